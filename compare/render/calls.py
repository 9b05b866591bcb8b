"""The call list: for each conflict what to ask, of whom, what would settle it, and what can be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from compare.calls import Call, Holder, calls
from compare.comparison import Comparison
from compare.render import screen, words
from compare.render.jsonfile import spelt
from compare.render.material import Material, names
from compare.render.safe import markdown, one_line
from compare.render.screen import Paper, flowing
from compare.verdicts.judgement import Facet, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A call in words. All its texts are of one line and visible, none is escaped."""

    finding: str
    """The finding's id."""
    facet: str
    """What the conflict turns on; empty where the tool can't name it."""
    wording: str
    ask: str
    document: str
    asked: tuple[tuple[str, str], ...]
    """(Whom to ask, the words that they are asked about)."""


def of_comparison(comparison: Comparison) -> tuple[Entry, ...]:
    """The calls for all conflicts."""
    called = names(comparison.articles)
    return tuple(_entry(call, called) for call in calls(comparison))


def of_material(material: Material) -> tuple[Entry, ...]:
    """The calls for the conflicts that a report shows."""
    found = calls(material.comparison, [row.finding for row in material.section(Verdict.CONFLICT)])
    return tuple(_entry(call, material.names) for call in found)


def as_json(comparison: Comparison) -> str:
    """The call list as JSON, words from articles as they are, with a newline at its end."""
    called = names(comparison.articles)
    found = [_form(call, called) for call in calls(comparison)]
    return spelt({"format": "silang-calls", "version": 1, "calls": found}, indent=2) + "\n"


def as_plain_text(comparison: Comparison, width: int) -> str:
    """The call list for a file or another program."""
    return screen.plain(lambda paper: blocks(of_comparison(comparison), paper), width)


def blocks(entries: Sequence[Entry], paper: Paper) -> Iterator[RenderableType]:
    """The call list on the screen."""
    yield paper.rule(f"{words.CALLS} ({len(entries)}): {words.CALLS_NOTE}", "default")
    if not entries:
        yield Text(words.NO_CALLS)
    for number, entry in enumerate(entries, start=1):
        yield Text()
        yield Text(_title(number, entry), style="bold")
        yield _indented(words.TO_PRINT, entry.wording)
        yield _indented(words.ASK, entry.ask)
        for whom, quote in entry.asked:
            yield Padding(Text(f"{whom}: “{flowing(quote)}”", overflow="fold"), (0, 0, 0, 4))
        yield _indented(words.WOULD_SETTLE, entry.document)


def as_markdown(entries: Sequence[Entry]) -> Iterator[str]:
    """The call list as a section of the markdown report."""
    yield f"## {words.CALLS} ({len(entries)})"
    yield f"{words.capital(words.CALLS_NOTE)}." if entries else words.NO_CALLS
    for number, entry in enumerate(entries, start=1):
        yield f"### {markdown(_title(number, entry))}"
        yield f"**{words.TO_PRINT}:** {markdown(entry.wording)}"
        yield f"**{words.ASK}:** {markdown(entry.ask)}"
        yield "\n".join(f"- {markdown(whom)}: “{markdown(quote)}”" for whom, quote in entry.asked)
        yield f"**{words.WOULD_SETTLE}:** {markdown(entry.document)}"


def _title(number: int, entry: Entry) -> str:
    return " · ".join(part for part in (f"{number}", entry.facet, entry.finding) if part)


def _indented(name: str, told: str) -> RenderableType:
    return Padding(Text.assemble((f"{name}: ", "italic"), flowing(told), overflow="fold"), (0, 0, 0, 2))


def _entry(call: Call, called: Mapping[str, str]) -> Entry:
    dispute = words.dispute(call.facet)
    holders = [holder for version in call.versions for holder in version.holders]
    return Entry(
        finding=call.finding.id,
        facet="" if call.facet is Facet.OTHER else words.FACETS[call.facet],
        wording=_wording(call, called),
        ask=dispute.ask,
        document=dispute.document,
        asked=tuple((_whom(each, called), one_line(each.claim.quote)) for each in holders),
    )


def _wording(call: Call, called: Mapping[str, str]) -> str:
    """Each phrase with the outlets that have it so; those of one version are joined, versions held apart."""
    versions = []
    for version in call.versions:
        phrases: dict[str, list[str]] = {}
        for each in version.holders:
            holders = phrases.setdefault(one_line(each.phrase), [])
            outlet = one_line(words.holder(called[each.claim.source], each.claim))
            if outlet not in holders:
                holders.append(outlet)
        versions.append(words.version_of(list(phrases.items()), version.origins))
    return words.safe_wording(call.facet, versions)


def _whom(holder: Holder, called: Mapping[str, str]) -> str:
    return one_line(words.whom(called[holder.claim.source], holder.claim))


def _form(call: Call, called: Mapping[str, str]) -> dict[str, Any]:
    dispute = words.dispute(call.facet)
    return {
        "finding": call.finding.id,
        "facet": call.facet.value,
        "wording": _wording(call, called),
        "ask": dispute.ask,
        "document": dispute.document,
        "versions": [
            {
                "origins": version.origins,
                "holders": [
                    {
                        "source": holder.claim.source,
                        "claim": holder.claim.id,
                        "phrase": holder.phrase,
                        "quote": holder.claim.quote,
                        "speaker": holder.claim.speaker,
                        "via": list(holder.claim.via),
                        "whom": _whom(holder, called),
                    }
                    for holder in version.holders
                ],
            }
            for version in call.versions
        ],
    }
