"""A comparison as one table for spreadsheets: CSV, a row for each finding and each link.

One file, not two: a spreadsheet opens one, and its filter on the column "row" gives either kind. The rows
of a finding and of its links stand together, with the two claims side by side.

A cell that a spreadsheet would compute is text from an article that acts. See `harmless`.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence

from compare.claims.claim import Claim
from compare.comparison import Comparison, Link
from compare.render import View
from compare.render.jsonfile import spelt
from compare.render.material import Material, Row, gather
from compare.render.safe import one_line

#: Excel takes a file for UTF-8 only if it begins with this; other readers pass over it.
_MARK = "\ufeff"
#: Between the outlets, facets or claims that share a cell.
_AND = " | "

_FACTS = (
    *("row", "finding", "verdict", "facets", "confidence", "importance", "label", "explanation"),
    *("outlets", "claims"),
)
_SIDE = ("claim", "outlet", "published", "speaker", "via", "quote", "text", "spans", "place")
COLUMNS = (*_FACTS, *(f"{side}_{name}" for side in "ab" for name in _SIDE))

#: One more column where people have checked findings.
CHECKED = "checked"

_Cell = str | float | None

#: Where a cell begins. Where decimals have a comma, Excel parts cells at ";", and does not see then that
#: the ";" stands in quotation marks.
_BEGINNING = re.compile(r"(?:^|(?<=;))(?=[\s\"'“”„‘’«»]*(.))")
_FORMULA = frozenset("=+-@\u2212")


def as_csv(comparison: Comparison, view: View) -> str:
    """The table as RFC 4180 has it, text in quotation marks, behind a byte order mark."""
    material = gather(comparison, view)
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, quoting=csv.QUOTE_NONNUMERIC)
    checked = view.review is not None
    writer.writerow([*COLUMNS, *([CHECKED] if checked else [])])
    for cells in _rows(material, checked=checked):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in cells])
    return _MARK + sheet.getvalue()


def harmless(text: str) -> str:
    """`text` in one line, so that no spreadsheet takes it or a part of it for a formula.

    An apostrophe is put before what a formula could begin with (= + - @, their full-width and small
    forms, the minus sign), at the start and behind a separator, also where blanks and quotation marks stand
    between (https://owasp.org/www-community/attacks/CSV_Injection). Controls become visible stand-ins.
    """
    return _BEGINNING.sub(_guarded, one_line(text))


def _guarded(found: re.Match[str]) -> str:
    return "'" if unicodedata.normalize("NFKC", found[1])[0] in _FORMULA else ""


def _rows(material: Material, *, checked: bool) -> Iterator[list[_Cell]]:
    claims = {claim.id: claim for claim in material.comparison.claims}
    within: set[tuple[str, str]] = set()
    for row in (*material.rows, *material.rejected):
        yield [*_finding(material, row, claims), *([_AND.join(row.remarks)] if checked else [])]
        for link in row.links:
            within.add((link.a, link.b))
            yield [*_link(material, row.finding.id, link, claims), *([None] if checked else [])]
    for link in material.comparison.links:
        # one that joins the claims of two findings; a view that leaves findings out leaves these out too
        if (link.a, link.b) not in within and not material.narrowed:
            yield [*_link(material, "", link, claims), *([None] if checked else [])]


def _finding(material: Material, row: Row, claims: dict[str, Claim]) -> list[_Cell]:
    finding, telling = row.finding, row.telling
    shown = [claims[telling.a], claims[telling.b]] if telling is not None else row.claims[:1]
    return [
        "finding",
        finding.id,
        finding.verdict.value,
        _AND.join(finding.facets),
        round(telling.confidence, 4) if telling is not None else None,
        round(finding.importance, 4),
        finding.label,
        finding.explanation,
        _AND.join(material.names[source] for source in row.cells),
        _AND.join(claim.id for claim in row.claims),
        *_sides(material, shown),
    ]


def _link(material: Material, finding: str, link: Link, claims: dict[str, Claim]) -> list[_Cell]:
    sides = [claims[link.a], claims[link.b]]
    return [
        "link",
        finding,
        link.verdict.value,
        _AND.join(link.facets),
        round(link.confidence, 4),
        None,
        None,
        link.explanation,
        _AND.join(material.names[side.source] for side in sides),
        _AND.join(side.id for side in sides),
        *_sides(material, sides),
    ]


def _sides(material: Material, claims: Sequence[Claim]) -> Iterator[_Cell]:
    """The cells of two claims; empty ones where there is but one."""
    for claim in claims:
        article = material.article(claim)
        yield from (claim.id, material.names[article.id], article.published, claim.speaker)
        yield from (_AND.join(claim.via), claim.quote, claim.text)
        yield spelt([[span.start, span.end] for span in claim.spans])
        yield article.url or article.path
    yield from [None] * (len(_SIDE) * (2 - len(claims)))
