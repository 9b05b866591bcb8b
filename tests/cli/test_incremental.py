"""With a workspace only what is new is computed, and the result is that of a fresh comparison.

What people decide in between changes reports, and never the comparison.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from journeys import Fakes, Run
from making import NoGrammar, SharedWords, WordEncoder
from typer.testing import CliRunner

from compare.articles.readers import read_articles
from compare.claims.reader import Reader
from compare.cli import exit_codes
from compare.cli.app import app
from compare.comparison import Comparison
from compare.pipeline import compare_articles
from compare.render import Format, View, render
from compare.review.decision import Decision
from compare.review.reviewed import reviewed
from compare.walk import Walk
from compare.workspace.decisions import Decisions
from compare.workspace.file import open_workspace
from compare.workspace.history import recorded

#: What outlets say, each in words of its own: numbers and names come from the outlet's number.
SAYINGS = (
    "The ferry Merpati ran aground off Tanjung on Tuesday morning, witness {n} said.",
    "The ferry Merpati carried {n} passengers and {n} crew from Tanjung.",
    "Fishing boats brought {n} passengers ashore before noon.",
    "The harbour master said a storm warning had been ignored for {n} hours.",
    "Rescue boat number {n} searched the strait with lamps.",
)
OWN = "Reporter {n} saw lamp {n} on pier {n}."


def text_of(number: int) -> str:
    """The article of an outlet."""
    return article(number, "\n\n".join(saying.format(n=10 + number) for saying in (*SAYINGS, OWN)))


def article(number: int, body: str, date: str = "date: 2023-05-02") -> str:
    """What an outlet wrote, with or without its date."""
    return f"---\noutlet: Outlet {number}\nlanguage: en\n{date}\n---\n\n{body}\n"


def some_text(number: int) -> str:
    """An outlet's article in a story of several days; some outlets leave the reader to guess the day."""
    date = f"date: 2023-05-0{2 + number % 4}" if number % 3 else ""
    body = " ".join(SAYINGS[(number + k) % 5].format(n=10 + number + k) for k in range(3))
    return article(number, body, date)


@pytest.fixture
def fakes(run: Run, monkeypatch: pytest.MonkeyPatch) -> Fakes:
    return Fakes(monkeypatch)


@pytest.mark.parametrize("count", [3, 6, 12])
def test_one_more_article_costs_its_own_claims_and_pairs(
    run: Run, fakes: Fakes, tmp_path: Path, count: int
) -> None:
    story = tmp_path / "sources" / "ferry"
    story.mkdir(parents=True)
    for number in range(1, count):
        (story / f"outlet-{number}.md").write_text(text_of(number), encoding="utf-8")
    run("init")
    run("compare", "sources/ferry")
    known, read = set(fakes.encoder.seen), set(fakes.network.seen)
    calls = len(fakes.parser.seen) // (count - 1)
    fakes.forget()
    assert run("add", "ferry", "-", stdin=text_of(count)).code == exit_codes.OK
    mine = f"{10 + count}"
    assert fakes.parser.seen == [text_of(count)] * calls
    assert fakes.encoder.seen
    assert all(mine in text for text in fakes.encoder.seen)
    assert known.isdisjoint(fakes.encoder.seen)
    assert all(mine in a or mine in b for a, b in fakes.network.seen)
    assert 0 < len(fakes.network.seen) <= len(SAYINGS) * (count - 1)
    assert read.isdisjoint(fakes.network.seen)
    assert len(fakes.network.seen) == len(set(fakes.network.seen))


class Presses:
    """A person who presses these keys and then leaves; a line is a word of theirs."""

    def __init__(self, keys: str) -> None:
        self.left = iter(keys)

    def key(self) -> str:
        return next(self.left, "q")

    def line(self, prompt: str) -> str:
        return self.key()


