from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import make_claim, make_value

from compare.alignment.slots import Outcome, match_values, outcome, same_slot
from compare.claims.value import Precision, Value, ValueKind
from compare.verdicts.evidence import SURE_SLOT

HOUR = 3600.0


def duration(hours: float, precision: Precision = Precision.EXACT) -> Value:
    return make_value(
        f"{hours} hours", hours * HOUR, kind=ValueKind.DURATION, unit="second", precision=precision
    )


def clock(hours: int, minutes: int, zone: str = "", precision: Precision = Precision.EXACT) -> Value:
    return make_value(
        f"{hours}.{minutes:02}",
        hours * 60 + minutes,
        kind=ValueKind.TIME,
        unit="minute",
        zone=zone,
        precision=precision,
    )


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (duration(8), duration(8), Outcome.EQUAL),
        (duration(8, Precision.ABOUT), duration(8), Outcome.EQUAL),
        (duration(7), duration(8), Outcome.DIFFERENT),
        (duration(7, Precision.ABOUT), duration(8, Precision.ABOUT), Outcome.DIFFERENT),
        (duration(19, Precision.ABOUT), duration(20, Precision.ABOUT), Outcome.COMPATIBLE),
        (duration(60 * 24), duration(2 * 730.5), Outcome.COMPATIBLE),
        (duration(2, Precision.ABOUT), duration(2.5, Precision.AT_LEAST), Outcome.DIFFERENT),
        (duration(2, Precision.AT_LEAST), duration(2.4), Outcome.COMPATIBLE),
        (make_value("about 100", 100, precision=Precision.ABOUT), make_value("104", 104), Outcome.COMPATIBLE),
        (make_value("at most 20", 20, precision=Precision.AT_MOST), make_value("12", 12), Outcome.COMPATIBLE),
        (
            make_value("more than 50", 50, precision=Precision.AT_LEAST),
            make_value("90", 90),
            Outcome.DIFFERENT,
        ),
        (make_value("30-35", 30, 35, precision=Precision.RANGE), make_value("33", 33), Outcome.COMPATIBLE),
        (clock(6, 20, "+07:00"), clock(7, 20, "+08:00"), Outcome.EQUAL),
        (clock(6, 20, "+07:00"), clock(6, 20, "+08:00"), Outcome.DIFFERENT),
        (clock(6, 20), clock(6, 20, "+07:00"), Outcome.EQUAL),
        (clock(6, 30, precision=Precision.ABOUT), clock(6, 33), Outcome.COMPATIBLE),
        (clock(6, 10), clock(6, 20), Outcome.DIFFERENT),
    ],
)
def test_values_compare_as_they_are_meant(x: Value, y: Value, expected: Outcome) -> None:
    assert outcome(x, y) is expected
    assert outcome(y, x) is expected


@pytest.mark.parametrize(
    ("counts", "others", "unit", "comparable"),
    [
        ("bags of debris", "bags of belongings", "", True),
        ("houses", "schools", "", False),
        ("people", "people killed", "person", True),
        ("", "houses", "", True),
    ],
)
def test_counts_compare_when_they_may_count_the_same(
    counts: str, others: str, unit: str, comparable: bool
) -> None:
    x = make_value("14", 14, counts=counts, unit=unit)
    y = make_value("7", 7, counts=others, unit=unit)
    assert (same_slot(x, y, same_language=True) > 0) is comparable


def test_counts_that_go_on_differently_are_no_ground_for_a_clash() -> None:
    def slot(counts: str, others: str) -> float:
        x, y = make_value("14", 14, counts=counts), make_value("7", 7, counts=others)
        return same_slot(x, y, same_language=True)

    assert slot("siswa sma", "siswa smp") < SURE_SLOT <= slot("siswa sma", "siswa")


def test_persons_are_not_held_against_things() -> None:
    x = make_value("3 orang", 3, unit="person", counts="orang")
    y = make_value("3 m", 3, unit="metre", counts="")
    assert same_slot(x, y, same_language=True) == 0


def test_an_unresolved_date_is_never_compared() -> None:
    known = make_value("Monday", 737437, kind=ValueKind.DATE, unit="day")
    unknown = make_value("Tuesday", 0, kind=ValueKind.DATE, unit="day", resolved=False)
    assert same_slot(known, unknown, same_language=True) == 0


def test_equal_values_are_matched_before_different_ones() -> None:
    a = make_claim("two pilots, five stewards", values=(make_value("two", 2), make_value("five", 5)))
    b = make_claim("six stewards, two pilots", values=(make_value("six", 6), make_value("two", 2)))
    matches = {(m.a.quote, m.b.quote): m.outcome for m in match_values(a, b)}
    assert matches == {("two", "two"): Outcome.EQUAL, ("five", "six"): Outcome.DIFFERENT}


values = st.builds(
    lambda kind, low, extra, precision: make_value(
        "x", low, low + extra, kind=kind, unit="u", precision=precision
    ),
    st.sampled_from([ValueKind.COUNT, ValueKind.DURATION, ValueKind.MONEY, ValueKind.DATE]),
    st.integers(1, 1000),
    st.sampled_from([0, 0, 5]),
    st.sampled_from(list(Precision)),
)


@given(values, values)
def test_comparing_is_symmetric(x: Value, y: Value) -> None:
    assert outcome(x, y) is outcome(y, x)
    assert same_slot(x, y, same_language=True) == same_slot(y, x, same_language=True)


@given(values)
def test_a_value_equals_itself(x: Value) -> None:
    assert outcome(x, x) is Outcome.EQUAL


@given(st.lists(values, max_size=4), st.lists(values, max_size=4))
def test_no_value_is_matched_twice(xs: list[Value], ys: list[Value]) -> None:
    a, b = make_claim("a", values=tuple(xs)), make_claim("b", source="other", values=tuple(ys))
    matches = match_values(a, b)
    assert all(m.a in xs and m.b in ys for m in matches)
    for m, n in product(matches, matches):
        assert m is n or (m.a != n.a and m.b != n.b)


def houses(number: float) -> Value:
    return make_value(f"{number} houses", number, counts="houses")


def metres(length: float) -> Value:
    return make_value(f"{length} m", length, kind=ValueKind.QUANTITY, unit="metre")


@pytest.mark.parametrize(
    ("x", "near", "far"),
    [
        (metres(1.8), metres(2.4), metres(420)),
        (duration(7), duration(8), duration(0.5)),
        (houses(12), houses(14), houses(300)),
    ],
)
def test_figures_of_quite_different_size_are_hardly_of_one_thing(x: Value, near: Value, far: Value) -> None:
    assert same_slot(x, near, same_language=True) > 0.5
    assert 0 < same_slot(x, far, same_language=True) < 0.5
    assert same_slot(far, x, same_language=True) == same_slot(x, far, same_language=True)
