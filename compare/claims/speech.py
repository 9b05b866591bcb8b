"""Who says what a sentence states, through whom it came, and whether it is a quotation.

"X mengatakan Y", "Y, kata X", "menurut X, Y", "Y, X said", "dilansir Z, …": the words that mark
the speaker are taken off, what is left are the statements with their source. Cues are words of a
language's lists; where several sources are nested, the deepest speaks and the others stand in
`via`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from compare.claims.claim import Stance
from compare.claims.names import Capitals
from compare.claims.quotations import Quotation, find_quotations
from compare.claims.words import Words
from compare.languages.base import Language
from compare.text import Span, trim

_MARKS = ' \t\r\n\u00a0,;:-–—"“”„«»'
_BREAKS = frozenset({",", ";", ":", "(", "–", "—"})
_MOST_SPEAKER_WORDS = 14
_MOST_SETTING_WORDS = 14


@dataclass(frozen=True, slots=True)
class Source:
    """Who stands for a statement; without a speaker the outlet itself."""

    speaker: str | None = None
    cue: str | None = None
    via: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source states, at `spans`; `whole` is kept in one piece."""

    spans: tuple[Span, ...]
    source: Source
    whole: bool = False


@dataclass(slots=True)
class Memory:
    """What is known of an article while it is read from top to bottom."""

    capitals: Capitals
    """How its words are written."""
    person: str | None = None
    """The last speaker with a name, or the last name that opened a sentence."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that mark a source, `start` to `end` as token positions, the speaker included."""

    start: int
    end: int
    source: Source
    carrier: bool = False
    setting: int = -1
    """Where the words on place, time and listener begin; -1 without any."""


OUTLET = Source()


@dataclass(frozen=True, slots=True)
class _Article:
    """What a sentence is read with."""

    text: str
    language: Language
    memory: Memory


def attribute(
    text: str, sentences: Sequence[Span], language: Language, memory: Memory
) -> tuple[Statement, ...]:
    """The statements of a paragraph, given as its sentences, each with its source.

    `memory` is read for pronouns and brought up to date. Statements come in the order in which
    they are found; they never overlap.
    """
    if not sentences:
        return ()
    article = _Article(text, language, memory)
    quotations = find_quotations(text, Span(sentences[0].start, sentences[-1].end))
    statements: list[Statement] = []
    said: Source | None = None
    for group in _groups(sentences, quotations):
        inside = _touching(quotations, Span(group[0].start, group[-1].end))
        if inside:
            said, found = _quoted_group(article, group, inside, said)
            statements.extend(found)
        else:
            said = None
            statements.extend(_Reader(article, group[0]).read())
    return tuple(statements)


def _groups(sentences: Sequence[Span], quotations: Sequence[Quotation]) -> list[list[Span]]:
    """Sentences held together by a quotation that runs on from one to the next."""
    groups: list[list[Span]] = []
    for sentence in sentences:
        joined = groups and any(q.outer.overlaps(groups[-1][-1]) for q in _touching(quotations, sentence))
        if joined:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return groups


