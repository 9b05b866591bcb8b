from __future__ import annotations

from compare.alignment.background import BACKGROUND


def test_there_are_120_statements() -> None:
    assert len(BACKGROUND) == 120


def test_all_statements_differ() -> None:
    assert len({statement.casefold() for statement in BACKGROUND}) == len(BACKGROUND)


def test_no_statement_is_blank_or_has_surrounding_space() -> None:
    assert [s for s in BACKGROUND if not s or s != s.strip()] == []
