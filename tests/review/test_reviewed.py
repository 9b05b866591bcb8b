"""Decisions hold on to words: what becomes of them when a story is compared again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render.stories import Story, four_outlets
from review.deciding import Desk, finding_with

from compare.comparison import Comparison
from compare.review.decision import Decision, Kind, Seen, moment
from compare.review.reviewed import Review, State, evidence, reviewed
from compare.review.standing import Doubt
from compare.verdicts.judgement import Facet, Verdict

POST = "The gate of Lake Suri was opened at dawn. The flood took 12 houses in Kampung Randu."
NEWS = "Pintu air Danau Suri dibuka saat fajar. Banjir merusak 15 rumah di Kampung Randu."
RADIO = "The flood took 12 houses in Kampung Randu. A bridge was closed."


def story(post: str = POST, *, radio: bool = False) -> Story:
    """Two outlets or three on a flood; one conflict, one agreement."""
    told = Story().article("post", "Morning Post", "en", "Flood", post)
    told.article("warta", "Warta Suri", "id", "Banjir", NEWS)
    wet = told.claim("post", sentence(post, "houses"))
    gate = told.claim("post", sentence(post, "gate"))
    damaged = told.claim("warta", "Banjir merusak 15 rumah di Kampung Randu")
    opened = told.claim("warta", "Pintu air Danau Suri dibuka saat fajar")
    told.link(wet, damaged, Verdict.CONFLICT, Facet.NUMBER)
    told.link(gate, opened, Verdict.AGREE)
    if radio:
        told.article("radio", "Radio Randu", "en", "Bridge closed", RADIO)
        heard = told.claim("radio", "The flood took 12 houses in Kampung Randu")
        told.claim("radio", "A bridge was closed")
        told.link(wet, heard, Verdict.AGREE)
        told.link(damaged, heard, Verdict.CONFLICT, Facet.NUMBER)
    return told


def sentence(text: str, word: str) -> str:
    return next(each for each in text.rstrip(".").split(". ") if word in each.casefold())


def rejecting(comparison: Comparison) -> Decision:
    return Desk(comparison).decides(Kind.REJECT, "12 houses")


def only_entry(comparison: Comparison, decision: Decision) -> tuple[State, tuple[Doubt, ...]]:
    (entry,) = reviewed(comparison, [decision]).entries
    return entry.state, entry.standing.doubts


def test_a_rejected_finding_does_not_count_and_is_still_there() -> None:
    comparison = story().comparison()
    review = reviewed(comparison, [rejecting(comparison)])
    finding = finding_with(review.comparison, "12 houses")
    assert review.rejected() == {finding.id}
    assert finding in review.comparison.findings
    assert [each.verdict for each in review.kept()] == [Verdict.AGREE]


def test_a_decision_survives_another_article_and_other_ids() -> None:
    decision = rejecting(story().comparison())
    three = story(radio=True).comparison()
    assert only_entry(three, decision) == (State.HOLDS, ())
    numbered = replace(
        three, findings=tuple(replace(each, id=f"f{90 - place}") for place, each in enumerate(three.findings))
    )
    assert reviewed(numbered, [decision]).rejected() == {finding_with(numbered, "12 houses").id}


@pytest.mark.parametrize(
    "words",
    [
        "Officials said that the flood took 12 houses in Kampung Randu, and a mosque",
        "“THE FLOOD TOOK 12 HOUSES in Kampung  Randu”, a resident said",
        "The flood took 12 houses in Kampung Randu",
    ],
)
def test_a_decision_survives_an_edit_around_its_quotation(words: str) -> None:
    decision = rejecting(story().comparison())
    after = story(f"Rain fell all night. The gate of Lake Suri was opened at dawn. {words}.")
    assert only_entry(after.comparison(), decision) == (State.HOLDS, ())


def later(what: str) -> Comparison:
    """The story of two outlets when it is compared again."""
    if what == "article":
        return story(radio=True).comparison()
    if what == "edit":
        said = "Officials said that the flood took 12 houses in Kampung Randu, and a mosque"
        return story(f"Rain fell. The gate of Lake Suri was opened at dawn. {said}.").comparison()
    return replace(story().comparison(), judge="another-judge")


def shown(review: Review) -> list[tuple[tuple[str, ...], Verdict | None, bool, list[str]]]:
    """What people made of the claims of the first two outlets: which stand together, under whose verdict,
    whether they count, and what was noted.
    """
    named = {each.standing.finding for each in review.entries if each.decision.verdict is not None}
    rejected, remarks = review.rejected(), review.remarks()
    return sorted(
        (
            claims,
            each.verdict if each.id in named else None,
            each.id in rejected,
            [standing.decision.note for standing in remarks.get(each.id, ())],
        )
        for each in review.comparison.findings
        if (claims := tuple(one for one in each.claims if not one.startswith("radio")))
    )


@pytest.mark.parametrize("what", ["article", "edit", "judge"])
@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (Kind.CONFIRM, {}),
        (Kind.REJECT, {}),
        (Kind.VERDICT, {"verdict": Verdict.UPDATE}),
        (Kind.SPLIT, {"part": ("warta:1",)}),
        (Kind.MERGE, {"part": ("post:2", "warta:2"), "verdict": Verdict.DETAIL}),
        (Kind.NOTE, {"note": "The village head counted 12."}),
    ],
    ids=lambda value: value if isinstance(value, Kind) else "",
)
def test_each_kind_of_decision_survives(kind: Kind, more: dict[str, Any], what: str) -> None:
    desk = Desk(story().comparison())
    decision = desk.decides(kind, "12 houses", **more)
    review = reviewed(later(what), [decision])
    assert shown(review) == shown(desk.review)
    again = what == "judge" and kind is not Kind.NOTE
    assert [(entry.state, entry.standing.doubts) for entry in review.entries] == [
        (State.AGAIN, (Doubt.JUDGE,)) if again else (State.HOLDS, ())
    ]


@pytest.mark.parametrize(
    "words", ["The flood took 21 houses in Kampung Randu", "The flood took 12 houses in Suri"]
)
def test_words_that_changed_are_to_be_looked_at_again(words: str) -> None:
    decision = rejecting(story().comparison())
    after = story(f"The gate of Lake Suri was opened at dawn. {words}.").comparison()
    assert only_entry(after, decision) == (State.AGAIN, (Doubt.WORDS,))
    assert not reviewed(after, [decision]).rejected()  # nobody has seen this conflict yet


def test_a_new_judge_is_worth_a_look_and_takes_nothing_away() -> None:
    comparison = story().comparison()
    decision = rejecting(comparison)
    after = replace(comparison, judge="another-judge")
    assert only_entry(after, decision) == (State.AGAIN, (Doubt.JUDGE,))
    assert reviewed(after, [decision]).rejected()


def test_another_verdict_is_to_be_looked_at_again() -> None:
    comparison = story().comparison()
    decision = rejecting(comparison)
    links = tuple(replace(each, verdict=Verdict.AGREE) for each in comparison.links)
    findings = tuple(replace(each, verdict=Verdict.AGREE) for each in comparison.findings)
    after = replace(comparison, links=links, findings=findings)
    assert only_entry(after, decision) == (State.AGAIN, (Doubt.VERDICT,))
    assert not reviewed(after, [decision]).rejected()


def test_a_finding_that_fell_apart_is_to_be_looked_at_again() -> None:
    told = story()
    decision = rejecting(told.comparison())
    told.links.pop(0)
    state, doubts = only_entry(told.comparison(), decision)
    assert state is State.AGAIN
    assert Doubt.APART in doubts


def test_a_decision_without_evidence_is_kept() -> None:
    decision = rejecting(story().comparison())
    gone = story("The gate of Lake Suri was opened at dawn. No houses were hit.").comparison()
    assert only_entry(gone, decision) == (State.GONE, ())
    assert reviewed(gone, [decision]).gone() == (decision,)
    assert only_entry(story().comparison(), decision) == (State.HOLDS, ())  # and it can come back


def test_an_outlet_that_no_longer_says_so_is_told() -> None:
    decision = rejecting(story(radio=True).comparison())
    assert only_entry(story().comparison(), decision) == (State.AGAIN, (Doubt.MISSING,))


def test_the_same_words_of_another_outlet_are_no_evidence() -> None:
    decision = Desk(story().comparison()).decides(Kind.CONFIRM, "12 houses")
    told = Story().article("post", "Evening Star", "en", "Flood", POST)
    told.claim("post", sentence(POST, "houses"))
    assert only_entry(told.comparison(), decision) == (State.GONE, ())


def test_a_file_of_another_name_is_the_same_article() -> None:
    comparison = story().comparison()
    decision = rejecting(comparison)
    told = Story().article("post-2", "Morning  POST", "en", "Flood", POST)
    told.article("warta", "Warta Suri", "id", "Banjir", NEWS)
    told.link(
        told.claim("post-2", sentence(POST, "houses")),
        told.claim("warta", "Banjir merusak 15 rumah di Kampung Randu"),
        Verdict.CONFLICT,
    )
    assert only_entry(told.comparison(), decision) == (State.HOLDS, ())


def test_the_last_opinion_counts() -> None:
    desk = Desk(story().comparison())
    desk.decides(Kind.REJECT, "12 houses")
    desk.decides(Kind.CONFIRM, "12 houses", by="Budi")
    assert [entry.state for entry in desk.review.entries] == [State.REPLACED, State.HOLDS]
    assert not desk.review.rejected()


def test_what_is_taken_back_leaves_no_trace_but_in_the_list() -> None:
    desk = Desk(story().comparison())
    desk.decides(Kind.CONFIRM, "12 houses")
    desk.withdraws(desk.decides(Kind.REJECT, "12 houses", by="Budi"))
    assert [entry.state for entry in desk.review.entries] == [State.HOLDS, State.WITHDRAWN]
    assert not desk.review.rejected()


def test_another_verdict_moves_the_finding() -> None:
    desk = Desk(story().comparison())
    desk.decides(Kind.VERDICT, "12 houses", verdict=Verdict.UPDATE)
    finding = finding_with(desk.review.comparison, "12 houses")
    assert finding.verdict is Verdict.UPDATE
    assert desk.review.tool[finding.id] is Verdict.CONFLICT
    assert [entry.state for entry in desk.review.entries] == [State.HOLDS]


def test_an_outlet_is_split_off_and_stays_so() -> None:
    desk = Desk(story(radio=True).comparison())
    desk.decides(Kind.SPLIT, "12 houses", part=("warta:1",))
    found = {each.id: (each.verdict, each.claims) for each in desk.review.comparison.findings}
    assert found["f1"] == (Verdict.AGREE, ("post:1", "radio:1"))
    assert found["f1.2"] == (Verdict.ONLY, ("warta:1",))
    desk.decides(Kind.CONFIRM, "12 houses")
    assert [entry.state for entry in desk.review.entries] == [State.HOLDS, State.HOLDS]
    assert {each for finding in desk.review.comparison.findings for each in finding.claims} == {
        claim.id for claim in desk.comparison.claims
    }


def test_two_findings_are_merged_under_the_verdict_that_was_given() -> None:
    desk = Desk(story(radio=True).comparison())
    gate = finding_with(desk.comparison, "gate")
    bridge = finding_with(desk.comparison, "bridge")
    desk.decides(Kind.MERGE, "gate", part=bridge.claims, verdict=Verdict.DETAIL)
    merged = finding_with(desk.review.comparison, "gate")
    assert (merged.id, merged.verdict) == (gate.id, Verdict.DETAIL)
    assert merged.claims == ("post:2", "warta:2", "radio:2")
    assert bridge.id not in {each.id for each in desk.review.comparison.findings}


def test_notes_are_not_about_the_judge() -> None:
    comparison = story().comparison()
    note = Desk(comparison).decides(Kind.NOTE, "12 houses", note="The village head counted 12.")
    assert only_entry(replace(comparison, judge="another"), note) == (State.HOLDS, ())


def test_words_that_stand_twice_belong_to_the_finding_that_has_the_rest() -> None:
    """A headline often stands in the lead again."""
    told = story("The flood took 12 houses in Kampung Randu. It rained. " + POST)
    again = told.claim("post", "It rained")
    spans = told.claims["post"][0].spans
    told.claims["post"] = [
        replace(told.claims["post"][2], quote=told.claims["post"][0].quote, spans=spans),
        *told.claims["post"][:2],
    ]
    told.link(again, "warta:2", Verdict.AGREE)
    comparison = told.comparison()
    decision = Desk(comparison).decides(Kind.REJECT, "15 rumah")
    assert reviewed(comparison, [decision]).rejected() == {finding_with(comparison, "15 rumah").id}


KINDS = st.sampled_from([Kind.CONFIRM, Kind.REJECT, Kind.VERDICT, Kind.SPLIT, Kind.MERGE, Kind.NOTE])


STEPS = st.tuples(KINDS, st.integers(0, 50), st.integers(0, 50), st.booleans())


@settings(deadline=None, max_examples=50)
@given(st.lists(STEPS, max_size=8))
def test_whatever_is_decided_no_claim_is_lost_and_order_decides_nothing(
    steps: list[tuple[Kind, int, int, bool]],
) -> None:
    desk = Desk(four_outlets().comparison())
    for kind, one, other, back in steps:
        now = desk.review
        findings = now.comparison.findings
        finding = findings[one % len(findings)]
        second = findings[other % len(findings)]
        at = moment(dt.datetime(2031, 3, 5, 9, len(desk.decisions), tzinfo=dt.UTC))
        part = second.claims if kind is Kind.MERGE else finding.claims[:1]
        decision = Decision(
            kind=kind,
            by="Ana",
            at=at,
            evidence=evidence(finding.claims, desk.comparison),
            part=evidence(part, desk.comparison) if kind in (Kind.SPLIT, Kind.MERGE) else (),
            verdict=Verdict.DETAIL if kind in (Kind.VERDICT, Kind.MERGE) else None,
            note="n",
            seen=Seen(verdict=now.tool[finding.id], judge=desk.comparison.judge),
        )
        desk.decisions.append(decision)
        if back:
            desk.withdraws(decision)
    review = desk.review
    claims = [claim for finding in review.comparison.findings for claim in finding.claims]
    assert sorted(claims) == sorted(claim.id for claim in desk.comparison.claims)
    ids = [finding.id for finding in review.comparison.findings]
    assert len(set(ids)) == len(ids)
    desk.decisions.sort(key=lambda decision: decision.id)
    assert desk.review == review
