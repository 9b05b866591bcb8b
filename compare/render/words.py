"""All fixed wording of the reports, in English; read from outside, in the language of the report.

How a string is added, and where its translation goes: see `compare.render.catalogue`.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.claims.claim import Claim, Role, Stance
from compare.messages import Message
from compare.render import catalogue
from compare.render.catalogue import Words, plural, say, told
from compare.review.decision import Decision, Kind
from compare.review.reviewed import Entry, State
from compare.review.standing import Doubt, Standing
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
    Verdict.CONFLICT: Message("conflict"),
    Verdict.UPDATE: Message("update"),
    Verdict.DETAIL: Message("detail"),
    Verdict.AGREE: Message("agree"),
    Verdict.ONLY: Message("only"),
}
SECTIONS = {
    Verdict.CONFLICT: Message("Conflicts"),
    Verdict.UPDATE: Message("Updates"),
    Verdict.DETAIL: Message("Details"),
    Verdict.AGREE: Message("Agreements"),
    Verdict.ONLY: Message("Only in one outlet"),
}
SECTION_NOTES = {
    Verdict.CONFLICT: Message("both can't be true"),
    Verdict.UPDATE: Message("the same at two times"),
    Verdict.DETAIL: Message("compatible, one says more"),
    Verdict.AGREE: Message("the same in other words"),
    Verdict.ONLY: Message("not matched"),
}
FACETS = {
    Facet.NUMBER: Message("number"),
    Facet.DURATION: Message("duration"),
    Facet.DATE: Message("date"),
    Facet.TIME: Message("time"),
    Facet.PLACE: Message("place"),
    Facet.WHO: Message("who"),
    Facet.POLARITY: Message("polarity"),
    Facet.REASON: Message("reason"),
    Facet.QUOTE: Message("quote"),
    Facet.STATUS: Message("status"),
    Facet.OTHER: Message("other"),
}
"""What a verdict turns on."""
NOTHING = "–"
"""A cell of an outlet that has nothing on the fact."""
ONE_ORIGIN = Message("one origin")
OF_ONE_ORIGIN = Message("Of one origin")
OF_ONE_ORIGIN_NOTE = Message("no independent agreement")
ADD_ANOTHER = Message("Add a second article to compare.")
NO_FINDINGS = Message("No claims were found.")
NOT_MATCHED = Message(
    "“Only in” means not matched: no counterpart was found in the other articles. "
    "That neither confirms nor disputes a claim."
)
SHOWS_ONLY = Message("Silang shows where reports agree and where they differ; it does not say who is right.")
CONFIDENCE_MEANS = Message("Confidence is the tool's own, in its verdict, not in what an outlet says.")
OFFSETS_MEAN = Message(
    "Characters are counted from 0 in the article's text; the second number is not included."
)


def capital(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def articles(count: int) -> str:
    """As in "2 articles"."""
    return plural("{count} article", "{count} articles", count)


def claims(count: int) -> str:
    """As in "41 claims"."""
    return plural("{count} claim", "{count} claims", count)


def findings(count: int) -> str:
    """As in "29 findings"."""
    return plural("{count} finding", "{count} findings", count)


def totals(claim_count: int, finding_count: int) -> str:
    """As in "41 claims, 29 findings"."""
    return f"{claims(claim_count)}, {findings(finding_count)}"


def counted(verdict: Verdict, count: int) -> str:
    """As in "1 conflict", "5 agreements"."""
    match verdict:
        case Verdict.CONFLICT:
            return plural("{count} conflict", "{count} conflicts", count)
        case Verdict.UPDATE:
            return plural("{count} update", "{count} updates", count)
        case Verdict.DETAIL:
            return plural("{count} detail", "{count} details", count)
        case Verdict.AGREE:
            return plural("{count} agreement", "{count} agreements", count)
        case Verdict.ONLY:
            return plural("{count} only in one outlet", "{count} only in one outlet", count)


def agreements(count: int, of_one_origin: int) -> str:
    """As in "3 agreements", "3 agreements (and 2 of one origin)"."""
    found = counted(Verdict.AGREE, count)
    if not of_one_origin:
        return found
    return say("{agreements} (and {count} of one origin)", agreements=found, count=of_one_origin)


def origins(outlets: int, count: int) -> str:
    """How many of the outlets have their words from no other: "3 outlets, 1 origin"."""
    found = plural("{count} origin", "{count} origins", count)
    return f"{_outlets(outlets)}, {found}"


def sharing(outlets: int, count: int) -> str:
    """How many of the outlets share passages: "4 outlets, 2 of them with passages in common"."""
    return say("{outlets}, {count} of them with passages in common", outlets=_outlets(outlets), count=count)


def _outlets(count: int) -> str:
    return plural("{count} outlet", "{count} outlets", count)


def day(date: dt.date) -> str:
    """As in "14 January 2020"."""
    return catalogue.day(date)


def counted_from(date: dt.date, origin: str) -> str:
    """The reference date of an article and where it was read."""
    return say("dates counted from {day} ({origin})", day=day(date), origin=origin)


NO_REFERENCE = Message("no date found: weekdays can't be resolved")


def note(text: str) -> str:
    """A remark on an article."""
    return say("note: {text}", text=text)


def shown(count: int, total: int, asked: list[str]) -> str:
    """How many findings of all are shown, and which were asked for: "2 of 31 findings shown: update"."""
    return say(
        "{count} of {findings} shown: {asked}", count=count, findings=findings(total), asked="; ".join(asked)
    )


def either(parts: list[str]) -> str:
    """As in "conflict", "conflict or update", "conflict, update or agree"."""
    if len(parts) < 2:
        return parts[0]
    return say("{several} or {last}", several=", ".join(parts[:-1]), last=parts[-1])


def turning_on(facets: list[str]) -> str:
    """The findings that turn on one of these: "turning on number or date"."""
    return say("turning on {facets}", facets=either(facets))


def spoken_of_by(outlets: list[str]) -> str:
    """The findings that one of these outlets speaks of."""
    return say("spoken of by {outlets}", outlets=either(outlets))


def at_least(share: float) -> str:
    """How sure the tool must be of a verdict: "confidence at least 70%"."""
    return say("confidence at least {share}", share=f"{share:.0%}")


def the_first(count: int) -> str:
    """As in "the first 10"."""
    return say("the first {count}", count=count)


def only_in(outlet: str) -> str:
    """Heading of what one outlet alone has."""
    return say("Only in {outlet}", outlet=outlet)


def claims_of(outlet: str) -> str:
    """Heading of an article's claims where there is nothing to hold them against."""
    return say("Claims of {outlet}", outlet=outlet)


