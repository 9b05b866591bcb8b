"""Claims and links from the training data: claim grids and claim pairs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from compare.claims.claim import Claim
from compare.claims.statement import statement

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


def grids(folder: Path, form: str) -> Iterator[Event]:
    """The events of `claimgrid`, claims in one of the `FORMS`."""
    for line in _lines(folder / "claimgrid"):
        articles = [
            tuple(
                statement(
                    each[form],
                    language=article["lang"],
                    published=_day(article["published"]),
                    speaker=each["speaker"],
                    identifier=each["id"],
                    source=article["outlet"],
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
            statement(
                line[side]["text"],
                language=line[side]["lang"],
                published=_day(line[side].get("published")),
                identifier=f"{line['id']}:{side}",
                source=side,
            )
            for side in ("a", "b")
        )
        yield line["event"], a, b, Link(line["verdict"], line["facet"])


def _day(published: str | None) -> dt.date | None:
    return dt.date.fromisoformat(published[:10]) if published else None


def _lines(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())
