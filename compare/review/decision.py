"""What a person decided about a finding.

A decision holds on to the evidence that was seen, outlet by outlet, and not to a finding's id: ids
shift whenever an article joins or leaves. Decisions are never changed or deleted; one that was wrong
is taken back by another one. So what two people decided on two machines can be put together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, TypeVar

from compare.errors import ArticleError
from compare.records import fields_of, text_of
from compare.text import content_id
from compare.verdicts.judgement import Verdict

#: Characters of a name, of a note, and of a quotation; longer ones are refused.
LONGEST_NAME, LONGEST_NOTE, LONGEST_QUOTE = 200, 10_000, 100_000
#: Quotations of one decision; a finding has a few for each article of its story.
MOST_QUOTATIONS = 1_000

#: What a line of an export must hold.
HOLDS = "decision, by, at, evidence and seen"

_Word = TypeVar("_Word", bound=StrEnum)


class Kind(StrEnum):
    """What can be decided."""

    CONFIRM = "confirm"
    """The verdict is right."""
    REJECT = "reject"
    """It is wrong: the claims are not about one fact, or nothing of it holds."""
    VERDICT = "verdict"
    """They are about one fact, but another verdict is right."""
    SPLIT = "split"
    """An outlet's claims don't belong in it."""
    MERGE = "merge"
    """Another finding is about the same fact."""
    NOTE = "note"
    """Words for whoever looks at it next."""
    WITHDRAW = "withdraw"
    """An earlier decision is taken back."""


#: Those that say whether the tool was right; of several about one finding the last one counts.
OPINIONS = frozenset({Kind.CONFIRM, Kind.REJECT, Kind.VERDICT})
#: Those that change which claims stand together.
STRUCTURAL = frozenset({Kind.SPLIT, Kind.MERGE})
#: Those that name a verdict.
NAMING = frozenset({Kind.VERDICT, Kind.MERGE})
#: Those that two claims of different outlets can have.
VERDICTS = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.DETAIL, Verdict.AGREE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """An article's words, and which article that is."""

    outlet: str
    article: str
    """Its id: the file's name without its ending."""
    url: str | None
    quote: str
    """Word for word; pieces joined by " … "."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the tool said of the finding when a person looked at it."""

    verdict: Verdict
    judge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision, by whom and when."""

    kind: Kind
    by: str
    at: str
    """ISO 8601, in UTC, with microseconds."""
    evidence: tuple[Quotation, ...] = ()
    """Of all claims of the finding; empty where a decision is taken back."""
    part: tuple[Quotation, ...] = ()
    """What is split off, or the evidence of the other finding in a merger."""
    verdict: Verdict | None = None
    """The right one, where the decision names one."""
    note: str = ""
    seen: Seen | None = None
    """None where a decision is taken back."""
    of: str | None = None
    """Id of the decision that is taken back."""

    @property
    def id(self) -> str:
        """Made from all that it says."""
        parts = (self.kind, self.by, self.at, self.verdict or "", self.note, self.of or "")
        seen = (self.seen.verdict, self.seen.judge) if self.seen else ()
        quotations = (
            word
            for group in (self.evidence, self.part)
            for each in ((str(len(group)),), *map(_parts, group))
            for word in each
        )
        return content_id([*parts, *seen, *quotations])

    def to_dict(self) -> dict[str, Any]:
        """As a line of an export holds it."""
        return {
            "decision": self.kind.value,
            "by": self.by,
            "at": self.at,
            "verdict": self.verdict and self.verdict.value,
            "note": self.note,
            "evidence": [asdict(each) for each in self.evidence],
            "part": [asdict(each) for each in self.part],
            "seen": self.seen and {"verdict": self.seen.verdict.value, "judge": self.seen.judge},
            "of": self.of,
            "id": self.id,
        }


def moment(at: dt.datetime | None = None) -> str:
    """A time as decisions have it; now, unless another one is given."""
    at = at or dt.datetime.now(dt.UTC)
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")


def read_decision(line: str, *, where: str) -> Decision:
    """The decision in a line of an export.

    `where` names the line in errors: "decisions.jsonl line 3".

    Raises:
        ArticleError: the line is none.
    """
    return decision_of(fields_of(line, holds=HOLDS, where=where), where=where)


def decision_of(fields: Mapping[str, Any], *, where: str) -> Decision:
    """The decision that `to_dict` made these fields of; its id is made anew.

    Raises:
        ArticleError: they are those of no decision.
    """
    form = dict(fields)
    kind = _one_of(Kind, form.get("decision"), "decision", where)
    verdict = None if form.get("verdict") is None else _one_of(Verdict, form["verdict"], "verdict", where)
    decision = Decision(
        kind=kind,
        by=_needed(form, "by", LONGEST_NAME, where),
        at=_time(form, where),
        evidence=_quotations(form, "evidence", where),
        part=_quotations(form, "part", where),
        verdict=verdict,
        note=text_of(form, "note", where=where, longest=LONGEST_NOTE) or "",
        seen=_seen(form.get("seen"), where),
        of=text_of(form, "of", where=where, longest=64),
    )
    if problem := _missing(decision):
        raise ArticleError(f"{where}: {problem}")
    return decision


def _missing(decision: Decision) -> str | None:
    """What a decision of its kind needs and this one lacks."""
    kind = decision.kind
    if kind is Kind.WITHDRAW:
        return None if decision.of else "withdraw without of; name the id of the decision taken back"
    if not decision.evidence or decision.seen is None:
        return f"{kind} without evidence or seen; give the quotations and what the tool said"
    if kind in NAMING and decision.verdict not in VERDICTS:
        return f"{kind} without a verdict; give one of {', '.join(VERDICTS)}"
    if kind in STRUCTURAL and not decision.part:
        return f"{kind} without part; give the quotations that it moves"
    if kind is Kind.NOTE and not decision.note.strip():
        return "note without words; write them in the field note"
    return None


def _quotations(form: Mapping[str, Any], name: str, where: str) -> tuple[Quotation, ...]:
    given = form.get(name)
    if given is None:
        return ()
    if not isinstance(given, list) or len(given) > MOST_QUOTATIONS:
        raise ArticleError(f"{where}: {name} is no list of quotations; give at most {MOST_QUOTATIONS:,}")
    return tuple(_quotation(each, f"{where}: {name}") for each in given)


def _quotation(fields: object, where: str) -> Quotation:
    if not isinstance(fields, dict):
        raise ArticleError(f"{where} holds no quotation; give outlet, article, url and quote")
    words = [fields.get(name) for name in ("outlet", "article", "quote")]
    url = fields.get("url")
    if not all(isinstance(each, str) and 0 < len(each) <= LONGEST_QUOTE for each in words) or not (
        url is None or isinstance(url, str)
    ):
        raise ArticleError(f"{where} holds no quotation; give outlet, article, url and quote, as texts")
    outlet, article, quote = map(str, words)
    return Quotation(outlet=outlet, article=article, url=url, quote=quote)


def _seen(fields: object, where: str) -> Seen | None:
    if fields is None:
        return None
    if not isinstance(fields, dict) or not isinstance(fields.get("judge"), str):
        raise ArticleError(f"{where}: seen is no object with verdict and judge; give what the tool said")
    verdict = _one_of(Verdict, fields.get("verdict"), "seen.verdict", where)
    return Seen(verdict=verdict, judge=fields["judge"])


def _time(form: dict[str, Any], where: str) -> str:
    try:
        at = dt.datetime.fromisoformat(_needed(form, "at", 64, where))
        if at.tzinfo is not None:
            return moment(at)
    except (ValueError, OverflowError):
        pass
    raise ArticleError(f"{where}: at is no time with its zone; write it as 2031-03-04T09:00:00+00:00")


def _needed(form: dict[str, Any], name: str, longest: int, where: str) -> str:
    text = text_of(form, name, where=where, longest=longest)
    if text is None or not text.strip():
        raise ArticleError(f"{where} has no {name}; give {HOLDS}")
    return text


def _one_of(kind: type[_Word], given: object, name: str, where: str) -> _Word:
    if not isinstance(given, str) or given not in [each.value for each in kind]:
        raise ArticleError(f"{where}: {name} is none of {', '.join(kind)}")
    return kind(given)


def _parts(quotation: Quotation) -> tuple[str, ...]:
    return quotation.outlet, quotation.article, quotation.url or "", quotation.quote
