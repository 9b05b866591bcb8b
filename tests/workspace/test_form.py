"""What is kept comes back exactly, also from files of earlier programs."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeys import FIRST, SECOND
from making import WordEncoder, make_claim, make_value

from compare.articles.readers import read_articles
from compare.claims.claim import Claim
from compare.claims.value import Moment, ValueKind
from compare.comparison import Comparison
from compare.pipeline import compare_articles
from compare.render import LANGUAGES, Format, View, render, render_bytes
from compare.text import Span
from compare.workspace.form import packed, unpacked, written

#: As an earlier program kept it. When a field is added this file stays as it is.
EARLIER = Path(__file__).with_name("comparison-of-schema-1.json")


@pytest.fixture
def comparison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Comparison:
    monkeypatch.chdir(tmp_path)
    for name, text in (("first.md", FIRST), ("second.md", SECOND)):
        Path(name).write_text(text, encoding="utf-8")
    return compare_articles(read_articles(["first.md", "second.md"]), encoder=WordEncoder())


def test_a_comparison_and_its_reports_come_back(comparison: Comparison) -> None:
    again = unpacked(packed(comparison), Comparison)
    assert again == comparison
    assert repr(again) == repr(comparison)  # 7 is not 7.0
    for form in Format:
        for language in LANGUAGES:
            view = View(language=language)
            assert render_bytes(again, form, view) == render_bytes(comparison, form, view)
    assert "Angkanya berbeda: “40” dan “52”." in render(again, Format.MARKDOWN, View(language="id"))


def test_what_an_earlier_program_kept_can_be_read() -> None:
    earlier = unpacked(zlib.compress(EARLIER.read_bytes()), Comparison)
    assert "52 passengers" in render(earlier, Format.MARKDOWN)
    assert {finding.verdict.value for finding in earlier.findings} == {"conflict", "agree", "only"}


numbers = st.one_of(st.integers(-(10**15), 10**15), st.floats(allow_nan=False))
texts = st.text(st.characters() | st.just("\ud800"))


@given(
    text=texts,
    number=numbers,
    told=st.datetimes(timezones=st.just(dt.UTC)).map(lambda moment: moment.replace(fold=0)),
    day=st.dates(),
    speaker=st.none() | texts,
)
def test_any_claim_comes_back(
    text: str, number: float, told: dt.datetime, day: dt.date, speaker: str | None
) -> None:
    moment = Moment(span=Span(0, 1), quote=text, days=(day, day), minutes=(60, 60), zone="+07:00")
    value = make_value(text, number, kind=ValueKind.MONEY, as_of=moment)
    claim = make_claim(
        text, values=(value,), told=told, speaker=speaker, as_of=value, resolved=((text, "Ratna"),)
    )
    again = unpacked(packed((claim, replace(claim, told=None))), tuple[Claim, ...])
    assert repr(again) == repr((claim, replace(claim, told=None)))


@given(st.binary())
def test_other_bytes_are_refused(content: bytes) -> None:
    for body in (content, zlib.compress(content)):
        with pytest.raises(ValueError, match="in these bytes"):
            unpacked(body, Comparison)


def test_the_form_names_its_fields() -> None:
    (claim,) = json.loads(written((make_claim("The ferry sank."),)))
    assert claim["spans"] == [{"start": 0, "end": 15}]
    assert claim["stance"] == "asserts"
