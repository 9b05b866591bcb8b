"""The file of a workspace: whole or not at all, never another's, one line for whatever is wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from compare.errors import WorkspaceError
from compare.workspace import schema
from compare.workspace.file import FILE, FOLDER, Workspace, begin, find, open_workspace

MORE = ("CREATE TABLE more (name TEXT PRIMARY KEY) STRICT", "INSERT INTO more VALUES ('one')")
NOBODY = 65534


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Of a workspace without stories."""
    place = tmp_path / FOLDER / FILE
    begin(place)
    return place


def refusal(place: Path, *, write: bool = True) -> str:
    with pytest.raises(WorkspaceError) as refused:
        open_workspace(place, write=write).close()
    assert "\n" not in str(refused.value)
    assert str(place) in str(refused.value)
    return str(refused.value)


def remember(workspace: Workspace, folder: str) -> None:
    with workspace.writing() as execute:
        execute("INSERT INTO story (folder, began) VALUES (?, '2023-05-02')", folder)


def folders(place: Path) -> list[str]:
    with open_workspace(place) as workspace:
        return [folder for (folder,) in workspace.rows("SELECT folder FROM story")]


def test_the_nearest_workspace_above_is_found(tmp_path: Path) -> None:
    deep = tmp_path / "sources" / "ferry"
    deep.mkdir(parents=True)
    assert find(deep) is None
    begin(tmp_path / FOLDER / FILE)
    assert find(deep) == tmp_path / FOLDER / FILE
    begin(deep / FOLDER / FILE)
    assert find(deep) == deep / FOLDER / FILE
    assert find(deep.parent) == tmp_path / FOLDER / FILE


def test_the_root_is_the_folder_that_it_is_for(place: Path, tmp_path: Path) -> None:
    with open_workspace(place) as workspace:
        assert workspace.root == tmp_path
    begin(tmp_path / "named.db")
    with open_workspace(tmp_path / "named.db") as workspace:
        assert workspace.root == tmp_path


def test_beginning_again_changes_nothing(place: Path) -> None:
    with open_workspace(place) as workspace:
        remember(workspace, "ferry")
    assert begin(place) is False
    assert folders(place) == ["ferry"]
    assert [each.name for each in place.parent.iterdir()] == [FILE]


def test_what_fails_half_way_is_not_kept(place: Path) -> None:
    with open_workspace(place) as workspace:
        with suppress(KeyboardInterrupt), workspace.writing() as execute:
            execute("INSERT INTO story (folder, began) VALUES ('ferry', '')")
            raise KeyboardInterrupt
        assert workspace.rows("SELECT * FROM story") == []
        remember(workspace, "flood")
    assert folders(place) == ["flood"]


def test_rows_that_refer_to_nothing_are_refused(place: Path) -> None:
    with open_workspace(place) as workspace:
        with pytest.raises(WorkspaceError, match="FOREIGN KEY"), workspace.writing() as execute:
            execute(
                "INSERT INTO decision (story, number, evidence, decision, note, who, at) "
                "VALUES ('nowhere', 1, '{}', 'confirmed', '', 'ratna', '')"
            )
        with pytest.raises(WorkspaceError, match="TEXT"), workspace.writing() as execute:
            execute("INSERT INTO story (folder, began) VALUES ('ferry', x'00')")


