"""Which lines of a page are not the article, by the word lists of all languages."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from compare.articles.captions import find_caption
from compare.articles.likeness import likeness
from compare.articles.wordlists import NAME_OR_WORD, WORD, agencies, page_lists
from compare.text import Span

_BULLETS = " \t\u00a0*_•●▪◦►▶→»>#|-–—[("
#: A credit in brackets may stand behind the full stop: "… katanya. (Antara)".
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]*(?:\s*[\[(][^()\[\]]{1,60}[\])])*\s*$")
_INNER_END = re.compile(r"[a-zà-ÿ][.!?][\"”]?\s+[A-Z]")
_BEFORE_STAMP = re.compile(r"[^\W\d][\w. ]{1,40}?\s*[-–—|]\s+")
_ITEM = re.compile(r"\s*(?:[-*•●▪]|\d{1,2}[.)])\s")
_INITIALS = re.compile(
    r"[\[(]\s*(?:[a-z]{2,8}\d{0,2}(?:\s*[/\-|,&]\s*[a-z]{2,8}\d{0,2}){0,4}|[A-Z]{1,3}-\d{1,3})\s*[\])]", re.I
)
_RULE = re.compile(r"\W+")
#: Between two sentences, roughly: only lines that begin or end as furniture are cut there.
#: The number of a list's item ends no sentence.
_BREAK = re.compile(
    r"(?:(?<=[^\W\d_][.!?…])(?<!\bvs[.])|(?<=\d{4}[.!?…])|(?<=[%)\"”’][.!?…]))[\"”’)]*\s+(?=[\"“‘(]?[A-Z\d])"
)
_DATE_SHAPE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}")
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}\s*(\w+(?:\s?\w\.?)?)\W*")
_CRUMBS = re.compile(r"\s*[>»›]\s*|\s+/\s+")
_HASHTAGS = re.compile(r"(?:#\w+[\s,;|]*){2,}")
_BRACKETS = re.compile(r"[\[(][^()\[\]]{3,100}[\])]")
_QUOTED = re.compile(r"[\"“”]|(?<!\w)['‘]\w")
_TOKEN = re.compile(r"[^\W\d_][\w'’-]*")

#: The title of another article is no longer than this many words; a button or section title;
#: what a page asks of its reader.
_LONGEST_TITLE, _LONGEST_BUTTON, _LONGEST_REQUEST = 25, 6, 30

#: Furniture that a sentence of the article may stand beside in one line; credits and notes run on.
_APART = ("other article", "other media", "page service", "advertisement", "navigation")

#: Words of the shortest sentence that is told from the end of a title.
_SHORTEST_SENTENCE = 4

#: From this probability on the trained model is believed.
LIKELY = 0.6

#: Among so many words a sentence that only looks like a request has its predicate.
_REQUESTED = 7

#: A longer line has to name twice what pages offer.
_SHORT_REQUEST = 15


def furniture_reason(line: str) -> str:
    """Why `line` is no part of the article: "other article", "caption", "credit" …; "" if it is.

    Looks at the line alone; what only its neighbours tell (a standfirst repeated in the body,
    the words under "Keywords:") is found by `blocks.find_blocks`. A caption that tells what
    happens is no furniture: see `captions.find_caption`.
    """
    reason = _reason(line)
    if reason not in ("", *_APART) or not _BREAK.search(line):
        return reason
    if len(article_part(line)):
        return ""
    pieces = _BREAK.split(line)
    return reason or _reason(pieces[0]) or _reason(pieces[-1])


def article_part(line: str) -> Span:
    """What is left of `line` without the furniture in whole sentences at its ends; empty if all is.

    "Baca juga: Jembatan Lama Dibuka. Warga menyambutnya." - pages lose the break between them.
    """
    edges = [0, *(found.end() for found in _BREAK.finditer(line)), len(line)]
    pieces = [Span(*edge) for edge in pairwise(edges) if edge[0] < edge[1]]
    whole = _reason(line)
    if whole not in ("", *_APART) or (whole and len(pieces) == 1):
        return Span(0, 0)
    first, last = 0, len(pieces)
    while first < last and _reason(pieces[first].of(line)) in _APART:
        first += 1
    while first < last and _reason(pieces[last - 1].of(line)) in _APART:
        last -= 1
    kept = [piece.of(line) for piece in pieces[first:last]]
    told = Span(pieces[first].start, pieces[last - 1].end) if kept else Span(0, 0)
    if first and (not is_sentence(told.of(line)) or len(told.of(line).split()) < _SHORTEST_SENTENCE):
        return Span(0, 0)  # a title of two sentences: "Baca juga: Siapa Dia? Ini Profilnya"
    # "Punya pertanyaan? Kirim kepada kami.": the question leads to what is asked for
    if not first and last < len(pieces) and all(piece.rstrip().endswith("?") for piece in kept):
        return Span(0, 0)
    return Span(0, 0) if whole and all(map(_speaks_to_reader, kept)) else told


def is_label(line: str) -> bool:
    """Whether `line` announces what stands below it: "Keyword :", "Baca juga:"."""
    words = " ".join(line.split()).strip(_BULLETS)
    if not words.endswith(":") or len(words) > 60:
        return False
    name = words.rstrip(": ")
    return bool(page_lists().labels.match(name.casefold() + ": ")) or (
        name.isupper() and len(name.split()) <= 4
    )


def is_sentence(line: str) -> bool:
    """Whether `line` ends as a sentence does."""
    return bool(_SENTENCE_END.search(line[-200:]))


def has_sentence(line: str) -> bool:
    """Whether a sentence ends within `line`: "Air surut. REUTERS | AFP"."""
    return bool(_INNER_END.search(line))


def is_title(line: str) -> bool:
    """Whether `line` looks like the title of an article: capitals, no full stop, not long."""
    initials = [found[0][0] for found in NAME_OR_WORD.finditer(line)]
    words = [initial for initial in initials if initial.isalpha()]
    if is_sentence(line) or has_sentence(line) or _ITEM.match(line) or not 3 <= len(words) <= _LONGEST_TITLE:
        return False
    return sum(initial.isupper() for initial in words) >= 0.6 * len(words)


def _reason(line: str) -> str:
    """Why a line is furniture, by how it begins or looks as a whole."""
    return _reason_of(" ".join(line.split())[:2000])


@lru_cache(maxsize=256)
def _reason_of(words: str) -> str:
    bare = words.strip(_BULLETS)
    if not WORD.search(words):
        return "rule" if _RULE.fullmatch(words) else ("navigation" if len(words) <= 12 else "")
    if _is_picture(bare):
        return "caption"
    caption = find_caption(bare) or (find_caption(words) if bare != words else None)
    if caption:
        return "" if caption.statement else "caption"
    return (
        _listed(bare, words)
        or _signed(bare)
        or _shaped(words)
        or _lined(words)
        or ("print date" if _is_print_date(words) else "")
        or ("navigation" if _is_button(words) else "")
        or ("page service" if _is_request(words) or _is_likely(words) else "")
    )


def _is_picture(bare: str) -> bool:
    """Whether a line speaks of the picture itself: "In this photo released by the navy, …"."""
    lists = page_lists()
    opening = lists.openings.match(bare.casefold())
    if opening:
        return lists.opening_reasons[opening[1]] == "caption"
    return any(pattern.fullmatch(bare) for pattern, reason in lists.patterns if reason == "caption")


def _listed(bare: str, words: str) -> str:
    lists = page_lists()
    lower = bare.casefold()
    alone = lower.rstrip(" .,:!…>»→)]")
    if alone in lists.whole:
        return lists.whole[alone]
    label = lists.labels.match(lower)
    if label:
        reason = lists.label_reasons[label[1]]
        return reason if _follows_label(reason, bare[label.end() :].strip()) else ""
    opening = lists.openings.match(lower) or lists.openings.match(words.casefold())
    if opening:
        return lists.opening_reasons[opening[1]]
    if _QUOTED.match(words) or (_QUOTED.search(words) and lists.reported & _tokens(words)):
        return ""  # somebody is quoted
    for pattern, reason in lists.patterns:
        if pattern.fullmatch(words) or pattern.fullmatch(bare):
            return reason
    return ""


def _follows_label(reason: str, rest: str) -> bool:
    """Whether what stands behind a label can be what it announces, not a sentence of the article.

    "Sumber: Antara" credits; "Sumber: virus itu berasal dari pasar." tells.
    """
    if reason == "correction":
        return not rest or bool(page_lists().notes & _tokens(rest))
    if reason in ("editor's note", "keywords", "page service", "advertisement"):
        return True
    if reason in ("credit", "byline") and _QUOTED.match(rest):
        return False
    tells = rest[:1].islower() and is_sentence(rest) and len(rest.split()) >= 3
    return not tells or rest.casefold().startswith("http")


def _signed(bare: str) -> str:
    """Names behind "reporting by", "oleh": a sentence goes on in small letters."""
    lists = page_lists()
    found = lists.signatures.match(bare.casefold())
    rest = bare[found.end() :].strip(" .,:;|/()[]") if found else ""
    names = [word[0] for word in NAME_OR_WORD.finditer(rest)]
    if not found or not names or len(names) > _LONGEST_TITLE or re.search(r"[\d\"“]", rest):
        return ""
    if names[0].strip(".").casefold() in lists.dated or has_sentence(rest):
        return ""
    held = all(word[0].isupper() or word.strip(".").casefold() in lists.joiners for word in names)
    if not held or not any(word[0].isupper() for word in names):
        return ""
    return lists.signature_reasons[found[1]]


def _shaped(words: str) -> str:
    """Initials, agencies, labels and hashtags."""
    inner = words.strip("[]()*-–— .").casefold()
    desks = [part.strip() for part in re.split(r"[/,&|]", inner)]
    # "AP, AFP", "dpa/kb"
    if len(desks) > 1 and agencies() & set(desks) and all(len(d) <= 3 or d in agencies() for d in desks):
        return "agency credit"
    if inner in agencies() and (_INITIALS.fullmatch(words) or not is_sentence(words)):
        return "agency credit"
    if _INITIALS.fullmatch(words):
        return "initials"
    if is_label(words):
        return "label"
    return "keywords" if _HASHTAGS.fullmatch(words) else ""


def _lined(words: str) -> str:
    """Names side by side: "REUTERS | AFP | RINA DEWI", "Home > News", "Rina Dewi, Harian Pagi"."""
    if is_sentence(words) or has_sentence(words):
        return ""
    parts = words.split("|")
    if len(parts) > 2 and all(len(part.split()) <= 6 for part in parts):
        return "agency line"
    crumbs = _CRUMBS.split(words)
    if len(crumbs) > 2 and all(part[:1].isupper() and len(part.split()) <= 4 for part in crumbs):
        return "navigation"
    slashed = words[1:-1].split("/") if _BRACKETS.fullmatch(words) else []
    if len(slashed) > 1 and all(part.strip()[:1].isupper() and len(part.split()) <= 4 for part in slashed):
        return "credit"
    return "byline" if _is_name_with_outlet(words) else ""


def _is_name_with_outlet(words: str) -> bool:
    """A writer's name, a comma and an outlet's: "Rina Dewi, Harian Pagi"."""
    name, comma, outlet = words.partition(", ")
    parts = [word[0] for word in NAME_OR_WORD.finditer(words)]
    if not comma or not 3 <= len(parts) <= 8 or len(name.split()) < 2:
        return False
    return all(part[0].isupper() for part in parts) and bool(page_lists().media & _tokens(outlet))


def _is_print_date(words: str) -> bool:
    """Made of nothing but a date, a time and the words that go with them, perhaps an outlet before."""
    lists = page_lists()
    outlet = _BEFORE_STAMP.match(words)
    if outlet and _is_print_date(words[outlet.end() :]):
        return True
    clock = _CLOCK.fullmatch(words)
    if clock and clock[1].replace(".", "").casefold() in lists.stamps:
        return True
    tokens = [token.casefold() for token in WORD.findall(words)]
    digits = re.findall(r"\d+", words)
    if len(tokens) > 12 or len(digits) < 2 or any(token not in lists.stamps for token in tokens):
        return False
    return bool(_DATE_SHAPE.search(words)) or any(token in lists.dated for token in tokens)


def _is_button(words: str) -> bool:
    """A few words that pages have on buttons and over sections, and no other."""
    tokens = _TOKEN.findall(words.casefold())
    if not 1 <= len(tokens) <= _LONGEST_BUTTON or re.search(r"[.?\"“”]\W*$", words):
        return False
    return all(token.strip("'’") in page_lists().page for token in tokens)


def _is_request(words: str) -> bool:
    """Whether a page speaks to its reader about itself.

    Of three signs (it begins by asking something, it says "you" or "we", it names what pages
    offer) two have to be there, the last twice or all three; fewer will do where nothing but a
    request stands. What somebody is quoted with is not.
    """
    lists = page_lists()
    tokens = _TOKEN.findall(words.casefold())
    if not tokens or len(tokens) > _LONGEST_REQUEST or _QUOTED.search(words):
        return False
    if lists.reported.intersection(tokens):
        return False
    # "Email", "subscribe" ask and are no second sign of what is offered
    offers = len(lists.offers.intersection(tokens[1:] if tokens[0] in lists.asks else tokens))
    signs = (tokens[0] in lists.asks) + bool(lists.address.intersection(tokens)) + min(offers, 2)
    if signs >= 3 and offers >= (1 if len(tokens) <= _SHORT_REQUEST else 2):
        return True
    return tokens[0] in lists.asks and _only_asks(words, tokens)


def _only_asks(words: str, tokens: list[str]) -> bool:
    """Whether a line that begins as a request goes on as one: "Explore our map", "Unduh aplikasi".

    "Email records led to the arrest" has a predicate of its own, "Vote for us, the poster read"
    one behind the comma.
    """
    lists = page_lists()
    question = words.rstrip()[-1] == "?"
    behind = _TOKEN.findall(words.partition(",")[2].casefold())
    if question or any(map(lists.predicate.fullmatch, behind)):
        return False
    if lists.own.intersection(tokens[1:]):
        return True
    stated = any(map(lists.predicate.fullmatch, tokens[1:_REQUESTED]))
    return bool(lists.offers.intersection(tokens[1:])) and not (stated or behind)


def _is_likely(words: str) -> bool:
    """Whether the model is sure of a line in which nobody says anything."""
    if _QUOTED.search(words) or page_lists().reported & _tokens(words):
        return False
    return likeness(words) > LIKELY


def _speaks_to_reader(words: str) -> bool:
    """Whether a sentence goes on with the furniture before it: "Call our newsdesk on weekdays"."""
    lists = page_lists()
    tokens = _TOKEN.findall(words.casefold())
    if not tokens or _QUOTED.search(words) or lists.reported.intersection(tokens):
        return not tokens
    if _reason(words) or tokens[0] in lists.asks or lists.address.intersection(tokens):
        return True
    return len(lists.offers.intersection(tokens)) > 1


def _tokens(words: str) -> frozenset[str]:
    return frozenset(_TOKEN.findall(words.casefold()))
