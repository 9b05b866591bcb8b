"""What became of what is counted, which part of it, and as of when: by hand, in both languages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims.as_of import as_value
from compare.claims.value import Moment, Value, ValueKind
from compare.claims.values import find_values, read_values
from compare.languages import language
from compare.text import Span

WEDNESDAY = dt.date(2024, 5, 15)


def counted(text: str, code: str) -> list[Value]:
    found = find_values(text, Span(0, len(text)), language(code), WEDNESDAY)
    return [value for value in found if value.kind in (ValueKind.COUNT, ValueKind.PERCENTAGE)]


# language, text, the states of its counts in order
STATES = [
    ("id", "Gempa itu menewaskan 12 orang.", ["dead"]),
    ("id", "Sebanyak 25 orang dilaporkan tewas.", ["dead"]),
    ("id", "Koran itu menyebut 103 korban meninggal dunia.", ["dead"]),
    ("id", "Jumlah korban tewas menjadi 268 orang.", ["dead"]),
    ("id", "Korban meninggal akibat longsor bertambah menjadi 31 orang.", ["dead"]),
    ("id", "Korban jiwa mencapai 12 orang.", ["dead"]),
    ("id", "Kebakaran itu merenggut nyawa tiga bocah.", ["dead"]),
    ("id", "Tewas 14 orang, luka-luka 30 orang.", ["dead", "injured"]),
    ("id", "Ledakan itu menewaskan 12 orang dan melukai 30 lainnya.", ["dead", "injured"]),
    ("id", "Ledakan itu menewaskan 12 warga dan 3 polisi.", ["dead", "dead"]),
    ("id", "Sebanyak 12 warga dan 3 polisi tewas.", ["dead", "dead"]),
    ("id", "90 warga dan 200 tentara tewas serta 14 ribu mengungsi.", ["dead", "dead", "displaced"]),
    ("id", "Dua orang tewas dan sebelas lainnya luka berat.", ["dead", "seriously injured"]),
    ("id", "Lima penumpang mengalami luka ringan.", ["slightly injured"]),
    ("id", "Tiga nelayan masih hilang.", ["missing"]),
    ("id", "Keluarga tiga pekerja yang belum ditemukan menunggu.", ["missing"]),
    ("id", "Sebanyak 2.417 warga terpaksa mengungsi.", ["displaced"]),
    ("id", "Polisi menangkap empat pria.", ["arrested"]),
    ("id", "Ketiganya sudah ditahan.", ["detained"]),
    ("id", "Dua puluh pelajar dirawat di puskesmas.", ["hospitalised"]),
    ("id", "Sebanyak 48 penumpang ditemukan selamat.", ["survived"]),
    ("id", "Rumah rusak berat 2.345 unit, rusak ringan 900 unit.", ["heavily damaged", "slightly damaged"]),
    ("id", "Sebanyak 480 rumah rusak sedang.", ["moderately damaged"]),
    ("id", "Banjir merendam 480 rumah.", ["flooded"]),
    ("id", "Puluhan kios terbakar.", ["burnt"]),
    ("id", "Angin merobohkan 27 rumah.", ["destroyed"]),
    ("id", "Sebanyak 40 persen rumah rusak.", ["damaged"]),
    ("id", "Korban luka: 30 orang.", ["injured"]),
    ("en", "The blast killed 12 people.", ["dead"]),
    ("en", "A landslide buried the camp, killing 12 and wounding at least 40 others.", ["dead", "injured"]),
    ("en", "The death toll rose to 268.", ["dead"]),
    ("en", "The number of people killed rose from 103 to 268.", ["dead", "dead"]),
    ("en", "Twelve people have died.", ["dead"]),
    ("en", "At least 34 soldiers and 12 civilians were killed.", ["dead", "dead"]),
    ("en", "The fire claimed the lives of three children.", ["dead"]),
    ("en", "Officials reported 12 deaths and 40 injuries.", ["dead", "injured"]),
    ("en", "The storm left 19 missing.", ["missing"]),
    ("en", "Nine are still missing.", ["missing"]),
    ("en", "Some 2,400 people were displaced.", ["displaced"]),
    ("en", "Police arrested 17 people.", ["arrested"]),
    ("en", "The other two were released on bail.", ["freed"]),
    ("en", "Two teenagers were rescued from the quarry.", ["rescued"]),
    ("en", "Eleven people were seriously injured.", ["seriously injured"]),
    ("en", "About 120 homes were badly damaged.", ["heavily damaged"]),
    ("en", "The quake destroyed 120 homes.", ["destroyed"]),
    ("en", "Floods submerged 1,260 villages.", ["flooded"]),
    ("en", "The outage cut nothing but left 600 homes without power.", ["without power"]),
    ("en", "The airline cancelled 85 flights.", ["cancelled"]),
]


@pytest.mark.parametrize(("code", "text", "states"), STATES)
def test_states(code: str, text: str, states: list[str]) -> None:
    assert [value.state for value in counted(text, code)] == states


@pytest.mark.parametrize(
    ("code", "text", "states"),
    [
        ("id", "Dua belas saksi mengatakan korban tewas.", [""]),
        ("id", "Dua belas polisi menangkap 3 pria.", ["", "arrested"]),
        ("id", "Bus berisi 40 siswa terbakar.", [""]),
        ("id", "Petugas mengamankan 5 mobil.", [""]),
        ("id", "Rapat dihadiri 40 anggota.", [""]),
        ("en", "Twelve gunmen killed 30 villagers.", ["", "dead"]),
        ("en", "Twelve officers arrested the protesters.", [""]),
        ("en", "A ferry carrying 40 people was destroyed.", [""]),
        ("en", "He saved 41 penalties.", [""]),
        ("en", "Twelve witnesses said the man was dead.", [""]),
    ],
)
def test_no_state_where_another_bears_it(code: str, text: str, states: list[str]) -> None:
    assert [value.state for value in counted(text, code)] == states


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Banjir itu menewaskan 31 orang.", "The flood killed 31 people."),
        ("Sebanyak 31 orang masih hilang.", "Thirty-one people are still missing."),
        ("Sebanyak 31 rumah rusak berat.", "Some 31 houses were heavily damaged."),
        ("Polisi menangkap 31 orang.", "Police arrested 31 people."),
        ("Sebanyak 31 orang mengungsi.", "31 people were displaced."),
    ],
)
def test_a_state_has_one_name_in_both_languages(one: str, other: str) -> None:
    (first,), (second,) = counted(one, "id"), counted(other, "en")
    assert first.state == second.state != ""
    assert first.low == second.low


# language, text, the scopes of its counts in order
SCOPES = [
    ("id", "Sebanyak 103 orang di Kabupaten Garut tewas.", ["di Kabupaten Garut"]),
    ("id", "Gempa itu menewaskan 12 orang di Garut.", ["di Garut"]),
    ("id", "Di Garut, 103 orang tewas.", ["Di Garut"]),
    ("id", "Di Garut 9 orang tewas, sedangkan di Sumedang 2 orang luka.", ["Di Garut", "di Sumedang"]),
    ("id", "Sebanyak 212 warga di kota itu mengungsi.", ["di kota itu"]),
    ("id", "Secara nasional ada 40 ribu kasus.", ["Secara nasional"]),
    ("id", "Ada 40 ribu kasus secara nasional.", ["secara nasional"]),
    ("id", "Sebanyak 268 orang tewas, 10 di antaranya anak-anak.", ["", "di antaranya"]),
    ("id", "Polisi menangkap 12 orang, termasuk 3 perempuan.", ["", "termasuk"]),
    ("id", "Tiga pekerja migran asal Lombok ditahan.", ["asal Lombok"]),
    ("id", "Sebanyak 12 orang tewas pada Ramadan.", [""]),
    ("en", "Some 40 people in Tampa Bay were killed.", ["in Tampa Bay"]),
    ("en", "The quake killed 12 people in the town of Amasya.", ["in the town of Amasya"]),
    ("en", "In the northern province of Amasya, 12 people died.", ["In the northern province of Amasya"]),
    ("en", "At least 12 homes were destroyed across the province.", ["across the province"]),
    ("en", "The blast killed 12 people, including three children.", ["", "including"]),
    ("en", "Twelve passengers died, eight of them women.", ["", "of them"]),
    ("en", "There were 5,000 cases nationwide.", ["nationwide"]),
    ("en", "Twelve people were killed in March.", [""]),
    ("en", "Turnout reached 54 percent in the northern provinces.", ["in the northern provinces"]),
]


@pytest.mark.parametrize(("code", "text", "scopes"), SCOPES)
def test_scopes(code: str, text: str, scopes: list[str]) -> None:
    assert [value.scope for value in counted(text, code)] == scopes


@pytest.mark.parametrize(
    ("code", "text", "part", "state"),
    [
        ("id", "Sebanyak 268 orang tewas, 10 di antaranya anak-anak.", "anak-anak", "dead"),
        ("en", "Twelve passengers died, eight of them women.", "women", "dead"),
        ("en", "The blast killed 12 people, including three children.", "children", "dead"),
    ],
)
def test_a_part_shares_the_state_of_the_whole(*, code: str, text: str, part: str, state: str) -> None:
    value = counted(text, code)[-1]
    assert (value.counts, value.state) == (part, state)


# language, text, the as-of of its only count; told on Wednesday 15 May 2024
AS_OF = [
    ("id", "Ada 268 korban tewas per Selasa (14/5) pukul 09.55 WIB.", "2024-05-14T09:55+07:00"),
    ("id", "Per Selasa (14/5), pukul 17.00 Wita, 103 orang tewas.", "2024-05-14T17:00+08:00"),
    ("id", "Hingga Rabu siang, 103 orang tewas.", "2024-05-15T11:00/2024-05-15T15:00"),
    ("id", "Hingga Selasa malam, sebanyak 31 warga masih hilang.", "2024-05-14T18:00/2024-05-15T00:00"),
    ("id", "Sampai Selasa (14/5) dini hari, 31 warga hilang.", "2024-05-14T00:00/2024-05-14T05:00"),
    ("id", "Sebanyak 31 warga masih dirawat hingga Senin.", "2024-05-13"),
    ("id", "Hingga kini 151 orang masih hilang.", "2024-05-15"),
    ("id", "Sejauh ini 151 orang dirawat.", "2024-05-15"),
    ("id", "Data per 13 Mei 2024 menunjukkan 40 kasus.", "2024-05-13"),
    ("id", "Hingga pukul 17.00 WIB, 40 rumah terendam.", "T17:00+07:00"),
    ("id", "Hingga pukul 17.00 WIB, Selasa (14/5), 40 rumah terendam.", "2024-05-14T17:00+07:00"),
    ("id", "Per April 2024, 40 persen warga menganggur.", "2024-04-01/2024-04-30"),
    ("en", "As of 5 p.m. Tuesday, 268 people had died.", "2024-05-14T17:00"),
    ("en", "As of 0600 GMT on Tuesday, 268 people had died.", "2024-05-14T06:00+00:00"),
    ("en", "By Tuesday evening, 31 people were missing.", "2024-05-14T17:00/2024-05-14T22:00"),
    ("en", "By early Tuesday, 31 people were missing.", "2024-05-14T00:00/2024-05-14T09:00"),
    ("en", "Some 31 people had been arrested by Monday.", "2024-05-13"),
    ("en", "So far 31 people have been arrested.", "2024-05-15"),
    ("en", "As of last Friday, 31 homes were without power.", "2024-05-10"),
    ("en", "The death toll stood at 31 as of Tuesday at 3:30 p.m.", "2024-05-14T15:30"),
]


@pytest.mark.parametrize(("code", "text", "moment"), AS_OF)
def test_as_of(code: str, text: str, moment: str) -> None:
    (value,) = counted(text, code)
    assert value.as_of is not None
    assert value.as_of.iso == value.normalized["as_of"] == moment
    assert value.as_of.span.of(text) == value.as_of.quote


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Operasi diperpanjang sampai Sabtu dengan empat anjing pelacak."),
        ("id", "Sebanyak 12 orang ditahan hingga 28 Juni."),
        ("id", "Toko buka Senin hingga Rabu untuk 40 pembeli."),
        ("id", "Ia menunggu tiga kali hingga Selasa."),
        ("id", "Sebanyak 12 orang tewas pada Selasa."),
        ("en", "The bank must pay 12 people by next Friday."),
        ("en", "Twelve people died on Tuesday."),
        ("en", "He was fined by a court in Madrid with 12 others."),
    ],
)
def test_a_day_that_is_no_as_of(code: str, text: str) -> None:
    assert [value.as_of for value in counted(text, code)] == [None]


def test_a_figure_that_was_replaced_has_no_as_of() -> None:
    before, after = counted("Korban tewas naik dari 103 menjadi 268 orang per Selasa sore.", "id")
    assert before.as_of is None
    assert after.as_of is not None
    assert (before.state, after.state) == ("dead", "dead")


def test_each_figure_has_the_moment_nearest_to_it() -> None:
    text = "Per Senin ada 103 korban tewas; per Selasa pukul 17.00 WIB ada 268 korban tewas."
    first, second = counted(text, "id")
    assert first.as_of is not None
    assert second.as_of is not None
    assert (first.as_of.iso, second.as_of.iso) == ("2024-05-13", "2024-05-14T17:00+07:00")
    assert first.as_of.before(second.as_of)
    assert not second.as_of.before(first.as_of)


def test_moments_of_a_sentence_without_figures() -> None:
    text = "Hingga Selasa siang listrik masih padam."
    (moment,) = read_values(text, Span(0, len(text)), language("id"), WEDNESDAY).moments
    value = as_value(moment)
    assert (value.kind, value.quote) == (ValueKind.DATE, "Selasa siang")
    assert value.days == (dt.date(2024, 5, 14), dt.date(2024, 5, 14))
    assert read_values(text, Span(0, len(text)), language("id"), None).moments[0].bounds is None


def moment(zone: str, minutes: tuple[int, int] | None, day: int = 14) -> Moment:
    days = (dt.date(2024, 5, day), dt.date(2024, 5, day))
    return Moment(span=Span(0, 1), quote="x", days=days, minutes=minutes, zone=zone)


def test_moments_in_two_zones() -> None:
    morning, evening = moment("+07:00", (600, 600)), moment("+09:00", (700, 700))
    assert evening.before(morning)  # 09.40 against 10.00 in the west
    assert not morning.before(evening)
    assert moment("", (600, 600)).before(evening)
    assert not moment("", None).before(evening)
    assert moment("", None, 13).before(moment("", None, 14))


@given(st.dates(), st.dates(), st.integers(0, 2879), st.integers(-12, 14))
def test_a_moment_is_never_before_itself(first: dt.date, last: dt.date, minutes: int, hours: int) -> None:
    zone = f"{'-' if hours < 0 else '+'}{abs(hours):02d}:00"
    days = (min(first, last), max(first, last))
    here = Moment(span=Span(0, 1), quote="x", days=days, minutes=(0, minutes), zone=zone)
    assert not here.before(here)
    assert here.iso
