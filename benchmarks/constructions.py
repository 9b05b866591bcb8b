"""What kind of clause or phrase a claim cut by hand is, told by a parse of its passage."""

from __future__ import annotations

from collections.abc import Sequence

from compare.claims.parse import Parse, Token
from compare.claims.sentences import split_sentences
from compare.languages import language as language_of
from compare.languages.base import Language
from compare.models.parsers import load_parser
from compare.text import Span

#: Relations of a claim's head; what is not here is "other".
_BY_RELATION = {
    "root": "main clause",
    "acl": "relative or participle clause",
    "appos": "apposition",
    "advcl": "adverbial clause",
    "ccomp": "reported or complement clause",
    "xcomp": "reported or complement clause",
    "csubj": "reported or complement clause",
    "parataxis": "clause set beside",
}
_NEVER_HEAD = frozenset({"punct", "det", "case", "cc", "mark", "aux", "flat", "fixed", "clf"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "SYM"})

#: A word by its sentence and its position there.
Place = tuple[int, int]


def construction(text: str, code: str, claims: Sequence[Sequence[str]]) -> list[str]:
    """For each claim, given as its pieces, what its head is in the passage's grammar.

    The head is the highest of the words that it shares with fewest other claims.
    """
    language = language_of(code)
    sentences = split_sentences(text, Span(0, len(text)), language)
    parses = load_parser().parse(text, sentences, code) or ()
    words = [_words(text, parses, pieces) for pieces in claims]
    return [_kind(text, parses, own, words, language) for own in words]


def _words(text: str, parses: Sequence[Parse], pieces: Sequence[str]) -> set[Place]:
    """The words that stand in the pieces, each piece behind the one before if it can be."""
    spans, position = [], 0
    for piece in pieces:
        start = text.find(piece, position)
        start = text.find(piece) if start < 0 else start
        position = start + len(piece)
        spans.append((start, position))
    return {
        (number, i)
        for number, parse in enumerate(parses)
        for i, token in enumerate(parse.tokens)
        if token.dep != "punct" and any(start <= token.start and token.end <= end for start, end in spans)
    }


def _kind(
    text: str, parses: Sequence[Parse], own: set[Place], every: Sequence[set[Place]], language: Language
) -> str:
    ranked = [
        (sum(place in other for other in every), _depth(parses[place[0]].tokens, place[1]), place)
        for place in own
        if _relation(parses[place[0]].tokens, place[1]) not in _NEVER_HEAD
    ]
    if not ranked:
        return "other"
    number, i = min(ranked)[2]
    tokens = parses[number].tokens
    relation = _relation(tokens, i)
    if relation == "conj":
        return "list member" if tokens[i].pos in _NOMINAL else "coordinated predicate"
    if relation in {"advcl", "obl"} and _marked_reason(text, tokens, i, language):
        return "reason or condition"
    if relation in {"nummod", "nsubj", "obj", "obl", "nmod"}:
        return "figure or phrase"
    return _BY_RELATION.get(relation, "other")


def _relation(tokens: Sequence[Token], i: int) -> str:
    return "root" if tokens[i].head == i else tokens[i].dep.partition(":")[0].lower()


def _depth(tokens: Sequence[Token], i: int) -> int:
    depth = 0
    while tokens[i].head != i and depth <= len(tokens):
        i, depth = tokens[i].head, depth + 1
    return depth


def _marked_reason(text: str, tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Whether a word such as "because" marks the clause of `i`."""
    reasons = language.clauses.reasons
    marks = (token for token in tokens if token.head == i and _relation_of(token) in {"mark", "case", "cc"})
    return any(text[token.start : token.end].lower() in reasons for token in marks)


def _relation_of(token: Token) -> str:
    return token.dep.partition(":")[0]
