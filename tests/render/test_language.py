"""Reports in Indonesian: as they should be, word for word, and nothing of theirs left in English."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from conftest import Golden
from hypothesis import given
from hypothesis import strategies as st
from render.outline import Node, named, outline, parsed, tagged
from render.stories import ferry
from render.test_reviewed_reports import checked

from compare.articles.article import BlockRole
from compare.articles.wordlists import page_lists
from compare.changes import changes
from compare.claims.value import Precision, ValueKind
from compare.comparison import Comparison
from compare.languages import LANGUAGES as READ
from compare.languages.symbols import UNITS
from compare.messages import Message
from compare.render import ENGLISH, LANGUAGES, Format, View, render, render_bytes, words
from compare.render.catalogue import clock, day, number, say, speaking, spoken, told
from compare.render.page import wording
from compare.render.readings import NAMES
from compare.verdicts.judgement import Facet, Verdict

GOLDEN = Path(__file__).parent / "golden"
PACKAGE = Path(words.__file__).parents[1]
TRANSLATED = [code for code in LANGUAGES if code != ENGLISH]
INDONESIAN = View(language="id", width=100)
STORIES = ["two", "four", "figures"]


# the catalogues


def said_by_the_program() -> Iterator[tuple[str, ...]]:
    """All patterns in the code, with their plural where they have one, by the calls that make them."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if isinstance(node, ast.Call) and name in {"Message", "say", "plural"}:
                texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                wanted = 2 if name == "plural" else 1
                patterns = tuple(text for text in texts if isinstance(text, str))[:wanted]
                if len(patterns) == wanted:
                    yield patterns


PATTERNS = {patterns[0]: patterns for patterns in said_by_the_program()}


