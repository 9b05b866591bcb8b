"""Which lines of a page are not the article, by the word lists of all languages.

Indonesian pages say "Advertisement" and English ones quote Indonesian captions, so the lists of
every language hold for every article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from compare.languages import LANGUAGES

_WORD = re.compile(r"[^\W\d_]+")
_NAME_OR_WORD = re.compile(r"[^\W_][\w'’.-]*")
_BULLETS = " \t\u00a0*_•●▪◦►▶→»>|#-–—[("
#: A credit in brackets may stand behind the full stop: "… katanya. (Antara)".
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]*(?:\s*[\[(][^()\[\]]{1,60}[\])])*\s*$")
_INNER_END = re.compile(r"[a-zà-ÿ][.!?][\"”]?\s+[A-Z]")
_BEFORE_STAMP = re.compile(r"[^\W\d][\w. ]{1,40}?\s*[-–—|]\s+")
_ITEM = re.compile(r"\s*(?:[-*•●▪]|\d{1,2}[.)])\s")
_INITIALS = re.compile(r"[\[(]\s*[a-z]{2,8}\d{0,2}(?:\s*[/\-|,&]\s*[a-z]{2,8}\d{0,2}){0,4}\s*[\])]", re.I)
_RULE = re.compile(r"\W+")
_CREDIT_AT_END = re.compile(r"[\[(]([^()\[\]]{2,80})[\])]\W*$")
_BARE_CREDIT = re.compile(
    r"(?:^|[.!?\"”\s])([A-Za-z][A-Za-z. ]{1,30}?)\s*/\s*[^\W\d_][^/.!?]{2,40}(?:/\w{2,4})?\.?$"
)
_POINTER = re.compile(r"[^.!?]{5,200}[.!?][\"”’]?\s+(?=[\"“‘'A-Z\d])")
_DATE_SHAPE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}")

#: A caption or a title of another article is no longer than this many words.
_LONGEST_TITLE, _LONGEST_CAPTION = 25, 80


@dataclass(frozen=True, slots=True)
class _Rules:
    """The lists of all languages, ready to match."""

    labels: re.Pattern[str]
    label_reasons: dict[str, str]
    openings: re.Pattern[str]
    opening_reasons: dict[str, str]
    whole: dict[str, str]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    stamps: frozenset[str]
    dated: frozenset[str]
    """Months and weekdays: a print date has one, or digits in the shape of a date."""
    credits: frozenset[str]
    agencies: frozenset[str]


def agencies() -> frozenset[str]:
    """Names of news agencies, lower case."""
    return _rules().agencies


def furniture_reason(line: str) -> str:
    """Why `line` is no part of the article: "other article", "caption", "credit" …; "" if it is.

    Looks at the line alone; what only its neighbours tell (a standfirst repeated in the body,
    the words under "Keywords:") is found by `blocks.find_blocks`.
    """
    words = " ".join(line.split())[:2000]
    bare = words.strip(_BULLETS).casefold()
    if not _WORD.search(words):
        return "rule" if _RULE.fullmatch(words) else ("navigation" if len(words) <= 12 else "")
    return (
        _listed(bare, words)
        or _shaped(words)
        or ("print date" if _is_print_date(words) else "")
        or ("caption" if _is_caption(words) else "")
    )


def pointer_length(line: str) -> int:
    """Length of a pointer to another article that a sentence follows in the same line, else 0.

    "Baca juga: Jembatan Lama Dibuka. Warga menyambutnya." - pages lose the break between them.
    """
    found = _POINTER.match(line)
    rest = line[found.end() :] if found else ""
    if not found or not is_sentence(rest) or len(rest.split()) < 4:
        return 0
    return found.end() if furniture_reason(found[0].rstrip(" .!?")) == "other article" else 0


def is_label(line: str) -> bool:
    """Whether `line` announces what stands below it: "Keyword :", "Baca juga:"."""
    words = " ".join(line.split()).strip(_BULLETS)
    if not words.endswith(":") or len(words) > 60:
        return False
    name = words.rstrip(": ")
    return bool(_rules().labels.match(name.casefold() + ": ")) or (name.isupper() and len(name.split()) <= 4)


def is_sentence(line: str) -> bool:
    """Whether `line` ends as a sentence does."""
    return bool(_SENTENCE_END.search(line[-200:]))


def has_sentence(line: str) -> bool:
    """Whether a sentence ends within `line`: "Air surut. REUTERS | AFP"."""
    return bool(_INNER_END.search(line))


def is_title(line: str) -> bool:
    """Whether `line` looks like the title of an article: capitals, no full stop, not long."""
    initials = [found[0][0] for found in _NAME_OR_WORD.finditer(line)]
    words = [initial for initial in initials if initial.isalpha()]
    if is_sentence(line) or has_sentence(line) or _ITEM.match(line) or not 3 <= len(words) <= _LONGEST_TITLE:
        return False
    return sum(initial.isupper() for initial in words) >= 0.6 * len(words)


def _listed(bare: str, words: str) -> str:
    rules = _rules()
    alone = bare.rstrip(" .:!…>»→")
    if alone in rules.whole:
        return rules.whole[alone]
    label = rules.labels.match(bare)
    if label:
        return rules.label_reasons[label[1]]
    opening = rules.openings.match(bare) or rules.openings.match(words.casefold())
    if opening:
        return rules.opening_reasons[opening[1]]
    for pattern, reason in rules.patterns:
        if pattern.fullmatch(words) or pattern.fullmatch(words.strip(_BULLETS)):
            return reason
    return ""


def _shaped(words: str) -> str:
    if _INITIALS.fullmatch(words):
        return "agency credit" if words.strip("[]() ").casefold() in agencies() else "initials"
    if is_label(words):
        return "label"
    parts = words.split("|")
    named = not is_sentence(words) and not has_sentence(words)
    if len(parts) > 2 and named and all(len(part.split()) <= 6 for part in parts):
        return "agency line"
    return ""


def _is_print_date(words: str) -> bool:
    """Made of nothing but a date, a time and the words that go with them, perhaps an outlet before."""
    rules = _rules()
    outlet = _BEFORE_STAMP.match(words)
    if outlet and _is_print_date(words[outlet.end() :]):
        return True
    tokens = [token.casefold() for token in _WORD.findall(words)]
    digits = re.findall(r"\d+", words)
    if len(tokens) > 12 or len(digits) < 2 or any(token not in rules.stamps for token in tokens):
        return False
    return bool(_DATE_SHAPE.search(words)) or any(token in rules.dated for token in tokens)


def _is_caption(words: str) -> bool:
    """Ends with a photo credit in brackets: "(Foto: Antara/Rina)", "(Via AFP)", "[Dok. BNPB]"."""
    if len(words.split()) > _LONGEST_CAPTION:
        return False
    bare = _BARE_CREDIT.search(words)
    if bare and _is_picture_desk(bare[1]):
        return True
    credit = _CREDIT_AT_END.search(words)
    if not credit:
        return False
    credited = {word.casefold() for word in _WORD.findall(credit[1])}
    # an agency alone in brackets closes a story as often as a caption: "(AP)", "(Antara)"
    return bool(credited & _rules().credits) and credit[1].strip().casefold() not in agencies()


def _is_picture_desk(name: str) -> bool:
    """Whether what stands before a photographer's name is an agency: "REUTERS/", "Antara Foto/"."""
    words = name.casefold().split()
    tails = {" ".join(words[i:]) for i in range(len(words))}
    without = {" ".join(tail.split()[:-1]) for tail in tails if tail.split()[-1] in _rules().credits}
    return bool((tails | without) & agencies())


