"""The report as a markdown file for an editor: CommonMark with GitHub's tables.

Words from articles pass through `safe.markdown`, so they can't act as markdown or HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.articles.article import Article
from compare.changes import Changes
from compare.claims.claim import Claim
from compare.comparison import Comparison
from compare.origins.shared import Independence
from compare.render import View, calls, words
from compare.render import changes as section
from compare.render.material import (
    Material,
    Row,
    Wording,
    by_verdict,
    command,
    gather,
    language_name,
    paragraph,
)
from compare.render.safe import markdown
from compare.verdicts.judgement import Verdict

#: With more outlets than that, a table of discrepancies is too wide to read: a list takes its place.
MOST_COLUMNS = 4


def as_markdown(comparison: Comparison, view: View) -> str:
    """The whole file, with a newline at its end."""
    material = gather(comparison, view)
    parts = [
        _head(material),
        _changes(view.changes) if view.changes is not None else [],
        _sources(material),
        _overview(material),
        *(_section(material, verdict) for verdict in (Verdict.CONFLICT, Verdict.UPDATE, Verdict.DETAIL)),
        _agreements(material),
        _alone(material),
        _rejected(material),
        calls.as_markdown(calls.of_material(material)) if view.calls else [],
        _notes(material),
        _signature(material, command(comparison, view)),
    ]
    return "\n\n".join(block for part in parts for block in part) + "\n"


def _head(material: Material) -> Iterator[str]:
    comparison = material.comparison
    yield f"# {words.headline(markdown(material.title))}"
    outlets = ", ".join(markdown(name) for name in material.names.values())
    yield f"{words.articles(len(comparison.articles))}: {outlets}"
    if material.independence:
        yield f"**{material.independence}**"
    figures = ", ".join(by_verdict(material.counts, material.of_one_origin))
    yield f"**{words.totals(len(comparison.claims), len(comparison.findings))}: {figures}**"
    if len(comparison.articles) == 1:
        yield words.ADD_ANOTHER
    if not comparison.findings:
        yield words.NO_FINDINGS
    elif material.narrowed:
        yield markdown(material.narrowed)


def _sources(material: Material) -> Iterator[str]:
    yield f"## {words.SOURCES}"
    yield _table(words.SOURCE_COLUMNS, [_source(material, each) for each in material.comparison.articles])
    copies = [_copy(material, copy) for copy in material.comparison.independence]
    if copies:
        yield "\n".join(copies)


def _copy(material: Material, copy: Independence) -> str:
    """Who runs the same copy, and word for word where they differ in it."""
    told = f"- {markdown(material.copied(copy))} {markdown(copy.explanation)}".rstrip()
    if not copy.edits:
        return told
    return "\n".join([f"{told} {words.EDITS}:", *(_edit(material.wordings(each)) for each in copy.edits)])


def _edit(versions: Sequence[Wording]) -> str:
    if len(versions) == 1:
        return f"  - {markdown(words.only_there(versions[0].name))}: {_wording(versions[0])}"
    return "  - " + "; ".join(f"{markdown(each.name)}: {_wording(each)}" for each in versions)


def _wording(wording: Wording) -> str:
    """The words in bold; they begin and end with a letter or digit, so that the stars take effect."""
    before, after = (markdown(part) for part in (wording.before, wording.after))
    left = " " if before and wording.before[-1].isspace() else ""
    right = " " if after and wording.after[0].isspace() else ""
    return f"“{before}{left}**{markdown(wording.words)}**{right}{after}”"


def _source(material: Material, article: Article) -> list[str]:
    reference = article.reference
    return [
        markdown(material.names[article.id]),
        markdown(article.title or words.NOTHING),
        markdown(article.published or words.NOTHING),
        f"{words.day(reference.day)} ({markdown(reference.origin)})" if reference else words.NOTHING,
        markdown(language_name(article.language)),
        str(material.claims.get(article.id, 0)),
        article.sha256[:12],
        markdown(article.path),
    ]


def _overview(material: Material) -> Iterator[str]:
    """Conflicts and updates at a glance: a table of fact by outlet, or lists for many outlets."""
    if len(material.comparison.articles) < 2:
        return
    rows = [*material.section(Verdict.CONFLICT), *material.section(Verdict.UPDATE)]
    if not rows:
        if not material.counts.get(Verdict.CONFLICT) and not material.counts.get(Verdict.UPDATE):
            yield f"## {words.DISCREPANCIES}"
            yield words.NO_DISCREPANCIES
        return
    yield f"## {words.DISCREPANCIES}"
    articles = material.comparison.articles
    if len(articles) > MOST_COLUMNS:
        for row in rows:
            yield f"**{_verdict(row)}**: {markdown(row.finding.label)}"
            yield _list(f"{_name(material, claim)}: {_said(claim)}" for claim in row.claims)
        return
    heads = [words.FACT, words.VERDICT, *(markdown(material.names[each.id]) for each in articles)]
    yield _table(heads, [_overview_row(row, articles) for row in rows])


def _overview_row(row: Row, articles: Sequence[Article]) -> list[str]:
    versions = (" / ".join(_said(claim) for claim in row.cells.get(each.id, ())) for each in articles)
    return [markdown(row.finding.label), _verdict(row), *(version or words.NOTHING for version in versions)]


def _section(material: Material, verdict: Verdict) -> Iterator[str]:
    """The findings of a verdict one by one, with their evidence."""
    rows = material.section(verdict)
    if rows:
        yield f"## {words.SECTIONS[verdict]} ({len(rows)})"
        yield f"{words.capital(words.SECTION_NOTES[verdict])}."
    yield from _in_full(material, rows)


def _rejected(material: Material) -> Iterator[str]:
    """What people found to be wrong."""
    if material.rejected:
        yield f"## {words.REJECTED} ({len(material.rejected)})"
        yield f"{words.capital(words.REJECTED_NOTE)}."
    yield from _in_full(material, material.rejected)


def _in_full(material: Material, rows: Sequence[Row]) -> Iterator[str]:
    for number, row in enumerate(rows, start=1):
        yield f"### {number}. {markdown(row.finding.label)}"
        told = [f"**{words.capital(_verdict(row))}**"]
        if row.telling is not None:
            told.append(words.confidence(row.telling.confidence))
        if (fuller := material.fuller(row)) is not None:
            told.append(markdown(words.says_more(fuller)))
        if row.voices:
            told.append(row.voices)
        told.append(row.finding.id)
        yield f"{', '.join(told)}. {markdown(row.finding.explanation)}".rstrip()
        if sides := material.sides(row):
            yield markdown("; ".join(sides))
        if row.remarks:
            yield _list(_remarks(row))
        for claim in row.claims:
            yield _evidence(material, claim)


def _evidence(material: Material, claim: Claim) -> str:
    """A claim word for word in a quotation block, and where it stands."""
    spans = [(span.start, span.end) for span in claim.spans]
    facts = [words.attribution(claim), _place(material, claim), words.characters(spans), words.reading(claim)]
    told = "; ".join(markdown(fact) for fact in facts if fact)
    return f"> “{markdown(claim.quote)}”\n>\n> — **{_name(material, claim)}**, {told}"


def _agreements(material: Material) -> Iterator[str]:
    if rows := material.agreements():
        yield f"## {words.SECTIONS[Verdict.AGREE]} ({len(rows)})"
        yield from (_agreement(material, row) for row in rows)
    if rows := material.in_one_voice():
        yield f"## {words.OF_ONE_ORIGIN} ({len(rows)})"
        yield f"{words.capital(words.OF_ONE_ORIGIN_NOTE)}."
        yield from (_agreement(material, row) for row in rows)


def _agreement(material: Material, row: Row) -> str:
    outlets = ", ".join(markdown(material.names[source]) for source in row.cells)
    voices = f" ({row.voices})" if row.voices else ""
    lines = [f"  - {_name(material, claim)}: {_said(claim, _place(material, claim))}" for claim in row.claims]
    lines += [f"  - {remark}" for remark in _remarks(row)]
    return "\n".join([f"- **{outlets}**{voices}: {markdown(row.finding.explanation)}".rstrip(), *lines])


def _alone(material: Material) -> Iterator[str]:
    shown = False
    for article in material.comparison.articles:
        rows = material.alone(article)
        if rows:
            shown = True
            yield f"## {markdown(material.alone_title(article))} ({len(rows)})"
            yield "\n".join(line for row in rows for line in _lone(material, row))
    if shown and len(material.comparison.articles) > 1:
        yield words.NOT_MATCHED


def _lone(material: Material, row: Row) -> Iterator[str]:
    for claim in row.claims:
        yield f"- {_said(claim, _place(material, claim), words.reading(claim))}"
    yield from (f"  - {remark}" for remark in _remarks(row))


def _remarks(row: Row) -> list[str]:
    """Who checked the finding, and what came of it."""
    return [words.capital(markdown(remark)) for remark in row.remarks]


def _notes(material: Material) -> Iterator[str]:
    notes = [
        f"{markdown(material.names[article.id])}: {markdown(note)}"
        for article in material.comparison.articles
        for note in article.notes
    ]
    yield f"## {words.NOTES}"
    standing = [words.SHOWS_ONLY, words.CONFIDENCE_MEANS] if len(material.comparison.articles) > 1 else []
    yield _list([*notes, *standing, words.OFFSETS_MEAN])


def _signature(material: Material, again: str) -> Iterator[str]:
    comparison = material.comparison
    yield "---"
    made = words.signature(comparison.generated_by, comparison.encoder, comparison.judge)
    hashes = words.hashes([(material.names[each.id], each.sha256) for each in comparison.articles])
    yield f"{markdown(made)}\n{markdown(hashes)}\n{markdown(words.repeat(again))}"


def _changes(changes: Changes) -> Iterator[str]:
    yield f"## {words.WHAT_CHANGED}"
    if not changes:
        yield words.NO_CHANGES
    if changes.copied:
        yield _list(markdown(section.copy(each)) for each in changes.copied)
    for each in section.sections(changes):
        yield f"**{markdown(each.title)}**"
        if each.entries:
            yield "\n".join(_entry(entry) for entry in each.entries)


def _entry(entry: section.Entry) -> str:
    quotes = [f"  - {markdown(outlet)}: “{markdown(quote)}”" for outlet, quote in entry.quotes]
    notes = [f"  - {words.capital(markdown(note))}" for note in entry.notes]
    return "\n".join([f"- {words.capital(markdown(entry.line))}", *quotes, *notes])


def _verdict(row: Row) -> str:
    facets = f" ({', '.join(row.facets)})" if row.facets else ""
    return f"{words.VERDICTS[row.finding.verdict]}{facets}"


def _said(claim: Claim, *more: str) -> str:
    """A claim word for word, with who holds it and what more there is to tell behind."""
    told = "; ".join(markdown(each) for each in (words.attribution(claim), *more) if each)
    return f"“{markdown(claim.quote)}”" + (f" ({told})" if told else "")


def _place(material: Material, claim: Claim) -> str:
    return words.place(claim.role, paragraph(material.article(claim), claim))


def _name(material: Material, claim: Claim) -> str:
    return markdown(material.names[claim.source])


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
