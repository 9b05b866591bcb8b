"""How one finding came about, for a reporter on the screen and as JSON for a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from compare.alignment.opinion import FACETS, UNRELATED, VERDICTS
from compare.alignment.pair import Pair
from compare.claims.claim import Claim
from compare.comparison import value_form
from compare.explanation import Explanation, Weighing, Witness
from compare.render import readings, screen, words
from compare.render.catalogue import told
from compare.render.jsonfile import spelt
from compare.render.jsonlines import decision_form
from compare.render.material import names, paragraph
from compare.render.safe import one_line
from compare.render.screen import Paper
from compare.review.reviewed import Review
from compare.verdicts.evidence import Evidence
from compare.verdicts.judgement import Facet, Verdict

_DIGITS = 4


def as_plain_text(explanation: Explanation, width: int) -> str:
    """The explanation for a file or another program."""
    return screen.plain(lambda paper: blocks(explanation, paper), width)


def remarks(explanation: Explanation, review: Review | None) -> tuple[str, ...]:
    """Who checked the finding, and what came of it."""
    found = review.remarks().get(explanation.finding.id, ()) if review is not None else ()
    return tuple(map(words.checked, found))


def blocks(explanation: Explanation, paper: Paper, checked: Iterable[str] = ()) -> Iterator[RenderableType]:
    """The finding, what people found of it, its claims in their places, then pair by pair what each stage
    made of it.
    """
    finding = explanation.finding
    facets = ", ".join(words.FACETS[facet] for facet in finding.facets if facet is not Facet.OTHER)
    symbol, verdict = words.SYMBOLS[finding.verdict], words.VERDICTS[finding.verdict].upper()
    yield paper.rule(
        " · ".join(part for part in (finding.id, f"{symbol} {verdict}", facets) if part), "default"
    )
    yield Text(one_line(told(finding.explanation)), overflow="fold")
    for remark in checked:
        yield Text(one_line(remark), style="bold", overflow="fold")
    called = names(list({each.article.id: each.article for each in explanation.witnesses}.values()))
    for witness in explanation.witnesses:
        yield from _witness(witness, called)
    if not explanation.same_models and explanation.weighings:
        yield Text()
        yield Text(words.MADE_OTHERWISE, style="italic")
    claims = {each.claim.id: each.claim for each in explanation.witnesses}
    for weighing in explanation.weighings:
        yield from _weighing(weighing, claims, called)
    if not explanation.weighings:
        yield Text()
        yield Text(words.NOT_HELD)
    yield from _others(explanation)


def _witness(witness: Witness, called: Mapping[str, str]) -> Iterator[RenderableType]:
    claim, article = witness.claim, witness.article
    place = words.place(claim.role, paragraph(article, claim))
    spans = words.characters([(span.start, span.end) for span in claim.spans])
    yield Text()
    yield Text.assemble(
        (called[article.id], "bold"), f"  {'; '.join(each for each in (place, spans) if each)}"
    )
    yield _line(words.WORDS, f"“{one_line(claim.quote)}”")
    quote, sentence, around = map(one_line, (claim.quote, witness.sentence_words, witness.paragraph_words))
    if sentence.rstrip(".!?") != quote:
        yield _line(words.SENTENCE, f"“{sentence}”")
    if around != sentence:
        yield _line(words.PARAGRAPH, f"“{around}”")
    if plain := words.plain(claim):
        yield _line(words.READ_AS, one_line(plain))
    yield _line(words.SAYS_SO, _holder(claim))
    for value in claim.values:
        yield _line(words.VALUE, one_line(readings.described(value)))


def _holder(claim: Claim) -> str:
    return one_line(words.attribution(claim)) or words.OUTLET_ITSELF


def _weighing(
    weighing: Weighing, claims: Mapping[str, Claim], called: Mapping[str, str]
) -> Iterator[RenderableType]:
    a, b = (claims[each] for each in (weighing.link.a, weighing.link.b))
    yield Text()
    yield Text(words.pair_of(called[a.source], called[b.source]), style="bold")
    yield _line(words.SHARED_COPY, words.IS_SHARED_COPY if weighing.one_origin else words.NO_SHARED_COPY)
    if weighing.pair is not None:
        yield _line(words.SAME_FACT, words.same_fact(weighing.pair.same_fact, weighing.pair.similarity))
        shown = [_evidence(each) for each in weighing.evidence] or [words.NO_EVIDENCE]
        for each in shown:
            yield _line(words.EVIDENCE, each)
        holders = f"{called[a.source]}: {_holder(a)}; {called[b.source]}: {_holder(b)}"
        yield _line(words.HOLDERS, holders)
        yield _line(words.NETWORK, _network(weighing.pair))
        chances = words.chances([(words.VERDICTS[verdict], chance) for verdict, chance in weighing.chances])
        yield _line(words.WEIGHED, words.if_one_fact(chances))
        if weighing.takes_updates:
            yield _line(words.WEIGHED, words.NO_UPDATE)
    link = weighing.link
    yield _line(words.RESULT, words.result(link.verdict, link.confidence, weighing.bar))
    yield Padding(Text(one_line(told(link.explanation)), overflow="fold"), (0, 0, 0, 4))


def _evidence(evidence: Evidence) -> str:
    a, b = one_line(evidence.a), one_line(evidence.b)
    sign = evidence.sign.value if evidence.exact else words.COMPATIBLE
    return words.evidence(sign, words.FACETS[evidence.facet], a, b)


def _network(pair: Pair) -> str:
    if pair.opinion is None:
        return words.NO_NETWORK
    named = [words.VERDICTS[Verdict(each)] for each in VERDICTS[:UNRELATED]] + [words.UNRELATED]
    verdicts = words.chances(list(zip(named, pair.opinion.verdicts, strict=True)))
    turning = [words.FACETS[Facet(each)] for each in FACETS]
    facets = sorted(zip(turning, pair.opinion.facets, strict=True), key=lambda each: -each[1])[:2]
    return f"{verdicts}; {words.turns_on(words.chances(facets))}"


def _others(explanation: Explanation) -> Iterator[RenderableType]:
    if not explanation.others:
        return
    inside = {each.claim.id for each in explanation.witnesses}
    yield Text()
    yield Text(words.ALSO_LOOKED_AT, style="bold")
    for pair in explanation.others:
        other = pair.b if pair.a.id in inside else pair.a
        outlet = words.looked_at(one_line(other.source), pair.same_fact)
        yield Padding(Text(f"{outlet}: “{one_line(other.quote)}”", overflow="fold"), (0, 0, 0, 2))


def _line(name: str, text: str) -> RenderableType:
    return Padding(Text.assemble((f"{name}: ", "italic"), text, overflow="fold"), (0, 0, 0, 2))


def as_json(explanation: Explanation, review: Review | None = None) -> str:
    """The explanation as JSON, words from articles as they are, with a newline at its end."""
    finding = explanation.finding
    form: dict[str, Any] = {
        "format": "silang-explanation",
        "version": 1,
        "finding": {
            "id": finding.id,
            "verdict": finding.verdict.value,
            "facets": [facet.value for facet in finding.facets],
            "explanation": told(finding.explanation),
        },
        "same_models": explanation.same_models,
        "claims": [_claim_form(each) for each in explanation.witnesses],
        "pairs": [_weighing_form(each) for each in explanation.weighings],
        "without_verdict": [
            {"a": each.a.id, "b": each.b.id, **_same_fact_form(each)} for each in explanation.others
        ],
    }
    if review is not None:
        form["review"] = [decision_form(each) for each in review.remarks().get(finding.id, ())]
    return spelt(form, indent=2) + "\n"


def _claim_form(witness: Witness) -> dict[str, Any]:
    claim = witness.claim
    return {
        "id": claim.id,
        "source": claim.source,
        "outlet": witness.article.outlet,
        "spans": [[span.start, span.end] for span in claim.spans],
        "quote": claim.quote,
        "text": claim.text,
        "sentence": witness.sentence_words,
        "paragraph": witness.paragraph_words,
        "speaker": claim.speaker,
        "via": list(claim.via),
        "stance": claim.stance.value,
        "values": [value_form(value) for value in claim.values],
    }


def _weighing_form(weighing: Weighing) -> dict[str, Any]:
    link, pair = weighing.link, weighing.pair
    form: dict[str, Any] = {
        "a": link.a,
        "b": link.b,
        "one_origin": weighing.one_origin,
        "verdict": link.verdict.value,
        "facets": [facet.value for facet in link.facets],
        "confidence": round(link.confidence, _DIGITS),
        "explanation": told(link.explanation),
        "reported_from": weighing.bar and round(weighing.bar, _DIGITS),
    }
    if pair is None:
        return form
    return {
        **form,
        **_same_fact_form(pair),
        "evidence": [
            {
                "sign": each.sign.value,
                "facet": each.facet.value,
                "a": each.a,
                "b": each.b,
                "exact": each.exact,
            }
            for each in weighing.evidence
        ],
        "network": pair.opinion
        and {
            "verdicts": _named(VERDICTS, pair.opinion.verdicts),
            "facets": _named(FACETS, pair.opinion.facets),
        },
        "weighed": {verdict.value: round(chance, _DIGITS) for verdict, chance in weighing.chances},
    }


def _same_fact_form(pair: Pair) -> dict[str, float]:
    return {"same_fact": round(pair.same_fact, _DIGITS), "similarity": round(pair.similarity, _DIGITS)}


def _named(keys: Iterable[str], chances: Iterable[float]) -> dict[str, float]:
    return {str(key): round(chance, _DIGITS) for key, chance in zip(keys, chances, strict=True)}
