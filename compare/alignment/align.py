"""Candidate search and the same-fact test: from claims to pairs worth a verdict."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

import numpy as np

from compare.alignment.centring import Centring
from compare.alignment.features import FEATURES, Block, features, kinship, rarity, related, sides
from compare.alignment.identity import identify
from compare.alignment.opinion import Network
from compare.alignment.pair import Encoder, Pair, Vectors
from compare.alignment.reread import reread
from compare.claims.claim import Claim
from compare.settings import Settings

#: A pair is outdone when a rival for one of its claims is likelier by more than this factor.
OUTDONE = 0.55
#: Similarity from which two claims are the same words, give or take a letter.
VERBATIM = 0.97


def align(
    stories: Sequence[Sequence[Claim]],
    encoder: Encoder,
    settings: Settings | None = None,
    network: Network | None = None,
) -> tuple[Pair, ...]:
    """Pairs of claims of different articles that are probably about the same fact.

    `stories` holds the claims of each article. Pairs come in the order of the articles and
    then of the text, `a` from the earlier article; all reach `settings.same_fact`. With a `network`
    they carry its opinion.
    """
    settings = settings or Settings()
    articles = [claims for claims in stories if claims]
    if len(articles) < 2:
        return ()
    pairs = [pair for block in blocks(articles, encoder) for pair in score(block, settings)]
    if network is not None:
        pairs = reread(pairs, network)
    return compete(pair for pair in pairs if pair.same_fact >= settings.same_fact)


def compete(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """`pairs` without those that a far better counterpart in the same article outdoes.

    A claim may have several counterparts, but not one that is nearly certain and others that
    merely stand in the same sentence; and one that stands there word for word rules out others.
    """
    pairs = tuple(pairs)
    rivals: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        for side in sides(pair):
            rivals[side].append(pair)
    return tuple(
        pair
        for pair in pairs
        if not any(_outdone(pair, rival) for side in sides(pair) for rival in rivals[side])
    )


def _outdone(pair: Pair, rival: Pair) -> bool:
    if related(pair, rival):
        return False
    if pair.similarity < VERBATIM <= rival.similarity:
        return True
    return pair.same_fact < OUTDONE * rival.same_fact


def blocks(articles: Sequence[Sequence[Claim]], encoder: Encoder) -> Iterator[Block]:
    """Each two articles with the similarities of their claims; every text is encoded once."""
    texts = sorted({text for claims in articles for c in claims for text in (c.text, c.context)})
    vectors = Centring.of(encoder).apply(encoder.encode(texts))
    return blocks_of(articles, vectors, {text: row for row, text in enumerate(texts)})


def blocks_of(
    articles: Sequence[Sequence[Claim]], vectors: Vectors, place: Mapping[str, int]
) -> Iterator[Block]:
    """As `blocks`, with the centred vectors of all texts at hand; `place` is the row of each text."""
    of_claims = [vectors[[place[c.text] for c in claims]] for claims in articles]
    rare = rarity([c for claims in articles for c in claims])
    kin = [kinship(claims) for claims in articles]
    identity = identify({claims[0].source: {n for c in claims for n in c.names} for claims in articles})
    of_sentences = [vectors[[place[c.context] for c in claims]] for claims in articles]
    for x, y in combinations(range(len(articles)), 2):
        yield Block(
            a=tuple(articles[x]),
            b=tuple(articles[y]),
            claims=of_claims[x] @ of_claims[y].T,
            sentences=of_sentences[x] @ of_sentences[y].T,
            rarity=rare,
            kin=(kin[x], kin[y]),
            identity=identity,
        )


def score(block: Block, settings: Settings) -> Iterator[Pair]:
    """The candidates of a block with the probability that each is about one fact."""
    places = list(candidates(block, settings.candidates))
    if not places:
        return
    probabilities = same_fact(np.array([features(block, i, j) for i, j in places]))
    for (i, j), probability in zip(places, probabilities, strict=True):
        yield Pair(
            a=block.a[i],
            b=block.b[j],
            similarity=float(block.claims[i, j]),
            same_fact=float(probability),
        )


def pair_of(block: Block, i: int, j: int) -> Pair:
    """Claim `i` of the first article with claim `j` of the second, and how likely they are about one fact."""
    chance = float(same_fact(np.array([features(block, i, j)]))[0])
    return Pair(a=block.a[i], b=block.b[j], similarity=float(block.claims[i, j]), same_fact=chance)


def candidates(block: Block, nearest: int) -> list[tuple[int, int]]:
    """Places (i, j) worth a look: nearest neighbours both ways, and shared names with figures."""
    found: set[tuple[int, int]] = set()
    rows = np.argsort(-block.claims, axis=1, kind="stable")[:, :nearest]
    columns = np.argsort(-block.claims, axis=0, kind="stable")[:nearest]
    found.update((i, int(j)) for i, row in enumerate(rows) for j in row)
    found.update((int(i), j) for column in columns for j, i in enumerate(column))
    found.update(
        (i, j)
        for i, a in enumerate(block.a)
        for j, b in enumerate(block.b)
        if _figures(a) & _figures(b)
        and block.identity.of(a.source, a.names) & block.identity.of(b.source, b.names)
    )
    return sorted((i, j) for i, j in found if block.a[i].setting == block.b[j].setting)


@cache
def _figures(claim: Claim) -> frozenset[tuple[str, float, float, str]]:
    return frozenset(
        (value.kind.value, value.low, value.high, value.unit) for value in claim.values if value.resolved
    )


def same_fact(rows: np.ndarray) -> Vectors:
    """Probability for each row of features (n, len(FEATURES)): logistic regression."""
    weights, bias = _weights()
    result: Vectors = 1.0 / (1.0 + np.exp(-(rows @ weights + bias)))
    return result


@cache
def _weights() -> tuple[np.ndarray, float]:
    """Fitted by `training/same_fact.py`; a feature without a weight would be a broken build."""
    model = json.loads(files("compare.alignment").joinpath("same_fact.json").read_text("utf-8"))
    return np.array([model["weights"][name] for name in FEATURES]), float(model["bias"])
