from __future__ import annotations

from pathlib import Path

import pytest

from compare.files import write_whole


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("replace", [True, False])
def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path, replace: bool) -> None:
    write_whole(tmp_path / "a" / "b" / "report.md", b"words", replace=replace)
    assert (tmp_path / "a" / "b" / "report.md").read_bytes() == b"words"
    assert names(tmp_path / "a" / "b") == ["report.md"]


def test_replacing_keeps_who_may_read_it(tmp_path: Path) -> None:
    place = tmp_path / "report.md"
    place.write_bytes(b"old")
    place.chmod(0o600)
    write_whole(place, b"new", replace=True)
    assert place.read_bytes() == b"new"
    assert place.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("links", [True, False])
def test_without_replacing_what_stands_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def refused(_path: Path, _target: Path) -> None:
        raise PermissionError(1, "this file system has no hard links")

    if not links:
        monkeypatch.setattr(Path, "hardlink_to", refused)
    place = tmp_path / "article.txt"
    write_whole(place, b"first", replace=False)
    with pytest.raises(FileExistsError):
        write_whole(place, b"second", replace=False)
    assert place.read_bytes() == b"first"
    assert names(tmp_path) == ["article.txt"]


def test_a_dangling_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "article.txt").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "article.txt", b"words", replace=False)
    assert names(tmp_path) == ["article.txt"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(_descriptor: int) -> None:
        raise error

    (tmp_path / "report.md").write_bytes(b"old")
    monkeypatch.setattr("compare.files.os.fsync", fail)
    with pytest.raises(type(error)):
        write_whole(tmp_path / "report.md", b"new", replace=True)
    assert (tmp_path / "report.md").read_bytes() == b"old"
    assert names(tmp_path) == ["report.md"]
