# ruff: noqa: E501 - a case a line reads best
from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.claims.names import Capitals
from compare.claims.parse import Parse, Token
from compare.claims.reference import Discourse, Means, discourse, first_person, reading, resolve
from compare.languages import UNKNOWN, language
from compare.text import Span

#: Short names for parts of speech and relations of a token: "Ia/p" is a pronoun, "kata/v" a verb.
TAGS = {
    "n": "NOUN",
    "P": "PROPN",
    "p": "PRON",
    "v": "VERB",
    "x": "AUX",
    "d": "DET",
    "a": "ADJ",
    "i": "ADP",
    "c": "CCONJ",
    "s": "SCONJ",
    "m": "NUM",
    "r": "ADV",
    "-": "PUNCT",
}  # fmt: skip
OWNERS = frozenset({"his", "her", "its", "their"})


def parsed(tagged: str) -> tuple[str, list[Span], list[Parse]]:
    """The text, sentences and parses of sentences a line, "Lina/P pergi/v ./-", "_" gluing to what is before."""
    text = ""
    sentences: list[Span] = []
    parses: list[Parse] = []
    for line in tagged.strip().splitlines():
        start = len(text)
        tokens: list[Token] = []
        for number, each in enumerate(line.split()):
            word, _, tag = each.rpartition("/")
            glued = tag == "-" or word.startswith("_")
            word = word.removeprefix("_")
            text += word if glued or not tokens else " " + word
            morph = "Poss=Yes" if word.lower() in OWNERS and tag == "p" else ""
            place = len(text) - len(word)
            tokens.append(Token(place, len(text), word.lower(), TAGS[tag], morph, number, "dep"))
        sentences.append(Span(start, len(text)))
        parses.append(Parse(tuple(tokens)))
        text += " "
    return text.rstrip(), sentences, parses


def read(code: str, tagged: str) -> tuple[str, Discourse]:
    text, sentences, parses = parsed(tagged)
    return text, discourse(text, sentences, parses, language(code), Capitals.of(text, sentences))


def put_in_place(code: str, tagged: str) -> str:
    """The text with every reference but capitals replaced by what it means."""
    text, found = read(code, tagged)
    for each in reversed(found.references):
        text = text[: each.span.start] + each.words + text[each.span.end :]
    return text


CASES = [
    ("id", "Bidan/n Lina/P Wulandari/P pergi/v ./-\nIa/p pulang/v ./-", "Lina Wulandari pulang."),
    ("id", "Jenderal/n Raka/P Munir/P tiba/v ./-\nPasukannya/n mundur/v ./-", "Pasukan Raka Munir mundur."),
    ("id", "Jenderal/n Raka/P Munir/P tiba/v ./-\nSang/d jenderal/n diam/v ./-", "Raka Munir diam."),
    ("id", "Bupati/n Kembang/P ,/- Lina/P Wulandari/P ,/- pergi/v ./-\nDia/p pulang/v ./-", "Lina Wulandari pulang."),
    ("id", "Ketua/n Partai/P Padi/P ,/- Raka/P Munir/P ,/- tiba/v ./-\nIa/p menyebut/v partainya/n menang/v ./-", "Raka Munir menyebut Partai Padi menang."),
    ("id", "Jenderal/n Raka/P Munir/P bertemu/v Bidan/n Lina/P Wulandari/P ./-\nKeduanya/p pulang/v ./-", "Raka Munir dan Lina Wulandari pulang."),
    ("id", "Jenderal/n Raka/P Munir/P bertemu/v Bidan/n Lina/P Wulandari/P ./-\nKedua/m orang/n itu/d pulang/v ./-", "Raka Munir dan Lina Wulandari pulang."),
    ("id", "Tiga/m petani/n Kembang/P datang/v ./-\nMereka/p pulang/v ./-", "Tiga petani Kembang pulang."),
    ("id", "Kapal/n feri/n Jaya/P karam/v ./-\nWarga/n melihat/v kapal/n itu/d ./-", "Warga melihat kapal feri Jaya."),
    ("id", "Seorang/d warga/n bernama/v Lina/P Wulandari/P pergi/v ./-\nRumahnya/n roboh/v ./-", "Rumah Lina Wulandari roboh."),
    ("id", "Pengacara/n Raka/P Munir/P tiba/v ./-\nMunir/P pulang/v ./-", "Raka Munir pulang."),
    ("id", "Moskow/P akan/x berunding/v ./-", "Rusia akan berunding."),
    ("en", "Judge/n Ana/P Quill/P left/v ./-\nShe/p returned/v ./-", "Ana Quill returned."),
    ("en", "Judge/n Ana/P Quill/P left/v ./-\nHer/p house/n burned/v ./-", "Ana Quill's house burned."),
    ("en", "The/d Merrow/P dam/n broke/v ./-\nThe/d dam/n was/x new/a ./-", "The Merrow dam was new."),
    ("en", "Judge/n Ana/P Quill/P met/v Senator/n Bo/P Tarn/P ./-\nThe/d two/m agreed/v ./-", "Ana Quill and Bo Tarn agreed."),
    ("en", "The/d preacher/n Bo/P Tarn/P left/v ./-\nPolice/n saw/v the/d preacher/n ./-", "Police saw Bo Tarn."),
    ("en", "The/d Merrow/P was/x a/d river/n ./-\nThe/d river/n dried/v ./-", "The Merrow dried."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "tagged", "last"), CASES)
