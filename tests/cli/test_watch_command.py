"""A folder under watch: files appear, change, go; what wakes the program is given by the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from journeys import SECOND, THIRD, Fakes, Ran, Run
from making import WordEncoder

from compare.cli import exit_codes
from compare.errors import WorkspaceError
from compare.workspace.history import Story

Step = Callable[[], object]


@pytest.fixture
def watch(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Watches sources/ferry while steps are done one after the other; then Ctrl-C."""
    Fakes(monkeypatch)

    def watching(*steps: Step, options: tuple[str, ...] = ()) -> Ran:
        def wakes(_folder: Path) -> Iterator[object]:
            for step in steps:
                step()
                yield set()
            raise KeyboardInterrupt

        monkeypatch.setattr("compare.cli.watch.wakes", wakes)
        return run("watch", "sources/ferry", *options)

    return watching


def test_an_article_that_appears_shows_what_it_changes(watch: Callable[..., Ran], story: Path) -> None:
    ran = watch(lambda: (story / "coast-radio.md").write_text(THIRD, encoding="utf-8"))
    assert ran.code == exit_codes.OK
    assert ran.out.startswith("coast-radio.md is new\nWhat changed ---")
    assert "Coast Radio (new): “The owner of the ferry promised an inquiry" not in ran.out
    assert "now agree: Coast Radio, Harbour Post, Island Courier" in ran.out
    lines = ran.err.splitlines()
    assert lines[0].startswith("silang: 2 articles: 1 conflict")
    assert lines[1:] == [
        "silang: watching sources/ferry; Ctrl-C ends it",
        "silang: no longer watching sources/ferry",
    ]


def test_models_are_loaded_once(
    watch: Callable[..., Ran], story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []

    def load(name: str | None = None, **_named: object) -> WordEncoder:
        loaded.append(name)
        return WordEncoder()

    monkeypatch.setattr("compare.models.load_encoder", load)
    ran = watch(
        lambda: (story / "coast-radio.md").write_text(THIRD, encoding="utf-8"),
        (story / "harbour-post.md").unlink,
        options=("--encoder", "a-model"),
    )
    assert ran.out.count("What changed") == 2
    assert loaded == ["a-model"]


def test_in_indonesian(watch: Callable[..., Ran], story: Path) -> None:
    radio = story / "coast-radio.md"
    ran = watch(lambda: radio.write_text(THIRD, encoding="utf-8"), options=("--lang", "id"))
    assert ran.out.startswith("coast-radio.md baru muncul\nApa yang berubah ---")


def test_a_changed_and_a_deleted_file_are_compared_anew(watch: Callable[..., Ran], story: Path) -> None:
    courier = story / "island-courier.md"
    ran = watch(
        lambda: courier.write_text(SECOND.replace("52", "40 seated"), encoding="utf-8"),
        courier.unlink,
    )
    first, second = ran.out.split("island-courier.md is gone\n")
    assert first.startswith("island-courier.md has changed\n")
    assert "Island Courier had “52" in first
    assert "now only in Harbour Post" in second


def test_nothing_is_done_where_nothing_changed(watch: Callable[..., Ran], story: Path) -> None:
    ran = watch(lambda: None, lambda: (story / "notes.pdf").write_bytes(b"%PDF"))
    assert ran.out == ""


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 50])
def test_it_goes_on_after_a_bad_file(watch: Callable[..., Ran], story: Path, content: bytes) -> None:
    bad = story / "bad\x1b[2J.md"
    ran = watch(
        lambda: bad.write_bytes(content),
        lambda: (story / "coast-radio.md").write_text(THIRD, encoding="utf-8"),
        lambda: bad.write_text(THIRD.replace("Coast", "Gulf").replace("owner", "mate"), encoding="utf-8"),
    )
    assert ran.code == exit_codes.OK
    (line,) = [line for line in ran.err.splitlines() if "left out until it changes" in line]
    assert "sources/ferry/bad" in line
    assert "\x1b" not in ran.out + ran.err
    assert ran.out.count("What changed") == 2
    assert "bad␛[2J.md has changed" in ran.out


def test_each_comparison_is_recorded_in_a_workspace(watch: Callable[..., Ran], run: Run, story: Path) -> None:
    run("init")
    radio = story / "coast-radio.md"
    ran = watch(lambda: radio.write_text(THIRD, encoding="utf-8"))
    assert len(run("log", "ferry").out.splitlines()) == 2
    told = run("diff", "ferry").out
    assert told.partition("\n")[2] == ran.out.partition("\n")[2]


def test_a_folder_that_is_empty_at_first(watch: Callable[..., Ran], story: Path) -> None:
    for file in story.iterdir():
        file.unlink()
    ran = watch(lambda: (story / "coast-radio.md").write_text(THIRD, encoding="utf-8"))
    assert ran.out == ""
    assert "1 article: " in ran.err


def test_a_newer_version_under_another_name_takes_the_place_of_the_first(
    watch: Callable[..., Ran], run: Run, story: Path
) -> None:
    run("init")
    with_url = SECOND.replace("language: en", "language: en\nurl: https://courier.example/ferry")
    (story / "island-courier.md").write_text(with_url, encoding="utf-8")
    revised = with_url.replace("52", "40")
    ran = watch(lambda: (story / "later.md").write_text(revised, encoding="utf-8"))
    assert "No longer in conflict: 1" in ran.out
    assert "left out: island-courier.md" in run("compare", "sources/ferry").err


def test_it_goes_on_when_the_workspace_is_in_the_way_once(
    watch: Callable[..., Ran], run: Run, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init")
    record = Story.record

    def full(*_arguments: object, **_named: object) -> int:
        monkeypatch.setattr(Story, "record", record)
        raise WorkspaceError("the disk is full; make room")

    def add(name: str, text: str) -> Step:
        return lambda: (story / name).write_text(text, encoding="utf-8")

    ran = watch(
        lambda: monkeypatch.setattr(Story, "record", full),
        add("coast-radio.md", THIRD),
        add("gulf-radio.md", THIRD.replace("Coast", "Gulf").replace("owner", "mate")),
    )
    assert "silang: the disk is full; make room" in ran.err
    assert ran.out.startswith("gulf-radio.md is new\n")
    assert "Coast Radio" in ran.out


def test_a_folder_that_is_none(run: Run, story: Path) -> None:
    ran = run("watch", "fery")
    assert ran.code == exit_codes.BAD_INPUT
    assert "did you mean ferry?" in ran.error
