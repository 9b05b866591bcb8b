"""Which names in the articles of a story are one: "Khalifa Haftar", "Hifter" and "Haftar".

A name is taken apart into the countries, places, world-wide organisations and the remaining name
in it, titles aside. What remains is compared by keys that forgive transliteration (Arabic articles,
vowels, kh/h, q/k, y/i), old Indonesian spelling (oe, dj, tj) and slips. Two full names are one when
all their words agree; a single word joins the one full name it can belong to, looked for in its own
article first. Nothing depends on the order of the articles.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from compare.alignment.content import fold
from compare.claims.world import capital_of, country_name, country_of, organisation
from compare.languages import LANGUAGES
from compare.languages.base import words as listed

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GENITIVE = re.compile(r"['’]s?\b(?=\s|$)")
_INITIALS = re.compile(r"(?<=\b[a-z])\.\s?(?=[a-z]\b)")
#: What a key forgives, in this order.
_SOUNDS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("ch", "c"),
    ("sj", "s"),
    ("sy", "s"),
    ("sh", "s"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("dz", "z"),
    ("th", "t"),
    ("ph", "f"),
    ("ts", "s"),
    ("zh", "z"),
    ("ck", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "i"),
)
#: Letters that stand for one sound only in some transliterations: tried beside the rest.
_VARIANTS = (("q", "g"), ("j", "y"))
#: What a vowel in another's place costs; others cost 1.
_NEAR = {frozenset("ae"): 0.3, frozenset("ei"): 0.3, frozenset("ou"): 0.3, frozenset("ai"): 0.6}
#: A vowel that only one spelling writes.
_UNWRITTEN = 0.7
#: What the vowels of a short and of a long name may cost together.
_TOLERATED = (0.5, 1.0)
_LONG = 6
_ARTICLES = frozenset().union(
    listed("ad ar as ash at az an abd ibn bint"), *(each.speech.name_particles for each in LANGUAGES.values())
)
_REPEATED = re.compile(r"(.)\1+")
_CONSONANTS = re.compile(r"[^aeiou]")
#: Letters of a name from which one slip is forgiven.
_FORGIVING = 5
#: Longest acronym, in letters, and the shortest.
_ACRONYM = range(2, 9)
#: Longest phrase, in words, looked up in the tables.
_PHRASE = 6


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is who in a story. Names that share an id are one."""

    _ids: Mapping[tuple[str, str], frozenset[str]]
    """(article, name) -> the ids of what the name holds."""

    def ids(self, article: str, name: str) -> frozenset[str]:
        """The ids of the person, organisation, place or country in `name`; none for one not given.

        "Russia's foreign minister, Sergei Lavrov" holds two: of the man and of the country.
        """
        return self._ids.get((article, name), frozenset())

    def of(self, article: str, names: Iterable[str]) -> frozenset[str]:
        """The ids in all the names, as of a claim."""
        return frozenset().union(*(self.ids(article, name) for name in names))

    def same(self, first: tuple[str, str], second: tuple[str, str]) -> bool:
        """Whether two (article, name) are the same in all they hold: an equivalence."""
        return self.ids(*first) == self.ids(*second) != frozenset()


def identify(
    names: Mapping[str, Iterable[str]], aliases: Mapping[str, Iterable[tuple[str, str]]] | None = None
) -> Identity:
    """Who is who among the names of each article, keyed by the article's id.

    `aliases` holds what each article itself calls by a shorter name, as (short, full): see
    `compare.claims.reference.Discourse.aliases`. One that means a single thing in the whole story
    holds in all its articles. Ids are readable, hold for this story only and depend on nothing but
    what is given.
    """
    meant = _meant(aliases or {})
    parts = {
        (article, name): _parts(meant.get((article, name)) or meant.get(("", name)) or name)
        for article in names
        for name in set(names[article])
    }
    people = _People({(article, each.rest) for (article, _), each in parts.items() if each.rest})
    return Identity({key: each.known | people.id(key[0], each.rest) for key, each in parts.items()})


def _meant(aliases: Mapping[str, Iterable[tuple[str, str]]]) -> dict[tuple[str, str], str]:
    """(article, short name) -> full name; ("", short name) where all articles mean the same."""
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article, pairs in aliases.items():
        for short, name in pairs:
            full[article, short].add(name)
            full["", short].add(name)
    return {place: next(iter(names)) for place, names in full.items() if len(names) == 1}


