"""Passages cut into claims by hand: the public form (JSON lines) and the one of `data/` (text).

In a text file a passage is a line "[id language] the sentence before", a line with its words, and
one line for each claim: "= piece … piece @ speaker < relay < relay". "@!" says that the speaker
denies it, "@?" that it is hedged without a speaker, nothing that the outlet says so itself.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_OPENING = re.compile(r"\[(\S+) (id|en)\](.*)")
_CLAIM = re.compile(r"= (?P<pieces>.*?)(?: @[!?]?(?: .*)?)?")


@dataclass(frozen=True, slots=True)
class Passage:
    """One to three sentences and where their claims stand."""

    id: str
    language: str
    text: str
    claims: tuple[tuple[tuple[int, int], ...], ...]
    """For each claim the places of its pieces."""


def read_passages(public: Path, own: Path) -> list[Passage]:
    """The passages to train on: those of the public folder that are not kept for measuring, and our own."""
    found = [p for path in sorted(public.glob("*.jsonl")) for p in _json_lines(path) if not held_out(p.id)]
    return found + [p for path in sorted(own.glob("*.txt")) for p in _text(path)]


def held_out(identifier: str) -> bool:
    """Whether a public passage is kept for measuring: one in four, by its id."""
    return zlib.crc32(identifier.encode()) % 4 == 0


def _json_lines(path: Path) -> Iterator[Passage]:
    for line in path.read_text("utf-8").splitlines():
        entry = json.loads(line)
        if not entry["furniture"]:
            claims = [claim["pieces"] for claim in entry["claims"] if claim["kind"] != "question"]
            yield _passage(entry["id"], entry["lang"], entry["text"], claims)


def _text(path: Path) -> Iterator[Passage]:
    for block in re.split(r"\n\s*\n", path.read_text("utf-8").strip()):
        opening, text, *lines = block.splitlines()
        about = _OPENING.fullmatch(opening)
        claims = [_CLAIM.fullmatch(line) for line in lines]
        if about is None or None in claims:
            raise ValueError(f"{path.name}: no passage: {opening!r}")
        pieces = [claim["pieces"].split(" … ") for claim in claims if claim]
        if not text.endswith("?"):
            yield _passage(about[1], about[2], text, pieces)


def _passage(identifier: str, language: str, text: str, claims: list[list[str]]) -> Passage:
    return Passage(identifier, language, text, tuple(_places(text, pieces) for pieces in claims))


def _places(text: str, pieces: list[str]) -> tuple[tuple[int, int], ...]:
    """Where the pieces stand: each behind the one before if it can."""
    places, position = [], 0
    for piece in pieces:
        start = text.find(piece, position)
        start = text.index(piece) if start < 0 else start
        position = start + len(piece)
        places.append((start, position))
    return tuple(places)
