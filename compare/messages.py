"""What the program itself says of articles and findings, kept so that it can be said in another language.

    Message("The dates differ: {a} against {b}.", a="“Senin”", b="“Monday”")

is the English sentence, a string like any other, and remembers its pattern and what it was filled with.
The pattern is the key of the catalogues (compare/languages/id/report.po); `compare.render.catalogue`
says a message in the language of a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class Message(str):
    """A sentence or a word in English, with its `pattern` and the `values` that stand in its braces.

    Values may be messages themselves; whole numbers get the language's separators. Equal to its text.
    """

    __slots__ = ("pattern", "values")

    pattern: str
    values: Mapping[str, str | int]

    def __new__(cls, pattern: str, **values: str | int) -> Message:
        """The pattern is taken as it is where there are no values."""
        grouped = {name: f"{each:,}" if isinstance(each, int) else each for name, each in values.items()}
        made = super().__new__(cls, pattern.format_map(grouped) if values else pattern)
        made.pattern, made.values = pattern, values
        return made

    def filled(self, **values: str | int) -> Message:
        """The same pattern with these values."""
        return Message(self.pattern, **values)

    @classmethod
    def joined(cls, parts: Iterable[str]) -> Message:
        """Several sentences, one behind the other."""
        named = {f"part{number}": part for number, part in enumerate(parts)}
        return cls(" ".join(f"{{{name}}}" for name in named), **named)

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (self.pattern, dict(self.values))


def _made(pattern: str, values: dict[str, str | int]) -> Message:
    return Message(pattern, **values)
