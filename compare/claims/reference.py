"""Who or what a pronoun, a description, a family name or an acronym stands for in its article.

A list of what was spoken of is kept while the article is read, as in centering (Grosz, Joshi &
Weinstein 1995, Computational Linguistics 21:2) and salience weighting (Lappin & Leass 1994, 20:4):
subjects before objects, near before far, and only what agrees in number, sex and kind. Where two
would do nearly as well, the words are left as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from compare.claims.entities import Entity, Register
from compare.claims.mentions import Kind, Mention, Phrases, Place
from compare.claims.names import Capitals
from compare.claims.parse import Parse, Token
from compare.claims.quotations import find_quotations
from compare.claims.world import capital_of, country_name
from compare.languages.base import Language
from compare.text import Span

_ACRONYM = re.compile(r"\s?\(([A-Z][A-Za-z]{1,9})\)")
_PLEONASTIC = frozenset({"that", "to", "whether", "who", "how", "if"})
_LOOK_AHEAD = 6
#: Characters of " asal Palu, " between a description and the name.
_ORIGIN = 30
_BEHIND = ',.;(”"–—'
#: Tokens of a dateline.
_DATELINE = 12
#: Tokens of "was once".
_COPULA = 2
#: "Both" behind those that it speaks of is tagged like the one in "both A and B": it stands for nobody.
_FLOATING = "CCONJ"


class Means(StrEnum):
    """By what words something is meant."""

    PRONOUN = "pronoun"
    POSSESSIVE = "possessive"
    SPEAKER = "speaker"
    """The clitic of "ujarnya", "katanya"."""
    GROUP = "group"
    DESCRIPTION = "description"
    NAME = "name"
    ACRONYM = "acronym"
    CAPITAL = "capital"
    FIRST_PERSON = "first person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Words that mean somebody or something named elsewhere."""

    span: Span
    """The words as they stand."""
    words: str
    """What to read in their place, with a space before it where `span` is the end of a word."""
    entity: int
    """The same number for the same thing in the article, from 0; -1 for a group or speaker."""
    means: Means
    antecedent: Span | None = None
    """Where it was named; None when the words come from elsewhere."""


@dataclass(frozen=True, slots=True)
class Discourse:
    """What an article speaks of, and where it does so in other words."""

    references: tuple[Reference, ...]
    """In text order, never overlapping."""
    groups: tuple[tuple[str, str], ...] = ()
    """A person's full name and the organisation or country they speak for."""
    aliases: tuple[tuple[str, str], ...] = ()
    """What the article calls by a shorter name or an acronym: (short, full)."""

    def group_of(self, speaker: str) -> str | None:
        """The organisation or country in whose name `speaker` says "we"."""
        words = set(speaker.casefold().split())
        held = {group for name, group in self.groups if set(name.casefold().split()) <= words}
        held = held or {group for name, group in self.groups if words <= set(name.casefold().split())}
        return next(iter(held)) if len(held) == 1 else None


def resolve(
    text: str,
    sentences: Sequence[Span],
    parses: Sequence[Parse] | None,
    language: Language,
    capitals: Capitals,
) -> tuple[Reference, ...]:
    """The references of an article in text order; never overlapping.

    `sentences` are those of its prose, in order, `parses` theirs; without parses none is found.
    """
    return discourse(text, sentences, parses, language, capitals).references


def discourse(
    text: str,
    sentences: Sequence[Span],
    parses: Sequence[Parse] | None,
    language: Language,
    capitals: Capitals,
) -> Discourse:
    """Like `resolve`, with the organisations that people speak for."""
    if not parses or not language.reference.pronouns:
        return Discourse(())
    reader = _Reader(text, sentences, language, capitals)
    for number, parse in enumerate(parses):
        reader.read(number, parse)
    return Discourse(
        _apart(reader.found),
        tuple(sorted(set(reader.register.groups()))),
        tuple(sorted(set(reader.register.aliases()))),
    )


def _apart(found: Iterable[Reference]) -> tuple[Reference, ...]:
    """In text order; of overlapping ones the longer."""
    kept: list[Reference] = []
    for reference in sorted(found, key=lambda r: (-len(r.span), r.span.start)):
        if not any(reference.span.overlaps(other.span) for other in kept):
            kept.append(reference)
    return tuple(sorted(kept, key=lambda r: r.span))


