"""A sentence as the rules of speech look at it: words, what is quoted, where clauses begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from compare.claims.parse import Parse
from compare.claims.quotations import Quotation
from compare.claims.words import Words
from compare.languages.base import Language
from compare.text import Span

BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "-", ".", "…"})
_PAD = 4
#: Relations of words that describe a noun.
_ROOTS = frozenset({"ROOT", "root"})
_MODIFYING = frozenset({"amod", "compound", "nmod", "flat", "flat:name", "case"})


#: Phrases by their first word, longest first.
PhraseTable = dict[str, list[tuple[str, ...]]]


def phrase_table(phrases: Iterable[str]) -> PhraseTable:
    """Phrases by their first word, longest first."""
    table: PhraseTable = {}
    for phrase in sorted(phrases, key=lambda each: -len(each.split())):
        parts = tuple(phrase.split())
        table.setdefault(parts[0], []).append(parts)
    return table


@lru_cache(maxsize=16)
def _openers(language: Language) -> frozenset[str]:
    """Words that open a clause of its own."""
    clauses = language.clauses
    return clauses.contrasts | clauses.reasons | clauses.complements


class Reading:
    """The tokens of one sentence, or of several that a quotation holds together."""

    __slots__ = (
        "capital",
        "count",
        "language",
        "low",
        "mark",
        "noun",
        "open",
        "pred",
        "predicate",
        "quote",
        "text",
        "verbal",
        "words",
    )

    def __init__(
        self,
        text: str,
        span: Span,
        language: Language,
        quotations: Sequence[Quotation],
        parses: Sequence[Parse] | None,
    ) -> None:
        self.text = text
        self.language = language
        self.words = Words(text, span, language)
        tokens = self.words.tokens
        self.count = len(tokens)
        self.low = [token.lower for token in tokens] + [""] * _PAD
        self.capital = [token.capital for token in tokens] + [False] * _PAD
        self.quote = [-1] * (self.count + _PAD)
        self._mark_quotations(quotations)
        self.open = [self.quote[i] < 0 and not self.words.shut[i] for i in range(self.count)] + [False] * _PAD
        self.pred = [p and not r for p, r in zip(self.words.predicate, self.words.relative, strict=True)] + [
            False
        ] * _PAD
        self.predicate = [*self.words.predicate, *[False] * _PAD]
        self.mark = [low in BREAKS and open_ for low, open_ in zip(self.low, self.open, strict=True)]
        self.noun = [False] * (self.count + _PAD)
        self.verbal = [False] * (self.count + _PAD)
        self._mend()
        if parses:
            self._use(parses)

    def _mark_quotations(self, quotations: Sequence[Quotation]) -> None:
        tokens = self.words.tokens
        for number, quotation in enumerate(quotations):
            for position, token in enumerate(tokens):
                if quotation.outer.start <= token.start < quotation.outer.end:
                    self.quote[position] = number

    def _mend(self) -> None:
        """Full stops of abbreviations end nothing; a participle before "by" states nothing."""
        clauses, speech = self.language.clauses, self.language.speech
        for position in range(1, self.count):
            if self.low[position] == "." and self.low[position - 1] in clauses.abbreviations:
                self.mark[position] = False
            reduced = self.low[position + 1] in speech.agents and not speech.subjectless
            if reduced and self.pred[position] and self.low[position - 1] not in clauses.auxiliaries:
                self.pred[position] = False

    def _use(self, parses: Sequence[Parse]) -> None:
        """Let grammar take back what only looks like a predicate."""
        kinds = {token.start: token for parse in parses for token in parse.tokens}
        for position, token in enumerate(self.words.tokens):
            known = kinds.get(token.start)
            if known is None:
                continue
            self.noun[position] = known.pos in {"NOUN", "PROPN", "ADJ"}
            self.verbal[position] = (
                known.pos == "VERB" and not self.capital[position] and known.dep not in _MODIFYING
            )
            finite = "VerbForm=Fin" in known.morph or (known.dep in _ROOTS and not known.morph)
            if self.verbal[position] and finite and self.open[position] and not self.words.relative[position]:
                self.predicate[position] = True
            if not self.pred[position]:
                continue
            if known.pos in {"PROPN", "ADP", "DET", "NUM"} or (
                known.pos in {"ADJ", "NOUN"} and known.dep in {"amod", "compound"}
            ):
                self.pred[position] = False

    # --- words --------------------------------------------------------------------------------

    def words_at(self, start: int, end: int) -> str:
        """The tokens as written, one space between."""
        return " ".join(token.text for token in self.words.tokens[start:end])

    def span(self, start: int, end: int) -> Span:
        """Where the tokens stand in the text."""
        return Span(self.words.tokens[start].start, self.words.tokens[end - 1].end)

    def phrase_end(self, position: int, table: PhraseTable) -> int:
        """Behind the phrase that begins there; `position` itself if none does."""
        for parts in table.get(self.low[position], ()):
            if tuple(self.low[position : position + len(parts)]) == parts:
                return position + len(parts)
        return position

    def states(self, start: int, end: int) -> bool:
        """Whether something is stated by the open tokens there."""
        return any(self.pred[i] and self.open[i] for i in range(start, min(end, self.count)))

    def says_anything(self, start: int, end: int) -> bool:
        """Whether there is a predicate, even a relative one, or a quotation."""
        end = min(end, self.count)
        return any(self.predicate[i] or self.quote[i] >= 0 for i in range(start, end))

    def negated(self, position: int) -> bool:
        """Whether the word there is denied, or only aimed at."""
        clauses = self.language.clauses
        for before in range(position - 1, max(-1, position - 4), -1):
            lower = self.low[before]
            if lower in self.language.polarity.negations or lower in clauses.purposes:
                return True
            if lower not in clauses.auxiliaries and lower not in clauses.adverbs:
                return False
        return False

    # --- clauses ------------------------------------------------------------------------------

    def sentence_start(self, position: int) -> int:
        """Behind the last semicolon before `position`."""
        while position > 0 and not (self.low[position - 1] == ";" and self.open[position - 1]):
            position -= 1
        return position

    def sentence_end(self, position: int) -> int:
        """The next semicolon, or the end."""
        while position < self.count and not (self.low[position] == ";" and self.open[position]):
            position += 1
        return position

    def next_break(self, position: int) -> int:
        """The next open mark, or the end."""
        while position < self.count and not self.mark[position]:
            position += 1
        return position

    def last_break(self, position: int) -> int:
        """Behind the last open mark or quotation before `position`."""
        while position > 0 and not self.mark[position - 1] and self.quote[position - 1] < 0:
            position -= 1
        return position

    def clause_start(self, position: int) -> int:
        """Where the main clause around `position` begins: behind ";" or at a contrast."""
        openers = _openers(self.language)
        clauses = self.language.clauses
        for start in range(position, 0, -1):
            if not self.open[start - 1] and self.quote[start - 1] >= 0:
                return start
            if not self.open[start]:
                continue
            lower, before = self.low[start], self.low[start - 1]
            if before == ";":
                return start
            if start < position and lower in openers and (before == "," or lower in clauses.complements):
                return start
            if (
                start < position
                and before == ","
                and lower in clauses.additions
                and self.states(start, position)
            ):
                return start
            if (
                before == ","
                and self.states(0, start)
                and self.states(start, position + 1)
                and lower in clauses.additions
            ):
                return start
        return 0

    def clause_end(self, position: int, *, relatives: bool = False) -> int:
        """Where the main clause goes over into another with a subject of its own, or ends."""
        openers = _openers(self.language)
        clauses = self.language.clauses
        for end in range(position + 1, self.count):
            if not self.open[end]:
                continue
            if self.low[end] == ";":
                return end
            if relatives and self.low[end] == "," and self.low[end + 1] in clauses.relatives:
                return end
            if self.low[end] == "," and self.low[end + 1] in openers | clauses.additions:
                joined = self.low[end + 1] in clauses.additions and self.pred[end + 2]
                if not joined and self.states(end + 2, self.count):
                    return end
        return self.count

    def relative_before(self, position: int) -> int | None:
        """The relative pronoun whose predicate stands at `position`, if one does."""
        clauses = self.language.clauses
        before = position - 1
        skipped = clauses.auxiliaries | clauses.adverbs
        while before >= 0 and self.low[before] in skipped:
            before -= 1
        if before >= 0 and self.low[before] in clauses.relatives and self.open[before]:
            return before
        return None
