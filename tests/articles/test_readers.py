"""What users give to be read, good and bad."""

from __future__ import annotations

import gzip
import io
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.articles import web
from compare.articles.article import Article, BlockRole
from compare.articles.decoding import MAX_BYTES
from compare.articles.readers import read_articles
from compare.errors import ArticleError, SilangError

FERRY = (
    "Feri Tenggelam di Teluk Lama\n\n"
    "TELUK LAMA, Pos Bahari - Sebuah feri tenggelam di Teluk Lama pada Rabu (8/5) malam.\n\n"
    "Sebanyak 31 penumpang diselamatkan nelayan, kata syahbandar.\n"
)


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def only(*sources: str, stdin: io.BytesIO | None = None) -> Article:
    (article,) = read_articles(sources, stdin=stdin)
    return article


def refusal(*sources: str, stdin: io.BytesIO | None = None) -> str:
    with pytest.raises(ArticleError) as caught:
        read_articles(sources, stdin=stdin)
    message = str(caught.value)
    assert "\n" not in message
    return message


def words(article: Article, role: BlockRole) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.role is role]


# --- what is refused ---------------------------------------------------------------------


def test_nothing_given() -> None:
    assert "no articles given" in refusal()


def test_no_such_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(str(tmp_path / "missing.txt"))


def test_folder_without_articles(tmp_path: Path) -> None:
    write(tmp_path, "gold.yaml", "a: 1")
    write(tmp_path, "README.md", "# Read me\n\nThis is no article.")
    write(tmp_path, ".hidden.txt", FERRY)
    assert "holds no articles" in refusal(str(tmp_path))


@pytest.mark.parametrize("content", [b"", b"  \n\t\r\n ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_file(tmp_path: Path, content: bytes) -> None:
    assert "is empty" in refusal(write(tmp_path, "empty.txt", content))


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" * 4,
        b"%PDF-1.7\nsome text",
        b"PK\x03\x04 word/document.xml",
        bytes(range(256)) * 20,
        b"\x00\x01\x02" * 100,
    ],
)
def test_binary_named_txt(tmp_path: Path, content: bytes) -> None:
    message = refusal(write(tmp_path, "photo.txt", content))
    assert "photo.txt" in message
    assert "text" in message


def test_fifty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "larger than 10 MB" in refusal(str(path))


