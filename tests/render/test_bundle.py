"""One file with everything: whole, safe to unpack, the same bytes each time, enough to run it again."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from render.stories import Story

from compare.articles.article import Article
from compare.articles.readers import read_articles
from compare.comparison import Comparison
from compare.render import ENDINGS, Format, View, render, render_bytes
from compare.render.bundle import file_names
from compare.verdicts.judgement import Verdict

PAGE = (
    "<!doctype html><html lang='en'><head><title>Quay closed</title>"
    "<meta property='og:site_name' content='Harbour Post'>"
    "<meta property='article:published_time' content='2031-03-04T09:00:00+07:00'></head>"
    "<body><article><h1>Quay closed</h1><p>"
    + "The harbour office closed the eastern quay on Monday after divers found a crack below the waterline. "
    * 4
    + "</p></article></body></html>"
)


def unpacked(comparison: Comparison, view: View | None = None) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(render_bytes(comparison, Format.BUNDLE, view))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def manifest(files: dict[str, bytes]) -> dict[str, Any]:
    form: dict[str, Any] = json.loads(files["manifest.json"])
    return form


def article(identity: str, path: str, text: str = "Isi.\n", **changes: Any) -> Article:
    made = Story().article(identity, identity.title(), "id", "Judul").articles[0]
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return replace(made, path=path, text=text, sha256=sha256, blocks=(), **changes)


def test_the_manifest_names_every_file_and_its_hash(four: Comparison) -> None:
    files = unpacked(four)
    listed = {each["name"]: each for each in manifest(files)["files"]}
    assert set(listed) == set(files) - {"manifest.json"}
    for name, each in listed.items():
        assert each["sha256"] == hashlib.sha256(files[name]).hexdigest()
        assert each["bytes"] == len(files[name])


def test_all_reports_are_in_it_and_whole(two: Comparison) -> None:
    files = unpacked(two, View(only=frozenset({Verdict.CONFLICT}), top=1))
    names = {PurePosixPath(name).suffix for name in files if "/" not in name}
    assert names == set(ENDINGS) - {".zip"}
    assert files["comparison.json"].decode() == render(two, Format.JSON)
    assert files["report.md"].decode() == render(two, Format.MARKDOWN)
    assert files["report.jsonl"].decode() == render(two, Format.JSONL)


def test_the_same_comparison_gives_the_same_bytes(two: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    first = render_bytes(two, Format.BUNDLE)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert render_bytes(two, Format.BUNDLE) == first


def test_texts_are_byte_for_byte_those_that_were_read(two: Comparison) -> None:
    files = unpacked(two)
    for each in manifest(files)["articles"]:
        assert hashlib.sha256(files[each["file"]]).hexdigest() == each["sha256_as_read"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("sources/ferry/Kabar_Teluk.md", "Kabar_Teluk.md"),
        ("C:\\berita\\kabar.txt", "kabar.txt"),
        ("../../etc/passwd.md", "passwd.md"),
        ("a/../../.ssh.md", "kabar.md"),
        ("a/README.md", "kabar.md"),
        ("a/con.md", "kabar.md"),
        ("a/kabar teluk.md", "kabar.md"),
        ("a/\x1b[2J\u202e.md", "kabar.md"),
        ("a/" + "x" * 300 + ".md", "kabar.md"),
        ("a/kabar.markdown", "kabar.markdown"),
        ("a/kabar", "kabar.txt"),
        ("-", "kabar.txt"),
    ],
)
def test_names_are_safe_and_the_ones_that_were(path: str, name: str) -> None:
    assert file_names((article("kabar", path),)) == {"kabar": f"articles/{name}"}


@pytest.mark.parametrize("identity", ["../../x", "", "nul", ".tersembunyi", "a/b", "readme", "x\0y"])
def test_an_odd_id_is_numbered(identity: str) -> None:
    assert file_names((article(identity, "-"),)) == {identity: "articles/article-1.txt"}


def test_no_two_articles_share_a_name_on_any_system() -> None:
    articles = (
        article("berita-pagi", "pagi/Berita.md"),
        article("berita-sore", "sore/berita.md"),
        article("sore", "x/pagi.md"),
        article("pagi", "x/sore.md"),
    )
    assert file_names(articles) == {
        "berita-pagi": "articles/berita-pagi.md",
        "berita-sore": "articles/berita-sore.md",
        "sore": "articles/article-3.md",
        "pagi": "articles/article-4.md",
    }


def test_articles_of_every_kind_read_as_they_were(tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    head = "---\noutlet: Kabar Teluk\npublished: 2031-03-04\n---\n\n"
    (before / "depan.md").write_text(f"{head}Dermaga ditutup sejak Senin.\n", encoding="utf-8")
    (before / "mark.txt").write_bytes("\ufeffThe pier was shut.\r\n\r\nNobody said why.\r\n".encode())
    (before / "lama.txt").write_bytes(f"{head}“Kafé” tutup.\n".encode("cp1252"))
    (before / "page.html").write_text(PAGE, encoding="utf-8")
    record = {"id": "Radio 7", "outlet": "Radio", "language": "en", "title": "Pier", "text": "The pier shut."}
    (before / "lines.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    articles = read_articles([str(before)])
    files = unpacked(replace(Story().comparison(), articles=articles))
    after = tmp_path / "after" / "articles"
    after.mkdir(parents=True)
    for name, content in files.items():
        if name.startswith("articles/"):
            (tmp_path / "after" / name).write_bytes(content)
    again = read_articles([str(after)])
    kept = ("id", "outlet", "title", "language", "published", "text")
    assert [{name: getattr(each, name) for name in kept} for each in again] == [
        {name: getattr(each, name) for name in kept} for each in articles
    ]
    assert sorted(each.name for each in after.iterdir()) == [
        *("depan.md", "lama.txt", "lines.jsonl", "mark.txt", "page.jsonl"),
    ]


def test_a_bundle_is_no_text(two: Comparison) -> None:
    with pytest.raises(ValueError, match="no text"):
        render(two, Format.BUNDLE)
