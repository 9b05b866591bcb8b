"""All fixed wording of the reports. To add a language, this file is what needs translating."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from compare.claims.claim import Claim, Role, Stance
from compare.verdicts.judgement import Facet, Verdict

#: Symbols that say nothing of right and wrong.
SYMBOLS = {
    Verdict.CONFLICT: "≠",
    Verdict.UPDATE: "→",
    Verdict.DETAIL: "+",
    Verdict.AGREE: "=",
    Verdict.ONLY: "·",
}
VERDICTS = {
    Verdict.CONFLICT: "conflict",
    Verdict.UPDATE: "update",
    Verdict.DETAIL: "detail",
    Verdict.AGREE: "agree",
    Verdict.ONLY: "only",
}
SECTIONS = {
    Verdict.CONFLICT: "Conflicts",
    Verdict.UPDATE: "Updates",
    Verdict.DETAIL: "Details",
    Verdict.AGREE: "Agreements",
    Verdict.ONLY: "Only in one outlet",
}
SECTION_NOTES = {
    Verdict.CONFLICT: "both can't be true",
    Verdict.UPDATE: "the same at two times",
    Verdict.DETAIL: "compatible, one says more",
    Verdict.AGREE: "the same in other words",
    Verdict.ONLY: "not matched",
}
_COUNTED = {
    Verdict.CONFLICT: ("conflict", "conflicts"),
    Verdict.UPDATE: ("update", "updates"),
    Verdict.DETAIL: ("detail", "details"),
    Verdict.AGREE: ("agreement", "agreements"),
    Verdict.ONLY: ("only in one outlet", "only in one outlet"),
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

NOTHING = "–"
"""A cell of an outlet that has nothing on the fact."""
ONE_ORIGIN = "one origin"
OF_ONE_ORIGIN = "Of one origin"
OF_ONE_ORIGIN_NOTE = "no independent agreement"
ADD_ANOTHER = "Add a second article to compare."
NO_FINDINGS = "No claims were found."
NONE_OF_THESE = "None of the findings asked for."
NOT_MATCHED = (
    "“Only in” means not matched: no counterpart was found in the other articles. "
    "That neither confirms nor disputes a claim."
)
SHOWS_ONLY = "Silang shows where reports agree and where they differ; it does not say who is right."
CONFIDENCE_MEANS = "Confidence is the tool's own, in its verdict, not in what an outlet says."
OFFSETS_MEAN = "Characters are counted from 0 in the article's text; the second number is not included."


def capital(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def number(count: int, one: str, many: str) -> str:
    """As in "1 claim", "2 claims"."""
    return f"{count} {one if count == 1 else many}"


def articles(count: int) -> str:
    """As in "2 articles"."""
    return number(count, "article", "articles")


def claims(count: int) -> str:
    """As in "41 claims"."""
    return number(count, "claim", "claims")


def totals(claim_count: int, finding_count: int) -> str:
    """As in "41 claims, 29 findings"."""
    return f"{claims(claim_count)}, {number(finding_count, 'finding', 'findings')}"


def counted(verdict: Verdict, count: int) -> str:
    """As in "1 conflict", "5 agreements"."""
    return number(count, *_COUNTED[verdict])


def agreements(count: int, of_one_origin: int) -> str:
    """As in "3 agreements", "3 agreements (and 2 of one origin)"."""
    told = counted(Verdict.AGREE, count)
    return f"{told} (and {of_one_origin} of one origin)" if of_one_origin else told


def origins(outlets: int, count: int) -> str:
    """How many of the outlets have their words from no other: "3 outlets, 1 origin"."""
    return f"{number(outlets, 'outlet', 'outlets')}, {number(count, 'origin', 'origins')}"


def sharing(outlets: int, count: int) -> str:
    """How many of the outlets share passages: "4 outlets, 2 of them with passages in common"."""
    return f"{number(outlets, 'outlet', 'outlets')}, {count} of them with passages in common"


def day(date: dt.date) -> str:
    """As in "14 January 2020"."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def counted_from(date: dt.date, origin: str) -> str:
    """The reference date of an article and where it was read."""
    return f"dates counted from {day(date)} ({origin})"


