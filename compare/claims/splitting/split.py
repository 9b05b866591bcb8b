"""Sentences cut into claims: first the head of each, then the words that belong to it.

Head and extent are learned from passages cut by hand, as in span-based open information
extraction (Stanovsky et al. 2018, aclanthology.org/N18-1081), but over the sentence's grammar:
each decision takes or leaves a word with all that hangs on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from compare.claims.parse import Parse
from compare.claims.speech import Statement
from compare.claims.splitting.features import (
    NOBODY,
    Sentence,
    claim_features,
    head_features,
    step_features,
)
from compare.claims.splitting.network import Network, read_network
from compare.claims.splitting.tree import Tree
from compare.claims.splitting.walk import Step, walk

WEIGHTS = Path(__file__).with_name("weights.npz")
#: Claims of one sentence that share this much of their words (Jaccard) are the same.
_SAME = 0.7
#: Words of a claim, marks included.
_FEWEST = 2
#: A verb that stands in no other claim is the head of one from this probability on.
LEAST = 0.1


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of a claim, as positions in its sentence."""

    head: int
    members: frozenset[int]
    likely: float
    """The probability of its head."""


@dataclass(frozen=True, slots=True, eq=False)
class Splitter:
    """The trained networks."""

    heads: Network
    steps: Network
    threshold: float
    """A word is the head of a claim from this probability on."""

    def split(self, sentences: Sequence[Sentence]) -> tuple[tuple[Cut, ...], ...]:
        """The claims of each sentence, in the order of their heads."""
        likely = self.likely(sentences)
        heads = [
            (number, i)
            for number, found in enumerate(likely)
            for i, probability in enumerate(found)
            if probability >= self.threshold
        ]
        cuts: list[list[Cut]] = [[] for _ in sentences]
        for places in (heads, None):
            chosen = places if places is not None else self._missed(sentences, likely, cuts)
            members = self._members(sentences, likely, chosen)
            for (number, head), found in zip(chosen, members, strict=True):
                cuts[number].append(Cut(head, found, likely[number][head]))
        return tuple(
            _distinct([part for cut in found for part in _figures_apart(sentence.tree, cut)])
            for sentence, found in zip(sentences, cuts, strict=True)
        )

    def _missed(
        self, sentences: Sequence[Sentence], likely: Sequence[Sequence[float]], cuts: Sequence[Sequence[Cut]]
    ) -> list[tuple[int, int]]:
        """Verbs that stand in no claim: heads after all if they are not most unlikely ones."""
        found = []
        for number, sentence in enumerate(sentences):
            covered = frozenset().union(*(cut.members for cut in cuts[number]))
            for i, token in enumerate(sentence.tree.tokens):
                verb = token.pos == "VERB" and i not in covered and sentence.owners[i] != NOBODY
                if verb and likely[number][i] >= LEAST:
                    found.append((number, i))
        return found

    def likely(self, sentences: Sequence[Sentence]) -> list[list[float]]:
        """For each word of each sentence, the probability that it is the head of a claim."""
        places = [
            (number, i)
            for number, sentence in enumerate(sentences)
            for i, token in enumerate(sentence.tree.tokens)
            if token.pos != "PUNCT"
        ]
        found = self.heads.probabilities([head_features(sentences[number], i) for number, i in places])
        likely = [[0.0] * len(sentence.tree.tokens) for sentence in sentences]
        for (number, i), probability in zip(places, found, strict=True):
            likely[number][i] = float(probability)
        return likely

    def _members(
        self,
        sentences: Sequence[Sentence],
        likely: Sequence[Sequence[float]],
        heads: Sequence[tuple[int, int]],
    ) -> list[frozenset[int]]:
        """The words of each head's claim. All that may be asked is asked at once: far faster."""
        examples: list[list[str]] = []
        asked: list[tuple[int, Step]] = []
        for which, (number, head) in enumerate(heads):
            about = claim_features(sentences[number], head)
            for step in every_step(sentences[number], head):
                asked.append((which, step))
                examples.append(about + step_features(sentences[number], head, step, likely[number]))
        taken: list[set[Step]] = [set() for _ in heads]
        for (which, step), probability in zip(asked, self.steps.probabilities(examples), strict=True):
            if probability >= 0.5:
                taken[which].add(step)
        return [
            walk(sentences[number].tree, head, taken[which].__contains__)
            for which, (number, head) in enumerate(heads)
        ]


def every_step(sentence: Sentence, head: int) -> list[Step]:
    """All that a walk from `head` may ask."""
    steps: list[Step] = []

    def ask(step: Step) -> bool:
        steps.append(step)
        return True

    walk(sentence.tree, head, ask)
    return steps


def _figures_apart(tree: Tree, cut: Cut) -> list[Cut]:
    """A claim for each of several figures that share what is said: "12 warga dan 3 polisi tewas"."""
    for first in sorted(cut.members):
        if not tree.counted(first) or tree.deps[first] == "conj":
            continue
        figures = [first, *(c for c in tree.children[first] if tree.deps[c] == "conj" and tree.counted(c))]
        if len(figures) > 1 and set(figures[1:]) & cut.members:
            shared = cut.members.difference(*(_below(tree, figure, figures) for figure in figures))
            parts = [shared | _below(tree, figure, figures) for figure in figures]
            return [Cut(cut.head, part, cut.likely) for part in parts]
    return [cut]


def _below(tree: Tree, word: int, but: Sequence[int]) -> frozenset[int]:
    """The word with all that depends on it, without other words of `but` and theirs."""
    found, stack = {word}, [word]
    while stack:
        for child in tree.children[stack.pop()]:
            if child not in but:
                found.add(child)
                stack.append(child)
    return frozenset(found)


def _distinct(cuts: Sequence[Cut]) -> tuple[Cut, ...]:
    """Of claims that say the same, the likeliest."""
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda each: (-each.likely, each.head)):
        if len(cut.members) >= _FEWEST and not any(_alike(cut.members, other.members) for other in kept):
            kept.append(cut)
    return tuple(sorted(kept, key=lambda cut: cut.head))


def _alike(a: frozenset[int], b: frozenset[int]) -> bool:
    return len(a & b) >= _SAME * len(a | b)


@cache
def load_splitter() -> Splitter:
    """The networks that come with the package."""
    with np.load(WEIGHTS, allow_pickle=False) as arrays:
        return Splitter(
            read_network(arrays, "heads"), read_network(arrays, "steps"), float(arrays["threshold"].item())
        )


def owners(parse: Parse, statements: Sequence[Statement]) -> tuple[int, ...]:
    """For each word the number of the statement that it stands in, NOBODY for words of an attribution."""
    places = [
        (span.start, span.end, number)
        for number, statement in enumerate(statements)
        if not statement.whole
        for span in statement.spans
    ]
    return tuple(
        next((number for start, end, number in places if start <= token.start and token.end <= end), NOBODY)
        for token in parse.tokens
    )
