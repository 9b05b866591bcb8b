"""JSON lines, one object each with an id and texts: what a line must hold, and what to say if it does not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from compare.errors import ArticleError

#: Characters of a text, unless less is said; what is longer is an article or more.
LONGEST = 100_000
#: Records that are worked on at once: enough for speed, few enough for results to keep coming.
BATCH = 64

_Record = TypeVar("_Record")


def fields_of(line: str, *, holds: str, where: str) -> dict[str, Any]:
    """The fields of the object in a line of JSON.

    `where` names the line in errors, "a.jsonl line 3", and `holds` the fields that an object must have.

    Raises:
        ArticleError: the line is no object.
    """
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise ArticleError(f"{where} is not JSON; give one JSON object a line") from None
    if not isinstance(fields, dict):
        raise ArticleError(f"{where} is no JSON object; give one with {holds}")
    return fields


def id_of(fields: dict[str, Any], *, noun: str, where: str) -> str | int:
    """The record's id.

    Raises:
        ArticleError: it has none, or one that is neither a text nor a whole number.
    """
    identity = fields.get("id")
    if not isinstance(identity, str | int) or isinstance(identity, bool):
        raise ArticleError(f"{where} has no id; give each {noun} one, a text or a whole number")
    return identity


def text_of(fields: dict[str, Any], name: str, *, where: str, longest: int = LONGEST) -> str | None:
    """The text in a field; None where there is no such field, or null in it.

    Raises:
        ArticleError: it holds something else, or more than `longest` characters.
    """
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ArticleError(f"{where}: {name} is no text; put it in quotation marks")
    if len(value) > longest:
        raise ArticleError(
            f"{where}: {name} is longer than {longest:,} characters; cut it, or give it as an article"
        )
    # a lone surrogate (JSON's \ud800) has no place in a text; this keeps the offsets
    return value.encode("utf-8", "replace").decode("utf-8")


def words_of(fields: dict[str, Any], *, noun: str, where: str, longest: int = LONGEST) -> str:
    """The text in the field "text".

    Raises:
        ArticleError: as `text_of`, and where there is none.
    """
    text = text_of(fields, "text", where=where, longest=longest)
    if text is None:
        raise ArticleError(f"{where} has no text; name the field with the {noun}'s words text")
    return text


def batches(records: Iterable[_Record]) -> Iterator[list[_Record]]:
    """Lists of `BATCH`; those that came before a line that can't be read are not lost with it."""
    batch: list[_Record] = []
    try:
        for record in records:
            batch.append(record)
            if len(batch) == BATCH:
                yield batch
                batch = []
    except ArticleError:
        yield batch
        raise
    yield batch
