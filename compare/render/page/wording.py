"""All fixed wording of the page that the other reports don't have: of its template and of its script.

What they share stands in `compare.render.words`. To add a language, these two files need translating.
"""

from __future__ import annotations

import datetime as dt

from compare.render import words

LANGUAGE = "en"
"""ISO 639-1 code of the words in this file."""

# headings and the way around

CROSS_CHECK = words.CROSS_CHECK
SKIP = "Skip to the findings"
OVERVIEW = "Overview"
OVERVIEW_NOTE = (
    "What each outlet says of a fact, and a dash where it has nothing on it. "
    "Choose a cell to see the claim in its article."
)
SHARED_COPY = "Shared copy"
ARTICLES = "Articles"
ARTICLES_NOTE = "Choose marked words to see what the other outlets say of that fact."
FIGURES = "Figures over time"
FIGURES_NOTE = "What outlets gave for one quantity, by the moment that they gave it for."
FINDINGS = "Findings in full"
ALONE = "Only in one outlet"
SOURCES = words.SOURCES
WHAT_CHANGED = words.WHAT_CHANGED
ABOUT = "About this page"
CONTENTS = "Parts of this page"
NOTHING_SHARED = "No two outlets speak of the same fact, as far as the program could tell."

# the overview

FACT = words.FACT
FULL_WORDS = "all words"
FEWER_WORDS = "fewer words"
SIDEWAYS = "Overview, can be scrolled sideways"

# filters

FILTERS = "Filter the findings"
VERDICT = words.VERDICT
FACET = "Turns on"
ANY_FACET = "any kind"
OUTLET = "Outlet"
ANY_OUTLET = "any outlet"
LEAST = "Confidence at least"
FIND = "Search"
FIND_HINT = "Search"
CLEAR = "Clear"
NO_MATCH = "No finding fits these filters."

# one claim

CHOSEN = "A claim and its counterparts"
CHOOSE = "Choose marked words in the article, or a cell of the overview."
CLOSE = "Close"
THIS_CLAIM = "chosen"
PAIRS = "Pair by pair"
NO_PAIR = "no verdict of its own against the chosen claim"
SILENT_OUTLETS = "Nothing on this fact found in"
LEFT_ASIDE = "Grey lines stand on the page but were not read as part of the article."
MARKS_MEAN = "How claims are marked"

# sources

PUBLISHED = "Published"
HASH = "SHA-256 of the file"
DATES_FROM = "Dates counted from"
FILE = "File"
ADDRESS = "Address"
CLAIMS = "Claims"
LANGUAGE_OF = "Language"

# figures

AS_OF_KEY = "as of that moment"
REPORTED_KEY = "no moment given: when the article was published"
REPORTED = "published"

# about, keys

KEYS = "Keys"
KEYS_ON = "Single keys act"
SHARING = "Filters and the chosen claim are part of the page's address: copy it to pass on what you see."
KEY_LIST = (
    (("/",), "search"),
    (("n", "p"), "next and previous finding in the overview"),
    (("j", "k"), "next and previous claim in the article"),
    (("[", "]"), "previous and next article"),
    (("Enter",), "choose the claim or cell that has the focus"),
    (("Esc",), "close the chosen claim; in the search, clear it"),
    (("?",), "this list"),
)
SIGNATURE = "To repeat this run"

#: What the script says. Names in braces are filled in by it.
SCRIPT = {
    "shown": "{shown} of {all} findings",
    "tally": "({shown} of {all})",
    "tallyAll": "({all})",
    "percent": "{share}%",
    "none": NO_MATCH,
    "full": FULL_WORDS,
    "fewer": FEWER_WORDS,
    "this": THIS_CLAIM,
    "noPair": NO_PAIR,
    "chosen": "{verdict}: {label}",
    "alone": "Only in one outlet",
}


def moment(at: dt.datetime) -> str:
    """As in "11 June 2025, 18:00"."""
    return f"{words.day(at.date())}, {at:%H:%M}"


def short_day(day: dt.date) -> str:
    """As in "11 June"."""
    return words.day(day).rsplit(" ", 1)[0]


def zoned(at: dt.datetime) -> str:
    """The same with its zone, where one is known: "11 June 2025, 18:00 (+08:00)"."""
    return f"{moment(at)} ({at.isoformat()[-6:]})" if at.tzinfo else moment(at)


def amount(number: float) -> str:
    """As in "1,340" and "2.5"."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,}"
