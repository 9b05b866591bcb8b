"""Comparisons made by hand: a fire on a ferry that never sailed, told by two and by four outlets."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from typing import Any

from compare.articles.article import Article, Block, BlockRole, ReferenceDate
from compare.claims.claim import Claim, Role, Stance
from compare.claims.value import Moment, Value, ValueKind
from compare.comparison import Comparison, Link
from compare.findings import find
from compare.messages import Message
from compare.origins.shared import Edit, EditKind, Independence
from compare.text import Span
from compare.text import quote as words_at
from compare.verdicts.judgement import Facet, Side, Verdict

#: As the judge says it.
DURATIONS = Message("The durations differ: {a} against {b}.")
TWO_TIMES = Message("The same at two times: {a} and {b}.")


class Story:
    """Collects articles, claims and links; claims are given by their words alone."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.claims: dict[str, list[Claim]] = {}
        self.links: list[Link] = []

    def article(self, name: str, outlet: str, language: str, *paragraphs: str, **changes: Any) -> Story:
        """An article whose first paragraph is its headline and whose second is its lead."""
        text = "\n\n".join(paragraphs) + "\n"
        blocks, start = [], 0
        for number, paragraph in enumerate(paragraphs):
            role = (BlockRole.HEADLINE, BlockRole.LEAD)[number] if number < 2 else BlockRole.BODY
            blocks.append(Block(Span(start, start + len(paragraph)), role))
            start += len(paragraph) + 2
        article = Article(
            id=name,
            path=f"sources/bahtera-laut/{name}.md",
            outlet=outlet,
            title=paragraphs[0],
            language=language,
            published="2031-03-04T09:00:00+07:00",
            reference=ReferenceDate(dt.date(2031, 3, 4), "front matter"),
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            text=text,
            blocks=tuple(blocks),
        )
        self.articles.append(replace(article, **changes))
        self.claims[name] = []
        return self

    def claim(self, source: str, *pieces: str, **changes: Any) -> str:
        """The claim that has these words in its article; gives its id."""
        article = next(each for each in self.articles if each.id == source)
        spans = tuple(
            Span(article.text.index(piece), article.text.index(piece) + len(piece)) for piece in pieces
        )
        quote = words_at(article.text, spans)
        block = next(each for each in article.blocks if each.span.covers(spans[0]))
        claim = Claim(
            id=f"{source}:{len(self.claims[source]) + 1}",
            source=source,
            spans=spans,
            quote=quote,
            text=quote,
            sentence=Span(spans[0].start, spans[-1].end),
            language=article.language,
            role=Role(block.role.value),
        )
        self.claims[source].append(replace(claim, **changes))
        return claim.id

    def value(
        self, claim_id: str, quote: str, kind: ValueKind, low: float, unit: str = "", **changes: Any
    ) -> None:
        """Gives a claim a value that stands in its words."""
        source = claim_id.rpartition(":")[0]
        for number, claim in enumerate(self.claims[source]):
            if claim.id == claim_id:
                start = claim.spans[0].start + claim.quote.index(quote)
                span = Span(start, start + len(quote))
                value = Value(kind=kind, span=span, quote=quote, low=low, high=low, unit=unit)
                values = (*claim.values, replace(value, **changes))
                self.claims[source][number] = replace(claim, values=values)

    def link(self, a: str, b: str, verdict: Verdict, *facets: Facet, **changes: Any) -> None:
        """Links two claims."""
        link = Link(
            a=a,
            b=b,
            verdict=verdict,
            facets=facets,
            confidence=0.91,
            explanation=Message("Both say the same."),
        )
        self.links.append(replace(link, **changes))

    def comparison(self, **changes: Any) -> Comparison:
        """The comparison of what was collected."""
        claims = tuple(claim for article in self.articles for claim in self.claims[article.id])
        comparison = Comparison(
            generated_by="silang 0.0.0",
            encoder="an-encoder",
            judge="a-judge",
            articles=tuple(self.articles),
            claims=claims,
            links=tuple(self.links),
            findings=find(claims, self.links),
        )
        return replace(comparison, **changes)


