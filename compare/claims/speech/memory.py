"""What is known of an article's speakers while it is read from top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from compare.claims.names import Capitals
from compare.languages.base import Language

#: How many of the last people mentioned are kept in mind.
_KEPT = 40

#: (words as written, where they begin in the text) -> whom they stand for, None when unsure.
Resolver = Callable[[str, int], str | None]


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody who may be meant by a pronoun further down."""

    name: str
    plural: bool = False
    described: frozenset[str] = frozenset()
    """The words of the phrase around the name, lower case: "menteri", "energi"."""
    named: bool = True
    """Whether the name is a name, not a description."""
    thing: bool = False
    """Whether it is an organisation or a document."""


@dataclass(slots=True)
class Memory:
    """What is known of an article while it is read from top to bottom."""

    capitals: Capitals
    """How its words are written."""
    person: str | None = None
    """The last speaker with a name, or the last name that opened a sentence."""
    last: str | None = None
    """The last one who spoke or opened a sentence, an organisation too."""
    group: str | None = None
    """The last several people who were spoken of."""
    mentions: list[Mention] = field(default_factory=list)
    """Everybody spoken of so far, the last one last."""
    resolver: Resolver | None = None
    """Asked before these rules whom a pronoun or description stands for."""

    def note(self, mention: Mention) -> None:
        """Keep somebody in mind, as the one a pronoun now stands for."""
        self.mentions.append(mention)
        del self.mentions[:-_KEPT]
        if mention.plural:
            self.group = mention.name
        elif mention.thing:
            self.last = mention.name
        else:
            self.last = mention.name
            self.person = mention.name

    def mention(self, mention: Mention) -> None:
        """Keep somebody in mind whom no pronoun stands for yet."""
        if all(mention.name != known.name for known in self.mentions):
            self.mentions.insert(0, mention)

    def fullest(self, name: str) -> str:
        """The longest name so far that `name` is a part of; `name` itself without one."""
        words = set(name.split())
        best = name
        for mention in reversed(self.mentions):
            known = mention.name.split()
            if (
                mention.named
                and len(known) > len(best.split())
                and words <= set(known)
                and known[0][:1].isupper()
            ):
                best = mention.name
        return best

    def meant(self, name: str, start: int, language: Language) -> str | None:
        """Whom a pronoun or a definite description at `start` stands for.

        A pronoun that nothing fits gives None, other words give themselves.
        """
        speech = language.speech
        if self.resolver is not None:
            found = self.resolver(name, start)
            if found is not None:
                return found
        lower = name.lower()
        if lower in speech.plural_pronouns:
            return self.group
        if lower in speech.thing_pronouns:
            return self.last
        if lower in speech.pronouns:
            return self.person or self.last
        words = lower.split()
        if len(words) > 1 and (words[0] in speech.definites or words[-1] in speech.definites):
            return self._described(words, language) or name
        return self.fullest(name) if name[:1].isupper() else name

    def _described(self, words: list[str], language: Language) -> str | None:
        """The only one whose description, or a noun for anybody, these words repeat."""
        speech = language.speech
        nouns = [word for word in words if word not in speech.definites] or [""]
        head = nouns[-1] if speech.plural_endings else nouns[0]
        people = list({each.name: each for each in self.mentions if each.named and not each.plural}.values())
        if head in speech.people:
            return self.person if len(people) == 1 else None
        if head in speech.institutions:
            return None
        fitting = [each for each in people if head in each.described]
        return (
            fitting[0].name
            if len(fitting) == 1 and head not in {each.name.lower() for each in people}
            else None
        )
