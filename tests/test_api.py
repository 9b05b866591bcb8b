"""The door for Python: what it takes and gives, and that it finds what the commands find."""

from __future__ import annotations

import dataclasses
import datetime as dt
import doctest
import json
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from journeys import FIRST, SECOND, THIRD
from making import WordEncoder
from typer.testing import CliRunner

import compare
from compare import Comparison, Result, SilangError, Text, Verdict, Workspace, api, compare_articles
from compare.cli.app import app
from compare.comparison import FORMAT
from compare.errors import ArticleError, OutputError, SettingError, StoryError, WorkspaceError

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202e\"'>"


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fake encoder, no network that reads pairs, a cache of the test's own."""
    monkeypatch.setenv("SILANG_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("SILANG_WORKSPACE", raising=False)
    monkeypatch.setattr("compare.models.load_encoder", lambda _name=None, **_: WordEncoder())
    monkeypatch.setattr("compare.models.judging.load_network", lambda *_: None)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles in sources/ferry of the current folder, and a third beside it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "sources" / "ferry"
    folder.mkdir(parents=True)
    (folder / "harbour-post.md").write_text(FIRST, encoding="utf-8")
    (folder / "island-courier.md").write_text(SECOND, encoding="utf-8")
    (tmp_path / "coast-radio.md").write_text(THIRD, encoding="utf-8")
    return folder


def command(*arguments: str) -> bytes:
    """What a command prints."""
    ran = CliRunner().invoke(app, arguments)
    assert ran.exit_code == 0, ran.output
    return ran.stdout_bytes


@pytest.mark.parametrize("thing", [compare.compare_articles, compare.Workspace], ids=["function", "class"])
def test_the_examples_in_the_docstrings_hold(story: Path, thing: object) -> None:
    finder, runner = doctest.DocTestFinder(recurse=False), doctest.DocTestRunner()
    (examples,) = finder.find(thing, "example", module=api, globs={})
    assert examples.examples
    assert runner.run(examples).failed == 0


def test_all_public_names_can_be_had() -> None:
    for name in compare.__all__:
        assert getattr(compare, name).__name__ == name
    assert set(compare.__all__) <= set(dir(compare))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        compare.nothing  # noqa: B018 - it is asked for


@pytest.mark.parametrize("form", ["json", "terminal", "markdown", "html", "jsonl", "csv", "annotations"])
def test_the_same_answer_as_the_command(story: Path, form: str) -> None:
    result = compare_articles("sources/ferry", sensitivity="high")
    printed = command("compare", "sources/ferry", "--sensitivity", "high", "--format", form)
    assert printed.replace(b"\r\n", b"\n") == result.report(form).encode().replace(b"\r\n", b"\n")


def test_the_same_file_as_the_command(story: Path) -> None:
    command("compare", "sources/ferry", "--output", "command.zip")
    assert (
        compare_articles("sources/ferry").save("python.zip").read_bytes() == Path("command.zip").read_bytes()
    )


def test_paths_texts_and_articles_are_taken_in_any_order(story: Path) -> None:
    text = Text(text="The ferry carried 40 passengers.", outlet="Coast Radio", published=dt.date(2023, 5, 2))
    earlier = compare_articles(story / "harbour-post.md").articles
    given: list[api.Given] = [*earlier, story / "island-courier.md", text]
    result = compare_articles(given)
    assert [article.outlet for article in result.articles] == [
        "Coast Radio",
        "Harbour Post",
        "Island Courier",
    ]
    assert result.articles[0].published == "2023-05-02"
    assert compare_articles(reversed(given)).to_dict() == result.to_dict()


def test_a_text_is_read_as_a_line_of_json_lines_is(story: Path) -> None:
    text = Text(
        text="The ferry carried 40 passengers.",
        title="Ferry aground",
        published=dt.datetime(2023, 5, 2, 10, tzinfo=dt.UTC),
        language="en",
        id="radio",
    )
    Path("texts.jsonl").write_text(text.as_line() + "\n", encoding="utf-8")
    (from_file,), (handed,) = (compare_articles(each).articles for each in ("texts.jsonl", text))
    assert dataclasses.replace(from_file, path="-") == handed
    assert (handed.id, handed.title) == ("radio", "Ferry aground")


def test_one_text_of_two_outlets_stays_two_articles() -> None:
    both = [Text(text="The ferry carried 40 passengers.", outlet=each) for each in ("A", "B")]
    assert len(compare_articles(both).articles) == 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("https://example.org/ferry", "nothing is fetched here"),
        ("-", "hand its words over as a Text"),
        ("missing.txt", "missing.txt"),
        ([], "no articles given"),
        (Text(text=" \n", outlet="Coast Radio"), "the text of Coast Radio is empty"),
    ],
)
def test_what_can_not_be_read_is_told_in_a_line(story: Path, given: str, told: str) -> None:
    with pytest.raises(ArticleError, match=told) as raised:
        compare_articles(given)
    assert "\n" not in str(raised.value)


