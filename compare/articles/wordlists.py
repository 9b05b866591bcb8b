"""The page words of all languages together.

Indonesian pages say "Advertisement" and English ones quote Indonesian captions, so the lists of
every language hold for every article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from compare.languages import LANGUAGES

#: A word without digits, and a word or name as it stands between white space.
WORD = re.compile(r"[^\W\d_]+")
NAME_OR_WORD = re.compile(r"[^\W_][\w'’.-]*")


@dataclass(frozen=True, slots=True)
class PageLists:
    """The lists of all languages, ready to match; see `FurnitureWords` for what each holds."""

    labels: re.Pattern[str]
    label_reasons: dict[str, str]
    openings: re.Pattern[str]
    opening_reasons: dict[str, str]
    signatures: re.Pattern[str]
    signature_reasons: dict[str, str]
    joiners: frozenset[str]
    whole: dict[str, str]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    page: frozenset[str]
    asks: frozenset[str]
    address: frozenset[str]
    own: frozenset[str]
    offers: frozenset[str]
    notes: frozenset[str]
    reported: frozenset[str]
    stamps: frozenset[str]
    dated: frozenset[str]
    """Months and weekdays: a print date has one, or digits in the shape of a date."""
    credits: frozenset[str]
    archive: frozenset[str]
    captioned: re.Pattern[str]
    agencies: frozenset[str]
    agency_names: dict[str, str]
    media: frozenset[str]
    predicate: re.Pattern[str]
    """A word that is a predicate in one of the languages."""


@cache
def page_lists() -> PageLists:
    """The lists of `compare.languages`, compiled once."""
    lists = [language.furniture for language in LANGUAGES.values()]
    calendars = [language.calendar for language in LANGUAGES.values()]
    labels = _merged(each.labels.items() for each in lists)
    openings = _merged(each.openings.items() for each in lists)
    signatures = _merged(each.signatures.items() for each in lists)
    dated = _union((*each.months, *each.weekdays, *each.weekday_abbreviations) for each in calendars)
    return PageLists(
        labels=re.compile(rf"({_any(labels)})\s*(?:[:：]|\s[–—/-]\s|\|)"),
        label_reasons=labels,
        openings=re.compile(rf"({_any(openings)})(?!\w)"),
        opening_reasons=openings,
        signatures=re.compile(rf"({_any(signatures)})(?!\w)"),
        signature_reasons=signatures,
        joiners=_union(each.joiners for each in lists),
        whole=_merged(each.whole.items() for each in lists),
        patterns=tuple(
            (re.compile(pattern, re.I), reason) for each in lists for pattern, reason in each.patterns
        ),
        page=_union(each.page for each in lists),
        asks=_union(each.asks for each in lists),
        address=_union(each.address for each in lists),
        own=_union(each.own for each in lists),
        offers=_union(each.offers for each in lists),
        notes=_union(each.notes for each in lists),
        reported=_union(each.reported for each in lists),
        stamps=_union(each.stamps for each in lists) | dated | {"t", "z", "at"},
        dated=dated,
        credits=_union(each.credits for each in lists),
        archive=_union(each.archive for each in lists),
        captioned=re.compile("|".join(f"(?:{each.captioned})" for each in lists if each.captioned) or "(?!)"),
        agencies=_union(each.agencies for each in lists),
        agency_names=_merged(each.agency_names.items() for each in lists),
        media=_union(each.media for each in lists),
        predicate=_predicates(),
    )


def _predicates() -> re.Pattern[str]:
    """Predicates by list or pattern; words that the pattern only seems to match are none."""
    either = (
        rf"{_any(each.clauses.predicates)}|(?!(?:{_any(each.clauses.not_predicates)})(?!\S))"
        rf"(?:{each.clauses.predicate_pattern})"
        for each in LANGUAGES.values()
    )
    return re.compile("|".join(f"(?:{words})" for words in either))


def agencies() -> frozenset[str]:
    """Names of news agencies, lower case."""
    return page_lists().agencies


def agency_names() -> dict[str, str]:
    """Names of news agencies, lower case -> how a report calls the agency."""
    return page_lists().agency_names


def _merged(items: Iterable[Iterable[tuple[str, str]]]) -> dict[str, str]:
    return {phrase: reason for each in items for phrase, reason in each}


def _union(items: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(word for each in items for word in each)


def _any(phrases: Iterable[str]) -> str:
    # the longest first, so that "lihat juga video" is not taken for "lihat juga"
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or "(?!)"
