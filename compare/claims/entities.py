"""What an article has spoken of so far, and which of it is likeliest to be meant next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from compare.claims.mentions import Kind, Mention, Place
from compare.claims.names import Capitals
from compare.claims.world import country_of
from compare.languages.base import Language
from compare.text import Span

#: Sentences back in which a pronoun's meaning is looked for.
_REACH = 2
#: What a sentence further back counts for.
_FADING = 0.5
#: A second candidate must stay below this part of the best.
_CLEAR = 0.75
_NAMED = 1.0
#: Words of a thing's name with what it is; what is longer has the name of something else in it.
_SHORT = 4
#: "His lawyer" is less likely to be spoken of next than he.
_OWNED = 0.5
_WEIGHT = {Place.SUBJECT: 4.0, Place.OBJECT: 2.0, Place.OBLIQUE: 1.5, Place.INSIDE: 1.0}
_GENITIVES = ("'s", "’s")
#: The Arabic article, which "Sarraj" goes without as often as not.
_ARABIC = frozenset({"al-", "el-"})


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something in the article."""

    number: int
    kind: Kind
    name: str
    core: str
    """The phrase that brought it up, without article."""
    nouns: set[str]
    head: str
    span: Span
    """Where it was named best."""
    language: Language
    sex: str = ""
    plural: bool = False
    count: int = 0
    group: str = ""
    article: bool = False
    """Whether its name has an article: "the Danube"."""
    times: int = 0
    """How often it was spoken of."""
    listed: bool = False
    """Whether others are listed beside it: "two men and a child"."""
    owned: bool = False
    bare: bool = False
    """Whether it came up without any article or demonstrative."""
    aliases: set[str] = field(default_factory=set)
    sentence: int = 0
    place: Place = Place.INSIDE
    before: float = 0.0
    """What it weighed before its latest sentence."""

    def weight(self, now: int) -> float:
        """How present it is in sentence `now`."""
        behind = now - self.sentence
        if behind > _REACH:
            return 0.0
        weight = _WEIGHT[self.place] * (_OWNED if self.owned and not self.name else 1.0)
        return (weight + _NAMED * bool(self.name)) * _FADING**behind

    def names_itself(self) -> bool:
        """Whether the name says what it is: "Bank Nusantara"."""
        lists = self.language.reference
        first = self.name.split()[0].lower() if self.name else ""
        return lists.no_adjectives_before and (first in lists.organisations or first in lists.places)

    def words(self, *, definite: bool) -> str:
        """How it reads in another sentence."""
        lists = self.language.reference
        if self.name and (self.kind is Kind.PERSON or not self.head or self.names_itself()):
            return f"{lists.definite} {self.name}" if self.article else self.name
        core = self.core
        if self.name and core == self.name:
            return core
        if self.name or not definite:
            return f"{lists.definite} {core}" if lists.definite else core
        if lists.definite:
            return f"{lists.definite} {core}"
        return core if self.plural or self.count else f"{core} {lists.definite_after}"


