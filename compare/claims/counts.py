"""What a number counts, and whether a bare number counts anything at all."""

from __future__ import annotations

from compare.claims.grammar import Grammar
from compare.claims.numbers import Numeral, numeral_at
from compare.claims.tokens import DASHES, OPENING, Tokens

#: A noun phrase is kept as short as this; what follows seldom tells two things apart.
_MOST_WORDS = 3
#: How far before a number the noun of a total may stand ("jumlah orang di dalam pesawat mencapai 189").
_TOTAL_REACH = 10
_CODE_SIGNS = frozenset("/_.:@#&=+\\*")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def is_count(grammar: Grammar, tokens: Tokens, first: int, numeral: Numeral, *, qualified: bool) -> bool:
    """Whether the number from token `first` on is an amount of its own.

    It isn't in a name or code (JT 610, Boeing 737-8, Pasal 12, 4x4), in a number of several parts
    (telephone, coordinates), as a year or as an article ("one another"). `qualified`: words of
    precision stand before it.
    """
    if numeral.needs_unit or _idiomatic(grammar, tokens, first) or labelled(grammar, tokens, first):
        return False
    if numeral.noun:
        return _fused_counts(grammar, tokens, numeral.end)
    if numeral.one and not (qualified or _one_counts(grammar, tokens, numeral.end)):
        return False
    if countable(grammar, tokens.word(numeral.end)):
        return not (numeral.digits and in_code(tokens, first, numeral.end))
    if numeral.digits:
        return _bare_digits(grammar, tokens, first, numeral, qualified)
    return not _capital_name(tokens, first)


def countable(grammar: Grammar, word: str) -> bool:
    """Whether a noun is counted so often that a number before it is no name's part."""
    return word in grammar.words.classes or word in grammar.words.countable


def _idiomatic(grammar: Grammar, tokens: Tokens, first: int) -> bool:
    return any(grammar.idioms.at(tokens, start) for start in range(max(0, first - 2), first + 1))


def _fused_counts(grammar: Grammar, tokens: Tokens, end: int) -> bool:
    """Whether "seorang" is one of a class, not an article before anything."""
    if tokens.glued(end):
        return False
    return tokens.word(end) in grammar.words.classes or grammar.of_words.at(tokens, end) is not None


def _one_counts(grammar: Grammar, tokens: Tokens, end: int) -> bool:
    if grammar.of_words.at(tokens, end):
        return True
    nouns = (end, end + 1) if grammar.words.head_first else (end,)
    return any(countable(grammar, tokens.word(each)) for each in nouns)


def _bare_digits(grammar: Grammar, tokens: Tokens, first: int, numeral: Numeral, qualified: bool) -> bool:
    """Whether digits without a noun that is often counted are an amount all the same."""
    if numeral.clock or in_code(tokens, first, numeral.end) or in_date(grammar, tokens, first, numeral.end):
        return False
    return qualified or not _after_name(grammar, tokens, first)


def in_date(grammar: Grammar, tokens: Tokens, first: int, end: int) -> bool:
    """Whether the digits at token `first` are a year, or a day with its month after them."""
    word = tokens.words[first]
    if end > first + 1 or not word.isdecimal():
        return False
    if _FIRST_YEAR <= int(word[:5]) <= _LAST_YEAR:
        return True
    return tokens.word(end) in grammar.calendar.months and int(word[:5]) <= 31


def code_before(tokens: Tokens, first: int) -> bool:
    """Whether a letter, a digit or a sign of codes and addresses is glued to it from before."""
    before = tokens.word(first - 1)
    return tokens.glued(first) and (before[-1:].isalnum() or before in _CODE_SIGNS or before in DASHES)