def says_more(outlet: str) -> str:
    """Which outlet's version is the fuller one."""
    return say("{outlet} says more", outlet=outlet)


def confidence(share: float) -> str:
    """As in "confidence 93%"."""
    return say("confidence {share}", share=f"{share:.0%}")


def copied(outlets: list[str], share: float, *, whole: bool) -> str:
    """Articles that run the same copy, as a whole or in passages."""
    who, part = ", ".join(outlets), f"{share:.0%}"
    if whole:
        return say("Same copy: {outlets} ({share} of the shorter one's words).", outlets=who, share=part)
    return say("Same passages: {outlets} ({share} of the shorter one's words).", outlets=who, share=part)


EDITS = Message("What differs in it, word for word")


def only_there(outlet: str) -> str:
    """Before words of copy that another outlet has not."""
    return say("only in {outlet}", outlet=outlet)


def more_edits(count: int) -> str:
    """How many differences are left out on the screen."""
    return say("… and {count} more, all in the markdown report", count=count)


def silent(outlets: list[str]) -> str:
    """The outlets that have nothing on a fact."""
    return say("Nothing on this found in {outlets}", outlets=", ".join(outlets))


def cut(count: int) -> str:
    """Behind the beginning of a word that no line has room for: so many characters of it are left out."""
    return plural("… [{count} more character]", "… [{count} more characters]", count)