def ferry() -> Story:
    """Two outlets, Indonesian and English: one finding of each kind."""
    story = Story()
    story.article(
        "kabar-teluk",
        "Kabar Teluk",
        "id",
        "Kapal Bahtera Laut terbakar, 14 orang terluka",
        "Kapal feri Bahtera Laut terbakar di Selat Kalapa pada Senin malam.",
        "Api berkobar selama tujuh jam sebelum padam. "
        "Menurut nakhoda Sura Wirya, api berasal dari ruang mesin.",
        "Sebanyak 14 penumpang dibawa ke rumah sakit. Syahbandar menolak memberi izin berlayar lagi.",
        "Tiket seharga Rp85.000 akan dikembalikan, kata Direktur Utama PT Lintas Kalapa, Dewi Arum.",
    )
    story.article(
        "harbour-post",
        "The Harbour Post",
        "en",
        "Ferry fire off Kalapa leaves passengers in hospital",
        "The ferry Bahtera Laut caught fire in the Kalapa Strait on Monday night, "
        "six miles from the harbour.",
        "The blaze burned for nine hours, the fire service told Island Wire. It began in the engine room.",
        "By Tuesday noon 21 passengers were being treated in hospital.",
        "A second ferry, the Camar, took the remaining passengers back to port.",
        notes=(Message("Language guessed: {language}.", language="en"),),
    )
    _ferry_claims(story)
    return story


def _ferry_claims(story: Story) -> None:
    seven = story.claim("kabar-teluk", "Api berkobar selama tujuh jam sebelum padam")
    nine = story.claim(
        "harbour-post", "The blaze burned for nine hours", speaker="the fire service", via=("Island Wire",)
    )
    story.value(seven, "tujuh jam", ValueKind.DURATION, 25200, "second")
    story.value(nine, "nine hours", ValueKind.DURATION, 32400, "second")
    story.link(
        nine,
        seven,
        Verdict.CONFLICT,
        Facet.DURATION,
        confidence=0.93,
        explanation=DURATIONS.filled(a="“nine hours”", b="“tujuh jam”"),
    )
    fourteen = story.claim("kabar-teluk", "Sebanyak 14 penumpang dibawa ke rumah sakit")
    later = story.claim("harbour-post", "By Tuesday noon 21 passengers were being treated in hospital")
    story.value(fourteen, "14 penumpang", ValueKind.COUNT, 14, "person")
    story.value(later, "21 passengers", ValueKind.COUNT, 21, "person")
    story.link(
        later,
        fourteen,
        Verdict.UPDATE,
        Facet.NUMBER,
        explanation=TWO_TIMES.filled(a="“21 passengers”", b="“14 penumpang”"),
    )
    where = story.claim("kabar-teluk", "Kapal feri Bahtera Laut terbakar di Selat Kalapa pada Senin malam")
    fuller = story.claim(
        "harbour-post",
        "The ferry Bahtera Laut caught fire in the Kalapa Strait on Monday night, six miles from the harbour",
    )
    story.link(
        fuller,
        where,
        Verdict.DETAIL,
        Facet.PLACE,
        confidence=0.78,
        fuller=Side.A,
        explanation=Message("Compatible; one says more."),
    )
    mesin = story.claim(
        "kabar-teluk", "api berasal dari ruang mesin", speaker="Sura Wirya", stance=Stance.REPORTS
    )
    engine = story.claim("harbour-post", "It began in the engine room")
    story.link(engine, mesin, Verdict.AGREE)
    story.claim("kabar-teluk", "Syahbandar menolak memberi izin berlayar lagi")
    story.claim("kabar-teluk", "Tiket seharga Rp85.000 akan dikembalikan", speaker="Dewi Arum")
    story.claim("harbour-post", "A second ferry, the Camar, took the remaining passengers back to port")


def four_outlets() -> Story:
    """The ferry again, with one more Indonesian outlet and a copy of it."""
    story = ferry()
    shared = (
        "Api di kapal Bahtera Laut berkobar selama sembilan jam, kata Kepala Dinas Pemadam Kebakaran Kalapa.",
        "Kapal itu mengangkut 212 penumpang dan 18 kendaraan.",
    )
    story.article(
        "lensa-pagi", "Lensa Pagi", "id", "Feri terbakar sembilan jam", "Sebuah feri terbakar.", *shared
    )
    story.article(
        "gema-selat", "Gema Selat", "id", "Kebakaran feri di Selat Kalapa", "Sebuah feri terbakar.", *shared
    )
    words = "Api di kapal Bahtera Laut berkobar selama sembilan jam"
    for source in ("lensa-pagi", "gema-selat"):
        claim = story.claim(source, words, speaker="Kepala Dinas Pemadam Kebakaran Kalapa")
        story.value(claim, "sembilan jam", ValueKind.DURATION, 32400, "second")
        story.claim(source, "Kapal itu mengangkut 212 penumpang dan 18 kendaraan")
        explanation = DURATIONS.filled(a="“sembilan jam”", b="“tujuh jam”")
        story.link(claim, "kabar-teluk:1", Verdict.CONFLICT, Facet.DURATION, explanation=explanation)
        story.link(claim, "harbour-post:1", Verdict.AGREE, confidence=0.88)
    story.link("gema-selat:1", "lensa-pagi:1", Verdict.AGREE, confidence=0.99)
    story.link("gema-selat:2", "lensa-pagi:2", Verdict.AGREE, confidence=0.99)
    return story


