"""A language's value words, made ready for looking up: once a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from compare.claims.tokens import MINUS_SIGNS, Phrases
from compare.claims.value import Precision
from compare.languages import symbols
from compare.languages.base import CalendarWords, Language, MeaningWords, ValueWords, Words


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What is looked up around a value; the fields are those of `MeaningWords`."""

    words: MeaningWords
    outcomes: Phrases[str]
    inflicted: Phrases[str]
    inflicting: Phrases[str]
    outcome_nouns: Phrases[str]
    tally_links: Phrases[bool]
    subset_before: Phrases[bool]
    subset_after: Phrases[bool]
    whole_places: Phrases[bool]
    as_of: Phrases[bool]
    until: Phrases[bool]
    earlier: Phrases[bool]
    as_of_now: Phrases[bool]
    hours: Phrases[tuple[int, int]]


def _meaning(words: MeaningWords) -> Meaning:
    phrases = Phrases.of
    return Meaning(
        words=words,
        outcomes=Phrases(words.outcomes),
        inflicted=Phrases(words.inflicted),
        inflicting=Phrases(words.inflicting),
        outcome_nouns=Phrases(words.outcome_nouns),
        tally_links=phrases(words.tally_links),
        subset_before=phrases(words.subset_before),
        subset_after=phrases(words.subset_after),
        whole_places=phrases(words.whole_places),
        as_of=phrases(words.as_of),
        until=phrases(words.until),
        earlier=phrases(words.earlier),
        as_of_now=phrases(words.as_of_now),
        hours=Phrases(words.hours),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """What `find_values` looks up; the fields are those of `ValueWords` unless said otherwise."""

    words: ValueWords
    calendar: CalendarWords
    weekdays: Phrases[tuple[int, bool]]
    """Weekday, and whether the name is written in full."""
    stops: frozenset[str]
    """All words that end a noun phrase, the language's function words among them."""
    contrasts: frozenset[str]
    """Words that open a clause which stands against another."""
    scales: Phrases[float]
    half_after: Phrases[bool]
    half_before: Phrases[bool]
    idioms: Phrases[bool]
    vague: Phrases[float]
    vague_ranges: Phrases[tuple[float, float]]
    groups: Phrases[float]
    times_words: Phrases[tuple[float, str]]
    fractions: Phrases[float]
    precision_before: Phrases[Precision]
    precision_after: Phrases[Precision]
    range_words: Phrases[bool]
    change_from: Phrases[bool]
    money_before: Phrases[str]
    money_after: Phrases[str]
    percent: Phrases[bool]
    points: Phrases[float]
    durations: Phrases[float]
    lasting: Phrases[bool]
    quantities: Phrases[tuple[str, float, float]]
    quantities_before: Phrases[str]
    per: Phrases[str]
    age_before: Phrases[bool]
    age_after: Phrases[bool]
    not_ordinal: Phrases[bool]
    of_words: Phrases[bool]
    total_words: Phrases[bool]
    linking: Phrases[bool]
    score_cues: Phrases[bool]
    month_cues: Phrases[bool]
    year_cues: Phrases[bool]
    date_before: Phrases[bool]
    relative_days: Phrases[int]
    relative_spans: Phrases[tuple[str, int]]
    other_days: Phrases[bool]
    ago: Phrases[bool]
    later: Phrases[bool]
    tense_after: Phrases[str]
    """Phrase -> "past", "this" or "future"."""
    tense_before: Phrases[str]
    future_cues: Phrases[bool]
    parts: Phrases[str]
    parts_of_day: Phrases[bool]
    parts_of_day_before: Phrases[bool]
    before_era: Phrases[bool]
    clock_before: Phrases[bool]
    clock_after: Phrases[bool]
    half_to: Phrases[bool]
    meridiem: Phrases[tuple[int, int]]
    named_times: Phrases[int]
    time_bounds: Phrases[Precision]
    calendar_nouns: Phrases[str]
    zones: Phrases[str]
    meaning: Meaning
    ordinal_starts: Mapping[str, str]
    """An ordinal's first word -> the number word in it: "ketiga" -> "tiga"."""
    starters: frozenset[str]
    """All words that a value can begin with, digits aside."""


def _precisions(words: Mapping[str, str]) -> Phrases[Precision]:
    return Phrases({phrase: Precision(name) for phrase, name in words.items()})


def _tenses(past: Words, this: Words, future: Words) -> Phrases[str]:
    return Phrases(
        {**dict.fromkeys(past, "past"), **dict.fromkeys(this, "this"), **dict.fromkeys(future, "future")}
    )


@cache
def grammar(language: Language) -> Grammar:
    """The grammar of that language."""
    words = language.values
    phrases = Phrases.of
    ready = Grammar(
        words=words,
        calendar=language.calendar,
        weekdays=Phrases(
            {name: (day, False) for name, day in language.calendar.weekday_abbreviations.items()}
            | {name.replace("’", "'"): (day, True) for name, day in language.calendar.weekdays.items()}
        ),
        stops=words.stops | language.content.function_words,
        contrasts=language.clauses.contrasts | language.clauses.marked_contrasts,
        scales=Phrases(words.scales),
        half_after=phrases(words.half_after),
        half_before=phrases(words.half_before),
        idioms=phrases(words.idioms),
        vague=Phrases(words.vague),
        vague_ranges=Phrases(words.vague_ranges),
        groups=Phrases(words.groups),
        times_words=Phrases(words.times_words),
        fractions=Phrases(words.fractions),
        precision_before=_precisions(words.precision_before),
        precision_after=_precisions(words.precision_after),
        range_words=phrases(words.range_words),
        change_from=phrases(words.change_from),
        money_before=Phrases({**symbols.CURRENCIES, **symbols.CURRENCIES_GLUED, **words.currencies_before}),
        money_after=Phrases({**symbols.CURRENCIES, **words.currencies_after}),
        percent=phrases(symbols.PERCENT, words.percent),
        points=Phrases(words.percentage_points),
        durations=Phrases(words.durations),
        lasting=phrases(words.lasting),
        quantities=Phrases({**symbols.UNITS, **words.quantities}),
        quantities_before=Phrases(words.quantities_before),
        per=Phrases(words.per),
        age_before=phrases(words.age_before),
        age_after=phrases(words.age_after),
        not_ordinal=phrases(words.not_ordinal),
        of_words=phrases(words.of_words),
        total_words=phrases(words.total_words),
        linking=phrases(words.linking),
        score_cues=phrases(words.score_cues),
        month_cues=phrases(words.month_cues),
        year_cues=phrases(words.year_cues),
        date_before=phrases(words.date_before),
        relative_days=Phrases(words.relative_days),
        relative_spans=Phrases(words.relative_spans),
        other_days=phrases(words.other_days),
        ago=phrases(words.ago),
        later=phrases(words.later),
        tense_after=_tenses(words.past_after, words.this_after, words.future_after),
        tense_before=_tenses(words.past_before, words.this_before, words.future_before),
        future_cues=phrases(words.future_cues),
        parts=Phrases(words.parts),
        parts_of_day=phrases(words.parts_of_day),
        parts_of_day_before=phrases(words.parts_of_day_before),
        before_era=phrases(words.before_era),
        clock_before=phrases(words.clock_before),
        clock_after=phrases(words.clock_after),
        half_to=phrases(words.half_to),
        meridiem=Phrases(words.meridiem),
        named_times=Phrases(words.named_times),
        time_bounds=_precisions(words.time_bounds),
        calendar_nouns=Phrases(words.calendar_nouns),
        zones=Phrases({**symbols.ZONES, **words.zones}),
        meaning=_meaning(language.meaning),
        ordinal_starts={
            words.ordinal_prefix + word: word
            for word in (*words.digits, *words.teens, *words.fused)
            if words.ordinal_prefix
        },
        starters=frozenset(),
    )
    return replace(ready, starters=_starters(ready))


def _starters(grammar: Grammar) -> frozenset[str]:
    words = grammar.words
    single = (
        *(words.digits, words.teens, words.tens, words.fused, words.indefinite, words.fused_units),
        *(words.range_between, words.ordinals, grammar.ordinal_starts),
        grammar.calendar.months,
        ({words.ordinal_prefix} - {""}) | words.minus | words.zero | words.centuries | MINUS_SIGNS,
    )
    phrases = (
        *(
            grammar.half_before,
            grammar.vague,
            grammar.vague_ranges,
            grammar.groups,
            grammar.times_words,
            grammar.fractions,
            grammar.precision_before,
        ),
        *(grammar.money_before, grammar.quantities_before, grammar.age_before, grammar.date_before),
        *(grammar.relative_days, grammar.relative_spans, grammar.other_days, grammar.tense_before),
        *(grammar.parts, grammar.clock_before, grammar.parts_of_day_before),
        *(grammar.weekdays, grammar.named_times, grammar.time_bounds, grammar.calendar_nouns),
    )
    found = {word for group in single for word in group}
    found.update(word for each in phrases for word in each.first_words)
    return frozenset(found)
