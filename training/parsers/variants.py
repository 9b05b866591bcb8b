"""The same sentences as they are written elsewhere: other quotation marks, headlines, no full stop."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from training.parsers.treebanks import Sentence, Word

#: Shares of sentences, fitted by eye to what news sites write.
_CURLED, _BARE, _UPPER, _TITLE, _LOWER = 0.25, 0.08, 0.03, 0.04, 0.03
_QUOTES = {'"', "``", "''", "“", "”"}


def varied(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence, now and then in another spelling; its tree stays."""
    words = list(sentence.words)
    if chance.random() < _CURLED:
        words = _curled(words)
    if chance.random() < _BARE:
        words = _bare(words)
    draw = chance.random()
    for share, change in ((_UPPER, str.upper), (_TITLE, _title), (_LOWER, str.lower)):
        if draw < share:
            words = _written(words, change)
            break
        draw -= share
    return replace(sentence, words=tuple(words))


def _curled(words: Sequence[Word]) -> list[Word]:
    """Typographic quotation marks, opening and closing by turns."""
    found, opened = [], False
    for word in words:
        form = word.form
        if form in _QUOTES:
            opened = not opened
            form = "“" if opened else "”"
        found.append(replace(word, form=form.replace("'", "’")))
    return found


def _bare(words: Sequence[Word]) -> list[Word]:
    """Without the full stop, as in headlines and captions."""
    if len(words) < 3 or words[-1].form != "." or any(w.head == len(words) - 1 for w in words):
        return list(words)
    return [*words[:-2], replace(words[-2], space=True)]


def _written(words: Sequence[Word], change: Callable[[str], str]) -> list[Word]:
    """In another case; lemmas are left open, since case is all that a name's lemma is."""
    return [replace(word, form=change(word.form), lemma="") for word in words]


def _title(form: str) -> str:
    return form[:1].upper() + form[1:]
