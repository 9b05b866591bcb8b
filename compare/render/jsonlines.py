"""One finding a line, as JSON, with everything about it: a table for those who count and sort.

The lines hold the fields of the comparison file under their names there; nothing has to be looked up in
another place. `pandas.read_json(path, lines=True)` makes a frame of them.
"""

from __future__ import annotations

from typing import Any

from compare.comparison import Comparison
from compare.render import View
from compare.render.jsonfile import spelt
from compare.render.material import Row, gather
from compare.review.standing import Standing

#: What a claim is told of its article, beside the article's id.
_OF_ARTICLE = ("outlet", "title", "language", "published", "url", "path", "sha256")


def as_json_lines(comparison: Comparison, view: View) -> str:
    """The findings that the view asks for, a line each, every line ended."""
    material = gather(comparison, view)
    file = (view.review.comparison if view.review is not None else comparison).to_dict()
    findings = {each["id"]: each for each in file["findings"]}
    links = {(each["a"], each["b"]): each for each in file["links"]}
    claims = _claims(file)
    lines = []
    for row in (*material.rows, *material.rejected):
        form = {
            "story": material.title,
            **findings[row.finding.id],
            "confidence": _confidence(row),
            "outlets": [material.names[source] for source in row.cells],
            "claims": [claims[claim.id] for claim in row.claims],
            "links": [links[link.a, link.b] for link in row.links],
            "generated_by": comparison.generated_by,
        }
        if view.review is not None:
            form["review"] = [decision_form(standing) for standing in row.standings]
        lines.append(spelt(form) + "\n")
    return "".join(lines)


def decision_form(standing: Standing) -> dict[str, Any]:
    """What a person decided, and why to look again."""
    form = standing.decision.to_dict()
    told = {name: form[name] for name in ("decision", "by", "at", "verdict", "note", "id")}
    return {**told, "again": [doubt.value for doubt in standing.doubts]}


def _confidence(row: Row) -> float | None:
    """Of the link that the verdict rests on."""
    return round(row.telling.confidence, 4) if row.telling is not None else None


def _claims(file: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The claims of a comparison file by id, each with what is known of its article."""
    articles = {each["id"]: {name: each[name] for name in _OF_ARTICLE} for each in file["sources"]}
    return {
        claim["id"]: {"id": claim["id"], "source": claim["source"], **articles[claim["source"]], **claim}
        for claim in file["claims"]
    }
