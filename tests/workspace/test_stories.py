from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.articles.web import Page
from compare.errors import StoryError
from compare.workspace.stories import Arrival, articles_of, file_name, find_story, receive, store

PAGE = b"""<!doctype html><html lang="en"><head><title>Bridge closed</title></head><body><article>
<h1>Bridge closed</h1><p>The old bridge across the river was closed to all traffic on Friday after
engineers had found cracks in two of its pillars, the town council said in a statement.</p>
<p>Repairs will take three weeks. Buses use the new bridge in the meantime, and the school in the
valley begins half an hour later than usual.</p></article></body></html>"""


@given(st.text(max_size=200), st.sampled_from([".txt", ".md", ".html"]))
def test_file_names_are_plain_whatever_they_are_made_from(words: str, ending: str) -> None:
    name = file_name(words, ending)
    assert Path(name).name == name
    assert Path(name).suffix == ending
    assert not name.startswith((".", "-"))
    assert not name.lower().startswith("readme.")
    assert len(name) <= 100
    assert all(character.isalnum() or character in "._-" for character in name)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Harian Kita", "Harian-Kita.txt"),
        ("../../etc/passwd", "etc-passwd.txt"),
        ("C:\\berita\\satu", "C-berita-satu.txt"),
        ("…", "article.txt"),
        ("readme", "article-readme.txt"),
        ("é" * 300, "é" * 60 + ".txt"),
    ],
)
def test_file_names(words: str, name: str) -> None:
    assert file_name(words, ".txt") == name


def test_a_story_is_a_folder_or_the_name_of_one_under_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources/flood").mkdir(parents=True)
    Path("fire").mkdir()
    Path("note").write_text("a file", encoding="utf-8")
    assert find_story("flood") == Path("sources/flood")
    assert find_story("fire") == Path("fire")
    assert find_story(str(tmp_path / "fire")) == tmp_path / "fire"
    assert find_story("quake", new=True) == Path("sources/quake")
    assert find_story("elsewhere/quake", new=True) == Path("elsewhere/quake")
    for name in ("quake", "../quake", "note", "", " ", "sources/note"):
        with pytest.raises(StoryError):
            find_story(name)
    assert not Path("sources/quake").exists()


def test_a_new_story_does_not_take_the_place_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes").mkdir()
    Path("notes/quake").write_text("a file", encoding="utf-8")
    with pytest.raises(StoryError, match="is a file"):
        find_story("notes/quake", new=True)


def test_a_page_is_named_after_its_address_and_kept_as_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = Page(raw=PAGE, charset="utf-8", stem="bridge-closed")
    monkeypatch.setattr("compare.articles.sources.fetch", lambda _address: answer)
    arrival = receive("https://www.example.org/news/bridge-closed.html?id=../7", BytesIO(), tmp_path)
    assert arrival.name == "example.org-bridge-closed.html"
    assert arrival.content == PAGE


def test_a_page_whose_encoding_only_the_server_knew_is_stored_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PAGE.decode().replace("the old bridge", "мост").replace("The old bridge", "Мост")
    answer = Page(raw=page.encode("koi8-r"), charset="koi8-r", stem="bridge")
    monkeypatch.setattr("compare.articles.sources.fetch", lambda _address: answer)
    arrival = receive("https://example.org/bridge", BytesIO(), tmp_path)
    assert "Мост" in arrival.content.decode("utf-8")


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"Plain words.", ".txt"),
        (b"---\noutlet: Kita\n---\n\nPlain words.", ".md"),
        (b"# Title\n\nPlain words.", ".md"),
        (b'{"text": "Plain words.", "outlet": "Kita"}\n', ".jsonl"),
        (PAGE, ".html"),
    ],
)
def test_standard_input_gets_the_ending_of_what_it_is(tmp_path: Path, content: bytes, ending: str) -> None:
    arrival = receive("-", BytesIO(content), tmp_path)
    assert Path(arrival.name).suffix == ending
    assert arrival.content == content


def test_a_story_of_notes_alone_has_no_articles(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("About this story.", encoding="utf-8")
    (tmp_path / ".hidden.md").write_text("Hidden.", encoding="utf-8")
    assert articles_of(tmp_path) == ()
    assert articles_of(tmp_path / "missing") == ()


def test_a_name_that_is_taken_meanwhile_is_left_alone(tmp_path: Path) -> None:
    arrival = Arrival(source="-", name="kita.txt", content=b"new")
    (tmp_path / "kita.txt").write_bytes(b"old")
    with pytest.raises(StoryError, match="left as it is"):
        store(tmp_path, arrival)
    assert (tmp_path / "kita.txt").read_bytes() == b"old"
