"""Labels that changed places between two claims.

"11 km from X, 25 km from Y" / "25 km from X, 11 km from Y": the same words, another statement.
Each claim is cut into parts at commas and joining words; a label (X) has moved when it shares
its part with one of two alternatives in the first claim (11) and with the other in the second
(25). Alternatives are figures, or words that exclude each other ("left", "right"); names are not:
"Turkey and Russia" is "Russia and Turkey".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import permutations

from compare.alignment.content import content, fold, stem, tokens
from compare.claims.claim import Claim
from compare.languages import language
from compare.languages.base import Language
from compare.verdicts.judgement import Facet

_COMMA = r"[,;](?=\s)"


def swapped(a: Claim, b: Claim) -> Facet | None:
    """What a swap of labels between the claims turns on, None when nothing changed places."""
    if a.language != b.language:
        return None
    known = language(a.language)
    mine, theirs = _parts(a), _parts(b)
    shared = sorted(mine.keys() & theirs.keys())
    names = {stem(name, known) for name in content(a).names & content(b).names}
    for y, z in permutations(shared, 2):
        facet = _alternatives(y, z, known)
        if facet and mine[y] != mine[z] and theirs[y] != theirs[z]:
            labels = [x for x in shared if x not in (y, z)]
            moved = {x for x in labels if mine[x] == mine[y] and theirs[x] == theirs[z]}
            back = {x for x in labels if mine[x] == mine[z] and theirs[x] == theirs[y]}
            if moved and back:
                return facet
            if facet is Facet.PLACE and _names_changed(moved | back, labels, (mine, theirs), (y, z), names):
                return facet
    return None


def _names_changed(
    moved: set[str],
    labels: Sequence[str],
    parts: tuple[Mapping[str, int], Mapping[str, int]],
    alternatives: tuple[str, str],
    names: set[str],
) -> bool:
    """Whether a name changed sides and none stayed: the other may go by another name."""
    mine, theirs = parts
    stayed = {x for x in labels for y in alternatives if mine[x] == mine[y] and theirs[x] == theirs[y]}
    return bool(moved & names) and not stayed & names


def _alternatives(y: str, z: str, known: Language) -> Facet | None:
    """The facet on which `y` and `z` exclude each other, if they do."""
    if any(letter.isdigit() for letter in y) and any(letter.isdigit() for letter in z):
        return Facet.NUMBER
    if any(y in group and z in group for group in _exclusive(known)):
        return Facet.PLACE
    return None


@cache
def _exclusive(known: Language) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(word, known) for word in group) for group in known.content.exclusive)


def _parts(claim: Claim) -> dict[str, int]:
    """Stem of each word that stands in one part of the claim only, with that part's number."""
    known = language(claim.language)
    places: dict[str, set[int]] = {}
    for number, part in enumerate(_cut(known).split(fold(claim.text))):
        for word in tokens(part):
            if word not in known.content.function_words:
                places.setdefault(stem(word, known), set()).add(number)
    return {word: next(iter(numbers)) for word, numbers in places.items() if len(numbers) == 1}


@cache
def _cut(known: Language) -> re.Pattern[str]:
    joining = sorted(known.clauses.additions | known.clauses.contrasts)
    return re.compile("|".join([_COMMA, *(rf"\b{re.escape(word)}\b" for word in joining)]))
