"""Languages as data: word lists and patterns, none of which stand anywhere else."""

from __future__ import annotations

from compare.languages.base import Language
from compare.languages.en import ENGLISH
from compare.languages.id import INDONESIAN
from compare.messages import Message

#: For texts in a language without word lists: sentences and digits still work.
UNKNOWN = Language(code="und", name=Message("unknown"))

LANGUAGES: dict[str, Language] = {each.code: each for each in (INDONESIAN, ENGLISH)}


def language(code: str) -> Language:
    """The language with that ISO 639-1 code, or one without word lists."""
    return LANGUAGES.get(code, UNKNOWN)
