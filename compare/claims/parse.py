"""A sentence's grammar: words with lemma, part of speech, head and relation, and its named entities.

The labels are those of Universal Dependencies (de Marneffe et al. 2021, doi:10.1162/coli_a_00402).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from compare.text import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed sentence."""

    start: int
    end: int
    """Where it stands in the article's text, half open."""
    lemma: str
    pos: str
    """Universal part of speech: "NOUN"."""
    morph: str
    """Universal features: "Number=Plur|Tense=Past", "" without any."""
    head: int
    """Position in the sentence of the word it depends on; its own at a root."""
    dep: str
    """Universal relation to its head, with its subtype: "nsubj:pass"."""
    entity: str = ""
    """"person", "organisation" or "place", when it is part of such a name."""
    begins: bool = False
    """Whether a named entity begins here."""


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of one sentence in text order; empty when it holds none."""

    tokens: tuple[Token, ...]


class Parser(Protocol):
    """What reads grammar."""

    def parse(self, text: str, sentences: Sequence[Span], language: str) -> tuple[Parse, ...] | None:
        """A parse for each sentence, in their order; None for a language it does not know."""
