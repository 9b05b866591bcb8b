"""What Python gets: a comparison that can show itself, write itself, and become frames."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, Self

from compare.comparison import Comparison
from compare.errors import OutputError, SettingError
from compare.files import write_whole
from compare.findings import ORDER, tally
from compare.render import PRINTED, Format, View, format_of, render, render_bytes
from compare.review.reviewed import Review
from compare.verdicts.judgement import Verdict


class Frames(NamedTuple):
    """A comparison as two pandas data frames."""

    findings: Any
    """A row for each finding: id, verdict, facets, confidence, importance, label, explanation, outlets,
    origins, claims (ids)."""
    links: Any
    """A row for each link: the finding that both its claims stand in (else None), verdict, facets,
    confidence, explanation, fuller; of each claim, as a_… and b_…, claim (its id), outlet, published,
    speaker, quote, text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Result(Comparison):
    """A `Comparison` with doors to everything that is made from one.

    options: those of the command line that change the answer; reports name the command that repeats it.
    review: what people decided about the findings of a recorded story; reports show it.
    """

    options: tuple[str, ...] = ()
    review: Review | None = None

    @classmethod
    def of(cls, comparison: Comparison, options: Iterable[str] = (), review: Review | None = None) -> Self:
        """The same comparison."""
        parts = {field.name: getattr(comparison, field.name) for field in fields(Comparison)}
        return cls(**parts, options=tuple(options), review=review)

    def comparison(self) -> Comparison:
        """The comparison by itself, as a workspace keeps it."""
        return Comparison(**{field.name: getattr(self, field.name) for field in fields(Comparison)})

    def __repr__(self) -> str:
        """In a line; all of it is `to_dict`."""
        counts = tally(self)
        told = ", ".join(f"{counts[each]} {each}" for each in ORDER if each in counts)
        return f"<Result: {len(self.articles)} articles, {len(self.findings)} findings ({told or 'none'})>"

    def report(self, form: str = Format.TERMINAL, *, only: Iterable[str] | None = None) -> str:
        """A report as text: terminal, markdown, html, json, jsonl, csv or annotations.

        `only` the verdicts shown; JSON and annotations always hold all of it.

        Raises:
            SettingError: there is no such form or verdict.
        """
        if form not in PRINTED:
            raise SettingError(f"no form {form!r}: choose one of {', '.join(PRINTED)}")
        return render(self, Format(form), self._view(only))

    def save(self, path: str | PathLike[str], *, only: Iterable[str] | None = None) -> Path:
        """Writes a report; the name's ending says in which form, as with `--output`. An older file of
        that name is replaced, when all is written.

        Raises:
            OutputError: no report ends so, or it can't be written there.
            SettingError: there is no such verdict, or one of the articles is of that name.
        """
        place = Path(path)
        content = render_bytes(self, format_of(place), self._view(only))
        if place.resolve() in {Path(article.path).resolve() for article in self.articles}:
            raise SettingError(f"{place} is one of the articles; write the report to another file")
        try:
            write_whole(place.resolve(), content, replace=True)
        except OSError as error:
            raise OutputError(f"{place} could not be written: {error.strerror or error}") from None
        return place

    def to_pandas(self) -> Frames:
        """Findings and links as data frames.

        Raises:
            OutputError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError:
            raise OutputError("data frames need pandas, which is not installed: pip install pandas") from None
        file = self.to_dict()
        return Frames(
            pd.DataFrame(_findings(file), columns=list(_FINDING)),
            pd.DataFrame(_links(file), columns=list(_LINK)),
        )

    def _repr_html_(self) -> str:
        """What notebooks show."""
        from compare.render.notebook import as_fragment

        return as_fragment(self, self._view(None))

    def _view(self, only: Iterable[str] | None) -> View:
        if only is None:
            return View(options=self.options, review=self.review)
        asked = {only} if isinstance(only, str) else set(only)
        if not asked or not asked <= set(Verdict):
            wrong = ", ".join(sorted(asked - set(Verdict))) or "given"
            raise SettingError(f"no verdict {wrong}: choose from {', '.join(Verdict)}")
        return replace(self._view(None), only=frozenset(map(Verdict, asked)))


_FINDING = (
    *("id", "verdict", "facets", "confidence", "importance", "label", "explanation"),
    *("outlets", "origins", "claims"),
)
_SIDE = ("claim", "outlet", "published", "speaker", "quote", "text")
_LINK = (
    *("finding", "verdict", "facets", "confidence", "explanation", "fuller"),
    *(f"{side}_{name}" for side in "ab" for name in _SIDE),
)


def _findings(file: dict[str, Any]) -> list[dict[str, Any]]:
    """The findings of a comparison file, each with its outlets and the confidence of its surest link."""
    claims, home = _claims(file), _home(file)
    surest: dict[str, float] = {}
    verdicts = {each["id"]: each["verdict"] for each in file["findings"]}
    for link in file["links"]:
        finding = home[link["a"]]
        if finding == home[link["b"]] and link["verdict"] == verdicts[finding]:
            surest[finding] = max(surest.get(finding, 0.0), link["confidence"])
    return [
        {
            **finding,
            "confidence": surest.get(finding["id"]),
            "outlets": list(dict.fromkeys(claims[each]["outlet"] for each in finding["claims"])),
        }
        for finding in file["findings"]
    ]


def _links(file: dict[str, Any]) -> list[dict[str, Any]]:
    claims, home = _claims(file), _home(file)
    rows = []
    for link in file["links"]:
        same = home[link["a"]] == home[link["b"]]
        row = {"fuller": None, **link, "finding": home[link["a"]] if same else None}
        for side in "ab":
            row |= {f"{side}_{name}": claims[link[side]][name] for name in _SIDE}
        rows.append(row)
    return rows


def _claims(file: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The claims by id, each with its article's outlet and date."""
    sources = {each["id"]: each for each in file["sources"]}
    return {
        claim["id"]: {
            **claim,
            "claim": claim["id"],
            "outlet": sources[claim["source"]]["outlet"],
            "published": sources[claim["source"]]["published"],
        }
        for claim in file["claims"]
    }


def _home(file: dict[str, Any]) -> dict[str, str]:
    """By claim, the finding that it stands in."""
    return {claim: finding["id"] for finding in file["findings"] for claim in finding["claims"]}
