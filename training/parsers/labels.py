"""Labels of words in names: "B-person" at the first, "I-person" at the others, "O" outside."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

KINDS = ("person", "organisation", "place")
LABELS = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))


def fill(doc: Doc, labels: Sequence[str | None]) -> None:
    """Gives the labels to words of which the document says nothing."""
    own = [
        None if token.ent_iob_ == "" else f"{token.ent_iob_}-{token.ent_type_}".removesuffix("-")
        for token in doc
    ]
    set_labels(doc, [label if known is None else known for known, label in zip(own, labels, strict=True)])


def set_labels(doc: Doc, labels: Sequence[str | None]) -> None:
    """Sets the document's names; None leaves a word open."""
    named = spans([label or "O" for label in labels])
    missing = [Span(doc, at, at + 1) for at, label in enumerate(labels) if label is None]
    doc.set_ents([Span(doc, i, j, label=kind) for i, j, kind in named], missing=missing, default="outside")


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Names in a row of labels: first word, last word + 1, kind."""
    found: list[tuple[int, int, str]] = []
    for at, name in enumerate(labels):
        mark, _, kind = name.partition("-")
        if mark == "I" and found and found[-1][1] == at and found[-1][2] == kind:
            found[-1] = (found[-1][0], at + 1, kind)
        elif mark in {"B", "I"}:
            found.append((at, at + 1, kind))
    return found
