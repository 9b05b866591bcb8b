from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import WordEncoder

from compare.alignment.opinion import FACETS, RELATIONS, VERDICTS, Network, Opinion
from compare.claims.claim import Claim
from compare.claims.statement import statement
from compare.errors import ArticleError
from compare.models import load_encoder
from compare.models.judging import load_network
from compare.pairs import LONGEST, PairVerdict, StatedPair, judge_pairs, read_pair
from compare.records import BATCH
from compare.verdicts.judgement import Facet, Side

OTHER_SIDE = {Side.A: Side.B, Side.B: Side.A, None: None}


class Reading:
    """A network that tells by words and lengths alone, and keeps what it was asked.

    Its relations show in which order it read: the longer the first text, the surer of entailment.
    """

    name = "reading"

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        self.asked += pairs
        return [self._opinion(*pair) for pair in pairs]

    def _opinion(self, a: str, b: str) -> Opinion:
        shorter, longer = sorted((len(a), len(b)))
        if not set(a.lower().split()) & set(b.lower().split()):
            return opinion("unrelated", len(a) / max(1, shorter + longer))
        likely = "detail" if longer > 1.5 * shorter else "conflict" if a != b else "agree"
        return opinion(likely, len(a) / max(1, shorter + longer))


def opinion(verdict: str, entailed: float, chance: float = 0.8) -> Opinion:
    rest = (1 - chance) / (len(VERDICTS) - 1)
    return Opinion(
        tuple(chance if each == verdict else rest for each in VERDICTS),
        tuple(1 / len(FACETS) for _ in FACETS),
        (entailed, 1 - entailed, 0.0),
    )


def pair(a: str, b: str, number: int = 1, language: str = "en") -> StatedPair:
    return StatedPair(id=number, a=statement(a, language=language), b=statement(b, language=language))


def judged(*pairs: StatedPair, network: Network | None = None) -> list[PairVerdict]:
    return list(judge_pairs(pairs, WordEncoder(), network))


SEVEN, EIGHT = "The talks in Ambon lasted seven hours", "The talks in Ambon lasted eight hours"
MANY = (
    pair(SEVEN, EIGHT, 1),
    pair("The mayor signed the budget", "Rice is dear in three markets", 2),
    pair(SEVEN, SEVEN, 3),
    pair("Wali kota menutup jembatan", "Wali kota menutup jembatan di Palu pada malam hari", 4, "id"),
)


def test_verdicts_come_in_order_and_do_not_depend_on_the_rest_of_the_batch() -> None:
    together = judged(*MANY, network=Reading())
    assert [each.id for each in together] == [1, 2, 3, 4]
    assert [each.verdict for each in together] == ["conflict", "unrelated", "agree", "detail"]
    alone = [judged(each, network=Reading())[0] for each in MANY]
    assert [each.to_dict() for each in together] == [each.to_dict() for each in alone]


def test_a_conflict_names_what_clashes_and_a_detail_the_fuller_side() -> None:
    clash, _, _, detail = judged(*MANY, network=Reading())
    assert clash.facets == (Facet.DURATION,)
    assert "seven hours" in clash.explanation
    assert "eight hours" in clash.explanation
    assert detail.fuller is Side.B
    assert clash.fuller is None


def test_what_is_unrelated_is_as_sure_as_it_is_unlikely_to_be_one_fact() -> None:
    (said,) = judged(MANY[1], network=Reading())
    assert said.verdict == "unrelated"
    assert said.confidence == pytest.approx(0.8)
    assert (said.facets, said.fuller) == ((), None)
    assert said.explanation == "They are not about the same fact."


def test_alone_likeness_makes_no_one_fact_where_the_network_sees_two() -> None:
    """Nothing stands beside a pair alone, so that it is always the nearest."""
    alike = pair("The mayor closed the old bridge", "The mayor closed the old market")
    (said,) = judged(alike, network=Stubborn("unrelated"))
    assert said.verdict == "unrelated"
    assert said.confidence == pytest.approx(0.6)


def test_each_text_is_encoded_once_a_batch() -> None:
    encoder = WordEncoder()
    list(judge_pairs([pair(SEVEN, EIGHT), pair(EIGHT, SEVEN), pair(SEVEN, SEVEN)], encoder, None))
    assert sorted(encoder.seen) == sorted([SEVEN, EIGHT])


def test_where_a_network_reads_the_encoder_is_not_asked() -> None:
    encoder = WordEncoder()
    assert [each.verdict for each in judge_pairs(MANY, encoder, Reading())][:2] == ["conflict", "unrelated"]
    assert encoder.seen == []


