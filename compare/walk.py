"""A person goes through a story's findings, one key a decision.

The walk asks for keys and lines and prints what there is to see; where these come from and go to is
the caller's. Every decision is kept before the next key is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from rich.console import RenderableType

from compare.comparison import Comparison, Finding
from compare.findings import ORDER
from compare.render import View, words
from compare.render import review as sheet
from compare.render.material import gather
from compare.review.decision import LONGEST_NOTE, Decision, Kind, Seen, moment
from compare.review.reviewed import Review, evidence, reviewed
from compare.review.standing import Standing
from compare.verdicts.judgement import Verdict

#: What says that a finding was looked at; notes don't.
_CHECKING = frozenset({Kind.CONFIRM, Kind.REJECT, Kind.VERDICT, Kind.MERGE})
_QUIT = "q"

Group = tuple[str, ...]
"""The claims of a finding, by which the walk knows it: splitting and merging give other ids."""


class Hand(Protocol):
    """The person at the keys."""

    def key(self) -> str:
        """One key; "q" where there are no more."""
        ...

    def line(self, prompt: str) -> str:
        """A line of text, without its end; empty where there is none."""
        ...


class Book(Protocol):
    """Where decisions are kept."""

    def all(self) -> Sequence[Decision]:
        """All that were ever kept."""
        ...

    def record(self, decisions: Iterable[Decision]) -> int:
        """Keeps them; they are safe when it returns."""
        ...


class Walk:
    """Goes through the findings of a comparison.

    Args:
        comparison: as the tool made it.
        book: where decisions come from and go to.
        by: who decides.
        hand: whose keys.
        show: puts lines on the screen.
        only: the verdicts that are walked through; all where None.
        again: whether findings that were checked before come too.
    """

    def __init__(
        self,
        comparison: Comparison,
        book: Book,
        by: str,
        hand: Hand,
        show: Callable[[Iterator[RenderableType]], None],
        *,
        only: frozenset[Verdict] | None = None,
        again: bool = False,
    ) -> None:
        self._comparison, self._book, self._by = comparison, book, by
        self._hand, self._show = hand, show
        self._only, self._again = only, again
        self._passed: set[Group] = set()
        self._made: list[tuple[Decision, Group]] = []
        self._next: Group | None = None
        self._acts: dict[str, Callable[[Review, Finding], bool]] = {
            "c": self._confirm,
            "r": self._reject,
            "v": self._verdict,
            "p": self._split,
            "m": self._merge,
            "n": self._note,
            "s": self._skip,
            "u": self._undo,
        }

    def go(self) -> int:
        """Walks to the end or until the person leaves; how many decisions were made and not taken back."""
        while (step := self._step()) is not None and self._ask(*step):
            pass
        if step is None:
            self._say(words.NOTHING_LEFT)
        self._say(words.walked(len(self._made)))
        return len(self._made)

    def _step(self) -> tuple[Review, Finding] | None:
        """The finding to look at, shown; None where nothing is left."""
        review = reviewed(self._comparison, self._book.all())
        queue = [each for each in waiting(review, again=self._again) if self._comes(each)]
        first = next((each for each in review.comparison.findings if each.claims == self._next), None)
        finding, self._next = first or next(iter(queue), None), None
        if finding is None:
            return None
        material = gather(self._comparison, View(review=review))
        row = next(each for each in (*material.rows, *material.rejected) if each.finding.id == finding.id)
        self._show(sheet.finding(material, row, len(queue) + (finding not in queue)))
        return review, finding

    def _comes(self, finding: Finding) -> bool:
        return finding.claims not in self._passed and (not self._only or finding.verdict in self._only)

    def _ask(self, review: Review, finding: Finding) -> bool:
        """Keys until one of them ends the look at this finding; False where the person leaves."""
        self._say(words.keys(words.KEYS))
        while (key := self._hand.key().lower()) != _QUIT:
            act = self._acts.get(key)
            if act is None:
                self._say(f"{words.NO_SUCH_KEY} {words.keys(words.KEYS)}")
            elif act(review, finding):
                return True
        return False

    def _confirm(self, review: Review, finding: Finding) -> bool:
        if finding.verdict is review.tool[finding.id]:
            return self._keep(review, finding, Kind.CONFIRM)
        return self._keep(review, finding, Kind.VERDICT, verdict=finding.verdict)  # what another one said

    def _reject(self, review: Review, finding: Finding) -> bool:
        return self._keep(review, finding, Kind.REJECT)

    def _verdict(self, review: Review, finding: Finding) -> bool:
        if finding.verdict is Verdict.ONLY:
            return self._refuse(words.ALONE_HAS_NO_VERDICT)
        verdict = self._chosen_verdict()
        if verdict is None:
            return self._refuse(words.NO_SUCH_KEY)
        if verdict is review.tool[finding.id]:
            return self._keep(review, finding, Kind.CONFIRM)
        return self._keep(review, finding, Kind.VERDICT, verdict=verdict)

    def _chosen_verdict(self) -> Verdict | None:
        self._say(words.ASK_VERDICT)
        self._say(words.keys({key: words.VERDICTS[each] for key, each in words.VERDICT_KEYS.items()}))
        return words.VERDICT_KEYS.get(self._hand.key().lower())

    def _split(self, review: Review, finding: Finding) -> bool:
        claims = {claim.id: claim.source for claim in self._comparison.claims if claim.id in finding.claims}
        sources = list(dict.fromkeys(claims[each] for each in finding.claims))
        if len(sources) < 2:
            return self._refuse(words.NOTHING_TO_SPLIT)
        names = gather(self._comparison, View()).names
        self._say(words.ASK_OUTLET)
        self._show(sheet.choices((f"{number}", names[each]) for number, each in enumerate(sources, start=1)))
        # a tenth outlet is chosen by a line, since there is no key for it
        said = self._hand.key() if len(sources) < 10 else self._hand.line("")
        if not said.strip().isdecimal() or not 0 < int(said) <= len(sources):
            return self._refuse(words.NO_SUCH_KEY)
        part = [each for each, source in claims.items() if source == sources[int(said) - 1]]
        self._next = tuple(each for each in finding.claims if each not in part)
        return self._keep(review, finding, Kind.SPLIT, part=part)

    def _merge(self, review: Review, finding: Finding) -> bool:
        others = [each for each in review.kept() if each.id != finding.id]
        if not others:
            return self._refuse(words.NOTHING_TO_MERGE)
        self._show(sheet.choices((each.id, each.label) for each in others))
        said = self._hand.line(words.ASK_FINDING).strip().lower()
        if not said:
            return self._refuse(words.keys(words.KEYS))
        other = next((each for each in others if said in (each.id, each.id.removeprefix("f"))), None)
        if other is None:
            return self._refuse(words.NO_SUCH_FINDING)
        verdict = self._chosen_verdict()
        if verdict is None:
            return self._refuse(words.NO_SUCH_KEY)
        return self._keep(review, finding, Kind.MERGE, verdict=verdict, part=other.claims)

    def _note(self, review: Review, finding: Finding) -> bool:
        note = self._hand.line(words.ASK_NOTE).strip()[:LONGEST_NOTE]
        if not note:
            return self._refuse(words.keys(words.KEYS))
        self._keep(review, finding, Kind.NOTE, note=note)
        self._say(words.keys(words.KEYS))
        return False

    def _skip(self, _review: Review, finding: Finding) -> bool:
        self._passed.add(finding.claims)
        return True

    def _undo(self, review: Review, finding: Finding) -> bool:
        """Takes back what was decided last in this walk, else what was decided last about this finding."""
        if self._made:
            decision, group = self._made.pop()
        elif standings := review.remarks().get(finding.id):
            decision, group = standings[-1].decision, finding.claims
        else:
            return self._refuse(words.NOTHING_TO_UNDO)
        self._book.record([Decision(kind=Kind.WITHDRAW, by=self._by, at=moment(), of=decision.id)])
        self._say(words.undone(decision))
        self._passed.discard(group)
        self._next = group
        return True

    def _keep(
        self,
        review: Review,
        finding: Finding,
        kind: Kind,
        *,
        verdict: Verdict | None = None,
        part: Iterable[str] = (),
        note: str = "",
    ) -> bool:
        decision = Decision(
            kind=kind,
            by=self._by,
            at=moment(),
            evidence=evidence(finding.claims, self._comparison),
            part=evidence(part, self._comparison),
            verdict=verdict,
            note=note.encode("utf-8", "replace").decode("utf-8"),
            seen=Seen(verdict=review.tool[finding.id], judge=self._comparison.judge),
        )
        self._book.record([decision])
        self._made.append((decision, finding.claims))
        if kind in _CHECKING:
            self._passed.add(finding.claims)
        self._say(words.done(decision))
        return True

    def _refuse(self, why: str) -> bool:
        self._say(why)
        return False

    def _say(self, text: str) -> None:
        self._show(sheet.line(text))


def waiting(review: Review, *, again: bool = False) -> list[Finding]:
    """Findings that nobody has checked, conflicts first, then those to be looked at again, then the rest.

    With `again` those that were checked come at the end.
    """
    remarks = review.remarks()

    def rank(finding: Finding) -> int:
        checks = [each for each in remarks.get(finding.id, ()) if each.decision.kind in _CHECKING]
        if any(not each.doubts for each in checks):
            return 3
        if finding.verdict is ORDER[0] and not checks:
            return 0
        return 1 if checks or _doubted(remarks.get(finding.id, ())) else 2

    ranked = sorted(review.comparison.findings, key=rank)
    return [each for each in ranked if again or rank(each) < 3]


def _doubted(standings: Iterable[Standing]) -> bool:
    return any(each.doubts for each in standings)