@cache
def _rules() -> _Rules:
    lists = [language.furniture for language in LANGUAGES.values()]
    calendars = [language.calendar for language in LANGUAGES.values()]
    labels = {label: reason for each in lists for label, reason in each.labels.items()}
    openings = {opening: reason for each in lists for opening, reason in each.openings.items()}
    dated = frozenset(
        name for each in calendars for name in (*each.months, *each.weekdays, *each.weekday_abbreviations)
    )
    return _Rules(
        labels=re.compile(rf"({_any(labels)})\s*(?:[:：]|\s[–—-]\s|\|)"),
        label_reasons=labels,
        openings=re.compile(rf"({_any(openings)})(?!\w)"),
        opening_reasons=openings,
        whole={line: reason for each in lists for line, reason in each.whole.items()},
        patterns=tuple(
            (re.compile(pattern, re.I), reason) for each in lists for pattern, reason in each.patterns
        ),
        stamps=frozenset().union(*(each.stamps for each in lists)) | dated | {"t", "z", "at"},
        dated=dated,
        credits=frozenset().union(*(each.credits for each in lists)),
        agencies=frozenset().union(*(each.agencies for each in lists)),
    )


def _any(words: Iterable[str]) -> str:
    # the longest first, so that "lihat juga video" is not taken for "lihat juga"
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
