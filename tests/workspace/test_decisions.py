"""Decisions on the disk."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from review.test_decision import decisions

from compare.errors import WorkspaceError
from compare.review.decision import Decision, Kind, moment
from compare.workspace.decisions import Decisions
from compare.workspace.file import Workspace, begin, open_workspace
from compare.workspace.history import Story

NOTE = Decision(kind=Kind.WITHDRAW, by="Ana", at=moment(dt.datetime(2031, 3, 5, tzinfo=dt.UTC)), of="0" * 64)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "workspace.db"
    begin(path)
    return path


def of(workspace: Workspace) -> Decisions:
    return Decisions(workspace, Story(workspace, "sources/flood"))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(decisions(), max_size=4))
def test_what_is_kept_comes_back_whole_and_once(place: Path, made: list[Decision]) -> None:
    with open_workspace(place) as workspace:
        before = of(workspace).all()
        new = {each.id for each in made} - {each.id for each in before}
        assert of(workspace).record(made) == len(new)
        assert of(workspace).record(made) == 0
    with open_workspace(place, write=False) as workspace:
        kept = of(workspace).all()
    assert kept[: len(before)] == before
    assert list(kept[len(before) :]) == list(dict.fromkeys(each for each in made if each.id in new))


def test_stories_keep_theirs_apart(place: Path) -> None:
    with open_workspace(place) as workspace:
        of(workspace).record([NOTE])
        assert not Decisions(workspace, Story(workspace, "sources/fire")).all()


def test_several_are_kept_together_or_not_at_all(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Decision) -> object:
        raise KeyboardInterrupt

    later = Decision(kind=Kind.WITHDRAW, by="Ana", at=moment(), of="1" * 64)
    with open_workspace(place) as workspace:
        forms = iter([NOTE.to_dict()])
        monkeypatch.setattr(Decision, "to_dict", lambda each: next(forms, None) or broken(each))
        with pytest.raises(KeyboardInterrupt):
            of(workspace).record([NOTE, later])
        assert of(workspace).all() == ()


def test_a_decision_that_others_have_changed_is_told(place: Path) -> None:
    with open_workspace(place) as workspace:
        of(workspace).record([NOTE])
        with workspace.writing() as execute:
            execute("UPDATE decision SET decision = 'nonsense'")
        with pytest.raises(WorkspaceError, match=r"^decision 1 of flood can't be read"):
            of(workspace).all()
