from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from compare.alignment.opinion import FACETS, RELATIONS, UNRELATED, VERDICTS, Opinion
from compare.errors import ModelError
from compare.models import judging
from compare.models.judging import LIMIT, JudgeNetwork, joined
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights


def verdict(opinion: Opinion) -> str:
    return VERDICTS[opinion.verdicts.index(max(opinion.verdicts))]


def test_it_tells_agreement_conflict_and_another_fact_apart() -> None:
    network = JudgeNetwork()
    same, clash, other = network.read(
        [
            ("Gempa itu merusak 120 rumah.", "The earthquake damaged 120 houses."),
            (
                "Pihak oposisi menandatangani perjanjian itu.",
                "Pihak oposisi menolak menandatangani perjanjian itu.",
            ),
            ("Gubernur meresmikan jembatan baru pada Senin.", "Harga beras naik di tiga pasar."),
        ]
    )
    assert same.verdicts[UNRELATED] < 0.5
    assert verdict(clash) == "conflict"
    assert verdict(other) == "unrelated"


def test_opinions_are_probabilities_and_depend_on_the_pair_alone() -> None:
    network = JudgeNetwork()
    pair, filler = ("Two people died.", "Three people died."), ("A short one.", "Satu lagi, yang lain.")
    (alone,) = network.read([pair])
    assert network.read([filler, pair, filler])[1] == alone
    for chances, names in ((alone.verdicts, VERDICTS), (alone.facets, FACETS), (alone.relations, RELATIONS)):
        assert len(chances) == len(names)
        assert sum(chances) == pytest.approx(1)
    assert network.read([]) == []


def test_two_texts_share_the_room_and_the_longer_one_loses_its_end() -> None:
    weights = Weights()
    tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)
    short, long = "Dua orang tewas.", "kata " * 400
    ids = joined(tokenizer, short, long)
    assert len(ids) == LIMIT
    whole = tokenizer.encode(short)[1:-1]
    assert ids[1 : 1 + len(whole)] == whole
    assert len(joined(tokenizer, long, long)) == LIMIT
    assert len(joined(tokenizer, short, short)) == 2 * len(whole) + 4


def test_what_is_made_is_held_against_the_full_network(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A damaged file of differences must not go unnoticed."""
    for name in (judging.HEADS, judging.REFERENCE):
        (tmp_path / name).write_bytes((judging.FOLDER / name).read_bytes())
    np.savez(tmp_path / judging.DIFFERENCES)
    monkeypatch.setattr(judging, "FOLDER", tmp_path)
    monkeypatch.setenv("SILANG_CACHE", str(tmp_path / "cache"))
    with pytest.raises(ModelError, match="other opinions than it should") as caught:
        JudgeNetwork().read([("a", "b")])
    assert "\n" not in str(caught.value)


def test_a_network_that_cannot_be_loaded_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="silang models prepare --force") as caught:
        judging._opened(tmp_path, Weights())
    assert "\n" not in str(caught.value)
