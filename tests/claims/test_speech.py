# ruff: noqa: E501 - a case a line reads best
from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims.claim import Stance
from compare.claims.names import Capitals
from compare.claims.parse import Parse, Token
from compare.claims.sentences import split_sentences
from compare.claims.speech import Memory, Statement, attribute, source_at
from compare.languages import language
from compare.text import Span

# cues, speakers and marks in any order
PIECES = [
    "kata",
    "menurut",
    "mengatakan",
    "bahwa",
    "X",
    "said",
    "according",
    "to",
    "that",
    ",",
    ";",
    ":",
    ".",
    "“",
    "”",
    '"',
    "(",
    ")",
    "—",
    "yang",
    "who",
    "itu",
    "dan",
    "but",
    "Bupati",
    "Rahman",
    "ia",
    "he",
    "they",
    "dilansir",
    "citing",
    "diduga",
    "allegedly",
    "menepis",
    "kabar",
    "denied",
    "claims",
    "by",
    "7",
    "oleh",
    "ada",
]

# text, words of the statement, speaker, via
INDONESIAN = [
    ("Bupati Rahman mengatakan bahwa pasar itu akan dibuka lagi.", "pasar itu akan dibuka lagi", "Bupati Rahman", ()),
    ("Bupati Rahman mengatakan, pasar itu akan dibuka lagi.", "pasar itu akan dibuka lagi", "Bupati Rahman", ()),
    ("Bupati Rahman mengatakan pasar itu akan dibuka lagi.", "pasar itu akan dibuka lagi", "Bupati Rahman", ()),
    ("Bupati Rahman mengatakan pada Senin bahwa pasar itu dibuka.", "pasar itu dibuka", "Bupati Rahman", ()),
    ("Pasar itu dibuka lagi, kata Bupati Rahman.", "Pasar itu dibuka lagi", "Bupati Rahman", ()),
    ("Pasar itu, menurut Bupati Rahman, dibuka lagi besok.", "Pasar itu|dibuka lagi besok", "Bupati Rahman", ()),
    ("Menurut Bupati Rahman, pasar itu dibuka lagi besok.", "pasar itu dibuka lagi besok", "Bupati Rahman", ()),
    ("Pasar itu dibuka lagi besok, menurut keterangan dinas.", "Pasar itu dibuka lagi besok", "dinas", ()),
    ("Dilansir Kabar Kita, pasar itu dibuka lagi besok.", "pasar itu dibuka lagi besok", "Kabar Kita", ()),
    ("Dikutip dari Kabar Kita, Bupati Rahman mengatakan pasar itu dibuka.", "pasar itu dibuka", "Bupati Rahman", ("Kabar Kita",)),
    ("Kantor berita Elang melaporkan, pasar itu terbakar.", "pasar itu terbakar", "Kantor berita Elang", ()),
    ("Kantor berita pusat, Elang, melaporkan pasar itu terbakar.", "pasar itu terbakar", "Elang", ()),
    ('"Pasar kami terbakar habis," ujar Bupati Rahman.', "Pasar kami terbakar habis", "Bupati Rahman", ()),
    ('Bupati Rahman berkata, "Pasar kami terbakar habis."', "Pasar kami terbakar habis", "Bupati Rahman", ()),
    ("“Pasar kami terbakar habis, ”kata Bupati Rahman.", "Pasar kami terbakar habis", "Bupati Rahman", ()),
    ("Bupati Rahman membantah bahwa pasar itu dijual.", "pasar itu dijual", "Bupati Rahman", ()),
    ("Bupati Rahman juga menambahkan bahwa pasar itu aman.", "pasar itu aman", "Bupati Rahman", ()),
    ("Pasar itu tutup, tetapi Bupati Rahman mengatakan pajak tetap naik.", "pajak tetap naik", "Bupati Rahman", ()),
    ("Polisi menangkap pelaku dan mengatakan bahwa ia mengaku.", "ia mengaku", "Polisi", ()),
    ("Bupati Rahman tidak mengatakan bahwa pasar itu dijual.", "Bupati Rahman tidak mengatakan bahwa pasar itu dijual", None, ()),
    ("Ia datang untuk mengatakan bahwa pasar itu dijual.", "Ia datang untuk mengatakan bahwa pasar itu dijual", None, ()),
    ("Pasar itu terbakar pada Senin malam.", "Pasar itu terbakar pada Senin malam", None, ()),
    ("Kepala dinas, Rudi Hartanto, mengatakan pasar itu aman.", "pasar itu aman", "Rudi Hartanto", ()),
    ("Pasar itu aman, kata kepala dinas, Rudi Hartanto, di Ambon.", "Pasar itu aman", "Rudi Hartanto", ()),
    ("Bupati Rahman menepis kabar bahwa pasar itu dijual.", "pasar itu dijual", "Bupati Rahman", ()),
    ("Bupati Rahman meminta para pedagang menunggu.", "para pedagang menunggu", "Bupati Rahman", ()),
    ("Bupati Rahman menjanjikan kios baru.", "kios baru", "Bupati Rahman", ()),
    ("Bupati Rahman meminta maaf kepada pedagang.", "Bupati Rahman meminta maaf kepada pedagang", None, ()),
    ("Pasar itu ditutup karena, menurut dinas, atapnya bocor.", "atapnya bocor", "dinas", ()),
    ("Pasar itu dibuka, demikian keputusan dewan kota.", "Pasar itu dibuka", "dewan kota", ()),
    ("Elang melaporkan, mengutip seorang saksi, bahwa pasar itu terbakar.", "pasar itu terbakar", "seorang saksi", ("Elang",)),
    ("Pasar itu terbakar, lapor Elang mengutip polisi.", "Pasar itu terbakar", "polisi", ("Elang",)),
    ("Pasar itu aman, ujar seorang pejabat kepada Radio Delta.", "Pasar itu aman", "seorang pejabat", ("Radio Delta",)),
    ("Pasar itu dinilai kumuh oleh sejumlah pedagang.", "Pasar itu|kumuh", "sejumlah pedagang", ()),
    ("Hasil survei menunjukkan pasar itu sepi.", "pasar itu sepi", "Hasil survei", ()),
    ("Menurut saya, pasar itu perlu dibuka.", "Menurut saya, pasar itu perlu dibuka", None, ()),
    ("Bupati Buka Pasar Baru, Pedagang: Kami Butuh Air", "Kami Butuh Air", "Pedagang", ()),
    ("Jumlah korban naik, tulis harian Delta.", "Jumlah korban naik", "Delta", ()),
]  # fmt: skip

