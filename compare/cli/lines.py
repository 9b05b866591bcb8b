"""JSON lines in, a line of JSON for each, as they come: what `claims` and `judge` share."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Generic, Protocol, TypeVar

import typer

from compare.cli import progress
from compare.errors import ArticleError

#: Bytes; room for the longest record, every character escaped.
_LONGEST_LINE = 4_000_000

_Record = TypeVar("_Record")


class Answer(Protocol):
    """What comes out for a line."""

    def to_dict(self) -> dict[str, Any]:
        """The answer as it stands in a line of JSON."""
        ...


@dataclass(frozen=True, slots=True)
class Job(Generic[_Record]):
    """What the lines hold and what is done with them."""

    noun: str
    """What one of them is called."""
    holds: str
    """The fields it must have, in words."""
    read: Callable[..., _Record]
    """Makes one of a line; `where` names the line in errors."""
    answers: Callable[[Iterable[_Record], progress.Progress], Iterable[Answer]]
    """In the order of the lines; may show its own progress."""


def answer(path: str, job: Job[_Record], *, quiet: bool = False, verbose: bool = False) -> None:
    """Prints a line for each in a file, or in standard input for "-".

    What comes before a bad line is printed.

    Raises:
        SilangError: the file can't be read, a line is bad, or a model can't be loaded.
    """
    with _opened(path) as (stream, name), progress.shown(quiet=quiet or _shared(), verbose=verbose) as step:
        total, stage = _lines_in(stream) if path != "-" else 0, f"{job.noun}s"
        step(stage, 0, total)
        for done, found in enumerate(job.answers(_read(stream, name, job), step), 1):
            line = json.dumps(found.to_dict(), ensure_ascii=False)
            typer.echo(line.encode("utf-8", "backslashreplace"))
            step(stage, done, max(done, total))


def records(path: str, *, noun: str, holds: str, read: Callable[..., _Record]) -> Iterator[_Record]:
    """What the lines of a file hold, or of standard input for "-"; the fields mean what they do in `Job`.

    Raises:
        SilangError: the file can't be read, or a line is bad.
    """
    job = Job(noun=noun, holds=holds, read=read, answers=lambda _found, _step: ())
    with _opened(path) as (stream, name):
        yield from _read(stream, name, job)


def _shared() -> bool:
    """Whether results go to the terminal too, where a bar would get between them."""
    return sys.stdout.isatty()


@contextmanager
def _opened(path: str) -> Iterator[tuple[BinaryIO, str]]:
    from compare.articles.sources import shown

    if path == "-":
        yield sys.stdin.buffer, "standard input"
        return
    name = shown(path) or "an empty name"
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - closed below; only opening it is to be caught
    except FileNotFoundError:
        raise ArticleError(f"no such file: {name}; check the name and the folder") from None
    except IsADirectoryError:
        raise ArticleError(f"{name} is a folder; name a file of JSON lines") from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "no such name"
        raise ArticleError(f"{name} can't be read: {reason[:1].lower()}{reason[1:]}") from None
    with stream:
        yield stream, name


def _lines_in(stream: BinaryIO) -> int:
    """How many are to come, 0 where it can't be told without reading them."""
    if not stream.seekable():
        return 0
    lines = sum(1 for line in stream if line.strip())
    stream.seek(0)
    return lines


def _read(stream: BinaryIO, name: str, job: Job[_Record]) -> Iterator[_Record]:
    """What the lines hold; empty ones are left out."""
    number = 0
    while raw := stream.readline(_LONGEST_LINE):
        number += 1
        where = f"{name} line {number}"
        if len(raw) == _LONGEST_LINE:
            raise ArticleError(f"{where} is longer than {_LONGEST_LINE // 1_000_000} MB; cut the {job.noun}")
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if raw.strip():
            yield job.read(_decoded(raw, where), where=where)
    if not number:
        raise ArticleError(f"{name} is empty; give a {job.noun} a line, as JSON with {job.holds}")


def _decoded(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ArticleError(f"{where} is not UTF-8; save the file as UTF-8") from None