def attribution(claim: Claim) -> str:
    """Who holds the claim and through whom it came; empty where it is the outlet itself."""
    through = say("via {names}", names=", ".join(claim.via)) if claim.via else ""
    if claim.speaker and claim.stance is Stance.DENIES:
        held = say("denied by: {speaker}", speaker=claim.speaker)
    elif claim.speaker:
        held = say("says: {speaker}", speaker=claim.speaker)
    elif claim.stance is Stance.HEDGED:
        held = say("alleged; no speaker named")
    else:
        held = ""
    return ", ".join(part for part in (held, through) if part)


def plain(claim: Claim) -> str:
    """A claim in words that stand on their own; empty where its own do, but for a capital."""
    text, quote = _flat(claim.text), _flat(claim.quote)
    return "" if capital(text) == capital(quote) else text


def reading(claim: Claim) -> str:
    """How the tool reads words that don't stand on their own; empty where they do.

    Of a claim that has nothing but some words read otherwise these words alone, else all of it.
    """
    if not (text := plain(claim)):
        return ""
    if capital(_resolved(claim)) == capital(text):
        text = "; ".join(f"“{quote}” = {meant}" for quote, meant in claim.resolved)
    return say("read as: {text}", text=text)


def _resolved(claim: Claim) -> str:
    """The quote with what its words mean put in their place, and with nothing else changed."""
    told, rest = "", _flat(claim.quote)
    for quote, meant in claim.resolved:
        before, *after = re.split(rf"(?<!\w){re.escape(quote)}(?!\w)", rest, maxsplit=1)
        if after:
            told, rest = f"{told}{before}{meant}", after[0]
    return told + rest


def _flat(text: str) -> str:
    """Without the signs of what was left out between two pieces."""
    return " ".join(text.replace("…", " ").split())


def against(outlets: str, others: list[str], verdict: Verdict) -> str:
    """Which outlets stand against which: "X ≠ Y, Z"."""
    return f"{outlets} {SYMBOLS[verdict]} {', '.join(others)}"


def place(role: Role, paragraph: int | None) -> str:
    """Where in its article a claim stands: "headline", "lead, paragraph 1", "paragraph 7"."""
    if role is Role.HEADLINE:
        return say("headline")
    if paragraph is None:
        return say("lead") if role is Role.LEAD else ""
    if role is Role.LEAD:
        return say("lead, paragraph {number}", number=paragraph)
    return say("paragraph {number}", number=paragraph)


def short_place(role: Role, paragraph: int | None) -> str:
    """The same in a few columns."""
    if role is Role.HEADLINE:
        return say("headline")
    return f"¶{paragraph}" if paragraph is not None else ""


def characters(spans: list[tuple[int, int]]) -> str:
    """Offsets into the article's text, half open, in code points."""
    return say("characters {places}", places=", ".join(f"{start}–{end}" for start, end in spans))


# the markdown file

CROSS_CHECK = Message("Cross-check")
SOURCES = Message("Sources")
SOURCE_COLUMNS = (
    Message("Outlet"),
    Message("Title"),
    Message("Published"),
    Message("Dates counted from"),
    Message("Language"),
    Message("Claims"),
    Message("SHA-256"),
    Message("File"),
)
DISCREPANCIES = Message("Discrepancies")
NO_DISCREPANCIES = Message("No conflict and no update was found. That is not proof that there is none.")
FACT = Message("Fact")
VERDICT = Message("Verdict")
NOTES = Message("Notes")


def headline(story: str) -> str:
    """The report's title."""
    return say("Cross-check: {story}", story=story)


def untitled(count: int) -> str:
    """The story's name where nothing gives one."""
    return articles(count)


def signature(generated_by: str, encoder: str, judge: str) -> str:
    """What made the report."""
    return say(
        "Generated by {program}; encoder {encoder}; judge {judge}.",
        program=generated_by,
        encoder=encoder,
        judge=judge,
    )


def hashes(pairs: list[tuple[str, str]]) -> str:
    """What it was made from."""
    made_from = "; ".join(f"{outlet} (sha256 {digest})" for outlet, digest in pairs)
    return say("Made from: {articles}.", articles=made_from)


