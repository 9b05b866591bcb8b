"""All fixed wording of the reports. To add a language, this file is what needs translating."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from compare.claims.claim import Claim, Role, Stance
from compare.review.decision import Decision, Kind
from compare.review.reviewed import Entry, State
from compare.review.standing import Doubt, Standing
from compare.verdicts.judgement import Verdict

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


# what people checked

REJECTED = "Rejected"
REJECTED_NOTE = "a person looked and found them wrong; not counted above"
LOOK_AGAIN = "to be looked at again"
NOTE_ON = "note on"
_DECIDED = {
    Kind.CONFIRM: "confirmed",
    Kind.REJECT: "rejected",
}
_DOUBTS = {
    Doubt.MISSING: "an outlet no longer says so",
    Doubt.WORDS: "the words have changed",
    Doubt.APART: "the quotations no longer stand in one finding",
    Doubt.VERDICT: "the verdict was another",
    Doubt.JUDGE: "another judge gave the verdict",
}
_STATES = {
    State.HOLDS: "stands",
    State.AGAIN: LOOK_AGAIN,
    State.GONE: "evidence gone",
    State.REPLACED: "a later one counts",
    State.WITHDRAWN: "taken back",
}


def checked(standing: Standing) -> str:
    """As in "checked by Ana, 3 March 2031: confirmed; to be looked at again: the words have changed"."""
    decision = standing.decision
    when = day(dt.datetime.fromisoformat(decision.at).date())
    who = f"note by {decision.by}" if decision.kind is Kind.NOTE else f"checked by {decision.by}"
    told = f"{who}, {when}: {outcome(decision)}"
    return f"{told}; {again(standing)}" if standing.doubts else told


def again(standing: Standing) -> str:
    """As in "to be looked at again: the words have changed"."""
    return f"{LOOK_AGAIN}: {', '.join(_DOUBTS[doubt] for doubt in standing.doubts)}"


def outcome(decision: Decision) -> str:
    """What was decided, with the remark that was made: "update, not conflict", "rejected (two floods)"."""
    if decision.kind is Kind.NOTE:
        return decision.note
    told = _outcome(decision)
    return f"{told} ({decision.note})" if decision.note else told


def _outcome(decision: Decision) -> str:
    verdict = VERDICTS[decision.verdict] if decision.verdict is not None else ""
    if decision.kind is Kind.VERDICT:
        was = decision.seen.verdict if decision.seen else decision.verdict
        return f"{verdict}, not {VERDICTS[was]}" if was not in (None, decision.verdict) else verdict
    if decision.kind is Kind.SPLIT:
        return f"split off: {', '.join(dict.fromkeys(each.outlet for each in decision.part))}"
    if decision.kind is Kind.MERGE:
        outlets = ", ".join(dict.fromkeys(each.outlet for each in decision.part))
        return f"{verdict}, with what stood apart: {outlets}"
    return _DECIDED[decision.kind]


def decision_line(number: int, entry: Entry) -> str:
    """A decision in a list: "3  2031-03-05 09:00 UTC  Ana, conflict: rejected; evidence gone"."""
    decision = entry.decision
    time = dt.datetime.fromisoformat(decision.at).strftime("%Y-%m-%d %H:%M")
    state = again(entry.standing) if entry.state is State.AGAIN else _STATES[entry.state]
    about = VERDICTS[decision.seen.verdict] if decision.seen else ""
    what = f"{NOTE_ON} {about}" if decision.kind is Kind.NOTE else about
    return f"{number}  {time} UTC  {decision.by}, {what}: {outcome(decision)}; {state}"


def lost(count: int, story: str) -> str:
    """Decisions whose evidence is gone, in a remark."""
    told = number(count, "decision has lost its evidence", "decisions have lost their evidence")
    return f"{told}; silang review {story} --list shows which"


# the walk through findings

NOTHING_DECIDED = "Nothing was decided yet."
NOTHING_LEFT = "Nothing left to look at."
KEYS = {
    "c": "confirm",
    "r": "reject",
    "v": "other verdict",
    "p": "split off an outlet",
    "m": "merge with another finding",
    "n": "note",
    "s": "skip",
    "u": "undo",
    "q": "quit",
}
VERDICT_KEYS = {
    "c": Verdict.CONFLICT,
    "u": Verdict.UPDATE,
    "d": Verdict.DETAIL,
    "a": Verdict.AGREE,
}
ASK_VERDICT = "Which verdict is right?"
ASK_OUTLET = "Which outlet does not belong here?"
ASK_FINDING = "The number of the other finding, nothing for none: "
ASK_NOTE = "Note, nothing for none: "
NOTHING_TO_UNDO = "Nothing to take back."
ALONE_HAS_NO_VERDICT = "One outlet alone has this: merge it with another finding instead."
NOTHING_TO_SPLIT = "One outlet alone has this: nothing to split off."
NOTHING_TO_MERGE = "There is no other finding."
NO_SUCH_KEY = "That key does nothing here."
NO_SUCH_FINDING = "There is no such finding."


def step(left: int, finding: str) -> str:
    """Head of a finding in the walk: "f3, 12 left"."""
    return f"{finding}, {left} left"


def context(sentence: str) -> str:
    """The sentence that a claim stands in."""
    return f"in: {sentence}"


def keys(meanings: Mapping[str, str]) -> str:
    """As in "c confirm · r reject"."""
    return " · ".join(f"{key} {meaning}" for key, meaning in meanings.items())


def done(decision: Decision) -> str:
    """What has just been kept."""
    return f"Kept: {outcome(decision)}."


def undone(decision: Decision) -> str:
    """What has just been taken back."""
    return f"Taken back: {outcome(decision)} ({decision.by})."


def walked(count: int) -> str:
    """How much was decided in a walk."""
    return f"{number(count, 'decision', 'decisions')} kept."


def taken_in(new: int, known: int) -> str:
    """What an import brought."""
    told = f"{number(new, 'decision', 'decisions')} taken in"
    return f"{told}, {known} known already" if known else told


def handed_out(count: int, place: str) -> str:
    """What an export wrote."""
    return f"{number(count, 'decision', 'decisions')} written to {place}"


# how right the tool was where people checked

PRECISION_COLUMNS = ("verdict", "right", "of", "share", "95% interval")
ALL_VERDICTS = "all"
NOTHING_REVIEWED = "Nothing was reviewed yet; silang review STORY goes through findings."
PRECISION_MEANS = (
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
    told = [f"{again} {LOOK_AGAIN}"] * bool(again) + [f"{gone} with their evidence gone"] * bool(gone)
    return f"Not counted: {', '.join(told)}."
