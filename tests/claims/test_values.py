"""Values other than dates, by hand: what the words say, in both languages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from compare.claims.value import Precision, Value, ValueKind
from compare.claims.values import find_values
from compare.languages import LANGUAGES, UNKNOWN, language
from compare.languages.base import Language
from compare.text import Span

HOUR, DAY = 3600, 86400
YEAR = 365.2425 * DAY
MONTH = YEAR / 12
EXACT, ABOUT, LEAST, MOST, RANGE = (
    Precision.EXACT,
    Precision.ABOUT,
    Precision.AT_LEAST,
    Precision.AT_MOST,
    Precision.RANGE,
)


def read(text: str, code: str) -> tuple[Value, ...]:
    return find_values(text, Span(0, len(text)), language(code), dt.date(2024, 5, 15))


def only(text: str, code: str, kind: ValueKind) -> Value:
    found = [value for value in read(text, code) if value.kind is kind]
    assert len(found) == 1, [(value.kind.value, value.quote) for value in read(text, code)]
    return found[0]


# text, quote, number, unit, what is counted, precision
COUNTS = [
    ("id", "Banjir itu menewaskan 103 orang.", "103", 103, "person", "orang", EXACT),
    ("id", "Sebanyak 2.417 warga mengungsi.", "2.417", 2417, "person", "warga", EXACT),
    ("id", "Ada 146 ribu warga di pengungsian.", "146 ribu", 146000, "person", "warga", EXACT),
    ("id", "Bus mengangkut dua puluh satu penumpang.", "dua puluh satu", 21, "person", "penumpang", EXACT),
    ("id", "Lima awak kabin selamat.", "Lima", 5, "person", "awak kabin selamat", EXACT),
    ("id", "Dua belas rumah rusak berat.", "Dua belas", 12, "", "rumah rusak", EXACT),
    ("id", "Mereka membawa seorang anak.", "seorang", 1, "person", "anak", EXACT),
    ("id", "Polisi menemukan satu kantong jenazah.", "satu", 1, "", "kantong jenazah", EXACT),
    ("id", "Pabrik itu mempekerjakan sekitar 3.500 buruh.", "sekitar 3.500", 3500, "person", "buruh", ABOUT),
    (
        "id",
        "Lebih dari 280 warga sipil terluka.",
        "Lebih dari 280",
        280,
        "person",
        "warga sipil terluka",
        LEAST,
    ),
    ("id", "Sedikitnya tujuh korban ditemukan.", "Sedikitnya tujuh", 7, "person", "korban", LEAST),
    ("id", "Tak kurang dari 40 truk tertahan.", "Tak kurang dari 40", 40, "", "truk", LEAST),
    ("id", "Kapal itu memuat maksimal 60 penumpang.", "maksimal 60", 60, "person", "penumpang", MOST),
    ("id", "Hampir seribu siswa sakit.", "Hampir seribu", 1000, "person", "siswa sakit", ABOUT),
    ("id", "Korban tewas menjadi 268 orang.", "268", 268, "person", "korban tewas", EXACT),
    ("id", "Jumlah penumpang di kapal itu mencapai 189.", "189", 189, "person", "penumpang", EXACT),
    ("id", "Ketiganya ditahan.", "Ketiganya", 3, "", "", EXACT),
    ("id", "Kedua belah pihak menolak.", "Kedua belah", 2, "", "pihak", EXACT),
    ("id", "Kedua negara sepakat.", "Kedua", 2, "", "negara", EXACT),
    ("id", "Ia dipanggil tiga kali oleh penyidik.", "tiga", 3, "", "kali", EXACT),
    ("id", "Petugas menyita selusin ponsel.", "selusin", 12, "", "ponsel", ABOUT),
    (
        "id",
        "Satu juta dua ratus ribu pemilih terdaftar.",
        "Satu juta dua ratus ribu",
        1.2e6,
        "person",
        "pemilih",
        EXACT,
    ),
    (
        "id",
        "Panitia menyiapkan 1,5 juta lembar surat suara.",
        "1,5 juta",
        1.5e6,
        "",
        "lembar surat suara",
        EXACT,
    ),
    ("en", "The quake killed 103 people.", "103", 103, "person", "people", EXACT),
    ("en", "Some 2,417 residents fled.", "Some 2,417", 2417, "person", "residents", ABOUT),
    ("en", "Twenty-one passengers were on board.", "Twenty-one", 21, "person", "passengers", EXACT),
    ("en", "Five cabin crew members survived.", "Five", 5, "person", "cabin crew members", EXACT),
    ("en", "At least 40 trucks were stuck.", "At least 40", 40, "", "trucks", LEAST),
    ("en", "Notes were carried three times.", "three", 3, "", "times", EXACT),
    ("en", "Police seized a dozen phones.", "a dozen", 12, "", "phones", EXACT),
    ("en", "Police seized two dozen phones.", "two dozen", 24, "", "phones", EXACT),
    ("en", "One of the diplomats left.", "One", 1, "person", "diplomats", EXACT),
    ("en", "Both sides refused.", "Both", 2, "", "sides", EXACT),
    ("en", "He was summoned twice.", "twice", 2, "", "times", EXACT),
    ("en", "The death toll rose to 268.", "268", 268, "person", "death toll", EXACT),
    ("en", "Up to 1,200 protesters gathered.", "Up to 1,200", 1200, "person", "protesters", MOST),
    ("en", "Fewer than 50 officers came.", "Fewer than 50", 50, "person", "officers", MOST),
    (
        "en",
        "More than 1.5 million voters registered.",
        "More than 1.5 million",
        1.5e6,
        "person",
        "voters",
        LEAST,
    ),
    (
        "en",
        "Nearly one hundred and five thousand homes lost power.",
        "Nearly one hundred and five thousand",
        105000,
        "",
        "homes",
        ABOUT,
    ),
    ("en", "It threatened more than once to leave.", "more than once", 2, "", "times", LEAST),
    (
        "en",
        "20 Finance Ministry employees were aboard.",
        "20",
        20,
        "person",
        "finance ministry employees",
        EXACT,
    ),
    ("en", "A six-member panel ruled.", "six", 6, "person", "member", EXACT),
]


@pytest.mark.parametrize(("code", "text", "quote", "number", "unit", "counted", "precision"), COUNTS)
def test_counts(
    *, code: str, text: str, quote: str, number: float, unit: str, counted: str, precision: Precision
) -> None:
    value = only(text, code, ValueKind.COUNT)
    assert (value.quote, value.low, value.high) == (quote, number, number)
    assert (value.unit, value.counts, value.precision) == (unit, counted, precision)


AMOUNTS = [
    # money
    ("id", "Nilainya Rp2,2 miliar.", "money", "Rp2,2 miliar", 2.2e9, "IDR", EXACT),
    ("id", "Ia menerima Rp 200 juta.", "money", "Rp 200 juta", 2e8, "IDR", EXACT),
    ("id", "Denda Rp. 1.500.000 dijatuhkan.", "money", "Rp. 1.500.000", 1.5e6, "IDR", EXACT),
    ("id", "Uang dua miliar rupiah disita.", "money", "dua miliar rupiah", 2e9, "IDR", EXACT),
    ("id", "Ada 10 ribu dolar AS.", "money", "10 ribu dolar AS", 1e4, "USD", EXACT),
    ("id", "Ada 190 ribu dolar Singapura.", "money", "190 ribu dolar Singapura", 1.9e5, "SGD", EXACT),
    ("id", "Suap SGD 190 ribu.", "money", "SGD 190 ribu", 1.9e5, "SGD", EXACT),
    ("id", "Investasi US$5,5 juta batal.", "money", "US$5,5 juta", 5.5e6, "USD", EXACT),
    (
        "id",
        "Harganya sekitar Rp15 ribu per kilogram.",
        "money",
        "sekitar Rp15 ribu per kilogram",
        15e3,
        "IDR per kilogram",
        ABOUT,
    ),
    ("id", "Kerugian Rp3,4 triliun lebih.", "money", "Rp3,4 triliun lebih", 3.4e12, "IDR", LEAST),
    ("id", "Anggaran Rp500 jt.", "money", "Rp500 jt", 5e8, "IDR", EXACT),
    ("id", "Asetnya Rp2,2 M.", "money", "Rp2,2 M", 2.2e9, "IDR", EXACT),
    ("id", "Dua setengah juta rupiah raib.", "money", "Dua setengah juta rupiah", 2.5e6, "IDR", EXACT),
    ("id", "Setengah miliar rupiah raib.", "money", "Setengah miliar rupiah", 5e8, "IDR", EXACT),
    ("en", "A US$5 million loan.", "money", "US$5 million", 5e6, "USD", EXACT),
    ("en", "It cost $1.2bn.", "money", "$1.2bn", 1.2e9, "USD", EXACT),
    ("en", "It cost €3m.", "money", "€3m", 3e6, "EUR", EXACT),
    ("en", "It saved 3 million pounds.", "money", "3 million pounds", 3e6, "GBP", EXACT),
    ("en", "It cost £250,000.", "money", "£250,000", 250000, "GBP", EXACT),
    ("en", "Two million dollars vanished.", "money", "Two million dollars", 2e6, "USD", EXACT),
    ("en", "He paid 300 euros.", "money", "300 euros", 300, "EUR", EXACT),
    ("en", "Oil rose to $84.50 a barrel.", "money", "$84.50 a barrel", 84.5, "USD per barrel", EXACT),
    ("en", "More than Rp1.4 trillion was lost.", "money", "More than Rp1.4 trillion", 1.4e12, "IDR", LEAST),
    # percentages
    ("id", "Inflasi 12,5 persen.", "percentage", "12,5 persen", 12.5, "percent", EXACT),
    ("id", "Inflasi 12,5% pada bulan itu.", "percentage", "12,5%", 12.5, "percent", EXACT),
    (
        "id",
        "Turun 0,25 poin persentase.",
        "percentage",
        "0,25 poin persentase",
        0.25,
        "percentage point",
        EXACT,
    ),
    ("id", "Naik 25 basis poin.", "percentage", "25 basis poin", 0.25, "percentage point", EXACT),
    ("id", "Sepertiga dari warga menolak.", "percentage", "Sepertiga", 33.333333, "percent", EXACT),
    ("id", "Tumbuh hampir lima persen.", "percentage", "hampir lima persen", 5, "percent", ABOUT),
    ("en", "Inflation hit 12.5 percent.", "percentage", "12.5 percent", 12.5, "percent", EXACT),
    ("en", "Inflation hit 12.5%.", "percentage", "12.5%", 12.5, "percent", EXACT),
    ("en", "Turnout was 61 per cent.", "percentage", "61 per cent", 61, "percent", EXACT),
    (
        "en",
        "It fell two percentage points.",
        "percentage",
        "two percentage points",
        2,
        "percentage point",
        EXACT,
    ),
    ("en", "Two thirds of members agreed.", "percentage", "Two thirds", 66.666667, "percent", EXACT),
    # durations
    ("id", "Rapat berlangsung delapan jam.", "duration", "delapan jam", 8 * HOUR, "second", EXACT),
    ("id", "Listrik padam sekitar tiga jam.", "duration", "sekitar tiga jam", 3 * HOUR, "second", ABOUT),
    ("id", "Ia ditahan 20 hari.", "duration", "20 hari", 20 * DAY, "second", EXACT),
    (
        "id",
        "Setelah dua setengah jam, ia keluar.",
        "duration",
        "dua setengah jam",
        2.5 * HOUR,
        "second",
        EXACT,
    ),
    ("id", "Setengah jam kemudian ia pergi.", "duration", "Setengah jam", HOUR / 2, "second", EXACT),
    ("id", "Ia diperiksa hampir 24 jam.", "duration", "hampir 24 jam", 24 * HOUR, "second", ABOUT),
    ("id", "Perang itu sudah sembilan bulan.", "duration", "sembilan bulan", 9 * MONTH, "second", EXACT),
    ("id", "Ancamannya paling lama 20 tahun.", "duration", "paling lama 20 tahun", 20 * YEAR, "second", MOST),
    (
        "id",
        "Perjalanan memakan dua jam 15 menit.",
        "duration",
        "dua jam 15 menit",
        2.25 * HOUR,
        "second",
        EXACT,
    ),
    ("id", "Sehari setelah gempa, listrik pulih.", "duration", "Sehari", DAY, "second", EXACT),
    ("id", "Ia menunggu satu jam setengah.", "duration", "satu jam setengah", 1.5 * HOUR, "second", EXACT),
    ("en", "Talks lasted eight hours.", "duration", "eight hours", 8 * HOUR, "second", EXACT),
    (
        "en",
        "He waited two and a half hours.",
        "duration",
        "two and a half hours",
        2.5 * HOUR,
        "second",
        EXACT,
    ),
    ("en", "He waited half an hour.", "duration", "half an hour", HOUR / 2, "second", EXACT),
    ("en", "A couple of minutes passed.", "duration", "A couple of minutes", 120, "second", ABOUT),
    (
        "en",
        "It took a little over two hours.",
        "duration",
        "a little over two hours",
        2 * HOUR,
        "second",
        ABOUT,
    ),
    (
        "en",
        "It took more than two hours and 15 minutes.",
        "duration",
        "more than two hours and 15 minutes",
        2.25 * HOUR,
        "second",
        LEAST,
    ),
    ("en", "A 60-day ultimatum.", "duration", "60-day", 60 * DAY, "second", EXACT),
    ("en", "They will meet within a week.", "duration", "a week", 7 * DAY, "second", EXACT),
    ("en", "An hour and a half passed.", "duration", "An hour and a half", 1.5 * HOUR, "second", EXACT),
    ("en", "It is less than 10 minutes away.", "duration", "less than 10 minutes", 600, "second", MOST),
    # quantities
    ("id", "Letaknya 25 mil laut dari pantai.", "quantity", "25 mil laut", 46300, "metre", EXACT),
    ("id", "Pesawat terbang setinggi 2.500 kaki.", "quantity", "2.500 kaki", 762, "metre", EXACT),
    ("id", "Lahan 12,5 hektare terbakar.", "quantity", "12,5 hektare", 125000, "square metre", EXACT),
    ("id", "Luasnya 40 km persegi.", "quantity", "40 km persegi", 4e7, "square metre", EXACT),
    ("id", "Lima ton beras dibagikan.", "quantity", "Lima ton", 5000, "kilogram", EXACT),
    ("id", "Gempa magnitudo 5,6 terjadi.", "quantity", "magnitudo 5,6", 5.6, "magnitude", EXACT),
    ("id", "Gempa bermagnitudo 5,6 terjadi.", "quantity", "bermagnitudo 5,6", 5.6, "magnitude", EXACT),
    ("id", "Suhu 38 derajat Celsius.", "quantity", "38 derajat Celsius", 38, "degree Celsius", EXACT),
    ("id", "Angin 36 km/jam.", "quantity", "36 km/jam", 10, "metre per second", EXACT),
    (
        "id",
        "Mobil melaju 72 kilometer per jam.",
        "quantity",
        "72 kilometer per jam",
        20,
        "metre per second",
        EXACT,
    ),
    ("id", "Pembangkit 600 megawatt.", "quantity", "600 megawatt", 6e8, "watt", EXACT),
    ("id", "Pria berusia 64 tahun itu ditahan.", "quantity", "berusia 64 tahun", 64, "year of age", EXACT),
    ("id", "Ratna Sari (34) selamat.", "quantity", "34", 34, "year of age", EXACT),
    ("en", "A 5.6-magnitude quake struck.", "quantity", "5.6-magnitude", 5.6, "magnitude", EXACT),
    ("en", "A magnitude 5.6 quake struck.", "quantity", "magnitude 5.6", 5.6, "magnitude", EXACT),
    ("en", "About 30 miles away.", "quantity", "About 30 miles", 48280.32, "metre", ABOUT),
    (
        "en",
        "It covers 12 square kilometers.",
        "quantity",
        "12 square kilometers",
        1.2e7,
        "square metre",
        EXACT,
    ),
    (
        "en",
        "It was 100 degrees Fahrenheit.",
        "quantity",
        "100 degrees Fahrenheit",
        37.777777778,
        "degree Celsius",
        EXACT,
    ),
    ("en", "The 76-year-old was found.", "quantity", "76-year-old", 76, "year of age", EXACT),
    ("en", "Ann Lee, 34, was found.", "quantity", "34", 34, "year of age", EXACT),
    (
        "en",
        "It was minus 9 degrees Celsius.",
        "quantity",
        "minus 9 degrees Celsius",
        -9,
        "degree Celsius",
        EXACT,
    ),
    ("id", "Pria 31 tahun itu lari.", "quantity", "31 tahun", 31, "year of age", EXACT),
    ("en", "It weighs 3.5 kg.", "quantity", "3.5 kg", 3.5, "kilogram", EXACT),
]


@pytest.mark.parametrize(("code", "text", "kind", "quote", "number", "unit", "precision"), AMOUNTS)
def test_amounts(
    *, code: str, text: str, kind: str, quote: str, number: float, unit: str, precision: Precision
) -> None:
    value = only(text, code, ValueKind(kind))
    assert (value.quote, value.unit, value.precision) == (quote, unit, precision)
    assert [value.low, value.high] == pytest.approx([number, number])


RANGES = [
    ("id", "Kedalamannya 30 hingga 35 meter.", "30 hingga 35 meter", 30, 35, "metre"),
    ("id", "Kedalamannya 30-35 meter.", "30-35 meter", 30, 35, "metre"),
    ("id", "Kedalamannya antara 30 dan 35 meter.", "antara 30 dan 35 meter", 30, 35, "metre"),
    ("id", "Kedalamannya 30 meter sampai 35 meter.", "30 meter sampai 35 meter", 30, 35, "metre"),
    (
        "id",
        "Lamanya sembilan sampai sepuluh jam.",
        "sembilan sampai sepuluh jam",
        9 * HOUR,
        10 * HOUR,
        "second",
    ),
    ("id", "Biayanya Rp5-7 juta.", "Rp5-7 juta", 5e6, 7e6, "IDR"),
    ("id", "Biayanya Rp500 juta hingga Rp1 miliar.", "Rp500 juta hingga Rp1 miliar", 5e8, 1e9, "IDR"),
    ("id", "Ada 200 hingga 300 ribu pemilih.", "200 hingga 300 ribu", 2e5, 3e5, "person"),
    ("id", "Ada tiga atau empat orang di sana.", "tiga atau empat", 3, 4, "person"),
    ("id", "Tumbuh 4,9-5,1 persen.", "4,9-5,1 persen", 4.9, 5.1, "percent"),
    ("en", "It took 9–10 hours.", "9–10 hours", 9 * HOUR, 10 * HOUR, "second"),
    ("en", "It took nine to ten hours.", "nine to ten hours", 9 * HOUR, 10 * HOUR, "second"),
    ("en", "Between five and seven people died.", "Between five and seven", 5, 7, "person"),
    (
        "en",
        "Between two hundred and three hundred people came.",
        "Between two hundred and three hundred",
        200,
        300,
        "person",
    ),
    ("en", "It costs $5-7 million.", "$5-7 million", 5e6, 7e6, "USD"),
    ("en", "It costs 2 to 3 percent.", "2 to 3 percent", 2, 3, "percent"),
]


@pytest.mark.parametrize(("code", "text", "quote", "low", "high", "unit"), RANGES)
def test_ranges(*, code: str, text: str, quote: str, low: float, high: float, unit: str) -> None:
    (value,) = read(text, code)
    assert (value.quote, value.unit, value.precision) == (quote, unit, RANGE)
    assert [value.low, value.high] == pytest.approx([low, high])


def test_a_change_is_two_values() -> None:
    assert [value.low for value in read("It rose from 3 percent to 5 percent.", "en")] == [3, 5]
    assert [value.low for value in read("Naik dari 3 persen menjadi 5 persen.", "id")] == [3, 5]


TIMES = [
    ("id", "Gempa terjadi pukul 06.20 WIB.", "pukul 06.20 WIB", "06:20", "+07:00", EXACT),
    ("id", "Ia tiba pukul 22.56.", "pukul 22.56", "22:56", "", EXACT),
    ("id", "Diterima 10.00 WIB.", "10.00 WIB", "10:00", "+07:00", EXACT),
    ("id", "Petugas datang sekitar pukul 01.00 Wita.", "sekitar pukul 01.00 Wita", "01:00", "+08:00", ABOUT),
    ("id", "Acara mulai pukul 9 malam.", "pukul 9 malam", "21:00", "", EXACT),
    ("id", "Acara mulai pukul enam pagi.", "pukul enam pagi", "06:00", "", EXACT),
    ("id", "Acara mulai pukul setengah tujuh.", "pukul setengah tujuh", "06:30", "", EXACT),
    ("id", "Acara mulai pukul 1 siang WIT.", "pukul 1 siang WIT", "13:00", "+09:00", EXACT),
    ("id", "Acara mulai jam 7 pagi.", "jam 7 pagi", "07:00", "", EXACT),
    ("id", "Suara itu terdengar tengah malam.", "tengah malam", "00:00", "", EXACT),
    ("id", "Acara mulai pukul 14:30 waktu setempat.", "pukul 14:30 waktu setempat", "14:30", "", EXACT),
    ("en", "It opened at 3:30 p.m. in a villa.", "3:30 p.m.", "15:30", "", EXACT),
    ("en", "It opened at 9 a.m. sharp.", "9 a.m.", "09:00", "", EXACT),
    ("en", "It opened at 9am.", "9am", "09:00", "", EXACT),
    ("en", "It opened at about 12:15 a.m.", "about 12:15 a.m.", "00:15", "", ABOUT),
    ("en", "It opened at 14:30 GMT.", "14:30 GMT", "14:30", "+00:00", EXACT),
    ("en", "It opened at 1430 GMT.", "1430 GMT", "14:30", "+00:00", EXACT),
    ("en", "It opened at noon.", "noon", "12:00", "", EXACT),
    ("en", "It opened shortly before midnight.", "before midnight", "00:00", "", MOST),
    ("en", "It opened at seven o'clock.", "seven o'clock", "07:00", "", EXACT),
    ("en", "It opened at 3 in the afternoon.", "3 in the afternoon", "15:00", "", EXACT),
]


@pytest.mark.parametrize(("code", "text", "quote", "clock", "zone", "precision"), TIMES)
def test_times(*, code: str, text: str, quote: str, clock: str, zone: str, precision: Precision) -> None:
    (value,) = read(text, code)
    assert value.kind is ValueKind.TIME
    assert (value.quote, value.normalized["value"], value.zone) == (quote, clock, zone)
    assert value.precision is precision


def test_a_range_of_times() -> None:
    (value,) = read("Listrik padam pukul 10.00-12.30 WIB.", "id")
    assert (value.quote, value.low, value.high) == ("pukul 10.00-12.30 WIB", 600, 750)
    (value,) = read("The road is closed from 9 to 11 p.m.", "en")
    assert (value.quote, value.low, value.high) == ("9 to 11 p.m.", 21 * 60, 23 * 60)


# text, kind, quote, low, high, unit, precision
NASTY = [
    # both notations
    ("id", "Indeks naik 1.200,50 poin.", "count", "1.200,50", 1200.5, 1200.5, "", EXACT),
    ("id", "Harganya US$1,200.50.", "money", "US$1,200.50", 1200.5, 1200.5, "USD", EXACT),
    ("en", "It cost $1,200.50.", "money", "$1,200.50", 1200.5, 1200.5, "USD", EXACT),
    ("en", "It cost €1.200,50.", "money", "€1.200,50", 1200.5, 1200.5, "EUR", EXACT),
    ("id", "Biaya Rp 500.000,00 dibayar.", "money", "Rp 500.000,00", 5e5, 5e5, "IDR", EXACT),
    ("id", "Biaya Rp. 200.000,- dibayar.", "money", "Rp. 200.000", 2e5, 2e5, "IDR", EXACT),
    ("id", "Nilainya Rp1,2 T.", "money", "Rp1,2 T", 1.2e12, 1.2e12, "IDR", EXACT),
    ("id", "Utangnya 1,2 triliun rupiah.", "money", "1,2 triliun rupiah", 1.2e12, 1.2e12, "IDR", EXACT),
    ("id", "Ada 2,5 juta pemilih.", "count", "2,5 juta", 2.5e6, 2.5e6, "person", EXACT),
    ("en", "There are 2.5 million voters.", "count", "2.5 million", 2.5e6, 2.5e6, "person", EXACT),
    # currencies
    ("en", "It cost US$1.2bn.", "money", "US$1.2bn", 1.2e9, 1.2e9, "USD", EXACT),
    ("en", "It cost S$3 million.", "money", "S$3 million", 3e6, 3e6, "SGD", EXACT),
    ("en", "It cost RM5,000.", "money", "RM5,000", 5000, 5000, "MYR", EXACT),
    ("id", "Biayanya RM 500 juta.", "money", "RM 500 juta", 5e8, 5e8, "MYR", EXACT),
    ("en", "It cost ¥200 million.", "money", "¥200 million", 2e8, 2e8, "JPY", EXACT),
    ("en", "It cost A$5.", "money", "A$5", 5, 5, "AUD", EXACT),
    ("en", "It was fined 4.2 billion won.", "money", "4.2 billion won", 4.2e9, 4.2e9, "KRW", EXACT),
    ("id", "Hibah EUR 5 juta cair.", "money", "EUR 5 juta", 5e6, 5e6, "EUR", EXACT),
    # fractions, decimals in words, none at all
    (
        "id",
        "Dua pertiga anggota setuju.",
        "percentage",
        "Dua pertiga",
        66.666667,
        66.666667,
        "percent",
        EXACT,
    ),
    (
        "id",
        "Sekitar 2/3 dari anggota setuju.",
        "percentage",
        "Sekitar 2/3",
        66.666667,
        66.666667,
        "percent",
        ABOUT,
    ),
    ("id", "Ia menunggu 1/2 jam.", "duration", "1/2 jam", 1800, 1800, "second", EXACT),
    ("en", "It took 3/4 of an hour.", "duration", "3/4 of an hour", 2700, 2700, "second", EXACT),
    ("en", "Some 2/3 of members left.", "percentage", "Some 2/3", 66.666667, 66.666667, "percent", ABOUT),
    ("id", "Tumbuh dua koma lima persen.", "percentage", "dua koma lima persen", 2.5, 2.5, "percent", EXACT),
    (
        "en",
        "It grew two point five percent.",
        "percentage",
        "two point five percent",
        2.5,
        2.5,
        "percent",
        EXACT,
    ),
    ("id", "Ada nol kasus baru.", "count", "nol", 0, 0, "", EXACT),
    ("id", "Tumbuh nol persen.", "percentage", "nol persen", 0, 0, "percent", EXACT),
    ("en", "There were zero cases.", "count", "zero", 0, 0, "", EXACT),
    ("en", "It was zero degrees.", "quantity", "zero degrees", 0, 0, "degree", EXACT),
    # vague words
    ("id", "Belasan orang datang.", "count", "Belasan", 11, 19, "person", RANGE),
    ("id", "Puluhan rumah roboh.", "count", "Puluhan", 20, 99, "", RANGE),
    ("id", "Ratusan warga datang.", "count", "Ratusan", 100, 999, "person", RANGE),
    ("id", "Ribuan buruh datang.", "count", "Ribuan", 1000, 9999, "person", RANGE),
    ("id", "Puluhan ribu buruh datang.", "count", "Puluhan ribu", 20000, 99000, "person", RANGE),
    ("id", "Ratusan juta rupiah raib.", "money", "Ratusan juta rupiah", 1e8, 9.99e8, "IDR", RANGE),
    ("id", "Ia ditahan belasan tahun.", "duration", "belasan tahun", 11 * YEAR, 19 * YEAR, "second", RANGE),
    ("id", "Beberapa ratus warga datang.", "count", "Beberapa ratus", 200, 999, "person", RANGE),
    ("id", "Ada 20-an warga.", "count", "20-an", 20, 29, "person", RANGE),
    ("id", "Ada 100-an warga.", "count", "100-an", 100, 100, "person", ABOUT),
    ("en", "Dozens of people came.", "count", "Dozens", 24, 99, "person", RANGE),
    ("en", "Hundreds of homes burned.", "count", "Hundreds", 200, 999, "", RANGE),
    ("en", "Tens of thousands of people came.", "count", "Tens of thousands", 2e4, 99999, "person", RANGE),
    ("en", "Several hundred people came.", "count", "Several hundred", 200, 999, "person", RANGE),
    ("en", "It cost millions of dollars.", "money", "millions of dollars", 2e6, 9_999_999, "USD", RANGE),
    ("en", "He bought half a dozen cars.", "count", "half a dozen", 6, 6, "", EXACT),
    ("en", "A couple of cars burned.", "count", "A couple of", 2, 2, "", ABOUT),
    ("id", "Ia membeli setengah lusin mobil.", "count", "setengah lusin", 6, 6, "", ABOUT),
    # precision
    ("id", "Nyaris 40 warga datang.", "count", "Nyaris 40", 40, 40, "person", ABOUT),
    ("id", "Paling banyak 40 warga datang.", "count", "Paling banyak 40", 40, 40, "person", MOST),
    ("id", "Sekurang-kurangnya 40 warga datang.", "count", "Sekurang-kurangnya 40", 40, 40, "person", LEAST),
    (
        "id",
        "Biayanya hingga Rp1.200 per kilogram.",
        "money",
        "hingga Rp1.200 per kilogram",
        1200,
        1200,
        "IDR per kilogram",
        MOST,
    ),
    ("en", "Almost 40 people came.", "count", "Almost 40", 40, 40, "person", ABOUT),
    ("en", "No fewer than 40 people came.", "count", "No fewer than 40", 40, 40, "person", LEAST),
    ("en", "It took 40 minutes or so.", "duration", "40 minutes or so", 2400, 2400, "second", ABOUT),
    ("en", "Some 200 to 300 people came.", "count", "Some 200 to 300", 200, 300, "person", RANGE),
    # others
    ("id", "Suhu -5 derajat Celsius.", "quantity", "-5 derajat Celsius", -5, -5, "degree Celsius", EXACT),
    ("en", "It fell to -5°C.", "quantity", "-5°C", -5, -5, "degree Celsius", EXACT),
    ("id", "Lapor dalam 1x24 jam.", "duration", "1x24 jam", DAY, DAY, "second", EXACT),
    ("id", "Lapor dalam 2 x 24 jam.", "duration", "2 x 24 jam", 2 * DAY, 2 * DAY, "second", EXACT),
    (
        "id",
        "Bantuan Rp300 ribu per keluarga.",
        "money",
        "Rp300 ribu per keluarga",
        3e5,
        3e5,
        "IDR per family",
        EXACT,
    ),
    (
        "id",
        "Tuntutan jaksa sepuluh tahun.",
        "duration",
        "sepuluh tahun",
        10 * YEAR,
        10 * YEAR,
        "second",
        EXACT,
    ),
    ("id", "Pria berusia 20-an tahun.", "quantity", "berusia 20-an tahun", 20, 20, "year of age", EXACT),
    ("id", "Ini kongres ke-IV partai itu.", "ordinal", "ke-IV", 4, 4, "", EXACT),
    ("id", "Acara mulai pukul 9 malam.", "time", "pukul 9 malam", 1260, 1260, "minute", EXACT),
    ("id", "Acara mulai 9.55 pagi.", "time", "9.55 pagi", 595, 595, "minute", EXACT),
    ("id", "Acara mulai 09.55 WIB.", "time", "09.55 WIB", 595, 595, "minute", EXACT),
    ("en", "It opened before noon.", "time", "before noon", 720, 720, "minute", MOST),
]


@pytest.mark.parametrize(("code", "text", "kind", "quote", "low", "high", "unit", "precision"), NASTY)
def test_nasty_formats(
    *,
    code: str,
    text: str,
    kind: str,
    quote: str,
    low: float,
    high: float,
    unit: str,
    precision: Precision,
) -> None:
    (value,) = read(text, code)
    assert (value.kind.value, value.quote, value.unit, value.precision) == (kind, quote, unit, precision)
    assert [value.low, value.high] == pytest.approx([low, high])


ORDINALS = [
    ("id", "Putaran kedua digelar di Roma.", "kedua", 2, "putaran"),
    ("id", "Hari ketiga pencarian dimulai.", "ketiga", 3, "hari"),
    ("id", "Ini sidang ke-12.", "ke-12", 12, "sidang"),
    ("id", "Regu pertama tiba.", "pertama", 1, "regu"),
    ("en", "The third round begins.", "third", 3, "round"),
    ("en", "It was its 21st victory there.", "21st", 21, "victory"),
    ("en", "The twenty-first session opened.", "twenty-first", 21, "session"),
]


@pytest.mark.parametrize(("code", "text", "quote", "number", "counted"), ORDINALS)
def test_ordinals(*, code: str, text: str, quote: str, number: float, counted: str) -> None:
    value = only(text, code, ValueKind.ORDINAL)
    assert (value.quote, value.low, value.counts.split()[0]) == (quote, number, counted)


@pytest.mark.parametrize(
    ("code", "text", "sides"),
    [
        ("id", "Persela menang 3-1 atas tamunya.", (3, 1)),
        ("id", "Laga berakhir imbang 2-2.", (2, 2)),
        ("en", "The hosts won 2–0.", (2, 0)),
    ],
)
def test_scores(*, code: str, text: str, sides: tuple[int, int]) -> None:
    (value,) = read(text, code)
    assert value.kind is ValueKind.SCORE
    assert (value.low, value.high) == sides


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Penerbangan QX 415 menuju Medan"),
        ("id", "Pesawat Airbus 320-2 NEO bernomor PK-ABC"),
        ("id", "Ia menumpang Garuda GA 204 ke Jakarta"),
        ("id", "Kapal merapat di Dermaga TPKS 3"),
        ("id", "Ia dikurung di Rutan Blok D7"),
        ("id", "Statusnya B2, katanya"),
        ("id", "Kecelakaan di KM 92 tol itu"),
        ("id", "Warga RT 02 RW 05 mengeluh"),
        ("id", "Ia dijerat Pasal 12 huruf a"),
        ("id", "Pemimpin G20 bertemu di Bali"),
        ("id", "Klasemen Liga 1 berubah"),
        ("id", "Pandemi COVID-19 berakhir"),
        ("id", "Sejumlah saksi dipanggil"),
        ("id", "Mereka menuduh satu sama lain"),
        ("id", "Belum satu pun jenazah dikenali"),
        ("id", "titik 03 12.40 S - 118 09.55 E"),
        ("id", "Telepon 021-5551234 atau 0812 3456 789"),
        ("id", "Ia pertama kali datang"),
        ("en", "Air Force One landed"),
        ("en", "A B-52 flew over"),
        ("en", "They accused one another"),
        ("en", "No one came"),
        ("en", "Article 12 applies"),
        ("en", "They boarded flight MH370"),
        ("en", "At first he refused"),
        ("en", "see https://example.org/2018/10/29/page-2?x=14"),
        ("en", "The G7 met in Room 12"),
        ("id", "Ia memakai iPhone 15 baru"),
        ("id", "Hubungi call center 112 atau hotline 110"),
        ("id", "Pasangan nomor urut 2 unggul"),
        ("id", "Putusan Nomor 12 dan Pasal 340 ayat (2)"),
        ("id", "Beberapa warga menolak"),
        ("id", "Ini nol besar"),
        ("en", "Call 911 at once"),
        ("en", "He drove along Route 66 in a Boeing 737"),
        ("en", "It has zero tolerance"),
        ("en", "Section 230 and Title 42 apply"),
        ("en", "The test scores of pupils"),
        ("en", "A 5-4 ruling upheld it"),
        ("en", "Version 2.0.1 is out"),
    ],
)
def test_what_is_no_value(code: str, text: str) -> None:
    assert read(text, code) == ()


@pytest.mark.parametrize(
    ("code", "text", "quotes"),
    [
        (
            "id",
            "Bus itu berisi 31 pelajar, seorang guru, dan dua kernet, disusul tiga mobil.",
            ["31", "seorang", "dua", "tiga"],
        ),
        ("en", "Senin (29/10) or $5 or 7 percent", ["29/10", "$5", "7 percent"]),
        ("id", "Ia tiba Selasa (14/5) pukul 06.20 WIB", ["Selasa (14/5)", "pukul 06.20 WIB"]),
    ],
)
def test_several_values_in_order(*, code: str, text: str, quotes: list[str]) -> None:
    assert [value.quote for value in read(text, code)] == quotes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("id", "Rapat berlangsung 8 jam"), ("en", "The meeting lasted eight hours")),
        (("id", "Tewas 1.250 orang"), ("en", "1,250 people died")),
        (("id", "Nilainya Rp2,5 triliun"), ("en", "It is worth 2.5 trillion rupiah")),
        (("id", "Jaraknya 1,5 km"), ("en", "It is 1,500 metres away")),
        (("id", "pukul 15.30"), ("en", "at 3:30 p.m.")),
    ],
)
def test_the_same_in_both_languages(one: tuple[str, str], other: tuple[str, str]) -> None:
    (first,), (second,) = read(one[1], one[0]), read(other[1], other[0])
    assert (first.kind, first.low, first.unit) == (second.kind, second.low, second.unit)


@pytest.mark.parametrize(
    ("code", "text", "about"),
    [
        ("id", "Setelah delapan jam negosiasi, ia pulang", "negosiasi"),
        ("id", "Kaptennya punya 6.000 jam terbang", "terbang"),
        ("id", "Pembicaraan berlangsung selama delapan jam", "pembicaraan"),
        ("en", "After eight hours of talks he left", "talks"),
        ("en", "The talks lasted eight hours", "talks"),
    ],
)
def test_what_lasts(*, code: str, text: str, about: str) -> None:
    assert only(text, code, ValueKind.DURATION).counts == about


def test_a_zone_for_times_that_name_none() -> None:
    text = "Ia tiba pukul 10.00 dan pulang pukul 12.00 WIT"
    first, second = find_values(text, Span(0, len(text)), language("id"), None, "+07:00")
    assert (first.zone, second.zone) == ("+07:00", "+09:00")


def test_only_the_span_is_read() -> None:
    text = "Ada 12 orang. Ada 15 orang."
    (value,) = find_values(text, Span(14, len(text)), language("id"), None)
    assert value.span.of(text) == value.quote == "15"


@pytest.mark.parametrize(
    ("code", "text", "quotes"),
    [
        ("id", "Safri, 19 tahun, ditembak", ["19 tahun"]),
        ("id", "Ketujuh belas napi kabur", ["Ketujuh belas"]),
        ("id", "Seorang dari sembilan hakim menolak", ["Seorang", "sembilan"]),
        ("id", "Suhunya diukur dua kali sehari", ["dua"]),
        ("id", "Seperempat jam kemudian ia pulang", ["Seperempat jam"]),
        ("id", "Tiba pukul setengah delapan lewat dua menit", ["pukul setengah delapan lewat dua menit"]),
        ("id", "Pedagang kaki lima dan penarik roda tiga bicara empat mata", []),
        ("en", "It saves three quarters of an hour", ["three quarters of an hour"]),
        ("id", "Pria 31 tahun itu lari", ["31 tahun"]),
        ("id", "Ada 20-an warga di sana", ["20-an"]),
        ("id", "Jalan ditutup hingga pukul 22.00", ["pukul 22.00"]),
        ("id", "Suhu turun sampai minus sembilan derajat", ["minus sembilan derajat"]),
        ("en", "They saved 3 million pounds", ["3 million pounds"]),
        ("en", "He eats three times a day", ["three"]),
        ("en", "By mid July 212 of the families left", ["mid July", "212"]),
    ],
)
def test_turns_of_phrase(code: str, text: str, quotes: list[str]) -> None:
    assert [value.quote for value in read(text, code)] == quotes


def test_digits_without_word_lists() -> None:
    text = "Antes 1.234.567,8 e 12% e €3"
    assert [value.low for value in find_values(text, Span(0, len(text)), UNKNOWN, None)] == [1234567.8, 12, 3]


# properties

_ID = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_EN = [
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_indonesian(number: int) -> str:
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = "seribu" if thousands == 1 else f"{in_indonesian(thousands)} ribu"
        return f"{head} {in_indonesian(rest)}".strip()
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "seratus" if hundreds == 1 else f"{_ID[hundreds]} ratus"
        return f"{head} {in_indonesian(rest)}".strip()
    if number >= 20:
        return f"{_ID[number // 10]} puluh {_ID[number % 10]}".strip()
    if number >= 12:
        return f"{_ID[number - 10]} belas"
    return {10: "sepuluh", 11: "sebelas"}.get(number) or _ID[number]


def in_english(number: int, *, joined: bool = True) -> str:
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        joiner = " and " if joined and 0 < rest < 100 else " "
        head = in_english(thousands, joined=joined)
        return f"{head} thousand{joiner}{in_english(rest, joined=joined)}".strip()
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        joiner = " and " if joined and rest else " "
        return f"{_EN[hundreds]} hundred{joiner}{in_english(rest)}".strip()
    if number >= 20:
        return f"{_EN_TENS[number // 10]}-{_EN[number % 10]}".strip("-")
    return _EN[number]


@given(st.integers(2, 999_999))
@example(1000)
@example(100_000)
@example(111_111)
@example(1_011)
def test_words_and_digits_of_a_number_are_the_same_value(number: int) -> None:
    for code, words in (
        ("id", in_indonesian(number)),
        ("en", in_english(number)),
        ("en", in_english(number, joined=False)),
    ):
        noun = "orang" if code == "id" else "people"
        (written,) = read(f"{words} {noun}", code)
        (digits,) = read(f"{number} {noun}", code)
        assert written.low == digits.low == number
        assert written.quote == words


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_both_notations_read_back(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02d}"
    indonesian = english.translate(str.maketrans(".,", ",."))
    for code in ("id", "en"):
        for written in (english, indonesian):
            if whole < 1000:  # one sign before two digits
                (value,) = read(f"Rp{written}", code)
                assert value.low == pytest.approx(whole + cents / 100)
    for code, written in (("en", english), ("id", indonesian)):
        (value,) = read(f"Rp{written}", code)
        assert value.low == pytest.approx(whole + cents / 100)


_PIECES = st.sampled_from(
    [
        *(
            "satu",
            "dua",
            "ratus",
            "ribu",
            "setengah",
            "se",
            "a",
            "and",
            "one",
            "half",
            "twenty",
            "-",
            "ke-",
            "Rp",
        ),
        *(
            "12",
            "06.20",
            "1.234",
            "31/12",
            "2018",
            "99999999999999999999999999",
            "%",
            "jam",
            "hours",
            "$",
            "(",
            ")",
        ),
        *(
            "Senin",
            "Monday",
            "lalu",
            "ago",
            "awal",
            "Februari",
            "May",
            "pukul",
            "p.m.",
            "hingga",
            "to",
            "antara",
        ),
        *(
            "dan",
            "between",
            "lebih dari",
            "about",
            "orang",
            "people",
            "of",
            "the",
            ",",
            ".",
            "WIB",
            "29",
            "2/3",
        ),
        *(
            "menang",
            "3-1",
            "last",
            "next",
            "the end of",
            "years",
            "tahun",
            "berusia",
            "\x1b[31m",
            "\x00",
            "²",
            "½",
        ),
        *("belasan", "dozens", "koma", "nol", "juta", "tewas", "killed", "menewaskan", "di Garut", "in Gaza"),
        *("of them", "per Selasa", "as of", "so far", "abad", "XX", "1/2", "-5", "x", "including", "dari"),
    ]
)


@given(
    st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join)),
    st.sampled_from([*LANGUAGES.values(), UNKNOWN]),
    st.one_of(st.none(), st.dates()),
)
def test_whatever_the_text(text: str, tongue: Language, reference: dt.date | None) -> None:
    values = find_values(text, Span(0, len(text)), tongue, reference)
    end = 0
    for value in values:
        assert value.span.of(text) == value.quote
        assert value.quote.strip() == value.quote != ""
        assert value.span.start >= end
        end = value.span.end
        assert value.low <= value.high or value.kind is ValueKind.SCORE
        assert value.normalized
        assert value.as_of is None or value.as_of.iso
        assert not value.scope or value.scope in text


@pytest.mark.parametrize(
    "piece",
    [
        *("satu ", "sekitar ", "5 juta ", "5 juta juta ", "kedua ", "3-1 ", "1/2 ", "dua koma ", "ke-"),
        *("12 orang dan ", "12 orang, ", "di Garut, 12 orang ", "antara dua dan ", "menjadi 5 ", "Senin "),
        *("per Selasa ", "hingga Senin pukul 9 ", "jumlah korban 5 ", "-5", "5 x ", "1.", "1-2", "(12 "),
        *("about ", "killed 12 ", "12 of them ", "In Gaza, 12 people ", "one hundred and ", "5 hours and "),
    ],
)
@pytest.mark.parametrize("code", ["id", "en"])
def test_a_long_repetition_is_borne(piece: str, code: str) -> None:
    read(piece * 3000, code)
