"""Which news agencies an article credits: "(Antara)", "JAKARTA (Reuters) -", "dilansir AFP"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from compare.articles.article import Article, BlockRole
from compare.articles.wordlists import agency_names
from compare.languages import LANGUAGES
from compare.text import Span

#: Furniture that says where an article is from.
_CREDITING = frozenset({"agency credit", "agency line", "byline", "credit", "dateline", "source notice"})

#: Captions credit pictures.
_PICTURES = frozenset({"caption", "image"})

#: "(Kabar Nusa)" behind the last sentence of a paragraph, or "(Kabar Nusa) -" before its first.
_CLOSING = re.compile(r"(?<=[.!?\"”’])\s*\(([^()\n]{2,40})\)[ \t.*_]*$", re.M)
_OPENING = re.compile(r"^[ \t*_]*\(([^()\n]{2,40})\)\s*[-–—]", re.M)
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,3}")
#: A shorter one in brackets is somebody's initials.
_SHORTEST_NAME = 4
#: An agency's short name in running text is written in capitals: "AP", not "ap" or "Ap".
_SHORT = 3

#: Words between "dilansir" and an agency: "dari kantor berita".
_BETWEEN = 3
_WORD = re.compile(r"\w[\w'’.-]*\w|\w")


def credited_by(article: Article) -> frozenset[str]:
    """The agencies that it credits, each by the name that the word lists give it.

    A name in brackets at the end or beginning of a paragraph counts where no list knows it, as far as
    it is neither the outlet's own nor somebody's initials: that two articles have the same one there
    says as much. An agency is its own source.
    """
    found = {own_agency(article)}
    for block in article.blocks:
        words = block.span.of(article.text)
        if block.role is BlockRole.FURNITURE:
            if block.reason in _CREDITING:
                found.update(_known(words))
        else:
            found.update(_carried(words))
    found.update(_bracketed(article))
    return frozenset(found - {""})


def own_agency(article: Article) -> str:
    """The agency that the article's outlet is; empty for other outlets."""
    return agency_names().get(article.outlet.casefold(), "")


def _known(words: str) -> Iterator[str]:
    """Agencies of the lists, wherever they stand in the words of a credit."""
    bracketed = "(" in words
    for match in _agencies().finditer(words):
        if _is_name(match[0]) or (bracketed and match[0][0].isupper()):
            yield agency_names()[match[0].casefold()]


def _bracketed(article: Article) -> Iterator[str]:
    pictures = [block.span for block in article.blocks if block.reason in _PICTURES]
    for pattern in (_CLOSING, _OPENING):
        for match in pattern.finditer(article.text):
            name, place = match[1].strip(), Span(*match.span(1))
            if any(picture.overlaps(place) for picture in pictures):
                continue
            if listed := agency_names().get(name.casefold()):
                yield listed
            elif _NAME.fullmatch(name) and len(name) >= _SHORTEST_NAME and not _own(name, article.outlet):
                yield name


def _own(name: str, outlet: str) -> bool:
    return name.casefold() == outlet.casefold()


def _carried(words: str) -> Iterator[str]:
    """Agencies behind the words for reporting after somebody."""
    for carrier in _carriers().finditer(words):
        for match in _agencies().finditer(words, carrier.end(), carrier.end() + 60):
            between = _WORD.findall(words[carrier.end() : match.start()])
            if len(between) > _BETWEEN or not all(word[0].islower() for word in between):
                break
            if _is_name(match[0]):
                yield agency_names()[match[0].casefold()]
                break


def _is_name(words: str) -> bool:
    """Whether they are written as an agency's name: "antara" is a word of its own, "Ant" a name."""
    if words == agency_names()[words.casefold()]:
        return True
    # "kantor berita Antara", "the Associated Press"
    return words.isupper() if len(words) <= _SHORT else words.rsplit(maxsplit=1)[-1][0].isupper()


@cache
def _agencies() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(agency_names())})(?!\w)", re.I)


@cache
def _carriers() -> re.Pattern[str]:
    speech = [language.speech for language in LANGUAGES.values()]
    return re.compile(
        rf"(?<!\w)(?:{_any({w for s in speech for w in (*s.carriers, *s.citing)})})(?!\w)", re.I
    )


def _any(phrases: Iterable[str]) -> str:
    # the longest first, so that "Antara" doesn't hide "Antara Foto"
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda each: (-len(each), each)))
