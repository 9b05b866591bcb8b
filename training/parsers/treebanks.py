"""Reading treebanks (CoNLL-U) and named entity files (BIO) as spaCy documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from training.parsers.labels import set_labels, spans

#: The kinds of names in the two entity corpora that are kept, by their labels there.
KINDS = {
    "PERSON": "person",
    "ORGANISATION": "organisation",
    "PLACE": "place",
    "PPL": "person",
    "PLC": "place",
}

_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank's sentence."""

    form: str
    lemma: str
    pos: str
    morph: str
    head: int
    """Position in the sentence; its own at the root."""
    dep: str
    space: bool
    """Whether a space follows."""
    name: str | None = None
    """The label of a name's word ("B-person"), "O" outside; None where nothing is known."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tree, and whether it follows on the one before it in the same text."""

    words: tuple[Word, ...]
    follows: bool


def read_treebank(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file.

    Words written together are one word, except where their forms are the written one cut into
    pieces ("do|n't") in a language whose tokenizer cuts there: see `merged`.
    """
    sentences: list[Sentence] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        follows = bool(sentences) and not any(line.startswith("# newdoc") for line in lines)
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        sentences.append(Sentence(tuple(_words(rows)), follows))
    return sentences


def _words(rows: Sequence[Sequence[str]]) -> list[Word]:
    plain = [row for row in rows if row[0].isdigit()]
    joined = [
        (int(first) - 1, int(last) - 1, row[1], "SpaceAfter=No" not in row[9])
        for row in rows
        for first, _, last in [row[0].partition("-")]
        if last and "." not in row[0]
    ]
    words = [
        Word(
            form=row[1],
            lemma=row[1] if row[2] == "_" and row[1] != "_" else row[2],
            pos=row[3],
            morph="" if row[5] == "_" else row[5],
            head=number if row[6] == "0" else int(row[6]) - 1,
            dep="root" if row[6] == "0" else row[7],
            space="SpaceAfter=No" not in row[9],
        )
        for number, row in enumerate(plain)
    ]
    return _joined(words, joined)


def _joined(words: list[Word], groups: Sequence[tuple[int, int, str, bool]]) -> list[Word]:
    """Pieces that make up the written word stay apart, without a space; clitics join their host."""
    target = list(range(len(words)))
    merged: dict[int, Word] = {}
    for first, last, form, space in groups:
        pieces = words[first : last + 1]
        if not _clitics(pieces) and "".join(piece.form for piece in pieces) == form:
            for at in range(first, last + 1):
                words[at] = replace(words[at], space=space and at == last)
            continue
        outside = [at for at in range(first, last + 1) if not first <= words[at].head <= last]
        top = next((at for at in range(first, last + 1) if words[at].head == at), None)
        top = top if top is not None else outside[0]
        features = sorted({f for piece in pieces for f in piece.morph.split("|") if f})
        names = [f.partition("=")[0] for f in features]
        kept = [f for f, name in zip(features, names, strict=True) if names.count(name) == 1]
        kept += [f for f in words[top].morph.split("|") if names.count(f.partition("=")[0]) > 1]
        merged[top] = replace(words[top], form=form, morph="|".join(sorted(kept)), space=space)
        for at in range(first, last + 1):
            target[at] = top
    left = [at for at in range(len(words)) if target[at] == at]
    position = {at: number for number, at in enumerate(left)}
    return [
        replace(word, head=position[target[word.head]]) for at in left for word in [merged.get(at, words[at])]
    ]


def _clitics(pieces: Sequence[Word]) -> bool:
    """Whether the written word is one that the Indonesian tokenizer leaves whole."""
    return pieces[-1].form.lower() in {"nya", "ku", "mu", "lah", "kah", "pun", "an"} or pieces[
        0
    ].form.lower() in {"ku", "kau", "se", "ber", "di", "ter", "per"}


def document(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """Sentences one after the other in one document, a space between them."""
    words = [word for sentence in sentences for word in sentence.words]
    ends = {id(sentence.words[-1]) for sentence in sentences}
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in sentences:
        begin = len(heads)
        heads += [begin + word.head for word in sentence.words]
        starts += [True] + [False] * (len(sentence.words) - 1)
    doc = Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space or id(word) in ends for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=["ROOT" if word.dep == "root" else word.dep for word in words],
        sent_starts=starts,
    )
    if any(word.name for word in words):
        set_labels(doc, [word.name for word in words])
    return doc


@dataclass(frozen=True, slots=True)
class Names:
    """A sentence with its names: (first word, last word + 1, kind)."""

    words: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...]


def read_names(path: Path) -> list[Names]:
    """The sentences of a BIO file of two columns, with the labels of the file."""
    found = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n")]
        words = tuple(row[0] for row in rows)
        found.append(Names(words, tuple(spans([row[1] for row in rows]))))
    return found


def named_document(vocab: Vocab, sentence: Names) -> Doc:
    """The sentence as it would be written, with its names; words of other kinds of names are unknown."""
    doc = Doc(vocab, words=list(sentence.words), spaces=_spaces(sentence.words))
    known = [Span(doc, i, j, label=KINDS[kind]) for i, j, kind in sentence.names if kind in KINDS]
    doc.set_ents(known, default="outside")
    return doc


def _spaces(words: Sequence[str]) -> list[bool]:
    """Where a space follows, in words that were cut apart at every mark."""
    spaces, opened = [], False
    for word, after in zip(words, [*words[1:], ""], strict=True):
        opened ^= word == '"'
        before_closing = (
            after in {",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'", "/"} or after[:1] == "'"
        )
        glued = word in {"(", "[", "{", "/", "'", "-"} or after == "-" or (after == '"' and opened)
        glued |= word == '"' and opened
        spaces.append(bool(after) and not before_closing and not glued)
    return spaces
