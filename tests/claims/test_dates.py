"""Dates by hand: what day the words mean, told on a given day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims.value import Precision, Value, ValueKind
from compare.claims.values import find_values
from compare.languages import language
from compare.text import Span

WEDNESDAY = dt.date(2024, 5, 15)
SUNDAY = dt.date(2024, 5, 19)
NEW_YEAR = dt.date(2024, 1, 3)


def dates(text: str, code: str, reference: dt.date | None) -> list[Value]:
    found = find_values(text, Span(0, len(text)), language(code), reference)
    return [value for value in found if value.kind is ValueKind.DATE]


# told on, text, quote, first day, last day (None: the same)
ABSOLUTE = [
    ("id", WEDNESDAY, "Ia lahir pada 13 Januari 2020.", "13 Januari 2020", "2020-01-13", None),
    ("id", WEDNESDAY, "Sidang digelar 13 Agustus.", "13 Agustus", "2023-08-13", None),
    ("id", WEDNESDAY, "Sidang digelar pada 14/05.", "14/05", "2024-05-14", None),
    ("id", WEDNESDAY, "katanya, Selasa (14/5).", "Selasa (14/5)", "2024-05-14", None),
    ("id", NEW_YEAR, "katanya, Jumat (29/12).", "Jumat (29/12)", "2023-12-29", None),
    ("id", WEDNESDAY, "katanya, Senin (13/5/2024) malam.", "Senin (13/5/2024) malam", "2024-05-13", None),
    ("id", WEDNESDAY, "katanya, Selasa (14/5) dini hari.", "Selasa (14/5) dini hari", "2024-05-14", None),
    ("id", WEDNESDAY, "Senin, 13 Mei 2024, ia datang.", "Senin, 13 Mei 2024", "2024-05-13", None),
    ("id", WEDNESDAY, "Digelar Senin dan Selasa (13-14/5).", "Selasa (13-14/5)", "2024-05-13", "2024-05-14"),
    ("id", WEDNESDAY, "Digelar 28-30 Maret 2024.", "28-30 Maret 2024", "2024-03-28", "2024-03-30"),
    (
        "id",
        WEDNESDAY,
        "Digelar 28 Februari - 2 Maret 2024.",
        "28 Februari - 2 Maret 2024",
        "2024-02-28",
        "2024-03-02",
    ),
    (
        "id",
        NEW_YEAR,
        "Libur 28 Desember hingga 2 Januari.",
        "28 Desember hingga 2 Januari",
        "2023-12-28",
        "2024-01-02",
    ),
    ("id", WEDNESDAY, "Terbit 2021-03-05 di situs.", "2021-03-05", "2021-03-05", None),
    ("id", WEDNESDAY, "Terbit 05.03.2021 di situs.", "05.03.2021", "2021-03-05", None),
    ("id", WEDNESDAY, "Terbit tanggal 5 Mar. 2021.", "tanggal 5 Mar. 2021", "2021-03-05", None),
    ("id", WEDNESDAY, "Mereka bertemu pada Februari 2019.", "Februari 2019", "2019-02-01", "2019-02-28"),
    ("id", WEDNESDAY, "Perang pecah pada 2011.", "2011", "2011-01-01", "2011-12-31"),
    ("id", WEDNESDAY, "Sejak tahun 2014 ia menjabat.", "tahun 2014", "2014-01-01", "2014-12-31"),
    ("id", WEDNESDAY, "Masa jabatan 2019-2024 berakhir.", "2019-2024", "2019-01-01", "2024-12-31"),
    ("id", WEDNESDAY, "Pada era 1990-an ia terkenal.", "1990-an", "1990-01-01", "1999-12-31"),
    ("id", WEDNESDAY, "Penahanan sampai 28 Juni.", "28 Juni", "2024-06-28", None),
    ("en", WEDNESDAY, "They meet on April 19, 2025.", "April 19, 2025", "2025-04-19", None),
    ("en", WEDNESDAY, "They met on 19 April.", "19 April", "2024-04-19", None),
    ("en", WEDNESDAY, "They met on Apr. 19.", "Apr. 19", "2024-04-19", None),
    ("en", WEDNESDAY, "They met on the 19th of April.", "19th of April", "2024-04-19", None),
    ("en", WEDNESDAY, "They met on Monday, May 13.", "Monday, May 13", "2024-05-13", None),
    ("en", WEDNESDAY, "They met on May 13-14.", "May 13-14", "2024-05-13", "2024-05-14"),
    ("en", WEDNESDAY, "They met on 10/29/2018.", "10/29/2018", "2018-10-29", None),
    ("en", WEDNESDAY, "They met in February 2019.", "February 2019", "2019-02-01", "2019-02-28"),
    ("en", WEDNESDAY, "He left the accord in 2018.", "2018", "2018-01-01", "2018-12-31"),
    ("en", WEDNESDAY, "It was common in the 1990s.", "1990s", "1990-01-01", "1999-12-31"),
    ("en", NEW_YEAR, "He died on December 30.", "December 30", "2023-12-30", None),
]

RELATIVE = [
    ("id", WEDNESDAY, "Ia ditangkap kemarin.", "kemarin", "2024-05-14", None),
    ("id", WEDNESDAY, "Ia ditangkap kemarin malam.", "kemarin malam", "2024-05-14", None),
    ("id", WEDNESDAY, "Ia datang hari ini.", "hari ini", "2024-05-15", None),
    ("id", WEDNESDAY, "Ia ditangkap tadi malam.", "tadi malam", "2024-05-14", None),
    ("id", WEDNESDAY, "Ia datang besok pagi.", "besok pagi", "2024-05-16", None),
    ("id", WEDNESDAY, "Ia datang lusa.", "lusa", "2024-05-17", None),
    ("id", WEDNESDAY, "Sore tadi jenazah tiba.", "Sore tadi", "2024-05-15", None),
    ("id", WEDNESDAY, "Ia ditangkap Senin malam.", "Senin malam", "2024-05-13", None),
    ("id", WEDNESDAY, "Ia ditangkap pada hari Senin.", "hari Senin", "2024-05-13", None),
    ("id", WEDNESDAY, "Ia ditangkap Rabu.", "Rabu", "2024-05-15", None),
    ("id", WEDNESDAY, "Ia ditangkap Rabu lalu.", "Rabu lalu", "2024-05-08", None),
    ("id", WEDNESDAY, "Ia ditangkap Jumat pekan lalu.", "Jumat pekan lalu", "2024-05-10", None),
    ("id", WEDNESDAY, "Mereka bertemu Senin mendatang.", "Senin mendatang", "2024-05-20", None),
    ("id", WEDNESDAY, "Presiden akan melantiknya pada Jumat.", "Jumat", "2024-05-17", None),
    ("id", WEDNESDAY, "Presiden akan datang, kata ajudannya, Senin.", "Senin", "2024-05-13", None),
    ("id", WEDNESDAY, "Ia ditangkap pekan lalu.", "pekan lalu", "2024-05-06", "2024-05-12"),
    ("id", WEDNESDAY, "Gencatan mulai akhir pekan lalu.", "akhir pekan lalu", "2024-05-11", "2024-05-12"),
    ("id", WEDNESDAY, "Harga naik bulan lalu.", "bulan lalu", "2024-04-01", "2024-04-30"),
    ("id", WEDNESDAY, "Harga naik tahun lalu.", "tahun lalu", "2023-01-01", "2023-12-31"),
    ("id", WEDNESDAY, "Serangan sejak April tahun lalu.", "April tahun lalu", "2023-04-01", "2023-04-30"),
    ("id", WEDNESDAY, "Serangan pada bulan Oktober.", "bulan Oktober", "2023-10-01", "2023-10-31"),
    ("id", WEDNESDAY, "Ia akan dilantik pada Oktober.", "Oktober", "2024-10-01", "2024-10-31"),
    ("id", WEDNESDAY, "Uang diterima awal Februari.", "awal Februari", "2024-02-01", "2024-02-10"),
    ("id", WEDNESDAY, "Beroperasi pertengahan Agustus.", "pertengahan Agustus", "2023-08-11", "2023-08-20"),
    (
        "id",
        WEDNESDAY,
        "Diteken akhir November tahun lalu.",
        "akhir November tahun lalu",
        "2023-11-21",
        "2023-11-30",
    ),
    ("id", WEDNESDAY, "Uang diterima pengujung 2020.", "pengujung 2020", "2020-09-01", "2020-12-31"),
    ("id", WEDNESDAY, "Empat tahun lalu ia menang.", "Empat tahun lalu", "2020-01-01", "2020-12-31"),
    ("id", WEDNESDAY, "Dua hari yang lalu ia datang.", "Dua hari yang lalu", "2024-05-13", None),
    ("id", WEDNESDAY, "Dua pekan lalu ia datang.", "Dua pekan lalu", "2024-04-29", "2024-05-05"),
    ("id", SUNDAY, "Ia tiba Minggu pagi.", "Minggu pagi", "2024-05-19", None),
    ("id", WEDNESDAY, "Ia tiba minggu lalu.", "minggu lalu", "2024-05-06", "2024-05-12"),
    ("en", WEDNESDAY, "He was held yesterday.", "yesterday", "2024-05-14", None),
    ("en", WEDNESDAY, "He speaks tonight.", "tonight", "2024-05-15", None),
    ("en", WEDNESDAY, "He was held on Monday night.", "Monday night", "2024-05-13", None),
    ("en", WEDNESDAY, "He was held last Wednesday.", "last Wednesday", "2024-05-08", None),
    ("en", WEDNESDAY, "They meet this coming Saturday.", "this coming Saturday", "2024-05-18", None),
    ("en", WEDNESDAY, "He is due in Geneva on Friday.", "Friday", "2024-05-17", None),
    ("en", WEDNESDAY, "The minister said on Tuesday he will resign.", "Tuesday", "2024-05-14", None),
    ("en", WEDNESDAY, "It began last weekend.", "last weekend", "2024-05-11", "2024-05-12"),
    ("en", WEDNESDAY, "He wrote in early March.", "early March", "2024-03-01", "2024-03-10"),
    (
        "en",
        WEDNESDAY,
        "Signed in late November last year.",
        "late November last year",
        "2023-11-21",
        "2023-11-30",
    ),
    ("en", WEDNESDAY, "Signed in mid-August.", "mid-August", "2023-08-11", "2023-08-20"),
    ("en", WEDNESDAY, "He left seven years ago.", "seven years ago", "2017-01-01", "2017-12-31"),
    ("en", WEDNESDAY, "They met in February.", "February", "2024-02-01", "2024-02-29"),
    ("en", WEDNESDAY, "They met last month.", "last month", "2024-04-01", "2024-04-30"),
    ("en", WEDNESDAY, "They met three weeks ago.", "three weeks ago", "2024-04-22", "2024-04-28"),
]


# on which side of the day of writing, as the words of the clause tell
TENSE = [
    ("id", WEDNESDAY, "Senin, ia akan dilantik.", "Senin", "2024-05-20", None),
    ("id", WEDNESDAY, "Pada Senin presiden akan bertemu mereka.", "Senin", "2024-05-20", None),
    ("id", WEDNESDAY, "Rapat itu bakal digelar Jumat.", "Jumat", "2024-05-17", None),
    ("id", WEDNESDAY, "Rapat itu dijadwalkan pada Jumat pagi.", "Jumat pagi", "2024-05-17", None),
    ("id", WEDNESDAY, "Senin, ia mengatakan akan mundur.", "Senin", "2024-05-13", None),
    ("id", WEDNESDAY, "Ia mengatakan pada Senin bahwa ia akan mundur.", "Senin", "2024-05-13", None),
    ("id", WEDNESDAY, "Sidang ditunda hingga Kamis.", "Kamis", "2024-05-16", None),
    ("id", WEDNESDAY, "Operasi diperpanjang sampai Sabtu.", "Sabtu", "2024-05-18", None),
    ("id", WEDNESDAY, "Jika tidak dicabut sebelum Jumat, mereka mogok.", "Jumat", "2024-05-17", None),
    ("id", WEDNESDAY, "Ia akan dilantik 13 Agustus.", "13 Agustus", "2024-08-13", None),
    ("id", WEDNESDAY, "Ia akan kembali akhir pekan depan.", "akhir pekan depan", "2024-05-25", "2024-05-26"),
    ("id", WEDNESDAY, "Ia akan kembali pekan depan.", "pekan depan", "2024-05-20", "2024-05-26"),
    ("id", WEDNESDAY, "Ia akan kembali Senin pekan depan.", "Senin pekan depan", "2024-05-20", None),
    ("id", WEDNESDAY, "Harga naik awal tahun ini.", "awal tahun ini", "2024-01-01", "2024-04-30"),
    ("id", WEDNESDAY, "Harga naik awal bulan lalu.", "awal bulan lalu", "2024-04-01", "2024-04-10"),
    ("id", WEDNESDAY, "Harga naik akhir bulan lalu.", "akhir bulan lalu", "2024-04-21", "2024-04-30"),
    ("id", WEDNESDAY, "Ia ditangkap Selasa dini hari.", "Selasa dini hari", "2024-05-14", None),
    ("id", WEDNESDAY, "Ia ditangkap Senin tengah malam.", "Senin tengah malam", "2024-05-13", None),
    ("en", WEDNESDAY, "On Monday, he will meet them.", "Monday", "2024-05-20", None),
    ("en", WEDNESDAY, "They will meet on Monday.", "Monday", "2024-05-20", None),
    ("en", WEDNESDAY, "On Monday, he said he will resign.", "Monday", "2024-05-13", None),
    ("en", WEDNESDAY, "He said on Monday that talks will resume.", "Monday", "2024-05-13", None),
    ("en", WEDNESDAY, "The trial opens on Monday.", "Monday", "2024-05-20", None),
    ("en", WEDNESDAY, "Sentencing is set for 12 September.", "12 September", "2024-09-12", None),
    ("en", WEDNESDAY, "The mandate expires on 30 November.", "30 November", "2024-11-30", None),
    ("en", WEDNESDAY, "They postponed it until Friday.", "Friday", "2024-05-17", None),
    ("en", WEDNESDAY, "It began early on Monday.", "early on Monday", "2024-05-13", None),
    ("en", WEDNESDAY, "It ended late Tuesday.", "late Tuesday", "2024-05-14", None),
    ("en", WEDNESDAY, "It rained over the weekend.", "over the weekend", "2024-05-11", "2024-05-12"),
]

PERIODS: list[tuple[str, dt.date, str, str, str, str | None]] = [
    ("id", WEDNESDAY, "Candi itu dari abad ke-9.", "abad ke-9", "0801-01-01", "0900-12-31"),
    ("id", WEDNESDAY, "Tokoh abad ke-XX itu wafat.", "abad ke-XX", "1901-01-01", "2000-12-31"),
    ("id", WEDNESDAY, "Tokoh abad XIX itu wafat.", "abad XIX", "1801-01-01", "1900-12-31"),
    ("id", WEDNESDAY, "Perang antara 2017 dan 2020 usai.", "2017 dan 2020", "2017-01-01", "2020-12-31"),
    ("id", WEDNESDAY, "Pada musim tahun 2023/24 ia menang.", "tahun 2023/24", "2023-01-01", "2024-12-31"),
    ("en", WEDNESDAY, "It dates from the 19th century.", "19th century", "1801-01-01", "1900-12-31"),
    ("en", WEDNESDAY, "It is a twentieth century idea.", "twentieth century", "1901-01-01", "2000-12-31"),
    ("en", WEDNESDAY, "Prices rose between 2017 and 2020.", "2017 and 2020", "2017-01-01", "2020-12-31"),
    ("en", WEDNESDAY, "Prices rose in 2020-21.", "2020-21", "2020-01-01", "2021-12-31"),
]


def test_about_a_year() -> None:
    (value,) = dates("Ia lahir tahun 1998-an.", "id", WEDNESDAY)
    assert value.days == (dt.date(1998, 1, 1), dt.date(1998, 12, 31))
    assert value.precision is Precision.ABOUT


@pytest.mark.parametrize(
    ("code", "told", "text", "quote", "first", "last"), ABSOLUTE + RELATIVE + TENSE + PERIODS
)
def test_days(*, code: str, told: dt.date, text: str, quote: str, first: str, last: str | None) -> None:
    value = dates(text, code, told)[-1]
    assert value.quote == quote
    assert [day.isoformat() for day in value.days] == [first, last or first]
    assert value.precision is (Precision.RANGE if last else Precision.EXACT)
    assert (value.unit, value.resolved) == ("day", True)


@pytest.mark.parametrize(
    ("code", "text", "quote"),
    [
        ("id", "Ia ditangkap Senin malam.", "Senin malam"),
        ("id", "Ia ditangkap Selasa (14/5).", "Selasa (14/5)"),
        ("id", "Ia ditangkap kemarin.", "kemarin"),
        ("id", "Sidang digelar 13 Agustus.", "13 Agustus"),
        ("en", "He was held on Monday.", "Monday"),
        ("en", "He was held seven years ago.", "seven years ago"),
    ],
)
def test_without_a_reference_date_a_day_stays_open(code: str, text: str, quote: str) -> None:
    (value,) = dates(text, code, None)
    assert (value.quote, value.resolved, value.low, value.high) == (quote, False, 0, 0)
    assert value.normalized == {"unit": "day", "resolved": False}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Dua hari berselang ia pulang."),
        ("id", "Keesokan harinya ia pulang."),
        ("id", "Pada Kamis berikutnya ia pulang."),
        ("id", "Pada pertengahan bulan itu ia pulang."),
        ("en", "Two days later he left."),
        ("en", "The next day he left."),
        ("en", "They met on 4/5/2020."),
        ("id", "Ia datang setiap Sabtu pagi."),
        ("en", "He comes every Monday."),
        ("id", "Arca itu dari abad ke-5 SM."),
        ("en", "It dates from the 5th century BC."),
    ],
)
def test_days_counted_from_the_text_stay_open(code: str, text: str) -> None:
    (value,) = dates(text, code, WEDNESDAY)
    assert not value.resolved


@pytest.mark.parametrize("text", ["Pada 2011 ia pergi.", "Pada 13 Januari 2020 ia pergi.", "(13/1/2020)"])
def test_what_needs_no_reference_date(text: str) -> None:
    (value,) = dates(text, "id", None)
    assert value.resolved


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Ia naik 2/3 dari tangga itu"),
        ("id", "Ada 2019 orang di sana"),
        ("id", "UU No. 31 tentang korupsi"),
        ("id", "Skor 3-1 untuk tuan rumah"),
        ("en", "It may rain"),
        ("en", "They march to the capital"),
        ("en", "open 24/7"),
        ("en", "He sat in second place"),
        ("id", "pada 31/2 dan 45/13"),
        ("id", "seminggu sekali ia berlibur pada akhir pekan"),
    ],
)
def test_what_is_no_date(code: str, text: str) -> None:
    assert dates(text, code, WEDNESDAY) == []


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_a_full_date_reads_back(day: dt.date) -> None:
    months = [*language("id").calendar.months]
    written = (
        ("id", f"{day.day} {months[day.month - 1].capitalize()} {day.year}"),
        ("id", f"{day.day:02d}/{day.month:02d}/{day.year}"),
        ("id", day.isoformat()),
        ("en", f"{day:%B} {day.day}, {day.year}"),
        ("en", f"{day.day} {day:%B} {day.year}"),
    )
    for code, text in written:
        (value,) = dates(text, code, None)
        assert value.days == (day, day)
        assert value.quote == text


@given(st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_is_one_of_the_last_seven_days(told: dt.date, weekday: int) -> None:
    name = [*language("id").calendar.weekdays][weekday].capitalize()
    number = language("id").calendar.weekdays[name.lower()]
    (value,) = dates(f"Ia tiba {name}.", "id", told)
    assert value.days[0].weekday() == number
    assert 0 <= (told - value.days[0]).days < 7
    (value,) = dates(f"Ia tiba {name} mendatang.", "id", told)
    assert value.days[0].weekday() == number
    assert 0 < (value.days[0] - told).days <= 7
