"""The words and names of a claim that carry its content, ready to be held against others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from compare.claims.claim import Claim
from compare.languages import LANGUAGES, language
from compare.languages.base import ContentWords, Language, Words

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
#: Words of all languages, for texts that quote each other.
_FUNCTION_WORDS = frozenset().union(*(each.content.function_words for each in LANGUAGES.values()))
#: Content words after a negation that it is taken to negate.
_FOCUS = 4
#: Letters that tell one stem from another; endings and sound changes lie beyond.
_STEM = 6
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Content:
    """What a claim is made of, lower case and without accents."""

    words: frozenset[str]
    """Content words; numbers written in digits included."""
    stems: frozenset[str]
    """The same without affixes."""
    names: frozenset[str]
    """Words of proper names."""
    negated: tuple[tuple[str, ...], ...]
    """For each negation the stems of the content words after it, in order."""
    refused: tuple[tuple[str, ...], ...]
    """Likewise for each verb that negates what follows it: "menolak", "refused"."""
    pending: bool
    """Whether it says that something is still open: "belum", "yet"."""
    poles: frozenset[tuple[str, int]]
    """Ends of scales of opposites that it comes down on: ("consent", 0) for "accepted" and for
    "did not refuse"."""


def fold(text: str) -> str:
    """Lower case, without accents: "Qadhafī" and "qadhafi" are one."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def tokens(text: str) -> list[str]:
    """The words of `text`, folded, in order."""
    return _WORD.findall(fold(text).replace("’", "'"))


def content_words(text: str) -> frozenset[str]:
    """The words of `text` that carry content of their own."""
    return frozenset(tokens(text)) - _FUNCTION_WORDS


def stem(word: str, known: Language) -> str:
    """`word` without affixes, cut to where stems differ: "menolak" and "ditolak" -> "olak".

    Rough on purpose: it only has to bring forms of one word together.
    """
    for _ in range(2):  # affixes may be stacked two deep: "keterlibatannya"
        word = _without_affixes(word, known.content)
    if word[0] in known.content.elided and len(word) > _SHORTEST_STEM:
        word = word[1:]
    return word[:_STEM]


def _without_affixes(word: str, lists: ContentWords) -> str:
    """`word` without the first prefix and the first suffix that leave a stem."""
    for prefix in lists.prefixes:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM:
            word = word[len(prefix) :]
            break
    for suffix in lists.suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def stems(words: Iterable[str], known: Language) -> frozenset[str]:
    """The stems of the content words among `words`."""
    return frozenset(stem(word, known) for word in words if word not in _FUNCTION_WORDS)


@lru_cache(maxsize=16384)
def content(claim: Claim) -> Content:
    """The content of `claim`."""
    known = language(claim.language)
    words = tokens(claim.text)
    polarity = known.polarity
    return Content(
        words=frozenset(words) - _FUNCTION_WORDS,
        stems=stems(words, known),
        names=frozenset(word for name in claim.names for word in tokens(name)),
        negated=_following(words, polarity.negations, known),
        refused=_following(words, polarity.deniers, known),
        pending=not polarity.pending.isdisjoint(words),
        poles=_poles(words, known),
    )


def _poles(words: list[str], known: Language) -> frozenset[tuple[str, int]]:
    """Where the claim stands on each scale that it names, negations taken into account.

    What stands behind "agar" or "in order to" is aimed at, not said.
    """
    aims = [place for place, word in enumerate(words) if place and word in known.clauses.purposes]
    words = words[: min(aims, default=len(words))]
    denied = {stem for focus in _following(words, known.polarity.negations, known) for stem in focus}
    return frozenset(
        (scale, 1 - end if stem(word, known) in denied else end)
        for scale, ends in known.polarity.opposites.items()
        for end, forms in enumerate(ends)
        for word in forms.intersection(words)
    )


def _following(words: list[str], turning: Words, known: Language) -> tuple[tuple[str, ...], ...]:
    """The stems of the few content words that follow each of the `turning` words."""
    found = []
    for place, word in enumerate(words):
        if word in turning:
            following = [w for w in words[place + 1 :] if w not in _FUNCTION_WORDS]
            found.append(tuple(stem(w, known) for w in following[:_FOCUS]))
    return tuple(focus for focus in found if focus)
