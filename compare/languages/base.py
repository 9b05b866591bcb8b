"""What a language's word lists are. The lists themselves stand in `id/` and `en/`.

To add a language, copy one of those folders, translate its files one by one and name it in
`languages/__init__.py`; each file has a test of its own that says what it is for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]


def words(text: str) -> Words:
    """The words of `text`, parted by white space: lists stay readable as plain lines."""
    return frozenset(text.split())


def ordered(text: str) -> tuple[str, ...]:
    """The words of `text` in their order."""
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of `text`, parted by bars, in their order."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|") if phrase.strip())


def called(text: str) -> dict[str, str]:
    """Name after name in lower case -> the first name of its line, from lines "AP | associated press"."""
    lines = (phrases(line) for line in text.splitlines())
    return {name.lower(): line[0] for line in lines for name in line}


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """Months and weekdays, lower case, without full stops.

    Many of them are words of their own ("may", "minggu", "sat"): months are meant beside a day
    or a year, abbreviated weekdays beside a date.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    """Name or abbreviation -> 1..12."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Full name -> 0..6, Monday first."""
    weekday_abbreviations: Mapping[str, int] = field(default_factory=dict)
    ahead: Words = frozenset()
    """Words by which a sentence speaks of a day to come."""
    behind: Words = frozenset()
    """Words beside a weekday that put it before the day of writing: "lalu", "last"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureWords:
    """How the parts of a page that are not the article begin, end or look.

    Everything is matched without regard to case. Where a mapping is asked for, its values are
    the reasons shown to a reader ("other article", "credit", "caption" …).
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    """What stands before a colon at the start of a line: "baca juga" -> "other article"."""
    openings: Mapping[str, str] = field(default_factory=dict)
    """How a line begins that can't be a sentence of the article: "sign up for"."""
    signatures: Mapping[str, str] = field(default_factory=dict)
    """How a line begins that is furniture when nothing but names follows: "reporting by"."""
    joiners: Words = frozenset()
    """Words in small letters that stand between those names: "in", "and"."""
    whole: Mapping[str, str] = field(default_factory=dict)
    """Lines that consist of nothing else: "advertisement"."""
    patterns: tuple[tuple[str, str], ...] = ()
    """(regular expression, reason): matches the whole line."""
    page: Words = frozenset()
    """Words of buttons and section titles: a short line of nothing else is one."""
    asks: Words = frozenset()
    """First words of a line that asks something of the reader: "subscribe", "unduh"."""
    address: Words = frozenset()
    """How a page calls its reader and itself: "your", "kami"."""
    own: Words = frozenset()
    """How it calls itself: "our", "kami"."""
    offers: Words = frozenset()
    """What it speaks of then: "newsletter", "aplikasi"."""
    reported: Words = frozenset()
    """Words beside what somebody said: no page speaks to its reader with them."""
    notes: Words = frozenset()
    """Words with which a correction speaks of the article: "headline", "tertulis"."""
    stamps: Words = frozenset()
    """Words beside dates and numbers in a line that says when a page was made: "wib"."""
    credits: Words = frozenset()
    """Words of a photo credit in brackets at the end of a caption: "foto"."""
    archive: Words = frozenset()
    """Words in the caption of a picture that is older than the article."""
    captioned: str = ""
    """Regular expression of the words by which a caption tells what happens: "menyapa", "is"."""
    agencies: Words = frozenset()
    """News agencies, as they stand in credits and datelines."""
    agency_names: Mapping[str, str] = field(default_factory=dict)
    """Those of them that are one agency -> how a report calls it: "ant" -> "Antara"."""
    media: Words = frozenset()
    """Words that outlets have in their names: tells "Post" from a place in a dateline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonWords:
    """What tells the language of a text."""

    words: Words = frozenset()
    """Function words: every text is full of them, texts in other languages are not."""
    neighbour: Words = frozenset()
    """Frequent words of a near neighbour (Malay) that this language has not."""
    neighbour_code: str = ""
    """ISO 639-1 code of that neighbour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """Abbreviations that don't end a sentence; words that open a clause or join a list.

    All words are lower case. A predicate is a finite verb, an auxiliary or a negation: the word
    by which a stretch of text is known to state something.
    """

    abbreviations: Words = frozenset()
    """Without the last full stop, never last in a sentence: "dr", "prof", "no", "jl"."""
    closing_abbreviations: Words = frozenset()
    """Without the last full stop, may be last in a sentence: "u.s", "tbk", "p.m"."""
    predicates: Words = frozenset()
    """Predicates that no pattern tells: "tewas", "is", "left"."""
    predicate_pattern: str = "(?!)"
    """A regular expression that a whole predicate matches: "me…", "…ed"."""
    not_predicates: Words = frozenset()
    """Words that the pattern matches and that are none: "menteri", "terhadap", "hundred"."""
    auxiliaries: Words = frozenset()
    """Words that come before a verb, or stand for one: "telah", "tidak", "has"."""
    adverbs: Words = frozenset()
    """Words that may stand between a subject and its predicate: "juga", "also"."""
    participle_pattern: str = "(?!)"
    """A verb that, behind a comma, adds what came with it: ", menewaskan", ", killing"."""
    reduced_pattern: str = "(?!)"
    """A verb that, behind a comma, describes the noun before it: ", thought to be …"."""
    contrasts: Words = frozenset()
    """Open a clause that stands against another: "tetapi", "while"."""
    marked_contrasts: Words = frozenset()
    """Those that do so only behind a comma: "sementara" is also "temporary"."""
    concessions: Words = frozenset()
    """Those that may open a sentence whose main clause follows a comma: "meski", "while"."""
    times: Words = frozenset()
    """Open a clause or phrase that says when: "setelah", "before"."""
    denials: Words = frozenset()
    """Before a verb, say what did not come with the rest: "tanpa", "without"."""
    gerund_pattern: str = "(?!)"
    """A verb as it stands behind such a word."""
    additions: Words = frozenset()
    """Join predicates, clauses or members of a list: "dan", "and"."""
    relatives: Words = frozenset()
    """Open a relative clause: "yang", "who"."""
    dropped_relatives: Words = frozenset()
    """Those that stand for their noun and fall away when it is put before the clause."""
    purposes: Words = frozenset()
    """Open what something is for; what they join stays together: "untuk", "to"."""
    unmarked_infinitives: bool = False
    """Whether the verb of a purpose looks like a predicate: "untuk membuka"."""
    reasons: Words = frozenset()
    """Open a reason or a condition, which stays with what it explains: "karena", "if"."""
    complements: Words = frozenset()
    """Open what is said, thought or known: "bahwa", "that"."""
    prepositions: Words = frozenset()
    """Open a phrase of place, time or manner: "di", "with"."""
    pairs: Words = frozenset()
    """The next joining word belongs to them: "antara … dan", "between … and", "both … and"."""
    numerals: Words = frozenset()
    """Number words and words of amount that open a counted noun: "seorang", "two", "ribuan"."""
    approximations: Words = frozenset()
    """Stand before a number: "sekitar", "at", "least"."""
    determiners: Words = frozenset()
    """Open a noun phrase: "para", "the"."""
    pronouns: Words = frozenset()
    """Stand for a subject: "ia", "they"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """Words that mark who says something, and through whom it came. All lower case.

    Forms, not lemmas: they are looked up as they stand, with or without a parser at hand.
    """

    # verbs
    verbs: Words = frozenset()
    """Open what the subject says, with or without "that": "mengatakan", "said"."""
    verbs_with_complement: Words = frozenset()
    """Do so only before "that", a comma or a colon: "menunjukkan bahwa", "found that"."""
    object_verbs: Words = frozenset()
    """What the subject says may be a mere object: "menjanjikan", "blamed", "urged"."""
    denials: Words = frozenset()
    """Those of all verbs and cues by which the subject denies what follows."""
    participles: Words = frozenset()
    """Such verbs without a subject of their own: "insisting"."""
    participle_openers: Words = frozenset()
    """Before a verb, leave it to the subject of the clause before: "seraya", "sambil"."""
    passives: Words = frozenset()
    """What the subject is called or said to be, by somebody: "dinilai", "described"."""
    agents: Words = frozenset()
    """Before whoever does what a passive verb says: "oleh", "by"."""
    passive_auxiliaries: Words = frozenset()
    """Before a participle, make it a passive: "was"."""
    quoted_as: tuple[str, ...] = ()
    """Behind a passive verb, open what its subject says: "as saying"."""
    bare: Words = frozenset()
    """Verb forms that are nouns as well: "report", "claims"."""
    agreements: Words = frozenset()
    """Verbs by which the subject, where they are negated, denies what follows: "setuju"."""
    not_cues: tuple[str, ...] = ()
    """Phrases that begin like a cue and are none: "meminta maaf", "called off"."""
    manners: Words = frozenset()
    """Words between subject and verb that belong to neither: "semula", "flatly"."""
    listeners: Words = frozenset()
    """Verbs followed by whom it is said to: "told"."""
    object_openers: Words = frozenset()
    """Between such a verb and its object: "called on X to …"."""
    audience: Words = frozenset()
    """Before whom it is said to: "kepada"."""
    subjectless: bool = False
    """Whether what is said may begin with its predicate: "mengaku melihat"."""

    # words before a speaker
    after: Words = frozenset()
    """Stand between what was said and its speaker: "kata", "ujar"; in English the verbs too."""
    after_with_pronoun: Words = frozenset()
    """Such words with the speaker's pronoun in them: "ujarnya", "katanya"."""
    sources: tuple[str, ...] = ()
    """Words before a source, at the start, in the middle or at the end: "menurut",
    "according to"."""
    opening_sources: tuple[str, ...] = ()
    """Such words that mean something else but at the start of a sentence: "bagi"."""
    source_openers: Words = frozenset()
    """May stand before those words: "seperti", "as"."""
    pronoun_sources: tuple[str, ...] = ()
    """Such words with the pronoun in them: "menurutnya"."""
    carriers: tuple[str, ...] = ()
    """Words before the outlet or agency through which it came: "dilansir", "as reported by"."""
    citing: tuple[str, ...] = ()
    """Words before whom a speaker leans on: "mengutip", "quoting"."""
    obtained: tuple[str, ...] = ()
    """Words between a document and the outlet that has it: "diperoleh", "seen by"."""

    # nouns
    nouns: Words = frozenset()
    """Stand for something said, whoever said it: "tudingan bahwa", "claims that"."""
    loose_nouns: Words = frozenset()
    """Those that hedge without "that": "menyusul laporan …"."""
    summaries: Words = frozenset()
    """Behind a comma, take up what was said to speak about it: "langkah yang", "a move"."""
    summary_articles: Words = frozenset()
    """Stand before such a noun; without any, a relative clause follows it instead."""
    documents: Words = frozenset()
    """Before the name of whoever wrote them: "laporan", "survei"."""

    hedges: tuple[str, ...] = ()
    """Mark a statement for which nobody in particular stands: "diduga", "allegedly"."""

    weak_hedges: Words = frozenset()
    """Those of them that need a predicate: "dilaporkan" may be just "reported"."""

    # speakers
    pronouns: Words = frozenset()
    """Speakers that were named before: "ia", "she"."""
    plural_pronouns: Words = frozenset()
    """Those of them that stand for several: "mereka"."""
    thing_pronouns: Words = frozenset()
    """Those of them that stand for no person: "it"."""
    plurals: Words = frozenset()
    """Words that begin a phrase for several people: "para", "two"."""
    plural_endings: tuple[str, ...] = ()
    indefinites: Words = frozenset()
    """Open a speaker without a name, whose description goes on: "seorang", "an"."""
    definites: Words = frozenset()
    """Begin or end a phrase for somebody named before: "sang", "itu", "the"."""
    openers: Words = frozenset()
    """Before a subject at the start of a sentence and no part of it: "adapun"."""
    nobodies: Words = frozenset()
    """Begin a subject by which nobody said it: "neither"."""
    never_subjects: Words = frozenset()
    """Words that no phrase for a speaker holds: "what"."""
    describing: Words = frozenset()
    """Prepositions that go on describing a speaker without a name: "researchers at …"."""
    people: Words = frozenset()
    """Nouns for anybody: "pria", "woman"."""
    titles: Words = frozenset()
    """Before a person's name and no part of it: "profesor", "bupati", "governor"."""
    places: Words = frozenset()
    """Those of the titles that the name of a place may follow: "bupati", "gubernur"."""
    local: Words = frozenset()
    """Those before which two more words are a place, not a person: "lurah"."""
    institutions: Words = frozenset()
    """Words in the names of offices and organisations: "dinas", "ministry"."""
    media: Words = frozenset()
    """Before the name of a newspaper, a site or a group: "harian", "majalah"."""
    settings: Words = frozenset()
    """Words that end the speaker's name and open where, when and to whom it was said."""
    name_particles: Words = frozenset()
    """Lower-case words inside names: "al", "bin", "van"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueWords:
    """Number words, units, currencies, words of precision, of dates and of times of day.

    All entries are lower case; those of a `Mapping` may be phrases of several words. Symbols
    that every language shares (kg, €, GMT) stand in `symbols.py`.
    """

    # numbers
    decimal: str = ""
    """"," or ".": what parts the decimals; the other one groups thousands."""
    digits: Mapping[str, int] = field(default_factory=dict)
    """one to nine"""
    teens: Mapping[str, int] = field(default_factory=dict)
    """Single words for ten to nineteen."""
    tens: Mapping[str, int] = field(default_factory=dict)
    """Single words for twenty to ninety."""
    teen_suffix: str = ""
    """The word that adds ten to a digit: "belas"."""
    ten_suffix: str = ""
    """The word that makes tens of a digit: "puluh"."""
    hundred: str = ""
    fused: Mapping[str, int] = field(default_factory=dict)
    """Words that hold one and its multiplier: "seratus", "seribu"."""
    scales: Mapping[str, float] = field(default_factory=dict)
    """thousand and up, and dozens"""
    money_scales: Mapping[str, float] = field(default_factory=dict)
    """Short scales that are clear in an amount of money only: "m", "bn", "jt"."""
    number_joiners: Words = frozenset()
    """What may stand inside a number: "and"."""
    half_after: Words = frozenset()
    """Adds a half to the number before: "setengah", "and a half"."""
    half_before: Words = frozenset()
    """Half of the unit or scale that follows: "setengah", "half an"."""
    indefinite: Words = frozenset()
    """Counts as one before a unit, a scale or a dozen: "a", "an"."""
    one: Words = frozenset()
    """The word for one where it is as often no number: it needs a noun to count."""
    idioms: Words = frozenset()
    """Phrases with number words that count nothing: "one another", "empat mata"."""
    fused_units: Mapping[str, str] = field(default_factory=dict)
    """One and its unit or noun in a word: "sehari" -> "hari", "seorang" -> "orang"."""
    vague: Mapping[str, float] = field(default_factory=dict)
    """About so many: "a couple of"."""
    groups: Mapping[str, float] = field(default_factory=dict)
    """So many of those named before: "both", "ketiganya"."""
    times_words: Mapping[str, tuple[float, str]] = field(default_factory=dict)
    """How often, and with what precision: "twice", "more than once"."""
    fractions: Mapping[str, float] = field(default_factory=dict)
    """Parts of a whole: "sepertiga", "a third of"."""
    dozens_suffix: str = ""
    """After digits and a hyphen, about so many: "20-an"."""

    # precision and ranges; the values are those of `compare.claims.value.Precision`
    precision_before: Mapping[str, str] = field(default_factory=dict)
    precision_after: Mapping[str, str] = field(default_factory=dict)
    range_words: Words = frozenset()
    """Between the ends of a range: "hingga", "to"."""
    range_between: Mapping[str, str] = field(default_factory=dict)
    """Before a range, and what then parts its ends: "between" -> "and"."""
    range_or: Words = frozenset()
    """Between two neighbouring numbers of which one is right: "atau", "or"."""
    change_from: Words = frozenset()
    """Before a number that a second one replaces ("from 3 to 5"): no range."""

    # amounts
    currencies_before: Mapping[str, str] = field(default_factory=dict)
    currencies_after: Mapping[str, str] = field(default_factory=dict)
    currencies_scaled: Mapping[str, str] = field(default_factory=dict)
    """Units that are money after a million and up: "three million pounds"."""
    minus: Words = frozenset()
    """Before a temperature below zero."""
    percent: Words = frozenset()
    percentage_points: Mapping[str, float] = field(default_factory=dict)
    durations: Mapping[str, float] = field(default_factory=dict)
    """In seconds; months and years by their mean length in the Gregorian calendar."""
    duration_joiners: Words = frozenset()
    """Between the parts of one duration: "two hours and five minutes"."""
    lasting: Words = frozenset()
    """Verbs before a duration whose subject is what lasted: "berlangsung", "lasted"."""
    quantities: Mapping[str, tuple[str, float, float]] = field(default_factory=dict)
    """Unit -> name of the SI unit, factor, offset."""
    quantities_before: Mapping[str, str] = field(default_factory=dict)
    """Words before the number that name its unit: "magnitudo"."""
    per: Mapping[str, str] = field(default_factory=dict)
    """After an amount, what it is the rate of: "per day" -> "day"."""
    rate_before: Words = frozenset()
    """After these "a day" is no duration: "twice a day"."""
    age_before: Words = frozenset()
    age_after: Words = frozenset()
    """What follows the number of an age: "year-old", "years old"."""

    # counts
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_prefix: str = ""
    """Before a number or glued to it: "ke" makes "ketiga" and "ke-3"."""
    ordinal_suffixes: Words = frozenset()
    """Glued to digits: "nd"."""
    ordinal_before: Words = frozenset()
    """Words before an ordinal that show it to be one where it precedes its noun: "the"."""
    not_ordinal: Words = frozenset()
    """Phrases with an ordinal that order nothing: "at first", "pertama kali"."""
    head_first: bool = True
    """Whether a noun phrase begins with its head."""
    classes: Mapping[str, str] = field(default_factory=dict)
    """Noun -> class of things that can be counted together: "warga" -> "person"."""
    countable: Words = frozenset()
    """Nouns that are counted so often that a number before them is no name's part."""
    classifiers: Words = frozenset()
    """Counting words that say little of what is counted: "orang", "buah", "people"."""
    states: Words = frozenset()
    """What a counted thing may be in: "tewas", "missing"; part of what is counted."""
    stops: Words = frozenset()
    """Words that a noun phrase ends before."""
    stop_prefixes: tuple[str, ...] = ()
    """Beginnings of verbs, which a noun phrase ends before as well."""
    stop_exceptions: Words = frozenset()
    """Nouns that begin that way all the same."""
    last_words: tuple[str, ...] = ()
    """Endings of the last word of a noun phrase: a possessive, a plural."""
    never_last: tuple[str, ...] = ()
    """Endings of words that are no nouns and so end no noun phrase: "-ed"."""
    not_last: Words = frozenset()
    """Words with such an ending that a noun phrase goes on after."""
    of_words: Words = frozenset()
    """Between a number and the whole it is taken from: "of the"."""
    total_words: Words = frozenset()
    """Before the noun whose number comes later: "jumlah penumpang mencapai 189"."""
    linking: Words = frozenset()
    """Between a noun and its number: "menjadi", "rose to"."""
    labels: Words = frozenset()
    """Words before a number that is a name, not an amount: "pasal", "flight"."""
    score_cues: Words = frozenset()
    zero: Words = frozenset()
    """The word for none, which counts only before a noun or unit."""
    decimal_words: Words = frozenset()
    """Between a number in words and its decimals: "koma", "point"."""
    vague_ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Somewhere in these bounds: "belasan" -> (11, 19), "dozens" -> (24, 99)."""

    # dates
    month_cues: Words = frozenset()
    """Before a month that stands alone: "pada", "since"."""
    year_cues: Words = frozenset()
    """Before four digits that are a year: "pada", "in"."""
    date_before: Words = frozenset()
    """Belongs to the date that follows: "hari", "tanggal"."""
    relative_days: Mapping[str, int] = field(default_factory=dict)
    """Days from the reference date: "kemarin" -> -1."""
    relative_spans: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """(unit, how many from now): "pekan lalu" -> ("week", -1); units are week, weekend, month,
    quarter and year."""
    other_days: Words = frozenset()
    """Days counted from a day in the text, not from the reference date: "keesokan harinya"."""
    ago: Words = frozenset()
    """After a duration: that long before the reference date."""
    ago_units: Mapping[str, str] = field(default_factory=dict)
    """Duration word -> day, week, month or year."""
    later: Words = frozenset()
    """After a duration: that far from a day in the text."""
    past_after: Words = frozenset()
    """After a weekday or month: the last one: "lalu"."""
    past_before: Words = frozenset()
    future_after: Words = frozenset()
    future_before: Words = frozenset()
    this_after: Words = frozenset()
    this_before: Words = frozenset()
    future_cues: Words = frozenset()
    """Words in the clause of a day that put it after the reference date: "akan"."""
    every: Words = frozenset()
    """Before a weekday that is none in particular: "setiap", "every"."""
    clause_breaks: Words = frozenset()
    """Words that such a cue doesn't reach across: "said"."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Before a month, a year or a week: "early", "mid" or "late" in it."""
    calendar_nouns: Mapping[str, str] = field(default_factory=dict)
    """"bulan" -> "month", "the year" -> "year": the one of the reference date, unless named."""
    that: Words = frozenset()
    """After such a noun: not the one of the reference date."""
    decade_suffixes: Words = frozenset()
    centuries: Words = frozenset()
    """After or before an ordinal: "abad", "century"."""
    before_era: Words = frozenset()
    """After a year or century before the first: "sm", "bc"."""
    day_suffixes: Words = frozenset()
    """Glued to the day of a date: "th"."""
    of_month: Words = frozenset()
    """Between day and month: "of"."""
    month_first: bool = False
    """Whether 4/5 may be the fifth of April."""
    parts_of_day: Words = frozenset()
    """After a date, without changing the day: "malam"."""
    parts_of_day_before: Words = frozenset()
    """Before a date, likewise: "early", "late on"."""

    # times of day
    clock_before: Words = frozenset()
    """Before a time: "pukul"."""
    clock_after: Words = frozenset()
    """After a full hour: "o'clock"."""
    clock_shift: Mapping[str, int] = field(default_factory=dict)
    """Between the hour and minutes in words: "lewat" -> 1, "kurang" -> -1."""
    half_to: Words = frozenset()
    """Half an hour before the hour named: "pukul setengah tujuh"."""
    meridiem: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """After a time of a twelve-hour clock: the twelve hours that it can only be in, as the first
    and last full hour: "p.m." -> (12, 23)."""
    named_times: Mapping[str, int] = field(default_factory=dict)
    """Minutes after midnight: "noon"."""
    time_bounds: Mapping[str, str] = field(default_factory=dict)
    """Precision of a time of day: "sebelum" -> "at most"."""
    zones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningWords:
    """What became of counted things, of which part of them a number speaks, and as of when.

    All words are lower case; entries may be phrases. The states are named alike in every
    language: dead, injured, seriously injured, slightly injured, critical, missing, displaced,
    evacuated, rescued, survived, ill, infected, recovered, hospitalised, arrested, detained,
    freed, captive, abducted, shot, trapped, stranded, buried, suspect, questioned, laid off,
    affected, damaged, heavily damaged, moderately damaged, slightly damaged, destroyed, burnt,
    flooded, without power, cancelled, delayed, found, identified.
    """

    outcomes: Mapping[str, str] = field(default_factory=dict)
    """Words for the state that something is in: "tewas", "missing"."""
    inflicted: Mapping[str, str] = field(default_factory=dict)
    """Participles that may as well be verbs with an object behind them: "killed"."""
    inflicting: Mapping[str, str] = field(default_factory=dict)
    """Verbs that bring the state on what stands behind them: "menewaskan", "killing"."""
    outcome_nouns: Mapping[str, str] = field(default_factory=dict)
    """Counted nouns that name the state: "korban jiwa", "fatalities"."""
    only_persons: Words = frozenset()
    """States of persons; the same word means another thing of goods ("diamankan")."""
    links: Words = frozenset()
    """Single words that may stand between the counted thing and its state: "dilaporkan", "were"."""
    passives: Words = frozenset()
    """Those of them after which a participle has no object: "were"."""
    objects: Words = frozenset()
    """Words that open an object: "the", "him"."""
    carrying: Words = frozenset()
    """Before a number that goes with another thing: a bus "carrying" 40 pupils was destroyed."""
    fillers: Words = frozenset()
    """Between a verb or state and the number behind it: "sebanyak", "another"."""
    tally_links: Words = frozenset()
    """Between a tally and its number: "menjadi", "rose to"."""
    joiners: Words = frozenset()
    """Between numbers of things that share a state: "dan", "and", ","."""
    subset_before: Words = frozenset()
    """Before a number that is part of the one before: "termasuk", "including"."""
    subset_after: Words = frozenset()
    """After such a number: "di antaranya", "of them"."""
    places_before: Words = frozenset()
    """Open a phrase of place: "di", "in"."""
    place_nouns: Words = frozenset()
    """Kinds of places, and what may stand between them and their name: "kabupaten", "town", "of"."""
    place_ends: Words = frozenset()
    """Behind a kind of place without a name: "itu"; with one of them it is a place."""
    place_starts: Words = frozenset()
    """Likewise before it: "the"."""
    not_places: Words = frozenset()
    """Capitalised words behind such a preposition that are no places: "ramadan"."""
    whole_places: Words = frozenset()
    """Phrases of place without a name: "secara nasional", "worldwide"."""

    as_of: Words = frozenset()
    """Before a date or time that a figure is of: "per", "as of"."""
    until: Words = frozenset()
    """Likewise, unless another date or time stands before them: "hingga", "until"."""
    earlier: Words = frozenset()
    """Before the figure that a later one replaced: "dari", "up from"."""
    as_of_now: Words = frozenset()
    """As of the day of writing: "hingga kini", "so far"."""
    occasions: Words = frozenset()
    """Counted nouns that have no as-of: "kali", "times"."""
    moment_joiners: Words = frozenset()
    """Single words between the day and the time of one moment: "at", "sekitar"."""
    hours: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Part of a day, as the full hours from and to: "siang" -> (11, 15)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolarityWords:
    """Negation, words that turn a statement round, and pairs of opposites."""

    negations: Words = frozenset()
    """Lower-case words that negate what they stand with: "tidak", "not"."""
    deniers: Words = frozenset()
    """Lower-case verbs that negate what follows them: "menolak", "refused"."""
    opposites: Mapping[str, tuple[Words, Words]] = field(default_factory=dict)
    """Lower-case word forms at the two ends of a scale. The scales' names are shared by all
    languages, so that "menolak" stands against "accepted": {"consent": (yes, no)}."""
    pending: Words = frozenset()
    """Words that say a state may still change: "belum", "yet"."""
    progress: Words = frozenset()
    """Words that mark a figure or state as that of a moment: "bertambah", "now"."""
    as_of: Words = frozenset()
    """Words that do so before a date or time that has passed: "hingga", "by"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentWords:
    """What tells content from grammar when words of two claims are held side by side."""

    function_words: Words = frozenset()
    """Lower-case words that carry no content of their own: "yang", "the"."""
    reasons: Words = frozenset()
    """Words that open a reason: "karena", "because"."""
    exclusive: tuple[Words, ...] = ()
    """Groups of words of which one rules out the others: {"left", "right"}."""
    prefixes: tuple[str, ...] = ()
    """What a word's stem may be preceded by, longest first: "meng", "di"."""
    elided: Words = frozenset()
    """First letters of a stem that fall away behind some prefixes: "tolak" -> "menolak"."""
    suffixes: tuple[str, ...] = ()
    """What may follow it, longest first: "kan", "ing"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceWords:
    """Words that stand for somebody or something named elsewhere, and what tells who it can be.

    All words are lower case; nouns stand in the singular.
    """

    pronouns: Mapping[str, str] = field(default_factory=dict)
    """Third person: "she" -> "person singular female", "it" -> "thing singular". A possessive
    pronoun says so: "his" -> "person singular male possessive"; "either" leaves the case open."""
    first_person: Mapping[str, str] = field(default_factory=dict)
    """"kami" -> "plural", "my" -> "singular possessive"."""
    clitic: str = ""
    """Glued to a noun, whose owner it is: "nya"."""
    agent_prefix: str = ""
    """Before a verb with the clitic, which then stands for who does it: "di"."""
    not_clitic: Words = frozenset()
    """Words that end that way and say nothing of an owner: "akhirnya"."""
    personal: Words = frozenset()
    """Nouns whose owner is a person, organisation or country: "istri", "pasukan"."""
    impersonal: Words = frozenset()
    """Nouns whose owner is a thing: "awak", "penumpang"."""
    demonstratives: Words = frozenset()
    """Behind a noun phrase that is known: "itu"."""
    articles: Words = frozenset()
    """Before one: "sang", "the"."""
    indefinite: Words = frozenset()
    """Before one that is new: "sebuah", "a"."""
    plural: Words = frozenset()
    """Before several: "para", "some"."""
    groups: Mapping[str, int] = field(default_factory=dict)
    """So many of those named before: "keduanya" -> 2."""
    group_nouns: Words = frozenset()
    """Nouns behind them that say no more: "orang", "pria"."""
    conjunctions: Words = frozenset()
    """Between the last two names of a list: "dan"."""
    conjunction: str = ""
    """The one written between two names."""
    titles: Words = frozenset()
    """Ranks, offices and jobs: nouns for a person, also before a name."""
    title_parts: Words = frozenset()
    """Words that go on in a title: "umum", "deputy"."""
    title_pattern: str = "(?!)"
    """Words that do so and stand in no list: the field of a minister, "perumahan"."""
    ruling: Words = frozenset()
    """Titles that the name of a place follows: "gubernur"."""
    naming: Words = frozenset()
    """Between a description and a name: "bernama", "named"."""
    copulas: Words = frozenset()
    """Between a thing and what it is: "adalah", "was"."""
    own_group: Words = frozenset()
    """Nouns by which a person's own organisation is meant: "lembaga", "partai"."""
    people: Words = frozenset()
    """Nouns for any person: "pria"."""
    male: Words = frozenset()
    female: Words = frozenset()
    """Those of the nouns and titles that tell the sex."""
    crowds: Words = frozenset()
    """Nouns for several people: "warga", "fighters"."""
    organisations: Words = frozenset()
    """Nouns for an organisation, also as part of its name: "kementerian"."""
    places: Words = frozenset()
    """Nouns for a place, likewise."""
    place_prepositions: Words = frozenset()
    """Before a name that is a place: "di"."""
    years: Words = frozenset()
    """Behind the number of an age that describes a noun before it: "pria 39 tahun"."""
    age_pattern: str = "(?!)"
    """A description by age and nothing else: "39 tahun", "76-year-old"."""
    governing: Words = frozenset()
    """Behind a capital, verbs and auxiliaries of which its government is the subject."""
    capital_words: Words = frozenset()
    """By which a country's capital is meant: "ibu kota" Rusia."""
    genitive: str = ""
    """What makes a name an owner: "'s"."""
    definite: str = ""
    """Article of a known noun phrase: "the"."""
    definite_after: str = ""
    """Word behind it: "itu"."""
    no_adjectives_before: bool = False
    """Whether what describes a noun stands behind it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # hashable, so what is made of one can be cached
class Language:
    """Everything the program knows of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """In English."""
    calendar: CalendarWords = field(default_factory=CalendarWords)
    common: CommonWords = field(default_factory=CommonWords)
    furniture: FurnitureWords = field(default_factory=FurnitureWords)
    clauses: ClauseWords = field(default_factory=ClauseWords)
    speech: SpeechWords = field(default_factory=SpeechWords)
    values: ValueWords = field(default_factory=ValueWords)
    meaning: MeaningWords = field(default_factory=MeaningWords)
    polarity: PolarityWords = field(default_factory=PolarityWords)
    content: ContentWords = field(default_factory=ContentWords)
    reference: ReferenceWords = field(default_factory=ReferenceWords)
