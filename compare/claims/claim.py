"""One checkable statement with its exact place in the article."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from compare.claims.value import Value
from compare.text import Span


class Role(StrEnum):
    """Where in its article a claim stands; headline and lead weigh more in a report."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"


class Stance(StrEnum):
    """How the speaker stands to the statement."""

    ASSERTS = "asserts"
    """The outlet says so itself."""
    REPORTS = "reports"
    """Another says so, the outlet passes it on."""
    DENIES = "denies"
    """Another denies it."""
    HEDGED = "hedged"
    """Alleged, diduga, with no named speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement. `quote` is exactly the article's text at `spans`."""

    id: str
    source: str
    """The article's id."""
    spans: tuple[Span, ...]
    quote: str
    text: str
    """The statement so that it reads on its own; equals `quote` where nothing was added."""
    sentence: Span
    """The sentence it stands in: its context."""
    language: str
    role: Role
    context: str = ""
    """The words of that sentence."""
    speaker: str | None = None
    via: tuple[str, ...] = ()
    """Through whom it came, outermost first: ("TASS",)."""
    cue: str | None = None
    """The words that mark the speaker: "mengatakan", "menurut"."""
    stance: Stance = Stance.ASSERTS
    quoted: bool = False
    """Whether the words stand in quotation marks."""
    values: tuple[Value, ...] = ()
    as_of: Value | None = None
    """The date or time up to which it held, as its sentence marks it: "hingga pukul 17.00"."""
    setting: bool = False
    """Whether it only says where and when something was said."""
    told: dt.datetime | None = None
    """When the outlet said so, as far as its publication date tells."""
    names: tuple[str, ...] = ()
    """Proper names in `text`, as written, in order, each once."""
    resolved: tuple[tuple[str, str], ...] = ()
    """Words as they stand and what `text` has in their place: ("dia", "Ratna Dewi")."""