NO_REFERENCE = "no date found: weekdays can't be resolved"


def note(text: str) -> str:
    """A remark on an article."""
    return f"note: {text}"


def shown(count: int, total: int) -> str:
    """How many findings of all are shown."""
    return f"Showing {count} of {number(total, 'finding', 'findings')}."


def only_in(outlet: str) -> str:
    """Heading of what one outlet alone has."""
    return f"Only in {outlet}"


def claims_of(outlet: str) -> str:
    """Heading of an article's claims where there is nothing to hold them against."""
    return f"Claims of {outlet}"


def says_more(outlet: str) -> str:
    """Which outlet's version is the fuller one."""
    return f"{outlet} says more"


def confidence(share: float) -> str:
    """As in "confidence 93%"."""
    return f"confidence {share:.0%}"


def copied(outlets: list[str], share: float, *, whole: bool) -> str:
    """Articles that run the same copy, as a whole or in passages."""
    kind = "Same copy" if whole else "Same passages"
    return f"{kind}: {', '.join(outlets)} ({share:.0%} of the shorter one's words)."


EDITS = "What differs in it, word for word"


def only_there(outlet: str) -> str:
    """Before words of copy that another outlet has not."""
    return f"only in {outlet}"


def more_edits(count: int) -> str:
    """How many differences are left out on the screen."""
    return f"… and {count} more, all in the markdown report"


def attribution(claim: Claim) -> str:
    """Who holds the claim and through whom it came; empty where it is the outlet itself."""
    through = f"via {', '.join(claim.via)}" if claim.via else ""
    if claim.speaker:
        verb = "denied by" if claim.stance is Stance.DENIES else "says"
        held = f"{verb}: {claim.speaker}"
        return f"{held}, {through}" if through else held
    if claim.stance is Stance.HEDGED:
        held = "alleged; no speaker named"
        return f"{held}, {through}" if through else held
    return through


def reading(claim: Claim) -> str:
    """How the tool reads words that don't stand on their own; empty where they do."""
    plain, quote = (" ".join(text.replace("…", " ").split()) for text in (claim.text, claim.quote))
    return "" if plain == quote else f"read as: {plain}"


def against(outlet: str, others: list[str], verdict: Verdict) -> str:
    """Which outlets stand against one: "X ≠ Y, Z"."""
    return f"{outlet} {SYMBOLS[verdict]} {', '.join(others)}"


def place(role: Role, paragraph: int | None) -> str:
    """Where in its article a claim stands: "headline", "lead, paragraph 1", "paragraph 7"."""
    if role is Role.HEADLINE:
        return "headline"
    where = f"paragraph {paragraph}" if paragraph is not None else ""
    if role is Role.LEAD:
        return f"lead, {where}" if where else "lead"
    return where


def short_place(role: Role, paragraph: int | None) -> str:
    """The same in a few columns."""
    if role is Role.HEADLINE:
        return "headline"
    return f"¶{paragraph}" if paragraph is not None else ""


def characters(spans: list[tuple[int, int]]) -> str:
    """Offsets into the article's text, half open, in code points."""
    return "characters " + ", ".join(f"{start}–{end}" for start, end in spans)


# the markdown file

CROSS_CHECK = "Cross-check"
SOURCES = "Sources"
SOURCE_COLUMNS = (
    "Outlet",
    "Title",
    "Published",
    "Dates counted from",
    "Language",
    "Claims",
    "SHA-256",
    "File",
)
DISCREPANCIES = "Discrepancies"
NO_DISCREPANCIES = "No conflict and no update was found. That is not proof that there is none."
FACT = "Fact"
VERDICT = "Verdict"
NOTES = "Notes"


def headline(story: str) -> str:
    """The report's title."""
    return f"{CROSS_CHECK}: {story}"


def untitled(count: int) -> str:
    """The story's name where nothing gives one."""
    return articles(count)


def signature(generated_by: str, encoder: str, judge: str) -> str:
    """What made the report."""
    return f"Generated by {generated_by}; encoder {encoder}; judge {judge}."


