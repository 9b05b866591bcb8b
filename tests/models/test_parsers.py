"""The shipped pipelines: exact places, whole trees, on any text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.claims.parse import Parse
from compare.errors import ModelError
from compare.models import pipelines
from compare.models.parsers import load_parser
from compare.text import Span

pytestmark = pytest.mark.model

INDONESIAN = "Pemerintah membangun tiga pasar di Bogor, kata Menteri Dewi Lestari pada Rabu malam."
ENGLISH = "The mayor of Leeds said that three houses didn't burn on Wednesday."


def parsed(text: str, language: str) -> Parse:
    found = load_parser().parse(text, [Span(0, len(text))], language)
    assert found is not None
    return found[0]


def words(text: str, parse: Parse) -> list[str]:
    return [text[token.start : token.end] for token in parse.tokens]


def ancestors(parse: Parse, position: int) -> list[int]:
    above = [position]
    while parse.tokens[above[-1]].head != above[-1]:
        above.append(parse.tokens[above[-1]].head)
        assert len(above) <= len(parse.tokens), "a circle"
    return above


def test_an_indonesian_sentence_is_read() -> None:
    parse = parsed(INDONESIAN, "id")
    by_word = dict(zip(words(INDONESIAN, parse), parse.tokens, strict=True))
    built = by_word["membangun"]
    assert (built.pos, built.lemma) == ("VERB", "bangun")
    assert "Voice=Act" in built.morph.split("|")
    assert parse.tokens[by_word["Pemerintah"].head] is built
    assert by_word["Pemerintah"].dep == "nsubj"
    assert by_word["pasar"].dep == "obj"
    assert parse.tokens[by_word["tiga"].head] is by_word["pasar"]
    assert by_word["tiga"].pos == "NUM"
    assert by_word["Bogor"].entity == "place"


def test_an_english_sentence_is_read() -> None:
    parse = parsed(ENGLISH, "en")
    found = words(ENGLISH, parse)
    assert found[-6:] == ["did", "n't", "burn", "on", "Wednesday", "."]
    by_word = dict(zip(found, parse.tokens, strict=True))
    assert by_word["said"].lemma == "say"
    assert parse.tokens[by_word["mayor"].head] is by_word["said"]
    assert by_word["houses"].lemma == "house"
    assert "Number=Plur" in by_word["houses"].morph.split("|")
    assert "Polarity=Neg" in by_word["n't"].morph.split("|")


@pytest.mark.parametrize("language", ["id", "en"])
def test_white_space_shifts_neither_places_nor_heads(language: str) -> None:
    text = {"id": INDONESIAN, "en": ENGLISH}[language]
    torn = "\n " + text.replace(" ", "\u00a0 \n\t", 4).replace(" ", "  ", 2)
    plain, spaced = parsed(text, language), parsed(torn, language)
    assert words(torn, spaced) == words(text, plain)
    assert [(t.head, t.dep, t.pos) for t in spaced.tokens] == [(t.head, t.dep, t.pos) for t in plain.tokens]


def test_a_sentence_in_the_middle_keeps_its_places() -> None:
    text = f"¶ {INDONESIAN} {INDONESIAN}"
    second = Span(len(text) - len(INDONESIAN), len(text))
    found = load_parser().parse(text, [Span(2, 2 + len(INDONESIAN)), second], "id")
    assert found is not None
    first, last = found
    assert words(text, first) == words(text, last)
    assert {token.start for token in last.tokens} <= set(range(second.start, second.end))
    assert [token.head for token in first.tokens] == [token.head for token in last.tokens]


def test_entities_begin_once_and_have_known_kinds() -> None:
    parse = parsed("Menteri Sri Mulyani Indrawati bertemu Retno Marsudi di Jakarta.", "id")
    kinds = {token.entity for token in parse.tokens}
    assert kinds <= {"", "person", "organisation", "place"}
    assert "person" in kinds
    assert all(token.entity for token in parse.tokens if token.begins)


def test_a_language_without_pipeline_has_no_parse() -> None:
    assert load_parser().parse("Der Rat tagt.", [Span(0, 13)], "de") is None


def test_nothing_to_read_gives_empty_parses() -> None:
    assert load_parser().parse(" \n\u2003 ", [Span(0, 1), Span(1, 4)], "id") == (Parse(()), Parse(()))
    assert load_parser().parse("", [], "en") == ()


def test_a_page_without_sentence_ends_is_read_in_stretches() -> None:
    text = " ".join(["gempa", "mengguncang", "kota"] * 2000)
    parse = parsed(text, "id")
    assert len(parse.tokens) == 6000
    assert [text[t.start : t.end] for t in parse.tokens[-3:]] == ["gempa", "mengguncang", "kota"]
    reach = max(abs(token.head - i) for i, token in enumerate(parse.tokens))
    assert reach < 400


@pytest.mark.parametrize(
    "hostile", [")" * 8_000, "a" * 30_000, "https://x/" + "%20" * 9000, "\u202e\x00\x1b[31m"]
)
def test_endless_words_are_cut_not_lost(hostile: str) -> None:
    parse = parsed(hostile, "en")
    assert "".join(words(hostile, parse)) == hostile


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=80) | st.text("aB1.,'\"“-/ \n\t\ud800", max_size=80),
    language=st.sampled_from(["id", "en"]),
)
def test_any_text_gives_a_tree_over_all_its_words(text: str, language: str) -> None:
    parse = parsed(text, language)
    at = 0
    for i, token in enumerate(parse.tokens):
        assert at <= token.start < token.end
        assert not text[at : token.start].strip()
        assert not any(character.isspace() for character in text[token.start : token.end])
        at = token.end
        assert token.pos
        assert token.dep
        ancestors(parse, i)
    assert not text[at:].strip()


def test_the_same_text_gives_the_same_parse() -> None:
    assert parsed(ENGLISH, "en") == parsed(ENGLISH, "en")


@pytest.mark.parametrize("content", [b"", b"\x81\xa1x", b"not a pipeline"])
def test_a_broken_file_is_named(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "id.msgpack").write_bytes(content)
    monkeypatch.setattr(pipelines, "FOLDER", tmp_path)
    with pytest.raises(ModelError, match=r"id\.msgpack") as caught:
        parsed(INDONESIAN, "id")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines, "FOLDER", tmp_path)
    with pytest.raises(ModelError, match=r"en\.msgpack.*pip install"):
        parsed(ENGLISH, "en")


def test_one_language_is_loaded_without_the_other_and_without_torch() -> None:
    program = (
        "import sys\n"
        "from compare.models import parsers, pipelines\n"
        "from compare.text import Span\n"
        "assert 'spacy' not in sys.modules\n"
        "parsers.load_parser().parse('Hujan turun.', [Span(0, 12)], 'id')\n"
        "assert pipelines._loaded.cache_info().currsize == 1\n"
        "assert 'torch' not in sys.modules\n"
        "import spacy.cli, torch\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, timeout=120)


def test_the_files_are_small_enough_to_ship() -> None:
    files = list(pipelines.FOLDER.glob("*.msgpack"))
    assert {file.stem for file in files} == set(pipelines.LANGUAGES)
    assert sum(file.stat().st_size for file in files) < 25_000_000


@pytest.mark.parametrize("language", pipelines.LANGUAGES)
def test_a_pipeline_tells_nothing_of_where_it_was_trained(language: str) -> None:
    content = (pipelines.FOLDER / f"{language}.msgpack").read_bytes()
    assert b"[paths]\ntrain = null\ndev = null\n" in content
