"""Which findings a report shows: `--only`, `--facet`, `--outlet`, `--min-confidence` and `--top`.

They narrow the view, never what is computed or stored. What can be refused before any work is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compare.cli.options import FACETS, VERDICTS
from compare.errors import SettingError
from compare.render import View

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.verdicts.judgement import Facet, Verdict

#: How near a name must come to one that there is (Jaro-Winkler) to be taken for it misspelt.
_NEAR = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What was asked for. Which articles `outlets` are is known once these are read."""

    view: View = field(default_factory=View)
    outlets: tuple[str, ...] = ()

    def of(self, articles: Sequence[Article]) -> View:
        """The view of a comparison of these articles.

        Raises:
            SettingError: none of them is of an outlet that was named.
        """
        if not self.outlets:
            return self.view
        return replace(
            self.view, sources=frozenset().union(*(_sources(each, articles) for each in self.outlets))
        )


def narrowing(
    *,
    only: str | None = None,
    facet: str | None = None,
    outlets: Sequence[str] | None = None,
    min_confidence: str | None = None,
    top: int | None = None,
) -> Narrowing:
    """What the options ask for.

    Raises:
        SettingError: there is no such verdict or facet, or a confidence is no number.
    """
    view = View(only=verdicts(only), facets=facets(facet), least=share(min_confidence), top=top)
    return Narrowing(view=view, outlets=tuple(outlets or ()))


def verdicts(names: str | None) -> frozenset[Verdict] | None:
    """The verdicts in a list with commas; None for all. SettingError names those that there are."""
    if names is None:
        return None
    words = _listed("verdict", names, VERDICTS)
    from compare.verdicts.judgement import Verdict

    return frozenset(map(Verdict, words))


def facets(names: str | None) -> frozenset[Facet] | None:
    """The same for what a verdict turns on."""
    if names is None:
        return None
    words = _listed("facet", names, FACETS)
    from compare.verdicts.judgement import Facet

    return frozenset(map(Facet, words))


def share(text: str | None) -> float:
    """A confidence as "70%", "70" or "0.7"; 0 for None. SettingError where it is none of these."""
    if text is None:
        return 0.0
    try:
        number = float(text.strip().removesuffix("%"))
    except ValueError:
        number = math.nan
    if number > 1 or text.strip().endswith("%"):
        number /= 100
    if not 0 <= number <= 1:  # nor is nan
        raise SettingError(f"no confidence {text!r}: give a number from 0 to 1, or a percentage such as 70%")
    return number


def _listed(noun: str, names: str, known: Sequence[str]) -> list[str]:
    words = [word.strip().lower() for word in names.split(",") if word.strip()]
    unknown = [word for word in words if word not in known]
    if unknown or not words:
        told = f"no {noun} {', '.join(unknown) or 'given'}: choose from {', '.join(known)}"
        raise SettingError(told + _meant(unknown, known))
    return words


def _sources(outlet: str, articles: Sequence[Article]) -> frozenset[str]:
    """Ids of the articles of that outlet; of one article by its id or by the name it has in reports."""
    from compare.render.material import names

    called = names(articles)
    wanted = outlet.strip().casefold()
    found = frozenset(
        each.id
        for each in articles
        if wanted in {name.strip().casefold() for name in (each.outlet, called[each.id], each.id)}
    )
    if not found:
        known = list(dict.fromkeys(called.values()))
        told = f"no outlet {outlet!r} among the articles: there are {', '.join(known)}"
        raise SettingError(told + _meant([outlet], known))
    return found


def _meant(unknown: Sequence[str], known: Sequence[str]) -> str:
    """Asks for the nearest of the names that there are, if one is near."""
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    near = (
        process.extractOne(
            word, known, scorer=JaroWinkler.similarity, processor=str.casefold, score_cutoff=_NEAR
        )
        for word in unknown
    )
    names = list(dict.fromkeys(found[0] for found in near if found is not None))
    return f"; did you mean {' and '.join(names)}?" if names else ""
