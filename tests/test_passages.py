from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.claims.parse import Parse
from compare.claims.reader import Reader
from compare.errors import ArticleError
from compare.models.parsers import load_parser
from compare.models.reader import load_reader
from compare.passages import Passage, PassageClaims, claims_of_passages, read_passage
from compare.records import BATCH, LONGEST
from compare.text import Span, quote


def passage(text: str, language: str = "id", context: str = "", number: int = 1) -> Passage:
    return Passage(id=number, text=text, language=language, context=context)


def claims_of(*passages: Passage, reader: Reader | None = None) -> list[PassageClaims]:
    return list(claims_of_passages(passages, reader))


class Counting:
    """The real parser, and how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self._parser = load_parser()

    def parse(self, text: str, sentences: Sequence[Span], language: str) -> tuple[Parse, ...] | None:
        self.asked.append((language, len(sentences)))
        return self._parser.parse(text, sentences, language)


MANY = (
    passage("Rina Hadi menutup jembatan itu pada Senin. Ia menunggu ahli.", number=1),
    passage("Mira Sol closed the bridge, which was built in 1971.", "en", number=2),
    passage("Dua ahli tiba dan memeriksa tiang.", context="Jembatan itu ditutup Rina Hadi.", number=3),
    passage("Baca juga: Jembatan Lama Ditutup", number=4),
    passage("Die Brücke ist gesperrt.", "de", number=5),
)


def test_many_passages_are_parsed_at_once_and_read_as_each_alone() -> None:
    counting = Counting()
    together = claims_of(*MANY, reader=Reader(counting, load_reader().network))
    assert [result.id for result in together] == [1, 2, 3, 4, 5]
    assert [each for each in counting.asked if each[0] in {"id", "en"}] == [("en", 1), ("id", 4)]
    alone = [claims_of(each, reader=load_reader())[0] for each in MANY]
    assert [each.to_dict() for each in together] == [each.to_dict() for each in alone]
    assert all(result.claims for result in together if result.id != 4)


def test_the_context_is_read_but_not_cut() -> None:
    context = "The mayor, Rina Hadi, spoke to reporters on Monday."
    (alone, behind) = claims_of(
        passage("She closed the bridge.", "en"),
        passage("She closed the bridge.", "en", context),
        reader=load_reader(),
    )
    assert [claim.quote for claim in behind.claims] == [claim.quote for claim in alone.claims]
    assert [claim.text for claim in alone.claims] == ["She closed the bridge"]
    assert [claim.text for claim in behind.claims] == ["Rina Hadi closed the bridge"]
    assert behind.claims[0].resolved == (("She", "Rina Hadi"),)
    assert behind.claims[0].spans == alone.claims[0].spans


def test_what_states_nothing_is_furniture_and_a_question_is_not() -> None:
    name, question = claims_of(
        passage("PALU, Kabar Teluk"), passage("Siapa yang menutup jembatan itu?"), reader=load_reader()
    )
    assert (name.furniture, name.claims) == (True, ())
    assert not question.furniture


def test_furniture_gives_no_claims_and_what_is_article_beside_it_does() -> None:
    only, beside = claims_of(
        passage("Baca juga: Jembatan Lama Ditutup"),
        passage("Baca juga: Jembatan Lama Ditutup\nWali kota menutup jembatan."),
    )
    assert (only.furniture, only.claims) == (True, ())
    assert not beside.furniture
    assert [claim.quote for claim in beside.claims] == ["Wali kota menutup jembatan"]


def test_the_form_has_places_in_the_text_also_behind_a_context() -> None:
    text = "Sedikitnya 12 rumah rusak, kata Rina Hadi."
    (result,) = claims_of(passage(text, context="Angin kencang melanda kota."), reader=load_reader())
    (claim,) = result.to_dict()["claims"]
    (start, end) = claim["spans"][0]
    assert text[start:end] == claim["quote"] == "Sedikitnya 12 rumah rusak"
    assert (claim["speaker"], claim["stance"], claim["via"], claim["cue"]) == (
        "Rina Hadi",
        "reports",
        [],
        "kata",
    )
    (value,) = claim["values"]
    assert text[slice(*value["span"])] == value["quote"] == "Sedikitnya 12"
    assert value["normalized"]["precision"] == "at least"


texts = st.text(st.sampled_from('Rina Hadi, 12 yang dan "kata" menurut. \n\r?“”()é\x00'), max_size=120)


@settings(max_examples=150, deadline=None)
@given(texts, texts, st.sampled_from(["id", "en", "und"]))
def test_claims_of_any_passage_stand_in_its_text(text: str, context: str, language: str) -> None:
    (result,) = claims_of(passage(text, language, context))
    for claim in result.claims:
        assert claim.quote == quote(text, claim.spans)
        assert all(value.quote == value.span.of(text) for value in claim.values)
    assert json.loads(json.dumps(result.to_dict()))["furniture"] in {True, False}
    assert not (result.furniture and result.claims)


def test_results_come_before_the_last_passage_is_read() -> None:
    read = 0

    def endless() -> Iterator[Passage]:
        nonlocal read
        while True:
            read += 1
            yield passage("Air naik.")

    found = claims_of_passages(endless(), None)
    assert next(found).claims
    assert read <= BATCH


def test_what_came_before_a_bad_line_is_not_lost() -> None:
    def passages() -> Iterator[Passage]:
        yield passage("Air naik.")
        raise ArticleError("line 2 is not JSON")

    found = claims_of_passages(passages(), None)
    assert next(found).claims
    with pytest.raises(ArticleError, match="line 2"):
        next(found)


def line(**fields: Any) -> str:
    return json.dumps(fields)


def test_a_line_is_read_with_its_language_told_guessed_or_unknown() -> None:
    told = read_passage(line(id="a", text="Air naik.", lang="id-ID", context=None), where="x line 1")
    assert told == Passage(id="a", text="Air naik.", language="id")
    text = "Wali kota mengatakan bahwa jembatan itu akan ditutup pada hari Senin karena rusak."
    assert read_passage(line(id=7, text=text), where="x line 1").language == "id"
    assert read_passage(line(id=7, text="12"), where="x line 1").language == "und"


def test_half_a_surrogate_pair_keeps_the_offsets() -> None:
    read = read_passage('{"id": "a", "text": "Air \\ud800 naik 12 meter.", "lang": "id"}', where="x line 1")
    assert read.text == "Air ? naik 12 meter."


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("{", "x line 3 is not JSON; give one JSON object a line"),
        ("[" * 100_000, "x line 3 is not JSON; give one JSON object a line"),
        ("[]", "x line 3 is no JSON object; give one with id and text"),
        (line(text="Air naik."), "x line 3 has no id; give each passage one, a text or a whole number"),
        (line(id=True, text="Air."), "x line 3 has no id; give each passage one, a text or a whole number"),
        (line(id=1), "x line 3 has no text; name the field with the passage's words text"),
        (line(id=1, text=["Air naik."]), "x line 3: text is no text; put it in quotation marks"),
        (line(id=1, text="Air.", context=5), "x line 3: context is no text; put it in quotation marks"),
        (line(id=1, text="Air.", lang=5), "x line 3: lang is no text; put it in quotation marks"),
        (line(id=1, text="a" * (LONGEST + 1)), "longer than 100,000 characters"),
    ],
)
def test_a_bad_line_is_told_in_one_line(bad: str, message: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read_passage(bad, where="x line 3")
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
