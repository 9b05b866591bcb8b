"""The person's name and the organisation or place among the capitals of a titled phrase.

"Menteri Luar Negeri Rusia Sergei Lavrov" is a title, a country and a name; nothing but word lists
and, where there are any, named entities tells where one ends and the next begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from compare.claims.parse import Token
from compare.claims.world import country_of, organisation
from compare.languages.base import Language
from compare.text import Span

ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,7}")
#: Words of a person's name where a place of unknown length stands before it.
_PERSON_WORDS = 2
#: Letters of a particle or mark inside a name.
_SMALL = 3
#: How many of them: "al", "-".
_BETWEEN = 2

#: A person's name and the group, each absent when there is none.
Split = tuple[Span | None, Span | None]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence, in four views of equal length."""

    tokens: Sequence[Token]
    text: Sequence[str]
    lower: Sequence[str]
    names: Sequence[bool]
    """Whether each is part of a proper name."""

    def span(self, places: Sequence[int]) -> Span | None:
        """From the first to the last of the places."""
        return Span(self.tokens[places[0]].start, self.tokens[places[-1]].end) if places else None


class Titles:
    """Takes titled phrases apart."""

    __slots__ = ("_lists",)

    def __init__(self, language: Language) -> None:
        self._lists = language.reference

    def is_title(self, word: str) -> bool:
        """Whether the lower-case word is a rank, office or job."""
        return word.rstrip(".") in self._lists.titles

    def goes_on(self, word: str) -> bool:
        """Whether it is part of a title."""
        lists, bare = self._lists, word.rstrip(".")
        return (
            bare in lists.titles
            or bare in lists.title_parts
            or re.fullmatch(lists.title_pattern, bare) is not None
        )

    def places(self, words: Words, first: int, last: int) -> list[int]:
        """Where titles stand, unless the head says that it is no person: "keris Kiai X"."""
        titled = [i for i in range(first, last + 1) if self.is_title(words.lower[i])]
        if titled and titled[0] > first and self._lists.no_adjectives_before and words.names[titled[0]]:
            before = words.lower[titled[0] - 1]
            if not self.goes_on(before) and before not in self._lists.people:
                return []
        return titled

    def split(self, words: Words, first: int, last: int) -> Split:
        """The proper name in tokens `first` to `last`, and what its title belongs to."""
        run = [i for i in range(first, last + 1) if words.names[i]]
        titled = self.places(words, first, last)
        if not run or not titled:
            return words.span(_last_run(run, words)), None
        persons = [i for i in run if words.tokens[i].entity == "person"]
        if persons:
            between = [i for i in run if titled[0] < i < persons[0] and not self.goes_on(words.lower[i])]
            return words.span(persons), words.span(between)
        begin = titled[0] + 1
        while begin <= last and (self.goes_on(words.lower[begin]) or words.lower[begin] in {".", "("}):
            begin += 1
        rest = [i for i in run if i >= begin]
        later = [i for i in rest[1:] if self.is_title(words.lower[i])]
        if later and words.lower[rest[0]] not in self._lists.organisations:
            behind = [i for i in rest if i > later[0] and not self.goes_on(words.lower[i])]
            return words.span(behind), words.span([i for i in rest if i < later[0]])
        return self._behind(words, rest, words.lower[titled[0]]) if rest else (None, None)

    def _behind(self, words: Words, rest: Sequence[int], title: str) -> Split:
        """The person and the group among the capitals behind a title."""
        cut = self._cut(words, rest, title)
        return words.span(rest[cut:]), words.span(rest[:cut])

    def _cut(self, words: Words, rest: Sequence[int], title: str) -> int:
        """How many of the capitals belong to the group."""
        lists, lower, size = self._lists, words.lower, len(rest)
        if lower[rest[0]] in lists.places or (title in lists.ruling and size > _PERSON_WORDS):
            return size - _PERSON_WORDS if size > _PERSON_WORDS else size
        inside = max((k + 1 for k in range(1, size) if lower[rest[k]] in lists.organisations), default=0)
        if 0 < inside < size:
            return inside  # "Lion Group Edward Sirait"
        nested = size > 1 and (lower[rest[1]] in lists.organisations or lower[rest[1]] in lists.places)
        if lower[rest[0]] in lists.organisations or nested:
            return size
        if (
            organisation(lower[rest[0]])
            or ACRONYM.fullmatch(words.text[rest[0]])
            or country_of(lower[rest[0]])
        ):
            return 1
        return size if size == 1 and title in lists.ruling else 0


def _last_run(places: Sequence[int], words: Words) -> Sequence[int]:
    """The last of the places that stand side by side, hyphens and particles between them aside."""
    start = len(places) - 1
    while start > 0:
        between = words.text[places[start - 1] + 1 : places[start]]
        if len(between) > _BETWEEN or any(len(word) > _SMALL for word in between):
            break
        start -= 1
    return places[start:]
