from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.alignment.opinion import FACETS, RELATIONS, VERDICTS, Opinion, side
from compare.errors import ModelError
from compare.models import load_network
from compare.models.nli import EntailmentNetwork, opinion, places_of

LABELS = {0: "contradiction", 1: "entailment", 2: "neutral"}


class Fake:
    """A cross-encoder that scores pairs by a table; what isn't in it is neutral."""

    def __init__(self, labels: dict[int, str], scores: dict[tuple[str, str], str]) -> None:
        self.config = SimpleNamespace(id2label=labels)
        self._labels, self._scores = labels, scores
        self.asked: list[tuple[str, str]] = []

    def predict(self, pairs: Sequence[tuple[str, str]], **_: Any) -> np.ndarray:
        self.asked += pairs
        told = [self._scores.get(pair, "neutral") for pair in pairs]
        return np.array([[20.0 * (label == said) for label in self._labels.values()] for said in told])


def network(monkeypatch: pytest.MonkeyPatch, fake: Fake) -> EntailmentNetwork:
    monkeypatch.setattr("compare.models.nli._found", lambda _: fake)
    return EntailmentNetwork("someone/some-model")


def likeliest(found: Opinion) -> str:
    return max(zip(found.verdicts, VERDICTS, strict=True))[1]


@pytest.mark.model
def test_verdicts_from_both_directions(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = {
        ("The dam broke", "The dam burst"): "entailment",
        ("The dam burst", "The dam broke"): "entailment",
        ("The dam broke at noon", "The dam broke"): "entailment",
        ("The dam held", "The dam broke"): "contradiction",
    }
    fake = Fake(LABELS, scores)
    pairs = [
        ("The dam broke", "The dam burst"),
        ("The dam broke", "The dam broke at noon"),
        ("The dam broke", "The dam held"),
        ("The dam broke", "The mayor resigned"),
    ]
    found = network(monkeypatch, fake).read(pairs)
    assert [likeliest(each) for each in found] == ["agree", "detail", "conflict", "unrelated"]
    assert [RELATIONS[np.argmax(each.relations)] for each in found] == [
        "entailment",
        "neutral",
        "neutral",
        "neutral",
    ]
    assert len(fake.asked) == len(set(fake.asked)) == 2 * len(pairs)
    turned = network(monkeypatch, fake).read([(b, a) for a, b in pairs])
    assert [each.verdicts for each in turned] == [each.verdicts for each in found]


@pytest.mark.model
def test_the_model_reads_the_speaker_but_no_day(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = Fake(LABELS, {})
    one, other = side("The dam broke", "2024-03-05", "Lena Moss"), side("(2024) was wet", "2024-03-06")
    network(monkeypatch, fake).read([(one, other)])
    assert fake.asked[0] == ("Lena Moss: The dam broke", "(2024) was wet")


shares = st.tuples(*[st.floats(0.001, 1.0)] * 3).map(lambda drawn: np.array(drawn) / sum(drawn))


@given(shares, shares)
def test_opinions_are_probabilities_and_verdicts_have_no_direction(
    forth: np.ndarray, back: np.ndarray
) -> None:
    one, other = opinion(forth, back), opinion(back, forth)
    assert one.verdicts == other.verdicts
    for chances, names in ((one.verdicts, VERDICTS), (one.facets, FACETS), (one.relations, RELATIONS)):
        assert len(chances) == len(names)
        assert min(chances) >= 0
        assert sum(chances) == pytest.approx(1)
    assert one.relations == pytest.approx(tuple(forth))
    assert one.verdicts[VERDICTS.index("update")] == 0
    assert one.facets[FACETS.index("other")] == 1


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (["contradiction", "entailment", "neutral"], "CEN"),
        (["ENTAILMENT", "NEUTRAL", "CONTRADICTION"], "ENC"),
        (["n", "C", "e"], "NCE"),
        (["Entails", "contradicts", " neutral "], "ECN"),
        (["contradictory", "entailed", "neutral (unknown)"], "CEN"),
        (["entailment", "not_entailment"], "EN"),
        (["non-entailment", "entailment"], "NE"),
        (["neutral", "entailment"], "NE"),
    ],
)
def test_labels_are_known_by_name_or_beginning(labels: list[str], told: str) -> None:
    places = places_of(dict(enumerate(labels)), "a-model")
    assert [RELATIONS[place][0].upper() for place in places] == list(told)


