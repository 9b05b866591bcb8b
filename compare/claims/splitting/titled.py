"""Titles behind names: "Darma Wijaya, the works director, and Hasan Basri, a contractor".

In a list such a title looks like one more member. It is none, and no claim: it stays with its person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.claims.splitting.split import Cut
from compare.claims.splitting.tree import Tree
from compare.claims.titles import Titles
from compare.languages.base import Language

#: How a title can hang on the name before it, as parsers see it.
_BEHIND = frozenset({"appos", "conj", "flat", "list", "nmod"})
#: Words of an article or a kind between the comma and the title: "the works director".
_REACH = 3


def with_titles(tree: Tree, language: Language, cuts: Sequence[Cut]) -> tuple[Cut, ...]:
    """The claims of a sentence, with none of a title alone and each title beside its person."""
    found = list(cuts)
    for person, phrase in _phrases(tree, Titles(language)):
        found = [
            replace(cut, members=cut.members | phrase)
            if person in cut.members and cut.members - phrase
            else cut
            for cut in found
            if cut.head not in phrase or person in cut.members
        ]
    return tuple(found)


def _phrases(tree: Tree, titles: Titles) -> Iterator[tuple[int, frozenset[int]]]:
    """Last word of a person's name, and the words of the title behind its comma."""
    for comma, form in enumerate(tree.forms):
        if form != "," or not comma or not _named(tree, comma - 1):
            continue
        reach = range(comma + 1, min(comma + 1 + _REACH, len(tree.forms)))
        title = next((i for i in reach if titles.is_title(tree.forms[i]) and tree.deps[i] in _BEHIND), None)
        if title is not None and not any(_named(tree, i) for i in range(comma + 1, title)):
            yield comma - 1, frozenset(_run(tree, comma + 1, title))


def _run(tree: Tree, first: int, title: int) -> Iterator[int]:
    """From the comma on, as long as the words depend on the title and no next person begins."""
    for i in range(first, len(tree.forms)):
        ended = tree.tokens[i].pos == "PUNCT" and tree.forms[i] not in "()"
        if ended or (i > title and not _under(tree, i, title)):
            return
        if tree.deps[i] == "cc" and (i + 1 == len(tree.forms) or _named(tree, i + 1)):
            return
        yield i


def _under(tree: Tree, i: int, top: int) -> bool:
    while i != top and tree.tokens[i].head != i:
        i = tree.tokens[i].head
    return i == top


def _named(tree: Tree, i: int) -> bool:
    """Whether a word is one of a person's name; where names have no kinds, of any."""
    token = tree.tokens[i]
    known = any(each.entity for each in tree.tokens)
    return token.entity == "person" if known else token.pos == "PROPN"
