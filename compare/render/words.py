"""All fixed wording of the reports. To add a language, this file is what needs translating."""

from __future__ import annotations

import datetime as dt

from compare.claims.claim import Claim, Role, Stance
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