def first_person(
    text: str, span: Span, language: Language, speaker: str, group: str | None = None
) -> tuple[Reference, ...]:
    """The first-person pronouns inside `span`, words of `speaker`, read as the speaker's.

    "We" is `group`, the organisation or country spoken for (see `Discourse.group_of`); without it
    "we" stays as it is.
    """
    lists = language.reference
    found = []
    for match in re.finditer(r"[^\W\d_]+", text[span.start : span.end]):
        word = match.group().lower()
        features = lists.first_person.get(word, "").split()
        words = speaker if "singular" in features else group
        if not features or not words or (word == "i" and match.group() != "I"):
            continue
        place = Span(span.start + match.start(), span.start + match.end())
        if "possessive" in features:
            words += lists.genitive
        found.append(Reference(span=place, words=words, entity=-1, means=Means.FIRST_PERSON))
    return tuple(found)


def reading(text: str, spans: Sequence[Span], references: Sequence[Reference]) -> tuple[str, ...]:
    """The words at each span with what its references mean put in place (see `used`)."""
    replaced = used(spans, references)
    pieces = []
    for span in spans:
        words, position = "", span.start
        for reference in replaced:
            if span.covers(reference.span) and reference.span.start >= position:
                words += text[position : reference.span.start] + reference.words
                position = reference.span.end
        pieces.append(words + text[position : span.end])
    return tuple(pieces)


def used(spans: Sequence[Span], references: Sequence[Reference]) -> tuple[Reference, ...]:
    """Those of the references, in text order, whose meaning is read in their place.

    A reference whose antecedent stands in the same spans is left, since the claim names it already,
    and so are all to one thing but the first. Capitals stay: they are good style, and not wrong.
    """
    said: set[int] = set()
    found = []
    for span in spans:
        first = bisect_right(references, span.start - 1, key=lambda r: r.span.start)
        for reference in references[first:]:
            if reference.span.end > span.end:
                break
            near = reference.antecedent is not None and any(s.covers(reference.antecedent) for s in spans)
            again = reference.entity in said and reference.means is not Means.FIRST_PERSON
            if reference.means is Means.CAPITAL or near or again:
                continue
            said.add(reference.entity) if reference.entity >= 0 else None
            found.append(reference)
    return tuple(found)


def in_words(text: str, reference: Reference) -> tuple[str, str]:
    """The whole word or words that stand there, and what they are read as: "kapalnya", "kapal Dewi"."""
    start = reference.span.start
    while reference.words[:1] == " " and start > 0 and text[start - 1].isalnum():
        start -= 1
    return text[start : reference.span.end], text[start : reference.span.start] + reference.words


