"""From a claim's head through the sentence: the words that may belong to it, nearest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compare.claims.splitting.tree import ATTACHED, Tree

#: How far above its head a claim may take words from: "X menyesal telah lupa | membayar".
_HIGHEST = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A word on the way from a claim's head, and how it was reached."""

    node: int
    origin: int
    """The word it was reached from."""
    via: str
    """"d" down to a dependent, "u" up to what the last one depends on."""


def walk(tree: Tree, head: int, belongs: Callable[[Step], bool]) -> frozenset[int]:
    """The words of the claim of `head`; `belongs` is asked once for each word that may be one.

    Below a word that does not belong nothing is asked, but beside it: the subject of a verb may
    belong to a claim that leaves out the verb itself.
    """
    taken = {head}
    _down(tree, head, "", taken, belongs)
    node, via = head, ""
    while tree.tokens[node].head != node and len(via) < _HIGHEST:
        below, node, via = node, tree.tokens[node].head, via + "u"
        if belongs(Step(node, below, via)):
            taken.add(node)
        _down(tree, node, via, taken, belongs, but=below)
    return frozenset(taken)


def _down(
    tree: Tree, node: int, via: str, taken: set[int], belongs: Callable[[Step], bool], *, but: int = -1
) -> None:
    deeper = via + "d" if not via.endswith("dd") else via
    for child in tree.children[node]:
        if child == but:
            continue
        inside = node in taken
        if tree.deps[child] in ATTACHED:
            if inside:
                taken.add(child)
                _down(tree, child, deeper, taken, belongs)
        elif belongs(Step(child, node, deeper)):
            taken.add(child)
            _down(tree, child, deeper, taken, belongs)