def repeat(command: str) -> str:
    """How to make it again."""
    return say("To repeat this run: {command}", command=command)


# what changed since an earlier comparison

WHAT_CHANGED = Message("What changed")
NO_CHANGES = Message("Nothing changed in the findings.")
REVISED_FIGURES = Message("Figures that an outlet changed in its article")
NEW_CONFLICTS = Message("New conflicts")
NO_LONGER_CONFLICTS = Message("No longer in conflict")
CORROBORATED = Message("No longer in one outlet alone")
REPEATED = Message("Repeated by outlets of the same origin")
NEW = Message("New")
CHANGED = Message("Changed")
GONE = Message("Gone")


def was_now(before: str, after: str) -> str:
    """How a finding changed."""
    return say("was {before}; now {after}", before=before, after=after)


def stood(verdict: Verdict, facets: list[str], outlets: list[str], *, one_origin: bool) -> str:
    """A finding in few words: "conflict (number): X, Y", "only in X", "one origin: X, Y"."""
    if verdict is Verdict.ONLY:
        return say("only in {outlet}", outlet=all_of(outlets))
    return f"{verdict_in(verdict, facets, one_origin=one_origin)}: {', '.join(outlets)}"


def verdict_in(verdict: Verdict, facets: list[str], *, one_origin: bool) -> str:
    """As in "conflict (number)", "conflict (number, one origin)"; what is of one origin doesn't "agree"."""
    if one_origin and verdict is Verdict.AGREE:
        return told(ONE_ORIGIN)
    named = [*facets, *([told(ONE_ORIGIN)] if one_origin else [])]
    word = told(VERDICTS[verdict])
    return f"{word} ({', '.join(named)})" if named else word


def also_in(
    before: list[str], gained: list[str], verdict: Verdict, facets: list[str], *, one_origin: bool
) -> str:
    """As in "was only in X, now also in Y: agree"."""
    now = verdict_in(verdict, facets, one_origin=one_origin)
    return say(
        "was only in {before}, now also in {gained}: {verdict}",
        before=all_of(before),
        gained=all_of(gained),
        verdict=now,
    )


def all_of(names: list[str]) -> str:
    """As in "X", "X and Y", "X and Y and Z"."""
    return say(" and ").join(names)


def summary_of(title: str, parts: list[str]) -> str:
    """As in "New: 2 conflicts, 1 agreement"."""
    return f"{title}: {', '.join(parts)}"


def revised(outlet: str, before: str, after: str) -> str:
    """A figure in two versions of one outlet's article."""
    return say("{outlet} had “{before}” and now has “{after}”", outlet=outlet, before=before, after=after)


def earlier(outlet: str) -> str:
    """Before the words of an earlier version."""
    return say("{outlet}, before", outlet=outlet)


def now(outlet: str) -> str:
    """Before the words of the version that stands now."""
    return say("{outlet}, now", outlet=outlet)


def new_words(outlet: str) -> str:
    """Before words that an earlier comparison did not have."""
    return say("{outlet} (new)", outlet=outlet)


def brought(outlets: list[str], *, instead: bool) -> str:
    """Whose new claims made a finding what it is; `instead`: of others that the outlets had before."""
    if instead:
        return say("because: changed words of {outlets}", outlets=all_of(outlets))
    return say("because: {outlets}, new here", outlets=all_of(outlets))


def left(outlets: list[str]) -> str:
    """Whose claims are no longer there."""
    return say("because: no longer said by {outlets}", outlets=all_of(outlets))


JUDGED_OTHERWISE = Message("because: the same words, weighed anew beside what else changed in the story")


def borne_out(outlets: list[str], origins: int) -> str:
    """Outlets that say the same as one that stood alone, and are no copies of it."""
    found = plural("{count} independent origin", "{count} independent origins", origins)
    return say("{origins}, as far as the words tell: {outlets}", origins=found, outlets=", ".join(outlets))


def repeated(outlets: list[str]) -> str:
    """Outlets that say the same in words of one origin with it."""
    return say("same origin: {outlets}", outlets=", ".join(outlets))


