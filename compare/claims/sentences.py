"""Sentences.

A full stop, question or exclamation mark ends a sentence, together with the quotation mark or
bracket behind it, when what follows can open another one. Offsets are kept, marks included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.languages.base import Language
from compare.text import Span, trim

#: Quotation marks and brackets that may stand behind the mark that ends a sentence.
_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«([–—-"
_END = re.compile(rf"([.!?…]+)([{re.escape(_CLOSERS)}]*)(?=\s|[“”\"]|$)|\n(?:[^\S\n]*\n)+")
#: Characters; the longest sentence of a news corpus has a third of them.
_LONGEST = 2000
_LAST_WORD = re.compile(r"[\w.’'-]*\w$")


def split_sentences(text: str, span: Span, language: Language) -> tuple[Span, ...]:
    """The sentences of `text` inside `span`, in order, without white space at their ends."""
    starts, sentences = span.start, []
    for match in _END.finditer(text, span.start, span.end):
        if match.group(1) and not _ends(text, match, span, language):
            continue
        sentences.append(Span(starts, match.end()))
        starts = match.end()
    sentences.append(Span(starts, span.end))
    trimmed = (trim(text, part) for sentence in sentences for part in _bounded(text, sentence))
    return tuple(sentence for sentence in trimmed if any(map(str.isalnum, sentence.of(text))))


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, or what is no sentence cut into stretches that the later rules can bear."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        end = space if space > 0 else start + _LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _ends(text: str, match: re.Match[str], span: Span, language: Language) -> bool:
    """Whether the mark at `match` ends its sentence."""
    rest = text[match.end() : min(span.end, match.end() + 60)]
    following = rest.lstrip().lstrip(_OPENERS).lstrip()
    if not following:
        return True
    opens = following[0].isupper() or following[0].isdigit() or not following[0].isalpha()
    if match.group(1) != ".":
        return opens and not (match.group(1)[0] == "…" and not following[0].isupper())
    if not (opens or (match.group(2) and rest[:1].isspace() and following[0].isupper())):
        return False
    before = text[max(span.start, match.start() - 30) : match.start()]
    last = _LAST_WORD.search(before)
    return last is None or _word_ends(last.group(), bool(match.group(2)), following, language)


def _word_ends(word: str, closed: bool, following: str, language: Language) -> bool:
    """Whether a full stop behind `word` ends a sentence that `following` would come after."""
    words = language.clauses
    lower = word.lower()
    next_word = re.split(r"\W", following, maxsplit=1)[0].lower()
    if lower in words.abbreviations:
        return closed and not following[0].isdigit()
    if lower in words.closing_abbreviations or re.fullmatch(r"(?:\w\.)+\w", word):
        # "5 p.m. Witnesses": small letters are no part of a name that could go on
        if following[0].isdigit():
            return closed
        return closed or word[0].islower() or next_word in language.content.function_words
    if len(word) == 1 and word.isupper():
        return closed or next_word in language.content.function_words
    return True
