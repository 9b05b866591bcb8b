from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from compare.errors import ModelError
from compare.models import load_encoder
from compare.models.chosen import _prompt
from compare.workspace.embeddings import CachedEncoder


@pytest.mark.parametrize(
    ("chosen", "own", "default", "prompt"),
    [
        ("intfloat/multilingual-e5-small", {}, None, "query: "),
        ("models/e5_tuned", {}, None, "query: "),
        ("BAAI/bge-m3", {}, None, ""),
        ("someone/dalle5-large", {}, None, ""),
        ("someone/other", {"query": "search: ", "passage": "text: "}, None, "search: "),
        ("someone/gemma", {"query": "search: ", "STS": "similarity: "}, None, "similarity: "),
        ("someone/other", {"query": "search: ", "plain": "say: "}, "plain", "say: "),
        ("intfloat/e5-small", {"query": "", "document": ""}, None, "query: "),
        ("someone/other", None, None, ""),
    ],
)
def test_what_is_put_before_each_text(
    chosen: str, own: dict[str, str] | None, default: str | None, prompt: str
) -> None:
    model = SimpleNamespace(prompts=own, default_prompt_name=default)
    assert _prompt(chosen, model) == prompt


def test_choosing_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.models.chosen._found", lambda _: pytest.fail("loaded"))
    load_encoder("someone/some-model")


def put_in_the_hubs_cache(cache: Path, owner_and_name: str) -> None:
    revision = "0123456789abcdef" * 2 + "01234567"
    cached = cache / f"models--{owner_and_name.replace('/', '--')}"
    (cached / "refs").mkdir(parents=True)
    (cached / "refs" / "main").write_text(revision, encoding="utf-8")
    (cached / "snapshots" / revision).mkdir(parents=True)
    (cached / "snapshots" / revision / "config.json").write_text("{}", encoding="utf-8")


@pytest.mark.parametrize(
    ("chosen", "cached"),
    [
        ("someone/some-model", "someone/some-model"),
        ("short-name", "sentence-transformers/short-name"),
        ("old-name", "old-name"),
    ],
)
def test_a_model_in_the_hubs_cache_is_named_without_loading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, cached: str
) -> None:
    monkeypatch.setattr("compare.models.chosen._found", lambda _: pytest.fail("loaded"))
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    put_in_the_hubs_cache(tmp_path, cached)
    assert load_encoder(chosen).name == f"{chosen}@0123456789ab"


@pytest.mark.model
def test_a_model_that_had_to_be_downloaded_has_its_revision_in_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(chosen: str) -> SimpleNamespace:
        put_in_the_hubs_cache(tmp_path, chosen)
        return SimpleNamespace(prompts={}, default_prompt_name=None)

    monkeypatch.setattr("compare.models.chosen._found", download)
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    assert load_encoder("someone/some-model").name == "someone/some-model@0123456789ab"


def test_a_folder_that_holds_anything_else_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "film.mov").touch()
    monkeypatch.setattr("compare.models.hub.fingerprint", lambda _: pytest.fail("read"))
    with pytest.raises(ModelError, match="can't be loaded"):
        _ = load_encoder(str(tmp_path)).name


@pytest.mark.model
@pytest.mark.parametrize(
    "chosen", ["someone/no-such-model", "no-such-model", "./no/such/folder", "bad name\n!"]
)
def test_a_model_that_is_not_there(chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub.constants

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError, match="can't be loaded") as caught:
        load_encoder(chosen).encode(["a"])
    assert "\n" not in str(caught.value)


@pytest.mark.model
def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="can't be loaded"):
        _ = load_encoder(str(tmp_path)).name


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers model of a few thousand numbers."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizer

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("models") / "tiny"
    network = folder.with_name("network")
    network.mkdir()
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "pasar", "ikan", "di"]
    (network / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    BertTokenizer(vocab_file=str(network / "vocab.txt")).save_pretrained(network)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=32,
    )
    BertModel(config).save_pretrained(network)
    layers = Transformer(str(network))
    SentenceTransformer(modules=[layers, Pooling(layers.get_word_embedding_dimension())]).save(str(folder))
    return folder


@pytest.mark.model
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_a_model_in_a_folder(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    encoder = load_encoder(str(folder))
    texts = ["pasar ikan", "ikan di pasar ikan", "", "\ud800", "ikan " * 99]
    vectors = encoder.encode(texts)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.array_equal(vectors[::-1], encoder.encode(texts[::-1]))
    assert encoder.encode([]).shape == (0, 16)
    assert capfd.readouterr().err == ""


@pytest.mark.model
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_vectors_that_are_known_need_no_loading(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "embeddings.db"
    vectors = CachedEncoder(load_encoder(str(folder)), store).encode(["pasar ikan", "ikan"])
    monkeypatch.setattr("compare.models.chosen._found", lambda _: pytest.fail("loaded"))
    again = CachedEncoder(load_encoder(str(folder)), store).encode(["ikan", "pasar ikan"])
    assert np.array_equal(again, vectors[::-1])


@pytest.mark.model
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_a_changed_folder_has_another_name(folder: Path) -> None:
    before = load_encoder(str(folder)).name
    assert before == load_encoder(str(folder)).name
    assert before.startswith("tiny@")
    (folder / "note.txt").write_text("changed", encoding="utf-8")
    assert load_encoder(str(folder)).name != before
