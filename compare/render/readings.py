"""The words in which `silang claims` tells what it read out of an article, in the language that is spoken.

How a string is added, and where its translation goes: see `compare.render.catalogue`.
"""

from __future__ import annotations

from compare.claims.claim import Claim, Stance
from compare.claims.value import Value, ValueKind
from compare.messages import Message
from compare.render.catalogue import number, say, told

_KINDS = (
    *(Message("count"), Message("ordinal"), Message("money"), Message("percentage"), Message("duration")),
    *(Message("quantity"), Message("date"), Message("time"), Message("score")),
)
_PRECISIONS = (Message("about"), Message("at least"), Message("at most"))
_UNITS = (
    *(Message("person"), Message("percent"), Message("percentage point"), Message("year of age")),
    *(Message("second"), Message("minutes"), Message("hours"), Message("days")),
    *(Message("metre"), Message("square metre"), Message("cubic metre"), Message("metre per second")),
    *(Message("kilogram"), Message("degree"), Message("degree Celsius"), Message("pascal")),
    *(Message("joule"), Message("watt"), Message("hertz"), Message("byte"), Message("bit per second")),
)
_STATES = (
    *(Message("dead"), Message("injured"), Message("seriously injured"), Message("slightly injured")),
    *(Message("critical"), Message("missing"), Message("displaced"), Message("evacuated")),
    *(Message("rescued"), Message("survived"), Message("ill"), Message("infected")),
    *(Message("recovered"), Message("hospitalised"), Message("arrested"), Message("detained")),
    *(Message("freed"), Message("captive"), Message("abducted"), Message("shot"), Message("trapped")),
    *(Message("stranded"), Message("buried"), Message("suspect"), Message("questioned")),
    *(Message("laid off"), Message("affected"), Message("damaged"), Message("heavily damaged")),
    *(Message("moderately damaged"), Message("slightly damaged"), Message("destroyed")),
    *(Message("burnt"), Message("flooded"), Message("without power"), Message("cancelled")),
    *(Message("delayed"), Message("found"), Message("identified")),
)
_ROLES = (Message("headline"), Message("lead"), Message("body"))
_REASONS = (
    *(Message("advertisement"), Message("agency line"), Message("byline"), Message("caption")),
    *(Message("correction"), Message("credit"), Message("dateline"), Message("editor's note")),
    *(Message("greeting"), Message("initials"), Message("keywords"), Message("label"), Message("link")),
    *(Message("navigation"), Message("other article"), Message("other media"), Message("page service")),
    *(Message("print date"), Message("rule"), Message("social post"), Message("source notice")),
    Message("subheading"),
)

#: All names that the stages give to what they find, by themselves.
NAMES = {str(each): each for each in (*_KINDS, *_PRECISIONS, *_UNITS, *_STATES, *_ROLES, *_REASONS)}


def named(name: str) -> str:
    """One of `NAMES` in the language, such as a state or a unit; other words as they are."""
    return told(NAMES.get(name, name))


def facts(count: int, language: str, published: str | None) -> str:
    """What there is to tell of an article in a line."""
    if published is None:
        return say("{claims}; language {language}", claims=_claims(count), language=language)
    return say(
        "{claims}; language {language}; published {published}",
        claims=_claims(count),
        language=language,
        published=published,
    )


def _claims(count: int) -> str:
    from compare.render import words

    return words.claims(count)


def counted_from(day: str, origin: str) -> str:
    """The reference date and where it was read."""
    return say("dates counted from {day} ({origin})", day=day, origin=told(origin))


def note(text: str) -> str:
    """A remark on the article."""
    return say("note: {text}", text=told(text))


def left_out(reason: str) -> str:
    """Why a block is no part of the article."""
    return say("left out, {reason}", reason=named(reason)) if reason else say("left out")


def no_claim() -> str:
    """Under a sentence that has none."""
    return say("no claim")


def as_written(quote: str) -> str:
    """The words of the article behind a reading."""
    return say("as written: {quote}", quote=quote)


def setting() -> str:
    """Of a claim that is none of the news."""
    return say("says only where or when something was said")


def as_of(moment: str) -> str:
    """The time at which a value held."""
    return say("as of {moment}", moment=moment)


def said(claim: Claim) -> str:
    """Who says so, how, through whom, and by which words it is known; "" for the outlet itself."""
    if claim.speaker is None and not claim.via and claim.stance is Stance.ASSERTS:
        return ""
    parts = [say("said: {who}", who=_holder(claim))]
    if claim.via:
        parts.append(say("via {names}", names=", ".join(claim.via)))
    if claim.quoted:
        parts.append(say("in quotation marks"))
    return ", ".join(parts) + (f" (“{claim.cue}”)" if claim.cue else "")


def _holder(claim: Claim) -> str:
    if claim.speaker is None and claim.stance is Stance.HEDGED:
        return say("alleged")
    who = claim.speaker or say("somebody")
    match claim.stance:
        case Stance.DENIES:
            return say("{speaker} denies it", speaker=who)
        case Stance.REPORTS:
            return say("{speaker} says so", speaker=who)
        case Stance.HEDGED:
            return say("{speaker}, alleged", speaker=who)
        case Stance.ASSERTS:
            return say("{speaker} asserts it", speaker=who)


def described(value: Value) -> str:
    """A value as written and as understood: "sekitar 103 orang: count, about 103 person"."""
    kind, form = named(value.kind.value), value.normalized
    if not value.resolved:
        return say("{quote}: {kind}, not resolved", quote=value.quote, kind=kind)
    unit, per = ("", 1) if value.kind in {ValueKind.DATE, ValueKind.TIME} else _readable_unit(value)
    bounds = [form["value"], form["to"]] if "to" in form else [form["value"]]
    amount = say(" to ").join(each if isinstance(each, str) else _amount(each / per) for each in bounds)
    if "precision" in form and form["precision"] != "range":
        amount = f"{named(str(form['precision']))} {amount}"
    counts = say("of {things}", things=value.counts) if value.counts else ""
    zone = f"UTC{form['zone']}" if form.get("zone") else ""
    what = " ".join(part for part in (f"{value.quote}: {kind},", amount, named(unit), counts, zone) if part)
    return ", ".join([what, *_circumstances(value)])


def _circumstances(value: Value) -> list[str]:
    """What became of what is counted, which part of it, and when."""
    form = value.normalized
    told_of = [named(value.state)] if value.state else []
    if value.scope:
        told_of.append(say("scope “{scope}”", scope=value.scope))
    return [*told_of, as_of(str(form["as_of"]))] if form.get("as_of") else told_of


def _amount(bound: float) -> str:
    """With at most twelve digits, which hides what binary fractions leave behind."""
    rounded = float(f"{bound:.12g}")
    return number(int(rounded) if rounded.is_integer() else rounded)


def _readable_unit(value: Value) -> tuple[str, int]:
    """The unit to show a value in, and how many of its own units are one of these."""
    if value.kind is ValueKind.DURATION:
        for name, seconds in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
            if value.low and value.low % seconds == 0 and value.high % seconds == 0:
                return name, seconds
    return value.unit, 1
