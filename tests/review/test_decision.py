"""A decision as a line of JSON, and back."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import ArticleError
from compare.render.jsonfile import spelt
from compare.review.decision import (
    NAMING,
    STRUCTURAL,
    VERDICTS,
    Decision,
    Kind,
    Quotation,
    Seen,
    moment,
    read_decision,
)
from compare.verdicts.judgement import Verdict

WORDS = st.text(min_size=1, max_size=30)
#: Words of articles, which may hold half a surrogate pair.
QUOTES = st.text(st.characters() | st.just("\ud800"), min_size=1, max_size=30)
NAMES = WORDS.filter(lambda name: bool(name.strip()))
QUOTATIONS = st.lists(
    st.builds(Quotation, outlet=QUOTES, article=QUOTES, url=st.none() | QUOTES, quote=QUOTES),
    min_size=1,
    max_size=3,
).map(tuple)
TIMES = st.datetimes(timezones=st.just(dt.UTC)).map(moment)


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """Any decision that a person can make."""
    kind = draw(st.sampled_from(Kind))
    if kind is Kind.WITHDRAW:
        of = draw(st.text("0123456789abcdef", min_size=64, max_size=64))
        return Decision(kind=kind, by=draw(NAMES), at=draw(TIMES), of=of)
    return Decision(
        kind=kind,
        by=draw(NAMES),
        at=draw(TIMES),
        evidence=draw(QUOTATIONS),
        part=draw(QUOTATIONS) if kind in STRUCTURAL else (),
        verdict=draw(st.sampled_from(VERDICTS)) if kind in NAMING else None,
        note=draw(NAMES if kind is Kind.NOTE else st.text(max_size=30)),
        seen=Seen(verdict=draw(st.sampled_from(Verdict)), judge=draw(QUOTES)),
    )


@given(decisions())
def test_any_decision_comes_back_from_a_line(decision: Decision) -> None:
    line = spelt(decision.to_dict())
    assert len(line.encode().splitlines()) == 1
    again = read_decision(line, where="here")
    assert (again, again.id) == (decision, decision.id)


@given(decisions(), decisions())
def test_ids_are_those_of_what_is_said(one: Decision, other: Decision) -> None:
    assert (one.id == other.id) == (one == other)


GOOD = {
    "decision": "reject",
    "by": "Ana",
    "at": "2031-03-05T09:00:00+00:00",
    "evidence": [{"outlet": "Morning Post", "article": "post", "url": None, "quote": "It rained."}],
    "seen": {"verdict": "conflict", "judge": "j"},
}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"decision": "perhaps"}, "decision is none of confirm, reject"),
        ({"decision": ["reject"]}, "decision is none of"),
        ({"by": " "}, "has no by"),
        ({"by": "a" * 201}, "by is longer than 200"),
        ({"at": "yesterday"}, "at is no time with its zone"),
        ({"at": "2031-03-05T09:00:00"}, "at is no time with its zone"),
        ({"evidence": []}, "reject without evidence"),
        ({"evidence": "It rained."}, "evidence is no list"),
        ({"evidence": [{"outlet": "Post"}]}, "evidence holds no quotation"),
        ({"evidence": ["It rained."]}, "evidence holds no quotation"),
        ({"seen": None}, "reject without evidence or seen"),
        ({"seen": {"verdict": "conflict"}}, "seen is no object"),
        ({"seen": {"verdict": "sure", "judge": "j"}}, "seen.verdict is none of"),
        ({"decision": "verdict"}, "verdict without a verdict; give one of conflict"),
        ({"decision": "verdict", "verdict": "only"}, "verdict without a verdict"),
        ({"decision": "merge", "verdict": "agree"}, "merge without part"),
        ({"decision": "note"}, "note without words"),
        ({"decision": "withdraw"}, "withdraw without of"),
    ],
)
def test_what_is_no_decision_is_told(changes: dict[str, object], told: str) -> None:
    read_decision(json.dumps(GOOD), where="a.jsonl line 3")
    with pytest.raises(ArticleError) as caught:
        read_decision(json.dumps(GOOD | changes), where="a.jsonl line 3")
    assert str(caught.value).startswith("a.jsonl line 3")
    assert told in str(caught.value)


def test_times_of_other_zones_are_the_same_moment() -> None:
    eastern = read_decision(json.dumps(GOOD | {"at": "2031-03-05T16:00:00+07:00"}), where="here")
    assert eastern == read_decision(json.dumps(GOOD), where="here")
