"""A comparison as a table in a notebook: HTML without style sheet or script, every word of it escaped.

Notebooks put it into a page that is not ours, so it has nothing that a page could run or load. What one
outlet alone has is only counted; the page and the other reports hold it.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from compare.claims.claim import Claim
from compare.comparison import Comparison
from compare.render import View, words
from compare.render.marks import differing
from compare.render.material import Material, Row, by_verdict, gather
from compare.render.safe import one_line
from compare.text import Span
from compare.verdicts.judgement import Verdict

#: Findings shown, the most important first; a notebook is no place for more.
MOST = 30

_CELL = Markup('<td style="text-align: left; vertical-align: top">{}</td>')
_HEAD = Markup('<th scope="{}" style="text-align: left; vertical-align: top">{}</th>')
_ROW = Markup("<tr>{}</tr>")
_BREAK = Markup("<br>")


def as_fragment(comparison: Comparison, view: View | None = None) -> str:
    """A heading with the counts, and a row for each fact that at least two outlets speak of."""
    material = gather(comparison, view or View())
    rows = [row for row in material.rows if row.finding.verdict is not Verdict.ONLY]
    counts = ", ".join(by_verdict(material.counts, material.of_one_origin))
    head = Markup("<p><strong>{}</strong>, {}<br>{}</p>").format(
        material.title, words.articles(len(comparison.articles)), counts
    )
    more = (
        Markup("<p>{}</p>").format(words.shown(MOST, len(rows), [words.the_first(MOST)]))
        if len(rows) > MOST
        else ""
    )
    return str(Markup("<div>{}{}{}</div>").format(head, _table(material, rows[:MOST]) if rows else "", more))


def _table(material: Material, rows: Iterable[Row]) -> Markup:
    names = [_HEAD.format("col", name) for name in ("", *material.names.values())]
    body = Markup("").join(_row(material, row) for row in rows)
    return Markup("<table><thead>{}</thead><tbody>{}</tbody></table>").format(
        _ROW.format(Markup("").join(names)), body
    )


def _row(material: Material, row: Row) -> Markup:
    verdict, marks = row.finding.verdict, differing(row)
    told = [f"{words.SYMBOLS[verdict]} {words.VERDICTS[verdict]}", ", ".join(row.facets)]
    if row.telling is not None:
        told.append(words.confidence(row.telling.confidence))
    told += [row.voices, *map(one_line, row.remarks)]
    cells = [_HEAD.format("row", _BREAK.join(part for part in told if part))]
    for article in material.comparison.articles:
        said = [_said(claim, marks.get(claim.id, ())) for claim in row.cells.get(article.id, ())]
        cells.append(_CELL.format(_BREAK.join(said) if said else words.NOTHING))
    return _ROW.format(Markup("").join(cells))


def _said(claim: Claim, spans: Iterable[Span]) -> Markup:
    """A claim's words with those marked that differ, and who holds it."""
    quote, end = Markup(""), 0
    for span in spans:
        quote += _flat(claim.quote[end : span.start])
        quote += Markup("<mark>{}</mark>").format(_flat(span.of(claim.quote)))
        end = span.end
    quote += _flat(claim.quote[end:])
    held = one_line(words.attribution(claim))
    return Markup("“{}”{}").format(quote, f" ({held})" if held else "")


def _flat(piece: str) -> Markup:
    """A piece of a quote made visible, on one line; blanks at its ends stay, they part it from others."""
    left = " " if piece[:1].isspace() else ""
    right = " " if piece[-1:].isspace() and len(piece) > 1 else ""
    return escape(f"{left}{one_line(piece)}{right}")
