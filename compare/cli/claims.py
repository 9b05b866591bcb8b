"""`silang claims`: what one article claims."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from compare.errors import SettingError
from compare.render.safe import one_line

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.claims.claim import Claim
    from compare.claims.value import Value

EXAMPLES = """Examples:

\b
  silang claims article.txt
  silang claims page.html --format json
"""

#: Lines longer than this are hard to read, however wide the terminal is.
_WIDEST = 100


def claims_command(
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="An article: a file, a URL, or - for standard input.")
    ],
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="How to print them: text or json.",
            autocompletion=lambda: ["text", "json"],
        ),
    ] = "text",
) -> None:
    """Show the claims of one article: where they stand, who says so, and their values."""
    claims(path, form=form)


def claims(path: str, *, form: str = "text") -> None:
    """Prints the claims of the article at `path`.

    Raises:
        SilangError: there is no such format, or no article.
    """
    if form not in {"text", "json"}:
        raise SettingError(f"no format {form!r}: choose one of text, json")
    from compare.articles.readers import read_articles
    from compare.claims.extract import extract_claims

    found = [(article, extract_claims(article)) for article in read_articles([path], stdin=sys.stdin.buffer)]
    if form == "json":
        typer.echo(as_json(found).encode("utf-8", "backslashreplace"))
        return
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    for article, its_claims in found:
        typer.echo(as_text(article, its_claims, width=width))


def as_json(found: Sequence[tuple[Article, Sequence[Claim]]]) -> str:
    """Sources and claims in the form of the comparison file."""
    from compare.comparison import Comparison

    form = Comparison(
        generated_by="",
        encoder="",
        judge="",
        articles=tuple(article for article, _ in found),
        claims=tuple(claim for _, its_claims in found for claim in its_claims),
        links=(),
        findings=(),
    ).to_dict()
    return json.dumps({name: form[name] for name in ("sources", "claims")}, ensure_ascii=False, indent=2)


def as_text(article: Article, its_claims: Sequence[Claim], *, width: int = 80) -> str:
    """An article's claims to read, at most `width` characters wide."""
    lines = [line for text in _about_article(article, len(its_claims)) for line in _wrapped(text, width)]
    for number, claim in enumerate(its_claims, start=1):
        lines.append("")
        lines.extend(_about_claim(claim, number, width))
    return "\n".join(lines)


def _about_article(article: Article, count: int) -> Iterator[str]:
    yield " · ".join(part for part in (article.outlet, article.title) if part)
    facts = [f"{count} claims", f"language {article.language}"]
    if article.published:
        facts.append(f"published {article.published}")
    yield "; ".join(facts)
    if article.reference:
        yield f"dates counted from {article.reference.day} ({article.reference.origin})"
    yield from (f"note: {note}" for note in article.notes)


def _about_claim(claim: Claim, number: int, width: int) -> Iterator[str]:
    place = ", ".join(f"{span.start}-{span.end}" for span in claim.spans)
    yield from _wrapped(f"{number}  {claim.role} {place}{_speaker(claim)}", width)
    details = [claim.text]
    if claim.text != claim.quote:
        details.append(f"as written: {claim.quote}")
    details += [f"= {describe(value)}" for value in claim.values]
    for detail in details:
        yield from _wrapped(detail, width, indent="    ")


def _speaker(claim: Claim) -> str:
    if claim.speaker is None and not claim.via:
        return "" if claim.stance == "asserts" else f" · {claim.stance}"
    how = {"denies": "denies", "reports": "says so"}.get(claim.stance, str(claim.stance))
    words = f" · {claim.speaker or 'someone'} {how}"
    words += f", via {', '.join(claim.via)}" if claim.via else ""
    return words + (", in quotation marks" if claim.quoted else "")


def describe(value: Value) -> str:
    """A value as written and as understood: "sekitar 103 orang: count, about 103 person"."""
    form = value.normalized
    if not value.resolved:
        return f"{value.quote}: {value.kind}, not resolved"
    unit, per = ("", 1) if value.kind in {"date", "time"} else _readable_unit(value)
    bounds = [form["value"], form["to"]] if "to" in form else [form["value"]]
    amount = " to ".join(bound if isinstance(bound, str) else f"{bound / per:,.12g}" for bound in bounds)
    if "precision" in form and form["precision"] != "range":
        amount = f"{form['precision']} {amount}"
    counts = f"of {form['counts']}" if form.get("counts") else ""
    zone = f"UTC{form['zone']}" if form.get("zone") else ""
    return " ".join(part for part in (f"{value.quote}: {value.kind},", amount, unit, counts, zone) if part)


def _readable_unit(value: Value) -> tuple[str, int]:
    """The unit to show a value in, and how many of its own units are one of these."""
    if value.kind == "duration":
        for name, seconds in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
            if value.low and value.low % seconds == 0 and value.high % seconds == 0:
                return name, seconds
    return value.unit, 1


def _wrapped(text: str, width: int, *, indent: str = "") -> list[str]:
    """Lines with nothing in them that a terminal would obey."""
    return textwrap.wrap(
        one_line(text),
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
