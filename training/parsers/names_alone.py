"""The names once more, with nothing else learnt: what the words are to the other parts stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from training.parsers.further import Course, learn

_COURSE = Course(steps=1500, warm_up=100, rate=1e-3, dropout=0.2, only="ner")


def learn_names(nlp: Language, documents: Sequence[Doc]) -> None:
    """Train the recogniser of names further; the states of words and all other parts are held still."""

    def bare(doc: Doc) -> Doc:
        spaces = [bool(word.whitespace_) for word in doc]
        return Doc(nlp.vocab, words=[word.text for word in doc], spaces=spaces)

    learn(nlp, documents, _COURSE, bare)
