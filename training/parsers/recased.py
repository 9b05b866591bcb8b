"""Names from a corpus that is written in lower case, back in the case of newspapers."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from training.parsers.treebanks import KINDS, Names, named_document


def recased_document(vocab: Vocab, sentence: Names, casings: Mapping[str, str]) -> Doc | None:
    """The sentence in the usual case of its words; None when it has no name of a kept kind.

    The corpus labels persons and places but no organisations, so that of the other words with a
    capital nothing is known.
    """
    kept = tuple(name for name in sentence.names if name[2] in KINDS)
    if not kept:
        return None
    words = [casings.get(word, word) for word in sentence.words]
    for begin, end, _ in sentence.names:
        words[begin:end] = [_capital(word) for word in words[begin:end]]
    words[0] = _capital(words[0])
    doc = named_document(vocab, Names(tuple(words), kept))
    inside = {at for begin, end, _ in kept for at in range(begin, end)}
    unknown = [
        Span(doc, at, at + 1)
        for at in range(1, len(doc))
        if at not in inside and not doc[at].is_lower and doc[at].is_alpha
    ]
    doc.set_ents(list(doc.ents), missing=unknown, default="outside")
    return doc


def _capital(word: str) -> str:
    return word if any(letter.isupper() for letter in word) else word[:1].upper() + word[1:]
