"""A parsed sentence with what splitting asks of it, each answer computed once."""

from __future__ import annotations

from collections.abc import Sequence

from compare.claims.parse import Parse, Token

#: Words that go with what they depend on, wherever it goes: "di | the | 12 | telah".
ATTACHED = frozenset(
    {"det", "case", "amod", "compound", "flat", "fixed", "clf", "goeswith", "nummod", "punct", "discourse"}
)
_OPENING = frozenset({"mark", "case", "cc"})
_OPENING_POS = frozenset({"PRON", "SCONJ", "ADV"})


class Tree:
    """The words of a sentence as a tree; what is root has itself as head."""

    def __init__(self, parse: Parse, text: str) -> None:
        self.tokens: Sequence[Token] = parse.tokens
        self.forms = [text[token.start : token.end].lower() for token in parse.tokens]
        size = len(self.tokens)
        self.children: list[list[int]] = [[] for _ in range(size)]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                self.children[token.head].append(i)
        self.deps = ["root" if t.head == i else t.dep.partition(":")[0] for i, t in enumerate(self.tokens)]
        """Relations without subtype."""
        self.depth = [0] * size
        self.first = list(range(size))
        """For each word, the first of those that depend on it and it."""
        self.last = list(range(size))
        self.size = [1] * size
        for i in self._upwards():
            head = self.tokens[i].head
            if head != i:
                self.first[head] = min(self.first[head], self.first[i])
                self.last[head] = max(self.last[head], self.last[i])
                self.size[head] += self.size[i]

    def _upwards(self) -> list[int]:
        """Every word before the one it depends on; sets the depths."""
        order, stack = [], [i for i, token in enumerate(self.tokens) if token.head == i]
        while stack:
            i = stack.pop()
            order.append(i)
            for child in self.children[i]:
                self.depth[child] = self.depth[i] + 1
                stack.append(child)
        return order[::-1]

    def child(self, i: int, *deps: str) -> int | None:
        """The first word that depends on `i` by one of these relations."""
        return next((child for child in self.children[i] if self.deps[child] in deps), None)

    def subject(self, i: int) -> int | None:
        """The subject of `i`."""
        return self.child(i, "nsubj", "csubj")

    def counted(self, i: int) -> bool:
        """Whether `i` is a number or has one."""
        return self.tokens[i].pos == "NUM" or self.child(i, "nummod") is not None

    def marker(self, i: int) -> str:
        """The word that opens the clause of `i`, "" without any: "karena", "yang", "to"."""
        for child in self.children[i]:
            if child < i and self.deps[child] in _OPENING:
                return self.forms[child]
        first = self.first[i]
        return self.forms[first] if self.tokens[first].pos in _OPENING_POS else ""
