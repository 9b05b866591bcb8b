"""How to get from one word of a sentence to another through its grammar."""

from __future__ import annotations

from compare.claims.splitting.tree import Tree

#: Relations of a way that are told apart: so many up, so many down.
_UP, _DOWN = 3, 4


def ways(tree: Tree, start: int) -> list[str]:
    """For each word the relations from `start` up to what both depend on and down from there.

    "^conj:nsubj" leads from "seized" in "police arrested two and seized one" to "police". Far words
    of a long way share it; a word in another tree of the sentence has the way "".
    """
    found = [""] * len(tree.tokens)
    up: list[str] = []
    node, below = start, -1
    while True:
        _down(tree, node, below, "^" + "/".join(up[:_UP]), found)
        if tree.tokens[node].head == node:
            return found
        up.append(tree.deps[node])
        below, node = node, tree.tokens[node].head


def _down(tree: Tree, top: int, but: int, up: str, found: list[str]) -> None:
    """Names the ways to `top` and to all below it, save to `but` and what is below that."""
    found[top] = up + ":"
    stack = [(top, found[top], 0)]
    while stack:
        node, way, depth = stack.pop()
        for child in tree.children[node]:
            if child != but:
                longer = f"{way}/{tree.deps[child]}" if depth < _DOWN else way
                found[child] = longer
                stack.append((child, longer, depth + 1))
