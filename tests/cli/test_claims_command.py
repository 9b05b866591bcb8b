from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from journeys import FIRST, Run
from making import make_claim, make_value

from compare.articles.article import Article, Block, BlockRole
from compare.claims.claim import Stance
from compare.cli import exit_codes
from compare.cli.claims import as_text
from compare.render.catalogue import speaking
from compare.render.readings import described
from compare.text import Span

ARTICLE = """---
outlet: Warta Pesisir
language: id
published: 2023-05-02T10:00:00+07:00
---

Kapal Merpati kandas selama delapan jam pada Senin. Sedikitnya 40 penumpang dievakuasi.

Baca juga: Kapal Lain Kandas

"Kapten mengabaikan peringatan badai," kata kepala pelabuhan Rahmat Wibowo. Ia akan diperiksa.
"""


def test_claims_are_shown_with_place_speaker_and_values(run: Run, tmp_path: Path) -> None:
    (tmp_path / "warta.md").write_text(ARTICLE, encoding="utf-8")
    ran = run("claims", "warta.md")
    assert (ran.code, ran.err) == (exit_codes.OK, "")
    assert ran.out.startswith("Warta Pesisir")
    assert "dates counted from 2023-05-02 (front matter)" in ran.out
    assert "delapan jam: duration, 8 hours" in ran.out
    assert "2023-05-01" in ran.out
    assert "at least 40" in ran.out
    assert "said: Rahmat Wibowo says so" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 100


def test_each_sentence_stands_once_over_its_claims(run: Run, tmp_path: Path) -> None:
    (tmp_path / "warta.md").write_text(ARTICLE, encoding="utf-8")
    lines = run("claims", "warta.md").out.splitlines()
    first = lines.index("[lead] Kapal Merpati kandas selama delapan jam pada Senin.")
    second = lines.index("[lead] Sedikitnya 40 penumpang dievakuasi.")
    assert first < second
    assert all(line.startswith("  ") or not line for line in lines[first + 1 : second])
    assert lines[first + 1].startswith("  1   Kapal Merpati kandas")
    assert [line for line in lines if "Baca juga" in line] == [
        "[left out, other article] Baca juga: Kapal Lain Kandas"
    ]


LENA = "Lena said that she had sold 12 boats. Nothing else."


def shown(width: int = 80, text: str = LENA) -> list[str]:
    """An article of two sentences; the first holds a claim with all that there is to show."""
    article = Article(
        id="a",
        path="a.txt",
        outlet="The Quay",
        title=None,
        language="en",
        published=None,
        reference=None,
        sha256="",
        text=text,
        blocks=(Block(Span(0, len(text)), BlockRole.BODY),),
    )
    claim = make_claim(
        "Lena Moss had sold 12 boats",
        spans=(Span(15, 36),),
        sentence=Span(0, 37),
        quote="she had sold 12 boats",
        speaker="Lena Moss",
        via=("TASS", "The Pier"),
        cue="said",
        stance=Stance.DENIES,
        quoted=True,
        resolved=(("she", "Lena Moss"),),
        values=(make_value("12", 12, counts="boats", state="sold", scope="in Ambon"),),
    )
    return as_text(article, [claim], width=width).splitlines()


def test_everything_about_a_claim_is_shown_under_its_sentence() -> None:
    assert shown()[2:] == [
        "",
        "[body] Lena said that she had sold 12 boats.",
        "  1   Lena Moss had sold 12 boats (15-36)",
        "      as written: she had sold 12 boats",
        "      said: Lena Moss denies it, via TASS, The Pier, in quotation marks (“said”)",
        "      she = Lena Moss",
        "      12: count, 12 of boats, sold, scope “in Ambon”",
        "",
        "[body] Nothing else.",
        "  –  no claim",
    ]


def test_a_narrow_terminal_gets_narrow_lines() -> None:
    assert max(map(len, shown(width=44))) <= 44


def test_a_moment_is_shown_with_its_value(run: Run, tmp_path: Path) -> None:
    text = "---\nlanguage: id\npublished: 2023-05-03\n---\n\nHingga Selasa pukul 17.00 WIB, 12 warga tewas."
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert "as of 2023-05-02T17:00+07:00" in run("claims", "a.md").out


def test_a_value_without_all_it_might_have_is_described_plainly() -> None:
    assert described(make_value("dua", 2)) == "dua: count, 2"


def test_all_of_it_is_told_in_indonesian() -> None:
    with speaking("id"):
        told = shown()
    assert told[1:] == [
        "1 klaim; bahasa en",
        "",
        "[isi] Lena said that she had sold 12 boats.",
        "  1   Lena Moss had sold 12 boats (15-36)",
        "      tertulis: she had sold 12 boats",
        "      pernyataan: Lena Moss membantahnya, melalui TASS, The Pier, dalam tanda",
        "        kutip (“said”)",
        "      she = Lena Moss",
        "      12: jumlah, 12 boats, sold, cakupan “in Ambon”",
        "",
        "[isi] Nothing else.",
        "  –  tidak ada klaim",
    ]


def test_places_in_json_slice_back_to_the_quotes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "warta.md").write_text(ARTICLE, encoding="utf-8")
    shown = json.loads(run("claims", "warta.md", "--format", "json").out)
    (source,) = shown["sources"]
    assert shown["claims"]
    for claim in shown["claims"]:
        assert " … ".join(source["text"][start:end] for start, end in claim["spans"]) == claim["quote"]
    meant = [pair for claim in shown["claims"] for pair in claim["resolved"]]
    assert meant == [["Ia", "Rahmat Wibowo"]]