def test_two_articles_of_one_id_are_refused(story: Path) -> None:
    articles = compare_articles(story).articles
    with pytest.raises(ArticleError, match="two articles are called harbour-post"):
        compare_articles([*articles, story / "harbour-post.md"])


def test_the_result_is_a_comparison_that_tells_of_itself_in_a_line(story: Path) -> None:
    result = compare_articles(story)
    assert isinstance(result, Comparison)
    assert result.to_dict()["format"] == FORMAT
    assert repr(result).startswith("<Result: 2 articles, ")
    assert "(1 conflict, " in repr(result)


def test_a_report_can_be_narrowed(story: Path) -> None:
    result = compare_articles(story)
    lines = result.report("jsonl", only=["conflict"]).splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["conflict"]
    assert result.report("jsonl", only="conflict").splitlines() == lines


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"form": "pdf"}, "no form 'pdf': choose one of terminal"),
        ({"only": ["lies"]}, "no verdict lies: choose from"),
        ({"only": []}, "no verdict given"),
    ],
)
def test_a_report_that_there_is_not(story: Path, arguments: dict[str, str], told: str) -> None:
    with pytest.raises(SettingError, match=told):
        compare_articles(story).report(**arguments)


def test_no_report_takes_the_place_of_an_article(story: Path) -> None:
    with pytest.raises(SettingError, match="is one of the articles"):
        compare_articles("sources/ferry").save(story / "harbour-post.md")
    assert (story / "harbour-post.md").read_text(encoding="utf-8") == FIRST
    with pytest.raises(OutputError, match="must end in one of"):
        compare_articles("sources/ferry").save("report.pdf")


def test_findings_and_links_as_frames(story: Path) -> None:
    result = compare_articles(story)
    findings, links = result.to_pandas()
    assert list(findings["id"]) == [each.id for each in result.findings]
    (conflict,) = findings[findings.verdict == "conflict"].to_dict("records")
    assert conflict["outlets"] == ["Harbour Post", "Island Courier"]
    (link,) = links[links.verdict == "conflict"].to_dict("records")
    assert (link["finding"], link["a_outlet"]) == (conflict["id"], "Harbour Post")
    assert link["confidence"] == conflict["confidence"]
    assert link["b_quote"] == result.claim(link["b_claim"]).quote


def test_frames_of_nothing_have_their_columns() -> None:
    findings, links = compare_articles(Text(text="The ferry carried 40 passengers.")).to_pandas()
    assert len(links) == 0
    assert {"finding", "a_quote", "b_quote"} <= set(links.columns)
    assert list(findings.confidence.isna()) == [True]


