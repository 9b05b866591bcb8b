"""The day that weekdays in an article are counted from."""

from __future__ import annotations

import datetime as dt
import io

import pytest

from compare.articles.article import Article
from compare.articles.dates import FROM_STORY, published_day, with_story_dates
from compare.articles.mentions import bare_weekdays, find_dates, nearest
from compare.articles.readers import read_articles


def read(text: str) -> Article:
    (article,) = read_articles(["-"], stdin=io.BytesIO(text.encode()))
    return article


def day(article: Article) -> str | None:
    return article.reference.day.isoformat() if article.reference else None


def test_print_date_that_fits_the_news() -> None:
    article = read("Rabu, 08/05/2024 21:10 WIB\n\nFeri tenggelam di Teluk Lama pada Selasa (7/5) malam.\n")
    assert day(article) == "2024-05-08"
    assert article.reference
    assert article.reference.origin == "print date"


def test_print_date_years_after_the_news_is_set_aside() -> None:
    article = read(
        "Jumat, 17/03/2023 08:00 WIB\n\nFeri karam, 7 Mei 2019. (Foto: Pos)\n\n"
        "Feri tenggelam di Teluk Lama, Rabu (8/5).\n"
    )
    assert day(article) == "2019-05-08"
    assert any("2023-03-17" in note for note in article.notes)


def test_weekday_alone_tells_the_year() -> None:
    # 8 May was a Wednesday in 2013, 2019 and 2024
    article = read("Jumat, 17/03/2023 08:00 WIB\n\nFeri tenggelam di Teluk Lama, Rabu (8/5).\n")
    assert day(article) == "2019-05-08"


def test_caption_alone_leaves_it_open() -> None:
    article = read(
        "Jumat, 17/03/2023\n\nFeri karam, 7 Mei 2019. (Foto: Pos)\n\nFeri itu tenggelam di teluk.\n"
    )
    assert day(article) is None
    assert any("lie far apart" in note for note in article.notes)


def test_archive_picture_does_not_count() -> None:
    article = read(
        "Jumat, 17/03/2023\n\nFeri di teluk, 7 Mei 2019. (Arsip foto Pos)\n\nFeri itu tenggelam.\n"
    )
    assert day(article) == "2023-03-17"


def test_background_and_plans_do_not_date_the_news() -> None:
    article = read(
        "Kamis, 09/05/2024\n\nFeri tenggelam pada Rabu (8/5).\n\n"
        "Feri itu dibuat pada 3 Maret 2011.\n\nSidang akan digelar Senin (20/5/2024).\n"
    )
    assert day(article) == "2024-05-09"


def test_front_matter_stands() -> None:
    article = read("---\npublished: 2023-03-17\n---\nFeri tenggelam, Rabu (8/5/2019).\n")
    assert day(article) == "2023-03-17"


def test_nothing_tells() -> None:
    assert day(read("Feri tenggelam di Teluk Lama pada Senin lalu.\n")) is None


def test_full_date_in_the_lead() -> None:
    assert day(read("MANILA, Wednesday, May 8, 2024 - A ferry sank on Tuesday night.\n")) == "2024-05-08"
    assert day(read("Feri tenggelam pada Rabu, 8 Mei 2024, kata polisi.\n")) == "2024-05-08"


def test_dates_from_the_story() -> None:
    dated = read("---\npublished: 2024-05-09\n---\nFeri tenggelam pada Rabu.\n")
    plain = read("Polisi memeriksa nakhoda, Jumat. Ia diperiksa enam jam.\n")
    numbered = read("Nakhoda diperiksa pada Selasa (7/5).\n")
    vague = read("Nakhoda itu masih diperiksa polisi.\n")
    found = with_story_dates([dated, plain, numbered, vague])
    assert [day(article) for article in found] == ["2024-05-09", "2024-05-10", "2024-05-07", "2024-05-09"]
    assert found[1].reference
    assert found[1].reference.origin == FROM_STORY
    assert found[1].notes[-1].startswith("No date of its own")
    assert found[0] == dated


def test_story_that_spreads_over_weeks_dates_nothing() -> None:
    early = read("---\npublished: 2024-05-01\n---\nFeri tenggelam.\n")
    late = read("---\npublished: 2024-06-01\n---\nFeri diangkat.\n")
    assert day(with_story_dates([early, late, read("Nakhoda diperiksa Jumat.\n")])[2]) is None


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("2024-05-09", "2024-05-09"),
        ("2024-05-09T23:30:00-05:00", "2024-05-09"),
        ("2024-05-09 10:00", "2024-05-09"),
        ("Kamis, 9 Mei 2024 10:00 WIB", "2024-05-09"),
        ("May 9, 2024", "2024-05-09"),
        ("1715212800", "2024-05-09"),
    ],
)
def test_published(stated: str, iso: str) -> None:
    found = published_day(stated, "id")
    assert found
    assert found[1].isoformat() == iso
    assert dt.datetime.fromisoformat(found[0]).date().isoformat() == iso


@pytest.mark.parametrize("stated", ["soon", "", "99/99/2024", "0001-13-01", "9" * 10000, "٣"])
def test_no_date(stated: str) -> None:
    assert published_day(stated, "id") is None


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Selasa (14/01)", "id", [(14, 1, None, 1)]),
        ("Selasa malam (14/1/2020)", "id", [(14, 1, 2020, 1)]),
        ("Rabu (14/1/2020)", "id", []),
        ("on 03/04/2020", "en", []),
        ("pada 03/04/2020", "id", [(3, 4, 2020, None)]),
        ("skor 3/4 pada babak 2", "id", []),
        ("Friday, April 3, 2020", "en", [(3, 4, 2020, 4)]),
        ("2020-04-03", "en", [(3, 4, 2020, None)]),
    ],
)
def test_dates_in_text(text: str, language: str, found: list[tuple[int, ...]]) -> None:
    assert [(m.day, m.month, m.year, m.weekday) for m in find_dates(text, language)] == found


def test_weekdays_that_can_be_the_day_of_writing() -> None:
    assert list(bare_weekdays("Polisi berkata demikian, Jumat.")) == [4]
    assert list(bare_weekdays("Ia tiba Senin lalu. Ia akan pergi Selasa. Dua minggu berlalu.")) == []
    assert list(bare_weekdays("He left last Monday, police said Tuesday.")) == [1]


@pytest.mark.parametrize("weekday", range(7))
def test_nearest_weekday(weekday: int) -> None:
    found = nearest(dt.date(2024, 5, 9), weekday)
    assert found.weekday() == weekday
    assert abs((found - dt.date(2024, 5, 9)).days) <= 3
