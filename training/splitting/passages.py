"""Passages cut into claims by hand: the public form (JSON lines) and the one of `data/` (text).

In a text file a passage is a line "[id language] the sentence before", a line with its words, and
one line for each claim: "= piece … piece @ speaker < relay < relay". "@!" says that the speaker
denies it, "@?" that it is hedged without a speaker, nothing that the outlet says so itself.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from compare.claims.names import Capitals
from compare.claims.parse import Parser
from compare.claims.sentences import split_sentences
from compare.claims.speech import Memory, attribute
from compare.claims.splitting.sentence import Sentence, owners
from compare.claims.splitting.tree import Tree
from compare.languages import language
from compare.text import Span

#: A word by its sentence and its position there.
Place = tuple[int, int]

_OPENING = re.compile(r"\[(\S+) (id|en)\](.*)")
_CLAIM = re.compile(r"= (?P<pieces>.*?)(?: @[!?]?(?: .*)?)?")


@dataclass(frozen=True, slots=True)
class Passage:
    """One to three sentences and where their claims stand."""

    id: str
    language: str
    text: str
    claims: tuple[tuple[tuple[int, int], ...], ...]
    """For each claim the places of its pieces."""


def read_passages(public: Path, own: Path) -> list[Passage]:
    """The passages to train on: those of the public folder that are not kept for measuring, and our own."""
    found = [p for path in sorted(public.glob("*.jsonl")) for p in _json_lines(path) if not held_out(p.id)]
    return found + [p for path in sorted(own.glob("*.txt")) for p in _text(path)]


def held_out(identifier: str) -> bool:
    """Whether a public passage is kept for measuring: one in four, by its id."""
    return zlib.crc32(identifier.encode()) % 4 == 0


def _json_lines(path: Path) -> Iterator[Passage]:
    for line in path.read_text("utf-8").splitlines():
        entry = json.loads(line)
        if not entry["furniture"]:
            claims = [claim["pieces"] for claim in entry["claims"] if claim["kind"] != "question"]
            yield _passage(entry["id"], entry["lang"], entry["text"], claims)


def _text(path: Path) -> Iterator[Passage]:
    for block in re.split(r"\n\s*\n", path.read_text("utf-8").strip()):
        opening, text, *lines = block.splitlines()
        about = _OPENING.fullmatch(opening)
        claims = [_CLAIM.fullmatch(line) for line in lines]
        if about is None or None in claims:
            raise ValueError(f"{path.name}: no passage: {opening!r}")
        pieces = [claim["pieces"].split(" … ") for claim in claims if claim]
        if not text.endswith("?"):
            yield _passage(about[1], about[2], text, pieces)


def _passage(identifier: str, language: str, text: str, claims: list[list[str]]) -> Passage:
    return Passage(identifier, language, text, tuple(_places(text, pieces) for pieces in claims))


def _places(text: str, pieces: list[str]) -> tuple[tuple[int, int], ...]:
    """Where the pieces stand: each behind the one before if it can."""
    places, position = [], 0
    for piece in pieces:
        start = text.find(piece, position)
        start = text.index(piece) if start < 0 else start
        position = start + len(piece)
        places.append((start, position))
    return tuple(places)


@dataclass(slots=True)
class Example:
    """A passage ready to train on."""

    id: str
    sentences: tuple[Sentence, ...]
    claims: list[set[Place]]
    """The words of each claim, marks left out."""
    heads: list[Place | None] = field(default_factory=list)
    """A word of each claim that tells it from its neighbours."""
    likely: list[list[float]] = field(default_factory=list)
    """For each word the probability, by a model that has not seen this passage, that it is a head."""


def example(passage: Passage, parser: Parser) -> Example:
    """Parses a passage and finds the words of its claims."""
    words, text = language(passage.language), passage.text
    whole = Span(0, len(text))
    spans = split_sentences(text, whole, words)
    parses = parser.parse(text, spans, passage.language)
    if parses is None:
        raise ValueError(f"{passage.id}: no parser for {passage.language!r}")
    statements = attribute(text, spans, words, Memory(Capitals.of(text, [whole])), parses)
    sentences = tuple(Sentence(Tree(parse, text), owners(parse, statements)) for parse in parses)
    claims = [
        {
            (number, i)
            for number, sentence in enumerate(sentences)
            for i, token in enumerate(sentence.tree.tokens)
            if token.pos != "PUNCT" and any(a <= token.start and token.end <= b for a, b in places)
        }
        for places in passage.claims
    ]
    return Example(passage.id, sentences, claims)