def came(file: str) -> str:
    """A file that has appeared in a folder under watch."""
    return say("{file} is new", file=file)


def became(file: str) -> str:
    """One whose content is another now."""
    return say("{file} has changed", file=file)


def went(file: str) -> str:
    """One that is no longer there."""
    return say("{file} is gone", file=file)


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


CALLS = Message("Calls to make")
CALLS_NOTE = Message("what to ask, of whom, and what would settle it")
NO_CALLS = Message("No conflict was found, so there is nobody to call about one.")
TO_PRINT = Message("To print")
ASK = Message("Ask")
WOULD_SETTLE = Message("Would settle it")

DISPUTES = {
    Facet.NUMBER: Dispute(
        Message("on the figure"),
        Message("Which figure do you have, of whom or what, in which place, as of when, and who counted?"),
        Message("the list, register or official statement that the figure is from, with its date and hour"),
    ),
    Facet.DURATION: Dispute(
        Message("on how long it took"),
        Message("When did it begin, when did it end, and who recorded that?"),
        Message("a log, timetable or set of minutes with the beginning and the end"),
    ),
    Facet.DATE: Dispute(
        Message("on the day"),
        Message("On which day was it, by the calendar, and what is that day known from?"),
        Message("a dated original: letter, ruling, ticket, minutes, or a picture with its data"),
    ),
    Facet.TIME: Dispute(
        Message("on the time of day"),
        Message("At what time was it, in which time zone, and by whose clock?"),
        Message("a log with hours: of calls, traffic, flights or operations; or a recording with its data"),
    ),
    Facet.PLACE: Dispute(
        Message("on the place"),
        Message("Where exactly was it: which building, village, district?"),
        Message("an address in a report or order, coordinates, or a picture that shows the place"),
    ),
    Facet.WHO: Dispute(
        Message("on who it was"),
        Message("Who was it, by full name and office, and how do you know?"),
        Message("a list of those present, a signature, an appointment or a charge sheet with the names"),
    ),
    Facet.POLARITY: Dispute(
        Message("on whether it is so"),
        Message("Did it happen or not, did you see it yourself, and what was said word for word?"),
        Message("the original statement, decision or recording"),
    ),
    Facet.REASON: Dispute(
        Message("on the reason"),
        Message("What is the reason, who established it, and is that final?"),
        Message("the report of the investigation, or the written grounds of the decision"),
    ),
    Facet.QUOTE: Dispute(
        Message("on the words that were said"),
        Message("What exactly did you say, in which language, and on what occasion?"),
        Message("a recording or transcript in the language that was spoken"),
    ),
    Facet.STATUS: Dispute(
        Message("on how things stand"),
        Message("How do things stand now, since when, and who decided that?"),
        Message("the latest decision, order or bulletin, with its date and hour"),
    ),
    Facet.OTHER: Dispute(
        Message("on this"),
        Message("What exactly do you know of it, and from whom?"),
        Message("the document or recording that the statement is from"),
    ),
}


def dispute(facet: Facet) -> Dispute:
    """What is said of a conflict that turns on this."""
    found = DISPUTES[facet]
    return Dispute(differ=told(found.differ), ask=told(found.ask), document=told(found.document))


def safe_wording(facet: Facet, versions: list[str]) -> str:
    """Says that outlets differ and on what, and nothing on who is right."""
    held = say(", or ").join(versions)
    return say("Outlets differ {on}: {versions}.", on=dispute(facet).differ, versions=held)


def version_of(phrases: list[tuple[str, list[str]]], origins: int) -> str:
    """As in "“seven hours” (Kabar Teluk, citing Sura Wirya; Lensa Pagi), of 1 origin"."""
    version = all_of([f"“{phrase}” ({'; '.join(holders)})" for phrase, holders in phrases])
    outlets = sum(len(holders) for _, holders in phrases)
    if origins >= outlets:
        return version
    found = plural("{count} origin", "{count} origins", origins)
    return say("{version}, of {origins}", version=version, origins=found)