def copied() -> Independence:
    """Two of the four run the same copy, in which one has another word and one a word more."""
    headlines = "Kebakaran feri di Selat Kalapa", "Feri terbakar sembilan jam"
    words = "di Selat Kalapa"
    start = headlines[0].index(words)
    return Independence(
        sources=("gema-selat", "lensa-pagi"),
        share=0.86,
        explanation=Message(
            "{told}.",
            told=Message("{count} passages with {words} words stand in both", count=3, words=1_240),
        ),
        edits=(
            Edit(
                kind=EditKind.CHANGED,
                a="gema-selat",
                b="lensa-pagi",
                a_span=Span(0, len("Kebakaran")),
                b_span=Span(0, len("Feri")),
                a_quote="Kebakaran",
                b_quote="Feri",
            ),
            Edit(
                kind=EditKind.DROPPED,
                a="gema-selat",
                b="lensa-pagi",
                a_span=Span(start, start + len(words)),
                b_span=Span(len(headlines[1]), len(headlines[1])),
                a_quote=words,
                b_quote="",
            ),
        ),
    )


def flood() -> Story:
    """Three outlets on a flood: a figure that grows, claims in two pieces and claims inside others."""
    story = Story()
    story.article(
        "warta-muara",
        "Warta Muara",
        "id",
        "Banjir di Lembah Sirih",
        "Hingga pukul 08.00, 120 warga mengungsi.",
        "Tanggul jebol karena pintu air, yang dipasang tahun lalu, tidak ditutup.",
    )
    story.article(
        "the-levee",
        "The Levee",
        "en",
        "Flood in the Sirih valley",
        "By Tuesday evening 340 people had left their homes.",
        "The dike broke because a sluice was left open.",
        published="2031-03-05T07:00:00+07:00",
    )
    story.article(
        "radio-sirih",
        "Radio Sirih",
        "id",
        "Banjir surut",
        "Sebanyak 95 warga masih mengungsi.",
        published="2031-03-06T18:00:00+07:00",
    )
    early = story.claim("warta-muara", "Hingga pukul 08.00, 120 warga mengungsi")
    late = story.claim("the-levee", "By Tuesday evening 340 people had left their homes")
    last = story.claim(
        "radio-sirih",
        "Sebanyak 95 warga masih mengungsi",
        told=dt.datetime(2031, 3, 6, 11, tzinfo=dt.UTC),
    )
    story.value(early, "120 warga", ValueKind.COUNT, 120, "person", as_of=_moment(early, 8, days=None))
    evening = _moment(late, 18, days=(dt.date(2031, 3, 4), dt.date(2031, 3, 4)))
    story.value(late, "340 people", ValueKind.COUNT, 340, "person", as_of=evening)
    story.value(last, "95 warga", ValueKind.COUNT, 95, "person")
    explanation = TWO_TIMES.filled(a="“340 people”", b="“120 warga”")
    story.link(late, early, Verdict.UPDATE, Facet.NUMBER, explanation=explanation)
    story.link(
        last,
        late,
        Verdict.UPDATE,
        Facet.NUMBER,
        explanation=Message("The state changed between the two reports."),
    )
    story.link(
        early,
        last,
        Verdict.UPDATE,
        Facet.NUMBER,
        explanation=Message("The state changed between the two reports."),
    )
    whole = story.claim(
        "warta-muara", "Tanggul jebol karena pintu air, yang dipasang tahun lalu, tidak ditutup"
    )
    story.claim("warta-muara", "pintu air", "tidak ditutup")
    story.claim("warta-muara", "yang dipasang tahun lalu")
    dike = story.claim("the-levee", "The dike broke because a sluice was left open")
    story.claim("the-levee", "The dike broke")
    story.link(dike, whole, Verdict.AGREE, confidence=0.8)
    return story


