"""Labels that changed places between two claims.

"11 km from X, 25 km from Y" / "25 km from X, 11 km from Y": the same words, another statement.
Each claim is cut into parts at commas and joining words; a label (X) has moved when it shares
its part with one of two alternatives in the first claim (11) and with the other in the second
(25). Alternatives are figures, or words that exclude each other ("left", "right"); names are not:
"Turkey and Russia" is "Russia and Turkey".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations

from compare.alignment.content import fold, stem, tokens
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
    for y, z in permutations(shared, 2):
        facet = _alternatives(y, z, known)
        if facet and mine[y] != mine[z] and theirs[y] != theirs[z]:
            labels = [x for x in shared if x not in (y, z)]
            there = any(mine[x] == mine[y] and theirs[x] == theirs[z] for x in labels)
            back = any(mine[x] == mine[z] and theirs[x] == theirs[y] for x in labels)
            if there and back:
                return facet
    return None


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
