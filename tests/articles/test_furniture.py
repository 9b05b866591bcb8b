"""Lines and passages that are not the article, and such as only look like it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.articles.captions import find_caption
from compare.articles.likeness import likeness
from compare.articles.passages import article_spans, is_furniture

#: label, language, line: what pages of many outlets print around articles, in our own words, and
#: lines of articles that begin or look like it. The rules were made and the model trained with
#: the first file; nobody may look at what goes wrong in the second, it only tells how often.
KNOWN = Path(__file__).with_name("furniture_lines.tsv")
UNSEEN = Path(__file__).with_name("furniture_unseen.tsv")


@dataclass(frozen=True)
class Score:
    missed: list[str]
    wrong: list[str]
    found: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.found / (self.found + len(self.missed))


def score(lines: Path) -> Score:
    rows = [line.split("\t") for line in lines.read_text("utf-8").splitlines()]
    furniture = [line for label, _, line in rows if label == "furniture"]
    return Score(
        missed=[line for line in furniture if not is_furniture(line)],
        wrong=[line for label, _, line in rows if label == "article" and is_furniture(line)],
        found=sum(map(is_furniture, furniture)),
    )


def test_lines_that_the_rules_were_made_with() -> None:
    known = score(KNOWN)
    assert (known.missed, known.wrong) == ([], [])


def test_lines_that_nothing_was_made_with() -> None:
    unseen = score(UNSEEN)
    assert unseen.precision >= 0.9
    assert unseen.recall >= 0.78


def test_the_model_is_told_nothing_by_a_missing_full_stop_or_few_words() -> None:
    lines = ["Two men swim", "Tiga orang luka", "Rumah terendam: 612 unit", "Siapa mereka?", "He lost"]
    assert [line for line in lines if likeness(line) > 0.5] == []


def test_the_model_is_asked_about_short_lines_only() -> None:
    request = "Subscribe to our newsletter"
    assert likeness(request) > 0.9
    assert likeness(" ".join([request] * 10)) == likeness("") == 0


@pytest.mark.parametrize(
    "passage",
    [
        "Punya cerita? Hubungi redaksi kami pada hari kerja.",
        "Editor: Sari Dewi\nReporter: Budi",
        "Got a story? Call our newsdesk on weekdays.",
        "Correction: An earlier version of this article misspelled a name. It is Lowe.",
        "Artikel ini telah tayang di Pos Pagi. Penulis: Sari Dewi.",
        "Baca juga: Siapa Dia? Ini Profil Calon Menteri",
        "MATARAM, Pos Pagi (14/5) –",
        "",
        " \n\t",
    ],
)
def test_passages_of_nothing_but_furniture(passage: str) -> None:
    assert is_furniture(passage)


@pytest.mark.parametrize(
    "passage",
    [
        "Suka membaca kisah perantau? Kirim kisahmu kepada kami.",
        "New to the paper? Subscribe for full access.",
        "Unduh aplikasi Pos Pagi di Play Store.",
        "Explore our guide to every beach in the county.",
        "How to watch Norton vs. Vale: start time and stream",
        "This article was corrected on 4 May 2023. An earlier version said the bridge was closed.",
        "Laporan ini didukung dana hibah liputan mendalam.",
        "This interview was lightly edited for clarity.",
        "Some names have been changed to protect the families.",
        "Ann Lee reported from Oslo and Paul Brandt from Bergen.",
        "If you book through our links, we may earn a small commission.",
        "The series airs Saturdays at 8 p.m. on Channel 4.",
        "Pengumuman lengkap dapat dilihat di tabel berikut.",
        "*) Peneliti pada Pusat Studi Pesisir",
        "MORE: Council votes to close the harbour",
    ],
)
def test_requests_and_notices_that_have_a_verb(passage: str) -> None:
    assert is_furniture(passage)


@pytest.mark.parametrize(
    "passage",
    [
        "Email records led detectives to the app.",
        "Help our children, the placard demanded.",
        "Jawab surel itu, warga malah kehilangan tabungan.",
        "More than 60 articles were retracted.",
        "An earlier version of the bill said the opposite.",
        "The committee said its report was on our website by mistake.",
        "Laporan ini menuduh kementerian menutupi kerugian.",
        "Names of the dead have been withheld.",
        "Ann Lee reported from Oslo for nine years.",
        "The station airs in 40 countries.",
        "Kantor itu dapat dilihat dari jalan raya.",
        "Peneliti pada Pusat Studi Pesisir itu ditahan.",
        "Siapa korbannya? Polisi menyebut dua nama.",
        "Who pays? Subscribers will, the company said.",
        "Norton vs. Vale was called off.",
    ],
)
def test_statements_that_begin_as_requests_and_notices(passage: str) -> None:
    assert not is_furniture(passage)


@pytest.mark.parametrize(
    ("passage", "article"),
    [
        ("Baca juga: Harga Beras Naik. Warga desa mengungsi ke balai kota.", "Warga desa mengungsi ke"),
        ("Ikuti saluran WhatsApp kami. Polisi menahan dua orang di Alor.", "Polisi menahan dua orang"),
        ("Sign up for our newsletter. The ferry sank at 3 a.m. on Monday.", "The ferry sank at 3 a.m."),
        ("JAKARTA, Pos Pagi - Harga naik.", "Harga naik."),
        ("ADVERTISEMENT\nHarga naik.", "Harga naik."),
        ("Foto: Menteri meninjau pasar di Garut, Senin. (Pos Pagi/Rina)", "Menteri meninjau pasar"),
        ("1. Rumah rusak: 12 unit", "1. Rumah rusak"),
        ("Kapal karam, kata polisi. (Ant/OL-3)", "Kapal karam, kata polisi."),
        ("Envoy Quits as Talks Collapse", "Envoy Quits"),
    ],
)
def test_what_of_a_passage_is_article(passage: str, article: str) -> None:
    assert not is_furniture(passage)
    spans = article_spans(passage)
    assert len(spans) == 1
    assert spans[0].of(passage).startswith(article)


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Istimewa",
        "Gedung Kejaksaan Agung. (Foto: Dok. Kejagung)",
        "Prime Minister Ola Brandt. Photo: AFP",
        "Ilustrasi banjir. (Foto: Antara)",
    ],
)
def test_captions_that_tell_nothing(line: str) -> None:
    caption = find_caption(line)
    assert caption is not None
    assert caption.statement is None


@pytest.mark.parametrize(
    "line",
    [
        "Harga naik, kata menteri. (Antara)",
        "The bank reported a loss (Reuters).",
        "Korban dirawat di rumah sakit (RSUD).",
        "Sidang dilanjutkan Kamis (6/3).",
    ],
)
def test_brackets_that_are_no_photo_credit(line: str) -> None:
    assert find_caption(line) is None


@given(st.text(alphabet=st.sampled_from('aB1 .!?:/|()[]"\n-–*#@©\u2028Foto:bacajugBy'), max_size=120))
def test_article_spans_are_in_order_within_the_text(text: str) -> None:
    spans = article_spans(text)
    ends = [0, *(span.end for span in spans)]
    assert all(
        before <= span.start < span.end <= len(text) for before, span in zip(ends, spans, strict=False)
    )
    assert all(span.of(text) == span.of(text).strip(" ") for span in spans)
    assert is_furniture(text) == (not spans)
