"""`silang judge`: verdicts on pairs of statements, one pair a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import lines, options

if TYPE_CHECKING:
    from compare.cli.progress import Progress
    from compare.pairs import PairVerdict, StatedPair

EXAMPLES = """Examples:

\b
  silang judge pairs.jsonl > verdicts.jsonl
  cat pairs.jsonl | silang judge -
  silang judge pairs.jsonl --judge cross-encoder/nli-deberta-v3-base

FILE holds one pair a line: {"id": …, "a": {"text": …}, "b": {"text": …}}; a and b may have "lang",
"published" (2024-03-08) and "speaker" besides. One line comes out for each, in the same order: the
verdict (agree, detail, conflict, update or unrelated), what it turns on, how sure it is, and what
the trained network makes of a as premise and b as hypothesis. Here Silang always answers; the
confidence says how far to trust it.
"""


def judge_command(
    *,
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="Pairs as JSON lines, or - for standard input.")
    ],
    judge_name: options.JudgeName = None,
    lang: options.Lang = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Judge pairs of statements: do they agree, contradict each other, speak of two facts?"""
    from compare.render.catalogue import speaking

    with speaking(options.language(lang)):
        judge(path, name=judge_name, quiet=quiet, verbose=verbose)


def judge(path: str, *, name: str | None = None, quiet: bool = False, verbose: bool = False) -> None:
    """Prints the verdicts on the pairs in a file, or in standard input for "-".

    Explanations are in the language that is spoken (`compare.render.catalogue`). `name` is that of the
    network that reads the pairs, None for the one that comes with Silang.

    Raises:
        SilangError: the file can't be read, a line is no pair, or a model can't be loaded.
    """
    from compare.pairs import read_pair

    job = lines.Job(noun="pair", holds="id, a and b", read=read_pair, answers=partial(_verdicts, name))
    lines.answer(path, job, quiet=quiet, verbose=verbose)


def _verdicts(name: str | None, pairs: Iterable[StatedPair], step: Progress) -> Iterator[PairVerdict]:
    from compare.models import load_encoder, load_network
    from compare.pairs import judge_pairs
    from compare.render.catalogue import told

    for said in judge_pairs(pairs, load_encoder(progress=step), load_network(name, step)):
        yield replace(said, explanation=told(said.explanation))
