from __future__ import annotations

import json
from pathlib import Path

from journeys import FIRST, Run

from compare.cli import exit_codes

ARTICLE = """---
outlet: Warta Pesisir
language: id
published: 2023-05-02T10:00:00+07:00
---

Kapal Merpati kandas selama delapan jam pada Senin. Sedikitnya 40 penumpang dievakuasi.

"Kapten mengabaikan peringatan badai," kata kepala pelabuhan Rahmat Wibowo.
"""


def test_claims_are_shown_with_place_speaker_and_values(run: Run, tmp_path: Path) -> None:
    (tmp_path / "warta.md").write_text(ARTICLE, encoding="utf-8")
    ran = run("claims", "warta.md")
    assert ran.code == exit_codes.OK
    assert ran.out.startswith("Warta Pesisir")
    assert "dates counted from 2023-05-02 (front matter)" in ran.out
    assert "delapan jam: duration, 8 hours" in ran.out
    assert "2023-05-01" in ran.out
    assert "at least 40" in ran.out
    assert "Rahmat Wibowo" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 100


def test_places_in_json_slice_back_to_the_quotes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "warta.md").write_text(ARTICLE, encoding="utf-8")
    shown = json.loads(run("claims", "warta.md", "--format", "json").out)
    (source,) = shown["sources"]
    assert shown["claims"]
    for claim in shown["claims"]:
        assert " … ".join(source["text"][start:end] for start, end in claim["spans"]) == claim["quote"]


def test_standard_input_and_formats_are_as_elsewhere(run: Run) -> None:
    assert "Harbour Post" in run("claims", "-", stdin=FIRST).out
    ran = run("claims", "-", "--format", "yaml", stdin=FIRST)
    assert (ran.code, ran.error) == (
        exit_codes.BAD_INPUT,
        "silang: no format 'yaml': choose one of text, json",
    )
