"""Settings that change the answer. What only changes the looks belongs to the renderers."""

from __future__ import annotations

from dataclasses import dataclass

from compare.errors import SettingError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a comparison is made.

    candidates: nearest claims in every other article that a claim is held against.
    same_fact: probability from which two claims count as about the same fact.
    conflict: confidence from which a conflict is reported, the probability that two claims are
        about one fact and can't both be true; below it the judge abstains.

    The defaults are set on development stories: a link too many costs more than one too few.
    """

    candidates: int = 6
    same_fact: float = 0.36
    conflict: float = 0.3

    def __post_init__(self) -> None:
        if self.candidates < 1:
            raise SettingError(f"candidates must be at least 1, not {self.candidates}")
        for name in ("same_fact", "conflict"):
            value = getattr(self, name)
            if not 0.0 <= value <= 1.0:
                raise SettingError(f"{name} must lie between 0 and 1, not {value}")
