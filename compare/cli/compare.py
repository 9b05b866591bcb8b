"""`silang compare`: several articles in, one report out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from compare.cli import comparing, exit_codes, options, output, progress

EXAMPLES = """Examples:

\b
  silang compare sources/libya-moscow
  silang compare first.txt second.html --only conflict,update
  silang compare sources/libya-moscow --output report.md --output report.json
  silang compare sources/libya-moscow --output findings.csv --only conflict,update
  silang compare sources/libya-moscow --output evidence.zip
  curl -s https://example.org/story | silang compare first.txt -
"""


def compare_command(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATHS", help="Articles: files, folders, URLs, or - for standard input."),
    ],
    outputs: options.Outputs = None,
    form: options.Form = None,
    only: options.Only = None,
    sensitivity: options.Sensitivity = options.NORMAL,
    encoder: options.EncoderName = None,
    judge: options.JudgeName = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where outlets contradict each other.")
    ] = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Compare articles on one event and report side by side.

    The report is printed, or with --output written to files.
    """
    choice = comparing.choice(encoder=encoder, judge=judge, sensitivity=sensitivity)
    reports = output.reports(outputs or [], form=form, only=only, sources=paths, options=choice.options)
    conflicts = compare(paths, reports, choice=choice, quiet=quiet, verbose=verbose)
    raise typer.Exit(exit_codes.CONFLICTS if exit_code and conflicts else exit_codes.OK)


def compare(
    paths: Sequence[str],
    reports: output.Reports,
    *,
    choice: comparing.Choice,
    quiet: bool = False,
    verbose: bool = False,
) -> bool:
    """Reads, compares and reports; whether there are conflicts.

    Raises:
        SilangError: an article, a model or a place to write to stands in the way.
    """
    from compare.articles.readers import read_articles
    from compare.verdicts.judgement import Verdict

    articles = read_articles(paths, stdin=sys.stdin.buffer)
    with progress.shown(quiet=quiet, verbose=verbose) as step:
        chosen = comparing.Comparing(choice, step)
        comparison = chosen.compared(articles)
    chosen.tell_notes(quiet=quiet)
    reports.write(comparison, quiet=quiet)
    return any(finding.verdict is Verdict.CONFLICT for finding in comparison.findings)