def hashes(pairs: list[tuple[str, str]]) -> str:
    """What it was made from."""
    return "Made from: " + "; ".join(f"{outlet} (sha256 {digest})" for outlet, digest in pairs) + "."


# what changed since an earlier comparison

WHAT_CHANGED = "What changed"
NO_CHANGES = "Nothing changed in the findings."
REVISED_FIGURES = "Figures that an outlet changed in its article"
NEW_CONFLICTS = "New conflicts"
NO_LONGER_CONFLICTS = "No longer in conflict"
CORROBORATED = "No longer in one outlet alone"
REPEATED = "Repeated by outlets of the same origin"
NEW = "New"
CHANGED = "Changed"
GONE = "Gone"


def was_now(before: str, after: str) -> str:
    """How a finding changed."""
    return f"was {before}; now {after}"


def stood(verdict: Verdict, facets: list[str], outlets: list[str], *, one_origin: bool) -> str:
    """A finding in few words: "conflict (number): X, Y", "only in X", "one origin: X, Y"."""
    if verdict is Verdict.ONLY:
        return f"only in {' and '.join(outlets)}"
    return f"{verdict_in(verdict, facets, one_origin=one_origin)}: {', '.join(outlets)}"


def verdict_in(verdict: Verdict, facets: list[str], *, one_origin: bool) -> str:
    """As in "conflict (number)", "conflict (number, one origin)"; what is of one origin doesn't "agree"."""
    if one_origin and verdict is Verdict.AGREE:
        return ONE_ORIGIN
    told = [*facets, *([ONE_ORIGIN] if one_origin else [])]
    return f"{VERDICTS[verdict]} ({', '.join(told)})" if told else VERDICTS[verdict]


def also_in(
    before: list[str], gained: list[str], verdict: Verdict, facets: list[str], *, one_origin: bool
) -> str:
    """As in "was only in X, now also in Y: agree"."""
    now = verdict_in(verdict, facets, one_origin=one_origin)
    return f"was only in {' and '.join(before)}, now also in {' and '.join(gained)}: {now}"


def summary_of(title: str, parts: list[str]) -> str:
    """As in "New: 2 conflicts, 1 agreement"."""
    return f"{title}: {', '.join(parts)}"


def revised(outlet: str, before: str, after: str) -> str:
    """A figure in two versions of one outlet's article."""
    return f"{outlet} had “{before}” and now has “{after}”"


def earlier(outlet: str) -> str:
    """Before the words of an earlier version."""
    return f"{outlet}, before"


def now(outlet: str) -> str:
    """Before the words of the version that stands now."""
    return f"{outlet}, now"


def new_words(outlet: str) -> str:
    """Before words that an earlier comparison did not have."""
    return f"{outlet} (new)"


def brought(outlets: list[str], *, instead: bool) -> str:
    """Whose new claims made a finding what it is; `instead`: of others that the outlets had before."""
    told = "changed its words" if instead else "is new here"
    return f"because: {' and '.join(outlets)} {told}"


def left(outlets: list[str]) -> str:
    """Whose claims are no longer there."""
    return f"because: no longer said by {' and '.join(outlets)}"


JUDGED_OTHERWISE = "because: the same words, weighed anew beside what else changed in the story"


def borne_out(outlets: list[str], origins: int) -> str:
    """Outlets that say the same as one that stood alone, and are no copies of it."""
    told = number(origins, "independent origin", "independent origins")
    return f"{told}, as far as the words tell: {', '.join(outlets)}"


def repeated(outlets: list[str]) -> str:
    """Outlets that say the same in words of one origin with it."""
    return f"same origin: {', '.join(outlets)}"


# calls to make


@dataclass(frozen=True, slots=True)
class Dispute:
    """What is said of a conflict that turns on one facet."""

    differ: str
    """Behind "Outlets differ"."""
    ask: str
    """What to ask whoever holds a version."""
    document: str
    """What would settle it."""


CALLS = "Calls to make"
CALLS_NOTE = "what to ask, of whom, and what would settle it"
NO_CALLS = "No conflict was found, so there is nobody to call about one."
TO_PRINT = "To print"
ASK = "Ask"
WOULD_SETTLE = "Would settle it"

