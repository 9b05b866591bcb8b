"""Phrases of place beside a number: "di Kabupaten Cianjur", "in the town of Derna"."""

from __future__ import annotations

from compare.claims.grammar import Grammar
from compare.claims.tokens import DASHES, Tokens

#: A name of a place is kept as short as this.
_MOST_NAMES = 4
_MOST_NOUNS = 5


def place_at(grammar: Grammar, tokens: Tokens, index: int) -> int | None:
    """Where the phrase of place that begins at token `index` ends; None if none does.

    A name makes it one, or a kind of place with a word that points at it ("di kota itu").
    """
    whole = grammar.meaning.whole_places.end_at(tokens, index)
    if whole > index:
        return whole
    words = grammar.meaning.words
    if tokens.word(index) not in words.places_before:
        return None
    start = end = index + 1
    while end - start < _MOST_NOUNS and tokens.word(end) in words.place_nouns:
        end += 1
    named = _name_end(grammar, tokens, end)
    if named > end:
        return named + (tokens.word(named) in words.place_nouns - words.place_starts - grammar.stops)
    if end - start > 1 and tokens.word(start) in words.place_starts:
        return end
    return end + 1 if end > start and tokens.word(end) in words.place_ends else None


def _name_end(grammar: Grammar, tokens: Tokens, index: int) -> int:
    """Where the capitalised words end that begin at token `index`."""
    end = index
    while end - index < _MOST_NAMES and _is_name(grammar, tokens, end):
        end += 1
        while (
            tokens.word(end) in DASHES
            and tokens.glued(end)
            and tokens.glued(end + 1)
            and tokens.letters(end + 1)
        ):
            end += 2
    return end


def _is_name(grammar: Grammar, tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    if not tokens.capital(index) or not tokens.letters(index):
        return False
    if word in grammar.calendar.months or grammar.weekdays.at(tokens, index):
        return False
    return word not in grammar.meaning.words.not_places
