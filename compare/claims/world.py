"""Countries, capitals, peoples and world-wide organisations by any of their names.

Names of countries in every language that has word lists come from the Unicode CLDR through babel.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from compare.languages import LANGUAGES
from compare.languages.world import COUNTRIES, ORGANISATIONS

_BRACKETED = re.compile(r"\s*[(\[][^)\]]*[)\]]|,.*$")
_SPACES = re.compile(r"\s+")
#: Longer than any name in the tables; what is longer need not be folded.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Tables:
    """Folded names."""

    countries: dict[str, str]
    """Name, people or seat of government -> ISO 3166-1 code."""
    capitals: dict[str, str]
    """Capital -> code of its country."""
    organisations: dict[str, str]
    """Name or acronym -> its first name in the table."""


def plain(name: str) -> str:
    """`name` in lower case without accents, doubled spaces and the stops of an acronym."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    return _SPACES.sub(" ", bare.replace(".", "")).strip()


@cache
def _tables() -> _Tables:
    countries: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in COUNTRIES.strip().splitlines():
        code, seats, peoples, others = (field.split(", ") for field in line.split("|"))
        for name in (*_official(code[0]), *peoples, *(f"{people}s" for people in peoples if people), *others):
            countries.setdefault(plain(name), code[0])
        for name in seats:
            capitals.setdefault(plain(name), code[0])
    organisations: dict[str, str] = {}
    for line in ORGANISATIONS.strip().splitlines():
        names = line.split(", ")
        for name in names:
            organisations.setdefault(plain(name), plain(names[0]))
    for table in (countries, capitals, organisations):
        table.pop("", None)
    return _Tables(countries, capitals, organisations)


@cache
def _territories(code: str) -> dict[str, str]:
    from babel import Locale

    return dict(Locale(code).territories)


def _official(code: str) -> list[str]:
    """The country's names in all languages that have word lists, without remarks in brackets."""
    found = (_territories(language).get(code, "") for language in LANGUAGES)
    return [_BRACKETED.sub("", name) for name in found]


def country_of(name: str) -> str:
    """The ISO 3166-1 code of the country that `name` is, or whose people or government; else ""."""
    return "" if len(name) > _LONGEST else _tables().countries.get(plain(name), "")


def capital_of(name: str) -> str:
    """The code of the country whose capital `name` is; else ""."""
    return "" if len(name) > _LONGEST else _tables().capitals.get(plain(name), "")


def organisation(name: str) -> str:
    """The first name, folded, of the world-wide organisation that `name` is; else ""."""
    return "" if len(name) > _LONGEST else _tables().organisations.get(plain(name), "")


def country_name(code: str, language: str) -> str:
    """The country's name in a language, "" when unknown."""
    if language not in LANGUAGES or not code:
        return ""
    return _BRACKETED.sub("", _territories(language).get(code, ""))