def test_without_pandas_there_is_one_clear_line(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(OutputError, match="pip install pandas") as raised:
        compare_articles(story).to_pandas()
    assert raised.value.__suppress_context__


class Elements(HTMLParser):
    """The elements of a fragment with their attributes, and its text."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.found: list[tuple[str, frozenset[str]]] = []
        self.text = ""
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, frozenset(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_notebook_shows_what_at_least_two_outlets_say(story: Path) -> None:
    shown = Elements(compare_articles(story)._repr_html_())
    assert "≠ conflict" in shown.text
    assert "The ferry Merpati carried 52 passengers" in shown.text
    assert "captain had ignored" not in shown.text
    assert "mark" in {tag for tag, _ in shown.found}


def test_hostile_text_does_nothing_in_a_notebook() -> None:
    texts = [
        Text(text=f"The ferry {HOSTILE} carried {number} passengers.", outlet=f"{HOSTILE} {number}")
        for number in (40, 52)
    ]
    result = compare_articles(texts)
    assert any(each.verdict is Verdict.CONFLICT for each in result.findings)
    shown = Elements(result._repr_html_())
    assert "<script>alert(1)</script>" in shown.text
    assert "\x1b" not in shown.text
    assert "\u202e" not in shown.text
    allowed = {"div", "p", "strong", "br", "table", "thead", "tbody", "tr", "th", "td", "mark"}
    assert {tag for tag, _ in shown.found} <= allowed
    assert {name for _, names in shown.found for name in names} <= {"style", "scope"}


def test_a_long_comparison_is_cut_in_a_notebook(monkeypatch: pytest.MonkeyPatch, story: Path) -> None:
    monkeypatch.setattr("compare.render.notebook.MOST", 1)
    shown = Elements(compare_articles(story)._repr_html_())
    assert "1 of 2 findings shown: the first 1" in shown.text


def test_a_workspace_records_what_the_commands_read(story: Path) -> None:
    with Workspace.init() as workspace:
        result = workspace.compare("ferry", sensitivity="high")
        assert [each.name for each in workspace.stories()] == ["ferry"]
        (run,) = workspace.runs("ferry")
        assert run.options == ("--sensitivity", "high")
        shown = workspace.show("ferry")
    assert shown.to_dict() == result.to_dict()
    assert isinstance(shown, Result)
    assert command("show", "ferry", "--format", "json").decode() == result.report("json")
    assert command("compare", "sources/ferry", "--format", "html").decode() == compare_articles(
        "sources/ferry"
    ).report("html")
    with Workspace.open() as workspace:
        assert len(workspace.runs("ferry")) == 2
        assert workspace.show("ferry", 1).report("html") == result.report("html")


def test_one_more_article_and_what_it_changes(story: Path) -> None:
    with Workspace.init() as workspace:
        workspace.compare("ferry")
        added = workspace.add("ferry", "coast-radio.md")
        assert (added.place.name, len(added.result.articles)) == ("coast-radio.md", 3)
        assert added.place.read_text(encoding="utf-8") == THIRD
        assert added.changes
        assert added.changes.changed[0].gained == ("Coast Radio",)
        assert workspace.show("ferry").to_dict() == compare_articles("sources/ferry").to_dict()
        with pytest.raises(StoryError, match="already"):
            workspace.add("ferry", "coast-radio.md")


def test_a_text_can_be_added_and_begin_a_story(story: Path) -> None:
    with Workspace.init() as workspace:
        text = Text(text="The bridge was closed.", outlet="Coast Radio", published="2023-05-02")
        added = workspace.add("bridge", text, new=True)
        assert added.changes is None
        (article,) = workspace.compare("bridge").articles
    assert (article.outlet, article.published) == ("Coast Radio", "2023-05-02")
    assert Path("sources/bridge", added.place.name).is_file()


def test_removed_articles_stay_out(story: Path) -> None:
    with Workspace.init() as workspace:
        workspace.compare("ferry")
        command("remove", "ferry", "island-courier")
        assert [each.id for each in workspace.compare("ferry").articles] == ["harbour-post"]


def test_workspaces_are_found_from_below_and_missed_in_a_line(story: Path, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no workspace in"):
        Workspace.open()
    Workspace.init(tmp_path).close()
    for place in (story, tmp_path / ".silang" / "workspace.db"):
        with Workspace.open(place) as workspace:
            assert workspace.path == tmp_path / ".silang" / "workspace.db"
    with Workspace.open() as workspace, pytest.raises(SilangError, match="no story ferry"):
        workspace.show("ferry")
    with Workspace.open() as workspace, pytest.raises(ArticleError, match="nothing is fetched"):
        workspace.add("ferry", "https://example.org/ferry")


def test_what_the_command_would_remark_is_a_warning(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SILANG_CACHE", str(story / "harbour-post.md"))
    with pytest.warns(UserWarning, match="computed anew each time"):
        compare_articles("sources/ferry")