def test_every_pair_is_read_and_a_second_time_only_to_turn_it_round() -> None:
    network = Reading()
    sorted_first, turned, hopeless = (
        pair("A dam broke", "B dam held"),
        pair("B dam held", "A dam broke"),
        MANY[1],
    )
    first, second, third = judged(sorted_first, turned, hopeless, network=network)
    a, b = hopeless.a.text, hopeless.b.text
    assert network.asked == [
        ("A dam broke", "B dam held"),
        ("A dam broke", "B dam held"),
        (a, b) if a < b else (b, a),
        ("B dam held", "A dam broke"),
        *([] if a < b else [(a, b)]),
    ]
    assert [len(each.nli or ()) for each in (first, second, third)] == [len(RELATIONS)] * 3


def test_the_relation_is_that_of_a_to_b() -> None:
    short, long = "The dam broke", "The dam broke at dawn and flooded two villages"
    one, other = judged(pair(short, long), pair(long, short), network=Reading())
    nli, turned = one.to_dict()["nli"], other.to_dict()["nli"]
    assert set(nli) == set(RELATIONS)
    assert nli["entailment"] == pytest.approx(len(short) / len(short + long), abs=1e-4)
    assert turned["entailment"] == pytest.approx(len(long) / len(short + long), abs=1e-4)


def test_the_network_is_told_the_day_and_the_speaker() -> None:
    network = Reading()
    said = statement("The dam is safe", language="en", published=dt.date(2024, 3, 8), speaker="Ratna Dewi")
    list(judge_pairs([StatedPair(id=1, a=said, b=said)], WordEncoder(), network))
    assert network.asked[0][0] == "(2024-03-08) Ratna Dewi: The dam is safe"


def test_without_a_network_there_are_verdicts_and_no_nli() -> None:
    clash, _, same, _ = judged(*MANY)
    assert (clash.verdict, same.verdict) == ("conflict", "agree")
    assert clash.to_dict()["nli"] is None


class Stubborn:
    """A network with one opinion on everything, not quite sure of it."""

    name = "stubborn"

    def __init__(self, verdict: str) -> None:
        self._verdict = verdict

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        return [opinion(self._verdict, 0.5, 0.6) for _ in pairs]


def test_results_come_before_the_last_pair_is_read() -> None:
    count = 0

    def endless() -> Iterator[StatedPair]:
        nonlocal count
        while True:
            count += 1
            yield MANY[0]

    assert next(judge_pairs(endless(), WordEncoder(), Reading())).verdict == "conflict"
    assert count <= BATCH


def test_what_came_before_a_bad_line_is_not_lost() -> None:
    def some() -> Iterator[StatedPair]:
        yield MANY[0]
        raise ArticleError("line 2 is not JSON")

    found = judge_pairs(some(), WordEncoder(), None)
    assert next(found).id == 1
    with pytest.raises(ArticleError, match="line 2"):
        next(found)


def test_no_pairs_no_verdicts_and_no_model() -> None:
    encoder = WordEncoder()
    assert list(judge_pairs([], encoder, Reading())) == []
    assert encoder.seen == []


WORDS = """Rina Hadi the mayor not tidak menutup closed opened seven eight jam hours 12 rumah , . " “ ( é 🌊
because karena hingga Senin denied"""
texts = st.one_of(
    st.lists(st.sampled_from([*WORDS.split(), "\x00", "\x1b[", "\n"]), max_size=12).map(" ".join),
    st.text(max_size=40),
).map(lambda text: text.encode("utf-8", "replace").decode("utf-8"))
languages = st.sampled_from(["id", "en", "und", "de"])
days = st.none() | st.dates() | st.datetimes(timezones=st.none() | st.timezones())
claims = st.builds(
    lambda text, language, published, speaker: statement(
        text, language=language, published=published, speaker=speaker
    ),
    texts,
    languages,
    days,
    st.none() | texts,
)
networks = st.sampled_from([Reading(), None, *map(Stubborn, ("conflict", "update", "unrelated"))])


@settings(max_examples=200, deadline=None)
@given(claims, claims, networks)
def test_any_two_texts_get_one_of_the_five(a: Claim, b: Claim, network: Network | None) -> None:
    (said,) = judged(StatedPair(id="x", a=a, b=b), network=network)
    form = json.loads(json.dumps(said.to_dict(), ensure_ascii=False))
    assert list(form) == ["id", "verdict", "facets", "confidence", "fuller", "explanation", "nli"]
    assert form["verdict"] in VERDICTS
    assert 0 <= form["confidence"] <= 1
    assert len(form["explanation"].splitlines()) == 1
    assert bool(form["facets"]) is (form["verdict"] in {"conflict", "update"})
    assert form["fuller"] is None or form["verdict"] == "detail"
    assert (form["nli"] is None) is (network is None)


