"""Finding evidence again: the claims of a comparison that have the words a decision rests on.

    52 passengers were aboard      ->  … and "52 passengers were aboard" when it sank    the same words
    52 passengers were aboard      ->  52 people were aboard                             reworded

The same words are the same whatever their case, punctuation and neighbours, so that an edit around
a quotation loses nothing. Words that are merely near, such as another figure in the same sentence,
are found too, but told apart: nobody has seen them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.comparison import Comparison
from compare.review.decision import Quotation
from compare.text import PIECE_SEPARATOR, Span

#: Counted in words, figures among them: one in four may be another.
NEAR = 0.75
#: A claim stands where the quotation stood when it has so much of its words.
SHARED = 0.5

#: Words, and signs that change what a figure means.
_WORD = re.compile(r"\w+|[%‰°$€£¥]|(?<!\w)[-\u2212](?=\d)")


@dataclass(frozen=True, slots=True)
class Located:
    """Where words stand now."""

    claims: tuple[str, ...]
    """Ids of the claims that have them; several where the words stand in several places, none where
    they stand in the article but are in no claim."""
    whole: bool
    """Whether they are the same words."""


class Texts:
    """The words of a comparison's articles and claims, cut once."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = [_Text(article, comparison) for article in comparison.articles]
        self._known: dict[Quotation, Located | None] = {}

    def locate(self, quotation: Quotation) -> Located | None:
        """Where the words stand in their article; None where neither they nor any like them do."""
        if quotation not in self._known:
            self._known[quotation] = self._located(quotation)
        return self._known[quotation]

    def _located(self, quotation: Quotation) -> Located | None:
        texts = [text for text in self._articles if _is_of(text.article, quotation)]
        # a file of that name before others of the outlet
        texts.sort(key=lambda text: text.article.id != quotation.article)
        words = words_of(quotation.quote)
        for text in texts:
            if claims := text.with_words(words):
                return Located(claims, whole=True)
        pieces = [words_of(piece) for piece in quotation.quote.split(PIECE_SEPARATOR)]
        for text in texts:
            if (found := text.at(pieces)) is not None:
                return Located(found, whole=True)
        near = [text.near(words) for text in texts]
        likeness, claim = max(near, default=(0.0, ""), key=lambda each: each[0])
        return Located((claim,), whole=False) if likeness >= NEAR else None


class _Text:
    """An article's words with their places, and those of its claims."""

    def __init__(self, article: Article, comparison: Comparison) -> None:
        self.article = article
        self._claims = [claim for claim in comparison.claims if claim.source == article.id]

    @cached_property
    def _of_claims(self) -> dict[str, list[str]]:
        return {claim.id: words_of(claim.quote) for claim in self._claims}

    @cached_property
    def _words(self) -> list[tuple[str, Span]]:
        return [(each[0].casefold(), Span(*each.span())) for each in _WORD.finditer(self.article.text)]

    def with_words(self, words: Sequence[str]) -> tuple[str, ...]:
        """The claims that have just these words."""
        return tuple(claim for claim, own in self._of_claims.items() if own == words)

    def at(self, pieces: Iterable[Sequence[str]]) -> tuple[str, ...] | None:
        """The claims at the places where the pieces stand; None where one stands nowhere."""
        places: list[list[Span]] = []
        for piece in pieces:
            found = self._places(piece)
            if not found:
                return None
            places.append(found)
        if len(places) == 1:
            claims = [self._claim_at([place]) for place in places[0]]
        else:  # pieces stand one behind the other; where one stands twice, the first is taken
            claims = [self._claim_at([found[0] for found in places])]
        return tuple(dict.fromkeys(claim for claim in claims if claim is not None))

    def _places(self, words: Sequence[str]) -> list[Span]:
        if not words:
            return []
        own = [word for word, _ in self._words]
        starts = (
            start
            for start, word in enumerate(own)
            if word == words[0] and own[start : start + len(words)] == words
        )
        return [Span(self._words[at][1].start, self._words[at + len(words) - 1][1].end) for at in starts]

    def _claim_at(self, places: Sequence[Span]) -> str | None:
        """The claim that shares most with these places, if that is enough."""
        length = sum(map(len, places))
        best, most = None, 0.0
        for claim in self._claims:
            common = _common(claim, places)
            if common >= SHARED * length and (share := common / (length + _length(claim) - common)) > most:
                best, most = claim.id, share
        return best

    def near(self, words: Sequence[str]) -> tuple[float, str]:
        """The claim whose words are most like these, behind how like they are."""
        likenesses = (
            (Indel.normalized_similarity(words, own, score_cutoff=NEAR), claim)
            for claim, own in self._of_claims.items()
        )
        return max(likenesses, default=(0.0, ""), key=lambda each: each[0])


def words_of(text: str) -> list[str]:
    """Its words, without case and punctuation."""
    return _WORD.findall(text.casefold())


def quotation_of(claim: Claim, article: Article) -> Quotation:
    """A claim as evidence."""
    return Quotation(outlet=article.outlet, article=article.id, url=article.url, quote=claim.quote)


def _is_of(article: Article, quotation: Quotation) -> bool:
    """Whether it may be the article that the words are from: of the outlet, or at the same address."""
    same_address = quotation.url is not None and quotation.url == article.url
    return same_address or _name(article.outlet) == _name(quotation.outlet)


def _name(outlet: str) -> str:
    return " ".join(outlet.casefold().split())


def _common(claim: Claim, places: Iterable[Span]) -> int:
    return sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in claim.spans
        for other in places
    )


def _length(claim: Claim) -> int:
    return sum(map(len, claim.spans))
