"""Sentences that remember what they are made of."""

from __future__ import annotations

import copy
import pickle

from hypothesis import given
from hypothesis import strategies as st

from compare.messages import Message

DIFFER = Message("The figures differ: {a} against {b}.")
ANYTHING = st.text(st.characters() | st.sampled_from("{}%\\\x1b“”"))


def test_a_message_is_its_english_text() -> None:
    said = Message("{count} passages with {words} words stand in both", count=2, words=1_340)
    assert said == "2 passages with 1,340 words stand in both"
    assert repr(said) == repr(str(said))
    assert Message("{share}%") == "{share}%"  # without values nothing is filled in


@given(a=ANYTHING, b=ANYTHING)
def test_what_is_filled_in_is_never_read_as_a_pattern(a: str, b: str) -> None:
    assert DIFFER.filled(a=a, b=b) == "The figures differ: " + a + " against " + b + "."


@given(texts=st.lists(ANYTHING, min_size=1, max_size=4))
def test_joined_sentences_stand_one_behind_the_other(texts: list[str]) -> None:
    assert Message.joined(texts) == " ".join(texts)


def test_copies_remember_as_well() -> None:
    said = DIFFER.filled(a="“7”", b=Message("{first} and {last}", first="8", last="9"))
    for again in (copy.copy(said), copy.deepcopy(said), pickle.loads(pickle.dumps(said))):  # noqa: S301 - our own
        assert again == said
        assert (again.pattern, again.values) == (said.pattern, said.values)
        inner = again.values["b"]
        assert isinstance(inner, Message)
        assert inner.pattern == "{first} and {last}"