def in_code(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the number is part of a code, an address, or a number of several parts."""
    after = tokens.word(end)
    if code_before(tokens, first):
        return True
    if tokens.glued(end) and (
        after[:1].isalnum() or (after in _CODE_SIGNS and after != ".") or after in DASHES
    ):
        return not (after in DASHES and not tokens.glued(end + 1))
    return tokens.number(first - 1) or tokens.number(end)


def labelled(grammar: Grammar, tokens: Tokens, first: int) -> bool:
    """Whether a word before the number makes it a name: Pasal 12, No. 31, flight 12."""
    label = first - 1
    if tokens.word(label) == "." or tokens.word(label) == "(":
        label -= 1
    return tokens.word(label) in grammar.words.labels and label >= 0


def _after_name(grammar: Grammar, tokens: Tokens, first: int) -> bool:
    """Whether a capitalised word stands before it that isn't so for opening the sentence."""
    word = tokens.word(first - 1)
    camel = any(character.isupper() for character in tokens.written(first - 1)[1:])  # iPhone 15
    if not (camel or tokens.capital(first - 1)) or word in grammar.stops:
        return False
    if word in grammar.calendar.months or word in grammar.calendar.weekdays:
        return False
    written = tokens.written(first - 1)
    opens = first == 1 or tokens.word(first - 2) in ".!?" or tokens.word(first - 2) in OPENING
    return not opens or (len(written) > 1 and written.isupper())


def _capital_name(tokens: Tokens, first: int) -> bool:
    """Whether a number word is part of a name: Air Force One, Rose Seven."""
    return tokens.capital(first) and tokens.capital(first - 1) and first > 0


def noun_after(grammar: Grammar, tokens: Tokens, index: int) -> str:
    """The short noun phrase that begins at token `index`, lower case, "" if none does."""
    return " ".join(phrase_at(grammar, tokens, index)[1])


def phrase_at(grammar: Grammar, tokens: Tokens, index: int) -> tuple[int, list[str]]:
    """Where the noun phrase that begins at token `index` ends, and its words."""
    if found := grammar.of_words.at(tokens, index):
        index = found[0]
        if tokens.number(index) or not tokens.letters(index):
            return index, []
    elif tokens.word(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1):
        index += 1  # a six-member panel
    taken: list[str] = []
    end = index
    while (
        len(taken) < _MOST_WORDS
        and goes_on(grammar, tokens, end, len(taken))
        and not acts(grammar, tokens, end)
    ):
        start, end = end, _compound_end(tokens, end)
        taken.append(tokens.text[tokens.starts[start] : tokens.ends[end - 1]].lower())
        if _is_last(grammar, tokens, end, taken[-1]):
            break
    while taken and taken[-1].endswith(grammar.words.never_last) and not _nominal(grammar, taken[-1]):
        taken.pop()
    return end, taken


def acts(grammar: Grammar, tokens: Tokens, index: int) -> bool:
    """Whether a participle at token `index` is a verb with its object behind it: gunmen killed the guards."""
    participle = grammar.meaning.inflicted.at(tokens, index)
    return participle is not None and opens_object(grammar, tokens, participle[0])


def opens_object(grammar: Grammar, tokens: Tokens, index: int) -> bool:
    """Whether the object of a verb may begin at token `index`."""
    word = tokens.word(index)
    if word in grammar.meaning.words.objects or tokens.number(index):
        return True
    if precision := grammar.precision_before.at(tokens, index):
        return numeral_at(grammar, tokens, precision[0]) is not None
    if word in grammar.meaning.words.links or word in grammar.stops or not tokens.letters(index):
        return False
    if grammar.linking.at(tokens, index) or grammar.meaning.tally_links.at(tokens, index):
        return False  # the number of people killed rose to 12
    dated = grammar.weekdays.at(tokens, index) or grammar.relative_days.at(tokens, index)
    return not (dated or word.endswith(grammar.words.never_last))


def _nominal(grammar: Grammar, word: str) -> bool:
    return word in grammar.words.states or countable(grammar, word)


def _compound_end(tokens: Tokens, index: int) -> int:
    """Where the word with its hyphenated parts ends."""
    end = index + 1
    while (
        tokens.glued(end) and tokens.word(end) in DASHES and tokens.glued(end + 1) and tokens.letters(end + 1)
    ):
        end += 2
    return end


def goes_on(grammar: Grammar, tokens: Tokens, index: int, taken: int) -> bool:
    """Whether a noun phrase of `taken` words goes on with the token at `index`."""
    word = tokens.word(index)
    if not tokens.letters(index) or word in grammar.stops or word in grammar.words.range_words:
        return word in grammar.words.states and taken > 0
    if word in grammar.words.classes or word in grammar.words.countable or word in grammar.words.states:
        return True
    words = grammar.words
    if word in words.digits or word in words.teens or word in words.tens or word in words.ordinals:
        return False
    if word in grammar.ordinal_starts or word in words.fused_units:
        return False
    return not (word.startswith(grammar.words.stop_prefixes) and word not in grammar.words.stop_exceptions)


def _is_last(grammar: Grammar, tokens: Tokens, index: int, word: str) -> bool:
    """Whether the phrase ends with `word`, the state that the thing is in aside."""
    following = tokens.word(index)
    if following in grammar.words.states:
        return False
    if word in grammar.words.states:
        return True
    if not grammar.words.head_first and word in grammar.words.classes:
        return not _compounds(grammar, tokens, index)
    return word.endswith(grammar.words.last_words) and word not in grammar.words.not_last


def _compounds(grammar: Grammar, tokens: Tokens, index: int) -> bool:
    """Whether a noun that could be the head goes on as a modifier: "crew" members, "body" bags."""
    following = tokens.word(index)
    return goes_on(grammar, tokens, index, 1) and (
        following in grammar.words.classes
        or following in grammar.words.countable
        or following.endswith(grammar.words.last_words)
    )


def _head(grammar: Grammar, taken: list[str]) -> str:
    nouns = [word for word in taken if word not in grammar.words.states] or taken
    return nouns[0] if grammar.words.head_first else nouns[-1]


def noun_before(grammar: Grammar, tokens: Tokens, index: int) -> str:
    """The noun phrase whose number comes after a linking word: "korban tewas" menjadi 268 orang."""
    link = grammar.linking.before(tokens, index)
    if link is None:
        return ""
    total = _total(grammar, tokens, link[0])
    if total:
        return total
    taken: list[str] = []
    start = link[0]
    while start > 0 and len(taken) < _MOST_WORDS and goes_on(grammar, tokens, start - 1, len(taken) or 1):
        start -= 1
        taken.insert(0, tokens.words[start])
    classes = grammar.words.classes
    while taken and taken[0] in grammar.words.states:
        taken.pop(0)
    return " ".join(taken) if any(word in classes for word in taken) else ""


def word_before(grammar: Grammar, tokens: Tokens, index: int) -> str:
    """The noun right before token `index`, lower case, "" if no noun stands there."""
    if not tokens.letters(index - 1) or tokens.word(index - 1) in grammar.words.states:
        return ""
    word = tokens.words[index - 1]
    timed = grammar.durations.at(tokens, index - 1) or grammar.parts_of_day.at(tokens, index - 1)
    return word if timed or goes_on(grammar, tokens, index - 1, 0) else ""


def _total(grammar: Grammar, tokens: Tokens, index: int) -> str:
    """The noun after the last total word before `index`: "jumlah orang di dalam pesawat"."""
    for start in range(index - 1, max(-1, index - _TOTAL_REACH), -1):
        if tokens.words[start] in ".;!?":
            return ""
        if (found := grammar.total_words.at(tokens, start)) and found[0] < index:
            return noun_after(grammar, tokens, found[0])
    return ""


def unit_class(grammar: Grammar, phrase: str) -> str:
    """The class of things that the head of a noun phrase belongs to, "" if none is known."""
    words = phrase.split()
    if not words:
        return ""
    classes = grammar.words.classes
    return classes.get(_head(grammar, words), classes.get(words[0], "") if grammar.words.head_first else "")
