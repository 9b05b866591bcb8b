"""Indonesian, one file a section."""

from __future__ import annotations

from compare.languages.base import Language
from compare.languages.id.calendar import CALENDAR
from compare.languages.id.clauses import CLAUSES
from compare.languages.id.content import CONTENT
from compare.languages.id.furniture import COMMON, FURNITURE
from compare.languages.id.meaning import MEANING
from compare.languages.id.polarity import POLARITY
from compare.languages.id.reference import REFERENCE
from compare.languages.id.speech import SPEECH
from compare.languages.id.values import VALUES
from compare.messages import Message

INDONESIAN = Language(
    code="id",
    name=Message("Indonesian"),
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
