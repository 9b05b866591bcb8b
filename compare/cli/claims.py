"""`silang claims`: what one article claims, or what many passages do."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import options, progress
from compare.errors import SettingError
from compare.render.safe import one_line

if TYPE_CHECKING:
    from compare.articles.article import Article, Block
    from compare.claims.claim import Claim
    from compare.claims.value import Value
    from compare.text import Span

EXAMPLES = """Examples:

\b
  silang claims article.txt
  silang claims page.html --format json
  silang claims passages.jsonl --format jsonl > claims.jsonl

For jsonl, FILE holds one passage a line: {"id": …, "text": …}, with "lang" and "context" (the text
just before it) if you have them. One line comes out for each, in the same order.
"""

FORMATS = ("text", "json", "jsonl")

#: Lines longer than this are hard to read, however wide the terminal is.
_WIDEST = 100

_CLAIM, _DETAIL = " " * 2, " " * 6


def claims_command(
    *,
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="An article: a file, a URL, or - for standard input.")
    ],
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="How to print them: text or json; with jsonl FILE holds passages, one a line.",
            autocompletion=lambda: list(FORMATS),
        ),
    ] = "text",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Show the claims of one article: where they stand, who says so, and their values."""
    claims(path, form=form, quiet=quiet, verbose=verbose)


def claims(path: str, *, form: str = "text", quiet: bool = False, verbose: bool = False) -> None:
    """Prints the claims of the article at `path`, or of the passages in it.

    Raises:
        SilangError: there is no such format, or no article.
    """
    if form not in FORMATS:
        raise SettingError(f"no format {form!r}: choose one of {', '.join(FORMATS)}")
    if form == "jsonl":
        from compare.cli.passages import passages

        passages(path, quiet=quiet, verbose=verbose)
        return
    found = _found(path, quiet=quiet, verbose=verbose)
    if form == "json":
        typer.echo(as_json(found).encode("utf-8", "backslashreplace"))
        return
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    for article, its_claims in found:
        typer.echo(as_text(article, its_claims, width=width))


def _found(path: str, *, quiet: bool, verbose: bool) -> list[tuple[Article, tuple[Claim, ...]]]:
    from compare.articles.readers import read_articles
    from compare.claims.extract import extract_claims
    from compare.models.reader import load_reader

    reader, found = load_reader(), []
    with progress.shown(quiet=quiet, verbose=verbose) as step:
        step("articles", 0, 1)
        articles = read_articles([path], stdin=sys.stdin.buffer)
        for done, article in enumerate(articles):
            step("claims", done, len(articles))
            found.append((article, extract_claims(article, reader)))
    return found


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
    """An article's sentences with the claims of each under it, at most `width` characters wide."""
    lines = [line for text in _about_article(article, len(its_claims)) for line in _wrapped(text, width)]
    numbered = list(enumerate(its_claims, start=1))
    for block in article.blocks:
        if block.role == "furniture":
            lines += ["", *_about_furniture(article, block, width)]
        for sentence in _sentences(article, block):
            lines += ["", *_wrapped(f"[{block.role}] {sentence.of(article.text)}", width)]
            own = [(number, claim) for number, claim in numbered if claim.sentence == sentence]
            lines += [line for number, claim in own for line in _about_claim(claim, number, width)]
            if not own:
                lines.append(f"{_CLAIM}–  no claim")
    return "\n".join(lines)


def _sentences(article: Article, block: Block) -> tuple[Span, ...]:
    from compare.claims.sentences import split_sentences
    from compare.languages import language

    if block.role == "furniture":
        return ()
    return split_sentences(article.text, block.span, language(article.language))


def _about_article(article: Article, count: int) -> Iterator[str]:
    yield " · ".join(part for part in (article.outlet, article.title) if part)
    facts = [f"{count} claims", f"language {article.language}"]
    if article.published:
        facts.append(f"published {article.published}")
    yield "; ".join(facts)
    if article.reference:
        yield f"dates counted from {article.reference.day} ({article.reference.origin})"
    yield from (f"note: {note}" for note in article.notes)


def _about_furniture(article: Article, block: Block, width: int) -> list[str]:
    """One line: what was left out, and why."""
    reason = f", {block.reason}" if block.reason else ""
    words = one_line(f"[left out{reason}] {block.span.of(article.text)}")
    return [words if len(words) <= width else f"{words[: width - 1]}…"]


def _about_claim(claim: Claim, number: int, width: int) -> Iterator[str]:
    place = ", ".join(f"{span.start}-{span.end}" for span in claim.spans)
    yield from _wrapped(f"{claim.text}  ({place})", width, indent=_DETAIL, first=f"{_CLAIM}{number:<3} ")
    for detail in _details(claim):
        yield from _wrapped(detail, width, indent=_DETAIL + "  ", first=_DETAIL)


def _details(claim: Claim) -> Iterator[str]:
    if claim.text[1:] != claim.quote[1:]:  # more than a capital
        yield f"as written: {claim.quote}"
    if said := _said(claim):
        yield said
    yield from (f"{words} = {meant}" for words, meant in claim.resolved)
    yield from (describe(value) for value in claim.values)
    if claim.as_of is not None and all(value.as_of is None for value in claim.values):
        yield f"as of {describe(claim.as_of)}"
    if claim.setting:
        yield "says only where or when something was said"


def _said(claim: Claim) -> str:
    """Who says so, how, through whom, and by which words it is known; "" for the outlet itself."""
    if claim.speaker is None and not claim.via and claim.stance == "asserts":
        return ""
    how = {"denies": "denies it", "reports": "says so"}.get(claim.stance, str(claim.stance))
    who = f"{claim.speaker or 'somebody'} {how}" if claim.stance != "hedged" or claim.speaker else how
    parts = [f"said: {who}"]
    if claim.via:
        parts.append(f"via {', '.join(claim.via)}")
    if claim.quoted:
        parts.append("in quotation marks")
    return ", ".join(parts) + (f" (“{claim.cue}”)" if claim.cue else "")


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
    what = " ".join(part for part in (f"{value.quote}: {value.kind},", amount, unit, counts, zone) if part)
    named = (("state", "{}"), ("scope", "scope “{}”"), ("as_of", "as of {}"))
    more = [words.format(form[name]) for name, words in named if form.get(name)]
    return ", ".join([what, *more])


def _readable_unit(value: Value) -> tuple[str, int]:
    """The unit to show a value in, and how many of its own units are one of these."""
    if value.kind == "duration":
        for name, seconds in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
            if value.low and value.low % seconds == 0 and value.high % seconds == 0:
                return name, seconds
    return value.unit, 1


def _wrapped(text: str, width: int, *, indent: str = "", first: str | None = None) -> list[str]:
    """Lines with nothing in them that a terminal would obey."""
    return textwrap.wrap(
        one_line(text),
        max(width, 40),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