def holder(outlet: str, claim: Claim) -> str:
    """An outlet with whom it cites: "Kabar Teluk, citing Sura Wirya"."""
    names = ", ".join(claim.via)
    if claim.speaker is None:
        return say("{outlet}, citing {names}", outlet=outlet, names=names) if names else outlet
    if claim.stance is Stance.DENIES:
        cited = say("{outlet}, denied by {speaker}", outlet=outlet, speaker=claim.speaker)
    else:
        cited = say("{outlet}, citing {names}", outlet=outlet, names=claim.speaker)
    return say("{cited} through {names}", cited=cited, names=names) if names else cited


def whom(outlet: str, claim: Claim) -> str:
    """Whom to ask about a version: its speaker, else through whom it came, else the outlet's desk."""
    names = ", ".join(claim.via)
    if claim.speaker is None:
        if names:
            return say("{names}, from where {outlet} has it", names=names, outlet=outlet)
        return say("the desk of {outlet}, which names no source", outlet=outlet)
    if claim.stance is Stance.DENIES:
        cited = say("{speaker}, who denied it to {outlet}", speaker=claim.speaker, outlet=outlet)
    else:
        cited = say("{speaker}, who is cited by {outlet}", speaker=claim.speaker, outlet=outlet)
    return say("{cited} (through {names})", cited=cited, names=names) if names else cited


# how one finding came about

SAYS_SO = Message("Says so")
WORDS = Message("Words")
SENTENCE = Message("Sentence")
PARAGRAPH = Message("Paragraph")
READ_AS = Message("Read as")
VALUE = Message("Value")
OUTLET_ITSELF = Message("the outlet itself")
SHARED_COPY = Message("Shared copy")
SAME_FACT = Message("Same fact")
EVIDENCE = Message("Values and words")
HOLDERS = Message("Who says so")
NETWORK = Message("Network")
WEIGHED = Message("Weighed together")
RESULT = Message("Result")
ALSO_LOOKED_AT = Message("Looked at, and left without a verdict")
NOT_HELD = Message("No pair of its claims is linked.")
NO_NETWORK = Message("no network has read the pair")
NO_EVIDENCE = Message("nothing that can be shown is the same or differs")
NO_SHARED_COPY = Message("none found; each counts as an origin of its own")
IS_SHARED_COPY = Message("one origin: that they say the same bears nothing out")
NO_UPDATE = Message(
    "told within a day and of no stated moment: what speaks for an update speaks for a conflict"
)
MADE_OTHERWISE = Message(
    "The comparison was made with other models or by another program; the stages below are as they are now."
)
UNRELATED = Message("unrelated")
COMPATIBLE = "compatible"
_SIGNS = {
    "same": Message("{facet}: “{a}” and “{b}” are the same"),
    COMPATIBLE: Message("{facet}: “{a}” and “{b}” are compatible"),
    "clash": Message("{facet}: “{a}” and “{b}” differ"),
    "swap": Message("{facet}: “{a}” and “{b}” have changed places"),
}


def pair_of(a: str, b: str) -> str:
    """Heading of what was made of two claims."""
    return say("How {a} and {b} were held against each other", a=a, b=b)


def same_fact(chance: float, similarity: float) -> str:
    """How likely the two are about one fact."""
    return say(
        "{chance} likely; meanings are alike by {similarity} (0: unrelated, 1: the same)",
        chance=f"{chance:.0%}",
        similarity=catalogue.number(round(similarity, 2)),
    )


def evidence(sign: str, facet: str, a: str, b: str) -> str:
    """A point on which two claims agree or clash."""
    return told(_SIGNS[sign].filled(facet=facet, a=a, b=b))


def chances(named: Sequence[tuple[str, float]]) -> str:
    """As in "conflict 71%, agree 12%", the likeliest first; nothing below one in a hundred."""
    likeliest = sorted(named, key=lambda each: -each[1])
    return ", ".join(f"{name} {chance:.0%}" for name, chance in likeliest if chance >= 0.01)