DISPUTES = {
    Facet.NUMBER: Dispute(
        "on the figure",
        "Which figure do you have, of whom or what, in which place, as of when, and who counted?",
        "the list, register or official statement that the figure is from, with its date and hour",
    ),
    Facet.DURATION: Dispute(
        "on how long it took",
        "When did it begin, when did it end, and who recorded that?",
        "a log, timetable or set of minutes with the beginning and the end",
    ),
    Facet.DATE: Dispute(
        "on the day",
        "On which day was it, by the calendar, and what is that day known from?",
        "a dated original: letter, ruling, ticket, minutes, or a picture with its data",
    ),
    Facet.TIME: Dispute(
        "on the time of day",
        "At what time was it, in which time zone, and by whose clock?",
        "a log with hours: of calls, traffic, flights or operations; or a recording with its data",
    ),
    Facet.PLACE: Dispute(
        "on the place",
        "Where exactly was it: which building, village, district?",
        "an address in a report or order, coordinates, or a picture that shows the place",
    ),
    Facet.WHO: Dispute(
        "on who it was",
        "Who was it, by full name and office, and how do you know?",
        "a list of those present, a signature, an appointment or a charge sheet with the names",
    ),
    Facet.POLARITY: Dispute(
        "on whether it is so",
        "Did it happen or not, did you see it yourself, and what was said word for word?",
        "the original statement, decision or recording",
    ),
    Facet.REASON: Dispute(
        "on the reason",
        "What is the reason, who established it, and is that final?",
        "the report of the investigation, or the written grounds of the decision",
    ),
    Facet.QUOTE: Dispute(
        "on the words that were said",
        "What exactly did you say, in which language, and on what occasion?",
        "a recording or transcript in the language that was spoken",
    ),
    Facet.STATUS: Dispute(
        "on how things stand",
        "How do things stand now, since when, and who decided that?",
        "the latest decision, order or bulletin, with its date and hour",
    ),
    Facet.OTHER: Dispute(
        "on this",
        "What exactly do you know of it, and from whom?",
        "the document or recording that the statement is from",
    ),
}


def safe_wording(facet: Facet, versions: list[str]) -> str:
    """Says that outlets differ and on what, and nothing on who is right."""
    told = ", or ".join(versions)
    return f"Outlets differ {DISPUTES[facet].differ}: {told}."


def version_of(phrases: list[tuple[str, list[str]]], origins: int) -> str:
    """As in "“seven hours” (Kabar Teluk, citing Sura Wirya; Lensa Pagi), of 1 origin"."""
    told = " and ".join(f"“{phrase}” ({'; '.join(holders)})" for phrase, holders in phrases)
    outlets = sum(len(holders) for _, holders in phrases)
    return f"{told}, of {number(origins, 'origin', 'origins')}" if origins < outlets else told


def holder(outlet: str, claim: Claim) -> str:
    """An outlet with whom it cites: "Kabar Teluk, citing Sura Wirya"."""
    if claim.speaker is None:
        return f"{outlet}, citing {', '.join(claim.via)}" if claim.via else outlet
    through = f" through {', '.join(claim.via)}" if claim.via else ""
    cited = f"denied by {claim.speaker}" if claim.stance is Stance.DENIES else f"citing {claim.speaker}"
    return f"{outlet}, {cited}{through}"


def whom(outlet: str, claim: Claim) -> str:
    """Whom to ask about a version: its speaker, else through whom it came, else the outlet's desk."""
    if claim.speaker is not None:
        through = f" (through {', '.join(claim.via)})" if claim.via else ""
        verb = "denied it to" if claim.stance is Stance.DENIES else "is cited by"
        return f"{claim.speaker}, who {verb} {outlet}{through}"
    if claim.via:
        return f"{', '.join(claim.via)}, from where {outlet} has it"
    return f"the desk of {outlet}, which names no source"


# how one finding came about

