"""All fixed wording of the page that the other reports don't have: of its template and of its script.

What they share stands in `compare.render.words`. How a string is added: see `compare.render.catalogue`.
"""

from __future__ import annotations

import datetime as dt
import sys

from compare.messages import Message
from compare.render.catalogue import Words, clock, day, say

# headings and the way around

CROSS_CHECK = Message("Cross-check")
SKIP = Message("Skip to the findings")
OVERVIEW = Message("Overview")
OVERVIEW_NOTE = Message(
    "What each outlet says of a fact, and a dash where it has nothing on it. "
    "Choose a cell to see the claim in its article."
)
SHARED_COPY = Message("Shared copy")
ARTICLES = Message("Articles")
ARTICLES_NOTE = Message("Choose marked words to see what the other outlets say of that fact.")
FIGURES = Message("Figures over time")
FIGURES_NOTE = Message("What outlets gave for one quantity, by the moment that they gave it for.")
FINDINGS = Message("Findings in full")
ALONE = Message("Only in one outlet")
SOURCES = Message("Sources")
WHAT_CHANGED = Message("What changed")
ABOUT = Message("About this page")
CONTENTS = Message("Parts of this page")
NOTHING_SHARED = Message("No two outlets speak of the same fact, as far as the program could tell.")

# the overview

FACT = Message("Fact")
FULL_WORDS = Message("all words")
FEWER_WORDS = Message("fewer words")
SIDEWAYS = Message("Overview, can be scrolled sideways")

# filters

FILTERS = Message("Filter the findings")
VERDICT = Message("Verdict")
FACET = Message("Turns on")
ANY_FACET = Message("any kind")
OUTLET = Message("Outlet")
ANY_OUTLET = Message("any outlet")
LEAST = Message("Confidence at least")
FIND = Message("Search")
FIND_HINT = Message("Search")
CLEAR = Message("Clear")
NO_MATCH = Message("No finding fits these filters.")

# one claim

CHOSEN = Message("A claim and its counterparts")
CHOOSE = Message("Choose marked words in the article, or a cell of the overview.")
CLOSE = Message("Close")
THIS_CLAIM = Message("chosen")
PAIRS = Message("Pair by pair")
NO_PAIR = Message("no verdict of its own against the chosen claim")
SILENT_OUTLETS = Message("Nothing on this fact found in")
LEFT_ASIDE = Message("Grey lines stand on the page but were not read as part of the article.")
MARKS_MEAN = Message("How claims are marked")

# sources

PUBLISHED = Message("Published")
HASH = Message("SHA-256 of the file")
DATES_FROM = Message("Dates counted from")
FILE = Message("File")
ADDRESS = Message("Address")
CLAIMS = Message("Claims")
LANGUAGE_OF = Message("Language")

# figures

AS_OF_KEY = Message("as of that moment")
REPORTED_KEY = Message("no moment given: when the article was published")

# about, keys

KEYS = Message("Keys")
KEYS_ON = Message("Single keys act")
SHARING = Message(
    "Filters and the chosen claim are part of the page's address: copy it to pass on what you see."
)
KEY_LIST = (
    (("/",), Message("search")),
    (("n", "p"), Message("next and previous finding in the overview")),
    (("j", "k"), Message("next and previous claim in the article")),
    (("[", "]"), Message("previous and next article")),
    (("Enter",), Message("choose the claim or cell that has the focus")),
    (("Esc",), Message("close the chosen claim; in the search, clear it")),
    (("?",), Message("this list")),
)
SIGNATURE = Message("To repeat this run")

#: What the script says. Names in braces are filled in by it.
SCRIPT = {
    "shown": Message("{shown} of {all} findings"),
    "tally": Message("({shown} of {all})"),
    "tallyAll": Message("({all})"),
    "percent": Message("{share}%"),
    "none": NO_MATCH,
    "full": FULL_WORDS,
    "fewer": FEWER_WORDS,
    "this": THIS_CLAIM,
    "noPair": NO_PAIR,
    "chosen": Message("{verdict}: {label}"),
    "alone": Message("Only in one outlet"),
}


def moment(at: dt.datetime) -> str:
    """As in "11 June 2025, 18:00"."""
    return f"{day(at.date())}, {clock(at.timetz())}"


def reported(moment: str) -> str:
    """A moment at which only the article was published."""
    return say("published {moment}", moment=moment)


def zoned(at: dt.datetime) -> str:
    """The same with its zone, where one is known: "11 June 2025, 18:00 (+08:00)"."""
    return f"{moment(at)} ({at.isoformat()[-6:]})" if at.tzinfo else moment(at)


sys.modules[__name__].__class__ = Words