def test_standard_input_and_formats_are_as_elsewhere(run: Run) -> None:
    assert "Harbour Post" in run("claims", "-", stdin=FIRST).out
    ran = run("claims", "-", "--format", "yaml", stdin=FIRST)
    assert (ran.code, ran.error) == (
        exit_codes.BAD_INPUT,
        "silang: no format 'yaml': choose one of text, json, jsonl",
    )


def test_verbose_tells_the_stages_on_standard_error(run: Run) -> None:
    ran = run("claims", "-", "-v", stdin=FIRST)
    assert "claims: " in ran.err
    assert "claims: " not in ran.out


PASSAGES = [
    {"id": "a", "text": "Air naik 12 meter, kata Rina Hadi.", "lang": "id"},
    {"id": 2, "text": "Baca juga: Banjir di Kota Lama"},
    {"id": "c", "text": "She left.", "lang": "en", "context": "Lena Moss, the mayor, spoke on Monday."},
]
LINES = "\n".join(map(json.dumps, PASSAGES)) + "\n"


def test_passages_come_back_a_line_each_in_order(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text("\ufeff" + LINES.replace("\n", "\r\n\n", 1), encoding="utf-8")
    ran = run("claims", "--format", "jsonl", "p.jsonl")
    assert (ran.code, ran.err) == (exit_codes.OK, "")
    a, b, c = map(json.loads, ran.out.splitlines())
    assert [a["id"], b["id"], c["id"]] == ["a", 2, "c"]
    assert [a["furniture"], b["furniture"], c["furniture"]] == [False, True, False]
    assert (a["claims"][0]["quote"], a["claims"][0]["speaker"]) == ("Air naik 12 meter", "Rina Hadi")
    assert b["claims"] == []
    assert [claim["text"] for claim in c["claims"]] == ["Lena Moss left"]
    assert run("claims", "--format", "jsonl", "-", stdin=LINES).out == ran.out


def test_hostile_passages_stay_json(run: Run) -> None:
    line = json.dumps({"id": "\ud800\x1b[31m", "text": "Air \x00\x1b[31m naik 12 meter.", "lang": "id"})
    ran = run("claims", "--format", "jsonl", "-", stdin=line)
    assert ran.code == exit_codes.OK
    assert "\x1b" not in ran.out
    assert json.loads(ran.out)["id"] == "\ud800\x1b[31m"


BAD: dict[str, tuple[bytes, str]] = {
    "no JSON": (b"Air naik.\n", "is not JSON; give one JSON object a line"),
    "no object": (b'"Air naik."\n', "is no JSON object; give one with id and text"),
    "no text": (b'{"id": 1}\n', "has no text; name the field with the passage's words text"),
    "no UTF-8": (b'{"id": 1, "text": "\xff"}\n', "is not UTF-8; save the file as UTF-8"),
}


@pytest.mark.parametrize(("bad", "message"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named_and_the_lines_before_it_are_printed(
    run: Run, tmp_path: Path, bad: bytes, message: str
) -> None:
    (tmp_path / "p.jsonl").write_bytes(LINES.encode() + bad + LINES.encode())
    ran = run("claims", "--format", "jsonl", "p.jsonl")
    assert (ran.code, ran.error) == (exit_codes.BAD_INPUT, f"silang: p.jsonl line 4 {message}")
    assert len(ran.out.splitlines()) == len(PASSAGES)
    piped = run("claims", "--format", "jsonl", "-", stdin=bad)
    assert (piped.code, piped.error) == (exit_codes.BAD_INPUT, f"silang: standard input line 1 {message}")


def a_folder(folder: Path) -> str:
    (folder / "deep.jsonl").mkdir()
    return "deep.jsonl"


def an_empty_file(folder: Path) -> str:
    (folder / "empty.jsonl").touch()
    return "empty.jsonl"


def a_line_without_end(folder: Path) -> str:
    (folder / "long.jsonl").write_bytes(b"{" * 5_000_000)
    return "long.jsonl"


FILES: dict[str, tuple[Callable[[Path], str], str]] = {
    "missing": (lambda _folder: "none.jsonl", "no such file: none.jsonl; check the name and the folder"),
    "a folder": (a_folder, "deep.jsonl is a folder; name a file of JSON lines"),
    "empty": (an_empty_file, "empty.jsonl is empty; give a passage a line, as JSON with id and text"),
    "no line ends": (a_line_without_end, "long.jsonl line 1 is longer than 4 MB; cut the passage"),
    "an impossible name": (lambda _folder: "a\0b", "can't be read"),
}


@pytest.mark.parametrize(("make", "message"), FILES.values(), ids=FILES.keys())
def test_a_file_that_holds_no_passages_is_told_in_one_line(
    run: Run, tmp_path: Path, make: Callable[[Path], str], message: str
) -> None:
    ran = run("claims", "--format", "jsonl", make(tmp_path))
    assert (ran.code, ran.out) == (exit_codes.BAD_INPUT, "")
    assert message in ran.error


def test_a_bar_never_gets_between_the_lines(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(LINES, encoding="utf-8")
    command = [sys.executable, "-m", "compare", "claims", "--format", "jsonl", str(tmp_path / "p.jsonl")]
    terminal, other_end = pty.openpty()
    program = subprocess.Popen(command, stdout=other_end, stderr=other_end)
    os.close(other_end)
    shown = bytearray()
    while part := _read(terminal):
        shown += part
    os.close(terminal)
    assert program.wait(timeout=60) == exit_codes.OK
    assert [json.loads(line)["id"] for line in shown.decode().splitlines()] == ["a", 2, "c"]


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_a_reader_of_passages_that_goes_away_hears_nothing(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(LINES, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "compare", "claims", "--format", "jsonl", str(tmp_path / "p.jsonl")]
    program = subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    _, err = program.communicate(timeout=60)
    assert (program.returncode, err) == (exit_codes.PIPE_CLOSED, b"")