ENGLISH = [
    ("Mayor Hale said that the market would reopen.", "the market would reopen", "Mayor Hale", ()),
    ("Mayor Hale said the market would reopen.", "the market would reopen", "Mayor Hale", ()),
    ("Mayor Hale told reporters on Monday that the market was safe.", "the market was safe", "Mayor Hale", ()),
    ("The market will reopen, Mayor Hale said.", "The market will reopen", "Mayor Hale", ()),
    ("The market will reopen, said Mayor Hale.", "The market will reopen", "Mayor Hale", ()),
    ("The market will reopen on Friday, Mayor Hale said on Tuesday.", "The market will reopen on Friday", "Mayor Hale", ()),
    ("The market, Mayor Hale said, will reopen on Friday.", "The market|will reopen on Friday", "Mayor Hale", ()),
    ("According to Mayor Hale, the market will reopen.", "the market will reopen", "Mayor Hale", ()),
    ("The market will reopen, according to Mayor Hale.", "The market will reopen", "Mayor Hale", ()),
    ("The market will reopen according to Mayor Hale.", "The market will reopen", "Mayor Hale", ()),
    ('"The market will reopen," said Mayor Hale.', "The market will reopen", "Mayor Hale", ()),
    ("“The market will reopen,” Mayor Hale said.", "The market will reopen", "Mayor Hale", ()),
    ('Mayor Hale said: "The market will reopen."', "The market will reopen", "Mayor Hale", ()),
    ("Mayor Hale denied that the market was sold.", "the market was sold", "Mayor Hale", ()),
    ("The market is shut, but Mayor Hale insisted that taxes would rise.", "taxes would rise", "Mayor Hale", ()),
    ("Mayor Hale did not say that the market was sold.", "Mayor Hale did not say that the market was sold", None, ()),
    ("The Daily Gull reported that a witness had said the market was sold.", "the market was sold", "a witness", ("The Daily Gull",)),
    ("The mayor of Ostrow, Lena Hale, told police that the market was shut.", "the market was shut", "Lena Hale", ()),
    ("Lena Hale told the Daily Gull that the market was shut.", "the market was shut", "Lena Hale", ("Daily Gull",)),
    ("Gull TV, quoting a trader, said the market was shut.", "the market was shut", "a trader", ("Gull TV",)),
    ("The market is shut, Gull TV reported, citing a trader.", "The market is shut", "a trader", ("Gull TV",)),
    ("Lena Hale was quoted by Gull TV as saying that she was tired.", "she was tired", "Lena Hale", ("Gull TV",)),
    ("Traders blamed the mayor.", "the mayor", "Traders", ()),
    ("The mayor urged traders to leave.", "traders to leave", "The mayor", ()),
    ("The mayor opened the market, saying it was safe.", "it was safe", "The mayor", ()),
    ("Lena Hale denied claims by traders that the market was sold.", "the market was sold", "Lena Hale", ()),
    ("The market, which traders say was sold, is shut.", "was sold", "traders", ()),
    ("Officials say at least 40 stalls burned.", "at least 40 stalls burned", "Officials", ()),
    ("The council's report on the market was late.", "The council's report on the market was late", None, ()),
    ("Neither trader said that the market was safe.", "Neither trader said that the market was safe", None, ()),
    ("The mayor was told that the market was shut.", "The mayor was told that the market was shut", None, ()),
    ("The market burned down on Monday night.", "The market burned down on Monday night", None, ()),
    ("Reports of theft more than doubled in May.", "Reports of theft more than doubled in May", None, ()),
]  # fmt: skip


