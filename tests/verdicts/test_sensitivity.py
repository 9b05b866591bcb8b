"""The more sensitive, the more conflicts: none is lost on the way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st
from making import make_claim, make_pair, make_value

from compare.alignment.opinion import FACETS, RELATIONS, VERDICTS, Opinion
from compare.alignment.pair import Pair
from compare.claims.claim import Claim
from compare.errors import SettingError
from compare.settings import SENSITIVITIES, Settings
from compare.verdicts.combined import WEIGHED
from compare.verdicts.judge import EvidenceJudge
from compare.verdicts.judgement import Verdict
from compare.verdicts.reconcile import reconcile

LEVELS = [Settings.at(sensitivity) for sensitivity in SENSITIVITIES]


def counted(source: str, number: int, passengers: int) -> Claim:
    quote = f"{passengers} passengers"
    value = make_value(quote, passengers, counts="passengers")
    return make_claim(f"{quote} were on the ferry", source=source, number=number, values=(value,))


def conflicts(pairs: Sequence[Pair], settings: Settings) -> set[tuple[str, str]]:
    """What of `pairs` is reported as a conflict."""
    said = reconcile(pairs, EvidenceJudge(settings).judge(pairs))
    return {(p.a.id, p.b.id) for p, each in zip(pairs, said, strict=True) if each.verdict is Verdict.CONFLICT}


chances = st.lists(st.floats(0.01, 1.0), min_size=len(VERDICTS), max_size=len(VERDICTS)).map(
    lambda drawn: Opinion(
        tuple(each / sum(drawn) for each in drawn),
        (1 / len(FACETS),) * len(FACETS),
        (1 / len(RELATIONS),) * len(RELATIONS),
    )
)
claims = st.tuples(st.integers(1, 3), st.integers(38, 41))
pairs = st.builds(
    lambda a, b, similarity, same_fact, opinion: make_pair(
        counted("a", *a), counted("b", *b), similarity=similarity, same_fact=same_fact, opinion=opinion
    ),
    claims,
    claims,
    st.floats(0.3, 1.0),
    st.floats(0.05, 1.0),
    st.none() | chances,
)
stories = st.lists(pairs, min_size=1, max_size=8, unique_by=lambda pair: (pair.a.id, pair.b.id))


@given(stories)
@run(deadline=None)
def test_every_conflict_at_one_level_is_one_at_the_next(story: list[Pair]) -> None:
    for less, more in pairwise(LEVELS):
        assert conflicts(story, less) <= conflicts(story, more)


@given(stories)
@run(deadline=None)
def test_nothing_but_conflicts_depends_on_it(story: list[Pair]) -> None:
    low, normal, high = (EvidenceJudge(settings).judge(story) for settings in LEVELS)
    for said in zip(low, normal, high, strict=True):
        others = {each.verdict for each in said} - {Verdict.CONFLICT}
        assert len(others) == 1 or {each.verdict for each in said} == {Verdict.CONFLICT}


@pytest.mark.parametrize(("less", "more"), list(pairwise(LEVELS)), ids=SENSITIVITIES[1:])
def test_each_level_reports_more_than_the_one_before(
    less: Settings, more: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = [1.0 if each is Verdict.CONFLICT else 0.0 for each in WEIGHED]
    monkeypatch.setattr("compare.verdicts.judge.weigh", lambda rows: np.array([row] * len(rows)))
    between = (less.conflict + more.conflict) / 2
    pair = make_pair(counted("a", 1, 40), counted("b", 1, 52), same_fact=between)
    assert (conflicts([pair], less), conflicts([pair], more)) == (set(), {("a:1", "b:1")})


def test_normal_has_the_defaults() -> None:
    assert Settings.at("normal") == Settings.at(" Normal") == Settings()


@pytest.mark.parametrize("word", ["", "highest", "1", "low,high"])
def test_another_word_is_refused_with_those_there_are(word: str) -> None:
    with pytest.raises(SettingError, match="choose one of low, normal, high"):
        Settings.at(word)
