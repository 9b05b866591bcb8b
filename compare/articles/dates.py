"""The day that "Senin" and "kemarin" in an article are counted from.

What an article states of itself comes first. A page's print date can be years off the event (old
articles are printed again when a site moves), so it has to agree with what the text says: a lead
with weekday and day ("Selasa (14/01)") fits one year in six, and a caption often has the year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median_low

from compare.articles.article import Article, Block, BlockRole, ReferenceDate
from compare.articles.mentions import Mention, bare_weekdays, find_dates, fitting, nearest
from compare.languages import LANGUAGES
from compare.messages import Message

#: Origin of a day taken over from other articles by `with_story_dates`. It is good enough to tell
#: which week a weekday belongs to; "kemarin" can be a day off.
FROM_STORY = Message("other articles of the story")
_TEXT_AND_STORY = Message("text, year from other articles of the story")

#: Days after what the text tells of within which a page's own date is believed.
_PLAUSIBLE_DELAY = 45

#: Days within which an article appears after the last day that it dates.
_SAME_NEWS = 3

#: Days by which the articles of a story may lie apart and still date one without a date.
_STORY_SPREAD = 7

#: Paragraphs that tell the news; those below tell its background.
_LEAD_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class _Clues:
    """Dates by where they stand."""

    news: tuple[Mention, ...]
    """With weekday, in the lead if there, else in the body."""
    captions: tuple[dt.date, ...]
    stamps: tuple[dt.date, ...]
    weekdays: tuple[int, ...]
    """Without date, in the first paragraphs."""


def published_day(stated: str, language: str) -> tuple[str, dt.date] | None:
    """ISO 8601 form and day of a date as a source states it, None if it is no date."""
    written = stated.strip()
    try:
        if written.isdigit() and len(written) in (10, 13):
            # seconds or milliseconds since 1970
            moment = dt.datetime.fromtimestamp(int(written[:10]), dt.UTC)
        else:
            moment = dt.datetime.fromisoformat(written)
    except (ValueError, OverflowError, OSError):
        worded = next((mention.date() for mention in find_dates(written, language) if mention.year), None)
        return (worded.isoformat(), worded) if worded else None
    day = moment.date()
    return (day.isoformat() if len(written) <= 10 and not written.isdigit() else moment.isoformat()), day


def reference_date(
    text: str,
    blocks: Sequence[Block],
    language: str,
    stated: ReferenceDate | None,
    *,
    trusted: bool,
) -> tuple[ReferenceDate | None, tuple[str, ...]]:
    """The reference date and what a reader should know of how it was found.

    `stated`: the source's own date. `trusted`: it was written by the user and stands; else it
    has to agree with the text as a print date has to.
    """
    if stated and trusted:
        return stated, ()
    clues = _clues(text, blocks, language)
    stamp = stated or next((ReferenceDate(day, Message("print date")) for day in clues.stamps), None)
    news, inferred = _news_day(clues, stamp.day if stamp else None)
    if news:
        return _with_news(news, stamp, inferred=inferred, by_caption=bool(clues.captions))
    caption = _caption_day(clues)
    if stamp is None:
        return caption, ()
    if clues.captions and not _agrees(stamp.day, max(clues.captions)):
        other = max(clues.captions).isoformat()
        decided = Message("the caption is used") if caption else Message("weekdays stay open")
        note = Message(
            "The {origin} {day} and the caption of {other} lie far apart; {decided}.",
            origin=stamp.origin,
            day=stamp.day.isoformat(),
            other=other,
            decided=decided,
        )
        return caption, (note,)
    return stamp, ()


def with_story_dates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Articles without reference date get one from the others where these lie close together."""
    known = [article.reference.day for article in articles if article.reference]
    if not known or (max(known) - min(known)).days > _STORY_SPREAD:
        return tuple(articles)
    middle = dt.date.fromordinal(median_low(sorted(day.toordinal() for day in known)))
    return tuple(article if article.reference else _from_story(article, middle) for article in articles)


def _from_story(article: Article, middle: dt.date) -> Article:
    clues = _clues(article.text, article.blocks, article.language)
    years = (middle.year - 1, middle.year, middle.year + 1)
    days = [
        day
        for mention in clues.news
        for day in fitting(mention, years)
        if abs((day - middle).days) <= _PLAUSIBLE_DELAY
    ]
    if days:
        reference = ReferenceDate(_chain(days), _TEXT_AND_STORY)
    else:
        near = [nearest(middle, weekday) for weekday in clues.weekdays]
        reference = ReferenceDate(max(near, default=middle), FROM_STORY)
    note = Message(
        "No date of its own; weekdays are counted from {day} ({origin}).",
        day=reference.day.isoformat(),
        origin=reference.origin,
    )
    return replace(article, reference=reference, notes=(*article.notes, note))


