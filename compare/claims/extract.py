"""An article's claims: sentences, who says them, the statements in them, their values and names.

sentences -> parses -> speech (who says what) -> splitting (claims) -> reference, values
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.articles.article import Article, Block, BlockRole
from compare.articles.dates import FROM_STORY
from compare.claims.as_of import as_value
from compare.claims.claim import Claim, Role
from compare.claims.names import Capitals, find_names
from compare.claims.parse import Parse
from compare.claims.reader import Reader
from compare.claims.reference import Discourse, Reference, discourse, first_person, in_words, reading, used
from compare.claims.sentences import split_sentences
from compare.claims.speech import Memory, Source, Statement, attribute, source_at
from compare.claims.splitting.parts import read_spans, spans_of
from compare.claims.splitting.sentence import Sentence, owners
from compare.claims.splitting.split import Network, split
from compare.claims.splitting.titled import with_titles
from compare.claims.splitting.tree import Tree
from compare.claims.value import Value, ValueKind
from compare.claims.values import Reading, read_values
from compare.languages import language as language_of
from compare.languages.base import Language
from compare.text import Span, quote

#: "(Kalawarta)": an agency or an author, behind the last sentence.
_CREDIT = re.compile(r"\([^()\s]+(?: [^()\s]+){0,2}\)\.?")

_ROLES = {BlockRole.HEADLINE: Role.HEADLINE, BlockRole.LEAD: Role.LEAD, BlockRole.BODY: Role.BODY}
_PROSE = frozenset({BlockRole.LEAD, BlockRole.BODY})
_STATING = frozenset({"VERB", "AUX", "ADJ"})


def extract_claims(article: Article, reader: Reader | None = None) -> tuple[Claim, ...]:
    """The claims of `article` in text order; blocks that are page furniture yield none.

    The spans of a claim lie inside one block; claims may share words. In a language that the
    parser does not know, and without a network or a reader, each statement of a sentence is a claim.

    Raises:
        ModelError: a model can't be loaded.
    """
    read = _read(article, reader)
    found = [claim for page in read.pages for claim in _claims(read, page)]
    return tuple(
        replace(claim, id=f"{article.id}:{number}", speaker=_full(read, claim.speaker))
        for number, claim in enumerate(found, start=1)
    )


def _full(read: _Read, speaker: str | None) -> str | None:
    """The speaker by the fullest name that the article uses."""
    return read.memory.fullest(speaker) if speaker else speaker


@dataclass(frozen=True, slots=True)
class _Page:
    """A block with its sentences, what they state, and the words of the claims in each."""

    block: Block
    sentences: tuple[Span, ...]
    parses: tuple[Parse, ...] | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """An article as far as it concerns all its claims."""

    article: Article
    language: Language
    memory: Memory
    pages: tuple[_Page, ...]
    meant: Discourse
    network: Network | None


@dataclass(frozen=True, slots=True)
class _Part:
    """A claim's places, and those to read it from."""

    spans: tuple[Span, ...]
    read: tuple[Span, ...]
    setting: bool = False


def _read(article: Article, reader: Reader | None) -> _Read:
    """Sentences, grammar, speakers and references of the article."""
    text, language = article.text, language_of(article.language)
    blocks = [block for block in article.blocks if block.role is not BlockRole.FURNITURE]
    sentences = [split_sentences(text, block.span, language) for block in blocks]
    every = [sentence for found in sentences for sentence in found]
    parses = reader.parser.parse(text, every, language.code) if reader is not None else None
    capitals = Capitals.of(text, (block.span for block in blocks if block.role in _PROSE))
    grammar, start = [], 0
    for found in sentences:
        grammar.append(parses[start : start + len(found)] if parses is not None else None)
        start += len(found)
    prose = [number for number, block in enumerate(blocks) if block.role in _PROSE]
    meant = discourse(
        text,
        [sentence for number in prose for sentence in sentences[number]],
        [parse for number in prose for parse in grammar[number] or ()] or None,
        language,
        capitals,
    )
    memory = Memory(capitals, resolver=_Meant(meant))
    pages = []
    for block, found, own in zip(blocks, sentences, grammar, strict=True):
        # every word of a headline may have a capital: it tells nothing of names
        known = memory if block.role in _PROSE else Memory(capitals)
        pages.append(_Page(block, found, own, attribute(text, found, language, known, own)))
    return _Read(article, language, memory, tuple(pages), meant, reader.network if reader else None)


class _Meant:
    """Whom the words at a place stand for, as the article's references tell."""

    def __init__(self, meant: Discourse) -> None:
        self._words = {reference.span.start: reference.words for reference in meant.references}

    def __call__(self, _: str, start: int) -> str | None:
        words = self._words.get(start, "").strip()
        return words if words[:1].isupper() else None


def _claims(read: _Read, page: _Page) -> Iterator[Claim]:
    """The claims of a block in text order."""
    text = read.article.text
    parts = [part for part in _parts(read, page) if _says_something(text, part.spans)]
    parts.sort(key=lambda part: [(span.start, span.end) for span in part.spans])
    values: dict[int, Reading] = {}
    for part in parts:
        number = bisect_right(page.sentences, part.spans[0].start, key=lambda sentence: sentence.start) - 1
        if number not in values:
            values[number] = _values(read.article, page.sentences[number], read.language)
        yield _claim(read, page, part, sentence=page.sentences[number], values=values[number])