@pytest.mark.parametrize(
    "labels",
    [
        ["LABEL_0", "LABEL_1", "LABEL_2"],
        ["negative", "neutral", "positive"],
        ["equivalent", "not_equivalent"],
        ["entailment", "contradiction"],
        ["entailment", "entails", "neutral"],
        ["entailment", "neutral", "contradiction", "unknown"],
        ["entailment", "neutral", "not_entailment"],
        ["neutral", "contradiction"],
        ["entailment"],
        ["entailment", "neutral", ""],
        [],
        [f"a label {number}\nof two lines" for number in range(100)],
    ],
)
def test_other_labels_are_named_in_one_short_line(labels: list[str]) -> None:
    with pytest.raises(ModelError, match=r"a-model.*natural language inference") as caught:
        places_of(dict(enumerate(labels)), "a-model")
    assert all(repr(label) in str(caught.value) for label in labels[:5])
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.model
@pytest.mark.parametrize("scores", [[[0.1, 0.2]] * 2, [[0.1, 0.2, np.nan]] * 2, [0.1, 0.2]])
def test_scores_that_make_no_sense_are_told(monkeypatch: pytest.MonkeyPatch, scores: Any) -> None:
    fake = Fake(LABELS, {})
    monkeypatch.setattr(fake, "predict", lambda *_, **__: np.array(scores))
    with pytest.raises(ModelError, match="some-model"):
        network(monkeypatch, fake).read([("a", "b")])


def test_choosing_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.models.nli._found", lambda _: pytest.fail("loaded"))
    chosen = load_network("someone/some-model")
    assert chosen is not None
    assert chosen.read([]) == []


@pytest.mark.model
@pytest.mark.parametrize("chosen", ["someone/no-such-model", "./no/such/folder", "bad name\n!", "empty"])
def test_a_model_that_is_not_there(chosen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub.constants

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match=r"the judge .* can't be loaded .* CrossEncoder") as caught:
        EntailmentNetwork(chosen).read([("a", "b")])
    assert "\n" not in str(caught.value)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cross-encoder of a few thousand numbers, as transformers saves it."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("models") / "tiny"
    folder.mkdir()
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "pasar", "ikan", "di"]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    BertTokenizer(vocab_file=str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=32,
        initializer_range=0.5,
        id2label=LABELS,
        label2id={label: number for number, label in LABELS.items()},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


@pytest.mark.model
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_a_model_in_a_folder(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    chosen = EntailmentNetwork(str(folder))
    pairs = [
        ("pasar ikan", "ikan"),
        ("di pasar", "ikan di pasar"),
        ("", "\ud800"),
        ("ikan " * 99, "di " * 99),
    ]
    found = chosen.read(pairs)
    assert chosen.read(pairs[::-1]) == found[::-1]
    assert chosen.read(pairs[1:2]) == found[1:2]
    assert found[0].relations != found[1].relations
    assert capfd.readouterr().err == ""


@pytest.mark.model
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_relations_are_the_models_own(folder: Path) -> None:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    inputs = AutoTokenizer.from_pretrained(folder)("pasar ikan", "ikan", return_tensors="pt")
    with torch.no_grad():
        contradiction, entailment, neutral = model(**inputs).logits.softmax(-1)[0].tolist()
    (found,) = EntailmentNetwork(str(folder)).read([("pasar ikan", "ikan")])
    assert found.relations == pytest.approx((entailment, neutral, contradiction), abs=1e-5)


@pytest.mark.model
def test_the_name_tells_the_content(folder: Path) -> None:
    before = EntailmentNetwork(str(folder)).name
    assert before == EntailmentNetwork(str(folder)).name
    assert before.startswith("tiny@")
    (folder / "note.txt").write_text("changed", encoding="utf-8")
    assert EntailmentNetwork(str(folder)).name != before
