"""Claims of passages, many at a time: JSON lines in, results in the same order.

For researchers who have sentences and paragraphs and not articles. Articles go through
`compare.pipeline`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from compare.articles.article import Article, Block, BlockRole
from compare.articles.passages import article_spans
from compare.articles.tongue import guessed_language, stated_language
from compare.claims.claim import Claim
from compare.claims.extract import extract_claims
from compare.claims.parse import Parse, Parser, Token
from compare.claims.reader import Reader
from compare.claims.sentences import split_sentences
from compare.comparison import value_form
from compare.languages import language as language_of
from compare.records import batches, fields_of, id_of, text_of, words_of
from compare.text import Span

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence or some, as they stand in an article."""

    id: str | int
    text: str
    language: str
    """ISO 639-1 code, "und" when it could not be told."""
    context: str = ""
    """What stands just before it in the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageClaims:
    """What a passage claims. Places of claims and values count from the beginning of its text."""

    id: str | int
    claims: tuple[Claim, ...]
    furniture: bool
    """Whether nothing in it is article."""

    def to_dict(self) -> dict[str, Any]:
        """The result as it stands in a line of JSON."""
        return {"id": self.id, "claims": [_form(claim) for claim in self.claims], "furniture": self.furniture}


def _form(claim: Claim) -> dict[str, Any]:
    return {
        "spans": [[span.start, span.end] for span in claim.spans],
        "quote": claim.quote,
        "text": claim.text,
        "speaker": claim.speaker,
        "via": list(claim.via),
        "stance": claim.stance.value,
        "cue": claim.cue,
        "quoted": claim.quoted,
        "resolved": [list(pair) for pair in claim.resolved],
        "values": [value_form(value) for value in claim.values],
    }


def read_passage(line: str, *, where: str) -> Passage:
    """The passage in a line of JSON; `where` names the line in errors: "a.jsonl line 3".

    Raises:
        ArticleError: the line holds no passage.
    """
    fields = fields_of(line, holds="id and text", where=where)
    identity = id_of(fields, noun="passage", where=where)
    text, context = words_of(fields, noun="passage", where=where), text_of(fields, "context", where=where)
    stated = stated_language(text_of(fields, "lang", where=where))
    language = stated or guessed_language(f"{context or ''}\n{text}")
    return Passage(id=identity, text=text, language=language, context=context or "")


def claims_of_passages(passages: Iterable[Passage], reader: Reader | None) -> Iterator[PassageClaims]:
    """The claims of each passage, in order, as soon as a batch of passages has come in.

    The context is read for who speaks and what pronouns mean; it yields no claims.

    Raises:
        ModelError: a model can't be loaded.
    """
    for batch in batches(passages):
        articles = [_article(passage) for passage in batch]
        ahead = Reader(_Prepared(articles, reader.parser), reader.network) if reader else None
        for passage, article in zip(batch, articles, strict=True):
            yield _result(passage, article, ahead)


def _article(passage: Passage) -> Article:
    """The passage behind its context, each line a paragraph, page furniture left out."""
    text, start = _joined(passage)
    spans = [*article_spans(passage.context), *_shifted(article_spans(passage.text), start)]
    return Article(
        id="passage",
        path="-",
        outlet="",
        title=None,
        language=passage.language,
        published=None,
        reference=None,
        sha256="",
        text=text,
        blocks=tuple(Block(span, BlockRole.BODY) for span in spans),
    )


def _joined(passage: Passage) -> tuple[str, int]:
    """Context and text, and where the text begins."""
    if not passage.context:
        return passage.text, 0
    return f"{passage.context}{_BETWEEN}{passage.text}", len(passage.context) + len(_BETWEEN)


def _shifted(spans: Sequence[Span], by: int) -> list[Span]:
    return [Span(span.start + by, span.end + by) for span in spans]


def _result(passage: Passage, article: Article, reader: Reader | None) -> PassageClaims:
    start = _joined(passage)[1]
    own = [block for block in article.blocks if block.span.start >= start]
    found = extract_claims(article, reader) if own else ()
    claims = tuple(_from(claim, start) for claim in found if claim.spans[0].start >= start)
    # what neither states nor asks anything is no part of an article, whatever it looks like
    empty = not own or not (claims or "?" in passage.text)
    return PassageClaims(id=passage.id, claims=claims, furniture=empty)


def _from(claim: Claim, start: int) -> Claim:
    """The claim with its places counted from `start`."""
    values = (replace(value, span=_shifted([value.span], -start)[0]) for value in claim.values)
    return replace(
        claim,
        spans=tuple(_shifted(claim.spans, -start)),
        sentence=_shifted([claim.sentence], -start)[0],
        values=tuple(values),
    )


class _Prepared:
    """A parser whose answers for some articles were fetched all at once, which is far faster."""

    def __init__(self, articles: Sequence[Article], parser: Parser) -> None:
        self._parser = parser
        self._known: dict[tuple[str, str, tuple[Span, ...]], tuple[Parse, ...]] = {}
        for code in sorted({language_of(article.language).code for article in articles}):
            own = [article for article in articles if language_of(article.language).code == code]
            self._prepare(own, code)

    def _prepare(self, articles: Sequence[Article], code: str) -> None:
        """Parses the articles of one language as if they were one text."""
        sentences = [_sentences(article) for article in articles]
        places, starts, start = [], [], 0
        for article, own in zip(articles, sentences, strict=True):
            starts.append(start)
            places += _shifted(own, start)
            start += len(article.text) + len(_BETWEEN)
        parses = self._parser.parse(_BETWEEN.join(article.text for article in articles), places, code)
        if parses is None:
            return
        answers = iter(parses)
        for article, own, start in zip(articles, sentences, starts, strict=True):
            found = tuple(_moved(next(answers), -start) for _ in own)
            self._known[article.text, code, tuple(own)] = found

    def parse(self, text: str, sentences: Sequence[Span], language: str) -> tuple[Parse, ...] | None:
        """A parse for each sentence; None for a language that the parser does not know."""
        found = self._known.get((text, language, tuple(sentences)))
        return found if found is not None else self._parser.parse(text, sentences, language)


def _sentences(article: Article) -> list[Span]:
    """Those that `extract_claims` will ask the parser for."""
    language = language_of(article.language)
    return [each for block in article.blocks for each in split_sentences(article.text, block.span, language)]


def _moved(parse: Parse, by: int) -> Parse:
    if not by:
        return parse
    # `dataclasses.replace` takes three times as long, and this is done for every word
    return Parse(
        tuple(
            Token(t.start + by, t.end + by, t.lemma, t.pos, t.morph, t.head, t.dep, t.entity, t.begins)
            for t in parse.tokens
        )
    )
