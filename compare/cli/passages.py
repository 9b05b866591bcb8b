"""`silang claims --format jsonl`: passages in, a line of JSON for each, as they come."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import typer

from compare.cli import progress
from compare.errors import ArticleError

if TYPE_CHECKING:
    from compare.passages import Passage

#: Bytes; room for the longest passage and its context, every character escaped.
_LONGEST_LINE = 4_000_000


def passages(path: str, *, quiet: bool = False, verbose: bool = False) -> None:
    """Prints the claims of the passages in a file, or in standard input for "-".

    What comes before a bad line is printed.

    Raises:
        SilangError: the file can't be read, or a line is no passage.
    """
    from compare.models.reader import load_reader
    from compare.passages import claims_of_passages

    with _opened(path) as (stream, name), progress.shown(quiet=quiet or _shared(), verbose=verbose) as step:
        total = _lines_in(stream) if path != "-" else 0
        step("passages", 0, total)
        for done, found in enumerate(claims_of_passages(_read(stream, name), load_reader()), 1):
            line = json.dumps(found.to_dict(), ensure_ascii=False)
            typer.echo(line.encode("utf-8", "backslashreplace"))
            step("passages", done, max(done, total))


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
    """How many passages are to come, 0 where it can't be told without reading them."""
    if not stream.seekable():
        return 0
    lines = sum(1 for line in stream if line.strip())
    stream.seek(0)
    return lines


def _read(stream: BinaryIO, name: str) -> Iterator[Passage]:
    """The passages; empty lines are left out."""
    from compare.passages import read_passage

    number = 0
    while raw := stream.readline(_LONGEST_LINE):
        number += 1
        where = f"{name} line {number}"
        if len(raw) == _LONGEST_LINE:
            raise ArticleError(f"{where} is longer than {_LONGEST_LINE // 1_000_000} MB; cut the passage")
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if raw.strip():
            yield read_passage(_decoded(raw, where), where=where)
    if not number:
        raise ArticleError(f"{name} is empty; give a passage a line, as JSON with id and text")


def _decoded(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ArticleError(f"{where} is not UTF-8; save the file as UTF-8") from None
