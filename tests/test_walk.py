"""The walk through findings, key by key, without a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pytest
from render.stories import ferry, four_outlets
from rich.console import RenderableType

from compare.comparison import Comparison
from compare.render.screen import plain
from compare.review.decision import Decision, Kind
from compare.review.reviewed import State, reviewed
from compare.verdicts.judgement import Verdict
from compare.walk import Walk


class Keys:
    """Keys and lines in the order in which they are asked for; then the person leaves."""

    def __init__(self, *keys: str) -> None:
        self.left = iter(keys)

    def key(self) -> str:
        return next(self.left, "q")

    def line(self, prompt: str) -> str:
        return next(self.left, "")


class Book:
    """Decisions in memory."""

    def __init__(self) -> None:
        self.kept: list[Decision] = []

    def all(self) -> Sequence[Decision]:
        return tuple(self.kept)

    def record(self, decisions: Iterable[Decision]) -> int:
        self.kept += decisions
        return 1


class Walked:
    """A walk with these keys: what was kept, and what stood on the screen."""

    def __init__(
        self,
        comparison: Comparison,
        *keys: str,
        book: Book | None = None,
        only: frozenset[Verdict] | None = None,
        again: bool = False,
    ) -> None:
        self.book, self.screen = book or Book(), ""
        self.made = Walk(comparison, self.book, "Ana", Keys(*keys), self.show, only=only, again=again).go()
        self.review = reviewed(comparison, self.book.kept)

    def show(self, blocks: Iterator[RenderableType]) -> None:
        self.screen += plain(lambda _: blocks, 120)

    @property
    def kinds(self) -> list[Kind]:
        return [each.kind for each in self.book.kept]


@pytest.fixture
def two() -> Comparison:
    return ferry().comparison()


def test_each_version_is_shown_word_for_word_with_its_place(two: Comparison) -> None:
    screen = Walked(two).screen
    assert "≠ CONFLICT · duration · confidence 93% · f1, 7 left" in screen
    assert "  The Harbour Post:\n    “The blaze burned for nine hours”\n" in screen
    assert "says: the fire service, via Island Wire; paragraph 2; characters 155–186" in screen
    assert "“Api berkobar selama tujuh jam sebelum padam”" in screen


def test_conflicts_come_first_and_what_is_decided_comes_no_more(two: Comparison) -> None:
    walked = Walked(two, "c", "r", "s", "q")
    assert walked.kinds == [Kind.CONFIRM, Kind.REJECT]
    assert walked.made == 2
    assert [each.seen and each.seen.verdict for each in walked.book.kept] == [
        Verdict.CONFLICT,
        Verdict.UPDATE,
    ]
    assert "f3, 5 left" in walked.screen
    again = Walked(two, book=walked.book)
    assert "f1," not in again.screen
    assert "f3, 5 left" in again.screen


def test_with_all_what_was_checked_comes_at_the_end(two: Comparison) -> None:
    book = Walked(two, "c").book
    walked = Walked(two, *"ssssss", book=book, again=True)
    assert walked.screen.rindex("f1, 1 left") > walked.screen.index("f2, 7 left")


def test_what_is_to_be_looked_at_again_comes_after_new_conflicts(two: Comparison) -> None:
    book = Walked(two, "c", "c").book
    judged = replace(two, judge="another-judge")
    screen = Walked(judged, "c", book=book).screen
    assert "to be looked at again: another judge gave the verdict" in screen
    assert screen.index("f1, 7 left") < screen.index("f2, 6 left")
    book.kept = book.kept[1:2]
    assert Walked(judged, "s", book=book).screen.index("f1, 7 left") >= 0


def test_only_some_verdicts(two: Comparison) -> None:
    walked = Walked(two, *"ccccc", only=frozenset({Verdict.UPDATE, Verdict.AGREE}))
    assert walked.kinds == [Kind.CONFIRM, Kind.CONFIRM]
    assert "Nothing left to look at." in walked.screen


def test_another_verdict(two: Comparison) -> None:
    walked = Walked(two, "v", "d")
    assert (walked.book.kept[0].kind, walked.book.kept[0].verdict) == (Kind.VERDICT, Verdict.DETAIL)
    assert "Kept: detail, not conflict." in walked.screen


def test_the_tools_own_verdict_is_a_confirmation(two: Comparison) -> None:
    assert Walked(two, "v", "c").kinds == [Kind.CONFIRM]


def test_who_confirms_what_another_changed_agrees_with_the_change(two: Comparison) -> None:
    book = Walked(two, "v", "d").book
    walked = Walked(two, *"ss", "c", book=book, only=frozenset({Verdict.DETAIL}), again=True)
    assert (walked.book.kept[-1].kind, walked.book.kept[-1].verdict) == (Kind.VERDICT, Verdict.DETAIL)


def test_an_outlet_is_split_off_and_the_rest_is_asked_about_next() -> None:
    four = four_outlets().comparison()
    walked = Walked(four, "p", "1", "c")
    assert walked.kinds == [Kind.SPLIT, Kind.CONFIRM]
    assert {each.outlet for each in walked.book.kept[0].part} == {"Kabar Teluk"}
    kabar = next(each for each in walked.review.comparison.findings if "kabar-teluk:1" in each.claims)
    assert (kabar.verdict, kabar.claims) == (Verdict.ONLY, ("kabar-teluk:1",))
    assert "= AGREE" in walked.screen
    assert "Kept: split off: Kabar Teluk." in walked.screen


def test_two_findings_are_merged(two: Comparison) -> None:
    walked = Walked(two, "m", "7", "u")
    assert walked.kinds == [Kind.MERGE]
    assert walked.review.comparison.findings[0].verdict is Verdict.UPDATE
    assert len(walked.review.comparison.findings) == len(two.findings) - 1


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (["x"], "That key does nothing here."),
        (["v", "x"], "That key does nothing here."),
        (["p", "9"], "That key does nothing here."),
        (["p", "²"], "That key does nothing here."),
        (["m", "f99"], "There is no such finding."),
        (["m", ""], "merge with another finding"),
        (["n", " "], "note"),
        (["u"], "Nothing to take back."),
        (["\x1b[A"], "That key does nothing here."),
        ([*"ssss", "p"], "nothing to split off"),
        ([*"ssss", "v"], "One outlet alone has this"),
    ],
)
def test_what_can_not_be_done_is_told_and_nothing_is_kept(
    two: Comparison, keys: list[str], told: str
) -> None:
    walked = Walked(two, *keys)
    assert told in walked.screen
    assert walked.kinds == []


def test_a_note_stays_with_its_finding_and_is_not_a_check(two: Comparison) -> None:
    walked = Walked(two, "n", "Ask the fire service.", "c")
    assert walked.kinds == [Kind.NOTE, Kind.CONFIRM]
    assert walked.book.kept[0].evidence == walked.book.kept[1].evidence
    assert walked.book.kept[0].note == "Ask the fire service."


def test_undo_goes_back_step_by_step(two: Comparison) -> None:
    walked = Walked(two, "c", "r", "u", "u", "r")
    assert walked.kinds == [Kind.CONFIRM, Kind.REJECT, Kind.WITHDRAW, Kind.WITHDRAW, Kind.REJECT]
    states = [entry.state for entry in walked.review.entries]
    assert states == [State.WITHDRAWN, State.WITHDRAWN, State.HOLDS]
    assert walked.review.rejected() == {"f1"}
    assert walked.made == 1


def test_undo_of_an_earlier_walk_is_about_the_finding_shown(two: Comparison) -> None:
    book = Walked(two, "c", "n", "Look again.").book
    walked = Walked(two, "u", book=book)
    assert "Taken back: Look again. (Ana)." in walked.screen
    assert [entry.state for entry in walked.review.entries] == [State.HOLDS, State.WITHDRAWN]


def test_each_decision_is_kept_before_the_next_key(two: Comparison) -> None:
    class Dying(Keys):
        def key(self) -> str:
            pressed = next(self.left, None)
            if pressed is None:
                raise KeyboardInterrupt
            return pressed

    book = Book()
    with pytest.raises(KeyboardInterrupt):
        Walk(two, book, "Ana", Dying("c", "r"), lambda _: None).go()
    assert [each.kind for each in book.kept] == [Kind.CONFIRM, Kind.REJECT]
