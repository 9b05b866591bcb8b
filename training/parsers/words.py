"""A pipeline's tokenizer and word vectors, before anything is learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy import registry  # type: ignore[attr-defined]
from spacy.language import Language
from spacy.vectors import Vectors

from training.parsers.teacher import Teacher
from training.parsers.texts import read_texts
from training.parsers.tokens import blank
from training.parsers.treebanks import read_names, read_treebank
from training.parsers.vectors import casings, embeddings, frequent_words, reduced

#: Numbers of a vector, and those beside them that come from a teacher.
_WIDTH, _TAUGHT = 96, 64
_FREQUENT = 30_000
_LONGEST = 40
_TREEBANKS = {
    "id": ("id_csui-ud-train", "id_gsd-ud-dev", "id_gsd-ud-test", "id_pud-ud-test"),
    "en": ("en_ewt-ud-train", "en_ewt-ud-dev", "en_pud-ud-test"),
}


def base_pipeline(language: str, data: Path, teacher: Teacher | None = None) -> Language:
    """An empty pipeline with vectors for the words of the data and for frequent ones.

    With a teacher, a part of each vector is the teacher's state of the word when it reads nothing else:
    what the word mostly is in a sentence, also of words that the treebanks do not have.
    """
    nlp = blank(language)
    tokenizer: Any = nlp.tokenizer
    labelled = _labelled_words(language, data)
    texts = [token.text for doc in tokenizer.pipe(read_texts(data)[language]) for token in doc]
    counts = Counter(word.lower() for word in texts)
    known = {word.lower() for word in labelled}
    written = casings([*labelled, *texts])
    own = sorted(word for word in written if (counts[word] > 1 or word in known) and len(word) < _LONGEST)
    words = list(dict.fromkeys([*frequent_words(language, _FREQUENT), *own]))
    forms = {word: written.get(word, word) for word in words}
    rows = reduced(embeddings(forms), _WIDTH)
    if teacher:
        rows = np.hstack([rows, reduced(teacher.alone(list(forms.values())), _TAUGHT)])
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(data=rows, keys=keys, attr="LOWER", strings=nlp.vocab.strings)
    return nlp


def _labelled_words(language: str, data: Path) -> list[str]:
    words = [
        word.form
        for name in _TREEBANKS[language]
        for sentence in read_treebank(data / "ud" / f"{name}.conllu")
        for word in sentence.words
    ]
    if language == "id":
        for name in ("train", "valid"):
            words += [w for s in read_names(data / "nergrit" / f"{name}.txt") for w in s.words]
    return words


@registry.callbacks("silang.words.v1")  # type: ignore[untyped-decorator]
def words_from(path: str) -> Callable[[Language], Language]:
    """Tokenizer and vectors of the pipeline at `path`.

    Vectors are looked up by lower-case form, which spaCy does not save.
    """

    def change(nlp: Language) -> Language:
        base = spacy.load(path)
        old: Any = base.tokenizer
        new: Any = nlp.tokenizer
        new.from_bytes(old.to_bytes(exclude=["vocab"]))
        for string in base.vocab.strings:
            nlp.vocab.strings.add(string)
        rows = base.vocab.vectors
        keys = sorted(rows.keys())
        data = rows.data[[rows.key2row[key] for key in keys]]
        nlp.vocab.vectors = Vectors(data=data, keys=keys, attr="LOWER", strings=nlp.vocab.strings)
        return nlp

    return change