def _touching(quotations: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    """Those that share a character with `span`; they are in order and never overlap."""
    first = bisect_right(quotations, span.start, key=lambda q: q.outer.end)
    return quotations[first : bisect_left(quotations, span.end, key=lambda q: q.outer.start)]


def _quoted_group(
    article: _Article, group: Sequence[Span], quotations: Sequence[Quotation], said: Source | None
) -> tuple[Source, list[Statement]]:
    """The source of the quotations in these sentences, and all statements of the sentences.

    `said` is the source of the quotation in the sentence before: it speaks on where no cue stands.
    """
    whole = Span(group[0].start, group[-1].end)
    statements: list[Statement] = []
    source: Source | None = None
    for stretch, before, behind in _outside(article.text, whole, quotations):
        found = _Reader(article, stretch).around_quotation(before, behind)
        statements.extend(found.statements)
        source = source or found.source
    source = replace(source or said or Source(stance=Stance.REPORTS), quoted=True)
    for quotation in quotations:
        for sentence in group:
            start, end = max(sentence.start, quotation.inner.start), min(sentence.end, quotation.inner.end)
            if start < end:
                statements.append(Statement((trim(article.text, Span(start, end), _MARKS),), source))
    return source, statements


def _outside(text: str, whole: Span, quotations: Sequence[Quotation]) -> list[tuple[Span, bool, bool]]:
    """The stretches between quotations; whether a quotation stands before and behind each."""
    stretches, start = [], whole.start
    for number, quotation in enumerate(quotations):
        stretches.append((start, quotation.outer.start, number > 0, True))
        start = max(start, quotation.outer.end)
    stretches.append((start, whole.end, True, False))
    spans = ((Span(a, max(a, b)), before, behind) for a, b, before, behind in stretches)
    return [each for each in spans if any(map(str.isalnum, each[0].of(text)))]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a stretch beside a quotation says: its own statements and the quotation's source."""

    statements: tuple[Statement, ...]
    source: Source | None


class _Reader:
    """Reads one sentence, or a stretch of one, for cues."""

    def __init__(self, article: _Article, span: Span) -> None:
        self.text = article.text
        self.words = Words(article.text, span, article.language)
        self.language = article.language
        self.memory = article.memory
        self.speech = article.language.speech
        self.clauses = article.language.clauses
        self.last: str | None = None

    # --- a sentence without quotation -------------------------------------------------------

    def read(self) -> tuple[Statement, ...]:
        """The statements of a sentence without quotation."""
        statements = self._parse(0, len(self.words), OUTLET)
        self._remember(statements)
        return tuple(statements)

    def _parse(self, start: int, end: int, outer: Source) -> list[Statement]:
        """The statements of the tokens there, which `outer` stands for unless a cue says otherwise."""
        start, end = self._strip(start, end)
        if start >= end:
            return []
        lead = self._leading(start, end)
        if lead is not None:
            return self._parse(lead.end, end, _nested(outer, lead))
        cue = self._inserted(start, end)
        if cue is not None:
            return self._around_cue(start, end, cue, outer)
        verb = self._verb(start, end)
        if verb is not None:
            return self._around_verb(start, end, verb, outer)
        return self._plain(start, end, outer)

    def _plain(self, start: int, end: int, source: Source) -> list[Statement]:
        span = self._span(start, end)
        if span is None:
            return []
        return [Statement((span,), source)]

    def _around_cue(self, start: int, end: int, cue: _Cue, outer: Source) -> list[Statement]:
        """What stands before and behind a cue in the middle or at the end."""
        source = _nested(outer, cue)
        before = self._parse(start, cue.start, source)
        resumed = self._resumed(cue.end, end)
        weak = not self.words.has_predicate(start, cue.start, relative=True)
        if weak and resumed == end and self.words.lower(cue.end) == "," and start < cue.start:
            resumed = cue.end
        behind = self._parse(resumed, end, source) if resumed < end else []
        if not before:
            return behind + self._setting(cue, resumed)
        if not behind:
            return before + self._setting(cue, resumed)
        if weak and len(before) == 1 and before[0].source == behind[0].source:
            joined = Statement(before[0].spans + behind[0].spans, behind[0].source)
            return [joined, *behind[1:]]
        return before + behind

    def _setting(self, cue: _Cue, end: int) -> list[Statement]:
        """The place and time of a statement, quoted with its cue, when it names any."""
        if cue.setting < 0 or cue.carrier:
            return []
        if not self._names_setting(cue.setting, max(end, cue.end)):
            return []
        span = self._span(cue.start, max(end, cue.end))
        return [Statement((span,), OUTLET, whole=True)] if span is not None else []

    def _names_setting(self, start: int, end: int) -> bool:
        """Whether a place or a day of the month is named; a weekday alone is not worth a claim."""
        while start < end and self.words.lower(start) not in self.speech.settings:
            start += 1
        calendar = self.language.calendar
        return any(
            token.text[0].isdigit()
            or (token.capital and token.lower not in calendar.weekdays and token.lower not in calendar.months)
            for token in self.words.tokens[start:end]
        )

    # --- "menurut X, …", "dilansir X, …", "according to X, …" ----------------------------------

    def _phrase_at(self, position: int, phrases: Sequence[str]) -> int:
        """Behind the phrase that begins at `position`; `position` itself if none does."""
        for phrase in phrases:
            parts = phrase.split()
            if all(self.words.lower(position + i) == part for i, part in enumerate(parts)):
                return position + len(parts)
        return position

    def _source_phrase(self, position: int, end: int, *, bare: bool = False) -> _Cue | None:
        """A source named by a phrase at `position`; `bare`: without a comma before it."""
        speech = self.speech
        first = position
        if self.words.lower(position) in self.speech.source_openers:
            position += 1
        behind = self._phrase_at(position, speech.pronoun_sources)
        if behind > position:
            return self._cue(first, behind, behind, self.memory.person)
        kinds = ((speech.carriers, True), (speech.sources, False))
        for phrases, carrier in kinds[1:] if bare and first == position else kinds:
            behind = self._phrase_at(position, phrases)
            if position < behind < end:
                name_end = self._name_end(behind, end)
                name = self._name(behind, name_end)
                if name is not None:
                    cue = self._cue(first, behind, name_end, name)
                    return replace(cue, carrier=carrier)
        return None

    def _leading(self, start: int, end: int) -> _Cue | None:
        """A source phrase that opens the sentence and is closed by a comma."""
        cue = self._source_phrase(start, end)
        if cue is None:
            return None
        position = cue.end
        while position < end and position - cue.end < _MOST_SETTING_WORDS:
            if self.words.lower(position) == "," and not self.words.shut[position]:
                if self._only_setting(position + 1, end):
                    position += 1
                    continue
                return replace(cue, end=position + 1)
            if self.words.predicate[position] and not self.words.shut[position]:
                break
            position += 1
        pronoun = cue.end - cue.start <= 2 and cue.source.speaker == self.memory.person
        return cue if pronoun and self.words.has_predicate(cue.end, end) else None

    def _only_setting(self, start: int, end: int) -> bool:
        """Whether the part up to the next comma is a date or another setting of the cue."""
        for position in range(start, end):
            if self.words.lower(position) == ",":
                return self._is_setting(start) and not self.words.has_predicate(start, position)
        return False

    def _is_setting(self, position: int) -> bool:
        lower = self.words.lower(position)
        return lower in self.language.calendar.weekdays or lower == "("

    # --- "…, kata X", "…, X said" -------------------------------------------------------------

    def _inserted(self, start: int, end: int) -> _Cue | None:
        """A cue in the middle or at the end: the last one in the sentence."""
        for position in range(end - 1, start, -1):
            if self.words.shut[position]:
                continue
            cue = self._inserted_at(start, position, end)
            if cue is not None:
                return cue
        return None

    def _inserted_at(self, start: int, position: int, end: int) -> _Cue | None:
        before = self.words.lower(position - 1)
        if before in {",", "–", "—", "-"}:
            cue = self._source_phrase(position, end) or self._after_cue(position, end)
            return cue or self._subject_cue(position, end)
        if before not in self.speech.source_openers and self.words.has_predicate(start, position):
            return self._source_phrase(position, end, bare=True)
        return None

    def _after_cue(self, position: int, end: int) -> _Cue | None:
        """A cue before its speaker at `position`: "kata X", "ujarnya", "said X"."""
        lower = self.words.lower(position)
        if lower in self.speech.after_with_pronoun:
            return self._cue(position, position + 1, position + 1, self.memory.person)
        if lower not in self.speech.after:
            return None
        name_end = self._name_end(position + 1, end)
        name = self._name(position + 1, name_end)
        if name is None:
            return None
        return self._cue(position, position + 1, name_end, name)

    def _subject_cue(self, position: int, end: int, *, beside_quotation: bool = False) -> _Cue | None:
        """A cue behind its speaker from `position` on, closed by a mark or the end: "X said on Monday"."""
        for verb in range(position + 1, min(position + _MOST_SPEAKER_WORDS, end)):
            lower = self.words.lower(verb)
            if lower in {",", ";"} and not self.words.shut[verb]:
                return None
            if lower in self.speech.verbs and self._saying(verb):
                if not beside_quotation and not self._closes(verb + 1, end):
                    return None
                subject_end = self._before_auxiliaries(position, verb)
                name = self._name(position, subject_end)
                if name is None or self.words.has_predicate(position, subject_end):
                    return None
                return self._cue(verb, verb + 1, verb + 1, name, start=position)
            if (
                self.words.predicate[verb]
                and not self.words.relative[verb]
                and lower not in self.clauses.auxiliaries
            ):
                return None
        return None

    def _closes(self, position: int, end: int) -> bool:
        """Whether nothing that is said follows: the end, a mark, or only a setting up to one."""
        if position >= end or self.words.lower(position) in {",", ";", "."}:
            return True
        if self.words.lower(position) in self.clauses.complements | {":"}:
            return False
        mark = position
        while mark < end and not (self.words.lower(mark) in {",", ";"} and not self.words.shut[mark]):
            if self.words.predicate[mark] or self.words.lower(mark) in self.clauses.complements:
                return False
            mark += 1
        heard = self.words.lower(position - 1) in self.speech.listeners
        return heard or self.words.lower(position) in self.speech.settings

    def _cue(
        self, first: int, name_start: int, end: int, name: str | None, *, start: int | None = None
    ) -> _Cue:
        """A cue whose words are the tokens `first`..`name_start`; `end` is behind the name."""
        words = " ".join(token.text for token in self.words.tokens[first:name_start])
        lower = self.words.lower(name_start - 1)
        stance = Stance.DENIES if lower in self.speech.denials else Stance.REPORTS
        setting = end if end < len(self.words) else -1
        begin = first if start is None else start
        return _Cue(begin, end, Source(self._resolve(name), words, (), stance), setting=setting)

    def _resumed(self, start: int, end: int) -> int:
        """Where the sentence goes on behind a cue and its setting; `end` when it does not."""
        if self.words.lower(start) == "," and self._states(start, end) and not self._is_setting(start + 1):
            return start
        for position in range(start, end):
            if self.words.shut[position] or self.words.lower(position) not in {",", ";"}:
                continue
            if not self._is_setting(position + 1) and self._states(position, end):
                return position
        if self.words.lower(start) in self.speech.settings | {",", "(", ""}:
            return end
        return start if self.words.has_predicate(start, end) else end

    def _states(self, mark: int, end: int) -> bool:
        """Whether a statement follows the mark: a predicate of its own, or a clause that is opened."""
        clauses = self.clauses
        lower = self.words.lower(mark + 1)
        if lower in self.speech.settings - clauses.times or lower in clauses.relatives:
            return False
        if lower in clauses.contrasts | clauses.times | clauses.reasons:
            return self.words.count(mark, end) >= 4
        return self.words.has_predicate(mark, end)

    # --- names of speakers --------------------------------------------------------------------

    def _name_end(self, start: int, end: int) -> int:
        """Behind the speaker that is named from `start` on."""
        position = start
        while position < end:
            lower = self.words.lower(position)
            if lower in _BREAKS:
                if lower == "," and position > start and self._apposed(position + 1, end):
                    position += 1
                    while position < end and self.words.tokens[position].capital:
                        position += 1
                    break
                break
            if position > start and lower in self.speech.settings and not self._part_of_name(start, position):
                break
            if position > start and lower in self.clauses.complements:
                break
            position += 1
        return position

    def _part_of_name(self, start: int, position: int) -> bool:
        """Whether a preposition belongs to a description ("seorang diplomat di Brussel")."""
        first = self.words.lower(start)
        described = first in self.speech.indefinites
        capital = any(token.capital for token in self.words.tokens[start:position])
        return described and not capital and self.words.lower(position) not in self.language.calendar.weekdays

    def _apposed(self, start: int, end: int) -> bool:
        """Whether a short name stands between this comma and the next mark."""
        position = start
        while position < end and self.words.tokens[position].capital:
            if self.words.lower(position) in self.language.calendar.weekdays:
                return False
            position += 1
        closed = position >= end or self.words.lower(position) in {",", ".", "("} | self.speech.settings
        return closed and 2 <= position - start <= 5

    def _name(self, start: int, end: int) -> str | None:
        """The words of a speaker, None when there are none or too many."""
        span = self._span(start, end)
        if span is None or self.words.count(start, end) > _MOST_SPEAKER_WORDS:
            return None
        return span.of(self.text)

    def _resolve(self, name: str | None) -> str | None:
        if name is None or name.lower() in self.speech.pronouns:
            return self.memory.person
        return name

    # --- "X mengatakan bahwa …", "X said that …" ------------------------------------------------

    def _verb(self, start: int, end: int) -> int | None:
        """The first verb by which somebody says what follows it."""
        for position in range(start, end - 1):
            if self.words.shut[position] or not self._speaking_verb(position):
                continue
            brings = self._saying(position) and self._content(position, end) is not None
            if brings and self._subject(start, position) is not None:
                return position
        return None

    def _speaking_verb(self, position: int) -> bool:
        token = self.words.tokens[position]
        known = token.lower in self.speech.verbs or token.lower in self.speech.verbs_with_complement
        return known and not token.capital

    def _saying(self, position: int) -> bool:
        """Whether the verb there is one of saying in its sentence: not "to say", not "did not say"."""
        for before in range(position - 1, max(-1, position - 4), -1):
            lower = self.words.lower(before)
            if lower in self.language.polarity.negations or lower in self.clauses.purposes:
                return False
            if lower not in self.clauses.auxiliaries | self.clauses.adverbs:
                return lower not in self.clauses.relatives or lower in self.clauses.complements
        return True

    def _content(self, verb: int, end: int) -> int | None:
        """Where what is said begins, None when the verb brings no statement."""
        following = self.words.lower(verb + 1)
        if following in self.clauses.complements:
            return verb + 2
        lower = self.words.lower(verb)
        for position in range(verb + 1, min(verb + 1 + _MOST_SETTING_WORDS, end)):
            word = self.words.lower(position)
            if word in self.clauses.complements:
                return position + 1
            if word in {":"} and position == verb + 1:
                return position + 1
            if (
                word == ","
                and position == verb + 1
                and self._phrase_at(position + 1, self.speech.carriers) > position + 1
            ):
                continue
            if word == "," and position == verb + 1 and self.words.count(position, end) >= 3:
                return position + 1
            if self.words.predicate[position]:
                break
        if lower not in self.speech.verbs or not self.words.has_predicate(verb + 1, end, relative=True):
            return None
        return self._direct(verb, end)

    def _direct(self, verb: int, end: int) -> int | None:
        """What is said without "that": behind the listener or the setting, if any."""
        start = verb + 1
        if self.words.lower(verb) in self.speech.listeners:
            for position in range(start + 1, min(start + 8, end)):
                if self.words.lower(position) in self.clauses.pronouns | self.clauses.determiners:
                    return position
            return None
        if self.words.lower(start) in self.language.calendar.weekdays:
            return start + 1
        if self.words.lower(start) in self.speech.settings | self.clauses.prepositions:
            return None
        return start if self.speech.subjectless or not self.words.predicate[start] else None

    def _subject(self, start: int, verb: int) -> tuple[int, int, str | None] | None:
        """Where the subject of the verb begins and ends, and its words; None without a subject."""
        end = self._before_auxiliaries(start, verb)
        first = end
        if self.words.lower(first - 1) == "," and first - 1 > start:
            first = self._over_insertion(start, first - 1)
        while first > start:
            lower = self.words.lower(first - 1)
            if lower in {",", ";", ":"} | self.clauses.contrasts and not self.words.shut[first - 1]:
                break
            if lower in self.clauses.additions and self.words.has_predicate(start, first - 1):
                break
            first -= 1
        if first == end:
            joined = self.words.lower(end - 1) in self.clauses.additions | self.clauses.contrasts | {","}
            return (end, end, None) if joined and end > start else None
        clauses = self.clauses
        subordinate = clauses.relatives | clauses.reasons | clauses.times | clauses.complements
        if self.words.has_predicate(first, end) or self.words.lower(first) in subordinate:
            return None
        name_start = first
        if self.words.lower(first) in self.clauses.prepositions:
            # "dalam jumpa pers itu Kepala Dinas mengatakan": the name stands right before the verb
            name_start = end
            while name_start > first and self.words.tokens[name_start - 1].capital:
                name_start -= 1
        name = self._name(name_start, end)
        return (first, end, name) if name is not None else None

    def _over_insertion(self, start: int, comma: int) -> int:
        """Before the insertion that a comma right before the verb closes: "X, TASS, melaporkan"."""
        for position in range(comma - 1, start, -1):
            if self.words.lower(position) == "," and not self.words.shut[position]:
                return position
        return comma

    def _before_auxiliaries(self, start: int, verb: int) -> int:
        between = self.clauses.auxiliaries | self.clauses.adverbs
        while verb > start and self.words.lower(verb - 1) in between:
            verb -= 1
        return verb

    def _around_verb(self, start: int, end: int, verb: int, outer: Source) -> list[Statement]:
        """What stands before the subject, and what the subject says."""
        subject = self._subject(start, verb)
        content = self._content(verb, end)
        if subject is None or content is None:
            return self._plain(start, end, outer)
        first, _, name = subject
        if name is None:
            name = self._shared_subject(start, first) or self.last
        cue = self._cue(verb, verb + 1, content, name)
        self.last = cue.source.speaker
        source = _nested(outer, cue)
        stop = self._next_speaker(content, end)
        said = self._parse(content, stop, source)
        if stop < end:
            said += self._parse(stop, end, outer)
        before = self._before_subject(start, first, outer)
        if before and not self.words.has_predicate(start, first, relative=True) and said:
            return [Statement(before[0].spans + said[0].spans, said[0].source), *said[1:]]
        return before + said

    def _before_subject(self, start: int, first: int, outer: Source) -> list[Statement]:
        """What stands before the subject, unless it only says when something was said."""
        if self.words.count(start, first) < 4:
            return []
        return self._parse(start, first, outer)

    def _shared_subject(self, start: int, end: int) -> str | None:
        for position in range(start, end):
            if self.words.predicate[position] and not self.words.relative[position]:
                return self._name(start, position)
        return None

    def _next_speaker(self, start: int, end: int) -> int:
        """Where a contrast brings the next speaker: "…, but Y insisted that …"."""
        for position in range(start + 2, end - 2):
            lower = self.words.lower(position)
            opens = lower in self.clauses.contrasts or self.words.lower(position - 1) == ";"
            if opens and not self.words.shut[position]:
                verb = self._verb(position, end)
                if verb is not None and verb - position <= _MOST_SPEAKER_WORDS:
                    return position
        return end

    # --- beside a quotation -------------------------------------------------------------------

    def around_quotation(self, before: bool, behind: bool) -> _Around:
        """What this stretch says, with a quotation before it, behind it, or both."""
        start, end = self._strip(0, len(self.words))
        if before:
            cue = (
                self._source_phrase(start, end)
                or self._after_cue(start, end)
                or self._subject_cue(start, end, beside_quotation=not behind)
            )
            if cue is not None:
                self._note(cue.source.speaker)
                resumed = self._resumed(cue.end, end)
                rest = self._parse(resumed, end, cue.source) + self._setting(cue, resumed)
                return _Around(tuple(rest), cue.source)
        if behind:
            cue = self._introducing(start, end)
            if cue is not None:
                self._note(cue.source.speaker)
                return _Around(tuple(self._before_subject(start, cue.start, OUTLET)), cue.source)
        statements = self._parse(start, end, OUTLET)
        self._remember(statements)
        return _Around(tuple(statements), None)

    def _introducing(self, start: int, end: int) -> _Cue | None:
        """A cue at the end of what stands before a quotation: "X mengatakan, “…”"."""
        for verb in range(end - 1, max(start, end - _MOST_SETTING_WORDS) - 1, -1):
            if self._speaking_verb(verb) and self._saying(verb):
                subject = self._subject(start, verb)
                if subject is not None:
                    first, _, name = subject
                    name = name or self._shared_subject(start, first)
                    return replace(self._cue(verb, verb + 1, end, name), start=first)
        return None

    # --- small things -------------------------------------------------------------------------

    def _strip(self, start: int, end: int) -> tuple[int, int]:
        """Without marks and joining words at the beginning, marks at the end."""
        marks = {",", ";", ":", ".", "–", "—", "-", "!", "…"}
        while start < end and self.words.lower(start) in marks:
            start += 1
        clauses = self.clauses
        marks |= clauses.additions | clauses.complements | (clauses.contrasts - clauses.marked_contrasts)
        while end > start and self.words.lower(end - 1) in marks:
            end -= 1
        return start, end

    def _span(self, start: int, end: int) -> Span | None:
        start, end = self._strip(start, end)
        if start >= end:
            return None
        return Span(self.words.tokens[start].start, self.words.tokens[end - 1].end)

    def _note(self, speaker: str | None) -> None:
        if speaker is not None and any(map(str.isupper, speaker)):
            self.memory.person = speaker

    def _remember(self, statements: Sequence[Statement]) -> None:
        """What a pronoun in the next sentence may point back to."""
        for statement in statements:
            if statement.source.speaker is not None:
                self._note(statement.source.speaker)
                return
        name = self._opening_name()
        if name is not None:
            self.memory.person = name

    def _opening_name(self) -> str | None:
        """A name that opens the sentence, or ends its subject: "Direktur rumah sakit Ratna | menutup"."""
        words = self.words
        if words.lower(0) in self.clauses.prepositions | self.clauses.times:
            return None
        end = 0
        while end < len(words) and words.tokens[end].capital:
            end += 1
        if end > 1 or (end == 1 and words.lower(1) in {",", "("}):
            return self._known_name(0, end)
        verb = next((i for i in range(len(words)) if words.predicate[i] and not words.relative[i]), 0)
        start = end = self._before_auxiliaries(0, verb)
        while start > 0 and words.tokens[start - 1].capital:
            start -= 1
        return self._known_name(start, end)

    def _known_name(self, start: int, end: int) -> str | None:
        """The name there, unless only the sentence explains its capital."""
        lower = self.words.lower(start)
        if start == end or (start == 0 and lower in self.memory.capitals.lower):
            return None
        clauses = self.clauses
        plain = (
            clauses.pronouns | clauses.determiners | clauses.contrasts | clauses.numerals | clauses.adverbs
        )
        return None if lower in plain and end - start == 1 else self._name(start, end)


def hedged(words: str, source: Source, language: Language) -> Source:
    """`source`, or for a statement of the outlet one that says how it hedges `words`."""
    if source.speaker is not None or source.stance is not Stance.ASSERTS:
        return source
    lower = f" {words.lower()} "
    for hedge in language.speech.hedges:
        position = lower.find(f" {hedge} ")
        if position >= 0:
            cue = words[position : position + len(hedge)]
            return replace(source, cue=cue, stance=Stance.HEDGED)
    return source


def _nested(outer: Source, cue: _Cue) -> Source:
    """The source of a cue inside what `outer` says: the deepest speaks, the others pass it on."""
    inner = cue.source
    if outer.speaker is None:
        return inner
    if cue.carrier:
        return replace(outer, via=(*((inner.speaker,) if inner.speaker else ()), *outer.via))
    if inner.speaker is None or inner.speaker == outer.speaker:
        return replace(inner, speaker=outer.speaker, via=outer.via)
    return replace(inner, via=(*outer.via, outer.speaker))
