"""What two claims about one fact show when held side by side: values, polarity, quotations.

Each piece of evidence names the words it rests on, so that a verdict can be explained by them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from compare.alignment.content import Content, content, fold, stems, tokens
from compare.alignment.pair import Pair
from compare.alignment.slots import Outcome, ValueMatch, match_values
from compare.claims.claim import Claim, Stance
from compare.claims.value import Value, ValueKind
from compare.languages import language
from compare.verdicts.judgement import Facet
from compare.verdicts.swaps import swapped

#: From here two quotations are the same words, printed a little differently.
SAME_QUOTATION = 0.85
#: From here down to this they are one quotation worded differently; below, two quotations.
REWORDED_QUOTATION = 0.5
#: A slot less sure than this is no ground for a clash: the counts may be of other things.
SURE_SLOT = 0.5
#: Similarity from which claims in two languages, that share no words, are of one event.
SAME_EVENT = 0.6
#: A negation is of the other claim's words when these hold more than this share of what it negates.
FOCUS_SHARED = 0.5

_FACETS = {
    ValueKind.DURATION: Facet.DURATION,
    ValueKind.DATE: Facet.DATE,
    ValueKind.TIME: Facet.TIME,
}


class Sign(StrEnum):
    """Which way a piece of evidence points."""

    SAME = "same"
    CLASH = "clash"
    SWAP = "swap"
    """A clash of who or what belongs to which, all words being the same."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One point on which two claims agree or clash, with the words on either side."""

    sign: Sign
    facet: Facet
    a: str
    b: str
    exact: bool = True
    """For values: False when one is merely compatible with the other."""


def gather(pair: Pair) -> tuple[Evidence, ...]:
    """All evidence on `pair`, most telling first."""
    return (
        *_swapped(pair.a, pair.b),
        *_values(pair),
        *_polarity(pair.a, pair.b),
        *_quotation(pair.a, pair.b),
        *_reason(pair.a, pair.b),
    )


def facet_of(value: Value) -> Facet:
    """The facet that a difference in such a value turns on."""
    return _FACETS.get(value.kind, Facet.NUMBER)


def _values(pair: Pair) -> Iterator[Evidence]:
    a, b = pair.a, pair.b
    matches = sorted(match_values(a, b), key=lambda m: (-m.outcome, -m.slot, m.a.kind))
    for match in matches:
        if match.outcome is Outcome.DIFFERENT and not (match.slot >= SURE_SLOT and _comparable(match, pair)):
            continue
        yield Evidence(
            sign=Sign.CLASH if match.outcome is Outcome.DIFFERENT else Sign.SAME,
            facet=facet_of(match.a),
            a=match.a.quote,
            b=match.b.quote,
            exact=match.outcome is not Outcome.COMPATIBLE,
        )


def _comparable(match: ValueMatch, pair: Pair) -> bool:
    """Two dates or times clash only when something besides names says that they are of one event."""
    a, b = pair.a, pair.b
    if match.a.kind not in (ValueKind.DATE, ValueKind.TIME):
        return True
    if a.language != b.language:
        return pair.similarity >= SAME_EVENT
    x, y = content(a), content(b)
    known = language(a.language)
    beside = x.names | y.names | set(tokens(match.a.quote)) | set(tokens(match.b.quote))
    return bool((x.stems & y.stems) - stems(beside, known))


def _swapped(a: Claim, b: Claim) -> Iterator[Evidence]:
    facet = swapped(a, b)
    if facet is not None:
        yield Evidence(Sign.SWAP, facet, a.quote, b.quote)


def _polarity(a: Claim, b: Claim) -> Iterator[Evidence]:
    """Opposite ends of a scale, or one denies in so many words what the other says."""
    x, y = content(a), content(b)
    mine, theirs = _ends(x), _ends(y)
    for scale in sorted(mine.keys() & theirs.keys()):
        if mine[scale] != theirs[scale]:
            yield Evidence(Sign.CLASH, Facet.POLARITY, _word(a, scale), _word(b, scale))
            return
    if (a.stance is Stance.DENIES) != (b.stance is Stance.DENIES):
        return
    if _denies(x, y) != _denies(y, x):
        yield Evidence(Sign.CLASH, Facet.POLARITY, a.quote, b.quote)


def _denies(x: Content, y: Content) -> bool:
    """Whether `x` negates what `y` says without negating it as well."""
    if x.names and y.names and not x.names & y.names:
        return False
    turned = {stem for focus in (*y.negated, *y.refused) for stem in focus}
    said = y.stems - turned
    negated = any(focus[0] in said and _shared(focus, said) for focus in x.negated)
    return negated or any(len(focus) > 1 and _shared(focus, said) for focus in x.refused)


def _shared(focus: tuple[str, ...], said: frozenset[str]) -> bool:
    return len(said.intersection(focus)) > FOCUS_SHARED * len(set(focus))


def _ends(found: Content) -> dict[str, int]:
    """The scales of which a claim names one end; naming both says nothing."""
    return {scale: end for scale, end in found.poles if (scale, 1 - end) not in found.poles}


def _word(claim: Claim, scale: str) -> str:
    """The word with which a claim names the scale."""
    ends = language(claim.language).polarity.opposites[scale]
    return next(word for word in tokens(claim.text) if any(word in forms for forms in ends))


def _quotation(a: Claim, b: Claim) -> Iterator[Evidence]:
    """The same words quoted, or the same words but for some. Others are other quotations."""
    if not (a.quoted and b.quoted) or a.language != b.language:
        return
    alike = Indel.normalized_similarity(tokens(a.quote), tokens(b.quote))
    if alike >= SAME_QUOTATION or (alike >= REWORDED_QUOTATION and _cut_otherwise(a, b)):
        yield Evidence(Sign.SAME, Facet.QUOTE, a.quote, b.quote)
    elif alike >= REWORDED_QUOTATION:
        yield Evidence(Sign.CLASH, Facet.QUOTE, a.quote, b.quote)


def _cut_otherwise(a: Claim, b: Claim) -> bool:
    """Whether all words of either stand in the other's sentence: what differs is where the claims end."""
    return set(tokens(a.quote)) <= set(tokens(b.context)) and set(tokens(b.quote)) <= set(tokens(a.context))


def _reason(a: Claim, b: Claim) -> Iterator[Evidence]:
    x, y = _reason_words(a), _reason_words(b)
    if x and y and a.language == b.language and fuzz.token_set_ratio(x, y) < 50:
        yield Evidence(Sign.CLASH, Facet.REASON, x, y)


def _reason_words(claim: Claim) -> str:
    """What follows the first word that opens a reason, or nothing."""
    openers = language(claim.language).content.reasons
    words = claim.text.split()
    for place, word in enumerate(words):
        if fold(word.strip(",.;:")) in openers:
            return " ".join(words[place + 1 :]).strip(" ,.;:")
    return ""
