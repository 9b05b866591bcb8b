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
    lang: options.Lang = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Show the claims of one article: where they stand, who says so, and their values."""
    from compare.render.catalogue import speaking

    with speaking(options.language(lang)):
        claims(path, form=form, quiet=quiet, verbose=verbose)


def claims(path: str, *, form: str = "text", quiet: bool = False, verbose: bool = False) -> None:
    """Prints the claims of the article at `path`, or of the passages in it.

    What the program itself says is in the language that is spoken (`compare.render.catalogue`).

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
    from compare.render.retelling import retold

    found_of_all = Comparison(
        generated_by="",
        encoder="",
        judge="",
        articles=tuple(article for article, _ in found),
        claims=tuple(claim for _, its_claims in found for claim in its_claims),
        links=(),
        findings=(),
    )
    form = retold(found_of_all).to_dict()
    return json.dumps({name: form[name] for name in ("sources", "claims")}, ensure_ascii=False, indent=2)


def as_text(article: Article, its_claims: Sequence[Claim], *, width: int = 80) -> str:
    """An article's sentences with the claims of each under it, at most `width` characters wide."""
    from compare.render import readings

    lines = [line for text in _about_article(article, len(its_claims)) for line in _wrapped(text, width)]
    numbered = list(enumerate(its_claims, start=1))
    for block in article.blocks:
        if block.role == "furniture":
            lines += ["", *_about_furniture(article, block, width)]
        for sentence in _sentences(article, block):
            lines += ["", *_wrapped(f"[{readings.named(block.role)}] {sentence.of(article.text)}", width)]
            own = [(number, claim) for number, claim in numbered if claim.sentence == sentence]
            lines += [line for number, claim in own for line in _about_claim(claim, number, width)]
            if not own:
                lines.append(f"{_CLAIM}–  {readings.no_claim()}")
    return "\n".join(lines)


def _sentences(article: Article, block: Block) -> tuple[Span, ...]:
    from compare.claims.sentences import split_sentences
    from compare.languages import language

    if block.role == "furniture":
        return ()
    return split_sentences(article.text, block.span, language(article.language))


def _about_article(article: Article, count: int) -> Iterator[str]:
    from compare.render import readings

    yield " · ".join(part for part in (article.outlet, article.title) if part)
    yield readings.facts(count, article.language, article.published)
    if article.reference:
        yield readings.counted_from(str(article.reference.day), article.reference.origin)
    yield from map(readings.note, article.notes)


def _about_furniture(article: Article, block: Block, width: int) -> list[str]:
    """One line: what was left out, and why."""
    from compare.render import readings

    words = one_line(f"[{readings.left_out(block.reason)}] {block.span.of(article.text)}")
    return [words if len(words) <= width else f"{words[: width - 1]}…"]


def _about_claim(claim: Claim, number: int, width: int) -> Iterator[str]:
    place = ", ".join(f"{span.start}-{span.end}" for span in claim.spans)
    yield from _wrapped(f"{claim.text}  ({place})", width, indent=_DETAIL, first=f"{_CLAIM}{number:<3} ")
    for detail in _details(claim):
        yield from _wrapped(detail, width, indent=_DETAIL + "  ", first=_DETAIL)


def _details(claim: Claim) -> Iterator[str]:
    from compare.render import readings

    if claim.text[1:] != claim.quote[1:]:  # more than a capital
        yield readings.as_written(claim.quote)
    if said := readings.said(claim):
        yield said
    yield from (f"{words} = {meant}" for words, meant in claim.resolved)
    yield from (readings.described(value) for value in claim.values)
    if claim.as_of is not None and all(value.as_of is None for value in claim.values):
        yield readings.as_of(readings.described(claim.as_of))
    if claim.setting:
        yield readings.setting()


def _wrapped(text: str, width: int, *, indent: str = "", first: str | None = None) -> list[str]:
    """Lines with nothing in them that a terminal would obey."""
    return textwrap.wrap(
        one_line(text),
        max(width, 40),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