def _read(text: str, code: str) -> tuple[Statement, ...]:
    whole = Span(0, len(text))
    words = language(code)
    return attribute(text, split_sentences(text, whole, words), words, Memory(Capitals.of(text, [whole])))


def _memory(text: str) -> Memory:
    return Memory(Capitals.of(text, [Span(0, len(text))]))


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _find(text: str, code: str, words: str) -> Statement:
    statements = _read(text, code)
    said = {
        "|".join(span.of(text) for span in statement.spans).rstrip("."): statement for statement in statements
    }
    assert words in said, list(said)
    return said[words]


@pytest.mark.parametrize(("text", "words", "speaker", "via"), INDONESIAN)
def test_indonesian_speakers(text: str, words: str, speaker: str | None, via: tuple[str, ...]) -> None:
    source = _find(text, "id", words).source
    assert (source.speaker, source.via) == (speaker, via)


@pytest.mark.parametrize(("text", "words", "speaker", "via"), ENGLISH)
def test_english_speakers(text: str, words: str, speaker: str | None, via: tuple[str, ...]) -> None:
    source = _find(text, "en", words).source
    assert (source.speaker, source.via) == (speaker, via)


def test_a_quotation_of_two_sentences_has_one_speaker() -> None:
    text = "“Pasar kami terbakar habis. Tidak ada yang tersisa,” ujar Bupati Rahman."
    statements = _read(text, "id")
    assert [s.spans[0].of(text) for s in statements] == [
        "Pasar kami terbakar habis.",
        "Tidak ada yang tersisa",
    ]
    assert {s.source.speaker for s in statements} == {"Bupati Rahman"}
    assert all(s.source.quoted for s in statements)


def test_a_quotation_goes_on_after_its_speaker_was_named() -> None:
    text = '"The market will reopen," said Mayor Hale. "It will be larger than before."'
    assert [s.source.speaker for s in _read(text, "en")] == ["Mayor Hale", "Mayor Hale"]


def test_a_pronoun_points_back_to_the_last_speaker() -> None:
    text = "Bupati Rahman mengatakan pasar itu dibuka. “Kami sudah siap sejak kemarin,” ujarnya."
    assert _read(text, "id")[-1].source.speaker == "Bupati Rahman"


def test_a_pronoun_without_anyone_before_it_has_no_speaker() -> None:
    assert _read("“Kami sudah siap sejak kemarin,” ujarnya.", "id")[0].source.speaker is None


def test_place_and_day_of_a_statement_are_kept_whole() -> None:
    text = "“Pasar kami terbakar habis,” katanya pada jumpa pers di Ambon, Selasa."
    (setting,) = (statement for statement in _read(text, "id") if statement.whole)
    assert setting.spans[0].of(text) == "katanya pada jumpa pers di Ambon, Selasa"


def test_a_weekday_alone_is_no_statement() -> None:
    assert len(_read("The market will reopen, Mayor Hale said on Tuesday.", "en")) == 1


@pytest.mark.parametrize(
    ("code", "text", "stance"),
    [
        ("id", "Bupati Rahman membantah bahwa pasar itu dijual.", Stance.DENIES),
        ("id", "Bupati Rahman mengatakan bahwa pasar itu dijual.", Stance.REPORTS),
        ("id", "Pasar itu dijual kemarin.", Stance.ASSERTS),
        ("en", "Mayor Hale denied that the market was sold.", Stance.DENIES),
        ("en", "Mayor Hale said that the market was sold.", Stance.REPORTS),
        ("id", "Bupati Rahman tidak membantah bahwa pasar itu dijual.", Stance.REPORTS),
        ("id", "Bupati Rahman tidak sependapat bahwa pasar itu dijual.", Stance.DENIES),
        ("id", "Pasar itu diduga dibakar.", Stance.HEDGED),
        ("id", "Konon, pasar itu angker.", Stance.HEDGED),
        ("id", "Dua orang dilaporkan hilang.", Stance.HEDGED),
        ("id", "Kasus yang dilaporkan sepanjang Mei turun.", Stance.ASSERTS),
        ("en", "The market was allegedly sold.", Stance.HEDGED),
        ("en", "Mayor Hale rejected a plan to sell the market.", Stance.ASSERTS),
        ("en", "Unconfirmed reports say the market was sold.", Stance.HEDGED),
    ],
)
def test_stance(code: str, text: str, stance: Stance) -> None:
    assert _read(text, code)[0].source.stance is stance