class Desk(RuleBasedStateMachine):
    """A workspace in which articles come, change, go and come back, and people decide, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.folder = Path(tempfile.mkdtemp(prefix="silang-test-"))
        self.patch.chdir(self.folder)
        self.patch.setenv("SILANG_CACHE", str(self.folder / "cache"))
        self.patch.delenv("SILANG_WORKSPACE", raising=False)
        self.fakes = Fakes(self.patch)
        self.standing: set[str] = set()
        self.removed: set[str] = set()
        self.decided: tuple[Decision, ...] = ()

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.folder)

    def silang(self, *arguments: str, stdin: str = "") -> str:
        ran = CliRunner().invoke(app, [*arguments, "--quiet"], input=stdin)
        assert ran.exit_code == exit_codes.OK, ran.stderr
        return ran.stdout

    def path(self, name: str) -> Path:
        return Path("sources/ferry") / name

    def fresh(self) -> Comparison:
        """What a comparison finds that remembers nothing."""
        articles = read_articles([str(self.path(name)) for name in sorted(self.standing)])
        return compare_articles(
            articles, encoder=WordEncoder(), network=SharedWords(), reader=Reader(NoGrammar(), None)
        )

    def kept(self) -> tuple[Decision, ...]:
        """The decisions in the workspace."""
        with open_workspace(Path(".silang/workspace.db"), write=False) as workspace:
            return Decisions(workspace, recorded(workspace, "ferry")).all()

    @initialize(number=st.integers(1, 9))
    def begin(self, number: int) -> None:
        self.silang("init")
        name = f"Outlet-{number}.md"
        self.silang("add", "ferry", "-", "--new", stdin=some_text(number))
        self.standing.add(name)

    @rule(number=st.integers(1, 9))
    def add(self, number: int) -> None:
        name = f"Outlet-{number}.md"
        if name in self.standing | self.removed:
            return
        self.silang("add", "ferry", "-", "--output", "after.json", stdin=some_text(number))
        self.standing.add(name)
        assert Path("after.json").read_text(encoding="utf-8") == render(self.fresh(), Format.JSON)

    @rule(data=st.data(), other=st.integers(20, 25))
    @precondition(lambda self: self.standing)
    def revise(self, data: st.DataObject, other: int) -> None:
        name = data.draw(st.sampled_from(sorted(self.standing)))
        number = int(name.removeprefix("Outlet-").removesuffix(".md"))
        said = f"{SAYINGS[number % 5].format(n=other)} {OWN.format(n=other)}"
        self.path(name).write_text(article(number, said), encoding="utf-8")

    @rule(data=st.data())
    @precondition(lambda self: len(self.standing) > 1)
    def remove(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.standing)))
        self.silang("remove", "ferry", name)
        self.standing.remove(name)
        self.removed.add(name)
        assert self.path(name).exists()

    @rule(data=st.data())
    @precondition(lambda self: self.removed)
    def bring_back(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.removed)))
        self.silang("add", "ferry", str(self.path(name)))
        self.removed.remove(name)
        self.standing.add(name)

    @rule(keys=st.text("cvrpmnsu1234", min_size=1, max_size=8))
    def review(self, keys: str) -> None:
        before = self.decided
        with open_workspace(Path(".silang/workspace.db")) as workspace:
            story = recorded(workspace, "ferry")
            comparison = story.comparison(len(story.runs()))
            Walk(comparison, Decisions(workspace, story), "Ana", Presses(keys), lambda _: None).go()
        self.decided = self.kept()
        assert self.decided[: len(before)] == before

    @invariant()
    def no_decision_is_lost(self) -> None:
        if self.standing:
            assert self.kept() == self.decided

    @rule()
    def compare(self) -> None:
        fresh = self.fresh()
        found = self.silang("compare", "sources/ferry", "--format", "json")
        assert found == render(fresh, Format.JSON)
        assert self.silang("show", "ferry", "--format", "json") == found
        review = reviewed(fresh, self.decided) if self.decided else None
        assert self.silang("show", "ferry", "--format", "markdown") == render(
            fresh, Format.MARKDOWN, View(review=review)
        )
        assert len(self.fakes.network.seen) == len(set(self.fakes.network.seen))


Desk.TestCase.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestAnyOrderOfWork = Desk.TestCase
