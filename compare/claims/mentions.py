"""Noun phrases: what a sentence speaks of, and what its words tell about each.

Phrases are put together from parts of speech and capitals rather than from the tree, since those
are right more often; the tree is asked for subjects and objects only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from compare.claims.names import Capitals
from compare.claims.parse import Parse, Token
from compare.claims.titles import ACRONYM, Titles, Words
from compare.claims.words import matches
from compare.claims.world import country_of, organisation
from compare.languages.base import Language
from compare.text import Span

_NOMINAL = frozenset({"NOUN", "PROPN"})
_GRAMMAR = frozenset({"PRON", "DET", "ADP", "SCONJ", "CCONJ"})
_OPENERS = frozenset({'"', "“", "”", ":", "‘"})
_ENTITIES = frozenset({"person", "organisation", "place"})
_GENITIVES = frozenset({"'s", "’s", "'", "’"})
#: Letters of an abbreviation inside a name: "Prof."
_ABBREVIATION = 4
#: Digits of a number of people that may be meant by "the three".
_COUNTED = 4


class Kind(StrEnum):
    """What a phrase can stand for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    THING = "thing"
    UNKNOWN = "unknown"


class Place(IntEnum):
    """The part that a phrase plays in its sentence; the higher, the likelier it is spoken of next."""

    INSIDE = 1
    """Within another phrase, or its owner."""
    OBLIQUE = 2
    OBJECT = 3
    SUBJECT = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase."""

    span: Span
    """Articles and demonstratives included."""
    core: Span
    """Without them."""
    head: str
    """The noun that says what it is, lower case; "" for a mere name."""
    name: Span | None
    """The proper name in it, without title."""
    nouns: frozenset[str]
    """All its nouns and titles that tell what it is."""
    kind: Kind
    place: Place
    plural: bool = False
    count: int = 0
    """How many, when a number says so."""
    sex: str = ""
    """"male" or "female"."""
    known: bool = False
    """Whether it is marked as known: "itu", "the"."""
    new: bool = False
    """Whether it is marked as new: "sebuah", "a"."""
    owned: bool = False
    """Whether a possessive stands with it."""
    group: Span | None = None
    """The organisation or country that a title belongs to."""
    first: int = 0
    last: int = 0
    """Its tokens, both included."""


class Phrases:
    """Reads the noun phrases of sentences of one article."""

    __slots__ = ("_capitals", "_language", "_lists", "_text", "_titles")

    def __init__(self, text: str, language: Language, capitals: Capitals) -> None:
        self._text = text
        self._language = language
        self._lists = language.reference
        self._capitals = capitals
        self._titles = Titles(language)

    def of(self, parse: Parse) -> tuple[Mention, ...]:
        """The phrases of a sentence in text order; they never overlap."""
        tokens = parse.tokens
        written = [self._text[t.start : t.end] for t in tokens]
        lower = [word.lower() for word in written]
        names = [self._is_name(i, tokens[i], written, lower[i]) for i in range(len(tokens))]
        words = Words(tokens, written, lower, names)
        found: list[Mention] = []
        position = 0
        while position < len(tokens):
            end = self._end(words, position)
            if end > position and (mention := self._mention(words, position, end)):
                found.append(mention)
            position = max(end, position + 1)
        return tuple(_placed(found, words, self._lists.clitic))

    # --- names --------------------------------------------------------------------------------

    def _is_name(self, i: int, token: Token, written: Sequence[str], lower: str) -> bool:
        """Whether the token is a word of a proper name."""
        if not written[i][:1].isupper() or token.pos in _GRAMMAR:
            return lower[:3] in {"al-", "el-"} and written[i][3:4].isupper()
        if self._explained(lower) or (i == 0 and token.pos in {"VERB", "AUX", "ADV"}):
            return False
        if i > 0 and written[i - 1] not in _OPENERS:
            return True
        return self._first_is_name(i, token, written, lower)

    def _explained(self, lower: str) -> bool:
        """Whether grammar or the calendar explains the capital."""
        language = self._language
        return (
            lower in language.content.function_words
            or lower in language.calendar.weekdays
            or lower in language.calendar.months
            or lower in language.values.zones
        )

    def _first_is_name(self, i: int, token: Token, written: Sequence[str], lower: str) -> bool:
        """Whether the first word of a sentence has its capital for another reason."""
        lists = self._lists
        if token.entity or ACRONYM.fullmatch(written[i]) or lower in self._capitals.upper:
            return lower not in lists.crowds
        if lower in self._capitals.lower or (lists.clitic and lower.endswith(lists.clitic)):
            return False
        clauses = self._language.clauses
        if lower not in clauses.not_predicates and matches(clauses.predicate_pattern, lower):
            return False
        if token.pos == "PROPN":
            return True
        following = i + 1 < len(written) and written[i + 1][:1].isupper()
        if not following or token.pos not in {"NOUN", "ADJ", "X"}:
            return False
        # "Gunung Api", but not "Petinju Ruben"
        common = lower in lists.titles or lower in lists.crowds or lower in lists.people
        return token.pos == "X" or (lists.no_adjectives_before and not common)

    # --- where phrases end --------------------------------------------------------------------

    def _end(self, words: Words, start: int) -> int:
        """Behind the phrase that begins at token `start`; `start` if none does."""
        position, noun = start, False
        while position < len(words.tokens):
            if words.lower[position] in self._lists.demonstratives and noun:
                position += 1
                break
            step = self._step(words, start, position, noun=noun)
            if step is None:
                break
            noun = noun or step
            position += 1
        while noun and position > start and self._dangling(words, position - 1):
            position -= 1
        return position if noun else start

    def _step(self, words: Words, start: int, i: int, *, noun: bool) -> bool | None:
        """Whether token `i` gives the phrase a noun; None when the phrase ends before it."""
        lists, word, token = self._lists, words.lower[i], words.tokens[i]
        opening = word in lists.articles or word in lists.indefinite or word in lists.plural
        if opening and not words.names[i]:
            ends = i > start and (noun or word in lists.articles)
            return None if ends else False
        if noun and not words.names[i] and self._states(word):
            return None
        if words.names[i] or token.pos in _NOMINAL or word in lists.titles or word in lists.people:
            return None if noun and self._breaks(words, i) else True
        return False if self._goes_on(words, i, noun=noun) else None

    def _goes_on(self, words: Words, i: int, *, noun: bool) -> bool:
        """Whether a token that is no noun belongs to the phrase."""
        word, token = words.lower[i], words.tokens[i]
        if token.pos == "NUM":
            return not noun or self._age(i, words)
        if token.pos == "ADJ" and word.isalpha():
            return True
        return (noun and word in self._lists.years) or self._joined(words, i)

    def _dangling(self, words: Words, i: int) -> bool:
        """Whether an adjective of English ends the phrase: it describes what comes."""
        return (
            not self._lists.no_adjectives_before
            and words.tokens[i].pos == "ADJ"
            and not words.names[i]
            and words.lower[i] not in self._lists.titles
        )

    def _joined(self, words: Words, i: int) -> bool:
        """Whether a small word, a hyphen or a full stop stands inside a name."""
        names, lower, tokens = words.names, words.lower, words.tokens
        if not 0 < i < len(tokens) - 1:
            return False
        particles = self._language.speech.name_particles
        if lower[i] in particles and names[i - 1]:
            hyphened = lower[i + 1] == "-" and i + 2 < len(names) and names[i + 2]
            return hyphened or (names[i + 1] and lower[i] not in self._lists.place_prepositions)
        if not names[i + 1]:
            return False
        if lower[i] == ".":
            return names[i - 1] and len(lower[i - 1]) <= _ABBREVIATION
        glued = tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start
        return lower[i] == "-" and glued and (names[i - 1] or lower[i - 1] in particles)

    def _states(self, word: str) -> bool:
        """Whether the word is a predicate, whatever its part of speech: "ambruk"."""
        clauses = self._language.clauses
        return self._lists.no_adjectives_before and (
            word in clauses.predicates or word in clauses.auxiliaries
        )

    def _breaks(self, words: Words, i: int) -> bool:
        """Whether another phrase begins at a noun behind a noun."""
        tokens = words.tokens
        if words.names[i] and not words.names[i - 1]:
            return self._titled_person(words, i)
        if "\n" in self._text[tokens[i - 1].end : tokens[i].start]:
            return True
        subject = tokens[i].dep.startswith("nsubj") and tokens[i].head > i and tokens[i - 1].head < i - 1
        common = not words.names[i] and words.lower[i] not in self._lists.titles
        return subject and common and self._lists.no_adjectives_before

    def _titled_person(self, words: Words, i: int) -> bool:
        """Whether a person with a title stands behind another noun: "komando Jenderal X"."""
        before = words.lower[i - 1]
        return (
            self._lists.no_adjectives_before
            and self._titles.is_title(words.lower[i])
            and before == words.text[i - 1]
            and before not in self._lists.people
            and not self._titles.goes_on(before)
        )

    def _age(self, i: int, words: Words) -> bool:
        """Whether a number opens an age behind a noun: "pria 39 tahun"."""
        return i + 1 < len(words.lower) and words.lower[i + 1] in self._lists.years

    # --- what they are ------------------------------------------------------------------------

    def _mention(self, words: Words, start: int, end: int) -> Mention | None:
        lists, lower, tokens = self._lists, words.lower, words.tokens
        last = end - 1
        first = self._core(words, start, last)
        before = lower[start:first]
        known = not lists.articles.isdisjoint(before)
        if lower[last] in lists.demonstratives and last > first:
            known, last = True, last - 1
        if lower[first] in lists.articles or lower[first] in lists.plural:
            return None
        numbers = [lower[i] for i in range(start, first) if tokens[i].pos == "NUM"]
        count = self._number(numbers[-1]) if numbers else 0
        titled = bool(self._titles.places(words, first, last))
        plural = not lists.plural.isdisjoint(before) or (bool(numbers) and count != 1)
        name, group = self._titles.split(words, first, last)
        if plural and titled:
            name, group = None, name
        nouns, head = self._nouns(words, first, last, name)
        kind = self._kind(words, (first, last), name, (nouns, head), titled=titled)
        return Mention(
            span=Span(tokens[start].start, tokens[end - 1].end),
            core=Span(tokens[first].start, tokens[last].end),
            head=head,
            name=name,
            nouns=nouns,
            kind=kind,
            place=Place.OBLIQUE,
            plural=(plural or (not name and self._many(head, tokens[last])))
            and not (name and kind is Kind.PERSON),
            count=count,
            sex=self._sex(nouns) if kind is Kind.PERSON else "",
            known=known,
            new=not lists.indefinite.isdisjoint(before),
            group=group,
            first=start,
            last=end - 1,
        )

    def _core(self, words: Words, start: int, last: int) -> int:
        """The first token behind articles, numbers and their like."""
        lists, first = self._lists, start
        while first < last and not words.names[first]:
            word = words.lower[first]
            spare = (
                word in lists.articles
                or word in lists.indefinite
                or word in lists.plural
                or word in self._language.clauses.approximations
                or words.tokens[first].pos == "NUM"
            )
            if not spare:
                break
            first += 1
        return first

    def _number(self, word: str) -> int:
        values = self._language.values
        if word.isdecimal() and len(word) <= _COUNTED:
            return int(word)
        return values.digits.get(word, values.teens.get(word, values.fused.get(word, 0)))

    def _many(self, head: str, last: Token) -> bool:
        """Whether the head noun is a plural: by its form or, doubled, in Indonesian."""
        if self._lists.no_adjectives_before:
            half, _, other = head.partition("-")
            return bool(other) and other.startswith(half[:3])
        return "Number=Plur" in last.morph or head in self._lists.crowds

    def _nouns(self, words: Words, first: int, last: int, name: Span | None) -> tuple[frozenset[str], str]:
        """The words that tell what it is, and the head among them."""
        lists, lower, tokens = self._lists, words.lower, words.tokens
        places = [
            i
            for i in range(first, last + 1)
            if (tokens[i].pos in _NOMINAL or lower[i] in lists.titles or lower[i] in lists.people)
            and not (name and name.start <= tokens[i].start < name.end and not self._telling(lower[i]))
        ]
        if not places:
            return frozenset(), ""
        nouns = frozenset(self._singular(lower[i], tokens[i]) for i in places)
        if lists.no_adjectives_before:
            heads = [i for i in places if lower[i] not in lists.title_parts] or places
            return nouns, lower[heads[0]]
        return nouns, self._singular(lower[places[-1]], tokens[places[-1]])

    def _telling(self, word: str) -> bool:
        lists = self._lists
        return word in lists.organisations or word in lists.places or word in lists.titles

    def _singular(self, word: str, token: Token) -> str:
        if self._lists.no_adjectives_before or "Number=Plur" not in token.morph:
            return word
        return token.lemma.lower() or word

    def _kind(
        self,
        words: Words,
        within: tuple[int, int],
        name: Span | None,
        nouns: tuple[frozenset[str], str],
        *,
        titled: bool,
    ) -> Kind:
        lists, head = self._lists, nouns[1]
        if name:
            for token in words.tokens[within[0] : within[1] + 1]:
                if token.entity in _ENTITIES and name.covers(Span(token.start, token.end)):
                    return Kind(token.entity)
        if head in lists.titles or head in lists.people or head in lists.crowds:
            return Kind.PERSON
        if name:
            before = words.lower[within[0] - 1] if within[0] else ""
            return self._kind_of_name(name, nouns[0], before, titled=titled)
        if head in lists.organisations:
            return Kind.ORGANISATION
        if head in lists.places:
            return Kind.PLACE
        return Kind.THING if head else Kind.UNKNOWN

    def _kind_of_name(self, name: Span, nouns: frozenset[str], before: str, *, titled: bool) -> Kind:
        lists = self._lists
        written = name.of(self._text)
        words = [word.strip(".,") for word in written.lower().split()]
        whole = " ".join(words)
        if any(word in lists.organisations for word in words):
            return Kind.ORGANISATION
        if titled:
            return Kind.PERSON
        if country_of(whole):
            return Kind.PLACE
        if organisation(whole) or (not nouns and ACRONYM.fullmatch(written)):
            return Kind.ORGANISATION
        if nouns:
            return Kind.THING if nouns.isdisjoint(lists.places) else Kind.PLACE
        placed = before in lists.place_prepositions and len(words) == 1
        return Kind.PLACE if placed or words[0] in lists.places else Kind.UNKNOWN

    def _sex(self, nouns: frozenset[str]) -> str:
        male, female = nouns & self._lists.male, nouns & self._lists.female
        if bool(male) == bool(female):
            return ""
        return "male" if male else "female"


def _placed(mentions: Sequence[Mention], words: Words, clitic: str) -> Iterator[Mention]:
    """The mentions with their part in the sentence; the first without preposition is a subject."""
    taken = False
    for mention in mentions:
        place = _place(mention, words, first=not taken)
        taken = taken or place is Place.SUBJECT
        owner = words.tokens[max(0, mention.first - 1) : mention.first + 1]
        owned = any("Poss=Yes" in token.morph for token in owner)
        owned = owned or (clitic != "" and words.lower[mention.last].endswith(clitic))
        yield replace(mention, place=place, owned=owned)


def _place(mention: Mention, words: Words, *, first: bool) -> Place:
    tokens = words.tokens
    behind = words.lower[mention.last + 1 : mention.last + 2]
    relations = {
        token.dep.partition(":")[0]
        for token in tokens[mention.first : mention.last + 1]
        if not mention.first <= token.head <= mention.last or token.dep == "ROOT"
    }
    verb_follows = _before_verb(mention, tokens)
    if not _GENITIVES.isdisjoint(behind):
        return Place.INSIDE
    if mention.first and tokens[mention.first - 1].pos == "ADP" and not (mention.plural and verb_follows):
        return Place.OBLIQUE
    if "nsubj" in relations or first or verb_follows:
        return Place.SUBJECT
    inside = relations & {"nmod", "compound", "flat"} and not relations & {"obj", "iobj"}
    return Place.INSIDE if inside else Place.OBJECT


def _before_verb(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a verb follows, adverbs aside: "a quarter of children had"."""
    for token in tokens[mention.last + 1 : mention.last + 3]:
        if token.pos in {"VERB", "AUX"}:
            return True
        if token.pos not in {"ADV", "PART"}:
            return False
    return False
