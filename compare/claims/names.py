"""Proper names, told by their capitals and by how the article writes the same words elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.claims.words import Word, words_of
from compare.languages.base import Language
from compare.text import Span

_PLAIN_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = frozenset('.!?:“”"„«»‘([–—')


@dataclass(frozen=True, slots=True)
class Capitals:
    """How an article writes its words where grammar asks for no capital."""

    lower: frozenset[str]
    """Words written small somewhere."""
    upper: frozenset[str]
    """Words, lower case here, written with a capital inside a sentence."""

    @classmethod
    def of(cls, text: str, spans: Iterable[Span]) -> Capitals:
        """Of the words inside `spans`, blocks without headlines."""
        lower, upper = set(), set()
        for span in spans:
            for match in _PLAIN_WORD.finditer(text, span.start, span.end):
                word = match.group()
                if not word[0].isupper():
                    lower.add(word)
                elif _inside_sentence(text, match.start(), span):
                    upper.add(_bare(word.lower()))
        return cls(frozenset(lower), frozenset(upper))


def _inside_sentence(text: str, position: int, span: Span) -> bool:
    before = text[span.start : position].rstrip()[-1:]
    return before != "" and before not in _SENTENCE_END


def find_names(
    text: str, spans: Sequence[Span], sentence: Span, language: Language, capitals: Capitals
) -> tuple[str, ...]:
    """Names inside `spans`, as written, in order, each once.

    A capital counts when neither grammar nor the calendar explains it. The first word of a
    sentence counts when the article capitalises it elsewhere too, when it is an acronym, or
    when it goes on into a name that is not known without it.
    """
    found: dict[str, None] = {}
    for span in spans:
        words = words_of(text, span)
        position = 0
        while position < len(words):
            end = _end(text, words, position, language)
            first = position + _spare(
                words[position:end], _opens(words, position, sentence), language, capitals
            )
            if first < end:
                found.setdefault(text[words[first].start : words[end - 1].end])
            position = max(end, position + 1)
    return tuple(found)


def _opens(words: Sequence[Word], position: int, sentence: Span) -> bool:
    """Whether a sentence, a quotation or a part behind a colon begins there."""
    if words[position].start <= sentence.start + 1:
        return True
    return position > 0 and words[position - 1].text in _SENTENCE_END


def _spare(name: Sequence[Word], opens: bool, language: Language, capitals: Capitals) -> int:
    """How many words at the beginning of the name owe their capital to the sentence: 0 or 1."""
    if not name or not opens or _acronym(name[0].text) or _bare(name[0].lower) in capitals.upper:
        return 0
    if name[0].lower in capitals.lower or _starts_sentences(name[0].lower, language):
        return 1
    return 1 if len(name) == 1 or _bare(name[1].lower) in capitals.upper else 0


def _end(text: str, words: Sequence[Word], position: int, language: Language) -> int:
    """Behind the last word of the name that begins at `position`; `position` if none does."""
    if not _name_word(words[position], language):
        return position
    end = position + 1
    while end < len(words):
        gap = text[words[end - 1].end : words[end].start]
        if len(gap) > 2 or "\n" in gap:
            break
        if _name_word(words[end], language) or _numbered(words, end):
            end += 1
        elif any(joins(words, end, language) for joins in (_inner, _abbreviated, _particle)):
            end += 2
        else:
            break
    return end


def _name_word(word: Word, language: Language) -> bool:
    if not word.is_word:
        return False
    head, _, tail = word.text.partition("-")
    if head.lower() in language.speech.name_particles and tail[:1].isupper():
        return True
    return word.capital and not _explained(word.lower, language)


def _explained(lower: str, language: Language) -> bool:
    """Whether grammar or the calendar explains the capital."""
    calendar, clauses = language.calendar, language.clauses
    lower = _bare(lower)
    return (
        lower in calendar.months
        or lower in calendar.weekdays
        or lower in language.content.function_words
        or lower in clauses.contrasts
        or lower in clauses.times
        or lower in clauses.pronouns
        or (lower in clauses.determiners and len(lower) > 2)
    )


def _starts_sentences(lower: str, language: Language) -> bool:
    """Whether a word at the start of a sentence is likely no name."""
    clauses = language.clauses
    return (
        lower in clauses.predicates
        or lower in clauses.auxiliaries
        or lower in clauses.adverbs
        or lower in clauses.numerals
        or lower in clauses.approximations
        or lower in clauses.prepositions
        or lower in language.speech.after
        or lower in language.speech.after_with_pronoun
    )


def _bare(lower: str) -> str:
    """Without the English genitive."""
    return lower.removesuffix("'s").removesuffix("’s")


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _inner(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether a word of grammar is written as part of a name: "Menteri Dalam Negeri"."""
    if not words[position].capital or position + 1 >= len(words):
        return False
    calendar = language.calendar
    dated = words[position].lower in calendar.months or words[position].lower in calendar.weekdays
    return not dated and _name_word(words[position + 1], language)


def _numbered(words: Sequence[Word], position: int) -> bool:
    """Whether a number belongs to a name: "JT 610", "F 16"."""
    before = words[position - 1].text
    return words[position].text.isdecimal() and len(before) <= 3 and before.isupper()


def _abbreviated(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether a full stop belongs to a title inside a name: "Dr. Ratna"."""
    following = position + 1
    return (
        words[position].text == "."
        and words[position - 1].lower in language.clauses.abbreviations
        and following < len(words)
        and _name_word(words[following], language)
    )


def _particle(words: Sequence[Word], position: int, language: Language) -> bool:
    """Whether "bin" or "van" goes on into a name."""
    following = position + 1
    return (
        words[position].lower in language.speech.name_particles
        and following < len(words)
        and _name_word(words[following], language)
    )
