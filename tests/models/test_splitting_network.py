from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from compare.claims.parse import Parse, Token
from compare.claims.splitting.sentence import NOBODY, Sentence
from compare.claims.splitting.split import split
from compare.claims.splitting.tree import Tree
from compare.errors import ModelError
from compare.models import splitting
from compare.models.parsers import load_parser
from compare.models.splitting import SplittingNetwork, cut_to_pieces, distances
from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights
from compare.text import Span


def sentence(text: str, language: str) -> Sentence:
    parses = load_parser().parse(text, [Span(0, len(text))], language)
    assert parses is not None
    return Sentence(Tree(parses[0], text), (0,) * len(parses[0].tokens))


def cut(text: str, language: str) -> list[str]:
    read = sentence(text, language)
    return [
        " ".join(read.tree.words[i] for i in sorted(each.members)) for each in split(read, SplittingNetwork())
    ]


def test_two_predicates_are_two_claims_that_share_their_subject() -> None:
    assert cut("Polisi menangkap dua pelaku dan menyita 40 kilogram sabu.", "id") == [
        "Polisi menangkap dua pelaku",
        "Polisi menyita 40 kilogram sabu",
    ]
    assert cut("The ministry closed three ports and suspended all ferry services.", "en") == [
        "The ministry closed three ports",
        "The ministry suspended all ferry services",
    ]


def test_a_reading_depends_on_the_sentence_alone() -> None:
    first = sentence("Banjir merendam 120 rumah di dua desa.", "id")
    other = sentence("The mine, which opened in 1990, was closed on Monday.", "en")
    network = SplittingNetwork()
    alone = network.read(first).members([1])
    network.read(other).members([1, 5])
    assert np.array_equal(alone, network.read(first).members([1]))
    both = network.read(other).members([1, 5])
    assert np.allclose(both[1], network.read(other).members([5])[0], atol=1e-5)


def test_probabilities_for_a_sentence_longer_than_the_network_reads() -> None:
    words = [Token(5 * i, 5 * i + 4, "kota", "NOUN", "", 0, "root" if i == 0 else "nmod") for i in range(900)]
    long = Sentence(Tree(Parse(tuple(words)), "kota " * 900), (NOBODY,) * 900)
    reading = SplittingNetwork().read(long)
    assert reading.likely.shape == (900,)
    found = reading.members([0, 899])
    assert found.shape == (2, 900)
    assert np.isfinite(found).all()


def test_each_word_begins_at_its_own_piece(tiny: Path) -> None:
    weights = Weights(tiny)
    text = "pasar ikan \u2603 pasar"
    tokens = [Token(0, 5, "", "NOUN", "", 0, "root"), Token(6, 10, "", "NOUN", "", 0, "obj")]
    tokens += [Token(11, 12, "", "SYM", "", 0, "obj"), Token(13, 18, "", "NOUN", "", 0, "obj")]
    read = Sentence(Tree(Parse(tuple(tokens)), text), (0, 0, 0, 0))
    tokenizer = Tokenizer(weights.vocabulary(), weights.shape.positions)
    pieces = cut_to_pieces(read, tokenizer, weights.shape.positions)
    assert [pieces.words[first] for first in pieces.first] == [0, 1, 2, 3]
    assert len(pieces.ids) == len(pieces.words)
    short = cut_to_pieces(read, tokenizer, 4)
    assert len(short.ids) == len(short.words) == 4
    assert short.first == [1, 2, 3, 3]


def test_distances_tell_near_words_apart_and_far_ones_not() -> None:
    found = distances([3, 199], 200).tolist()[0]
    assert found[3] == splitting.FAR
    assert found[2] < found[3] < found[4] < found[5]
    assert found[100] == found[199] == 2 * splitting.FAR
    assert distances([3, 199], 200)[1, 0] == 0


def test_a_damaged_file_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / splitting.LAYERS).write_bytes(b"no model")
    monkeypatch.setattr(splitting, "FOLDER", tmp_path)
    splitting._network.cache_clear()
    with pytest.raises(ModelError, match="can't be loaded"):
        SplittingNetwork().read(sentence("Hujan turun.", "id"))
    splitting._network.cache_clear()