def turns_on(facets: str) -> str:
    """What the network takes the verdict to turn on."""
    return say("turns on {facets}", facets=facets)


def if_one_fact(verdicts: str) -> str:
    """The verdicts' probabilities, given that it is one fact."""
    return say("{verdicts}, if it is one fact", verdicts=verdicts)


def result(verdict: Verdict, sure: float, bar: float | None) -> str:
    """A verdict, its confidence, and from where on it is reported."""
    found = f"{told(VERDICTS[verdict])}, {confidence(sure)}"
    if bar is None:
        return found
    return say("{verdict}; such a verdict is reported from {bar} on", verdict=found, bar=f"{bar:.0%}")


def looked_at(outlet: str, chance: float) -> str:
    """A claim that might have been a counterpart."""
    return say("{outlet}, {chance} likely to be the same fact", outlet=outlet, chance=f"{chance:.0%}")


# what a workspace remembers

NO_RUN = Message("no run yet")


def runs(count: int) -> str:
    """As in "3 runs"."""
    return plural("{count} run", "{count} runs", count)


def last_run(line: str) -> str:
    """When the last run was and what it found."""
    return say("last {run}", run=line)


def two_runs(story: str, first: int, second: int) -> str:
    """Which runs are held against each other."""
    return say("{story}: run {first} and then run {second}", story=story, first=first, second=second)


# what people checked

REJECTED = Message("Rejected")
REJECTED_NOTE = Message("a person looked and found them wrong; not counted above")
_DECIDED = {
    Kind.CONFIRM: Message("confirmed"),
    Kind.REJECT: Message("rejected"),
}
_DOUBTS = {
    Doubt.MISSING: Message("an outlet no longer says so"),
    Doubt.WORDS: Message("the words have changed"),
    Doubt.APART: Message("the quotations no longer stand in one finding"),
    Doubt.VERDICT: Message("the verdict was another"),
    Doubt.JUDGE: Message("another judge gave the verdict"),
}
_STATES = {
    State.HOLDS: Message("stands"),
    State.GONE: Message("evidence gone"),
    State.REPLACED: Message("a later one counts"),
    State.WITHDRAWN: Message("taken back"),
}


def checked(standing: Standing) -> str:
    """As in "checked by Ana, 3 March 2031: confirmed; to be looked at again: the words have changed"."""
    decision = standing.decision
    when, found = day(dt.datetime.fromisoformat(decision.at).date()), outcome(decision)
    if decision.kind is Kind.NOTE:
        remark = say("note by {name}, {day}: {text}", name=decision.by, day=when, text=found)
    else:
        remark = say("checked by {name}, {day}: {outcome}", name=decision.by, day=when, outcome=found)
    return f"{remark}; {again(standing)}" if standing.doubts else remark


def again(standing: Standing) -> str:
    """As in "to be looked at again: the words have changed"."""
    reasons = ", ".join(told(_DOUBTS[doubt]) for doubt in standing.doubts)
    return say("to be looked at again: {reasons}", reasons=reasons)


def outcome(decision: Decision) -> str:
    """What was decided, with the remark that was made: "update, not conflict", "rejected (two floods)"."""
    if decision.kind is Kind.NOTE:
        return decision.note
    found = _outcome(decision)
    return f"{found} ({decision.note})" if decision.note else found


def _outcome(decision: Decision) -> str:
    verdict = told(VERDICTS[decision.verdict]) if decision.verdict is not None else ""
    outlets = ", ".join(dict.fromkeys(each.outlet for each in decision.part))
    if decision.kind is Kind.VERDICT:
        was = decision.seen.verdict if decision.seen else decision.verdict
        if was is None or was is decision.verdict:
            return verdict
        return say("{verdict}, not {was}", verdict=verdict, was=told(VERDICTS[was]))
    if decision.kind is Kind.SPLIT:
        return say("split off: {outlets}", outlets=outlets)
    if decision.kind is Kind.MERGE:
        return say("{verdict}, with what stood apart: {outlets}", verdict=verdict, outlets=outlets)
    return told(_DECIDED[decision.kind])


