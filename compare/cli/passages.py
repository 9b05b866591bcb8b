"""`silang claims --format jsonl`: the claims of passages, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from compare.cli import lines

if TYPE_CHECKING:
    from compare.cli.progress import Progress
    from compare.passages import Passage, PassageClaims


def passages(path: str, *, quiet: bool = False, verbose: bool = False) -> None:
    """Prints the claims of the passages in a file, or in standard input for "-".

    Raises:
        SilangError: the file can't be read, or a line is no passage.
    """
    from compare.passages import read_passage

    job = lines.Job(noun="passage", holds="id and text", read=read_passage, answers=_claims)
    lines.answer(path, job, quiet=quiet, verbose=verbose)


def _claims(found: Iterable[Passage], step: Progress) -> Iterator[PassageClaims]:
    from compare.models.reader import load_reader
    from compare.passages import claims_of_passages

    del step
    return claims_of_passages(found, load_reader())
