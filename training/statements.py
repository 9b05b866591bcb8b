"""Claims and links from the training data: claim grids and claim pairs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from compare.claims.as_of import as_value
from compare.claims.claim import Claim, Role, Stance
from compare.claims.names import Capitals, find_names
from compare.claims.values import read_values
from compare.languages import language
from compare.text import Span

#: The two forms in which a grid gives a claim: as it stood in the article, and on its own.
FORMS = ("quote", "text")


class Link(NamedTuple):
    """What is known of two claims about one fact."""

    verdict: str
    facet: str


@dataclass(frozen=True, slots=True)
class Event:
    """One invented event: claims by article, and what is known of every linked pair of ids."""

    name: str
    articles: tuple[tuple[Claim, ...], ...]
    links: dict[frozenset[str], Link]


def claim(
    *,
    identifier: str,
    source: str,
    text: str,
    code: str,
    published: str | None,
    speaker: str | None,
    context: str,
) -> Claim:
    """A claim of one text, with the values and names that the program finds in it."""
    words = language(code)
    day = dt.date.fromisoformat(published[:10]) if published else None
    whole = Span(0, len(text))
    found = read_values(text, whole, words, day)
    quoted = text.lstrip()[:1] in {'"', "“"}
    return Claim(
        id=identifier,
        source=source,
        spans=(whole,),
        quote=text,
        text=text,
        sentence=whole,
        language=code,
        context=context,
        role=Role.BODY,
        speaker=speaker,
        stance=Stance.REPORTS if speaker else Stance.ASSERTS,
        quoted=quoted,
        values=found.values,
        as_of=as_value(found.moments[0]) if found.moments else None,
        names=find_names(text, [whole], whole, words, Capitals.of(text, [whole])),
        told=dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC) if day else None,
    )


def grids(folder: Path, form: str) -> Iterator[Event]:
    """The events of `claimgrid`, claims in one of the `FORMS`."""
    for line in _lines(folder / "claimgrid"):
        articles = [
            tuple(
                claim(
                    identifier=each["id"],
                    source=article["outlet"],
                    text=each[form],
                    code=article["lang"],
                    published=article["published"],
                    speaker=each["speaker"],
                    context=each["text"],
                )
                for each in article["claims"]
            )
            for article in line["articles"]
        ]
        links = {
            frozenset((link["a"], link["b"])): Link(link["verdict"], link["facet"]) for link in line["links"]
        }
        yield Event(line["event"], tuple(articles), links)


def pairs(folder: Path) -> Iterator[tuple[str, Claim, Claim, Link]]:
    """Event, both claims and what is known of each pair of `claimpairs`."""
    for line in _lines(folder / "claimpairs"):
        a, b = (
            claim(
                identifier=f"{line['id']}:{side}",
                source=side,
                text=line[side]["text"],
                code=line[side]["lang"],
                published=line[side].get("published"),
                speaker=None,
                context=line[side]["text"],
            )
            for side in ("a", "b")
        )
        yield line["event"], a, b, Link(line["verdict"], line["facet"])


def _lines(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())
