"""Train the Indonesian and the English pipeline.

    python -m training.parsers.train DATA [id] [en]

DATA holds `ud/`, `nergrit/`, `nerp/` and the folders that texts.py reads. Writes
`compare/models/grammar/*.msgpack` and the scores that docs/parsers.md quotes to
`training/parsers/scores.json`. One process on one core takes about half an hour for Indonesian
and an hour and a half for English.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# sums of several threads differ in their last digits from run to run
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

from compare.models import pipelines
from training.parsers import arithmetic
from training.parsers.evaluation import Scores, name_scores, treebank_scores, words_a_second
from training.parsers.further import Course, learn
from training.parsers.gold import (
    Lessons,
    english,
    english_and_parsed,
    english_trees,
    indonesian,
    indonesian_names,
)
from training.parsers.names_alone import learn_names
from training.parsers.teacher import taught
from training.parsers.words import base_pipeline

HERE = Path(__file__).parent
SCORES = HERE / "scores.json"
#: What differs from pipeline.cfg.
SETTINGS: dict[str, dict[str, Any]] = {
    "id": {"variables.width": 128, "variables.names": 128, "variables.steps": 2000},
    "en": {
        "variables.width": 128,
        "variables.depth": 5,
        "variables.hidden": 128,
        "variables.steps": 2800,
        "components.parser.model.extra_state_tokens": True,
    },
}
#: What the teacher has parsed comes when people's trees are learnt.
_MORE_TREES = Course(steps=5000, warm_up=60, rate=1.5e-3, dropout=0.1)


def main() -> None:
    """Train what is asked for, write, score what was written."""
    data, languages = Path(sys.argv[1]), sys.argv[2:] or ["id", "en"]
    arithmetic.use()
    scores = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.exists() else {}
    for language in languages:
        with tempfile.TemporaryDirectory() as folder:
            nlp = TRAINED[language](data, Path(folder))
        target = pipelines.FOLDER / f"{language}.msgpack"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(pipelines.packed(nlp))
        scores[language] = scored(language, data)
        print(language, json.dumps(scores[language], indent=1))
        SCORES.write_text(json.dumps(scores, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def trained_indonesian(data: Path, folder: Path) -> Language:
    """The pipeline after the last step; `folder` takes what spaCy wants on disk."""
    base = base_pipeline("id", data)
    nlp = learnt("id", base, indonesian(base, data, _chance()), folder)
    learn_names(nlp, indonesian_names(nlp, data))
    return nlp


def trained_english(data: Path, folder: Path) -> Language:
    """Likewise, with a teacher that has drawn more trees."""
    teacher = taught(english_trees(data), folder / "teacher.pt")
    base = base_pipeline("en", data, teacher)
    nlp = learnt("en", base, english(base, data, _chance()), folder)
    more = english_and_parsed(nlp, data, _chance(), teacher)
    learn(nlp, more, _MORE_TREES, lambda doc: nlp.make_doc(doc.text))
    return nlp


TRAINED = {"id": trained_indonesian, "en": trained_english}


def _chance() -> random.Random:
    return random.Random(7)  # noqa: S311 -- a seed, not a secret


def learnt(language: str, base: Language, lessons: Lessons, folder: Path) -> Language:
    """What spaCy's training makes of `base`."""
    base.to_disk(folder / "base")
    for name, documents in zip(("train", "dev"), lessons, strict=True):
        _store(documents, folder / f"{name}.spacy")
    config = load_config(
        HERE / "pipeline.cfg",
        overrides={
            "nlp.lang": language,
            "paths.train": str(folder / "train.spacy"),
            "paths.dev": str(folder / "dev.spacy"),
            "paths.base": str(folder / "base"),
            **SETTINGS[language],
        },
    )
    if language == "en":  # no names to learn from
        config["nlp"]["pipeline"].remove("ner")
        del config["components"]["ner"], config["training"]["score_weights"]["ents_f"]
    filled = spacy.util.load_model_from_config(config, auto_fill=True, validate=False).config
    nlp = init_nlp(filled)
    train(nlp, folder)
    return spacy.load(folder / "model-last")


def scored(language: str, data: Path) -> dict[str, Scores | float]:
    """The scores of the shipped file on test sets that nothing was chosen by."""
    nlp = pipelines.pipeline(language)
    treebank = data / "ud" / {"id": "id_csui-ud-test.conllu", "en": "en_ewt-ud-test.conllu"}[language]
    found: dict[str, Scores | float] = {
        "treebank": treebank_scores(nlp, treebank),
        "words_a_second": words_a_second(nlp, treebank),
        "megabytes": round((pipelines.FOLDER / f"{language}.msgpack").stat().st_size / 1e6, 1),
    }
    if language == "id":
        found["names"] = name_scores(nlp, data / "nergrit" / "test.txt")
    return found


def _store(documents: Sequence[Doc], path: Path) -> None:
    attributes = ["ORTH", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"]
    DocBin(attrs=attributes, docs=documents).to_disk(path)


if __name__ == "__main__":
    main()
