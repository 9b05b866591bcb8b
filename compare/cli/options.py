"""Options that several commands share, worded once."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from compare.errors import SettingError
from compare.render import ENGLISH, LANGUAGES, PRINTED

#: For every group of commands.
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

#: As in `compare.verdicts.judgement.Verdict`, which loads too much to ask it for a line of help.
VERDICTS = ("conflict", "update", "detail", "agree", "only")

#: As in `compare.verdicts.judgement.Facet`, likewise.
FACETS = (
    *("number", "duration", "date", "time", "place", "who"),
    *("polarity", "reason", "quote", "status", "other"),
)

#: As in `compare.settings`, which help has no need of.
SENSITIVITIES = ("low", "normal", "high")
NORMAL = "normal"


def _listed(names: Sequence[str]) -> Callable[[str], list[str]]:
    """Completes the last name of a list with commas."""

    def complete(incomplete: str) -> list[str]:
        begun, comma, _ = incomplete.rpartition(",")
        return [f"{begun}{comma}{name}" for name in names if name not in begun.split(",")]

    return complete


def _outlets(context: typer.Context) -> list[tuple[str, str]]:
    """Ids of the articles that the line names so far, which no shell has to quote, and their outlets."""
    from compare.articles.readers import read_articles
    from compare.errors import SilangError

    named = [context.params.get("paths"), context.params.get("story"), context.args]
    words = [word for each in named for word in ([each] if isinstance(each, str) else each or ())]
    places = (place for word in words for place in (Path(word), Path("sources", word)))
    found = [str(place) for place in places if place.exists()]
    try:
        return [(article.id, article.outlet) for article in read_articles(found)] if found else []
    except SilangError:
        return []


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
        autocompletion=_listed(VERDICTS),
    ),
]

Facets = Annotated[
    str | None,
    typer.Option(
        "--facet",
        metavar="FACETS",
        help=f"Show what turns on one of these alone, with commas between: {', '.join(FACETS)}.",
        autocompletion=_listed(FACETS),
    ),
]

Outlets = Annotated[
    list[str] | None,
    typer.Option(
        "--outlet",
        metavar="OUTLET",
        help="Show what this outlet speaks of alone, by its name or the article's file name without "
        "ending. Can be given several times.",
        autocompletion=_outlets,
    ),
]

LeastConfidence = Annotated[
    str | None,
    typer.Option(
        "--min-confidence",
        metavar="SHARE",
        help="Leave out verdicts less sure than that: 70% or 0.7. What one outlet alone has was not "
        "judged, and stays.",
    ),
]

Top = Annotated[
    int | None,
    typer.Option(
        "--top", metavar="N", min=1, help="Show the first N findings alone, of those that are left."
    ),
]

Paged = Annotated[
    bool,
    typer.Option(
        " /--no-pager",
        help="Print a long report as it is, without the pager that SILANG_PAGER or PAGER names (else less).",
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

#: As POSIX has it: the first of these that is set says in which language to speak.
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def language(asked: str | None) -> str:
    """The language of reports: the one asked for, else that of the locale, else English.

    Raises:
        SettingError: the one asked for is none of `LANGUAGES`.
    """
    if asked is not None:
        if asked.strip().lower() not in LANGUAGES:
            raise SettingError(f"no reports in {asked!r}: choose one of {', '.join(LANGUAGES)}")
        return asked.strip().lower()
    locale = next((value for name in _LOCALE if (value := os.environ.get(name))), "")
    code = locale.replace(".", "_").partition("_")[0].lower()
    return code if code in LANGUAGES else ENGLISH


#: What `language` makes a language of.
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        help=f"Language of the report: {' or '.join(LANGUAGES)}; else that of the locale (LC_ALL, "
        "LC_MESSAGES, LANG) if it is one of these, else en. Help and errors are in English.",
        autocompletion=lambda: list(LANGUAGES),
    ),
]

Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no remarks: results and errors only.")
]

Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell on standard error what took how long.")]
