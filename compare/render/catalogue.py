"""The language of a report: whatever the program says in one passes through here.

The words stand in English where they are used, and in other languages in catalogues of gettext's form,
compare/languages/CODE/report.po, whose keys are the English words. How a string is added:

1. A constant: `NAME = Message("The words.")` in `compare.render.words`, or in `compare.render.page.wording`
   for the page alone. It is read as `words.NAME`, in the language of the report being made.
2. With something in it: a function there that returns `say("{outlet} says more", outlet=outlet)`, or
   `plural("{count} claim", "{count} claims", count)`. Never an f-string, whose words no catalogue can
   know, and never a constant of this module inside a function but through `told(NAME)`.
3. What a stage below says, and a comparison keeps: `Message("… {a} …", a=…)` in place of the text.
4. Its translation: an entry in each report.po. A test names what lacks one, or has other braces.

Another language: its report.po, and its code in `compare.render.LANGUAGES`.

The language is kept in a context variable and not handed through all functions, since every word of a
report needs it and nothing else does; `compare.render.render` and its like set it, once for a report.
"""

from __future__ import annotations

import datetime as dt
import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from io import BytesIO
from types import ModuleType
from typing import TYPE_CHECKING, Any

from compare.messages import Message
from compare.render import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from babel import Locale

_LANGUAGE: ContextVar[str] = ContextVar("language of the report", default=ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Until its end, everything is said in that language.

    Raises:
        ValueError: there is no catalogue of it.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no reports in {language!r}")
    before = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


def spoken() -> str:
    """The ISO 639-1 code of the language that is spoken now."""
    return _LANGUAGE.get()


def say(pattern: str, **values: str | int) -> str:
    """The pattern in the language of the report, filled."""
    return told(Message(pattern, **values))


def plural(one: str, many: str, count: int) -> str:
    """One of two English patterns, or that of the language's own forms, with `count` filled in."""
    return _catalogue(spoken()).ngettext(one, many, count).format(count=number(count))


def told(message: str) -> str:
    """A message in the language of the report. Other text comes back as it is, unless a catalogue has it."""
    if not message or spoken() == ENGLISH:
        return str(message)
    if not isinstance(message, Message):
        return _catalogue(spoken()).gettext(message)
    pattern = _catalogue(spoken()).gettext(message.pattern)
    if not message.values:
        return pattern
    return pattern.format_map({name: _filling(value) for name, value in message.values.items()})


def _filling(value: str | int) -> str:
    """What stands in a message's braces: the program's own words in the language, others as they are."""
    if isinstance(value, Message):
        return told(value)
    return value if isinstance(value, str) else number(value)


def number(amount: float) -> str:
    """As in "1,340" and "2.5", with the language's own separators and all its digits."""
    from babel.numbers import format_decimal

    return format_decimal(amount, locale=_locale(spoken()), decimal_quantization=False)


def day(date: dt.date) -> str:
    """As in "14 January 2020"."""
    from babel.dates import format_date

    return format_date(date, "d MMMM y", locale=_locale(spoken()))


def short_day(date: dt.date) -> str:
    """As in "14 January"."""
    from babel.dates import format_date

    return format_date(date, "d MMMM", locale=_locale(spoken()))


def clock(at: dt.time) -> str:
    """As in "18:00", in Indonesian "18.00"."""
    from babel.dates import format_time

    return format_time(at.replace(tzinfo=None), told(Message("HH:mm")), locale=_locale(spoken()))


class Words(ModuleType):
    """A module whose constants are read in the language of the report: messages, and those in tuples and
    mappings. Its functions read them as they stand, in English.
    """

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - of whatever type the constant has
        """The attribute, its messages told."""
        return _all_told(super().__getattribute__(name))


def _all_told(value: Any) -> Any:  # noqa: ANN401 - as above
    if spoken() == ENGLISH:
        return value
    if isinstance(value, Message):
        return told(value)
    if type(value) is tuple:
        return tuple(_all_told(each) for each in value)
    if type(value) is dict:
        return {key: _all_told(each) for key, each in value.items()}
    return value


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """The words in that language. Compiled when first asked for: that takes less than reading one article,
    and a compiled file beside the source could be out of date.
    """
    if language == ENGLISH:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    source = files("compare.languages") / language / "report.po"
    with source.open("rb") as file:
        words = read_po(file, locale=language, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, words)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@cache
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse(language)
