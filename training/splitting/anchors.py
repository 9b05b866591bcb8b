"""Which word of a claim cut by hand is its head: where the claim differs from its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from passages import Passage

from compare.claims.names import Capitals
from compare.claims.parse import Parser
from compare.claims.sentences import split_sentences
from compare.claims.speech import Memory, attribute
from compare.claims.splitting.features import Sentence
from compare.claims.splitting.split import owners
from compare.claims.splitting.tree import Tree
from compare.languages import language
from compare.text import Span

#: A word by its sentence and its position there.
Place = tuple[int, int]

_CLAUSAL = frozenset({"root", "conj", "acl", "advcl", "ccomp", "parataxis", "appos", "xcomp", "csubj"})
_NEVER = frozenset({"punct", "det", "case", "cc", "mark", "aux", "flat", "fixed", "clf"})
#: A head chosen before stays unless another is this much likelier.
_INERTIA = 0.15


@dataclass(slots=True)
class Example:
    """A passage ready to train on."""

    id: str
    sentences: tuple[Sentence, ...]
    claims: list[set[Place]]
    """The words of each claim, marks left out."""
    heads: list[Place | None]
    likely: list[list[float]] = field(default_factory=list)
    """For each word the probability, by networks that have not seen this passage, that it is a head."""


def example(passage: Passage, parser: Parser) -> Example:
    """Parses a passage, finds the words of its claims and a first guess at their heads."""
    words, text = language(passage.language), passage.text
    whole = Span(0, len(text))
    spans = split_sentences(text, whole, words)
    parses = parser.parse(text, spans, passage.language)
    if parses is None:
        raise ValueError(f"{passage.id}: no parser for {passage.language!r}")
    statements = attribute(text, spans, words, Memory(Capitals.of(text, [whole])), parses)
    sentences = tuple(
        Sentence(Tree(parse, text), owners(parse, statements), passage.language) for parse in parses
    )
    claims = [
        {
            (number, i)
            for number, sentence in enumerate(sentences)
            for i, token in enumerate(sentence.tree.tokens)
            if token.pos != "PUNCT" and any(a <= token.start and token.end <= b for a, b in places)
        }
        for places in passage.claims
    ]
    return Example(passage.id, sentences, claims, _first_heads(sentences, claims))


def _first_heads(sentences: Sequence[Sentence], claims: Sequence[set[Place]]) -> list[Place | None]:
    """The highest word that the claim shares with fewest others, predicates before the rest."""
    heads: list[Place | None] = []
    for words in claims:
        ranked = [(_rank(sentences, place, claims), place) for place in words]
        heads.append(min(ranked)[1] if ranked else None)
    return heads


def _rank(
    sentences: Sequence[Sentence], place: Place, claims: Sequence[set[Place]]
) -> tuple[int, float, float]:
    tree = sentences[place[0]].tree
    dep = tree.deps[place[1]]
    penalty = 0.0 if dep in _CLAUSAL else 3.0 if dep in _NEVER else 0.5
    return sum(place in words for words in claims), tree.depth[place[1]] + penalty, penalty


def choose_again(example: Example) -> int:
    """Moves heads to where the networks expect them (hard EM); returns how many moved."""
    candidates = []
    for number, words in enumerate(example.claims):
        shared = {place: sum(place in other for other in example.claims) for place in words}
        fewest = min(shared.values(), default=0)
        for place in sorted(words):
            if shared[place] == fewest:
                bonus = _INERTIA if place == example.heads[number] else 0.0
                candidates.append((example.likely[place[0]][place[1]] + bonus, number, place))
    heads: list[Place | None] = [None] * len(example.claims)
    for _, number, place in sorted(candidates, key=lambda each: (-each[0], each[1:])):
        if heads[number] is None and place not in heads:
            heads[number] = place
    moved = sum(a != b for a, b in zip(heads, example.heads, strict=True))
    example.heads = heads
    return moved
