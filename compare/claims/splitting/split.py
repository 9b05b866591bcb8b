"""Sentences cut into claims: first the head of each, then the words that belong to it.

Head and extent are learned from passages cut by hand, as in span-based open information extraction
(Stanovsky et al. 2018, aclanthology.org/N18-1081): a network says of each word how likely it is the
head of a claim, and of each head which words belong to its claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from compare.claims.splitting.sentence import NOBODY, Sentence
from compare.claims.splitting.tree import Tree

Floats = NDArray[np.float32]

#: A claim is one from this score on: how likely its head is one, times the share of its words that,
#: by the probabilities of all words, it can be expected to share with the true claim.
_CLAIM = 0.5
#: A word belongs to a claim from this probability on.
_MEMBER = 0.5
#: Words that go with what they depend on: "orang" with "tiga", "the" with its noun, "Hadi" with "Ali".
_TIED = frozenset({"clf", "flat", "fixed", "compound", "goeswith", "det"})
#: Relations inside a noun phrase.
_PHRASE = _TIED | {"amod", "appos", "case", "nmod", "nummod"}
#: So many words left out in the middle of one belong to it, from this probability on.
_NARROW, _BRIDGED = 2, 0.1
#: Claims of one sentence that share this much of their words (Jaccard) are the same.
_SAME = 0.7
#: Words of a claim.
_FEWEST = 2
#: A verb that stands in no other claim is the head of one from this probability on.
_LEAST = 0.1
#: The likeliest head of a sentence without claims is one from this probability on.
_ONLY = 0.2


class Reading(Protocol):
    """What the network makes of one sentence."""

    @property
    def likely(self) -> Floats:
        """For each word the probability that it is the head of a claim."""

    def members(self, heads: Sequence[int]) -> Floats:
        """For each head and each word the probability that it belongs to the head's claim."""


class Network(Protocol):
    """What reads sentences."""

    def read(self, sentence: Sentence) -> Reading:
        """Reads one sentence of at least one word."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of a claim, as positions in its sentence."""

    head: int
    members: frozenset[int]
    score: float


def split(sentence: Sentence, network: Network) -> tuple[Cut, ...]:
    """The claims of a sentence, in the order of their heads."""
    tree = sentence.tree
    words = [i for i, token in enumerate(tree.tokens) if token.pos != "PUNCT"]
    if not words:
        return ()
    reading = network.read(sentence)
    likely = _cuts(sentence, words, reading, [i for i in words if reading.likely[i] >= _CLAIM])
    cuts = [cut for cut in likely if cut.score >= _CLAIM]
    covered = frozenset[int]().union(*(cut.members for cut in cuts))
    missed = [i for i in words if i not in covered and _missed(sentence, reading, i)]
    cuts += _cuts(sentence, words, reading, missed)
    return _distinct(cuts or _cuts(sentence, words, reading, _likeliest(sentence, words, reading)))


def _likeliest(sentence: Sentence, words: Sequence[int], reading: Reading) -> list[int]:
    """The head of a sentence of which nothing else is one: it hardly says nothing at all."""
    stated = [i for i in words if sentence.owners[i] != NOBODY and reading.likely[i] >= _ONLY]
    return sorted(stated, key=lambda i: -reading.likely[i])[:1]


def _missed(sentence: Sentence, reading: Reading, i: int) -> bool:
    """Whether a word that stands in no claim is a head after all: a verb, and not a most unlikely one."""
    verb = sentence.tree.tokens[i].pos == "VERB" and sentence.owners[i] != NOBODY
    return verb and bool(reading.likely[i] >= _LEAST)


def _cuts(sentence: Sentence, words: Sequence[int], reading: Reading, heads: Sequence[int]) -> list[Cut]:
    """The claims of these heads; `words` are those of the sentence that are no marks."""
    if not heads:
        return []
    tree, cuts = sentence.tree, list[Cut]()
    tied = _tied(tree)
    for head, each in zip(heads, reading.members(heads), strict=True):
        belongs = (tied @ each) / tied.sum(axis=1)
        members = frozenset(i for i in words if belongs[i] >= _MEMBER) | {head}
        inside = sum(float(belongs[i]) for i in members)
        missed = sum(float(belongs[i]) for i in words if i not in members)
        score = float(reading.likely[head]) * inside / (len(members) + missed)
        members |= {
            i for gap in _gaps(tree, members) if all(belongs[k] >= _BRIDGED for k in gap) for i in gap
        }
        cuts.append(Cut(head, members | _negations(sentence, members), score))
    return cuts


def _gaps(tree: Tree, members: frozenset[int]) -> Iterator[range]:
    """Runs of few words that a claim leaves out of the middle of a noun phrase."""
    for left, right in pairwise(sorted(members)):
        gap = range(left + 1, right)
        closes = tree.deps[right] in _PHRASE and tree.tokens[right].head in gap
        if 0 < len(gap) <= _NARROW and all(
            (closes or tree.deps[i] in _PHRASE) and tree.tokens[i].pos != "PUNCT" for i in gap
        ):
            yield gap


def _negations(sentence: Sentence, members: frozenset[int]) -> frozenset[int]:
    """Words that negate one of the members: a claim without its "not" says the opposite."""
    tree = sentence.tree
    found = {i for member in members for i in tree.children[member] if tree.negates(i)}
    return frozenset(found | {i for i in _joins(tree) if _opened(sentence, i) in members})


def _joins(tree: Tree) -> Iterator[int]:
    return (i for i in range(len(tree.tokens)) if tree.joins_negated(i))


def _opened(sentence: Sentence, join: int) -> int | None:
    """The first word of the clause behind a joining word, past who says it: "Nor, he argues, is …"."""
    places = range(join + 1, len(sentence.tree.tokens))
    said = (i for i in places if sentence.owners[i] != NOBODY and sentence.tree.tokens[i].pos != "PUNCT")
    return next(said, None)


def _tied(tree: Tree) -> Floats:
    """(words, words): 1 for words that go together, as each with itself and with its name."""
    top = list(range(len(tree.tokens)))
    for i in top:
        while tree.deps[top[i]] in _TIED:
            top[i] = tree.tokens[top[i]].head
    for i, token in enumerate(tree.tokens):
        if token.entity and not token.begins:
            top[i] = top[i - 1]
    return np.equal.outer(top, top).astype(np.float32)


def _distinct(cuts: Sequence[Cut]) -> tuple[Cut, ...]:
    """Of claims that say the same, the one with the best score."""
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda each: (-each.score, each.head)):
        if len(cut.members) >= _FEWEST and not any(_alike(cut.members, other.members) for other in kept):
            kept.append(cut)
    return tuple(sorted(kept, key=lambda cut: cut.head))


def _alike(a: frozenset[int], b: frozenset[int]) -> bool:
    return len(a & b) >= _SAME * len(a | b)