class _Reader:
    """Reads an article sentence by sentence."""

    def __init__(self, text: str, sentences: Sequence[Span], language: Language, capitals: Capitals) -> None:
        self.text = text
        self.language = language
        self.lists = language.reference
        self.register = Register(text, language, capitals)
        self.found: list[Reference] = []
        self._phrases = Phrases(text, language, capitals)
        self._quoted = _quoted(text, sentences)
        self._groups = _group_pattern(language)
        self._opens = 0
        self._subject: Entity | None = None
        self._first: Entity | None = None
        self._lower: list[str] = []
        self._tokens: Sequence[Token] = ()

    def read(self, number: int, parse: Parse) -> None:
        """Take in the next sentence."""
        self._tokens = parse.tokens
        if not parse.tokens:
            return
        self._lower = [self.text[t.start : t.end].lower() for t in parse.tokens]
        self.register.turn(number)
        self._subject = self._first = None
        self._opens = self._behind_dateline(number)
        mentions = self._phrases.of(parse)
        groups = self._group_spans()
        mentions = tuple(m for m in mentions if not any(m.span.overlaps(g) for g in groups))
        at = {mention.first: mention for mention in mentions}
        inside = {i for m in mentions for i in range(m.first, m.last + 1)}
        starts = {span.start: span for span in groups}
        previous: tuple[Mention, Entity] | None = None
        for position, token in enumerate(parse.tokens):
            if span := starts.get(token.start):
                if token.pos != _FLOATING:
                    self._group(span)
            elif position in at:
                previous = self._mention(at[position], previous)
                for i in range(position, at[position].last + 1):
                    self._clitic(i)
            elif position not in inside:
                self._pronoun(position)
                self._clitic(position)

    def _behind_dateline(self, number: int) -> int:
        """Where the first sentence goes on behind "JAKARTA, Kabar – "."""
        if number == 0:
            for position, word in enumerate(self._lower[:_DATELINE]):
                dash = word in {"-", "–", "—", "--"} and self.text[self._tokens[position].start - 1].isspace()
                if dash and self._tokens[0].pos not in {"DET", "PRON", "VERB"}:
                    return self._tokens[position].end
        return 0

    # --- phrases ------------------------------------------------------------------------------

    def _mention(
        self, mention: Mention, previous: tuple[Mention, Entity] | None
    ) -> tuple[Mention, Entity] | None:
        """Take in a phrase; what it is, when it can be spoken of again."""
        register = self.register
        if (mention.name is None and mention.head in register.not_things) or mention.span.end <= self._opens:
            return previous
        if previous and (self._appositive(previous[0], mention) or self._called(previous[0], mention)):
            if previous[1].name and mention.name:
                register.rename(previous[1], mention)
            else:
                register.add_to(previous[1], mention)
            return mention, previous[1]
        if self._predicated(previous, mention):
            return previous
        if previous:
            self._listed(previous, mention)
        entity = (self._named(mention) if mention.name else self._described(mention)) or register.new(mention)
        self._spoken_of(mention, entity)
        if mention.kind is Kind.PLACE and previous and self._waits(*previous):
            return previous
        return mention, entity

    @staticmethod
    def _waits(mention: Mention, entity: Entity) -> bool:
        """Whether the name may come behind a place: "seniman asal Palu, Ratna Dewi"."""
        return mention.kind is Kind.PERSON and not entity.name

    def _spoken_of(self, mention: Mention, entity: Entity) -> None:
        """Note that the phrase speaks of the entity."""
        if not self._in_quotation(mention.span):
            self.register.touch(entity, mention.place)
            if mention.place is Place.SUBJECT:
                self._subject = entity
                self._first = self._first or entity
        self._acronym(mention, entity)
        self._capital(mention, entity)

    def _predicated(self, previous: tuple[Mention, Entity] | None, mention: Mention) -> bool:
        """Whether the phrase only says what the subject is; the subject then bears its nouns."""
        if previous and self._is_what(previous[0], mention):
            self.register.add_to(previous[1], mention)
            return True
        before = self._lower[mention.first - 1] if mention.first else ""
        if self._first is None or mention.name or before not in self.lists.copulas:
            return False
        if self._first.kind in (mention.kind, Kind.UNKNOWN):
            self.register.add_to(self._first, mention)
        return True

    def _listed(self, before: tuple[Mention, Entity], mention: Mention) -> None:
        """Note that the two phrases stand side by side: "they" may be both."""
        between = self.text[before[0].span.end : mention.span.start].strip(" ,")
        joined = between in self.lists.conjunctions or (not between and mention.count)
        if not joined:
            return
        before[1].listed = True
        if Kind.PERSON in (before[0].kind, mention.kind) and before[0].name and mention.name:
            self.register.pair()

    def _is_what(self, before: Mention, mention: Mention) -> bool:
        """Whether the sentence says what `before` is: "the Danube is a river"."""
        between = self._lower[before.last + 1 : mention.first]
        return (
            mention.name is None
            and before.place is Place.SUBJECT
            and len(between) <= _COPULA
            and not self.lists.copulas.isdisjoint(between)
            and all(t.pos in {"AUX", "ADV"} for t in self._tokens[before.last + 1 : mention.first])
        )

    def _called(self, before: Mention, mention: Mention) -> bool:
        """Whether "named" stands between a description and the name."""
        between = self.text[before.span.end : mention.span.start].strip()
        return mention.name is not None and before.name is None and between in self.lists.naming

    def _appositive(self, before: Mention, mention: Mention) -> bool:
        """Whether `mention` says who `before` is: "the captain, Juma"; "Juma, the captain"."""
        between = self.text[before.span.end : mention.span.start]
        after = self.text[mention.span.end : mention.span.end + 2].lstrip()[:1]
        set_off = between.endswith(", ") and len(between) <= _ORIGIN and (not after or after in _BEHIND)
        bare = mention.name is not None and not mention.head
        single = not (before.plural or mention.plural or Kind.PLACE in (before.kind, mention.kind))
        if not set_off or not single or not (between == ", " or bare):
            return False
        if before.name and mention.name:
            return before.kind is Kind.PERSON and self._is_of_group(mention, after)
        if before.name is None and mention.name is None:
            return False
        named, described = (before, mention) if before.name else (mention, before)
        if described.kind is not Kind.PERSON:
            return named.kind is described.kind
        if named.head:
            return named is mention and self._is_of_group(mention, after)
        return named.kind in (Kind.PERSON, Kind.UNKNOWN)

    def _is_of_group(self, mention: Mention, after: str) -> bool:
        """Whether the name behind a title was that of a group, and this one is the person's."""
        if mention.kind not in (Kind.PERSON, Kind.UNKNOWN) or after != ",":
            return False
        following = self._lower[mention.last + 2 : mention.last + 3]
        goes_on = self.text[mention.span.end + 1 : mention.span.end + 3].strip()[:1].isupper()
        return not goes_on and not self.lists.conjunctions.intersection(following)

    def _named(self, mention: Mention) -> Entity | None:
        """The entity with that name; a shorter name is a reference to the full one."""
        entity = self.register.by_name(mention)
        if entity is None or mention.name is None:
            return None
        written = mention.name.of(self.text)
        bare = written.removesuffix("'s").removesuffix("’s")
        introduced = self.text[mention.name.start - 1 : mention.name.start] == "("
        shorter = len(bare) < len(entity.name) and not introduced
        if entity.name and shorter and entity.name.casefold() != bare.casefold():
            means = Means.ACRONYM if bare in entity.aliases else Means.NAME
            span = Span(mention.name.start, mention.name.start + len(bare))
            self._add(span, entity.name, entity, means)
        related = mention.head in self.lists.titles and mention.head in self.lists.personal
        of_somebody = mention.kind is Kind.THING or (related and mention.head not in entity.nouns)
        if mention.head and of_somebody and entity.kind in (Kind.PERSON, Kind.UNKNOWN):
            self.register.touch(entity, Place.INSIDE)
            return self.register.new(mention, owner=entity)
        self.register.add_to(entity, mention)
        return entity

    def _capital(self, mention: Mention, entity: Entity) -> None:
        """A capital that decides or says something is its country's government."""
        following = self._lower[mention.last + 1 : mention.last + 2]
        before = self._tokens[mention.first - 1].pos if mention.first else ""
        if mention.head or before == "ADP" or self.lists.governing.isdisjoint(following):
            return
        written = mention.span.of(self.text)
        words = country_name(capital_of(written), self.language.code)
        if words and not self._in_quotation(mention.span):
            self.found.append(
                Reference(span=mention.span, words=words, entity=entity.number, means=Means.CAPITAL)
            )

    def _acronym(self, mention: Mention, entity: Entity) -> None:
        match = _ACRONYM.match(self.text, mention.span.end)
        if match and mention.name and _initials(mention.core.of(self.text), match.group(1)):
            entity.aliases.add(match.group(1))
            if entity.kind is Kind.UNKNOWN:
                entity.kind = Kind.ORGANISATION

    def _described(self, mention: Mention) -> Entity | None:
        """What a phrase marked as known was called before."""
        if not mention.known or mention.owned or mention.plural or self._in_quotation(mention.span):
            return None
        described = mention.core.of(self.text)
        anyone = mention.head in self.lists.people or re.fullmatch(self.lists.age_pattern, described)
        entity = self.register.anyone(mention) if anyone else self.register.by_noun(mention)
        if entity is None:
            return None
        words = entity.words(definite=True)
        if words.casefold() != mention.span.of(self.text).casefold() and (
            entity.name or len(entity.core) > len(described)
        ):
            self._add(self._with_relative(mention), words, entity, Means.DESCRIPTION, genitive=True)
        return entity

    def _with_relative(self, mention: Mention) -> Span:
        return mention.span

    # --- pronouns -----------------------------------------------------------------------------

    def _pronoun(self, position: int) -> None:
        """A pronoun of the third person."""
        token, word = self._tokens[position], self._lower[position]
        features = self.lists.pronouns.get(word, "").split()
        if not features or "reflexive" in features or self._in_quotation(Span(token.start, token.end)):
            return
        possessive = "possessive" in features or ("either" in features and "Poss=Yes" in token.morph)
        entity = self._meant(position, features, possessive=possessive)
        if entity is None:
            return
        words = entity.words(definite=True)
        if "owner" in features and entity.kind is Kind.PERSON:
            if not entity.group:
                return
            words = entity.group
        if possessive and self.lists.genitive:
            words = _genitive(words, self.lists.genitive)
        means = Means.POSSESSIVE if possessive else Means.PRONOUN
        self._add(Span(token.start, token.end), words, entity, means)
        self.register.touch(entity, self._place(position, possessive=possessive))

    def _meant(self, position: int, features: Sequence[str], *, possessive: bool) -> Entity | None:
        if "owner" in features:
            return self.register.speaker()
        place = self._place(position, possessive=possessive)
        if "thing" in features:
            if place is Place.OBJECT or self._pleonastic(position):
                return None
            return self.register.thing(own=possessive)
        if "plural" in features:
            if self._counted_alone(position):
                return None
            return self.register.several(people="person" in features)
        sex = next((f for f in features if f in ("male", "female")), "")
        return self.register.person(sex, beside=self._subject if place is Place.OBJECT else None)

    def _counted_alone(self, position: int) -> bool:
        """Whether a number without noun stands before, which may be meant: "another 700 fled"."""
        tokens = self._tokens
        return any(
            tokens[i].pos == "NUM" and tokens[i + 1].pos in {"VERB", "AUX"} for i in range(position - 1)
        )

    def _place(self, position: int, *, possessive: bool) -> Place:
        token = self._tokens[position]
        if possessive:
            return Place.INSIDE
        if token.dep.startswith("nsubj") or "Case=Nom" in token.morph:
            return Place.SUBJECT
        before = self._tokens[position - 1] if position else None
        if before is None or before.pos in {"SCONJ", "CCONJ", "PUNCT"}:
            return Place.SUBJECT
        if before.pos == "VERB" and token.head == position - 1 and token.dep in {"obj", "iobj"}:
            return Place.OBJECT
        return Place.OBLIQUE if before.pos == "ADP" else Place.SUBJECT

    def _pleonastic(self, position: int) -> bool:
        """Whether "it" means nothing: "it is likely that", "it emerged that"."""
        behind = self._lower[position + 1 : position + 1 + _LOOK_AHEAD]
        return not _PLEONASTIC.isdisjoint(behind) or "s" in behind[:1]

    def _clitic(self, position: int) -> None:
        """The owner or doer at the end of a word: "pasukannya", "ditumpanginya", "ujarnya"."""
        lists, word, token = self.lists, self._lower[position], self._tokens[position]
        if not lists.clitic or not word.endswith(lists.clitic) or len(word) < len(lists.clitic) + 3:
            return
        span = Span(token.end - len(lists.clitic), token.end)
        if self._in_quotation(span) or self._lower[position + 1 : position + 2] == ["sendiri"]:
            return
        if word in self.language.speech.after_with_pronoun:
            if speaker := self.register.speaker_before():
                self._add(span, " " + speaker.words(definite=True), speaker, Means.SPEAKER)
        elif word not in lists.not_clitic:
            relative = self._lower[position - 1] in self.language.clauses.relatives if position else False
            self._owned(word.removesuffix(lists.clitic), token, span, relative=relative)

    def _owned(self, noun: str, token: Token, span: Span, *, relative: bool) -> None:
        lists, register = self.lists, self.register
        if relative and noun.startswith(lists.agent_prefix):
            entity = register.person("")
        elif noun in lists.impersonal:
            entity = register.named_thing()
        elif noun in lists.personal or noun in lists.organisations or noun in lists.titles:
            entity = register.owner(of_person=noun in lists.titles or noun in lists.people)
        else:
            return
        if entity is None:
            return
        if noun in lists.organisations and entity.kind is Kind.PERSON:
            if entity.group.lower().split()[:1] == [noun] or (entity.group and noun in lists.own_group):
                self._add(Span(token.start, token.end), entity.group, entity, Means.DESCRIPTION)
                return
            if noun in lists.own_group or noun not in lists.personal:
                return
        self._add(span, " " + entity.words(definite=True), entity, Means.POSSESSIVE)

    # --- groups -------------------------------------------------------------------------------

    def _group_spans(self) -> list[Span]:
        if not self._groups or not self._tokens:
            return []
        start, end = self._tokens[0].start, self._tokens[-1].end
        verbal = {t.start for t in self._tokens if t.pos in {"VERB", "AUX"}}
        spans = []
        for match in self._groups.finditer(self.text, start, end):
            following = next((t.start for t in self._tokens if t.start >= match.end()), -1)
            whole = match.lastgroup == "noun" or match.group().endswith(self.lists.clitic or "?")
            if whole or (following in verbal and not self.lists.clitic):
                spans.append(Span(match.start(), match.end()))
        return spans

    def _group(self, span: Span) -> None:
        if self._in_quotation(span):
            return
        first = span.of(self.text).lower()
        counts = sorted(self.lists.groups.items(), key=lambda group: -len(group[0]))
        count = next((number for word, number in counts if first.startswith(word)), 0)
        if members := self.register.members(count):
            words = self.register.joined(members)
            self.found.append(
                Reference(
                    span=span,
                    words=_cased(words, span.of(self.text)),
                    entity=members[0].number if len(members) == 1 else -1,
                    means=Means.GROUP,
                    antecedent=members[0].span,
                )
            )
            for member in members:
                self.register.touch(member, Place.SUBJECT)

    # --- common -------------------------------------------------------------------------------

    def _in_quotation(self, span: Span) -> bool:
        place = bisect_right(self._quoted, span.start, key=lambda q: q.start) - 1
        return place >= 0 and self._quoted[place].covers(span)

    def _add(self, span: Span, words: str, entity: Entity, means: Means, *, genitive: bool = False) -> None:
        if genitive and self.text[span.end : span.end + 1] in {"'", "’"} and words.endswith("s"):
            return
        self.found.append(
            Reference(
                span=span,
                words=_cased(words, span.of(self.text)),
                entity=entity.number,
                means=means,
                antecedent=entity.span,
            )
        )