def test_what_the_last_sentence_means(code: str, tagged: str, last: str) -> None:
    assert put_in_place(code, tagged).endswith(last)


LEFT = [
    ("id", "Jenderal/n Raka/P Munir/P dan/c Bidan/n Lina/P Wulandari/P pergi/v ./-\nIa/p pulang/v ./-"),
    ("id", "Bidan/n Lina/P Wulandari/P pergi/v ./-\nAkhirnya/r hujan/n turun/v ./-"),
    ("id", "Bidan/n Lina/P Wulandari/P pergi/v ./-\nMereka/p pulang/v ./-"),
    ("id", "Bidan/n Lina/P Wulandari/P meninggalkan/v Moskow/P ./-"),
    ("en", "King/n Bo/P Tarn/P left/v ./-\nShe/p returned/v ./-"),
    ("en", "The/d mill/n closed/v ./-\nIt/p was/x clear/a that/s nobody/p cared/v ./-"),
    ("en", "Judge/n Ana/P Quill/P left/v ./-\nThe/d senator/n stayed/v ./-"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "tagged"), LEFT)
def test_what_is_not_sure_is_left(code: str, tagged: str) -> None:
    assert read(code, tagged)[1].references == ()


def test_an_acronym_means_the_name_it_came_with() -> None:
    text, found = read(
        "id", "Badan/P Pangan/P Kembang/P (/- _BPK/P )/- tutup/v ./-\nWarga/n mendatangi/v BPK/P ./-"
    )
    (reference,) = [each for each in found.references if each.means is Means.ACRONYM]
    assert (reference.span.of(text), reference.words) == ("BPK", "Badan Pangan Kembang")
    assert ("BPK", "Badan Pangan Kembang") in found.aliases


def test_a_clitic_is_the_end_of_its_word() -> None:
    text, found = read("id", "Jenderal/n Raka/P Munir/P tiba/v ./-\nPasukannya/n mundur/v ./-")
    (reference,) = found.references
    assert reference.span.of(text) == "nya"
    assert reference.antecedent is not None
    assert reference.antecedent.of(text) == "Raka Munir"


def test_we_is_whom_the_speaker_speaks_for() -> None:
    text, found = read("id", "Ketua/n Partai/P Padi/P ,/- Raka/P Munir/P ,/- tiba/v ./-")
    assert text
    group = found.group_of("Raka Munir")
    assert group == "Partai Padi"
    said = "kami menang, kata saya"
    references = first_person(said, Span(0, len(said)), language("id"), "Raka Munir", group)
    assert reading(said, [Span(0, len(said))], references) == ("Partai Padi menang, kata Raka Munir",)