@dataclass(frozen=True, slots=True)
class _Parts:
    """A name taken apart."""

    known: frozenset[str]
    """Ids that hold in every story."""
    rest: tuple[str, ...] = ()
    """The remaining name in folded words."""


@lru_cache(maxsize=16384)
def _parts(name: str) -> _Parts:
    folded = _INITIALS.sub("", fold(_GENITIVE.sub("", name)))
    words = _WORD.findall(folded)
    written = _WORD.findall(_GENITIVE.sub("", name))
    if whole := _known(name) or _known(" ".join(words)):
        return _Parts(frozenset({whole}))
    if capital := _capital_phrase(words):
        return _Parts(frozenset({capital}))
    known: set[str] = set()
    rest: list[str] = []
    place, titled = 0, not _titles().isdisjoint(words)
    while place < len(words):
        length, found = _longest(words, place) if titled or place else (0, "")
        if found:
            known.add(found)
            place += length
        else:
            part = titled and not rest and words[place] in _title_parts()
            if not part and words[place] not in _titles():
                rest.append(words[place])
            place += 1
    capitals = any(word[:1].isupper() for word in written)
    if known and rest and not titled:  # "Tentara Nasional Libya": the country is part of the name
        return _Parts(frozenset(known), tuple(words))
    return _Parts(frozenset(known), tuple(rest) if capitals else ())


def _longest(words: Sequence[str], place: int) -> tuple[int, str]:
    for length in range(min(_PHRASE, len(words) - place), 0, -1):
        if found := _known(" ".join(words[place : place + length])):
            return length, found
    return 0, ""


@lru_cache(maxsize=16384)
def _known(name: str) -> str:
    """The id of a country, capital or world-wide organisation, "" for another name."""
    if code := country_of(name):
        return f"country:{code}"
    if capital_of(name):
        return f"place:{_capital_id(capital_of(name))}"
    if found := organisation(name):
        return f"organisation:{found}"
    return ""


def _capital_id(code: str) -> str:
    return f"capital {code}"


def _capital_phrase(words: Sequence[str]) -> str:
    """The id of the capital in "ibu kota Rusia", "the Russian capital"."""
    lists = [language.reference.capital_words for language in LANGUAGES.values()]
    for phrases in lists:
        for phrase in phrases:
            if phrase in " ".join(words):
                left = [word for word in words if word not in phrase.split() and word != "the"]
                if code := country_of(" ".join(left)):
                    return f"place:{_capital_id(code)}"
    return ""


@cache
def _titles() -> frozenset[str]:
    return frozenset().union(*(each.reference.titles for each in LANGUAGES.values()))


@cache
def _title_parts() -> frozenset[str]:
    return frozenset().union(*(each.reference.title_parts for each in LANGUAGES.values()))


@lru_cache(maxsize=65536)
def sounds(word: str) -> str:
    """A folded word as it sounds, whatever the transliteration: "Soeharto" is "suharto"."""
    for article in ("al-", "el-", "al ", "el "):
        word = word.removeprefix(article)
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    word = word.replace("'", "").replace("’", "").replace("-", "")
    return _REPEATED.sub(r"\1", word).removesuffix("h")


@lru_cache(maxsize=65536)
def alike(first: str, second: str) -> bool:
    """Whether two folded words can be one name differently spelt."""
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) <= 1:
        return long.startswith(short)
    if any(_sounds_alike(x, y) for x in _variants(first) for y in _variants(second)):
        return True
    if min(len(first), len(second)) < _FORGIVING or first[0] != second[0]:
        return False
    return DamerauLevenshtein.distance(first, second) <= 1 and first[-1] == second[-1]


def _variants(word: str) -> set[str]:
    return {word, *(word.replace(*variant) for variant in _VARIANTS)}


def _sounds_alike(first: str, second: str) -> bool:
    """Whether the consonants are the same and the vowels near enough."""
    x, y = sounds(first), sounds(second)
    slots = _CONSONANTS.split(x), _CONSONANTS.split(y)
    if _CONSONANTS.findall(x) != _CONSONANTS.findall(y) or len(slots[0]) <= 2:
        return False
    cost = sum(_vowels_apart(a, b) for a, b in zip(*slots, strict=True))
    return cost <= _TOLERATED[min(len(first), len(second)) >= _LONG]


