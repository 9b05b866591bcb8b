"""Kills the program at random moments and looks whether anything was lost.

    python benchmarks/crash.py --kills 200

Each time a command is started in a process of its own and killed by the kernel, so that nothing of
it gets to clean up: half of the times at a moment of the clock, half of the times at one of the
moments that matter, before an SQL statement that writes or a file is made, renamed or removed; no
such moment comes twice before each has come once. Then

- the workspace, if there is one, opens and is whole,
- what was recorded before is there, byte for byte,
- and so is all that the command itself had written when the kill came,
- the same command completes when it is run again,
- the story's comparison is the one that a program without a workspace finds.

The models are fakes that need no time, so that most of it is writing. One line of JSON says how many
kills struck a command at work; a line on standard error says each thing that was lost, and the exit
code is 1 then.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from compare.cli import exit_codes
from compare.cli.app import app
from compare.text import content_id
from compare.workspace import schema
from compare.workspace.file import Workspace, open_workspace
from compare.workspace.health import examine

TESTS = Path(__file__).resolve().parents[1] / "tests"
WORKSPACE = Path(".silang/workspace.db")
STORY = Path("sources/ferry")

#: What a command says that is run again when it had done its work.
DONE = ("already", "no article island-courier.md in ferry")

#: Events of the interpreter that change something on the disk (docs.python.org, "Audit events table").
EVENTS = frozenset({"os.link", "os.mkdir", "os.remove", "os.rename", "sqlite3.connect"})
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

#: All that is kept; of nothing here a word is ever changed.
ROWS = (
    *(f"SELECT '{table}', * FROM {table}" for table in ("story", "article", "claims", "vector")),  # noqa: S608 - our own
    *(f"SELECT '{table}', * FROM {table}" for table in ("comparison", "run", "decision")),  # noqa: S608 - our own
    "SELECT 'member', story, number, place, article, since FROM member",
)

#: Two more steps for the migration that is killed; each leaves something that can be counted.
STEPS = tuple(
    (
        f"CREATE TABLE step{number} (place INTEGER PRIMARY KEY) STRICT",
        *(f"INSERT INTO step{number} VALUES ({place})" for place in range(20)),  # noqa: S608 - our own
    )
    for number in (1, 2)
)

COMMANDS = {
    "init": ["init"],
    "add": ["add", "ferry", "new.md"],
    "compare": ["compare", "sources/ferry"],
    "backup": ["backup", "copy.db"],
    "review": ["review", "ferry", "--by", "Ana"],
    "import": ["review", "ferry", "--import", "decisions.jsonl"],
    "remove": ["remove", "ferry", "island-courier.md"],
    "migration": ["stories"],
}


@dataclass
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


@dataclass
class Desk:
    """Prepared folders to work on, and what is right."""

    base: Path
    expected: str
    """The comparison of all three articles."""
    earlier: str
    """That of the first two, as recorded."""
    kept: set[str]
    """What the workspace holds."""
    lost: list[str] = field(default_factory=list)


def silang(*arguments: str) -> Ran:
    """Runs a command here, to its end."""
    ran = CliRunner().invoke(app, list(arguments))
    return Ran(ran.exit_code, ran.stdout, ran.stderr)


class Reviewer:
    """A person who confirms whatever is shown."""

    def key(self) -> str:
        """The key for that."""
        return "c"

    def line(self, prompt: str) -> str:
        """Nothing is asked for a line."""
        raise NotImplementedError(prompt)


def use_fakes() -> None:
    """Models that need no time, from the tests; and a person at a terminal."""
    sys.path.append(str(TESTS))
    from making import NoGrammar, SharedWords, WordEncoder

    import compare.cli.review
    import compare.models
    import compare.models.judging
    import compare.models.reader
    import compare.pipeline
    from compare.claims.reader import Reader

    fakes: dict[str, tuple[Any, Any]] = {
        "load_reader": (compare.pipeline, lambda: Reader(NoGrammar(), None)),
        "reader_version": (compare.models.reader, lambda: "no grammar"),
        "load_encoder": (compare.models, lambda *_, **__: WordEncoder()),
        "load_network": (compare.models.judging, lambda *_: SharedWords()),
        "Keyboard": (compare.cli.review, Reviewer),
        "at_a_terminal": (compare.cli.review, lambda: True),
    }
    for name, (module, fake) in fakes.items():
        setattr(module, name, fake)


def prepared(folder: Path) -> Desk:
    """A workspace with a story of two articles that was compared, and a third article beside it."""
    from journeys import FIRST, SECOND, THIRD

    base = folder / "base"
    (base / STORY).mkdir(parents=True)
    for name, text in (("harbour-post.md", FIRST), ("island-courier.md", SECOND)):
        (base / STORY / name).write_text(text, encoding="utf-8")
    (base / "new.md").write_text(THIRD, encoding="utf-8")
    for name, minutes in (("kept.jsonl", (0,)), ("decisions.jsonl", (1, 2, 3))):
        (base / name).write_text("".join(map(decision, minutes)), encoding="utf-8")
    with inside(base):
        silang("init")
        earlier = silang("compare", str(STORY), "--format", "json").out
        silang("review", "ferry", "--import", "kept.jsonl")
    with copied(base):
        shutil.copy("new.md", STORY)
        expected = silang("compare", str(STORY), "--format", "json", "--workspace", "none").out
    with open_workspace(base / WORKSPACE) as workspace:
        return Desk(base, expected, earlier, content(workspace))


def decision(minute: int) -> str:
    """A line of an export."""
    quotation = {"outlet": "Island Courier", "article": "island-courier", "quote": "52 passengers"}
    form = {
        "decision": "note",
        "by": "Ana",
        "at": f"2031-03-05T09:{minute:02d}:00+00:00",
        "note": "Ask the port.",
        "evidence": [quotation],
        "seen": {"verdict": "conflict", "judge": "evidence"},
    }
    return f"{json.dumps(form)}\n"


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Works in that folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def copied(base: Path) -> Iterator[None]:
    """Works in a copy of that folder, which is thrown away."""
    with tempfile.TemporaryDirectory(dir=base.parent) as copy:
        shutil.copytree(base, copy, dirs_exist_ok=True)
        with inside(Path(copy)):
            yield


@contextmanager
def situation(desk: Desk, name: str) -> Iterator[None]:
    """The folder in which the command of that name is about to be run."""
    with copied(desk.base):
        if name == "init":
            shutil.rmtree(".silang")
        if name in ("compare", "init"):
            shutil.copy("new.md", STORY)
        migrations = schema.MIGRATIONS
        if name == "migration":
            schema.MIGRATIONS = (*migrations, *STEPS)
        try:
            yield
        finally:
            schema.MIGRATIONS = migrations


def in_a_process(name: str, *before: Callable[[int], object]) -> tuple[bool, list[str]]:
    """Runs a command in a fork of this process; whether it was killed, and the lines that it told.

    What is called `before` the command is given the file to tell them to.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        with suppress(SystemExit):
            for each in before:
                each(writer)
            app(COMMANDS[name])
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as told:
        lines = told.read().splitlines()
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), lines


