"""The place, outlet and agency before the first sentence: "JAKARTA, Harian Pagi - "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.articles.wordlists import agencies
from compare.languages import LANGUAGES

#: A dateline is not longer than this many characters.
_LONGEST = 90

_DASH = re.compile(r"\s+(?:--|-|–|—|―)\s+|\s*(?:--|—|―)\s*|\s+(?:-|–)(?=[\"“‘'A-Z])")
_BRACKETED = re.compile(r"\(([^()]{1,40})\)")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:com|co\.id|id|net|org|co|tv|news|info|co\.uk|sg|my)", re.I)
_CONNECTING = frozenset(("of", "the", "de", "la", "el", "al", "d.c", "dan", "and"))


@dataclass(frozen=True, slots=True)
class Dateline:
    """How long the dateline is, with the dash and the white space behind it, and what it names."""

    length: int
    places: tuple[str, ...]
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    others: tuple[str, ...]
    """Parts that may be a region or an outlet: the second of "MAKASSAR, Lontara"."""
    dates: tuple[str, ...]


def find_dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with."""
    for dash in _DASH.finditer(text[:_LONGEST]):
        head = text[: dash.start()].strip(" \t*_")
        rest = text[dash.end() :].lstrip("*_ ")
        if rest and not _begins_sentence(rest):
            return None
        return _parsed(head, dash.end())
    return None


def _begins_sentence(rest: str) -> bool:
    first = rest[0]
    return first.isupper() or first.isdigit() or not first.isalnum()


def _parsed(head: str, length: int) -> Dateline | None:
    bracketed = [part.strip() for part in _BRACKETED.findall(head)]
    parts = [part.strip() for part in _BRACKETED.sub("", head).split(",")]
    dates = [part for part in (*parts, *bracketed) if _is_date(part)]
    names = [part for part in parts if part and not _is_date(part)]
    if not names or not all(_is_name(part) for part in names):
        return None
    outlets = [part for part in names if _DOMAIN.fullmatch(part) or _is_medium(part)]
    outlets += [part for part in bracketed if not _is_date(part) and part.casefold() not in agencies()]
    credited = [part for part in (*bracketed, *names) if part.casefold() in agencies()]
    plain = [part for part in names if part not in outlets and part not in credited]
    return Dateline(
        length=length,
        places=tuple(plain[:1]),
        outlets=tuple(outlets),
        agencies=tuple(credited),
        others=tuple(plain[1:]),
        dates=tuple(dates),
    )


def _is_name(part: str) -> bool:
    """A place or an outlet: a few words, all with capitals."""
    words = part.split()
    if not 1 <= len(words) <= 5 or not any(c.isalpha() for c in part):
        return False
    return all(
        word[0].isupper() or word.casefold() in _CONNECTING or _DOMAIN.fullmatch(word) for word in words
    )


def _is_date(part: str) -> bool:
    return bool(re.search(r"\d", part)) and not _DOMAIN.search(part)


def _is_medium(part: str) -> bool:
    """Whether a part holds a word that outlets have in their names; one word alone is a place."""
    words = part.casefold().split()
    media = frozenset().union(*(language.furniture.media for language in LANGUAGES.values()))
    return bool(media.intersection(words))
