"""Faster training on a CPU."""

from __future__ import annotations

from typing import Any

from spacy.pipeline.tok2vec import Tok2VecListener
from thinc.api import set_current_ops

from compare.models.products import quick_operations


def use() -> None:
    """Everything that spaCy computes from here on."""
    set_current_ops(quick_operations())
    # the library tells batches apart by summing up all their words, for each component anew
    Tok2VecListener.get_batch_id = classmethod(_batch)  # type: ignore[assignment]


def _batch(_: type, documents: Any) -> int:  # noqa: ANN401 -- a list of documents
    return hash(tuple(map(id, documents)))