SAYS_SO = "Says so"
WORDS = "Words"
SENTENCE = "Sentence"
PARAGRAPH = "Paragraph"
READ_AS = "Read as"
VALUE = "Value"
OUTLET_ITSELF = "the outlet itself"
SHARED_COPY = "Shared copy"
SAME_FACT = "Same fact"
EVIDENCE = "Values and words"
HOLDERS = "Who says so"
NETWORK = "Network"
WEIGHED = "Weighed together"
RESULT = "Result"
ALSO_LOOKED_AT = "Looked at, and left without a verdict"
NOT_HELD = "No pair of its claims is linked."
NO_NETWORK = "no network has read the pair"
NO_EVIDENCE = "nothing that can be shown is the same or differs"
NO_SHARED_COPY = "none found; each counts as an origin of its own"
IS_SHARED_COPY = "one origin: that they say the same bears nothing out"
NO_UPDATE = "told within a day and of no stated moment: what speaks for an update speaks for a conflict"
MADE_OTHERWISE = (
    "The comparison was made with other models or by another program; the stages below are as they are now."
)
COMPATIBLE = "compatible"
SIGNS = {
    "same": "are the same",
    COMPATIBLE: "are compatible",
    "clash": "differ",
    "swap": "have changed places",
}
_VALUE_KINDS = {"as_of": "as of", "counts": "counts", "state": "state", "scope": "scope", "zone": "zone"}


def pair_of(a: str, b: str) -> str:
    """Heading of what was made of two claims."""
    return f"How {a} and {b} were held against each other"


def same_fact(chance: float, similarity: float) -> str:
    """How likely the two are about one fact."""
    return f"{chance:.0%} likely; meanings are alike by {similarity:.2f} (0: unrelated, 1: the same)"


def evidence(sign: str, facet: str, a: str, b: str) -> str:
    """A point on which two claims agree or clash."""
    return f"{facet}: “{a}” and “{b}” {SIGNS[sign]}"


def chances(named: list[tuple[str, float]]) -> str:
    """As in "conflict 71%, agree 12%", the likeliest first; nothing below one in a hundred."""
    shown = sorted(named, key=lambda each: -each[1])
    return ", ".join(f"{name} {chance:.0%}" for name, chance in shown if chance >= 0.01)


def turns_on(told: str) -> str:
    """What the network takes the verdict to turn on."""
    return f"turns on {told}"


def if_one_fact(told: str) -> str:
    """The verdicts' probabilities, given that it is one fact."""
    return f"{told}, if it is one fact"


def result(verdict: Verdict, sure: float, bar: float | None) -> str:
    """A verdict, its confidence, and from where on it is reported."""
    told = f"{VERDICTS[verdict]}, {confidence(sure)}"
    return f"{told}; such a verdict is reported from {bar:.0%} on" if bar is not None else told


def looked_at(outlet: str, chance: float) -> str:
    """A claim that might have been a counterpart."""
    return f"{outlet}, {chance:.0%} likely to be the same fact"


def value_kind(kind: str, precision: str) -> str:
    """As in "duration, about"."""
    return kind if precision == "exact" else f"{kind}, {precision}"


def value_told(normalized: dict[str, str | float | int]) -> str:
    """A value's normal form: "7 hours (25200 seconds); counts: penumpang; as of: 2031-03-04"."""
    unit = str(normalized.get("unit", ""))
    if normalized.get("resolved") is False:
        return "which day is not known"
    ends = [normalized["value"], *([normalized["to"]] if "to" in normalized else [])]
    amount = " to ".join(str(end) for end in ends)
    if unit == "second":
        amount = f"{' to '.join(_hours(float(end)) for end in ends)} ({amount} seconds)"
    elif unit and unit not in {"day", "minute"}:
        amount += f" {unit}"
    rest = [f"{name}: {normalized[key]}" for key, name in _VALUE_KINDS.items() if normalized.get(key)]
    return "; ".join([amount, *rest])


def _hours(seconds: float) -> str:
    for length, one, many in ((86400, "day", "days"), (3600, "hour", "hours"), (60, "minute", "minutes")):
        if seconds >= length:
            count = round(seconds / length, 2)
            return f"{count:g} {one if count == 1 else many}"
    return f"{seconds:g} seconds"
