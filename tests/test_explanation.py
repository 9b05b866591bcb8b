"""How one finding came about, computed again from the comparison and the models."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest
from making import NoGrammar, SharedWords, WordEncoder, make_article
from render.test_hostile_text import HOSTILE

from compare.claims.reader import Reader
from compare.comparison import Comparison
from compare.errors import StoryError
from compare.explanation import Explanation, explain_finding, finding_of
from compare.pipeline import compare_articles
from compare.render.catalogue import speaking
from compare.render.explanation import as_json, as_plain_text
from compare.verdicts.judgement import Verdict

BEFORE = "Kapal merapat pada Selasa pagi."


def _compared(*, more: str = "", network: SharedWords | None = None) -> Comparison:
    """Two outlets on a search: its length differs; each begins with the same words."""
    articles = [
        make_article(name, f"{BEFORE} Pencarian korban di selat berlangsung {told} jam{more}.")
        for name, told in (("pagi", "enam"), ("sore", "sembilan"))
    ]
    reader = Reader(NoGrammar(), None)
    return compare_articles(articles, encoder=WordEncoder(), network=network, reader=reader)


def _explained(comparison: Comparison, verdict: Verdict, network: SharedWords | None = None) -> Explanation:
    finding = next(each for each in comparison.findings if each.verdict is verdict)
    return explain_finding(comparison, finding, WordEncoder(), network)


@pytest.mark.parametrize("network", [None, SharedWords()])
def test_every_stage_is_as_it_was_in_the_comparison(network: SharedWords | None) -> None:
    comparison = _compared(network=network)
    (weighing,) = _explained(comparison, Verdict.CONFLICT, network).weighings
    assert weighing.pair is not None
    assert (weighing.pair.opinion is None) == (network is None)
    assert weighing.bar is not None
    assert weighing.link.confidence >= weighing.bar
    chances = dict(weighing.chances)
    chance = chances[Verdict.CONFLICT] + chances[Verdict.UPDATE] * weighing.takes_updates
    assert weighing.link.confidence == pytest.approx(chance * weighing.pair.same_fact)


def test_a_reporter_reads_evidence_in_its_place_values_and_each_stage() -> None:
    network = SharedWords()
    text = as_plain_text(_explained(_compared(network=network), Verdict.CONFLICT, network), 200)
    assert "Words: “Pencarian korban di selat berlangsung enam jam”" in text
    assert f"Paragraph: “{BEFORE} Pencarian korban di selat berlangsung enam jam.”" in text
    assert "Says so: the outlet itself" in text
    assert "Value: enam jam: duration, 6 hours" in text
    assert "duration: “enam jam” and “sembilan jam” differ" in text
    assert "Network: agree" in text
    assert "such a verdict is reported from 45% on" in text


def test_in_indonesian() -> None:
    network = SharedWords()
    explanation = _explained(_compared(network=network), Verdict.CONFLICT, network)
    with speaking("id"):
        text, form = as_plain_text(explanation, 200), json.loads(as_json(explanation))
    assert "durasi: “enam jam” dan “sembilan jam” berbeda" in text
    assert "Nilai: enam jam: durasi, 6 jam" in text
    assert "Jaringan saraf: sepakat" in text
    assert form["finding"]["explanation"] == "Durasinya berbeda: “enam jam” dan “sembilan jam”."
    assert (form["finding"]["verdict"], form["pairs"][0]["evidence"][0]["facet"]) == ("conflict", "duration")


def test_as_json_it_has_all_figures() -> None:
    network = SharedWords()
    form = json.loads(as_json(_explained(_compared(network=network), Verdict.CONFLICT, network)))
    (pair,) = form["pairs"]
    assert pair["evidence"][0] == {
        "sign": "clash",
        "facet": "duration",
        "a": "enam jam",
        "b": "sembilan jam",
        "exact": True,
    }
    assert sum(pair["network"]["verdicts"].values()) == pytest.approx(1, abs=0.01)
    assert form["claims"][0]["paragraph"].startswith(BEFORE)


def test_other_models_are_told_apart() -> None:
    comparison = replace(_compared(), encoder="another")
    explanation = _explained(comparison, Verdict.CONFLICT)
    assert not explanation.same_models
    assert "made with other models" in as_plain_text(explanation, 200)


def test_what_stands_alone_says_what_it_was_held_against() -> None:
    explanation = _explained(_compared(), Verdict.CONFLICT)
    (weighing,) = explanation.weighings
    assert weighing.pair is not None
    alone = replace(explanation, witnesses=explanation.witnesses[:1], weighings=(), others=(weighing.pair,))
    text = as_plain_text(alone, 200)
    assert "No pair of its claims is linked." in text
    assert "Looked at, and left without a verdict" in text
    assert "likely to be the same fact: “Pencarian korban di selat berlangsung sembilan jam”" in text


def _two_facts() -> Comparison:
    """An outlet that says two things."""
    article = make_article("pagi", "Kapal merapat pada Selasa. Hujan reda pada malam hari.")
    return compare_articles([article], encoder=WordEncoder(), reader=Reader(NoGrammar(), None))


def test_a_finding_is_named_by_its_id_a_claims_or_words() -> None:
    comparison = _compared()
    first = comparison.findings[0]
    assert finding_of(comparison, "f1") is first
    assert finding_of(comparison, first.claims[0]) is first
    assert finding_of(comparison, "Berlangsung  enam") in comparison.findings
    with pytest.raises(StoryError, match="pada stands in f1, f2; name one"):
        finding_of(_two_facts(), "pada")
    count = len(comparison.findings)
    with pytest.raises(StoryError, match=f"no finding f99; there are f1 to f{count}"):
        finding_of(comparison, "f99")


@pytest.mark.parametrize("words", HOSTILE[:-1])
def test_hostile_text_acts_nowhere(words: str) -> None:
    comparison = _compared(more=f" {words}")
    for finding in comparison.findings:
        explanation = explain_finding(comparison, finding, WordEncoder(), None)
        plain = as_plain_text(explanation, 80)
        assert all(character == "\n" or character.isprintable() for character in plain)
        data = as_json(explanation)
        assert {unicodedata.category(each) for each in data.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Cs"})
        json.loads(data)
