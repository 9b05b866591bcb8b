"""A text cut into words, numbers and signs, and phrases looked up in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from compare.text import Span

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\s\w]|_")
_PAD = 16

#: A hyphen, a non-breaking hyphen, an en dash, a minus: what joins words and the ends of a range.
DASHES = frozenset("-‐‑–−")
#: Those of them that stand before a negative number.
MINUS_SIGNS = frozenset("-‐‑−")
OPENING = frozenset("([{“‘\"'«")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of text, with empty ones behind, so that looking ahead is safe.

    `words` are lower case; `starts` and `ends` index into `text`.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    count: int

    def word(self, index: int) -> str:
        """The word there, "" before the first and after the last."""
        return self.words[index] if 0 <= index < self.count else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before."""
        return 0 < index < self.count and self.starts[index] == self.ends[index - 1]

    def number(self, index: int) -> bool:
        """Whether it is written in digits."""
        return self.word(index)[:1].isdecimal()

    def letters(self, index: int) -> bool:
        """Whether it is a word."""
        return self.word(index)[:1].isalpha()

    def capital(self, index: int) -> bool:
        """Whether it begins with a capital letter."""
        return 0 <= index < self.count and self.text[self.starts[index]].isupper()

    def written(self, index: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < self.count else ""

    def span(self, first: int, end: int) -> Span:
        """Where the tokens `first`..`end` (exclusive) stand."""
        return Span(self.starts[first], self.ends[end - 1])


def _lower(word: str) -> str:
    return "'" if word == "’" else word.lower()


def tokens(text: str, span: Span) -> Tokens:
    """The tokens of the words at `span`."""
    found = list(_TOKEN.finditer(text, span.start, min(span.end, len(text))))
    return Tokens(
        text,
        (*(_lower(match.group()) for match in found), *("",) * _PAD),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
        len(found),
    )


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(_lower(word) for word in _TOKEN.findall(phrase))


class Phrases(Generic[T]):
    """Phrases of one or more words, looked up at a place in a text; the longest wins."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in sorted(entries.items(), key=lambda item: -len(_key(item[0]))):
            key = _key(phrase)
            self._by_first.setdefault(key[0], []).append((key, meaning))
            self._by_last.setdefault(key[-1], []).append((key, meaning))

    @classmethod
    def of(cls, *phrases: Iterable[str]) -> Phrases[bool]:
        """Phrases without a meaning beyond being there."""
        return Phrases({phrase: True for each in phrases for phrase in each})

    @property
    def first_words(self) -> frozenset[str]:
        """What a phrase can begin with."""
        return frozenset(self._by_first)

    def at(self, tokens: Tokens, index: int) -> tuple[int, T] | None:
        """Where the phrase that begins at `index` ends, and what it means."""
        if index >= tokens.count:
            return None
        for key, meaning in self._by_first.get(tokens.words[index], ()):
            if tokens.words[index : index + len(key)] == key:
                return index + len(key), meaning
        return None

    def end_at(self, tokens: Tokens, index: int) -> int:
        """Where the phrase that begins at `index` ends; `index` itself if there is none."""
        found = self.at(tokens, index)
        return found[0] if found else index

    def before(self, tokens: Tokens, index: int) -> tuple[int, T] | None:
        """Where the phrase begins whose last word stands right before `index`."""
        if index < 1:
            return None
        for key, meaning in self._by_last.get(tokens.words[index - 1], ()):
            if index >= len(key) and tokens.words[index - len(key) : index] == key:
                return index - len(key), meaning
        return None
