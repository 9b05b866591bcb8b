"""Which word of a claim cut by hand is its head: where the claim differs from its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from compare.claims.splitting.sentence import Sentence
from compare.claims.splitting.tree import Tree
from training.splitting.guesses import guess
from training.splitting.passages import Example, Place

_CLAUSAL = frozenset({"root", "conj", "acl", "advcl", "ccomp", "parataxis", "appos", "xcomp", "csubj"})
_NEVER = frozenset({"punct", "det", "case", "cc", "mark", "aux", "flat", "fixed", "clf"})
#: A head chosen before stays unless another is this much likelier.
_INERTIA = 0.15


def choose_heads(examples: Sequence[Example]) -> None:
    """Chooses a head for every claim: by its grammar, then where models expect one (hard EM)."""
    for each in examples:
        each.heads = _first_heads(each.sentences, each.claims)
    guess(examples)
    for each in examples:
        _choose_again(each)


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
    return sum(place in words for words in claims), _depth(tree, place[1]) + penalty, penalty


def _depth(tree: Tree, i: int) -> int:
    depth = 0
    while tree.tokens[i].head != i:
        depth, i = depth + 1, tree.tokens[i].head
    return depth


def _choose_again(example: Example) -> None:
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
    example.heads = heads
