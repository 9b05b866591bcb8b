"""An article's claims: sentences, who says them, the statements in them, their values and names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from compare.articles.article import Article, Block, BlockRole
from compare.articles.dates import FROM_STORY
from compare.claims.claim import Claim, Role
from compare.claims.clauses import Clause, split_clauses
from compare.claims.names import Capitals, find_names
from compare.claims.sentences import split_sentences
from compare.claims.speech import Memory, Statement, attribute, hedged
from compare.claims.value import Value, ValueKind
from compare.claims.values import find_values
from compare.languages import language as language_of
from compare.languages.base import Language
from compare.text import Span, quote

#: "(Kalawarta)": an agency or an author, behind the last sentence.
_CREDIT = re.compile(r"\([^()\s]+(?: [^()\s]+){0,2}\)\.?")

_ROLES = {BlockRole.HEADLINE: Role.HEADLINE, BlockRole.LEAD: Role.LEAD, BlockRole.BODY: Role.BODY}


def extract_claims(article: Article) -> tuple[Claim, ...]:
    """The claims of `article` in text order; blocks that are page furniture yield none.

    The spans of a claim lie inside one block. Two claims share characters only where figures
    share their predicate ("12 warga dan 3 polisi tewas").
    """
    language = language_of(article.language)
    prose = (block.span for block in article.blocks if block.role in {BlockRole.LEAD, BlockRole.BODY})
    memory = Memory(Capitals.of(article.text, prose))
    found: list[Claim] = []
    for block in article.blocks:
        if block.role is BlockRole.FURNITURE:
            continue
        statements = _statements(article.text, block, language, memory)
        for sentence, group in groupby(statements, key=lambda each: each.sentence):
            values = _values(article, sentence, language)
            for each in group:
                found.append(_claim(article, each, len(found) + 1, values, memory.capitals))
    return tuple(found)


def _statements(text: str, block: Block, language: Language, memory: Memory) -> Iterator[_Found]:
    """The clauses of the block in text order."""
    sentences = split_sentences(text, block.span, language)
    found: list[tuple[Statement, Clause]] = []
    for statement in attribute(text, sentences, language, memory):
        found.extend((statement, clause) for clause in _clauses(text, statement, language))
    found.sort(key=lambda each: [span.start for span in each[1].spans])
    for statement, clause in found:
        number = bisect_right(sentences, clause.spans[0].start, key=lambda sentence: sentence.start)
        yield _Found(block, sentences[max(0, number - 1)], statement, clause)


def _clauses(text: str, statement: Statement, language: Language) -> tuple[Clause, ...]:
    """The statement's clauses; a setting is kept whole."""
    if statement.whole:
        return (Clause(statement.spans),)
    return tuple(
        clause for clause in split_clauses(text, statement.spans, language) if _says_something(text, clause)
    )


def _says_something(text: str, clause: Clause) -> bool:
    """Whether there are words, no question and no mere credit in brackets: these state nothing."""
    if _CREDIT.fullmatch(quote(text, clause.spans)):
        return False
    end = clause.spans[-1].end
    asked = text[end - 1 : end] == "?" or text[end:].lstrip("\"”’' )").startswith("?")
    return not asked and any(character.isalpha() for span in clause.spans for character in span.of(text))


@dataclass(frozen=True, slots=True)
class _Found:
    """A clause with the statement, sentence and block it stands in."""

    block: Block
    sentence: Span
    statement: Statement
    clause: Clause


def _claim(
    article: Article, found: _Found, number: int, values: tuple[Value, ...], capitals: Capitals
) -> Claim:
    """The claim, with those of its sentence's values that stand inside it."""
    clause, sentence, statement = found.clause, found.sentence, found.statement
    language = language_of(article.language)
    source = hedged(clause.reading(article.text), statement.source, language)
    return Claim(
        id=f"{article.id}:{number}",
        source=article.id,
        spans=clause.spans,
        quote=quote(article.text, clause.spans),
        text=clause.reading(article.text),
        sentence=sentence,
        language=article.language,
        role=_ROLES[found.block.role],
        speaker=source.speaker,
        via=source.via,
        cue=source.cue,
        stance=source.stance,
        quoted=source.quoted,
        as_of=as_of(article.text, sentence, values, language),
        setting=statement.whole,
        values=tuple(value for value in values if any(span.covers(value.span) for span in clause.spans)),
        names=_names(article.text, found, language, capitals),
    )


def _names(text: str, found: _Found, language: Language, capitals: Capitals) -> tuple[str, ...]:
    """The names in the clause and, first, those in the subject that was put before it."""
    own = find_names(text, found.clause.spans, found.sentence, language, capitals)
    if not found.clause.subject:
        return own
    around = find_names(text, [found.sentence], found.sentence, language, capitals)
    return tuple(dict.fromkeys([*(name for name in around if name in found.clause.subject), *own]))


def _values(article: Article, sentence: Span, language: Language) -> tuple[Value, ...]:
    if article.reference is None:
        return find_values(article.text, sentence, language, None)
    values = find_values(article.text, sentence, language, article.reference.day)
    if article.reference.origin == FROM_STORY:
        return tuple(_unsettled(value, language) for value in values)
    return values


def as_of(text: str, sentence: Span, values: Sequence[Value], language: Language) -> Value | None:
    """The first date or time of the sentence that stands behind "hingga" or "by"."""
    marks = language.polarity.as_of
    for value in values:
        if value.kind in (ValueKind.DATE, ValueKind.TIME):
            before = text[sentence.start : value.span.start].casefold().split()
            if value.quote.casefold().split()[0] in marks or (before and before[-1] in marks):
                return value
    return None


def _unsettled(value: Value, language: Language) -> Value:
    """A day counted from another article's date: a weekday holds, "kemarin" may be a day off."""
    first = value.quote.casefold().split(" ")[0]
    if value.kind is ValueKind.DATE and first in language.values.relative_days:
        return replace(value, low=0, high=0, resolved=False)
    return value
