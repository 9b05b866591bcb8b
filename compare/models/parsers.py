"""The shipped parsers, one a language, loaded when they are first used.

How they were trained and how well they do stands in docs/parsers.md.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.claims.parse import Parse, Token
from compare.models.pipelines import LANGUAGES, pipeline
from compare.text import Span

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

#: At most so many characters are parsed as one sentence, some 200 words. News sentences are far
#: shorter; a page without sentence ends must not take memory for all of it at once.
_LONGEST_SENTENCE = 1600
#: What is longer than this is no word: the tokenizer's patterns would take ever longer over it.
_LONGEST_WORD = 80
_PIECES = re.compile(rf"\S{{1,{_LONGEST_WORD}}}")
_SURROGATES = re.compile("[\ud800-\udfff]")

_BATCH = 64


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence, or a stretch of a long one, as the pipeline reads it: one space between pieces."""

    text: str
    places: tuple[int, ...]
    """Where each piece begins in `text`."""
    origins: tuple[int, ...]
    """Where it begins in the article."""

    def origin(self, place: int) -> int:
        """Where in the article the character at `place` stands."""
        piece = bisect_right(self.places, place) - 1
        return self.origins[piece] + place - self.places[piece]


class ShippedParser:
    """The pipelines of this package."""

    def parse(self, text: str, sentences: Sequence[Span], language: str) -> tuple[Parse, ...] | None:
        """A parse for each sentence, in their order; None for a language without pipeline.

        A sentence has one root, save a very long one, which is parsed in stretches.

        Raises:
            ModelError: the pipeline can't be loaded.
        """
        if language not in LANGUAGES:
            return None
        lines = [_lines(text, sentence) for sentence in sentences]
        if not any(lines):
            return tuple(Parse(()) for _ in sentences)
        nlp = pipeline(language)
        documents = iter(
            nlp.pipe((_document(nlp, line) for found in lines for line in found), batch_size=_BATCH)
        )
        return tuple(_parse([(line, next(documents)) for line in found]) for found in lines)


def load_parser() -> ShippedParser:
    """The parsers that come with the package; no model is read before a text needs it."""
    return ShippedParser()


def _lines(text: str, sentence: Span) -> list[_Line]:
    stretches: list[list[tuple[int, str]]] = []
    room = 0
    for match in _PIECES.finditer(sentence.of(text)):
        room -= len(match[0])
        if room < 0:
            stretches.append([])
            room = _LONGEST_SENTENCE - len(match[0])
        stretches[-1].append((sentence.start + match.start(), _SURROGATES.sub("\ufffd", match[0])))
    return [_line(stretch) for stretch in stretches]


def _line(pieces: Sequence[tuple[int, str]]) -> _Line:
    places, at = [], 0
    for _, piece in pieces:
        places.append(at)
        at += len(piece) + 1
    return _Line(" ".join(piece for _, piece in pieces), tuple(places), tuple(origin for origin, _ in pieces))


def _document(nlp: Pipeline, line: _Line) -> Doc:
    """The line cut into words; that it is one sentence is known, not for the parser to find out."""
    document = nlp.make_doc(line.text)
    for token in document:
        token.is_sent_start = token.i == 0
    return document


def _parse(stretches: Sequence[tuple[_Line, Doc]]) -> Parse:
    tokens: list[Token] = []
    for line, document in stretches:
        first = len(tokens)
        for word in document:
            start = line.origin(word.idx)
            tokens.append(
                Token(
                    start=start,
                    end=start + len(word),
                    lemma=word.lemma_ or word.text,
                    pos=word.pos_,
                    morph=str(word.morph),
                    head=first + word.head.i,
                    dep=word.dep_,
                    entity=word.ent_type_,
                    begins=word.ent_iob_ == "B",
                )
            )
    return Parse(tuple(tokens))
