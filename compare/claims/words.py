"""Words and marks of a sentence with their places: what the rules of clauses and speech look at.

A word keeps its hyphens, apostrophes and inner full stops, a number its separators.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.languages.base import Language
from compare.text import Span

_WORD = re.compile(
    r"\d+(?:[.,:/]\d+)*(?:[-–]\d+(?:[.,:/]\d+)*)*"
    r"|[^\W\d_](?:\w|[-'’‑/&.](?=\w))*"
    r"|\S"
)
_CLOSING = {"(": ")", "[": "]", "“": "”", "‘": "’", '"': '"'}


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark; `lower` is what word lists are asked for."""

    start: int
    end: int
    text: str
    lower: str
    is_word: bool
    """A word or a number, not a mark."""
    capital: bool
    """Whether it begins with a capital letter."""


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks of `text` inside `span`, in order."""
    found = []
    for match in _WORD.finditer(text, span.start, span.end):
        word = match.group()
        first = word[0]
        found.append(Word(match.start(), match.end(), word, word.lower(), first.isalnum(), first.isupper()))
    return tuple(found)


def word_count(words: Sequence[Word]) -> int:
    """How many of them are words or numbers."""
    return sum(word.is_word for word in words)


class Words:
    """The words and marks of a sentence with what the rules ask of them."""

    __slots__ = ("_clauses", "language", "predicate", "relative", "shut", "text", "tokens", "verb")

    def __init__(self, text: str, span: Span, language: Language) -> None:
        self.text = text
        self.tokens = words_of(text, span)
        self.language = language
        self._clauses = language.clauses
        self.shut = _shut(self.tokens)
        self.relative = [False] * len(self.tokens)
        self.predicate = [False] * len(self.tokens)
        self.verb = [False] * len(self.tokens)
        self._mark()

    def __len__(self) -> int:
        return len(self.tokens)

    def lower(self, position: int) -> str:
        """The lower-case token there, "" outside the sentence."""
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""

    def _mark(self) -> None:
        """Which tokens are predicates, and which of those belong to a relative clause."""
        clauses = self._clauses
        opened = False
        for position, token in enumerate(self.tokens):
            before = self.lower(position - 1)
            self.verb[position] = found = (
                not token.capital or position == 0 or before in {",", ";", ":"}
            ) and _is_predicate(token.lower, self.language)
            self.predicate[position] = found and before not in clauses.purposes | clauses.determiners
            self.relative[position] = found and opened
            opened = token.lower in clauses.relatives or (
                opened and (found or token.text == "," or token.lower in clauses.adverbs)
            )

    def states_at(self, position: int) -> bool:
        """Whether a predicate begins there, adverbs before it aside."""
        while self.lower(position) in self._clauses.adverbs:
            position += 1
        return position < len(self) and self.predicate[position]

    def has_predicate(self, start: int, end: int, *, relative: bool = False) -> bool:
        """Whether something is stated there; with `relative`, what a relative clause states counts."""
        return any(
            self.predicate[i] and (relative or not self.relative[i])
            for i in range(start, min(end, len(self)))
        )

    def count(self, start: int, end: int) -> int:
        """Words and numbers there."""
        return word_count(self.tokens[start:end])


@lru_cache(maxsize=16)
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@lru_cache(maxsize=65536)
def matches(expression: str, word: str) -> bool:
    """Whether the whole word matches the expression of a word list."""
    return _pattern(expression).fullmatch(word) is not None


def _is_predicate(lower: str, language: Language) -> bool:
    clauses = language.clauses
    if lower in clauses.predicates or lower in clauses.auxiliaries:
        return True
    return lower not in clauses.not_predicates and matches(clauses.predicate_pattern, lower)


def _shut(tokens: Sequence[Word]) -> list[bool]:
    """Which tokens stand inside brackets or quotation marks, where nothing is cut."""
    shut, waiting = [False] * len(tokens), ""
    opened = 0
    for position, token in enumerate(tokens):
        if waiting and token.text == waiting:
            for inside in range(opened, position + 1):
                shut[inside] = True
            waiting = ""
        elif not waiting and token.text in _CLOSING:
            waiting, opened = _CLOSING[token.text], position
    return shut
