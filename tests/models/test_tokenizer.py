from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_weights import PIECES, write_weights

from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights

LIMIT = 16
NAMES = [piece for piece, _ in PIECES]


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Tokenizer:
    path = write_weights(tmp_path_factory.mktemp("weights") / "tiny.bin")
    return Tokenizer(Weights(path).vocabulary(), LIMIT)


def pieces(tokenizer: Tokenizer, text: str) -> list[str]:
    begin, *inner, end = tokenizer.encode(text)
    assert (NAMES[begin], NAMES[end]) == ("<s>", "</s>")
    return [NAMES[k] for k in inner]


def test_the_likeliest_pieces_win_not_the_longest(tokenizer: Tokenizer) -> None:
    assert pieces(tokenizer, "pasar ikan") == ["▁pasar", "▁ik", "an"]


def test_a_run_of_unknown_characters_is_one_token(tokenizer: Tokenizer) -> None:
    assert pieces(tokenizer, "a☃☃☃b") == ["▁", "a", "<unk>", "b"]


@pytest.mark.parametrize("text", ["ikan pasar", "  ikan   pasar ", "ikan\u00a0pasar", "ikan\0 pasar"])
def test_spaces_and_control_characters_change_nothing(tokenizer: Tokenizer, text: str) -> None:
    assert tokenizer.encode(text) == tokenizer.encode("ikan pasar")


def test_composed_and_decomposed_letters_are_one(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("e\u0301") == tokenizer.encode("é")


@pytest.mark.parametrize("mark", ["<s>", "</s>", "<mask>", "<unk>"])
def test_markup_in_a_text_is_text(tokenizer: Tokenizer, mark: str) -> None:
    assert mark not in pieces(tokenizer, f"a {mark}")


def test_what_is_beyond_the_limit_is_left_off(tokenizer: Tokenizer) -> None:
    short = tokenizer.encode("ikan " * 3)
    long = tokenizer.encode("ikan " * 100_000)
    assert len(long) == LIMIT
    assert long[: len(short) - 1] == short[:-1]


@settings(deadline=None)
@given(st.text(st.characters() | st.sampled_from("▁ aik\ud800\0"), max_size=200))
def test_any_text_becomes_ids_of_the_vocabulary(tokenizer: Tokenizer, text: str) -> None:
    ids = tokenizer.encode(text)
    assert 2 <= len(ids) <= LIMIT
    assert all(0 <= k < len(PIECES) for k in ids)
    assert (ids[0], ids[-1]) == (0, 2)


TEXTS = (
    'Menteri Keuangan mengatakan, "Defisit turun ke 2,3% dari PDB" – Rabu (5/3).',
    "The jury—seven women and five men—deliberated for 9½ hours.",
    "Sebanyak 1.204 kepala keluarga di RT 03/RW 07 mengungsi sejak pukul 04.30 WIB.",
    "CO₂ emissions fell by ~4 % in Q3; see https://example.org/report?id=7&lang=en",
    "ﬁle №5 ＡＢＣ １２３ ²³ ™ …",
    "Ça coûte 15 €, naïve café in Łódź, Đà Nẵng, İstanbul",
    "日本の首相は火曜日に会見した。 Премьер-министр заявил в среду. قال الوزير",
    "🎉🎊 selamat!! ☃☃ snow",
    "x" * 3000,
    "",
)


@pytest.mark.model
def test_ids_are_those_of_the_tokenizers_library() -> None:
    from tokenizers import Tokenizer as Library
    from tokenizers import models, pre_tokenizers, processors

    vocabulary = Weights().vocabulary()
    pairs = list(zip(vocabulary.pieces, vocabulary.scores, strict=True))
    library = Library(models.Unigram(pairs, unk_id=vocabulary.unknown, byte_fallback=False))
    library.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    library.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", vocabulary.begin), ("</s>", vocabulary.end)]
    )
    library.enable_truncation(512)
    ours = Tokenizer(vocabulary, 512)
    for text in TEXTS:
        normal = " ".join(text.translate(vocabulary.replacements).split(" "))
        while "  " in normal:
            normal = normal.replace("  ", " ")
        assert ours.encode("query: " + text) == library.encode(f"query: {normal}".strip()).ids, text


@pytest.mark.model
def test_decomposed_text_becomes_the_same_ids(tmp_path: Path) -> None:
    import unicodedata

    tokenizer = Tokenizer(Weights().vocabulary(), 512)
    for text in TEXTS:
        composed = unicodedata.normalize("NFC", text)
        assert tokenizer.encode(unicodedata.normalize("NFD", composed)) == tokenizer.encode(composed)
