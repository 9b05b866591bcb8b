"""One plain sentence on a verdict, naming the words it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from compare.alignment.pair import Pair
from compare.messages import Message
from compare.verdicts.evidence import Evidence, Sign
from compare.verdicts.judgement import Facet, Side, Verdict

_CLASHES = {
    Facet.NUMBER: Message("The figures differ: {a} against {b}."),
    Facet.DURATION: Message("The durations differ: {a} against {b}."),
    Facet.DATE: Message("The dates differ: {a} against {b}."),
    Facet.TIME: Message("The times differ: {a} against {b}."),
    Facet.QUOTE: Message("The same quotation is worded differently: {a} against {b}."),
    Facet.REASON: Message("The reasons differ: {a} against {b}."),
    Facet.POLARITY: Message("One says what the other rules out: {a} against {b}."),
}
_LONGEST = 80


def explain(pair: Pair, verdict: Verdict, evidence: Sequence[Evidence], fuller: Side | None) -> Message:
    """The explanation of `verdict`."""
    clash = next((e for e in evidence if e.sign is not Sign.SAME), None)
    same = min((e for e in evidence if e.sign is Sign.SAME), key=_plainness, default=None)
    if verdict is Verdict.DETAIL:
        return _detail(fuller)
    if verdict is Verdict.AGREE:
        return _agreement(same)
    if clash is None:
        return _unseen(pair, verdict)
    a, b = _quoted(clash.a, pair.a.quote), _quoted(clash.b, pair.b.quote)
    if verdict is Verdict.UPDATE:
        return Message("The same at two times: {a} and {b}.", a=a, b=b)
    if clash.sign is Sign.SWAP:
        return Message(
            "The same words, but what belongs to what has changed places: {a} against {b}.", a=a, b=b
        )
    return _CLASHES[clash.facet].filled(a=a, b=b)


def _unseen(pair: Pair, verdict: Verdict) -> Message:
    """Where the network alone decided."""
    if verdict is Verdict.UPDATE:
        return Message("The state changed between the two reports.")
    a, b = _quoted(pair.a.quote, ""), _quoted(pair.b.quote, "")
    return Message("Both can't be true: {a} against {b}.", a=a, b=b)


def _detail(fuller: Side | None) -> Message:
    if fuller is None:
        return Message("Compatible; each says something that the other leaves out.")
    return Message("Compatible; one says more.")


def _agreement(same: Evidence | None) -> Message:
    if same is None:
        return Message("Both say the same.")
    a, b = _quoted(same.a, ""), _quoted(same.b, "")
    if same.a.casefold() == same.b.casefold():
        return Message("Both give {a}.", a=a)
    return Message("Both give the same: {a} and {b}.", a=a, b=b)


def _plainness(evidence: Evidence) -> tuple[bool, bool, int]:
    """How little it tells: a bare "both" less than a figure, a figure less than a date."""
    figures = any(letter.isdigit() for letter in evidence.a + evidence.b)
    return evidence.facet is Facet.NUMBER, not figures, -len(evidence.a)


def _quoted(words: str, otherwise: str) -> str:
    text = " ".join((words or otherwise).split())
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return f"“{text}”"