def test_a_title_in_quotation_marks_is_no_quotation() -> None:
    text = 'Film "Ladang Garam" meraih tiga piala di Busan.'
    (statement,) = _read(text, "id")
    assert not statement.source.quoted
    assert statement.spans[0].of(text).startswith("Film")


def test_a_hedge_reaches_no_further_than_its_clause() -> None:
    text = "The market was reportedly sold in May, and traders left in June."
    statements = _read(text, "en")
    assert source_at(statements, _span(text, "market was")).stance is Stance.HEDGED
    assert source_at(statements, _span(text, "traders left")).stance is Stance.ASSERTS


def test_a_speaker_keeps_the_fullest_name_of_the_article() -> None:
    text = "Bupati Ratna Dewi mengatakan pasar itu aman. Dewi menambahkan, atapnya sudah diganti."
    assert [s.source.speaker for s in _read(text, "id")] == ["Ratna Dewi", "Ratna Dewi"]


def test_a_description_stands_for_the_one_it_fits() -> None:
    text = "Menteri Energi, Ratna Dewi, tiba di Ambon. Sang menteri mengatakan listrik akan menyala."
    assert _read(text, "id")[-1].source.speaker == "Ratna Dewi"


def test_a_pronoun_for_several_does_not_stand_for_one() -> None:
    text = "Lena Hale arrived in Ostrow. They say the market was sold."
    assert _read(text, "en")[-1].source.speaker == "They"


def test_a_resolver_is_asked_first() -> None:
    text = "Dia mengatakan pasar itu aman."
    memory = _memory(text)
    memory.resolver = lambda name, start: "Ratna Dewi" if (name, start) == ("Dia", 0) else None
    words = language("id")
    statements = attribute(text, split_sentences(text, Span(0, len(text)), words), words, memory)
    assert statements[-1].source.speaker == "Ratna Dewi"


def test_what_is_said_of_the_speaker_is_the_outlets() -> None:
    text = '"We are tired," said Lena Hale, who runs two stalls. "We want to sleep."'
    statements = _read(text, "en")
    assert source_at(statements, _span(text, "who runs two stalls")).speaker is None
    assert source_at(statements, _span(text, "We want to sleep")).speaker == "Lena Hale"


def test_the_next_speaker_ends_what_the_last_one_said() -> None:
    text = "The mayor said the market was safe, while traders said the roof leaked."
    statements = _read(text, "en")
    assert source_at(statements, _span(text, "the market was safe")).speaker == "The mayor"
    assert source_at(statements, _span(text, "the roof leaked")).speaker == "traders"


def test_the_source_of_a_claim_is_that_of_its_predicate() -> None:
    text = "Pasar itu ditutup; dinas mengatakan atapnya bocor."
    spans = (_span(text, "Pasar itu"), _span(text, "atapnya bocor"))
    assert source_at(_read(text, "id"), spans).speaker == "dinas"


def test_grammar_takes_back_what_only_looks_like_a_verb() -> None:
    text = "Claims rose and the bank reports losses."
    kinds = {"reports": "NOUN"}
    tokens = tuple(
        Token(m.start(), m.end(), m.group().lower(), kinds.get(m.group(), "X"), "", 0, "dep")
        for m in re.finditer(r"\w+", text)
    )
    words = language("en")
    sentences = split_sentences(text, Span(0, len(text)), words)
    with_grammar = attribute(text, sentences, words, _memory(text), (Parse(tokens),))
    assert {statement.source.speaker for statement in with_grammar} == {None}


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join),
    st.sampled_from(["id", "en"]),
)
def test_statements_never_overlap_and_hold_words(text: str, code: str) -> None:
    end = 0
    for statement in _read(text, code):
        for span in statement.spans if not statement.whole else ():
            assert end <= span.start < span.end <= len(text)
            assert any(map(str.isalnum, span.of(text)))
            end = span.end


def test_noise_is_read_in_reasonable_time() -> None:
    started = time.process_time()
    _read("kata A, " * 400, "id")
    assert time.process_time() - started < 2
