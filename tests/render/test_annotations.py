"""Annotations are held against the model's schema, and read by a JSON-LD library of others' making."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from render.stories import Story
from render.web_annotation import MODEL, TERMS

from compare.comparison import Comparison
from compare.render import Format, View, render
from compare.render.annotations import CONTEXT
from compare.text import Span, quote
from compare.verdicts.judgement import Verdict

HERE = Path(__file__).parent
OA = "http://www.w3.org/ns/oa#"


def read(comparison: Comparison, view: View | None = None) -> dict[str, Any]:
    form: dict[str, Any] = json.loads(render(comparison, Format.ANNOTATIONS, view))
    jsonschema.Draft202012Validator(MODEL).validate(form)
    return form


def items(form: dict[str, Any], motivation: str) -> list[dict[str, Any]]:
    return [each for each in form["first"]["items"] if each["motivation"] == motivation]


def several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def bodies(annotation: dict[str, Any]) -> list[tuple[str, str]]:
    return [(body["purpose"], body["value"]) for body in several(annotation["body"])]


def offline(url: str, _options: dict[str, Any]) -> dict[str, Any]:
    assert url == CONTEXT
    return {"contextUrl": None, "documentUrl": url, "document": TERMS, "contentType": "application/ld+json"}


def test_every_claim_link_and_finding_is_one(four: Comparison) -> None:
    form = read(four)
    names = [each["id"] for each in form["first"]["items"]]
    assert form["total"] == len(names) == len(set(names))
    assert len(items(form, "describing")) == len(four.claims)
    assert len(items(form, "linking")) == len(four.links)
    assert len(items(form, "assessing")) == len(four.findings)


def test_links_and_findings_point_to_the_claims(two: Comparison) -> None:
    form = read(two)
    claims = {each["id"]: several(each["body"])[0]["value"] for each in items(form, "describing")}
    conflict = items(form, "assessing")[0]
    assert {claims[target] for target in conflict["target"]} == {
        "Api berkobar selama tujuh jam sebelum padam",
        "The blaze burned for nine hours",
    }
    assert bodies(conflict) == [
        ("assessing", "conflict"),
        ("tagging", "duration"),
        ("commenting", "confidence 93%"),
        ("describing", "The durations differ: “nine hours” against “tujuh jam”."),
    ]
    link = items(form, "linking")[0]
    assert set(link["target"]) == set(conflict["target"])
    assert bodies(link)[0] == ("classifying", "conflict")


def test_who_says_so_is_told(two: Comparison) -> None:
    told = {value for each in items(read(two), "describing") for _, value in bodies(each)}
    assert "says: the fire service, via Island Wire" in told


def test_a_claim_in_several_places_has_several_targets() -> None:
    story = Story().article("satu", "Satu", "id", "Judul", "Kapal itu, kata Sura, tenggelam.")
    start = story.articles[0].text.index("Kapal")
    spans = (Span(start, start + 9), Span(start + 22, start + 31))
    text = story.articles[0].text
    story.claim("satu", "Kapal itu")
    story.claims["satu"] = [replace(story.claims["satu"][0], spans=spans, quote=quote(text, spans))]
    (claim,) = items(read(story.comparison()), "describing")
    assert [target["selector"][0]["exact"] for target in claim["target"]] == ["Kapal itu", "tenggelam"]


@pytest.mark.parametrize(
    "url",
    [
        None,
        "javascript:alert(1)",
        "https://",
        "/berita/1",
        "https://contoh.example/a b",
        "https://contoh.example/<script>",
        "https://contoh.example/\u0085",
        "https://contoh.example/%zz",
        "https://[contoh",
        'https://contoh.example/"onload="x',
    ],
)
def test_an_article_without_a_sound_address_is_named_by_its_content(two: Comparison, url: str | None) -> None:
    articles = tuple(replace(article, url=url) for article in two.articles)
    (target, *_) = (each["target"] for each in items(read(replace(two, articles=articles)), "describing"))
    assert target["source"]["id"] == f"urn:sha256:{articles[0].sha256}"
    assert "state" not in target


def test_an_address_names_the_article_and_the_content_its_version(two: Comparison) -> None:
    url = "https://kabar-teluk.example/berita/kapal?id=7#isi"
    articles = (replace(two.articles[0], url=url), *two.articles[1:])
    (target, *_) = (each["target"] for each in items(read(replace(two, articles=articles)), "describing"))
    assert target["source"]["id"] == url
    assert target["state"]["cached"] == f"urn:sha256:{articles[0].sha256}"


def test_words_around_a_quotation_are_the_articles_own() -> None:
    head = "---\noutlet: Satu\n---\n\n"
    story = Story().article("satu", "Satu", "id", "Judul berita", "Kapal tenggelam hari ini.")
    article = story.articles[0]
    moved = [replace(b, span=Span(b.span.start + len(head), b.span.end + len(head))) for b in article.blocks]
    story.articles[0] = replace(article, text=head + article.text, blocks=tuple(moved))
    story.claim("satu", "Kapal tenggelam")
    (claim,) = items(read(story.comparison()), "describing")
    selector = claim["target"]["selector"][0]
    assert (selector["prefix"], selector["suffix"]) == ("Judul berita\n\n", " hari ini.")


def test_names_come_from_content_alone(two: Comparison) -> None:
    def names(comparison: Comparison) -> set[str]:
        return {each["id"] for each in read(comparison)["first"]["items"]}

    elsewhere = tuple(replace(article, path=f"salinan/{article.id}.md") for article in two.articles)
    assert names(two) == names(replace(two, articles=elsewhere))
    assert names(two) == names(replace(two, findings=two.findings[:1])) | {
        each["id"] for each in items(read(two), "assessing")[1:]
    }


def test_a_view_leaves_nothing_out(two: Comparison) -> None:
    assert read(two) == read(two, View(only=frozenset({Verdict.CONFLICT}), top=1))


def test_a_json_ld_library_reads_all_of_it(four: Comparison) -> None:
    form = read(four)
    options = {"documentLoader": offline, "processingMode": "json-ld-1.1"}
    (expanded,) = jsonld.expand(form, options)
    compacted = jsonld.compact(expanded, CONTEXT, options)
    assert compacted == form  # nothing was dropped and every term is one of the model's
    triples = jsonld.to_rdf(form, options)["@default"]
    kinds = [each["object"]["value"] for each in triples if each["predicate"]["value"].endswith("#type")]
    assert kinds.count(f"{OA}Annotation") == form["total"]
    assert kinds.count(f"{OA}TextPositionSelector") == len(four.claims)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    text = draw(st.text(min_size=1, max_size=200))
    ends = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True).map(sorted))
    pairs = zip(ends[::2], ends[1::2], strict=False)
    return text, tuple(Span(start, end) for start, end in pairs)


@given(texts_with_spans())
def test_selectors_give_the_quotation_itself(drawn: tuple[str, tuple[Span, ...]]) -> None:
    text, spans = drawn
    story = Story().article("satu", "Satu", "id", "Judul", "Isi")
    story.articles[0] = replace(story.articles[0], text=text, blocks=())
    base = Story().article("x", "X", "id", "J", "I")
    base.claim("x", "I")
    claim = replace(base.claims["x"][0], id="satu:1", source="satu", spans=spans, quote=quote(text, spans))
    story.claims["satu"] = [claim]
    form = read(story.comparison())
    (found,) = items(form, "describing")
    pieces = list(_pieces(text, several(found["target"])))
    assert " … ".join(pieces) == claim.quote
    (line,) = render(story.comparison(), Format.JSONL).splitlines()
    (same,) = json.loads(line)["claims"]
    assert quote(text, (Span(*span) for span in same["spans"])) == same["quote"] == claim.quote


def _pieces(text: str, targets: list[dict[str, Any]]) -> Iterator[str]:
    """By either selector, which must agree, also on what stands around."""
    for target in targets:
        words, place = target["selector"]
        before, after = text[: place["start"]], text[place["end"] :]
        assert words["exact"] == text[place["start"] : place["end"]]
        assert before.endswith(words["prefix"])
        assert after.startswith(words["suffix"])
        yield words["exact"]
