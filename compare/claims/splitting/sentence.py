"""A sentence to split: its grammar and whose words stand where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compare.claims.parse import Parse
from compare.claims.speech import Statement
from compare.claims.splitting.tree import Tree

#: A word that belongs to no statement: the attribution itself.
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to split."""

    tree: Tree
    owners: Sequence[int]
    """For each word the number of the statement it belongs to, NOBODY for words that say who speaks."""


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
