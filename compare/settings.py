"""Settings that change the answer. What only changes the looks belongs to the renderers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from compare.errors import SettingError

#: How readily conflicts are reported.
SENSITIVITIES = ("low", "normal", "high")
#: What low leaves of the doubt that is allowed, and high of the confidence that is asked for.
_STEP = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a comparison is made.

    candidates: nearest claims in every other article that a claim is held against.
    same_fact: probability from which two claims count as about the same fact.
    conflict: confidence from which a conflict is reported, the probability that two claims are
        about one fact and can't both be true; below it the judge abstains.
    link: the same for other verdicts on pairs that a network has read.

    The defaults are set on development stories: a link too many costs more than one too few.
    """

    candidates: int = 10
    same_fact: float = 0.23
    conflict: float = 0.45
    link: float = 0.23

    def __post_init__(self) -> None:
        if self.candidates < 1:
            raise SettingError(f"candidates must be at least 1, not {self.candidates}")
        for name in ("same_fact", "conflict", "link"):
            value = getattr(self, name)
            if not 0.0 <= value <= 1.0:
                raise SettingError(f"{name} must lie between 0 and 1, not {value}")

    @classmethod
    def at(cls, sensitivity: str) -> Settings:
        """The settings for one of the `SENSITIVITIES`.

        Normal has the defaults. Low allows `_STEP` of the doubt that the default `conflict` allows, high
        asks for `_STEP` of its confidence. Every conflict between two claims that is reported at one of
        them is reported at the next as well. That is why `same_fact` stays as it is: another link can
        explain a conflict away, so that admitting more links would also hide conflicts. A conflict's
        confidence is never above the probability of one fact, so low asks for more of that as well.

        Raises:
            SettingError: there is no such sensitivity.
        """
        normal, word = cls(), sensitivity.strip().lower()
        if word not in SENSITIVITIES:
            raise SettingError(f"no sensitivity {sensitivity!r}: choose one of {', '.join(SENSITIVITIES)}")
        asked = {"low": 1 - _STEP * (1 - normal.conflict), "high": _STEP * normal.conflict}
        return replace(normal, conflict=asked.get(word, normal.conflict))