def _quoted(text: str, sentences: Sequence[Span]) -> list[Span]:
    """The quotations of the paragraphs that the sentences make up, in order."""
    paragraphs: list[Span] = []
    for sentence in sentences:
        if paragraphs and "\n" not in text[paragraphs[-1].end : sentence.start]:
            paragraphs[-1] = Span(paragraphs[-1].start, sentence.end)
        else:
            paragraphs.append(sentence)
    return [quotation.inner for paragraph in paragraphs for quotation in find_quotations(text, paragraph)]


def _group_pattern(language: Language) -> re.Pattern[str] | None:
    lists = language.reference
    if not lists.groups:
        return None
    counts = "|".join(re.escape(word) for word in sorted(lists.groups, key=len, reverse=True))
    nouns = "|".join(sorted(lists.group_nouns))
    known = "|".join(sorted(lists.demonstratives)) or r"(?!)"
    return re.compile(rf"\b(?:{counts})(?P<noun>\s(?:{nouns})(?:\s(?:{known}))?)?\b", re.IGNORECASE)


def _genitive(words: str, genitive: str) -> str:
    plural = words.endswith("s") and words.rpartition(" ")[2].islower()
    return words + (genitive[:1] if plural else genitive)


def _cased(words: str, replaced: str) -> str:
    """`words` with a capital where the words they stand for have one."""
    if replaced[:1].isupper() and words[:1].islower():
        return words[:1].upper() + words[1:]
    return words


def _initials(name: str, acronym: str) -> bool:
    """Whether the letters of the acronym stand in order in the name, the first one first."""
    letters = iter(name.casefold())
    return name[:1].casefold() == acronym[:1].casefold() and all(
        any(letter == each for each in letters) for letter in acronym.casefold()
    )