def test_too_much_on_standard_input() -> None:
    assert "larger than" in refusal("-", stdin=io.BytesIO(b"a " * (MAX_BYTES // 2 + 1)))


def test_page_without_article(tmp_path: Path) -> None:
    page = "<html><head><title>Shop</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
    assert "has no article" in refusal(write(tmp_path, "shop.html", page))


def test_json_lines_name_the_bad_line(tmp_path: Path) -> None:
    good = json.dumps({"text": "Harga cabai turun pada Senin.", "outlet": "Pos"})
    assert "line 2 is not JSON" in refusal(write(tmp_path, "a.jsonl", f"{good}\n{{oops\n"))
    assert "line 2 has no article text" in refusal(write(tmp_path, "b.jsonl", f'{good}\n{{"title": "x"}}\n'))
    assert "line 1 has no article text" in refusal(write(tmp_path, "c.jsonl", "[1, 2]\n"))


@pytest.mark.parametrize("path", ["", "bad\0name", "a" * 5000, "new\nline\x1b[31m.txt"])
def test_impossible_names(path: str) -> None:
    assert "\x1b" not in refusal(path)


def test_unreadable_folder_entry_is_named(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "loop.txt" in refusal(str(tmp_path / "loop.txt"))


# --- web addresses -----------------------------------------------------------------------

PAGE = (
    '<!DOCTYPE html><html lang="id"><head><title>Jembatan Runtuh</title>'
    '<meta property="og:site_name" content="Suara Hulu">'
    '<meta property="article:published_time" content="2024-05-09T06:30:00+07:00"></head><body><article>'
    "<h1>Jembatan Runtuh</h1>"
    "<p>HULU, Suara Hulu - Jembatan gantung di Desa Hulu runtuh pada Rabu (8/5) sore ketika dilalui "
    "dua puluh warga yang pulang dari pasar.</p>"
    "<p>Kepala desa mengatakan sembilan orang luka ringan dan dirawat di puskesmas terdekat.</p>"
    "<p>Pemerintah kabupaten berjanji memperbaiki jembatan itu dalam dua bulan dengan dana darurat.</p>"
    "</article></body></html>"
)


@contextmanager
def serving(answer: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Outlet(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/old":
            self.send_response(301)
            self.send_header("Location", "/berita/jembatan-runtuh.html")
        elif self.path == "/local":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
        elif self.path == "/gone":
            self.send_response(404)
        else:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if self.path == "/packed":
                self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        body = PAGE.encode() if self.path != "/huge" else b"x" * (MAX_BYTES + 5)
        try:
            self.wfile.write(gzip.compress(body) if self.path == "/packed" else body)
        except OSError:
            return  # the reader hung up, as it should on /huge

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Keep tests quiet."""


def test_page_from_the_web() -> None:
    with serving(Outlet) as host:
        article = only(f"{host}/old")
        assert only(f"{host}/packed").text == article.text
    assert article.outlet == "Suara Hulu"
    assert article.title == "Jembatan Runtuh"
    assert article.published == "2024-05-09T06:30:00+07:00"
    assert words(article, BlockRole.LEAD)[0].startswith("Jembatan gantung di Desa Hulu")


def test_addresses_that_fail() -> None:
    with serving(Outlet) as host:
        assert "answers 404" in refusal(f"{host}/gone")
        assert "larger than" in refusal(f"{host}/huge")
        refusal(f"{host}/local")
    assert "can't be reached" in refusal(f"{host}/closed-by-now")


def test_address_that_does_not_answer() -> None:
    release = threading.Event()

    class Silent(Outlet):
        def do_GET(self) -> None:
            release.wait(10)

    with serving(Silent) as host:
        with pytest.raises(ArticleError, match="does not answer"):
            web.fetch(f"{host}/", silence=0.05)
        release.set()


@pytest.mark.parametrize("url", ["ftp://example.org/a.txt", "file:///etc/passwd", "http://", "http://[bad"])
def test_only_web_addresses_are_fetched(url: str) -> None:
    refusal(url)


# --- what is read ------------------------------------------------------------------------


def test_text_is_the_file_unchanged(tmp_path: Path) -> None:
    mixed = "Judul Berita Pendek Ini\r\n\r\nParagraf satu selesai.\rParagraf dua selesai.\n"
    mixed += "\x00\x1b[31mTiga\x1b[0m.\u2028"
    article = only(write(tmp_path, "mixed.txt", b"\xef\xbb\xbf" + mixed.encode()))
    assert article.text == mixed
    body = words(article, BlockRole.LEAD) + words(article, BlockRole.BODY)
    assert body[:2] == ["Paragraf satu selesai.", "Paragraf dua selesai."]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "latin-1", "utf-16", "utf-16-le", "utf-32"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "A café owner in Orléans said the façade of the old hôtel had been closed.\n" * 3
    assert only(write(tmp_path, "cafe.txt", text.encode(encoding))).text == text


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    text = "Polisi [red]menahan[/red] `tiga` orang | <script>alert(1)</script> \x1b[2J\x00 pada Senin.\n"
    article = only(write(tmp_path, "hostile.txt", text))
    assert article.text == text
    assert words(article, BlockRole.LEAD) == [text.strip()]


def test_front_matter(tmp_path: Path) -> None:
    article = only(
        write(
            tmp_path,
            "x.md",
            "---\noutlet: Pos Bahari\nlanguage: Indonesian\npublished: 2024-05-09T06:00:00+07:00\n"
            "url: https://example.org/feri\n---\n# Feri Tenggelam\n\nPolisi memeriksa nakhoda, Kamis.\n",
        )
    )
    assert (article.outlet, article.language, article.published) == (
        "Pos Bahari",
        "id",
        "2024-05-09T06:00:00+07:00",
    )
    assert article.title == "Feri Tenggelam"
    assert article.reference
    assert article.reference.day.isoformat() == "2024-05-09"
    assert article.blocks[0].span.of(article.text) == "Feri Tenggelam"
    assert article.notes == ()


def test_bad_front_matter_is_noted_and_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = "---\noutlet: The: Post\ntags: [open\npublished: someday\n---\nPolice held two men on Monday.\n"
    article = only(write(tmp_path, "x.md", text))
    assert article.outlet == "The: Post"
    assert article.published is None
    assert any("YAML" in note for note in article.notes)
    assert any("someday" in note for note in article.notes)
    assert words(article, BlockRole.LEAD) == ["Police held two men on Monday."]


def test_rules_around_prose_are_no_front_matter(tmp_path: Path) -> None:
    article = only(write(tmp_path, "x.txt", "---\nPolisi menahan dua orang.\n---\nMereka dibawa ke kota.\n"))
    assert "Polisi menahan dua orang." in words(article, BlockRole.LEAD)


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        {
            "text": "Harga cabai turun.",
            "title": "Cabai Murah",
            "outlet": "Pos Pasar",
            "published": "2024-05-09",
        },
        {"content": "Prices of chillies fell.", "source": "The Trader", "id": "t-1", "lang": "en"},
    ]
    path = write(tmp_path, "many.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    first, second = read_articles([path])
    assert (first.id, first.outlet, first.published) == ("pos-pasar", "Pos Pasar", "2024-05-09")
    assert first.text == "Cabai Murah\n\nHarga cabai turun."
    assert words(first, BlockRole.HEADLINE) == ["Cabai Murah"]
    assert (second.id, second.language) == ("t-1", "en")


def test_standard_input_may_be_of_any_kind() -> None:
    assert only("-", stdin=io.BytesIO(FERRY.encode())).path == "-"
    assert only("-", stdin=io.BytesIO(PAGE.encode())).outlet == "Suara Hulu"
    record = json.dumps({"text": "Harga cabai turun.", "outlet": "Pos Pasar"}).encode()
    assert only("-", stdin=io.BytesIO(record)).outlet == "Pos Pasar"


def test_folder_with_a_file_of_it_and_twice_the_same(tmp_path: Path) -> None:
    one = write(tmp_path, "satu.txt", FERRY)
    other = write(tmp_path, "salinan.txt", FERRY.replace("\n", "\r\n"))
    article = only(str(tmp_path), one)
    assert article.path == other
    assert len(article.notes) == len(set(article.notes))
    assert any("satu.txt" in note and "salinan.txt" in note for note in article.notes)


def test_two_outlets_with_the_same_copy_are_two_articles(tmp_path: Path) -> None:
    copy = "---\noutlet: {}\n---\nSebuah feri tenggelam pada Rabu malam.\n"
    write(tmp_path, "a.md", copy.format("Pos"))
    write(tmp_path, "b.md", copy.format("Warta"))
    assert [article.outlet for article in read_articles([str(tmp_path)])] == ["Pos", "Warta"]


def test_ids_are_unique_and_independent_of_order(tmp_path: Path) -> None:
    paths = []
    for number, folder in enumerate(("x", "y", "z")):
        (tmp_path / folder).mkdir()
        paths.append(write(tmp_path / folder, "Berita Utama.txt", f"Ada {number} orang luka pada Senin.\n"))
    forward, backward = read_articles(paths), read_articles(paths[::-1])
    assert forward == backward
    ids = [article.id for article in forward]
    assert len(set(ids)) == 3
    assert all(re.fullmatch(r"[a-z0-9-]+", identity) for identity in ids)


def test_unknown_language_is_noted(tmp_path: Path) -> None:
    article = only(write(tmp_path, "x.txt", "Xqz vrk 12 wpt.\n"))
    assert article.language == "und"
    assert any("language" in note for note in article.notes)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Presiden tiba di Jakarta untuk rapat.", "id"),
        ("Gempa mengguncang Cianjur, warga mengungsi.", "id"),
        ("Harga cabai rawit merah naik tajam.", "id"),
        ("The president arrived for talks in Jakarta.", "en"),
        ("Quake hits western town; residents flee.", "en"),
        (
            "Kerajaan tidak akan menarik balik keputusan itu kerana ia penting.",
            "ms",
        ),
        ("Der Präsident ist am Montag in Berlin eingetroffen.", "de"),
    ],
)
def test_language_guessed(tmp_path: Path, text: str, language: str) -> None:
    assert only(write(tmp_path, "x.txt", text)).language == language


@pytest.mark.parametrize(
    ("name", "lead", "outlet"),
    [
        ("a.txt", "BANDUNG, Pos Priangan - Hujan turun lagi.", "Pos Priangan"),
        ("a.txt", "Jakarta (Pelita Timur) - Hujan turun lagi.", "Pelita Timur"),
        ("a.txt", "Jakarta, bacaan.id -- Hujan turun lagi.", "bacaan.id"),
        ("a.txt", "BACAAN.CO, Jakarta - Hujan turun lagi.", "BACAAN.CO"),
        ("lontara.txt", "MAKASSAR, Lontara — Hujan turun lagi.", "Lontara"),
        ("the-daily_note.txt", "MUSCAT (AP) — Rain fell again.", "The Daily Note"),
        ("pagi.txt", "BANDUNG, Jawa Barat - Hujan turun lagi.", "Pagi"),
        ("pagi.txt", "Banjir - yang kedua tahun ini - surut.", "Pagi"),
    ],
)
def test_outlet(tmp_path: Path, name: str, lead: str, outlet: str) -> None:
    assert only(write(tmp_path, name, lead + "\n")).outlet == outlet


# --- what must always hold ---------------------------------------------------------------


def check_blocks(article: Article) -> None:
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        assert block.span.of(article.text).strip()
        told = block.role is BlockRole.BODY and block.reason == "caption"
        assert told or bool(block.reason) == (block.role is BlockRole.FURNITURE)
        end = block.span.end


SCRAPS = st.sampled_from(
    [
        *("\n", "\n\n", "\r\n", " ", "# ", "---\n", "Baca juga: ", "JAKARTA - ", "(Antara)", "(AP) — "),
        *("![a](b)", "KEYWORD :", "Senin (6/1)", "6 Januari 2025", "*Foto: x*", "|", ". ", "A | B | C"),
        *("(abd/hsn)", "<p>", "Polisi menahan tiga orang. ", "The mayor said so. ", "\x00", "\u2028"),
        *("- ", "…", "{", '"', "AP/", "Oleh "),
    ]
)
ANYTHING = st.lists(st.one_of(SCRAPS, st.text(max_size=12)), max_size=25).map("".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(SCRAPS, st.text(max_size=12)), max_size=25).map("".join), st.sampled_from(["", "# "])
)
def test_blocks_are_ordered_and_apart(text: str, mark: str) -> None:
    try:
        articles = read_articles(["-"], stdin=io.BytesIO((mark + text).encode("utf-8", "replace")))
    except SilangError as error:
        assert "\n" not in str(error)  # noqa: PT017 - any text may be refused, in one line
        return
    for article in articles:
        check_blocks(article)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([b"", b"<html><body><p>", b"---\n", b'{"text": "', b"\xff\xfe", b"\xef\xbb\xbf", b"# "]),
    st.binary(max_size=200),
)
def test_any_bytes_are_read_or_refused(start: bytes, rest: bytes) -> None:
    try:
        articles = read_articles(["-"], stdin=io.BytesIO(start + rest))
    except SilangError:
        return
    for article in articles:
        check_blocks(article)
