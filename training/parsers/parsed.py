"""English sentences with the teacher's trees: more than people have drawn, for the pipeline to learn from.

A small network that learns what a large one says of other text comes nearer to it than it comes to
the treebank by itself (Ba and Caruana 2014, arXiv:1312.6184).
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.language import Language

from compare.articles.article import BlockRole
from compare.claims.sentences import split_sentences
from compare.languages.en import ENGLISH
from compare.text import Span
from training.parsers.teacher import Teacher
from training.parsers.texts import captions, read_texts
from training.parsers.treebanks import Sentence, Word
from training.stories import own_stories

#: Words parsed by the teacher, which takes a minute for some fifty thousand.
_WORDS = 400_000
#: Of the captions of photographs, which are all alike, one in so many.
_CAPTIONS = 3
_SHORTEST, _LONGEST = 4, 60


def parsed_sentences(
    base: Language, data: Path, teacher: Teacher, gold: Sequence[Sentence]
) -> list[Sentence]:
    """Sentences of inference data, claims and news, in the style of the teacher's first treebank.

    Lemmas are those which the words have in `gold`, and open for words that it does not have.
    """
    lemmas = _lemmas(gold)
    cut, count = [], 0
    for words in _cut(base, data):
        if count > _WORDS:
            break
        cut.append(words)
        count += len(words)
    return [
        Sentence(
            tuple(
                replace(
                    word,
                    lemma=word.form if word.pos == "PROPN" else lemmas.get((word.form.lower(), word.pos), ""),
                )
                for word in words
            ),
            # sentences of other texts teach as well where one ends
            follows=number > 0,
        )
        for number, words in enumerate(teacher.parsed(cut, 0))
    ]


def _cut(base: Language, data: Path) -> Iterator[list[Word]]:
    tokenizer: Any = base.tokenizer
    for doc in tokenizer.pipe(_sentences(data)):
        if _SHORTEST <= len(doc) <= _LONGEST:
            yield [
                Word(token.text, "", "", "", 0, "", bool(token.whitespace_))
                for token in doc
                if not token.is_space
            ]


def _sentences(data: Path) -> list[str]:
    """Each once, in an order by chance."""
    chance = random.Random(11)  # noqa: S311 -- a seed, not a secret
    alike = set(captions(data))
    texts = [text for text in read_texts(data)["en"] if text not in alike]
    texts += chance.sample(sorted(alike), len(alike) // _CAPTIONS)
    found = {
        " ".join(sentence.of(text).split())
        for text in [*texts, *_stories()]
        for sentence in split_sentences(text, Span(0, len(text)), ENGLISH)
    }
    return chance.sample(sorted(found), len(found))


def _stories() -> Iterator[str]:
    """The English paragraphs of our own stories."""
    for story in own_stories():
        for article in story.articles.values():
            if article.language == "en":
                prose = (block for block in article.blocks if block.role in (BlockRole.LEAD, BlockRole.BODY))
                yield from (" ".join(block.span.of(article.text).split()) for block in prose)


def _lemmas(gold: Sequence[Sentence]) -> dict[tuple[str, str], str]:
    """The most frequent lemma of each form as each part of speech."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in gold:
        for word in sentence.words:
            counts[word.form.lower(), word.pos][word.lemma] += 1
    return {key: max(sorted(found), key=found.__getitem__) for key, found in counts.items()}
