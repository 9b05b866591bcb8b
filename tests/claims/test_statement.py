from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.claims.claim import Stance
from compare.claims.statement import statement


def test_a_statement_is_a_claim_of_its_whole_text() -> None:
    said = statement(
        "Sedikitnya 12 rumah rusak di Palu pada Senin.",
        language="id",
        published=dt.date(2024, 3, 8),
        identifier="a:1",
        source="a",
    )
    assert (said.id, said.source, said.quote, said.context) == ("a:1", "a", said.text, said.text)
    assert [value.quote for value in said.values] == ["Sedikitnya 12", "Senin"]
    assert all(value.resolved for value in said.values)
    assert said.names == ("Palu",)
    assert said.told == dt.datetime(2024, 3, 8, 12, tzinfo=dt.UTC)
    assert (said.speaker, said.stance, said.quoted) == (None, Stance.ASSERTS, False)


def test_a_time_of_publication_counts_and_its_day_is_that_of_its_zone() -> None:
    late = dt.datetime(2024, 3, 8, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-7)))
    said = statement("Rain fell today", language="en", published=late)
    assert said.told == late
    assert said.values[0].normalized["value"] == "2024-03-08"
    nowhere = dt.datetime.fromisoformat("2024-03-08T09:00")
    assert statement("Rain fell", language="en", published=nowhere).told == nowhere.replace(tzinfo=dt.UTC)


def test_who_says_it_and_in_which_sentence_can_be_told() -> None:
    said = statement("“We left”", language="en", speaker="Lena Moss", context="“We left,” said Lena Moss.")
    assert (said.speaker, said.stance, said.quoted) == ("Lena Moss", Stance.REPORTS, True)
    assert said.context == "“We left,” said Lena Moss."
    assert said.told is None


@settings(deadline=None)
@given(
    st.text(max_size=80),
    st.sampled_from(["id", "en", "und", "xx"]),
    st.sampled_from(["kemarin", "last year", "2 weeks ago", "lusa", ""]),
    st.none() | st.dates(),
)
def test_any_text_and_day_make_a_statement(
    text: str, language: str, words: str, published: dt.date | None
) -> None:
    said = statement(f"{text} {words}", language=language, published=published)
    assert all(value.quote == value.span.of(said.text) for value in said.values)
