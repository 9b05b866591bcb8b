"""What a claim says about which of its words were read as what."""

from __future__ import annotations

import pytest

from compare.claims.reference import Means, Reference, in_words, reading, used
from compare.text import Span

TEXT = "Kapalnya karam. Ia berenang dan ia selamat di Rai."


def meant(
    words: str, as_: str, *, entity: int = 0, means: Means = Means.PRONOUN, start: int = 0
) -> Reference:
    place = TEXT.index(words, start)
    return Reference(span=Span(place, place + len(words)), words=as_, entity=entity, means=means)


REFERENCES = (
    meant("nya", " Dewi Ayu", means=Means.POSSESSIVE),
    meant("Ia", "Dewi Ayu"),
    meant("ia", "Dewi Ayu", start=20),
    meant("Rai", "Republik Rai", entity=1, means=Means.CAPITAL),
)


@pytest.mark.parametrize(
    ("span", "pairs", "read"),
    [
        (Span(0, 14), [("Kapalnya", "Kapal Dewi Ayu")], "Kapal Dewi Ayu karam"),
        (Span(16, 49), [("Ia", "Dewi Ayu")], "Dewi Ayu berenang dan ia selamat di Rai"),
        (Span(8, 14), [], " karam"),
    ],
)
def test_what_is_told_is_what_the_reading_has_in_place(
    span: Span, pairs: list[tuple[str, str]], read: str
) -> None:
    assert [in_words(TEXT, reference) for reference in used([span], REFERENCES)] == pairs
    assert reading(TEXT, [span], REFERENCES) == (read,)


def test_a_thing_named_in_the_claim_itself_is_not_told() -> None:
    near = Reference(span=Span(16, 18), words="Dewi", entity=0, means=Means.PRONOUN, antecedent=Span(20, 24))
    assert used([Span(16, 30)], [near]) == ()
    assert used([Span(16, 19), Span(25, 30)], [near]) == (near,)
