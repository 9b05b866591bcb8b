"""Indonesian sentences with names: the labelled ones, and more that a teacher labels."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from training.parsers.labels import fill
from training.parsers.names import Labelled, NameTeacher, label_numbers, sure_labels
from training.parsers.recased import recased_document
from training.parsers.states import States
from training.parsers.texts import read_texts
from training.parsers.treebanks import Sentence, named_document, read_names
from training.parsers.vectors import casings

#: How much of each source is used: reading it with the encoder is what takes time.
_RECASED, PREMISE_WORDS = 3200, 45_000


def with_names(
    base: Language, data: Path, trees: Sequence[Sentence], premise_words: int = PREMISE_WORDS
) -> tuple[list[Doc], list[Sentence]]:
    """Documents that have names but no trees, and the given trees with names.

    nergrit's labels are people's; nerp's are where it has any; all others are a teacher's.
    """
    gold = [named_document(base.vocab, names) for names in read_names(data / "nergrit" / "train.txt")]
    recased = _recased(base, data)
    premises = _premises(base, data, premise_words)
    states = States()
    of_gold, of_recased = (states.of_words(_words(docs)) for docs in (gold, recased))
    lessons = [Labelled(x, label_numbers(doc)) for doc, x in zip(gold, of_gold, strict=True)]
    more = [Labelled(x, label_numbers(doc)) for doc, x in zip(recased, of_recased, strict=True)]
    _, layers, width = of_gold[0].shape
    strict, wide = (NameTeacher(layers, width, seed) for seed in (1, 2))
    strict.fit(lessons, 8)
    wide.fit([*lessons, *lessons, *more], 6)
    for docs, of_docs in ((recased, of_recased), (premises, states.of_words(_words(premises)))):
        for doc, x in zip(docs, of_docs, strict=True):
            fill(doc, sure_labels(0.5 * strict.chances(x) + 0.5 * wide.chances(x)))
    of_trees = states.of_words([[word.form for word in tree.words] for tree in trees])
    named = [
        _named(tree, sure_labels(0.5 * strict.chances(x) + 0.5 * wide.chances(x)))
        for tree, x in zip(trees, of_trees, strict=True)
    ]
    watched = [named_document(base.vocab, names) for names in read_names(data / "nergrit" / "valid.txt")]
    return [*[*gold, *watched] * 4, *recased, *premises], named


def _named(tree: Sentence, labels: Sequence[str | None]) -> Sentence:
    words = zip(tree.words, labels, strict=True)
    return replace(tree, words=tuple(replace(word, name=label) for word, label in words))


def _words(docs: Sequence[Doc]) -> list[list[str]]:
    return [[token.text for token in doc] for doc in docs]


def _recased(base: Language, data: Path) -> list[Doc]:
    usual = _usual_case(base, data)
    sentences = [
        names for part in ("train", "valid", "test") for names in read_names(data / "nerp" / f"{part}.txt")
    ]
    docs = [recased_document(base.vocab, names, usual) for names in sentences]
    found = [doc for doc in docs if doc is not None and 5 < len(doc) < 60]
    random.Random(0).shuffle(found)  # noqa: S311 -- a seed, not a secret
    return found[:_RECASED]


def _usual_case(base: Language, data: Path) -> dict[str, str]:
    """How words are mostly written inside sentences; long ones all in capitals are headlines'."""
    tokenizer: Any = base.tokenizer
    texts = read_texts(data)["id"][::4]
    usual = casings(token.text for doc in tokenizer.pipe(texts) for token in list(doc)[1:])
    return {word: way for word, way in usual.items() if way != word.upper() or len(word) < 6}


def _premises(base: Language, data: Path, most: int) -> list[Doc]:
    """Sentences from the news and Wikipedia, which IndoNLI's premises are."""
    tokenizer: Any = base.tokenizer
    lines = (data / "indonli" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    texts = sorted({json.loads(line)["premise"] for line in lines})
    random.Random(5).shuffle(texts)  # noqa: S311
    docs, count = [], 0
    for doc in tokenizer.pipe(texts):
        if count > most:
            break
        if 6 < len(doc) < 60:
            docs.append(doc)
            count += len(doc)
    return docs
