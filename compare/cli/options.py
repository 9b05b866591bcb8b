"""Options that several commands share, worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.render import PRINTED

#: For every group of commands.
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

#: As in `compare.verdicts.judgement.Verdict`, which loads too much to ask it for a line of help.
VERDICTS = ("conflict", "update", "detail", "agree", "only")

#: As in `compare.settings`, which help has no need of.
SENSITIVITIES = ("low", "normal", "high")
NORMAL = "normal"

EncoderName = Annotated[
    str | None,
    typer.Option(
        "--encoder",
        metavar="NAME",
        help="Any sentence-transformers model, by hub name or folder, instead of the default one.",
    ),
]

JudgeName = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="NAME",
        help="Any sentence-transformers CrossEncoder with NLI labels, by hub name or folder, "
        "to read pairs instead of the network that comes with Silang.",
    ),
]

Sensitivity = Annotated[
    str,
    typer.Option(
        "--sensitivity",
        metavar="LEVEL",
        help=f"How readily conflicts are reported: {', '.join(SENSITIVITIES)}. Low gives fewer false alarms "
        "and misses more, high misses fewer and gives more false alarms.",
        autocompletion=lambda: list(SENSITIVITIES),
    ),
]

Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the report to FILE; its ending says how: .html, .md or .txt to read, .json, .jsonl, .csv "
        "or .jsonld as data, .zip for a bundle of all of them and the articles. Can be given several times.",
    ),
]

Form = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"How to print the report: {', '.join(PRINTED)}.",
        autocompletion=lambda: list(PRINTED),
    ),
]

#: The forms of what is no report.
TERMINAL = "terminal"
PlainOrJson = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="How to print it: terminal or json.",
        autocompletion=lambda: [TERMINAL, "json"],
    ),
]

Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="VERDICTS",
        help=f"Show these alone, with commas between: {', '.join(VERDICTS)}.",
        autocompletion=lambda: list(VERDICTS),
    ),
]

Calls = Annotated[
    bool,
    typer.Option(
        "--calls", help="End the report with a call list: whom to ask about each conflict, and what."
    ),
]

Workspace = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        metavar="FILE",
        envvar="SILANG_WORKSPACE",
        help="The workspace to use, instead of .silang/workspace.db in this folder or the nearest above.",
    ),
]

WorkspaceOrNone = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        metavar="FILE",
        envvar="SILANG_WORKSPACE",
        help="The workspace to keep the run in, instead of .silang/workspace.db in this folder or the "
        "nearest above, if there is one; the word none for no workspace.",
    ),
]

StoryName = Annotated[
    str, typer.Argument(metavar="STORY", help="The story's folder or name; silang stories lists them.")
]

Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no remarks: results and errors only.")
]

Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell on standard error what took how long.")]