def _parts(read: _Read, page: _Page) -> Iterator[_Part]:
    """Where the claims of the block stand."""
    for statement in page.statements:
        if statement.whole:
            yield _Part(statement.spans, statement.spans, setting=True)
    if page.parses is None or read.network is None:
        yield from (_Part(each.spans, each.spans) for each in page.statements if not each.whole)
        return
    text, language = read.article.text, read.language
    negative_joins = language.clauses.contrasts & language.polarity.negations
    covered: list[Span] = []
    for parse in page.parses:
        tree = Tree(parse, text, negative_joins)
        cuts = split(Sentence(tree, owners(parse, page.statements)), read.network)
        for cut in with_titles(tree, language, cuts):
            spans = spans_of(tree, cut.members, language)
            if spans:
                covered.extend(spans)
                yield _Part(spans, read_spans(tree, cut.members, cut.head, language) or spans)
    for statement in page.statements:
        missed = not any(a.overlaps(b) for a in statement.spans for b in covered)
        if missed and not statement.whole and _states(page, statement):
            yield _Part(statement.spans, statement.spans)


def _states(page: _Page, statement: Statement) -> bool:
    """Whether a statement that no claim was found in has a predicate all the same."""
    return any(
        token.pos in _STATING and any(span.start <= token.start < span.end for span in statement.spans)
        for parse in page.parses or ()
        for token in parse.tokens
    )


def _says_something(text: str, spans: Sequence[Span]) -> bool:
    """Whether there are words, no question and no mere credit in brackets: these state nothing."""
    if _CREDIT.fullmatch(quote(text, spans)):
        return False
    end = spans[-1].end
    asked = text[end - 1 : end] == "?" or text[end:].lstrip("\"”’' )").startswith("?")
    return not asked and any(character.isalpha() for span in spans for character in span.of(text))


def _claim(read: _Read, page: _Page, part: _Part, *, sentence: Span, values: Reading) -> Claim:
    """The claim, with those of its sentence's values that stand inside it."""
    article = read.article
    inside = tuple(value for value in values.values if any(span.covers(value.span) for span in part.spans))
    source = Source() if part.setting else source_at(page.statements, part.spans)
    references = _references(read, part, source)
    text = " ".join(reading(article.text, part.read, references))
    return Claim(
        id="",
        source=article.id,
        spans=part.spans,
        quote=quote(article.text, part.spans),
        text=text[:1].upper() + text[1:] if text[:1].islower() else text,
        sentence=sentence,
        language=article.language,
        role=_ROLES[page.block.role],
        speaker=source.speaker,
        via=source.via,
        cue=source.cue,
        stance=source.stance,
        quoted=source.quoted,
        as_of=_as_of(part, inside, values),
        setting=part.setting,
        values=inside,
        names=_names(read, part, sentence, references),
        resolved=tuple(in_words(article.text, reference) for reference in used(part.read, references)),
    )


def _names(read: _Read, part: _Part, sentence: Span, references: Sequence[Reference]) -> tuple[str, ...]:
    """The names as written and those that its pronouns and descriptions stand for."""
    own = find_names(read.article.text, part.spans, sentence, read.language, read.memory.capitals)
    genitive = read.language.reference.genitive
    meant = (reference.words.strip().removesuffix(genitive) for reference in references)
    return tuple(dict.fromkeys([*own, *(name for name in meant if name[:1].isupper())]))


def _references(read: _Read, part: _Part, source: Source) -> list[Reference]:
    """What the words of the claim mean: those of the article and, in a quotation, "I" and "we"."""
    found = [
        reference
        for reference in read.meant.references
        if any(span.covers(reference.span) for span in part.read)
    ]
    if source.quoted and source.speaker:
        speaker = read.memory.fullest(source.speaker)
        group = read.meant.group_of(speaker)
        for span in part.read:
            found.extend(first_person(read.article.text, span, read.language, speaker, group))
    return sorted(found, key=lambda reference: reference.span)


def _values(article: Article, sentence: Span, language: Language) -> Reading:
    """The values of a sentence and the moments as of which it speaks."""
    found = read_values(
        article.text, sentence, language, article.reference.day if article.reference else None
    )
    if article.reference is None or article.reference.origin != FROM_STORY:
        return found
    return Reading(
        tuple(_unsettled(value, language) for value in found.values),
        tuple(moment for moment in found.moments if not _relative_day(moment.quote, language)),
    )


def _as_of(part: _Part, values: Sequence[Value], found: Reading) -> Value | None:
    """The moment that the claim's own words name, or the one that its figures are counted at."""
    own = [moment for moment in found.moments if any(span.covers(moment.span) for span in part.spans)]
    moments = own or [value.as_of for value in values if value.as_of is not None]
    return as_value(moments[0]) if moments else None


def _unsettled(value: Value, language: Language) -> Value:
    """A day counted from another article's date: a weekday holds, "kemarin" may be a day off."""
    if value.as_of is not None and _relative_day(value.as_of.quote, language):
        value = replace(value, as_of=None)
    if value.kind is ValueKind.DATE and _relative_day(value.quote, language):
        return replace(value, low=0, high=0, resolved=False)
    return value


def _relative_day(words: str, language: Language) -> bool:
    return any(word in language.values.relative_days for word in words.casefold().split())
