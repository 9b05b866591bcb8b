"""Figures of an update by the moment they were given for, laid out as a small plot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compare.articles.article import Article
from compare.claims.claim import Claim
from compare.claims.value import Moment, Value, ValueKind
from compare.render.catalogue import number, short_day
from compare.render.material import Row
from compare.render.page import wording
from compare.verdicts.judgement import Verdict

#: What can be drawn on one axis.
_PLOTTED = {ValueKind.COUNT, ValueKind.MONEY, ValueKind.PERCENTAGE, ValueKind.QUANTITY}

#: Width of the plot, and where its axes lie, in units of its own; labels are eleven units high.
WIDTH = 360
LEFT, RIGHT, TOP, BOTTOM = 24, 336, 28, 156

#: Room that a digit and a line of labels take.
_DIGIT, _LINE = 6.5, 13

MOST_TICKS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One figure at one moment, with the articles and claims that give it."""

    at: dt.datetime
    told: str
    """The moment in words."""
    reported: bool
    """Whether `at` is only when the article was published."""
    amount: float
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    x: float = 0
    y: float = 0
    label_y: float = 0

    @property
    def label(self) -> str:
        """The figure in digits."""
        return number(self.amount)

    @property
    def anchor(self) -> str:
        """Which end of its label stands at `x`, so that a long one stays inside the plot."""
        half = _DIGIT * len(self.label) / 2
        return "start" if self.x < half else "end" if self.x > WIDTH - half else "middle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A moment on the axis."""

    x: float
    label: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """The points in order of time and amount, with their places."""

    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    line: str
    """Path through the points; empty where outlets differ on one moment."""


def plot(row: Row, articles: Mapping[str, Article]) -> Plot | None:
    """The plot of an update's figures; None where there are no two figures at two moments."""
    if row.finding.verdict is not Verdict.UPDATE:
        return None
    found = [_point(claim, value, articles[claim.source]) for claim, value in _series(row.claims)]
    points = _merged(point for point in found if point is not None)
    if len({point.at for point in points}) < 2 or len({point.amount for point in points}) < 2:
        return None
    if min(point.amount for point in points) < 0:
        return None
    placed = _placed(points)
    moments = [point.at for point in placed]
    line = "M" + "L".join(f"{p.x:g} {p.y:g}" for p in placed) if len(set(moments)) == len(moments) else ""
    return Plot(points=placed, ticks=tuple(_ticks(placed)), line=line)


def _series(claims: Sequence[Claim]) -> list[tuple[Claim, Value]]:
    """One value a claim, all of one kind, unit and state: what most outlets give, and differ on."""
    amounts: dict[tuple[ValueKind, str, str], dict[str, set[float]]] = {}
    for claim in claims:
        for value in claim.values:
            if value.kind in _PLOTTED and value.low == value.high:
                slot = (value.kind, value.unit, value.state)
                amounts.setdefault(slot, {}).setdefault(claim.source, set()).add(value.low)
    varied = [slot for slot, by in amounts.items() if len(by) > 1 and len(set.union(*by.values())) > 1]
    if not varied:
        return []
    best = min(varied, key=lambda slot: (-len(amounts[slot]), not slot[2], slot))
    chosen = ((claim, _of_slot(claim, best)) for claim in claims)
    return [(claim, value) for claim, value in chosen if value is not None]


def _of_slot(claim: Claim, slot: tuple[ValueKind, str, str]) -> Value | None:
    """The claim's value of that kind, unit and state, or the only one that names no state."""
    kind, unit, state = slot
    alike = [
        each for each in claim.values if (each.kind, each.unit) == (kind, unit) and each.low == each.high
    ]
    exact = [each for each in alike if each.state == state]
    if exact:
        return exact[0]
    return alike[0] if len(alike) == 1 and not alike[0].state else None


def _point(claim: Claim, value: Value, article: Article) -> Point | None:
    zone = _zone(article)
    held = _held(value.as_of, article, zone)
    at = held or (claim.told.astimezone(zone) if claim.told else None)
    if at is None:
        return None
    told = wording.moment(at)
    return Point(
        at=at,
        told=told if held else wording.reported(told),
        reported=held is None,
        amount=value.low,
        sources=(claim.source,),
        claims=(claim.id,),
    )


def _held(as_of: Moment | None, article: Article, zone: dt.tzinfo) -> dt.datetime | None:
    """The latest moment meant; a time without a day is one of the article's reference day."""
    if as_of is None:
        return None
    if as_of.days is None and article.reference is not None:
        as_of = replace(as_of, days=(article.reference.day, article.reference.day))
    bounds = as_of.bounds
    if bounds is None:
        return None
    return bounds[1] if bounds[1].tzinfo else bounds[1].replace(tzinfo=zone)


def _zone(article: Article) -> dt.tzinfo:
    """The zone that the article was published in, as far as known."""
    try:
        published = dt.datetime.fromisoformat(article.published or "")
    except ValueError:
        return dt.UTC
    return published.tzinfo or dt.UTC


def _merged(points: Iterable[Point]) -> list[Point]:
    """Equal figures at equal moments as one, in order of time and amount."""
    merged: dict[tuple[dt.datetime, float, bool], Point] = {}
    for point in points:
        key = (point.at, point.amount, point.reported)
        known = merged.setdefault(key, point)
        if known is not point:
            sources = tuple(dict.fromkeys((*known.sources, *point.sources)))
            merged[key] = replace(known, sources=sources, claims=(*known.claims, *point.claims))
    return sorted(merged.values(), key=lambda point: (point.at, point.amount, point.reported))


def _placed(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points with their places and those of their labels, above where there is room."""
    first, last = points[0].at, points[-1].at
    top = max(point.amount for point in points)
    placed: list[Point] = []
    labels: list[tuple[float, float]] = []
    for point in points:
        x = round(LEFT + (RIGHT - LEFT) * ((point.at - first) / (last - first)), 1)
        y = round(BOTTOM - (BOTTOM - TOP) * (point.amount / top), 1)
        tries = (y - 9, y + 18, y - 22)
        width = _DIGIT * len(point.label)
        label_y = next((each for each in tries if _free(x, each, width, labels)), tries[0])
        labels.append((x, label_y))
        placed.append(replace(point, x=x, y=y, label_y=label_y))
    return tuple(placed)


def _free(x: float, y: float, width: float, labels: Sequence[tuple[float, float]]) -> bool:
    return all(abs(x - other) > width or abs(y - at) > _LINE for other, at in labels)


def _ticks(points: Sequence[Point]) -> Iterator[Tick]:
    """Midnights, a few of them; the first and the last moment where there are no two midnights."""
    first, last = points[0], points[-1]
    days = (last.at.date() - first.at.date()).days
    if days < 2:
        yield Tick(x=first.x, label=wording.moment(first.at), anchor="start")
        yield Tick(x=last.x, label=wording.moment(last.at), anchor="end")
        return
    step = -(-days // MOST_TICKS)
    for day in range(1, days + 1, step):
        midnight = dt.datetime.combine(first.at.date() + dt.timedelta(day), dt.time(), first.at.tzinfo)
        share = (midnight - first.at) / (last.at - first.at)
        x = round(LEFT + (RIGHT - LEFT) * share, 1)
        if share <= 1:
            anchor = "end" if x > RIGHT - 30 else "start" if x < LEFT + 30 else "middle"
            yield Tick(x=x, label=short_day(midnight.date()), anchor=anchor)