def tell_what_is_kept(told: int) -> None:
    """Makes this process say, after each transaction, what the workspace holds."""
    writing = Workspace.writing

    @contextmanager
    def heard(workspace: Workspace) -> Iterator[Callable[..., sqlite3.Cursor]]:
        with writing(workspace) as execute:
            yield execute
        os.write(told, f"{' '.join(content(workspace))}\n".encode())

    Workspace.writing = heard  # type: ignore[method-assign, assignment]


def content(workspace: Workspace) -> set[str]:
    """A hash of each row."""
    return {content_id([repr(row)])[:16] for query in ROWS for row in workspace.rows(query)}


def at_the_clock(seconds: float) -> None:
    """This process is killed after so much time; nothing in it hears of that."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 1e-6))


def at_each_event(happened: Callable[[], object]) -> None:
    """Calls `happened` before each statement and each change of files in this process."""
    connect = sqlite3.connect

    def traced(*arguments: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401 - passed on
        connection: sqlite3.Connection = connect(*arguments, **named)
        connection.set_trace_callback(lambda statement: happened() if writes(statement) else None)
        return connection

    def audited(event: str, arguments: tuple[Any, ...]) -> None:
        if event in EVENTS or (event == "open" and arguments[2] & WRITES):
            happened()

    sqlite3.connect = traced  # type: ignore[assignment]
    sys.addaudithook(audited)


def writes(statement: str) -> bool:
    """Whether an SQL statement can change the file, or ends what does."""
    words = statement.split(None, 1)
    return words[0] != "SELECT" and (words[0] != "PRAGMA" or "=" in statement)


def at_event(number: int) -> None:
    """This process is killed at the event of that number."""
    left = iter(range(number))

    def happened() -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    at_each_event(happened)


def events(desk: Desk, name: str) -> int:
    """How many events there are in a command that nobody disturbs."""
    with situation(desk, name):
        _, told = in_a_process(name, lambda told: at_each_event(lambda: os.write(told, b"one\n")))
    return len(told)


def duration(desk: Desk, name: str) -> float:
    """Seconds of a command that nobody disturbs."""
    with situation(desk, name):
        began = time.perf_counter()
        in_a_process(name)
        return time.perf_counter() - began


def look(desk: Desk, name: str, told: list[str]) -> Iterator[str]:
    """What is not as it should be after a kill; `told` is what the command had kept by then."""
    for place in (WORKSPACE, Path("copy.db")):
        yield from unsound(place)
    kept = {each for line in told for each in line.split()}
    with open_workspace(WORKSPACE) if name != "init" else nullcontext() as workspace:
        if workspace and not desk.kept | kept <= content(workspace):
            yield "something is gone that was kept"
    if name != "init" and silang("show", "ferry", "1", "--format", "json").out != desk.earlier:
        yield "the run that was recorded before is not what it was"
    if name != "init" and "09:00:00" not in silang("review", "ferry", "--export", "-").out:
        yield "the decision that was kept before is gone"
    again = silang(*COMMANDS[name])
    if again.code != exit_codes.OK and not any(words in again.err for words in DONE):
        yield f"it does not complete: {again.err}"
    yield from AFTERWARDS[name](desk)
    yield from unsound(WORKSPACE)


def compared(desk: Desk) -> Iterator[str]:
    """The three articles give what they give without a workspace."""
    found = silang("compare", str(STORY), "--format", "json")
    if found.out != desk.expected:
        yield f"another comparison: {found.err}"


def added(desk: Desk) -> Iterator[str]:
    """The article is there once, and so is its run."""
    if len(silang("log", "ferry").out.splitlines()) != 2:
        yield "the addition is not recorded once"
    yield from compared(desk)


def reviewed(desk: Desk) -> Iterator[str]:
    """Each finding is confirmed, and once."""
    kept = [json.loads(line) for line in silang("review", "ferry", "--export", "-").out.splitlines()]
    found = [each["evidence"] for each in kept if each["decision"] == "confirm"]
    confirmed = [sorted((one["outlet"], one["quote"]) for one in evidence) for evidence in found]
    comparison = json.loads(desk.earlier)
    outlets = {source["id"]: source["outlet"] for source in comparison["sources"]}
    claims = {claim["id"]: (outlets[claim["source"]], claim["quote"]) for claim in comparison["claims"]}
    expected = [sorted(claims[each] for each in finding["claims"]) for finding in comparison["findings"]]
    if sorted(confirmed) != sorted(expected):
        yield f"{len(confirmed)} confirmed, {len(expected)} findings"


def removed(_desk: Desk) -> Iterator[str]:
    """The article is out of the story, and the other one is not."""
    sources = json.loads(silang("compare", str(STORY), "--format", "json").out)["sources"]
    if [source["id"] for source in sources] != ["harbour-post"]:
        yield f"these are left: {sources}"


def decided(_desk: Desk) -> Iterator[str]:
    """All decisions are there, each once, those from before first."""
    kept = silang("review", "ferry", "--export", "-").out.splitlines()
    times = [json.loads(line)["at"][14:16] for line in kept]
    if times != ["00", "01", "02", "03"]:
        yield f"the decisions are not those that were made: {times}"


def copy_made(desk: Desk) -> Iterator[str]:
    """The copy has what the workspace has."""
    if silang("show", "ferry", "--workspace", "copy.db", "--format", "json").out != desk.earlier:
        yield "the copy lacks the run"


def migrated(_desk: Desk) -> Iterator[str]:
    """All steps were made, each once."""
    with open_workspace(WORKSPACE) as workspace:
        (first,), (second,) = workspace.rows(
            "SELECT count(*) FROM step1 UNION ALL SELECT count(*) FROM step2"
        )
    if (first, second) != (20, 20):
        yield f"the migration is not whole: {first} and {second} rows of 20"


AFTERWARDS: dict[str, Callable[[Desk], Iterator[str]]] = {
    "init": compared,
    "add": added,
    "compare": compared,
    "backup": copy_made,
    "review": reviewed,
    "import": decided,
    "remove": removed,
    "migration": migrated,
}


def unsound(place: Path) -> Iterator[str]:
    """What is wrong with a workspace, if it is there; files left over by a kill are no fault."""
    if place.exists():
        wrong = (check for check in examine(place) if check.advice)
        yield from (check.what for check in wrong if not check.what.startswith("left in "))


def kills(count: int, seed: int) -> dict[str, Any]:
    """Kills so many times; how often each command was struck, and what was lost."""
    choose = random.Random(seed)  # noqa: S311 - no secret
    struck: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="silang-crash-") as folder:
        desk = prepared(Path(folder))
        moments = {name: (events(desk, name), duration(desk, name)) for name in COMMANDS}
        orders = {name: shuffled_again(most, choose) for name, (most, _) in moments.items()}
        for number in range(count):
            name = list(COMMANDS)[number % len(COMMANDS)]
            most, seconds = moments[name]
            by_event = number // len(COMMANDS) % 2 == 0
            event, moment = next(orders[name]) if by_event else 0, choose.uniform(0, seconds)
            with situation(desk, name):
                where = f"event {event} of {most}" if by_event else f"{moment:.4f} of {seconds:.4f} s"
                before = (
                    (lambda _, e=event: at_event(e)) if by_event else (lambda _, m=moment: at_the_clock(m))
                )
                killed, told = in_a_process(name, before, tell_what_is_kept)
                struck[name] += killed
                desk.lost += [f"{name}, {where}: {what}" for what in look(desk, name, told)]
    return {
        "kills": count,
        "struck": dict(struck),
        "events": {name: most for name, (most, _) in moments.items()},
        "lost": desk.lost,
    }


def shuffled_again(most: int, choose: random.Random) -> Iterator[int]:
    """The numbers below `most` in some order, then in another, and so on."""
    while True:
        yield from choose.sample(range(most), most)


def main() -> int:
    """Parses the command line; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    os.environ.pop("SILANG_WORKSPACE", None)
    use_fakes()
    with tempfile.TemporaryDirectory(prefix="silang-cache-") as cache:
        os.environ["SILANG_CACHE"] = cache
        found = kills(asked.kills, asked.seed)
    for what in found.pop("lost"):
        print(what, file=sys.stderr)
        found["failed"] = True
    print(json.dumps(found))
    return int("failed" in found)


if __name__ == "__main__":
    sys.exit(main())