def _clues(text: str, blocks: Sequence[Block], language: str) -> _Clues:
    captions = [block for block in blocks if block.reason == "caption"]
    body = [b for b in blocks if b.role in (BlockRole.LEAD, BlockRole.BODY) and b not in captions]
    furniture = [block for block in blocks if block.role is BlockRole.FURNITURE]
    top = [block for block in furniture if block.reason == "dateline"] + body[:_LEAD_PARAGRAPHS]
    lead = [mention for block in top for mention in find_dates(block.span.of(text), language)]
    rest = [m for block in body[_LEAD_PARAGRAPHS:] for m in find_dates(block.span.of(text), language)]
    dated = [mention for mention in (*lead, *rest) if mention.weekday is not None and not mention.ahead]
    return _Clues(
        news=tuple(dated),
        captions=tuple(_full_dates(text, captions, "caption", language)),
        stamps=tuple(_full_dates(text, furniture, "print date", language)),
        weekdays=tuple(day for block in body[:2] for day in bare_weekdays(block.span.of(text))),
    )


def _full_dates(text: str, blocks: Sequence[Block], reason: str, language: str) -> list[dt.date]:
    """Days with a year in furniture of that kind, those of archive pictures left out."""
    archive = frozenset().union(*(each.furniture.archive for each in LANGUAGES.values()))
    words = [block.span.of(text) for block in blocks if block.reason == reason]
    if reason == "caption":
        words = [each for each in words if not archive.intersection(re.findall(r"\w+", each.casefold()))]
    return [day for each in words for m in find_dates(each, language) if m.year and (day := m.date())]


def _news_day(clues: _Clues, stamp: dt.date | None) -> tuple[dt.date | None, bool]:
    """The last day that the news is dated to, and whether its year follows from the weekday alone."""
    days: list[dt.date] = []
    inferred = False
    for mention in clues.news:
        day, alone = _year_found(mention, clues.captions, stamp)
        if day:
            days.append(day)
            inferred = inferred or (alone and len(days) == 1)
    return (_chain(days) if days else None), inferred


def _year_found(
    mention: Mention, captions: Sequence[dt.date], stamp: dt.date | None
) -> tuple[dt.date | None, bool]:
    if mention.year:
        return mention.date(), False
    for known in captions:
        for day in fitting(mention, (known.year - 1, known.year, known.year + 1)):
            if abs((day - known).days) <= _PLAUSIBLE_DELAY:
                return day, False
    if stamp is None:
        return None, False
    # a weekday comes back to its date after eleven years at the latest (29 February: 28, or 40)
    days = [day for day in fitting(mention, range(stamp.year - 11, stamp.year + 1)) if day <= stamp]
    if not days:
        return None, False
    return days[-1], not _agrees(stamp, days[-1])


def _chain(days: Sequence[dt.date]) -> dt.date:
    """From the first day on, the later ones that belong to the same news."""
    last = days[0]
    for day in sorted(days):
        if 0 <= (day - last).days <= _SAME_NEWS:
            last = day
    return last


def _with_news(
    news: dt.date, stamp: ReferenceDate | None, *, inferred: bool, by_caption: bool
) -> tuple[ReferenceDate, tuple[str, ...]]:
    origin = Message("text and caption") if by_caption else Message("text")
    if stamp is None:
        return ReferenceDate(news, origin), ()
    if _agrees(stamp.day, news):
        return stamp, ()
    found = Message("the year that its weekday fits") if inferred else Message("the {origin}", origin=origin)
    note = Message(
        "The {stamp} {day} lies far from the news; weekdays are counted from {news}, from {found}.",
        stamp=stamp.origin,
        day=stamp.day.isoformat(),
        news=news.isoformat(),
        found=found,
    )
    return ReferenceDate(news, origin), (note,)


def _agrees(stamp: dt.date, news: dt.date) -> bool:
    """Whether an article with news of that day can have appeared on `stamp`; zones may add a day."""
    return -1 <= (stamp - news).days <= _PLAUSIBLE_DELAY


def _caption_day(clues: _Clues) -> ReferenceDate | None:
    """A caption tells the week, a weekday in the lead the day."""
    if not clues.captions or not clues.weekdays:
        return None
    return ReferenceDate(
        max(nearest(max(clues.captions), day) for day in clues.weekdays), Message("caption and weekday")
    )
