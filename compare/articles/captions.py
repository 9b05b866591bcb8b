"""Captions: a label before them or a credit behind them tells that a picture stands there.

What a caption tells ("Warga mengantre air bersih di Garut, Senin") is a statement like any other;
its label and its credit are furniture, and so is a caption that only names what is to be seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.articles.wordlists import WORD, page_lists
from compare.text import Span, trim

_BRACKETED = re.compile(r"[\[(]([^()\[\]]{2,80})[\])]\W*$")
_BARE = re.compile(
    r"(?:^|(?<=[.!?\"”)\s]))([A-Za-z][A-Za-z. ]{1,30}?)\s*/\s*[^\W\d_][^.!?]{2,50}(?:/\w{2,4})?\.?\W*$"
)
#: "… polisi. Tempo/Rina Wati"
_OUTLET = re.compile(r"(?<=[.!?\"”)])\s([A-Z][A-Za-z ]{2,30})/[^\W\d_a-z][^.!?]{2,50}$")
_LABELLED = re.compile(r"(?<=[.!?\"”)\s])([A-Za-z]{2,12})\s?[:.]\s*[^\W\d_][^:!?]{1,60}$")
#: A photographer, not the initials of an editor.
_PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]*[a-zà-ÿ]{3}|[^\W\d_a-z]\w+ [^\W\d_a-z]")
#: Which of several pictures it is: "1 of 3 | ".
_COUNTED = re.compile(r"\d{1,2}\s?(?:[^\W\d]+|/)\s?\d{1,2}\s*[|:–-]\s*")
_DATED = re.compile(r"\(?\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\)?|\b(?:19|20)\d\d\b")

#: Words of the longest caption, and of the shortest that tells something.
_LONGEST, _SHORTEST = 80, 4

#: Characters of the longest credit.
_LONGEST_CREDIT = 120

#: With this many words in small letters, what ends as a sentence is taken for one.
_PROSE = 5


@dataclass(frozen=True, slots=True)
class Caption:
    """What a caption tells, as a span of its line; None where it tells nothing."""

    statement: Span | None


def find_caption(line: str) -> Caption | None:
    """The caption that `line` is, None if it is none."""
    if len(line.split()) > _LONGEST:
        return None
    label = page_lists().labels.match(line.casefold())
    counted = _COUNTED.match(line)
    begin = label.end() if label and page_lists().label_reasons[label[1]] == "caption" else 0
    end = _credit_start(line, begin, labelled=begin > 0)
    if not begin and end == len(line):
        return None
    begin = max(begin, counted.end() if counted else 0)
    span = trim(line, Span(begin, max(begin, end)), " \t\u00a0*_-–—|")
    old = _is_old(line, begin, end)
    return Caption(span if not old and _tells(span.of(line)) else None)


def _credit_start(line: str, begin: int, *, labelled: bool) -> int:
    """Where the photo credit at the end of a line begins; the line's length if there is none."""
    lists = page_lists()
    begin = max(begin, len(line) - _LONGEST_CREDIT)
    bracketed = _BRACKETED.search(line, begin)
    if bracketed:
        inner = bracketed[1].strip()
        credited = {word.casefold() for word in WORD.findall(inner)}
        desk, _, person = inner.partition("/")
        # an agency with initials or alone closes a story as often as a caption: "(AP)", "(Ant/OL-3)"
        named = bool(_PERSON.match(person.strip())) and (_is_outlet(desk) or _desk_start(desk) is not None)
        if named or credited & (lists.credits - lists.agencies):
            return bracketed.start()
        # "(Kabar Sore/Dimas Palagan)": an outlet and its photographer, where a label said "Foto:"
        other = labelled and "/" in inner and not re.search(r"\d", inner)
        return bracketed.start() if other else len(line)
    bare = _BARE.search(line, begin)
    desk_start = _desk_start(bare[1]) if bare else None
    if bare and desk_start is not None:
        return bare.start(1) + desk_start
    outlet = _OUTLET.search(line, begin)
    if outlet and _is_outlet(outlet[1]):
        return outlet.start(1)
    credit = _LABELLED.search(line, begin)
    if credit and credit[1].casefold() in lists.credits and _are_names(credit[0]):
        return credit.start()
    return len(line)


def _is_outlet(name: str) -> bool:
    return bool(page_lists().media.intersection(name.casefold().split()))


def _desk_start(name: str) -> int | None:
    """Where in the words before a photographer's name an agency begins: "… Senin. Antara Foto"."""
    lists = page_lists()
    for word in re.finditer(r"\S+", name):
        desk = name[word.start() :].casefold().split()
        without = desk[:-1] if desk[-1] in lists.credits else desk
        if {" ".join(desk), " ".join(without)} & lists.agencies:
            return word.start()
    return None


def _are_names(words: str) -> bool:
    return all(
        word[0].isupper() or word.casefold() in page_lists().credits for word in WORD.findall(words)[1:2]
    )


def _is_old(line: str, begin: int, end: int) -> bool:
    """Whether the label, the credit or the first word says that the picture is from an archive."""
    first = WORD.search(line, begin)
    around = [*WORD.findall(line[:begin]), *WORD.findall(line[end:]), *([first[0]] if first else [])]
    return any(word.casefold() in page_lists().archive for word in around)


def _tells(words: str) -> bool:
    """Whether a caption says what happens, not only who or what is to be seen."""
    lists = page_lists()
    tokens = WORD.findall(words)
    if len(tokens) < _SHORTEST:
        return False
    if any(lists.captioned.fullmatch(token) or token.casefold() in lists.reported for token in tokens):
        return True
    if words[-1] in '.!?"”' and sum(token.islower() for token in tokens) >= _PROSE:
        return True
    dated = bool(_DATED.search(words)) or any(token.casefold() in lists.dated for token in tokens)
    return dated and len(tokens) > _SHORTEST and any(token.islower() for token in tokens)
