"""What a workspace's file holds: its tables, as numbered migrations.

`PRAGMA user_version` counts the migrations that a file has been through, and each goes through in
one transaction together with that count, so that a file is at one version or the next and never
between. A migration that has been released is never changed; what is new becomes another one.
"""

from __future__ import annotations

import sqlite3

#: "Slng" in ASCII, in the header of the file: tells a workspace from other SQLite files.
APPLICATION_ID = 0x536C6E67

#: Why each table exists stands in docs/decisions.md. Times are ISO 8601, in UTC.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # the folder relative to the workspace's root, with slashes: names the story on any machine
        """
        CREATE TABLE story (
            folder TEXT PRIMARY KEY,
            began TEXT NOT NULL
        ) STRICT
        """,
        # a version of an article; its id is made of the hash of what was read and of its outlet
        """
        CREATE TABLE article (
            id TEXT PRIMARY KEY,
            sha256 TEXT NOT NULL,
            outlet TEXT NOT NULL,
            url TEXT,
            first_seen TEXT NOT NULL,
            body BLOB NOT NULL
        ) STRICT
        """,
        # which version stood at which place of a story, from when until when
        """
        CREATE TABLE member (
            story TEXT NOT NULL REFERENCES story (folder),
            number INTEGER NOT NULL,
            place TEXT NOT NULL,
            article TEXT NOT NULL REFERENCES article (id),
            since TEXT NOT NULL,
            until TEXT,
            reason TEXT CHECK (reason IN ('revised', 'replaced', 'removed', 'gone')),
            PRIMARY KEY (story, number),
            CHECK ((until IS NULL) = (reason IS NULL))
        ) STRICT
        """,
        "CREATE UNIQUE INDEX member_standing ON member (story, place) WHERE until IS NULL",
        "CREATE INDEX member_article ON member (article)",
        # by what the claims were read from; those of the last reader replace those of an earlier one
        """
        CREATE TABLE claims (
            article TEXT PRIMARY KEY,
            reader TEXT NOT NULL,
            body BLOB NOT NULL
        ) STRICT
        """,
        # an encoder's of a text, or a network's of a pair of texts; `text` is a hash
        """
        CREATE TABLE vector (
            model TEXT NOT NULL,
            text BLOB NOT NULL,
            numbers BLOB NOT NULL,
            PRIMARY KEY (model, text)
        ) STRICT, WITHOUT ROWID
        """,
        # by the hash of its content; the figures are what a list of runs shows of it
        """
        CREATE TABLE comparison (
            id TEXT PRIMARY KEY,
            articles INTEGER NOT NULL,
            verdicts TEXT NOT NULL,
            body BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE run (
            story TEXT NOT NULL REFERENCES story (folder),
            number INTEGER NOT NULL,
            at TEXT NOT NULL,
            signature TEXT NOT NULL,
            options TEXT NOT NULL,
            comparison TEXT NOT NULL REFERENCES comparison (id),
            PRIMARY KEY (story, number)
        ) STRICT
        """,
        "CREATE INDEX run_comparison ON run (comparison)",
        # what a person decided about a finding, which is known by its evidence: ids of findings shift
        """
        CREATE TABLE decision (
            story TEXT NOT NULL REFERENCES story (folder),
            number INTEGER NOT NULL,
            evidence TEXT NOT NULL,
            decision TEXT NOT NULL,
            note TEXT NOT NULL,
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (story, number)
        ) STRICT
        """,
    ),
)

#: Tables in STRICT mode need this release of SQLite (November 2021).
OLDEST_SQLITE = (3, 37, 0)


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations the file has been through; 0 for one that is still empty."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection) -> None:
    """Brings the file to the newest version, one transaction a migration.

    Any number of processes may call this at once; each migration happens once. `connection` must
    not open transactions by itself.

    Raises:
        sqlite3.Error: the file can't be written; it is as it was after the last whole migration.
    """
    while version_of(connection) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)  # another process may have been quicker
            if version < len(MIGRATIONS):
                for statement in MIGRATIONS[version]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
