"""What the walk through findings and the list of decisions show, for a terminal or as plain lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from compare.claims.claim import Claim
from compare.render import words
from compare.render.catalogue import told
from compare.render.material import Material, Row, paragraph
from compare.render.safe import one_line
from compare.review.decision import Kind
from compare.review.precision import Precision
from compare.review.reviewed import Review
from compare.verdicts.judgement import Verdict

QUIET = "dim"


def finding(material: Material, row: Row, left: int) -> Iterator[RenderableType]:
    """A finding to decide about: the tool's verdict and reason, then every version word for word."""
    yield Text()
    verdict = words.VERDICTS[row.finding.verdict].upper()
    parts = [", ".join(row.facets), words.step(left, row.finding.id)]
    if row.telling is not None:
        parts.insert(1, words.confidence(row.telling.confidence))
    line = "".join(f" · {part}" for part in parts if part)
    yield Text.assemble((f"{words.SYMBOLS[row.finding.verdict]} {verdict}", "bold"), line)
    if row.finding.explanation:
        yield Padding(Text(one_line(told(row.finding.explanation))), (0, 0, 0, 2))
    for remark in row.remarks:
        yield Padding(Text(one_line(remark), style="bold"), (0, 0, 0, 2))
    for claim in row.claims:
        yield from _version(material, claim)


def _version(material: Material, claim: Claim) -> Iterator[RenderableType]:
    """An outlet's words, who holds them, where they stand and in which sentence."""
    yield Padding(Text(f"{material.names[claim.source]}:", style="bold"), (0, 0, 0, 2))
    yield Padding(Text(f"“{one_line(claim.quote)}”", overflow="fold"), (0, 0, 0, 4))
    spans = words.characters([(span.start, span.end) for span in claim.spans])
    place = words.place(claim.role, paragraph(material.article(claim), claim))
    facts = (words.attribution(claim), place, spans, words.reading(claim))
    yield Padding(Text(one_line("; ".join(fact for fact in facts if fact)), style=QUIET), (0, 0, 0, 4))
    sentence = one_line(claim.context)
    if sentence and sentence.rstrip(".") != one_line(claim.quote).rstrip("."):
        yield Padding(Text(words.context(sentence), style=QUIET, overflow="fold"), (0, 0, 0, 4))


def choices(names: Iterable[tuple[str, str]]) -> Iterator[RenderableType]:
    """What can be chosen, a line each."""
    for key, name in names:
        yield Padding(Text(f"{one_line(key)}  {one_line(name)}", overflow="fold"), (0, 0, 0, 2))


def line(text: str) -> Iterator[RenderableType]:
    """A remark of the program's."""
    yield Text(one_line(text))


def decisions(review: Review) -> str:
    """All decisions as plain lines, the oldest first, each with the words that it rests on."""
    lines = []
    for number, entry in enumerate(review.entries, start=1):
        decision = entry.decision
        lines.append(one_line(words.decision_line(number, entry)))
        quotations = (*decision.evidence, *(decision.part if decision.kind is Kind.MERGE else ()))
        lines += [f"   {one_line(each.outlet)}: “{one_line(each.quote)}”" for each in quotations]
    return "".join(f"{each}\n" for each in lines or [words.NOTHING_DECIDED])


def precision(found: Precision) -> str:
    """How right the tool was, by verdict, as a plain table with a remark or two below."""
    if not found.verdicts:
        lines: list[str] = [words.NOTHING_REVIEWED]
    else:
        named = [(words.VERDICTS[verdict], found.verdicts.get(verdict)) for verdict in Verdict]
        counts = [(name, count) for name, count in named if count is not None]
        rows = [
            (
                name,
                f"{each.right}",
                f"{each.checked}",
                words.percent(each.share),
                words.interval(*each.interval),
            )
            for name, each in [*counts, (words.ALL_VERDICTS, found.all)]
        ]
        widths = [max(map(len, column)) for column in zip(words.PRECISION_COLUMNS, *rows, strict=True)]
        lines = [
            "  ".join(
                [cells[0].ljust(widths[0])]
                + [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
            )
            for cells in (words.PRECISION_COLUMNS, *rows)
        ]
        lines.append(words.PRECISION_MEANS)
    if found.again or found.gone:
        lines.append(words.not_counted(found.again, found.gone))
    return "".join(f"{each}\n" for each in lines)
