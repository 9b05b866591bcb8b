"""A line for each finding, as one would load it."""

from __future__ import annotations

import io
import json
from typing import Any

import pandas as pd
from render.stories import Story

from compare.comparison import Comparison
from compare.render import Format, View, render
from compare.verdicts.judgement import Verdict


def lines(comparison: Comparison, view: View | None = None) -> list[dict[str, Any]]:
    return [json.loads(line) for line in render(comparison, Format.JSONL, view).splitlines()]


def test_pandas_makes_a_frame_of_it(four: Comparison) -> None:
    frame = pd.read_json(io.StringIO(render(four, Format.JSONL)), lines=True)
    assert list(frame["id"]) == [finding.id for finding in four.findings]
    (conflict,) = frame[frame["verdict"] == "conflict"].to_dict("records")
    assert conflict["outlets"] == ["Kabar Teluk", "The Harbour Post", "Lensa Pagi", "Gema Selat"]
    quotes = frame.explode("claims")["claims"].map(lambda claim: claim["quote"])
    assert sorted(quotes) == sorted(claim.quote for claim in four.claims)


def test_a_line_says_of_its_claims_what_the_comparison_file_says(two: Comparison) -> None:
    file = two.to_dict()
    sources = {source["id"]: source for source in file["sources"]}
    found = [claim for line in lines(two) for claim in line["claims"]]
    assert len(found) == len(file["claims"])
    for claim in file["claims"]:
        (same,) = (each for each in found if each["id"] == claim["id"])
        assert claim.items() <= same.items()
        assert same["outlet"] == sources[claim["source"]]["outlet"]


def test_confidence_is_that_of_the_link_the_verdict_rests_on(four: Comparison) -> None:
    conflict, *others = lines(four)
    assert conflict["confidence"] == 0.93
    assert {link["verdict"] for link in conflict["links"]} == {"conflict", "agree"}
    assert {line["confidence"] for line in others if line["verdict"] == "only"} == {None}


def test_only_some_verdicts(two: Comparison) -> None:
    shown = lines(two, View(only=frozenset({Verdict.CONFLICT})))
    assert [line["verdict"] for line in shown] == ["conflict"]


def test_nothing_in_an_article_ends_a_line() -> None:
    words = "satu\u2028dua\u0085tiga\u2029empat\u001eselesai"
    story = Story().article("satu", "Satu", "id", "Judul", words)
    story.claim("satu", words)
    (line,) = lines(story.comparison())
    assert line["claims"][0]["quote"] == words


def test_no_findings_no_lines() -> None:
    comparison = Story().article("satu", "Satu", "id", "Judul", "Isi.").comparison()
    assert render(comparison, Format.JSONL) == ""
