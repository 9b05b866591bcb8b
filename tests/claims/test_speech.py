# ruff: noqa: E501 - a case a line reads best
from __future__ import annotations

import pytest

from compare.claims.claim import Stance
from compare.claims.names import Capitals
from compare.claims.sentences import split_sentences
from compare.claims.speech import Memory, Statement, attribute
from compare.languages import language
from compare.text import Span

# text, words of the statement, speaker, via
INDONESIAN = [
    ("Bupati Rahman mengatakan bahwa pasar itu akan dibuka lagi.", "pasar itu akan dibuka lagi", "Bupati Rahman", ()),
    ("Bupati Rahman mengatakan, pasar itu akan dibuka lagi.", "pasar itu akan dibuka lagi", "Bupati Rahman", ()),
    ("Bupati Rahman mengatakan pasar itu akan dibuka lagi.", "pasar itu akan dibuka lagi", "Bupati Rahman", ()),
    ("Bupati Rahman mengatakan pada Senin bahwa pasar itu dibuka.", "pasar itu dibuka", "Bupati Rahman", ()),
    ("Pasar itu dibuka lagi, kata Bupati Rahman.", "Pasar itu dibuka lagi", "Bupati Rahman", ()),
    ("Pasar itu, menurut Bupati Rahman, dibuka lagi besok.", "Pasar itu|dibuka lagi besok", "Bupati Rahman", ()),
    ("Menurut Bupati Rahman, pasar itu dibuka lagi besok.", "pasar itu dibuka lagi besok", "Bupati Rahman", ()),
    ("Pasar itu dibuka lagi besok, menurut keterangan dinas.", "Pasar itu dibuka lagi besok", "keterangan dinas", ()),
    ("Dilansir Kabar Kita, pasar itu dibuka lagi besok.", "pasar itu dibuka lagi besok", "Kabar Kita", ()),
    ("Dikutip dari Kabar Kita, Bupati Rahman mengatakan pasar itu dibuka.", "pasar itu dibuka", "Bupati Rahman", ("Kabar Kita",)),
    ("Kantor berita Elang melaporkan, pasar itu terbakar.", "pasar itu terbakar", "Kantor berita Elang", ()),
    ("Kantor berita pusat, Elang, melaporkan pasar itu terbakar.", "pasar itu terbakar", "Kantor berita pusat, Elang", ()),
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
    ("Jumlah korban naik, tulis harian Delta.", "Jumlah korban naik", "harian Delta", ()),
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
    ("The market burned down on Monday night.", "The market burned down on Monday night", None, ()),
    ("Reports of theft more than doubled in May.", "Reports of theft more than doubled in May", None, ()),
]  # fmt: skip


def _read(text: str, code: str) -> tuple[Statement, ...]:
    whole = Span(0, len(text))
    words = language(code)
    return attribute(text, split_sentences(text, whole, words), words, Memory(Capitals.of(text, [whole])))


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
    setting = _read(text, "id")[0]
    assert setting.whole
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
    ],
)
def test_stance(code: str, text: str, stance: Stance) -> None:
    assert _read(text, code)[0].source.stance is stance


def test_a_title_in_quotation_marks_is_no_quotation() -> None:
    text = 'Film "Ladang Garam" meraih tiga piala di Busan.'
    (statement,) = _read(text, "id")
    assert not statement.source.quoted
    assert statement.spans[0].of(text).startswith("Film")
