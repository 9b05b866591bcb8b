"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from compare.languages import LANGUAGES, UNKNOWN

_WORD = re.compile(r"[^\W\d_]+")

#: Enough of a text to tell.
_ENOUGH = 4000

#: Share of function words from which a text is in their language, and how far ahead of the next
#: language: an English article is 40 % such words, an Indonesian one 25 %, other languages 2 %.
_SHARE, _LEAD = 0.1, 2.5


def stated_language(stated: str | None) -> str | None:
    """ISO 639-1 code from what a source states: "id", "id-ID", "Indonesian", "in"."""
    if not stated:
        return None
    primary = re.split(r"[-_;,\s]", stated.strip().lower())[0]
    if primary in _OTHER_NAMES:
        return _OTHER_NAMES[primary]
    by_name = {language.name.lower(): code for code, language in LANGUAGES.items()}
    if primary in by_name:
        return by_name[primary]
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) else None


#: Probability from which a guess by character statistics counts.
_SURE = 0.5

#: ISO 639-2 codes and the code that Indonesian had until 1989, still in use on pages.
_OTHER_NAMES = {"in": "id", "ind": "id", "eng": "en", "und": UNKNOWN.code}


def guessed_language(text: str) -> str:
    """ISO 639-1 code, "und" when it can't be told."""
    words = [word.casefold() for word in _WORD.findall(text[:_ENOUGH])]
    if not words:
        return UNKNOWN.code
    shares = sorted(((_share(words, code), code) for code in LANGUAGES), reverse=True)
    best, code = shares[0]
    several = len(LANGUAGES[code].common.words.intersection(words)) >= 2
    if several and best >= _SHARE and best >= _LEAD * shares[1][0] and not _is_neighbour(words, code):
        return code
    return _identified(text[:_ENOUGH], words)


def _share(words: list[str], code: str) -> float:
    common = LANGUAGES[code].common.words
    return sum(word in common for word in words) / len(words)


def _is_neighbour(words: list[str], code: str) -> bool:
    """Whether it is rather the near neighbour: two of the neighbour's own words are a sign."""
    return len(LANGUAGES[code].common.neighbour & set(words)) >= 2


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier


def _identified(text: str, words: list[str]) -> str:
    """By character statistics (py3langid), for texts that function words don't settle."""
    chances: dict[str, float] = dict(_identifier().rank(text))
    for code, language in LANGUAGES.items():
        neighbour = language.common.neighbour_code
        if neighbour and not _is_neighbour(words, code):
            # short Indonesian texts are often taken for Malay; without Malay words they are not
            chances[code] = chances.get(code, 0.0) + chances.pop(neighbour, 0.0)
    best = max(chances, key=lambda code: (chances[code], code))
    return best if chances[best] >= _SURE and len(words) >= 2 and best != "zxx" else UNKNOWN.code
