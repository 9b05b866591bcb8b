"""The names once more, with nothing else learnt: what the words are to the other parts stays as it is."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam

_STEPS, _WARM_UP, _RATE, _DROPOUT = 1500, 100, 1e-3, 0.2
#: Words of a batch.
_WORDS = 800


def learn_names(nlp: Language, documents: Sequence[Doc]) -> None:
    """Train the recogniser of names further; the states of words and all other parts are held still."""
    optimizer = Adam(_RATE, use_averages=True, L2=0.01, grad_clip=1.0)
    others = [name for name in nlp.pipe_names if name != "ner"]
    for step, batch in zip(range(_STEPS), _batches(documents), strict=False):
        optimizer.learn_rate = _RATE * max(0.02, 1 - step / _STEPS) * min(1.0, (step + 1) / _WARM_UP)
        examples = [Example(_bare(nlp, doc), doc) for doc in batch]
        nlp.update(examples, sgd=optimizer, exclude=others, annotates=["tok2vec"], drop=_DROPOUT)
    with nlp.use_params(optimizer.averages):
        content = nlp.to_bytes()
    nlp.from_bytes(content)


def _bare(nlp: Language, doc: Doc) -> Doc:
    return Doc(nlp.vocab, words=[word.text for word in doc], spaces=[bool(word.whitespace_) for word in doc])


def _batches(documents: Sequence[Doc]) -> Iterator[list[Doc]]:
    """Without end, in another order each time."""
    chance = random.Random(3)  # noqa: S311 -- a seed, not a secret
    left, batch, size = list(documents), [], 0
    while True:
        chance.shuffle(left)
        for doc in left:
            batch.append(doc)
            size += len(doc)
            if size >= _WORDS:
                yield batch
                batch, size = [], 0
