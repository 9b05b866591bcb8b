"""A claim of one text that stands alone, without an article to read it in."""

from __future__ import annotations

import datetime as dt

from compare.claims.as_of import as_value
from compare.claims.claim import Claim, Role, Stance
from compare.claims.names import Capitals, find_names
from compare.claims.values import read_values
from compare.languages import language as language_of
from compare.text import Span

_QUOTATION_MARKS = ('"', "“")


def statement(
    text: str,
    *,
    language: str,
    published: dt.date | None = None,
    speaker: str | None = None,
    identifier: str = "",
    source: str = "",
    context: str | None = None,
) -> Claim:
    """A claim of the whole of `text`, with the values and names that are found in it.

    Args:
        text: the statement.
        language: ISO 639-1 code.
        published: the day that "Senin" and "kemarin" are counted from. The claim was told at that moment,
            or at noon of a day without a time.
        speaker: who says so; None where the outlet says so itself.
        identifier: the claim's id.
        source: the id of the article it is taken to be from.
        context: the sentence it stood in; `text` itself unless given.
    """
    words, whole = language_of(language), Span(0, len(text))
    told = _moment(published) if published else None
    found = read_values(text, whole, words, told.date() if told else None)
    return Claim(
        id=identifier,
        source=source,
        spans=(whole,),
        quote=text,
        text=text,
        sentence=whole,
        language=language,
        context=text if context is None else context,
        role=Role.BODY,
        speaker=speaker,
        stance=Stance.REPORTS if speaker else Stance.ASSERTS,
        quoted=text.lstrip().startswith(_QUOTATION_MARKS),
        values=found.values,
        as_of=as_value(found.moments[0]) if found.moments else None,
        names=find_names(text, [whole], whole, words, Capitals.of(text, [whole])),
        told=told,
    )


def _moment(published: dt.date) -> dt.datetime:
    """In its own zone, universal time where it has none."""
    if not isinstance(published, dt.datetime):
        return dt.datetime.combine(published, dt.time(12), tzinfo=dt.UTC)
    return published if published.tzinfo else published.replace(tzinfo=dt.UTC)