def _vowels_apart(first: str, second: str) -> float:
    if first == second:
        return 0.0
    if not first or not second:
        return _UNWRITTEN
    near = _NEAR.get(frozenset((first[0], second[0])), float(first[0] != second[0]))
    return near + 0.3 * (len(first) != len(second))


def agree(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two full names can be one person's: family names alike, and no given name against it.

    One may have more given names than the other, or initials of them.
    """
    x, y = _essential(first), _essential(second)
    if not x or not y or not alike(x[-1], y[-1]) or min(len(x[-1]), len(y[-1])) < 2:
        return False
    short, long = sorted((x[:-1], y[:-1]), key=len)
    if not short:
        return not long
    if len(long) > len(short) and [*long, ""][-len(short) - 1 : -1] == short:
        return True  # what stands before belongs to a title: "Gubernur Jawa Barat …"
    places = iter(long)
    return alike(short[0], long[0]) and all(any(alike(a, b) for b in places) for a in short)


def _essential(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _ARTICLES] or list(words)


class _People:
    """The remaining names of a story, grouped."""

    def __init__(self, mentions: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._articles: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for article, name in mentions:
            self._articles[name].add(article)
        full = sorted((n for n in self._articles if len(_essential(n)) > 1), key=lambda n: (-len(n), n))
        self._groups: list[list[tuple[str, ...]]] = []
        for name in full:
            self._join(name)
        for name in sorted(n for n in self._articles if len(_essential(n)) == 1):
            if not self._candidates(name):
                self._join_single(name)
        self._label = {name: _label(group) for group in self._groups for name in group}

    def _join(self, name: tuple[str, ...]) -> None:
        """Put a full name with the one group all of whose names agree with it."""
        fits = [group for group in self._groups if all(agree(name, other) for other in group)]
        if len(fits) == 1:
            fits[0].append(name)
        else:
            self._groups.append([name])

    def _join_single(self, name: tuple[str, ...]) -> None:
        """Put a word with other spellings of it."""
        word = _essential(name)[0]
        for group in self._groups:
            others = [_essential(other) for other in group]
            if all(len(o) == 1 and alike(word, o[0]) and min(len(word), len(o[0])) > 1 for o in others):
                group.append(name)
                return
        self._groups.append([name])

    def _candidates(self, name: tuple[str, ...]) -> list[list[tuple[str, ...]]]:
        """The groups that a single word may stand for: by family name, first name or initials."""
        word = _essential(name)[0]
        full = [g for g in self._groups if len(_essential(g[0])) > 1]
        by_acronym = [g for g in full if any(_initials(word, other) for other in g)]
        by_last = [g for g in full if len(word) > 1 and any(alike(word, _essential(o)[-1]) for o in g)]
        by_first = [g for g in full if len(word) > 1 and any(word == _essential(o)[0] for o in g)]
        return by_acronym or by_last or by_first

    def id(self, article: str, name: tuple[str, ...]) -> frozenset[str]:
        """The id of the name as this article uses it."""
        if not name:
            return frozenset()
        if name in self._label:
            return frozenset({self._label[name]})
        groups = self._candidates(name)
        own = [g for g in groups if any(article in self._articles[other] for other in g)]
        held = own or groups
        if len(held) == 1:
            return frozenset({_label(held[0])})
        return frozenset({f"name:{' '.join(name)}" + (f" in {article}" if own else "")})


def _initials(word: str, name: Sequence[str]) -> bool:
    """Whether `word` is made of the first letters of the name's words, small words aside."""
    if len(word) not in _ACRONYM or len(name) < len(_ACRONYM) // 2:
        return False
    small = {"of", "the", "and", "dan", "for", "in", "di", "untuk"}
    letters = "".join(part[0] for part in name)
    content = "".join(part[0] for part in name if part not in small)
    return word in (letters, content)


def _label(group: Sequence[tuple[str, ...]]) -> str:
    """The same whatever the order: the plainest full name, of equals the first in the alphabet."""
    full = [each for each in group if len(_essential(each)) > 1] or list(group)
    return "name:" + " ".join(min(full, key=lambda each: (len(tuple(each)), tuple(each))))


def names_of(identifier: str) -> tuple[str, ...]:
    """How a reader calls what an id stands for, in each language that has word lists."""
    kind, _, name = identifier.partition(":")
    if kind == "country":
        return tuple(filter(None, (country_name(name, code) for code in LANGUAGES)))
    return (name,)
