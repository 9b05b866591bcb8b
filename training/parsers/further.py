"""Training that goes on where spaCy's own has ended."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam

#: Words of a batch.
_WORDS = 800
#: The last steps are this part of the first ones.
_LEAST = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long and how fast; the rate rises over the warm-up and then falls to almost nothing."""

    steps: int
    warm_up: int
    rate: float
    dropout: float
    only: str | None = None
    """The one part that learns, while the states of words and all others are held still."""


def learn(nlp: Language, documents: Sequence[Doc], course: Course, cut: Callable[[Doc], Doc]) -> None:
    """Train the pipeline further.

    Args:
        nlp: is changed.
        documents: what to learn from, in turns.
        course: how.
        cut: a document's words as the pipeline is given them.
    """
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    # not restored by spaCy when it reads a pipeline; without it every lemma would be the first label's
    lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.labels)}
    optimizer = Adam(course.rate, use_averages=True, L2=0.01, grad_clip=1.0)
    others = [name for name in nlp.pipe_names if course.only and name != course.only]
    known = ["tok2vec"] if course.only else []
    for step, batch in zip(range(course.steps), _batches(documents), strict=False):
        left, risen = 1 - step / course.steps, (step + 1) / course.warm_up
        optimizer.learn_rate = course.rate * max(_LEAST, left) * min(1.0, risen)
        examples = [Example(cut(doc), doc) for doc in batch]
        nlp.update(examples, sgd=optimizer, exclude=others, annotates=known, drop=course.dropout)
    with nlp.use_params(optimizer.averages):
        content = nlp.to_bytes()
    nlp.from_bytes(content)


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
