"""From the words of a claim to its places in the text and to what is read on its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from compare.claims.splitting.tree import Tree
from compare.languages.base import Language
from compare.text import Span

_OPENING, _CLOSING = "([{“‘«", ")]}”’»"


def spans_of(tree: Tree, members: Collection[int], language: Language) -> tuple[Span, ...]:
    """The places of these words, in order: neighbours joined, marks between them included.

    Marks at the ends fall away, and so do words that only join: "dan", "and", "that".
    """
    return tuple(_closed(tree, run) for run in _runs(tree, members, language))


def read_spans(tree: Tree, members: Collection[int], head: int, language: Language) -> tuple[Span, ...]:
    """The places to read the claim from: without what only ties it to its sentence.

    ", yang" between a noun and what is said of it, "namun" and "karena" at the beginning.
    """
    kept = [i for i in members if not _relative(tree, i, head, language)]
    return tuple(
        _closed(tree, run)
        for run in _runs(tree, kept, language, joined=False)
        if any(tree.tokens[i].pos != "PUNCT" for i in run)
    )


def _relative(tree: Tree, i: int, head: int, language: Language) -> bool:
    """Whether the word only ties the head's clause to the noun before it."""
    clause = tree.first[head] <= i < head and tree.deps[head] == "acl"
    return clause and tree.forms[i] in language.clauses.dropped_relatives and tree.tokens[i].head == head


def _runs(
    tree: Tree, members: Collection[int], language: Language, *, joined: bool = True
) -> Iterator[list[int]]:
    runs: list[list[int]] = []
    for i in sorted(members):
        if tree.tokens[i].pos == "PUNCT":
            continue
        if runs and _only_marks(tree, runs[-1][-1] + 1, i):
            runs[-1].append(i)
        else:
            runs.append([i])
    for number, run in enumerate(runs):
        words = _trimmed(tree, run, language, opener=not joined and number == 0)
        if words:
            yield words


def _only_marks(tree: Tree, start: int, end: int) -> bool:
    return all(tree.tokens[k].pos == "PUNCT" for k in range(start, end))


def _trimmed(tree: Tree, run: list[int], language: Language, *, opener: bool) -> list[int]:
    """Without words at the ends that join; with `opener` without contrast and reason at the beginning."""
    clauses = language.clauses
    joining = clauses.additions | clauses.complements
    if opener:
        joining = joining | clauses.contrasts
    joining -= language.polarity.negations
    while run and tree.forms[run[0]] in joining and tree.tokens[run[0]].pos in {"CCONJ", "SCONJ", "ADV"}:
        run = run[1:]
    while run and tree.tokens[run[-1]].pos == "CCONJ" and not tree.negates(run[-1]):
        run = run[:-1]
    return run


def _closed(tree: Tree, run: Sequence[int]) -> Span:
    """From the first to the last word, with the bracket or quotation mark that one of them misses."""
    first, last = run[0], run[-1]
    marks = "".join(tree.forms[i] for i in range(first, last + 1) if tree.tokens[i].pos == "PUNCT")
    open_marks = sum(mark in _OPENING for mark in marks) - sum(mark in _CLOSING for mark in marks)
    if open_marks > 0 and last + 1 < len(tree.tokens) and tree.forms[last + 1] in _CLOSING:
        last += 1
    elif open_marks < 0 and first > 0 and tree.forms[first - 1] in _OPENING:
        first -= 1
    return Span(tree.tokens[first].start, tree.tokens[last].end)
