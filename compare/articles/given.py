"""An article that a program hands over as text, with what it knows of it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass, replace

from compare.articles.draft import Draft
from compare.articles.jsonl import read_jsonl
from compare.articles.sources import STANDARD_INPUT
from compare.errors import ArticleError


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text that stands in no file, and what is known of it; what is None is looked for in the text.

    A title is put before the text, and offsets count both, as in a record of JSON lines.
    """

    text: str
    outlet: str | None = None
    title: str | None = None
    published: str | dt.date | None = None
    """A date, or a date and time with its zone; as text in ISO 8601."""
    language: str | None = None
    """ISO 639-1 code."""
    url: str | None = None
    id: str | None = None
    """What the article is called in claims and reports; its outlet, or "text", where None."""

    def as_line(self) -> str:
        """The same as a line of JSON lines, without its end.

        Raises:
            ArticleError: there is no word in it.
        """
        if not self.text.strip():
            raise ArticleError(
                f"the text of {self.outlet or self.id or 'an article'} is empty; give its words"
            )
        published = self.published
        fields = asdict(self) | {
            "published": published.isoformat() if isinstance(published, dt.date) else published
        }
        known = {name: value for name, value in fields.items() if value is not None}
        return json.dumps(known, sort_keys=True)


def read_given(text: Text) -> Draft:
    """The text as read. Raises `ArticleError` where there is no word in it."""
    (draft,) = read_jsonl(text.as_line(), path=STANDARD_INPUT, stem="text", name="the text")
    return replace(draft, path=STANDARD_INPUT)