def test_an_older_file_is_brought_to_the_newest_schema(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_workspace(place) as workspace:
        remember(workspace, "ferry")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, MORE))
    with open_workspace(place) as workspace:
        assert workspace.rows("SELECT name FROM more") == [("one",)]
        assert workspace.rows("PRAGMA user_version") == [(len(schema.MIGRATIONS),)]
    assert folders(place) == ["ferry"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = schema.MIGRATIONS
    monkeypatch.setattr(schema, "MIGRATIONS", (*before, (*MORE, "INSERT INTO nowhere VALUES (1)")))
    assert "no such table: nowhere" in refusal(place)
    monkeypatch.setattr(schema, "MIGRATIONS", before)
    with open_workspace(place) as workspace:
        assert workspace.rows("SELECT name FROM sqlite_schema WHERE name = 'more'") == []


def test_a_file_of_a_newer_program_is_left_alone(place: Path) -> None:
    with closing(sqlite3.connect(place)) as other:
        other.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    content = place.read_bytes()
    said = refusal(place)
    assert "written by a newer Silang" in said
    assert "upgrade" in said
    assert place.read_bytes() == content


@pytest.mark.parametrize(
    "content", [b"", b"Jembatan itu ambruk.\n" * 99, bytes(4096)], ids=["0", "text", "nul"]
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "notes.db"
    place.write_bytes(content)
    assert "no workspace" in refusal(place)
    assert "no workspace" in refusal(place, write=False)
    with pytest.raises(WorkspaceError):
        begin(place)
    assert place.read_bytes() == content


def test_the_database_of_another_program(tmp_path: Path) -> None:
    place = tmp_path / "other.db"
    with closing(sqlite3.connect(place)) as other:
        other.execute("CREATE TABLE story (title TEXT)")
    content = place.read_bytes()
    assert "is no workspace of Silang" in refusal(place)
    assert place.read_bytes() == content


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "silang init" in refusal(tmp_path / "missing.db")
    assert not (tmp_path / "missing.db").exists()
    (tmp_path / "folder.db").mkdir()
    refusal(tmp_path / "folder.db")


def test_a_damaged_file(place: Path) -> None:
    content = bytearray(place.read_bytes())
    content[100:2000] = bytes(1900)  # behind the header: the page of the schema
    place.write_bytes(content)
    assert "damaged" in refusal(place)


def test_a_file_cut_off(place: Path) -> None:
    place.write_bytes(place.read_bytes()[:5000])
    with pytest.raises(WorkspaceError, match="damaged"), open_workspace(place) as workspace:
        remember(workspace, "ferry")


def test_two_writers_wait_for_each_other_and_then_give_up(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.workspace.file.PATIENCE_SECONDS", 0.01)
    with open_workspace(place) as one, open_workspace(place) as other:
        with one.writing() as execute:
            execute("INSERT INTO story (folder, began) VALUES ('ferry', '')")
            assert other.rows("SELECT * FROM story") == []  # readers don't wait
            with pytest.raises(WorkspaceError, match="by another program; try again"):
                remember(other, "flood")
            assert "by another program; try again" in refusal(place)
        remember(other, "flood")
    assert sorted(folders(place)) == ["ferry", "flood"]


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """As a user who may read what is in the folder and write nothing of it."""
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o555 if each.is_dir() else 0o444)
    root = os.geteuid() == 0  # who may write everything
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for each in (folder, *folder.rglob("*")):
            each.chmod(0o755)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A temporary folder that other users can enter, which pytest's can't be."""
    folder = Path(tempfile.mkdtemp(prefix="silang-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_read_only_folder_can_be_read_and_not_written(open_folder: Path) -> None:
    place = open_folder / FOLDER / FILE
    begin(place)
    with open_workspace(place) as workspace:
        remember(workspace, "ferry")
    with unwritable(open_folder):
        assert "check the rights" in refusal(place)
        with open_workspace(place, write=False) as workspace:
            assert workspace.rows("SELECT folder FROM story") == [("ferry",)]
            with pytest.raises(WorkspaceError, match="check the rights"):
                remember(workspace, "flood")
        with pytest.raises(WorkspaceError, match="can't be written: Permission denied"):
            begin(open_folder / "other" / FOLDER / FILE)
    assert folders(place) == ["ferry"]


def test_a_full_disk(place: Path) -> None:
    with open_workspace(place) as workspace:
        remember(workspace, "ferry")
        workspace.rows("PRAGMA max_page_count = 1")
        with pytest.raises(WorkspaceError, match="disk is full"), workspace.writing() as execute:
            execute("INSERT INTO vector VALUES ('e5', x'00', zeroblob(1000000))")
    assert folders(place) == ["ferry"]


def test_a_copy_is_a_workspace_of_its_own(place: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "monday.db"
    with open_workspace(place) as workspace:
        remember(workspace, "ferry")
        workspace.back_up(copy)
        remember(workspace, "flood")
    assert [each.name for each in copy.parent.iterdir()] == ["monday.db"]
    assert folders(copy) == ["ferry"]
    copy.replace(place)  # going back to it
    assert folders(place) == ["ferry"]


def test_a_copy_never_takes_anothers_place(place: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("kept", encoding="utf-8")
    with open_workspace(place) as workspace, pytest.raises(WorkspaceError, match="was left as it is"):
        workspace.back_up(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "kept"


def test_a_copy_that_fails_leaves_nothing(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("compare.workspace.file.os.fsync", full)
    with open_workspace(place) as workspace, pytest.raises(WorkspaceError, match="No space left"):
        workspace.back_up(tmp_path / "copies" / "monday.db")
    assert list((tmp_path / "copies").iterdir()) == []


def test_names_of_any_kind(tmp_path: Path) -> None:
    place = tmp_path / "50% a?b#c\udcff" / FILE
    assert begin(place)
    assert folders(place) == []


def test_an_older_sqlite_is_told_of(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.workspace.file.sqlite3.sqlite_version_info", (3, 31, 1))
    with pytest.raises(WorkspaceError, match=r"needs SQLite 3\.37\.0 or newer"):
        open_workspace(place)
