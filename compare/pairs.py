"""Verdicts on pairs of statements, many at a time: JSON lines in, results in the same order.

For researchers who have statements and not articles. Articles go through `compare.pipeline`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from compare.alignment.align import blocks_of, pair_of
from compare.alignment.centring import Centring
from compare.alignment.opinion import RELATIONS, UNRELATED, VERDICTS, Network, side_of
from compare.alignment.pair import Encoder, Pair
from compare.alignment.reread import in_order, read
from compare.articles.tongue import guessed_language, stated_language
from compare.claims.claim import Claim
from compare.claims.statement import statement
from compare.errors import ArticleError
from compare.messages import Message
from compare.records import batches, fields_of, id_of, text_of, words_of
from compare.verdicts.judge import EvidenceJudge
from compare.verdicts.judgement import Facet, Judgement, Side

#: Probability from which two statements count as about one fact.
ONE_FACT = 0.5
#: Characters of a statement. Two lists of a thousand figures each would keep the judge busy for long.
LONGEST = 10_000

_NOUN = "statement"
_UNRELATED = Message("They are not about the same fact.")
_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPair:
    """Two statements as two outlets would print them, made by `compare.claims.statement`."""

    id: str | int
    a: Claim
    b: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class PairVerdict:
    """How the two statements of a pair stand to each other."""

    id: str | int
    verdict: str
    """One of `compare.alignment.opinion.VERDICTS`."""
    facets: tuple[Facet, ...]
    confidence: float
    """Probability of the verdict."""
    fuller: Side | None
    """For `detail`: which side says more."""
    explanation: Message | str
    nli: tuple[float, ...] | None
    """The network's own opinion of `a` as premise and `b` as hypothesis, probabilities in the order of
    `compare.alignment.opinion.RELATIONS`; None without a network."""

    def to_dict(self) -> dict[str, Any]:
        """The result as it stands in a line of JSON."""
        return {
            "id": self.id,
            "verdict": str(self.verdict),
            "facets": [facet.value for facet in self.facets],
            "confidence": round(self.confidence, _DIGITS),
            "fuller": self.fuller and self.fuller.value,
            "explanation": self.explanation,
            "nli": self.nli
            and {name: round(chance, _DIGITS) for name, chance in zip(RELATIONS, self.nli, strict=True)},
        }


def read_pair(line: str, *, where: str) -> StatedPair:
    """The pair in a line of JSON; `where` names the line in errors: "a.jsonl line 3".

    Raises:
        ArticleError: the line holds no pair.
    """
    fields = fields_of(line, holds="id, a and b", where=where)
    identity = id_of(fields, noun="pair", where=where)
    return StatedPair(id=identity, a=_statement(fields, "a", where), b=_statement(fields, "b", where))


def _statement(fields: dict[str, Any], side: str, where: str) -> Claim:
    own = fields.get(side)
    if not isinstance(own, dict):
        raise ArticleError(f'{where} has no {side}; give the {_NOUN} as {{"text": …}}')
    where = f"{where}, {side}"
    text = words_of(own, noun=_NOUN, where=where, longest=LONGEST)
    language, published, speaker = (
        text_of(own, name, where=where, longest=LONGEST) for name in ("lang", "published", "speaker")
    )
    return statement(
        text,
        language=stated_language(language) or guessed_language(text),
        published=_published(published, where),
        speaker=speaker or None,
    )


def _published(stated: str | None, where: str) -> dt.date | None:
    """The day, or the moment where there is a time with it."""
    if not stated:
        return None
    for form in (dt.date, dt.datetime):
        with suppress(ValueError):
            return form.fromisoformat(stated)
    raise ArticleError(f"{where}: published is no date; write it as 2024-03-08")


def judge_pairs(
    pairs: Iterable[StatedPair],
    encoder: Encoder,
    network: Network | None,
    judge: EvidenceJudge | None = None,
) -> Iterator[PairVerdict]:
    """A verdict on each pair, in order, as soon as a batch of pairs has come in.

    The encoder is asked where no network reads the pairs.

    The judge never abstains here; the confidence says how sure it is. Swapping `a` and `b` exchanges the
    sides of `fuller` and of the explanation, and turns `nli` round; it changes nothing else.

    Raises:
        ModelError: a model can't be loaded.
    """
    judge = judge or EvidenceJudge()
    centring: Centring | None = None
    for batch in filter(None, batches(pairs)):
        if network is not None:
            held = [_by_network(pair) for pair in read(_beside(batch), network)]
        else:
            centring = centring or Centring.of(encoder)
            held = _held(batch, encoder, centring)
        relations = _relations(held, network)
        for pair, said, nli in zip(batch, _judged(held, judge), relations, strict=True):
            yield _verdict(pair, said, nli)


def _beside(batch: Sequence[StatedPair]) -> list[Pair]:
    """The statements of each pair, for a network to say how near they are."""
    return [Pair(a=a, b=b, similarity=1.0, same_fact=1.0) for a, b in _sides(batch)]


def _sides(batch: Sequence[StatedPair]) -> list[tuple[Claim, Claim]]:
    return [(replace(each.a, id="a", source="a"), replace(each.b, id="b", source="b")) for each in batch]


def _held(batch: Sequence[StatedPair], encoder: Encoder, centring: Centring) -> list[Pair]:
    """The statements of each pair held side by side; each text of the batch is encoded once."""
    sides = _sides(batch)
    texts = sorted({text for side in sides for claim in side for text in (claim.text, claim.context)})
    vectors = centring.apply(encoder.encode(texts))
    place = {text: row for row, text in enumerate(texts)}
    found = [blocks_of([(a,), (b,)], vectors, place) for a, b in sides]
    return [pair_of(block, 0, 0) for blocks in found for block in blocks]


def _by_network(pair: Pair) -> Pair:
    """With the network's word alone on whether it is one fact.

    The same-fact test asks how far a pair stands out among others of its story. Alone, it always does.
    """
    return replace(pair, same_fact=1 - pair.opinion.verdicts[UNRELATED]) if pair.opinion else pair


def _relations(pairs: Sequence[Pair], network: Network | None) -> Iterator[tuple[float, ...] | None]:
    """What the network makes of each pair, `a` first. What was read in that order is not read again."""
    sides = [(side_of(pair.a), side_of(pair.b)) for pair in pairs]
    turned = [side for pair, side in zip(pairs, sides, strict=True) if in_order(pair) != side]
    again = iter(network.read(turned) if network else ())
    for pair, side in zip(pairs, sides, strict=True):
        opinion = pair.opinion if in_order(pair) == side else next(again, None)
        yield opinion.relations if opinion else None


def _judged(pairs: Sequence[Pair], judge: EvidenceJudge) -> Iterator[Judgement]:
    """The judge's opinion of pairs about one fact, and of the others that they are not."""
    said = iter(judge.lean([pair for pair in pairs if pair.same_fact >= ONE_FACT]))
    for pair in pairs:
        if pair.same_fact >= ONE_FACT:
            yield next(said)
        else:
            yield Judgement(verdict=None, confidence=1 - pair.same_fact, explanation=_UNRELATED)


def _verdict(pair: StatedPair, said: Judgement, nli: tuple[float, ...] | None) -> PairVerdict:
    return PairVerdict(
        id=pair.id,
        verdict=said.verdict or VERDICTS[UNRELATED],
        facets=said.facets,
        confidence=said.confidence,
        fuller=said.fuller,
        explanation=said.explanation,
        nli=nli,
    )
