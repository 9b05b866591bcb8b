"""What each pipeline learns from, and what it is tried on while it learns."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from training.parsers.parsed import parsed_sentences
from training.parsers.silver import with_names
from training.parsers.teacher import Teacher
from training.parsers.treebanks import Sentence, document, named_document, read_names, read_treebank
from training.parsers.variants import varied

Lessons = tuple[list[Doc], list[Doc]]

#: How many of CSUI's sentences the learning is watched with; they are learnt from all the same.
_WATCHED = 100
#: Words of IndoNLI's premises when names are learnt alone.
_NAMES_PREMISE_WORDS = 160_000


def indonesian(base: Language, data: Path, chance: random.Random) -> Lessons:
    """CSUI twice (news, and the style to parse in), GSD and PUD once, in four mixtures; the names."""
    csui, others = _indonesian_trees(data)
    lessons, trees = with_names(base, data, [*csui, *others])
    lessons += _mixtures(base, [*trees[: len(csui)], *trees], 4, chance)
    chance.shuffle(lessons)
    trial = [document(base.vocab, [sentence]) for sentence in csui[-_WATCHED:]]
    trial += [named_document(base.vocab, sentence) for sentence in read_names(data / "nergrit" / "valid.txt")]
    return lessons, trial


def indonesian_names(base: Language, data: Path) -> list[Doc]:
    """Sentences with names, of more text than the trees are learnt with."""
    csui, others = _indonesian_trees(data)
    lessons, trees = with_names(base, data, [*csui, *others], _NAMES_PREMISE_WORDS)
    return lessons + [document(base.vocab, [sentence]) for sentence in [*trees[: len(csui)], *trees]]


def _indonesian_trees(data: Path) -> tuple[list[Sentence], list[Sentence]]:
    """CSUI's, and those of the others."""
    others = [
        sentence
        for name in ("id_gsd-ud-dev", "id_gsd-ud-test", "id_pud-ud-test")
        for sentence in harmonised(read_treebank(data / "ud" / f"{name}.conllu"))
    ]
    return read_treebank(data / "ud" / "id_csui-ud-train.conllu"), others


def english_trees(data: Path) -> tuple[list[Sentence], list[Sentence]]:
    """EWT's, in whose style to parse, and PUD's."""
    ewt, pud = (
        read_treebank(data / "ud" / f"{name}.conllu") for name in ("en_ewt-ud-train", "en_pud-ud-test")
    )
    return ewt, pud


def english(base: Language, data: Path, chance: random.Random) -> Lessons:
    """EWT and PUD in two mixtures."""
    ewt, pud = english_trees(data)
    lessons = _mixtures(base, [*ewt, *pud], 2, chance)
    chance.shuffle(lessons)
    trial = read_treebank(data / "ud" / "en_ewt-ud-dev.conllu")
    return lessons, [document(base.vocab, [sentence]) for sentence in trial]


def english_and_parsed(base: Language, data: Path, chance: random.Random, teacher: Teacher) -> list[Doc]:
    """EWT and PUD in three mixtures, in two what the teacher has parsed."""
    ewt, pud = english_trees(data)
    lessons = _mixtures(base, [*ewt, *pud], 3, chance)
    return lessons + _mixtures(base, parsed_sentences(base, data, teacher, ewt), 2, chance)


def harmonised(sentences: Sequence[Sentence]) -> list[Sentence]:
    """GSD's compounds are nominal modifiers in the other Indonesian treebanks."""
    return [
        replace(
            sentence,
            words=tuple(
                replace(word, dep="nmod") if word.dep == "compound" else word for word in sentence.words
            ),
        )
        for sentence in sentences
    ]


def _mixtures(base: Language, sentences: Sequence[Sentence], count: int, chance: random.Random) -> list[Doc]:
    return [
        document(base.vocab, [varied(sentence, chance) for sentence in run])
        for _ in range(count)
        for run in _runs(sentences, chance)
    ]


def _runs(sentences: Sequence[Sentence], chance: random.Random) -> list[list[Sentence]]:
    """Sentences alone, or two to four that follow each other: so that sentence ends are learnt too."""
    runs: list[list[Sentence]] = []
    size = 0
    for sentence in sentences:
        if runs and sentence.follows and len(runs[-1]) < size:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
            size = 1 if chance.random() < 0.6 else chance.randint(2, 4)
    return runs
