"""Who says what a sentence states, through whom it came, and whether it is a quotation.

"X mengatakan Y", "Y, kata X", "menurut X, Y", "Y, X said", "dilansir Z, …": the words that mark
the speaker are taken off, what is left are the statements with their source. Cues are words of a
language's lists; where several sources are nested, the deepest speaks and the others stand in
`via`.

    reading -> cues (with speakers) -> scopes -> attribute
"""

from compare.claims.speech.attribute import attribute
from compare.claims.speech.hedges import hedged
from compare.claims.speech.memory import Memory
from compare.claims.speech.source import OUTLET, Source, Statement, source_at

__all__ = ["OUTLET", "Memory", "Source", "Statement", "attribute", "hedged", "source_at"]