@settings(max_examples=100, deadline=None)
@given(claims, claims, networks)
def test_swapping_changes_nothing_but_the_sides(a: Claim, b: Claim, network: Network | None) -> None:
    here, there = judged(StatedPair(id=1, a=a, b=b), StatedPair(id=1, a=b, b=a), network=network)
    assert here.verdict == there.verdict
    assert here.facets == there.facets
    assert here.confidence == pytest.approx(there.confidence)
    assert here.fuller is OTHER_SIDE[there.fuller]
    assert sorted(here.explanation) == sorted(there.explanation)


def line(a: Any = None, b: Any = None, **fields: Any) -> str:
    return json.dumps({"id": 1, "a": a or {"text": "Air naik."}, "b": b or {"text": "Air surut."}} | fields)


def test_a_line_is_read_with_all_that_it_tells() -> None:
    text, evening = "Air naik pada Senin.", "2024-03-08T23:30:00+07:00"
    told = {"text": text, "lang": "id-ID", "published": evening, "speaker": "Ratna Dewi"}
    read = read_pair(line(told, {"text": text, "lang": "id", "published": "2024-03-08"}, id="a"), where="x")
    moment, day = dt.datetime.fromisoformat(evening), dt.date(2024, 3, 8)
    assert read == StatedPair(
        id="a",
        a=statement(text, language="id", published=moment, speaker="Ratna Dewi"),
        b=statement(text, language="id", published=day),
    )
    assert read.a.values == read.b.values
    assert read.a.values[0].resolved
    empty = {"text": "", "lang": None, "published": "", "speaker": ""}
    assert read_pair(line(empty), where="x line 1").a == statement("", language="und")


def test_the_language_of_each_side_is_guessed_where_it_is_not_told() -> None:
    indonesian = "Wali kota mengatakan bahwa jembatan itu akan ditutup pada hari Senin karena rusak."
    english = "The mayor said that the bridge would be closed on Monday because it was damaged."
    read = read_pair(line({"text": indonesian}, {"text": english}), where="x line 1")
    assert (read.a.language, read.b.language) == ("id", "en")


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    read = read_pair('{"id": 1, "a": {"text": "Air \\ud800 naik."}, "b": {"text": "Air."}}', where="x line 1")
    assert read.a.text == "Air ? naik."


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("{", "x line 3 is not JSON; give one JSON object a line"),
        ("[]", "x line 3 is no JSON object; give one with id, a and b"),
        (line(id=None), "x line 3 has no id; give each pair one, a text or a whole number"),
        (line(id=1.5), "x line 3 has no id; give each pair one, a text or a whole number"),
        ('{"id": 1, "a": {"text": "Air."}}', 'x line 3 has no b; give the statement as {"text": …}'),
        (line("Air naik."), 'x line 3 has no a; give the statement as {"text": …}'),
        (line({"lang": "id"}), "x line 3, a has no text; name the field with the statement's words text"),
        (line(b={"text": 5}), "x line 3, b: text is no text; put it in quotation marks"),
        (line({"text": "Air.", "speaker": ["Rina"]}), "x line 3, a: speaker is no text"),
        (line({"text": "Air.", "lang": 5}), "x line 3, a: lang is no text; put it in quotation marks"),
        (line({"text": "Air.", "published": 2024}), "x line 3, a: published is no text"),
        (
            line({"text": "Air.", "published": "kemarin"}),
            "x line 3, a: published is no date; write it as 2024-03-08",
        ),
        (line({"text": "a" * (LONGEST + 1)}), "x line 3, a: text is longer than 10,000 characters; cut it"),
    ],
)
def test_a_bad_line_is_told_in_one_line(bad: str, message: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read_pair(bad, where="x line 3")
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.model
def test_the_shipped_models_judge_across_languages() -> None:
    english = statement("The talks lasted seven hours.", language="en")
    clash, same, other = judge_pairs(
        [
            StatedPair(id=1, a=english, b=statement("Perundingan berlangsung delapan jam.", language="id")),
            StatedPair(id=2, a=english, b=statement("Perundingan berlangsung tujuh jam.", language="id")),
            StatedPair(id=3, a=english, b=statement("Harga beras naik di tiga pasar.", language="id")),
        ],
        load_encoder(),
        load_network(),
    )
    assert (clash.verdict, clash.facets) == ("conflict", (Facet.DURATION,))
    assert same.verdict == "agree"
    assert other.verdict == "unrelated"
    for each in (clash, same, other):
        assert each.nli is not None
        assert sum(each.nli) == pytest.approx(1)