def test_we_without_a_group_is_left() -> None:
    assert first_person("We won", Span(0, 6), language("en"), "Ana Quill") == ()


def test_a_claim_that_names_somebody_needs_no_name_for_the_pronoun() -> None:
    text, found = read("en", "Judge/n Ana/P Quill/P left/v and/c took/v her/p dog/n ./-")
    whole = Span(0, len(text))
    assert reading(text, [whole], found.references) == (text,)
    dog = Span(text.index("took"), len(text))
    assert reading(text, [dog], found.references) == ("took Ana Quill's dog.",)


@pytest.mark.parametrize("code", ["id", "en"])
def test_no_parses_no_references(code: str) -> None:
    assert resolve("Ia pergi.", [Span(0, 9)], None, language(code), Capitals.of("", [])) == ()


def test_a_language_without_lists_has_no_references() -> None:
    text, sentences, parses = parsed("Ana/P left/v ./-\nShe/p returned/v ./-")
    assert resolve(text, sentences, parses, UNKNOWN, Capitals.of(text, sentences)) == ()


WORDS = [
    *(
        [
            "Raka",
            "Munir",
            "Lina",
            "al-",
            "Moskow",
            "PT",
            "Bank",
            "FRK",
            "(",
            ")",
            ",",
            "-",
            ".",
            "”",
            "“",
            "itu",
            "sang",
            "Kedua",
            "keduanya",
            "ia",
            "Dia",
            "mereka",
            "pasukannya",
        ]
    ),
    *(
        [
            "ujarnya",
            "katanya",
            "yang",
            "ditumpanginya",
            "jenderal",
            "Jenderal",
            "kapal",
            "tiga",
            "39",
            "tahun",
            "pria",
            "dan",
            "adalah",
            "akan",
            "di",
        ]
    ),
    *(
        [
            "The",
            "the",
            "two",
            "both",
            "she",
            "his",
            "Its",
            "it",
            "they",
            "them's",
            "river",
            "Judge",
            "was",
            "'s",
            "76-year-old",
        ]
    ),
]
TOKENS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(sorted(TAGS))), min_size=1, max_size=14)


@given(st.lists(TOKENS, min_size=1, max_size=5), st.sampled_from(["id", "en"]))
@settings(deadline=None, max_examples=200)
def test_references_stand_apart_in_order_and_inside_sentences(
    lines: list[list[tuple[str, str]]], code: str
) -> None:
    text, sentences, parses = parsed("\n".join(" ".join(f"{w}/{t}" for w, t in line) for line in lines))
    found = resolve(text, sentences, parses, language(code), Capitals.of(text, sentences))
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
    for reference in found:
        assert any(sentence.covers(reference.span) for sentence in sentences)
        assert len(reference.span) > 0
        assert reference.words.strip()
        assert not re.search(r"  |\n", reference.words)


def test_two_people_who_were_not_named_together_are_not_taken_for_a_pair() -> None:
    apart = "Jenderal/n Raka/P Munir/P tiba/v ./-\nBidan/n Lina/P Wulandari/P pergi/v ./-\n"
    both = "Jenderal/n Raka/P Munir/P dan/c Bidan/n Lina/P Wulandari/P tiba/v ./-\nHujan/n turun/v ./-\n"
    they = "Kedua/m orang/n itu/d bertemu/v ./-"
    assert put_in_place("id", apart + they).endswith("Kedua orang itu bertemu.")
    assert put_in_place("id", both + they).endswith("Raka Munir dan Lina Wulandari bertemu.")


def test_both_behind_two_names_stands_for_nobody() -> None:
    named = "General/n Raka/P Munir/P and/c Judge/n Lina/P Wulandari/P left/v ./-\nIt/p rained/v ./-\n"
    assert put_in_place("en", named + "They/p have/x both/c signed/v ./-").endswith("have both signed.")
    assert put_in_place("en", named + "Both/d signed/v ./-").endswith("Raka Munir and Lina Wulandari signed.")