def decision_line(number: int, entry: Entry) -> str:
    """A decision in a list: "3  2031-03-05 09:00 UTC  Ana, conflict: rejected; evidence gone"."""
    decision = entry.decision
    time = dt.datetime.fromisoformat(decision.at).strftime("%Y-%m-%d %H:%M")
    state = again(entry.standing) if entry.state is State.AGAIN else told(_STATES[entry.state])
    about = told(VERDICTS[decision.seen.verdict]) if decision.seen else ""
    what = say("note on {verdict}", verdict=about) if decision.kind is Kind.NOTE else about
    return f"{number}  {time} UTC  {decision.by}, {what}: {outcome(decision)}; {state}"


# the walk through findings

NOTHING_DECIDED = Message("Nothing was decided yet.")
NOTHING_LEFT = Message("Nothing left to look at.")
#: The keys are the same in every language.
KEYS = {
    "c": Message("confirm"),
    "r": Message("reject"),
    "v": Message("other verdict"),
    "p": Message("split off an outlet"),
    "m": Message("merge with another finding"),
    "n": Message("note"),
    "s": Message("skip"),
    "u": Message("undo"),
    "q": Message("quit"),
}
VERDICT_KEYS = {
    "c": Verdict.CONFLICT,
    "u": Verdict.UPDATE,
    "d": Verdict.DETAIL,
    "a": Verdict.AGREE,
}
ASK_VERDICT = Message("Which verdict is right?")
ASK_OUTLET = Message("Which outlet does not belong here?")
ASK_FINDING = Message("The number of the other finding, nothing for none: ")
ASK_NOTE = Message("Note, nothing for none: ")
NOTHING_TO_UNDO = Message("Nothing to take back.")
ALONE_HAS_NO_VERDICT = Message("One outlet alone has this: merge it with another finding instead.")
NOTHING_TO_SPLIT = Message("One outlet alone has this: nothing to split off.")
NOTHING_TO_MERGE = Message("There is no other finding.")
NO_SUCH_KEY = Message("That key does nothing here.")
NO_SUCH_FINDING = Message("There is no such finding.")


def step(left: int, finding: str) -> str:
    """Head of a finding in the walk: "f3, 12 left"."""
    return say("{finding}, {count} left", finding=finding, count=left)


def context(sentence: str) -> str:
    """The sentence that a claim stands in."""
    return say("in: {sentence}", sentence=sentence)


def keys(meanings: Mapping[str, str]) -> str:
    """As in "c confirm · r reject"."""
    return " · ".join(f"{key} {meaning}" for key, meaning in meanings.items())


def done(decision: Decision) -> str:
    """What has just been kept."""
    return say("Kept: {outcome}.", outcome=outcome(decision))


def undone(decision: Decision) -> str:
    """What has just been taken back."""
    return say("Taken back: {outcome} ({name}).", outcome=outcome(decision), name=decision.by)


def walked(count: int) -> str:
    """How much was decided in a walk."""
    return plural("{count} decision kept.", "{count} decisions kept.", count)


# how right the tool was where people checked

PRECISION_COLUMNS = (
    Message("verdict"),
    Message("right"),
    Message("of"),
    Message("share"),
    Message("95% interval"),
)
ALL_VERDICTS = Message("all")
NOTHING_REVIEWED = Message("Nothing was reviewed yet; silang review STORY goes through findings.")
PRECISION_MEANS = Message(
    "Right: people confirmed the tool's verdict. They chose what to look at, so this is no sample."
)


def percent(share: float) -> str:
    """As in "93%"."""
    return f"{share:.0%}"


def interval(low: float, high: float) -> str:
    """As in "41–87%"."""
    return f"{100 * low:.0f}–{100 * high:.0f}%"


def not_counted(again: int, gone: int) -> str:
    """Opinions that say nothing of the present verdicts."""
    parts = [say("{count} to be looked at again", count=again)] if again else []
    if gone:
        parts.append(say("{count} with their evidence gone", count=gone))
    return say("Not counted: {parts}.", parts=", ".join(parts))


sys.modules[__name__].__class__ = Words
