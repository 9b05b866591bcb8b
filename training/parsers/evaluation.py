"""The figures of docs/parsers.md."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from training.parsers.treebanks import Sentence, document, named_document, read_names, read_treebank

#: Sentences of a document when sentence ends are to be found.
_DOCUMENT = 10

Scores = dict[str, float]


def treebank_scores(nlp: Language, path: Path) -> Scores:
    """SpaCy's scores against a treebank: raw sentences, their words given, and runs of sentences.

    LAS and UAS leave punctuation out; a word that the tokenizer cut otherwise counts as wrong.
    """
    sentences = read_treebank(path)
    single = [document(nlp.vocab, [sentence]) for sentence in sentences]
    raw = _scored(nlp, single, [_one_sentence(nlp.make_doc(doc.text)) for doc in single])
    given = _scored(nlp, single, [_one_sentence(_words_of(doc)) for doc in single])
    runs = [document(nlp.vocab, run) for run in _runs(sentences)]
    free = _scored(nlp, runs, [nlp.make_doc(doc.text) for doc in runs])
    scores = {
        "tokens_f": raw["token_f"],
        "upos": raw["pos_acc"],
        "features": raw["morph_acc"],
        "lemmas": raw["lemma_acc"],
        "uas": raw["dep_uas"],
        "las": raw["dep_las"],
        "upos_words_given": given["pos_acc"],
        "las_words_given": given["dep_las"],
        "sentences_f": free["sents_f"],
        "las_in_running_text": free["dep_las"],
    }
    return {name: round(value, 4) for name, value in scores.items()}


def name_scores(nlp: Language, path: Path) -> Scores:
    """Exact matches of span and kind, in sentences as written and with their words given."""
    gold = [named_document(nlp.vocab, sentence) for sentence in read_names(path)]
    raw = _scored(nlp, gold, [_one_sentence(nlp.make_doc(doc.text)) for doc in gold])
    given = _scored(nlp, gold, [_one_sentence(_words_of(doc)) for doc in gold])
    scores = {"names_f": raw["ents_f"], "names_p": raw["ents_p"], "names_r": raw["ents_r"]}
    scores |= {f"{kind}_f": of_kind["f"] for kind, of_kind in sorted(raw["ents_per_type"].items())}
    scores["names_f_words_given"] = given["ents_f"]
    return {name: round(value, 4) for name, value in scores.items()}


def words_a_second(nlp: Language, path: Path) -> int:
    """Words parsed in a second of this process's time, all parts, the best of three rounds."""
    texts = [document(nlp.vocab, [sentence]).text for sentence in read_treebank(path)]
    best = 0.0
    for _ in range(3):
        begin = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
        best = max(best, words / (time.process_time() - begin))
    return round(best)


def _scored(nlp: Language, gold: Sequence[Doc], predicted: Sequence[Doc]) -> dict[str, Any]:
    examples = [Example(doc, reference) for doc, reference in zip(nlp.pipe(predicted), gold, strict=True)]
    scores = Scorer(nlp).score(examples)
    return {name: value for name, value in scores.items() if value is not None}


def _one_sentence(doc: Doc) -> Doc:
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _words_of(doc: Doc) -> Doc:
    return Doc(
        doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc]
    )


def _runs(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    runs: list[list[Sentence]] = []
    for sentence in sentences:
        if runs and sentence.follows and len(runs[-1]) < _DOCUMENT:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return runs