def _moment(claim_id: str, hour: int, days: tuple[dt.date, dt.date] | None) -> Moment:
    minutes = (60 * hour, 60 * hour)
    return Moment(span=Span(0, 0), quote=claim_id, days=days, minutes=minutes, zone="+07:00")


def seven_outlets() -> Story:
    """The ferry told by seven: all of them on how long it burned, one with a long name, one in Japanese."""
    story = four_outlets()
    story.article(
        "cakrawala",
        "Harian Umum Cakrawala Kepulauan Selatan",
        "id",
        "Nakhoda: api sudah padam sebelum fajar",
        "Feri Bahtera Laut terbakar di Selat Kalapa pada Senin malam.",
        "Api berkobar selama tujuh jam. Syahbandar akan memberi izin berlayar lagi mulai Kamis.",
    )
    story.article(
        "evening-lamp",
        "The Evening Lamp",
        "en",
        "Nine-hour blaze on ferry",
        "A ferry burned for nine hours in the Kalapa Strait.",
        "The ferry carried 212 passengers and 18 vehicles, its owner said in a statement that was sent to "
        "newsrooms on Tuesday afternoon together with a list of everybody who had been on board.",
    )
    story.article(
        "minato-shimbun",
        "港の新聞",
        "ja",
        "カラパ海峡でフェリー火災",
        "フェリー「バヘテラ・ラウト」は月曜日の夜に九時間燃え続けたと消防当局が火曜日に発表した。",
    )
    fire = story.claim("cakrawala", "Feri Bahtera Laut terbakar di Selat Kalapa pada Senin malam")
    seven = story.claim("cakrawala", "Api berkobar selama tujuh jam")
    story.value(seven, "tujuh jam", ValueKind.DURATION, 25200, "second")
    permit = story.claim("cakrawala", "Syahbandar akan memberi izin berlayar lagi mulai Kamis")
    nine = story.claim("evening-lamp", "A ferry burned for nine hours in the Kalapa Strait")
    story.value(nine, "nine hours", ValueKind.DURATION, 32400, "second")
    carried = story.claim(
        "evening-lamp",
        "The ferry carried 212 passengers and 18 vehicles",
        text="The ferry Bahtera Laut carried 212 passengers and 18 vehicles",
        resolved=(("The ferry", "The ferry Bahtera Laut"),),
        speaker="its owner",
    )
    long = story.claim("minato-shimbun", story.articles[-1].text.split("\n\n")[1].rstrip("。\n"))
    story.value(long, "九時間", ValueKind.DURATION, 32400, "second")
    _seven_links(story, seven, [nine, long])
    story.link(fire, "kabar-teluk:3", Verdict.AGREE, confidence=0.97)
    story.link(fire, "harbour-post:3", Verdict.DETAIL, Facet.PLACE, confidence=0.71, fuller=Side.B)
    story.link(
        permit,
        "kabar-teluk:5",
        Verdict.CONFLICT,
        Facet.POLARITY,
        confidence=0.66,
        explanation="One says what the other rules out: “akan memberi” against “menolak memberi”.",
    )
    story.link(carried, "lensa-pagi:2", Verdict.AGREE, confidence=0.86)
    story.link(carried, "gema-selat:2", Verdict.AGREE, confidence=0.86)
    return story


def _seven_links(story: Story, seven: str, nine: list[str]) -> None:
    """Two say seven hours, five say nine, and every claim is linked to every other."""
    short, long = [seven, "kabar-teluk:1"], [*nine, "harbour-post:1", "lensa-pagi:1", "gema-selat:1"]
    story.link(seven, "kabar-teluk:1", Verdict.AGREE, confidence=0.95)
    linked = {frozenset((link.a, link.b)) for link in story.links}
    for one in short:
        for other in long:
            if frozenset((one, other)) not in linked:
                words = "The durations differ: “sembilan jam” against “tujuh jam”."
                story.link(one, other, Verdict.CONFLICT, Facet.DURATION, confidence=0.9, explanation=words)
    for number, one in enumerate(long):
        for other in long[number + 1 :]:
            if frozenset((one, other)) not in linked:
                story.link(one, other, Verdict.AGREE, confidence=0.9)
