"""All fixed wording of the reports, in English; read from outside, in the language of the report.

How a string is added, and where its translation goes: see `compare.render.catalogue`.
"""

from __future__ import annotations

import datetime as dt
import sys

from compare.claims.claim import Claim, Role, Stance
from compare.messages import Message
from compare.render import catalogue
from compare.render.catalogue import Words, plural, say, told
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


def reading(claim: Claim) -> str:
    """How the tool reads words that don't stand on their own; empty where they do."""
    plain, quote = (" ".join(text.replace("…", " ").split()) for text in (claim.text, claim.quote))
    return "" if plain == quote else say("read as: {text}", text=plain)


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


# what changed since an earlier comparison

WHAT_CHANGED = Message("What changed")
NO_CHANGES = Message("Nothing changed in the findings.")
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


sys.modules[__name__].__class__ = Words