def catalogue(language: str) -> Catalog:
    with (PACKAGE / "languages" / language / "report.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By the first pattern: all English ones, and all in the language."""
    found = {}
    for entry in catalogue(language):
        if entry.id:
            ids, texts = _several(entry.id), _several(entry.string)
            found[ids[0]] = (ids, texts)
    return found


def _several(text: object) -> tuple[str, ...]:
    """One text, or all that there are for numbers."""
    return tuple(map(str, text)) if isinstance(text, (list, tuple)) else (str(text or ""),)


def braces(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}


def test_every_language_of_reports_has_its_catalogue() -> None:
    assert set(LANGUAGES) <= set(READ)
    assert {path.parent.name for path in PACKAGE.glob("languages/*/report.po")} == set(TRANSLATED)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_none_is_left_over(language: str) -> None:
    found = entries(language)
    assert set(PATTERNS) - set(found) == set(), "add these to report.po"
    assert set(found) - set(PATTERNS) == set(), "take these out of report.po"
    for pattern, (ids, texts) in found.items():
        assert ids == PATTERNS[pattern], pattern
        assert len(texts) == (catalogue(language).num_plurals if len(ids) > 1 else 1), pattern
        assert all(texts), pattern


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_have_the_same_braces_and_beginnings(language: str) -> None:
    for pattern, (_, texts) in entries(language).items():
        for text in texts:
            assert braces(text) == braces(pattern), pattern
            assert text[:1].isspace() == pattern[:1].isspace(), pattern
            assert text[-1:].isspace() == pattern[-1:].isspace(), pattern
            assert (text[-1] in ".:") == (pattern[-1] in ".:"), pattern
            if pattern[0].isalpha() and text[0].isalpha() and not pattern[:2].isupper():
                assert text[0].isupper() == pattern[0].isupper() or pattern in LANGUAGE_NAMES, pattern


LANGUAGE_NAMES = {language.name for language in READ.values()}


def test_no_pattern_hides_in_an_f_string() -> None:
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                made = node.func.id in {"Message", "say", "plural"}
                assert not (made and any(isinstance(arg, ast.JoinedStr) for arg in node.args)), file


# what is said


def test_what_a_reader_of_indonesian_expects() -> None:
    import datetime as dt

    with speaking("id"):
        assert day(dt.date(2031, 3, 4)) == "4 Maret 2031"
        assert clock(dt.time(18, 5)) == "18.05"
        assert number(1_340) == "1.340"
        assert number(2.5) == "2,5"
        assert words.counted(Verdict.CONFLICT, 2) == "2 bertentangan"
        assert words.FACETS[Facet.DURATION] == "durasi"
        assert told(Message("A passage of {words} words stands in both", words=1_340)) == (
            "Satu bagian sepanjang 1.340 kata ada di keduanya"
        )
    assert number(1_340) == "1,340"
    assert words.FACETS[Facet.DURATION] == "duration"


def test_a_sentence_is_told_with_all_its_parts() -> None:
    inner = Message("{first} and {last}", first="Kabar", last="Teluk")
    said = Message.joined([Message("Both give {a}.", a="“7”"), Message("{told}.", told=inner)])
    with speaking("id"):
        assert told(said) == "Keduanya menyebut “7”. Kabar dan Teluk."


@given(words_of_article=st.text(st.characters() | st.sampled_from("{}“”\x1b<&|")))
def test_words_of_articles_are_never_translated_or_read_as_patterns(words_of_article: str) -> None:
    with speaking("id"):
        assert say("Both give {a}.", a=words_of_article) == f"Keduanya menyebut {words_of_article}."
        assert say("Both give {a}.", a="conflict") == "Keduanya menyebut conflict."


def test_the_language_ends_with_its_report_also_when_that_fails() -> None:
    def failing() -> None:
        with speaking("id"):
            assert spoken() == "id"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert spoken() == ENGLISH
    with pytest.raises(ValueError, match="no reports in 'fr'"):
        render(ferry().comparison(), Format.TERMINAL, View(language="fr"))


def test_whatever_the_stages_name_has_a_name_in_the_language() -> None:
    lists = page_lists()
    reasons = {*lists.label_reasons.values(), *lists.opening_reasons.values()}
    reasons |= {*lists.signature_reasons.values(), *(reason for _, reason in lists.patterns)}
    reasons |= {"dateline", "subheading", "other article"}
    meaning = [each.meaning for each in READ.values()]
    states = {s for each in meaning for s in (*each.outcomes.values(), *each.outcome_nouns.values())}
    states |= {s for each in meaning for s in (*each.inflicted.values(), *each.inflicting.values())}
    units = {unit for unit, _, _ in UNITS.values()} | {
        unit for each in READ.values() for unit in each.values.classes.values()
    }
    said_otherwise = {Precision.EXACT, Precision.RANGE}
    shown = {*ValueKind, *(set(Precision) - said_otherwise), *(set(BlockRole) - {BlockRole.FURNITURE})}
    assert reasons | states | units | {each.value for each in shown} <= set(NAMES)
    assert set(words.FACETS) == set(Facet)
    assert set(words.VERDICTS) == set(words.SECTIONS) == set(words.SECTION_NOTES) == set(Verdict)


# whole reports


def test_page_in_indonesian(golden: Golden, figures: Comparison) -> None:
    html = render(figures, Format.HTML, INDONESIAN)
    golden(GOLDEN / "figures-id-page.txt", outline(parsed(html)))
    assert '<html lang="id">' in html


def test_what_changed_in_indonesian(two: Comparison, four: Comparison, golden: Golden) -> None:
    view = replace(INDONESIAN, changes=changes(two, four), only=frozenset({Verdict.CONFLICT}))
    golden(GOLDEN / "changes-id.md", render(four, Format.MARKDOWN, view).partition("\n## Sumber")[0])


@pytest.mark.parametrize("form", list(Format))
def test_a_report_in_one_language_leaves_the_other_as_it_was(two: Comparison, form: Format) -> None:
    before = render_bytes(two, form, View(language=ENGLISH))
    indonesian = render_bytes(two, form, INDONESIAN)
    assert render_bytes(two, form, View(language=ENGLISH)) == before
    assert render_bytes(two, form, INDONESIAN) == indonesian
    assert indonesian != before


def test_data_keeps_its_names_in_every_language(two: Comparison) -> None:
    import json

    english, indonesian = (json.loads(render(two, Format.JSON, View(language=code))) for code in ("en", "id"))
    assert indonesian["links"][0]["explanation"] == "Durasinya berbeda: “nine hours” dan “tujuh jam”."
    assert indonesian["sources"][0]["reference_date"]["origin"] == "kepala berkas"
    for part in ("links", "findings"):
        for one, other in zip(english[part], indonesian[part], strict=True):
            assert one.pop("explanation") != other.pop("explanation")
    for source in english["sources"] + indonesian["sources"]:
        del source["notes"], source["reference_date"]
    assert english == indonesian


@pytest.mark.parametrize("story", STORIES)
def test_no_english_of_the_program_in_an_indonesian_report(
    request: pytest.FixtureRequest, story: str, two: Comparison
) -> None:
    comparison: Comparison = request.getfixturevalue(story)
    view = replace(INDONESIAN, changes=changes(two, comparison))
    texts = [render(comparison, form, view) for form in (Format.TERMINAL, Format.MARKDOWN)]
    page = parsed(render(comparison, Format.HTML, view))
    shown = [*texts, *page_words(page), *explanations(comparison)]
    left = {word for text in shown for word in words_of(text)} & english_only()
    assert left <= not_its_own(comparison) | not_its_own(two)


@pytest.mark.parametrize("form", [Format.TERMINAL, Format.MARKDOWN, Format.HTML])
def test_no_english_in_call_lists_and_in_what_people_decided(two: Comparison, form: Format) -> None:
    comparison, review = checked("Wirya")
    for view in (replace(INDONESIAN, calls=True), replace(INDONESIAN, review=review)):
        text = render(comparison, form, view)
        shown = [*page_words(parsed(text))] if form is Format.HTML else [text]
        left = {word for each in shown for word in words_of(each)} & english_only()
        assert left <= not_its_own(two)


def explanations(comparison: Comparison) -> list[str]:
    import json

    file = json.loads(render(comparison, Format.JSON, INDONESIAN))
    return [each["explanation"] for part in ("links", "findings", "independence") for each in file[part]]


def page_words(page: Node) -> Iterator[str]:
    """All that is seen or read aloud on a page, and what its script says."""
    yield page.one(named("words")).text
    for node in page.all(lambda _: True):
        yield from (node.attributes.get(name, "") for name in ("aria-label", "title", "placeholder"))
        if node.tag not in {"style", "script"} and not any(node.all(tagged("style"))):
            yield from (each for each in node.children if isinstance(each, str))


def words_of(text: str) -> set[str]:
    """Without what stands in braces for the script to fill in, or in quotation marks as a name in JSON."""
    return set(re.findall(r"[a-z]{3,}", re.sub(r"\{\w+\}|\"\w+\":", " ", text.casefold())))


def english_only() -> set[str]:
    """Words of the program's in English that are none of its Indonesian ones."""
    english = {word for each in PATTERNS.values() for pattern in each for word in words_of(pattern)}
    return english - {
        word for _, texts in entries("id").values() for text in texts for word in words_of(text)
    }


def not_its_own(comparison: Comparison) -> set[str]:
    """Words that articles brought, models, and the command to run it again."""
    given_words = ["an-encoder a-judge silang compare sources lang sha256"]
    for article in comparison.articles:
        given_words += [article.text, article.outlet, article.path, article.title or "", article.url or ""]
    for claim in comparison.claims:
        given_words += [claim.text, claim.speaker or "", *claim.via]
    given_words += [value.quote for claim in comparison.claims for value in claim.values]
    return {word for text in given_words for word in words_of(text)}


def test_constants_of_the_page_are_told_too() -> None:
    with speaking("id"):
        assert wording.SCRIPT["none"] == "Tidak ada temuan yang cocok dengan saringan ini."
        assert dict(wording.KEY_LIST)["?",] == "daftar ini"
