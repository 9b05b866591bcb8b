"""The file of a workspace: finding it, beginning it, opening it, copying it.

Whatever SQLite says against it becomes one line. A file comes into being whole: it is made under
another name first.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from compare.errors import WorkspaceError
from compare.files import take_name
from compare.workspace import schema

#: Where a workspace is, below the folder that it is for.
FOLDER, FILE = ".silang", "workspace.db"

#: Another process writes for milliseconds; one that holds the file longer than this has hung.
PATIENCE_SECONDS = 10.0

#: Readers and a writer don't wait for each other; the mode is kept in the file.
_LOG = "PRAGMA journal_mode = WAL"

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_REFUSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_TOOBIG}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class Workspace:
    """An open workspace. Close it, or use it in a `with`.

    All its methods raise `WorkspaceError`, in one line, where the file can't be read or written.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @property
    def root(self) -> Path:
        """The folder that the workspace is for; stories are told by their way from here."""
        folder = self.path.absolute().parent
        return folder.parent if folder.name == FOLDER else folder

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What a query gives."""
        with _told(self.path):
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """A transaction: what is executed inside is kept all together at its end, or not at all."""
        with _told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield lambda sql, *values: self._connection.execute(sql, values)
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a failed COMMIT may have rolled back by itself
                    self._connection.execute("ROLLBACK")
                raise

    def back_up(self, target: Path) -> None:
        """Copies the workspace to `target`, whole or not at all, also while others write to it.

        Raises:
            WorkspaceError: there is something of that name already, or it can't be written.
        """
        with _told(target), _built(target) as part, closing(sqlite3.connect(part)) as copy:
            self._connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, to be moved about as such

    def close(self) -> None:
        """Gives the file back; what others need to read is in it."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def find(start: Path) -> Path | None:
    """The workspace of the folder `start`, an absolute path: its own, or that of the nearest above."""
    places = (folder / FOLDER / FILE for folder in (start, *start.parents))
    # unlike Path.is_file this says no where one may not look
    return next((place for place in places if os.path.isfile(place)), None)  # noqa: PTH113


def begin(path: Path) -> bool:
    """Makes an empty workspace; False where there is one already, which stays as it is.

    Raises:
        WorkspaceError: something else is there, or it can't be written.
    """
    if path.exists():
        open_workspace(path).close()
        return False
    with _told(path), _built(path) as part, closing(_connected(part, "rwc")) as connection:
        connection.execute(_LOG)
        schema.migrate(connection)
    return True


def open_workspace(path: Path, *, write: bool = True) -> Workspace:
    """Opens a workspace, and brings it to the newest schema.

    Without `write` one on a read-only or full disk can be opened too.

    Raises:
        WorkspaceError: it isn't there, is none, is of a newer program, can't be opened or can't be
            written.
    """
    if not path.is_file():
        raise WorkspaceError(f"there is no workspace {path}; silang init begins one")
    with _told(path):
        try:
            return _opened(path, "rw", write=write)
        except sqlite3.OperationalError as error:
            if write or _code(error) not in _REFUSED | _FULL or _has_log(path):
                raise
            return _opened(path, "ro&immutable=1", write=False)


def _opened(path: Path, mode: str, *, write: bool) -> Workspace:
    connection = _connected(path, mode)
    try:
        _check(connection, path)
        if schema.version_of(connection) < len(schema.MIGRATIONS):
            schema.migrate(connection)
        if write:
            connection.execute(_LOG)  # a copy that was put in place has none yet
            # better refused now than after the work
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return Workspace(path, connection)


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < schema.OLDEST_SQLITE:
        oldest = ".".join(map(str, schema.OLDEST_SQLITE))
        raise WorkspaceError(
            f"a workspace needs SQLite {oldest} or newer, this Python has {sqlite3.sqlite_version}; "
            "use another Python, or go without a workspace"
        )
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")  # a file may come from someone else
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")  # what was kept survives a power cut too
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID:
        raise WorkspaceError(f"{path} is no workspace of Silang; name another file, or see silang init")
    version, known = schema.version_of(connection), len(schema.MIGRATIONS)
    if version > known:
        raise WorkspaceError(
            f"{path} was written by a newer Silang (schema {version}, this one knows {known}); "
            "install the newer one: pip install --upgrade silang"
        )


@contextmanager
def _built(path: Path) -> Iterator[Path]:
    """Gives another name to make the file under; it takes its own when the block has succeeded."""
    if os.path.lexists(path):
        raise WorkspaceError(f"{path} is there already and was left as it is; name another file")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.parent / f".{secrets.token_hex(8)}.part"
    try:
        yield part
        with part.open("rb") as file:
            os.fsync(file.fileno())
        take_name(part, path)
    except FileExistsError:  # another process was quicker; its file is as good
        raise WorkspaceError(f"{path} has appeared meanwhile and was left as it is") from None
    finally:
        for leftover in (
            part,
            *(part.with_name(f"{part.name}{end}") for end in ("-wal", "-shm", "-journal")),
        ):
            leftover.unlink(missing_ok=True)


def _has_log(path: Path) -> bool:
    """Whether the file lacks what stands in the log beside it."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what SQLite and the system say into one line."""
    try:
        yield
    except sqlite3.Error as error:
        raise WorkspaceError(f"{path} {_reason(error)}") from error
    except OSError as error:
        raise WorkspaceError(f"{path} can't be written: {error.strerror or error}") from error


def _reason(error: sqlite3.Error) -> str:
    code = _code(error)
    if code in _BUSY:
        return "is being written to by another program; try again when that is done"
    if code in _REFUSED:
        return f"can't be opened or written ({error}); check the rights on it and on its folder"
    if code in _FULL:
        return f"can't be read or written ({error}); is the disk full? What was kept before is unharmed"
    if code in _DAMAGED:
        return f"is damaged or no workspace ({error}); see silang doctor, or take a backup"
    return f"can't be used ({error}); see silang doctor"


def _code(error: sqlite3.Error) -> int:
    """The primary result code (sqlite.org/rescode.html); -1 where the error has none."""
    code = getattr(error, "sqlite_errorcode", None)
    return -1 if code is None else code & 0xFF


def in_parts(values: Sequence[bytes], size: int = 500) -> Iterator[Sequence[bytes]]:
    """The values, so many at a time that a query may name them all."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def storable(text: str) -> str:
    """`text` as SQLite can hold it: half a surrogate pair, as from the name of a file, as an escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
