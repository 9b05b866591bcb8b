"""A parsed sentence with what splitting asks of it, each answer computed once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from compare.claims.parse import Parse, Token


class Tree:
    """The words of a sentence as a tree; what is root has itself as head."""

    def __init__(self, parse: Parse, text: str, negative_joins: Collection[str] = ()) -> None:
        """`negative_joins`: lower-case words that join a clause to the one before and negate it: "nor"."""
        self.tokens: Sequence[Token] = parse.tokens
        self.words = [text[token.start : token.end] for token in parse.tokens]
        self.forms = [word.lower() for word in self.words]
        self._negative_joins = negative_joins
        size = len(self.tokens)
        self.children: list[list[int]] = [[] for _ in range(size)]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                self.children[token.head].append(i)
        self.deps = ["root" if t.head == i else t.dep.partition(":")[0] for i, t in enumerate(self.tokens)]
        """Relations without subtype."""
        self.first = list(range(size))
        """For each word, the first of those that depend on it and it."""
        for i in self._upwards():
            head = self.tokens[i].head
            self.first[head] = min(self.first[head], self.first[i])

    def _upwards(self) -> list[int]:
        """Every word before the one it depends on."""
        order, stack = [], [i for i, token in enumerate(self.tokens) if token.head == i]
        while stack:
            order.append(stack.pop())
            stack.extend(self.children[order[-1]])
        return order[::-1]

    def child(self, i: int, *deps: str) -> int | None:
        """The first word that depends on `i` by one of these relations."""
        return next((child for child in self.children[i] if self.deps[child] in deps), None)

    def counted(self, i: int) -> bool:
        """Whether `i` is a number or has one."""
        return self.tokens[i].pos == "NUM" or self.child(i, "nummod") is not None

    def negates(self, i: int) -> bool:
        """Whether `i` is a word like "not", "no" or "never"."""
        return "=Neg" in self.tokens[i].morph or self.joins_negated(i)

    def joins_negated(self, i: int) -> bool:
        """Whether `i` opens a clause and negates it, as "nor" does."""
        return self.forms[i] in self._negative_joins