class Register:
    """The entities of an article in the order in which they came up."""

    def __init__(self, text: str, language: Language, capitals: Capitals) -> None:
        self._capitals = capitals
        self._text = text
        self._language = language
        self._lists = language.reference
        self._entities: list[Entity] = []
        self._recent: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._by_noun: dict[str, list[Entity]] = {}
        self._now = 0
        self._paired = -1
        values, calendar = language.values, language.calendar
        self._numbers = {*values.digits, *values.teens, *values.tens, *values.fused, *values.scales}
        self.not_things = frozenset(
            {
                "",
                *values.durations,
                *values.currencies_before,
                *values.currencies_after,
                *values.percent,
                *values.quantities,
                *values.scales,
                *calendar.months,
                *calendar.weekdays,
                *values.parts_of_day,
                *values.calendar_nouns,
                *values.relative_days,
            }
        )

    def turn(self, sentence: int) -> None:
        """Go on to a sentence."""
        self._now = sentence
        self._recent = [each for each in self._recent if sentence - each.sentence <= _REACH]

    def new(self, mention: Mention, owner: Entity | None = None) -> Entity:
        """An entity that was not there before."""
        name = "" if owner or not mention.name else _bare(mention.name.of(self._text))
        core = self._small(_bare(mention.core.of(self._text)), name)
        count = self._number_before(mention)
        entity = Entity(
            number=len(self._entities),
            kind=mention.kind,
            name=name,
            core=count + core if mention.plural else core,
            nouns=set(mention.nouns),
            head=mention.head,
            span=mention.span if not name or not mention.name else mention.name,
            language=self._language,
            sex=mention.sex,
            plural=mention.plural,
            count=mention.count,
            group=mention.group.of(self._text) if mention.group else "",
            article=bool(name and mention.known and self._lists.definite) and mention.kind is not Kind.PERSON,
            owned=mention.owned,
            bare=not (mention.new or mention.known),
        )
        self._entities.append(entity)
        for word in _name_words(name):
            self._by_word.setdefault(word, []).append(entity)
        for noun in entity.nouns:
            self._by_noun.setdefault(noun, []).append(entity)
        return entity

    def _small(self, core: str, name: str) -> str:
        """The phrase without the capital that it owes to the start of its sentence."""
        first = core.partition(" ")[0]
        kept = first.lower() in self._capitals.upper or first.isupper() or country_of(first)
        if not first[:1].isupper() or kept or name.startswith(first):
            return core
        return core[:1].lower() + core[1:]

    def _number_before(self, mention: Mention) -> str:
        """The number of "at least 112 people" with a space behind it."""
        before = self._text[mention.span.start : mention.core.start].split()
        return "".join(
            f"{word.lower()} " for word in before if word.lower() in self._numbers or word[0].isdigit()
        )

    def pair(self) -> None:
        """Note that two people stand side by side in this sentence: "they" may be those."""
        self._paired = self._now

    def rename(self, entity: Entity, mention: Mention) -> None:
        """The name taken for the person's was that of what they lead; `mention` has theirs."""
        for word in _name_words(entity.name):
            self._by_word[word].remove(entity)
        entity.group, entity.name = entity.name, ""
        self.add_to(entity, mention)

    def add_to(self, entity: Entity, mention: Mention) -> None:
        """What `mention` tells of an entity that is known."""
        for noun in mention.nouns - entity.nouns:
            entity.nouns.add(noun)
            self._by_noun.setdefault(noun, []).append(entity)
        if mention.name:
            name = _bare(mention.name.of(self._text))
            if len(name.split()) > len(entity.name.split()):
                for word in _name_words(name):
                    if entity not in self._by_word.setdefault(word, []):
                        self._by_word[word].append(entity)
                entity.name, entity.span = name, mention.name
        if entity.kind is Kind.UNKNOWN:
            entity.kind = mention.kind
        entity.sex = entity.sex or mention.sex
        if mention.group and not entity.group:
            entity.group = mention.group.of(self._text)

    def touch(self, entity: Entity, place: Place) -> None:
        """Note that the entity is spoken of in this sentence."""
        if entity not in self._recent:
            self._recent.append(entity)
        if entity.sentence < self._now or place > entity.place:
            entity.place = place
        entity.sentence = self._now
        entity.times += 1

    # --- who is meant -------------------------------------------------------------------------

    def by_name(self, mention: Mention) -> Entity | None:
        """The one entity that bears the name, alone or as part of its full name."""
        name = _bare(mention.name.of(self._text)) if mention.name else ""
        words = _name_words(name)
        if not words:
            return None
        for entity in self._entities_with(words[-1]):
            if entity.name.casefold() == name.casefold():
                return entity
        held = [e for e in reversed(self._entities) if name in e.aliases]
        if held:
            return held[0]
        fits = [e for e in self._entities_with(words[-1]) if self._short_for(words, e, mention)]
        if fits:
            return fits[0] if len(fits) == 1 else None
        longer = [e for word in words for e in self._entities_with(word) if self._long_for(words, e, mention)]
        return longer[0] if len(set(map(id, longer))) == 1 else None

    def _entities_with(self, word: str) -> list[Entity]:
        return self._by_word.get(word, [])

    def _short_for(self, words: Sequence[str], entity: Entity, mention: Mention) -> bool:
        """Whether the words are how a person already named in full is called again."""
        full = _name_words(entity.name)
        if len(words) >= len(full) or not self._may_be_person(entity) or any(map(country_of, words)):
            return False
        elsewhere = mention.kind in (Kind.ORGANISATION, Kind.PLACE)
        if elsewhere and len(words) == 1 and entity.kind is not Kind.PERSON:
            return False
        if entity.sex and mention.sex and entity.sex != mention.sex:
            return False
        # an Indonesian is often called by the first name
        last, first = full[-len(words) :] == list(words), full[: len(words)] == list(words)
        return last or (first and self._lists.no_adjectives_before)

    def _long_for(self, words: Sequence[str], entity: Entity, mention: Mention) -> bool:
        """Whether a full name belongs to a person so far called by one word."""
        short = _name_words(entity.name)
        return (
            len(short) == 1
            and len(words) > 1
            and words[-1] == short[0]
            and mention.kind in (Kind.PERSON, Kind.UNKNOWN)
            and entity.kind in (Kind.PERSON, Kind.UNKNOWN)
            and not mention.head
        )

    def by_noun(self, mention: Mention) -> Entity | None:
        """The one entity that was called that."""
        if not mention.head:
            return None
        fits = [
            e
            for e in self._by_noun.get(mention.head, [])
            if not e.plural
            and (e.head in (mention.head, "") or (e.kind is Kind.PERSON and mention.kind is Kind.PERSON))
            and mention.nouns - {mention.head} <= e.nouns | set(e.core.lower().split())
        ]
        named = [e for e in fits if e.name]
        fits = named or fits
        if len(fits) == 1:
            return fits[0]
        if not fits and mention.head in self._lists.organisations and len(mention.nouns) == 1:
            return self._one(lambda e: e.kind is Kind.ORGANISATION and mention.head in _name_words(e.name))
        return None

    def anyone(self, mention: Mention) -> Entity | None:
        """The person meant by "the man" or "the 76-year-old"."""
        people = [e for e in self._recent if self._is_person(e, mention.sex) and e.weight(self._now)]
        named = [e for e in people if e.name]
        return named[0] if len(named) == 1 else (None if named else self._clearest(people))

    def person(self, sex: str, *, beside: Entity | None = None) -> Entity | None:
        """Who "he" or "ia" is; not the subject `beside` an object."""
        people = [e for e in self._recent if self._is_person(e, sex) and e is not beside]
        return self._clearest(people)

    def _is_person(self, entity: Entity, sex: str) -> bool:
        if not entity.name and (entity.owned or entity.bare) and entity.place is not Place.SUBJECT:
            return False
        if entity.plural or (entity.sex and sex and entity.sex != sex):
            return False
        return self._may_be_person(entity)

    @staticmethod
    def _may_be_person(entity: Entity) -> bool:
        if entity.kind is Kind.PERSON:
            return True
        words = entity.name.split()
        return entity.kind is Kind.UNKNOWN and len(words) > 1 and not any(map(country_of, words))

    def speaker(self) -> Entity | None:
        """The organisation or person that says "pihaknya": the subject."""
        return self._one(
            lambda e: (
                e.kind in (Kind.ORGANISATION, Kind.PERSON)
                and e.place is Place.SUBJECT
                and e.sentence == self._now
            )
        )

    def speaker_before(self) -> Entity | None:
        """Who goes on speaking in "ujarnya"."""
        return self.person("")

    def owner(self, *, of_person: bool = False) -> Entity | None:
        """Whose "pasukannya" it is; `of_person`: only people have an "istri"."""
        if of_person:
            return self._clearest([e for e in self._recent if e.name and self._is_person(e, "")])
        fits = [
            e
            for e in self._recent
            if e.name
            and not e.plural
            and (self._is_person(e, "") or e.kind in (Kind.ORGANISATION, Kind.UNKNOWN))
        ]
        here = [self._is_person(e, "") for e in fits if e.sentence == self._now]
        mixed = any(here) and not all(here)
        return None if mixed else self._clearest(fits)

    def named_thing(self) -> Entity | None:
        """The one thing with a name whose "awaknya" is meant."""
        return self._clearest(
            [
                e
                for e in self._recent
                if e.name
                and e.head
                and not e.plural
                and e.kind is Kind.THING
                and len(e.core.split()) <= _SHORT
            ]
        )

    def thing(self, *, own: bool) -> Entity | None:
        """What "it" or "its" is."""
        fits = [
            e
            for e in self._recent
            if not e.plural
            and e.kind is not Kind.PERSON
            and (e.sentence < self._now or own or e.place is Place.SUBJECT)
        ]
        best = self._clearest(fits)
        return best if best and best.place is Place.SUBJECT and self._now - best.sentence <= 1 else None

    def several(self, *, people: bool) -> Entity | None:
        """Who "they" or "mereka" are."""
        fits = [e for e in self._recent if e.plural and (e.kind is Kind.PERSON or not people)]
        best = self._clearest(fits)
        if best is None or best.listed or best.sentence <= self._paired:
            return None
        return best

    def members(self, count: int) -> list[Entity]:
        """Those meant by "keduanya"; empty when it is not clear."""
        here = [e for e in self._recent if e.sentence == self._now]
        before = [e for e in self._recent if e.sentence < self._now]
        last = [e for e in before if self._now - e.sentence == 1]
        for near in (here, last, before):
            several = [e for e in near if e.plural and e.count == count]
            people = [e for e in near if e.name and self._is_person(e, "")]
            people = [e for e in people if e.kind is Kind.PERSON or e.times > 1]
            if near is before and len({e.sentence for e in people}) > 1:
                people = []  # far back, only those who were named together
            if len(several) + (len(people) == count) == 1:
                return several or sorted(people, key=lambda e: e.number)
            if several or len(people) > count:
                return []
        return []

    def joined(self, members: Sequence[Entity]) -> str:
        """Their names in a list."""
        names = [member.words(definite=True) for member in members]
        if len(names) == 1:
            return names[0]
        return f"{', '.join(names[:-1])} {self._lists.conjunction} {names[-1]}"

    def groups(self) -> Iterator[tuple[str, str]]:
        """Each person's name with the organisation or country they speak for."""
        return ((e.name, e.group) for e in self._entities if e.name and e.group and e.kind is Kind.PERSON)

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Acronyms with the full names that they were introduced with."""
        return ((alias, e.name) for e in self._entities if e.name for alias in e.aliases)

    def _one(self, fits: Callable[[Entity], bool]) -> Entity | None:
        found = [e for e in self._recent if fits(e)]
        return found[0] if len(found) == 1 else None

    def _clearest(self, entities: Sequence[Entity]) -> Entity | None:
        """The one that outweighs all others."""
        near = sorted((e for e in entities if e.weight(self._now)), key=lambda e: -e.weight(self._now))
        if len(near) > 1 and near[1].weight(self._now) > _CLEAR * near[0].weight(self._now):
            return None
        return near[0] if near else None


def _bare(name: str) -> str:
    for genitive in _GENITIVES:
        name = name.removesuffix(genitive)
    return name


def _name_words(name: str) -> list[str]:
    words = name.casefold().split()
    return [word[3:] if word[:3] in _ARABIC and len(word) > len("al-x") else word for word in words]
