"""English, one file a section."""

from __future__ import annotations

from compare.languages.base import Language
from compare.languages.en.calendar import CALENDAR
from compare.languages.en.clauses import CLAUSES
from compare.languages.en.content import CONTENT
from compare.languages.en.furniture import COMMON, FURNITURE
from compare.languages.en.meaning import MEANING
from compare.languages.en.polarity import POLARITY
from compare.languages.en.reference import REFERENCE
from compare.languages.en.speech import SPEECH
from compare.languages.en.values import VALUES
from compare.messages import Message

ENGLISH = Language(
    code="en",
    name=Message("English"),
    calendar=CALENDAR,
    furniture=FURNITURE,
    common=COMMON,
    content=CONTENT,
    polarity=POLARITY,
    clauses=CLAUSES,
    reference=REFERENCE,
    speech=SPEECH,
    values=VALUES,
    meaning=MEANING,
)
