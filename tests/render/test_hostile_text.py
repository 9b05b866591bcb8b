"""Articles are written by others: nothing in them may act on a terminal or in a report."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from render.outline import parsed, shape
from render.stories import DURATIONS, Story
from render.web_annotation import MODEL
from rich.cells import cell_len
from rich.console import Console

from compare.comparison import Comparison
from compare.messages import Message
from compare.origins.shared import Edit, EditKind, Independence
from compare.render import ENDINGS, LANGUAGES, Format, View, print_report, render, render_bytes
from compare.render.catalogue import speaking
from compare.render.retelling import retold
from compare.render.safe import markdown, one_line, visible
from compare.render.table import COLUMNS
from compare.text import Span
from compare.verdicts.judgement import Facet, Verdict

HOSTILE = [
    "[red]Harga[/red] naik [link=https://evil.example]lima[/link] persen",
    "Harga \x1b[31mnaik\x1b[0m \x1b]0;judul\x07 lima \x9b2Jpersen",
    "Harga | naik || lima | persen \\| dan \\\\| lagi |",
    "`Harga` ``naik`` ```lima``` persen",
    "<script>alert(1)</script> naik <img src=x onerror=alert(1)> &lt;lima&gt; persen",
    "[x](javascript:alert(1)) ![y](http://evil.example/p.png) [z]: http://evil.example",
    "# Harga naik\n## lima\n- persen\n1. satu\n> kutip\n---\n===",
    "https://evil.example www.evil.example a@evil.example <https://evil.example> evil.example/x",
    "*Harga* _naik_ **lima** __persen__ ~~salah~~ ==benar== ^satu^ $x$ :smile: @orang #12",
    "Harga naik \x00 lima\r\npersen\rlagi \x08\x08\x08",
    "Harga \u202enaik\u202c \u2066lima\u2069 \u200epersen\u2028baris\u2029lagi",
    "Harga \ud83d naik \udcff lima persen",
    "| --- | --- |\n| a | b |",
    "&amp; &#60;b&#62; &copy; \\* \\",
    "..//../../etc/passwd C:\\Windows\\system32 %s {0} {quote}",
    '=HYPERLINK("http://evil.example") ;=1+1 ＝1 @x -5',
    "🇮🇩 naik 👍🏽 e\u0301",
    "أسعار naik خمسة \u200fpersen\u061c שקל",
    "panjang" * 1500,
]

#: Half a pair has no form in UTF-8.
SURROGATES = {"\ud83d"}

COLOURED: dict[str, Any] = {
    "force_terminal": True,
    "color_system": "standard",
    "no_color": False,
    "width": 100,
}


def _story(words: str) -> Comparison:
    """Hostile everywhere that an article can reach."""
    story = Story()
    for name, outlet in (("satu", f"Satu {words}"), ("dua", f"Dua {words}")):
        story.article(
            name,
            outlet,
            "id",
            f"Judul {words}",
            f"Isi {words}",
            notes=(f"catatan {words}",),
            path=f"sources/{name}/{words}.md",
            published=f"2031 {words}",
        )
    ids = [
        story.claim(name, f"Isi {words}", speaker=f"Nama {words}", via=(f"Kantor {words}",))
        for name in ("satu", "dua")
    ]
    story.link(
        ids[1], ids[0], Verdict.CONFLICT, Facet.NUMBER, explanation=DURATIONS.filled(a=f"“{words}”", b=words)
    )
    story.claim("satu", f"Judul {words}")
    return story.comparison(independence=(_copy(story, f"Isi {words}"),))


def _copy(story: Story, words: str) -> Independence:
    """Both run one copy, with every kind of edit."""
    texts = {article.id: article.text for article in story.articles}
    place = Span(texts["dua"].index(words), texts["dua"].index(words) + len(words))
    nothing = Span(place.start, place.start)
    return Independence(
        sources=("dua", "satu"),
        share=0.3,
        explanation=Message("{told}; both credit {agencies}.", told="14", agencies=words),
        agencies=(words,),
        edits=tuple(
            Edit(
                kind=kind,
                a="dua",
                b="satu",
                a_span=a,
                b_span=b,
                a_quote=a.of(texts["dua"]),
                b_quote=b.of(texts["satu"]),
            )
            for kind, a, b in (
                (EditKind.CHANGED, place, place),
                (EditKind.DROPPED, place, nothing),
                (EditKind.ADDED, nothing, place),
            )
        ),
    )


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_report_holds_nothing_that_acts(words: str, width: int, language: str) -> None:
    text = render(_story(words), Format.TERMINAL, View(width=width, language=language))
    assert all(character == "\n" or character.isprintable() for character in text)


@pytest.mark.parametrize("words", [*HOSTILE, "会議" * 5000, "e\u0301" * 5000])
@pytest.mark.parametrize(("width", "language"), [(60, "en"), (80, "id"), (120, "en"), (200, "id")])
def test_no_text_breaks_the_layout(words: str, width: int, language: str) -> None:
    lines = render(_story(words), Format.TERMINAL, View(width=width, language=language)).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert len(lines) < 1500 / (width / 60)
    bars = [cell_len(line[: line.index(" | ")]) for line in lines if line.count(" | ") == 1 and "¶" in line]
    assert len(set(bars)) <= 1 or "|" in words


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_coloured_report_obeys_only_itself(words: str, language: str) -> None:
    def codes(text: str) -> set[str]:
        sheet = io.StringIO()
        console = Console(
            file=sheet,
            force_terminal=True,
            color_system="standard",
            no_color=False,
            width=100,
            highlight=True,
        )
        print_report(_story(text), console, View(language=language))
        return {piece.partition("m")[0] for piece in sheet.getvalue().split("\x1b")[1:]} | {
            character for character in sheet.getvalue() if not character.isprintable()
        }

    assert codes(words) <= codes("Harga naik lima persen")


def test_markup_is_shown_as_it_stands() -> None:
    text = render(_story("[red]naik[/red]"), Format.TERMINAL, View())
    assert "[red]naik[/red]" in text


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_report_has_no_live_content(words: str, language: str) -> None:
    report = render(_story(words), Format.MARKDOWN, View(language=language))
    tokens = list(_flat(_reader().parse(report)))
    kinds = {token.type for token in tokens}
    assert kinds.isdisjoint({"html_inline", "html_block", "link_open", "image", "code_inline", "fence"})
    assert kinds.isdisjoint({"em_open", "s_open", "code_block"})


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_report_keeps_its_shape(words: str, language: str) -> None:
    def shape(text: str) -> list[str]:
        parsed = _reader().parse(render(_story(text), Format.MARKDOWN, View(language=language)))
        return [token.type for token in parsed]

    assert shape(words) == shape("Harga naik lima persen")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_keeps_its_shape(words: str, language: str) -> None:
    def elements(text: str) -> list[str]:
        found = shape(parsed(render(_story(text), Format.HTML, View(language=language))))
        return [each for each in found if each not in {"mark ", "span class"}]  # long words are cut in cells

    assert elements(words) == elements("Harga naik lima persen")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_holds_no_character_that_acts(words: str, language: str) -> None:
    html = render(_story(words), Format.HTML, View(language=language))
    assert acting(html) <= {"\n"}
    html.encode("utf-8")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_json_report_gives_text_back_unchanged(words: str, language: str) -> None:
    comparison = _story(words)
    text = render(comparison, Format.JSON, View(language=language))
    with speaking(language):
        assert json.loads(text.encode("utf-8")) == retold(comparison).to_dict()
    assert text.endswith("}\n")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_json_lines_give_text_back_unchanged_and_keep_to_their_lines(words: str, language: str) -> None:
    comparison = _story(words)
    lines = render_bytes(comparison, Format.JSONL, View(language=language)).decode("utf-8").splitlines()
    assert len(lines) == len(comparison.findings)
    quotes = [claim["quote"] for line in lines for claim in json.loads(line)["claims"]]
    assert sorted(quotes) == sorted(claim.quote for claim in comparison.claims)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_annotations_keep_to_the_model_and_give_text_back_unchanged(words: str, language: str) -> None:
    comparison = _story(words)
    view = View(language=language)
    form = json.loads(render_bytes(comparison, Format.ANNOTATIONS, view).decode("utf-8"))
    jsonschema.Draft202012Validator(MODEL).validate(form)
    claims = [each for each in form["first"]["items"] if each["motivation"] == "describing"]
    assert [each["target"]["selector"][0]["exact"] for each in claims] == [
        claim.quote for claim in comparison.claims
    ]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_keep_their_shape(words: str, language: str) -> None:
    text = render_bytes(_story(words), Format.CSV, View(language=language)).decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(text, newline="")))
    assert [len(row) for row in table] == [len(COLUMNS)] * 4


@pytest.mark.parametrize("form", [Format.JSON, Format.JSONL, Format.CSV, Format.ANNOTATIONS])
@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_data_holds_nothing_that_a_terminal_obeys(words: str, form: Format, language: str) -> None:
    text = render_bytes(_story(words), form, View(language=language)).decode("utf-8-sig")
    assert acting(text.replace("\r\n", "\n")) <= {"\n"}


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_bundles_hold_these_reports_and_texts_as_they_were(words: str, language: str) -> None:
    comparison, view = _story(words), View(language=language)
    with zipfile.ZipFile(io.BytesIO(render_bytes(comparison, Format.BUNDLE, view))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    ending = "jsonl" if acting(words) & SURROGATES else "md"
    texts = {f"articles/{each.id}.{ending}": each.text for each in comparison.articles}
    reports = {f"report{each}" for each in set(ENDINGS) - {".json", ".zip"}}
    assert set(files) == {"manifest.json", "comparison.json", *reports, *texts}
    assert acting(files["manifest.json"].decode("utf-8")) <= {"\n"}
    assert files["comparison.json"] == render_bytes(comparison, Format.JSON, view)
    assert files["report.html"] == render_bytes(comparison, Format.HTML, view)
    for name, text in texts.items():
        content = files[name].decode("utf-8")
        assert (content if ending == "md" else json.loads(content)["text"]) == text


def acting(text: str) -> set[str]:
    """The characters that a terminal or a browser obeys instead of showing them."""
    return {each for each in set(text) if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}


@given(st.text(alphabet=st.characters(), max_size=60))
@example("\\|")
@example("1. satu")
@example("a.b www.c.id https://d.id e@f.id")
def test_markdown_reads_back_as_the_words_themselves(words: str) -> None:
    tokens = list(
        _flat(_reader().parse(f"> “{markdown(words)}”\n\n| A |\n| --- |\n| “{markdown(words)}” |\n"))
    )
    shown = [token.content for token in tokens if token.type == "inline"]
    expected = f"“{one_line(words)}”"
    texts = ["".join(child.content for child in token.children or []) for token in tokens if token.children]
    assert [text.strip() for text in texts] == [expected, "A", expected], shown


@given(st.text(alphabet=st.characters(), max_size=60))
def test_visible_text_has_no_characters_that_act(words: str) -> None:
    shown = visible(words)
    assert all(
        character in "\n\t\u200c\u200d"
        or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        for character in shown
    )
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("\x1b[2J", "␛[2J"),
        ("a\x00b", "a␀b"),
        ("\x7f", "␡"),
        ("\x9b", "⟨U+009B⟩"),
        ("\u202eabc", "⟨U+202E⟩abc"),
        ("\ud83d", "⟨U+D83D⟩"),
        ("se\u00adlang", "selang"),
        ("biasa, 5–6 “kata”", "biasa, 5–6 “kata”"),
    ],
)
def test_stand_ins(words: str, shown: str) -> None:
    assert visible(words) == shown


def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])
