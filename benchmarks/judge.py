"""The judge against labelled pairs: `python benchmarks/judge.py DATA [PART...]`.

DATA holds the folders `indonli`, `claimpairs`, `claimgrid` and `nanco`; PARTs are some of these, all
by default. Of claimpairs and claimgrid only the events held out from training are scored (`held_out`
in training/judge/examples.py). Pairs go through the door for pairs, as with `silang judge`, grids
through the alignment, as with `silang compare`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score, precision_recall_fscore_support

from compare.alignment.align import align
from compare.alignment.opinion import RELATIONS, VERDICTS
from compare.claims.statement import statement
from compare.models import load_encoder
from compare.models.judging import load_network
from compare.pairs import PairVerdict, StatedPair, judge_pairs, read_pair
from compare.verdicts.judge import EvidenceJudge
from compare.workspace.embeddings import CachedEncoder
from training.judge.examples import held_out
from training.statements import FORMS, Event, grids

_BINS = 10
_ENTAILMENT = RELATIONS.index("entailment")
_SHOWN = ("agree", "detail", "conflict", "update")


def judged(pairs: Sequence[StatedPair]) -> list[PairVerdict]:
    """The verdicts of the door, with the shipped encoder and network."""
    return list(judge_pairs(pairs, load_encoder(), load_network()))


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def indonli(folder: Path) -> None:
    """Accuracy of the network's own relation, premise first."""
    rows = list(lines(folder / "test_lay.jsonl"))
    labels = {name[0]: name for name in RELATIONS}
    pairs = [
        StatedPair(
            id=number,
            a=statement(row["premise"], language="id"),
            b=statement(row["hypothesis"], language="id"),
        )
        for number, row in enumerate(rows)
    ]
    said = [RELATIONS[int(np.argmax(found.nli or (0, 1, 0)))] for found in judged(pairs)]
    right = [labels[row["label"][0]] for row in rows]
    print(f"IndoNLI test_lay: {len(rows)} pairs, accuracy {accuracy_score(right, said):.3f}")


def claimpairs(folder: Path) -> None:
    """Verdicts, facets and confidence on pairs of events held out; pairs a second of the door."""
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in lines(path) if held_out(row["event"])]
    pairs = [read_pair(json.dumps(row), where=row["id"]) for row in rows]
    judged(pairs[:64])
    begun = time.perf_counter()
    found = judged(pairs)
    speed = len(pairs) / (time.perf_counter() - begun)
    right, said = [row["verdict"] for row in rows], [each.verdict for each in found]
    print(f"claimpairs, events held out: {len(rows)} pairs, {speed:.0f} a second")
    _verdicts("all", right, said)
    for name, chosen in _by_language(rows).items():
        _verdicts(name, [right[i] for i in chosen], [said[i] for i in chosen])
    chances = np.array([each.confidence if each.verdict == "conflict" else 0.0 for each in found])
    _conflicts(np.array([verdict == "conflict" for verdict in right]), chances)
    turned = [(row, each) for row, each in zip(rows, found, strict=True) if row["verdict"] == "conflict"]
    hits = [row["facet"] in each.facets for row, each in turned if each.verdict == "conflict"]
    print(f"  facet of conflicts found: accuracy {np.mean(hits):.3f}")
    sure = np.array([each.confidence for each in found])
    hit = np.array([r == s for r, s in zip(right, said, strict=True)])
    print(f"  expected calibration error {calibration_error(sure, hit):.3f}")


def _by_language(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        own = {row["a"]["lang"], row["b"]["lang"]}
        groups.setdefault("across" if len(own) > 1 else own.pop(), []).append(number)
    return groups


def _verdicts(name: str, right: Sequence[str], said: Sequence[str]) -> None:
    labels = [verdict for verdict in VERDICTS if verdict in right]
    scores = f1_score(right, said, average=None, labels=labels, zero_division=0)
    each = ", ".join(f"{verdict} {score:.2f}" for verdict, score in zip(labels, scores, strict=True))
    print(f"  {name:7} macro-F1 {scores.mean():.3f}: {each}")


def _conflicts(right: np.ndarray, chances: np.ndarray) -> None:
    for threshold in (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        p, r, _, _ = precision_recall_fscore_support(
            right, chances > threshold, average="binary", zero_division=0
        )
        print(f"  conflict above {threshold}: precision {p:.3f} recall {r:.3f}")


def calibration_error(confidence: np.ndarray, hit: np.ndarray) -> float:
    """Expected calibration error in bins of equal width (Guo et al. 2017, arXiv:1706.04599)."""
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    gaps = [abs(confidence[bins == b].mean() - hit[bins == b].mean()) * (bins == b).sum() for b in set(bins)]
    return float(sum(gaps) / len(hit))


def claimgrid(folder: Path) -> None:
    """Whether claims of an event are linked, over all pairs; then the verdicts on those by hand."""
    for form in FORMS:
        linked: list[tuple[bool, bool]] = []
        verdicts: list[tuple[str, str]] = []
        for event in grids(folder.parent, form):
            if held_out(event.name):
                own, judgements = _grid(event)
                linked += own
                verdicts += judgements
        right, said = zip(*linked, strict=True)
        p, r, f, _ = precision_recall_fscore_support(right, said, average="binary")
        print(f"claimgrid, events held out, {form}: {len(linked)} pairs, {sum(right)} linked")
        print(f"  linked or not: precision {p:.3f} recall {r:.3f} F1 {f:.3f}")
        _verdicts("linked", *zip(*verdicts, strict=True))


def _grid(event: Event) -> tuple[list[tuple[bool, bool]], list[tuple[str, str]]]:
    """For each pair whether it is linked by hand and by the program; both verdicts where both do."""
    pairs = align(event.articles, CachedEncoder(load_encoder()), network=load_network())
    judgements = EvidenceJudge().lean(pairs)
    found = {
        frozenset((pair.a.id, pair.b.id)): said.verdict for pair, said in zip(pairs, judgements, strict=True)
    }
    keys = [
        frozenset((a.id, b.id))
        for first, second in combinations(event.articles, 2)
        for a in first
        for b in second
    ]
    linked = [(key in event.links, key in found) for key in keys]
    both = [
        (event.links[key].verdict, str(found[key])) for key in keys if key in event.links and key in found
    ]
    return linked, both


def nanco(folder: Path) -> None:
    """Balanced accuracy of whether two answers belong together, thresholds from the other questions."""
    scores, right = [], []
    for entry in json.loads((folder / "val.json").read_text("utf-8")):
        answers = entry["answers"]
        said = [statement(answer["Answer"], language="en") for answer in answers]
        pairs = [StatedPair(id=n, a=a, b=b) for n, (a, b) in enumerate(combinations(said, 2))]
        turned = [StatedPair(id=pair.id, a=pair.b, b=pair.a) for pair in pairs]
        both = zip(judged(pairs), judged(turned), strict=True)
        scores.append(np.array([_together(one, other) for one, other in both]))
        right.append(
            np.array([a["cluster_global"] == b["cluster_global"] for a, b in combinations(answers, 2)])
        )
    found = []
    for number in range(len(scores)):
        others = [i for i in range(len(scores)) if i != number]
        chances, truth = (np.concatenate([part[i] for i in others]) for part in (scores, right))
        tried = np.unique(np.round(chances, 2))
        best = max(tried, key=lambda t, c=chances, y=truth: balanced_accuracy_score(y, c >= t))  # type: ignore[misc]
        found.append(balanced_accuracy_score(right[number], scores[number] >= best))
    print(f"NAnCo val: {sum(map(len, right))} pairs, balanced accuracy {np.mean(found):.3f} over questions")


def _together(found: PairVerdict, turned: PairVerdict) -> float:
    """How likely both say the same, or one says more: by the verdict, and by what follows from what."""
    sure = found.confidence if found.verdict in ("agree", "detail") else -found.confidence
    entailed = [each.nli[_ENTAILMENT] for each in (found, turned) if each.nli]
    return 0.5 + sure / 2 + float(np.mean(entailed))


_PARTS = {"indonli": indonli, "claimpairs": claimpairs, "claimgrid": claimgrid, "nanco": nanco}


def main() -> None:
    """Run the parts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("parts", nargs="*", choices=[*_PARTS, []], default=[])
    options = parser.parse_args()
    for name in options.parts or _PARTS:
        _PARTS[name](options.data / name)


if __name__ == "__main__":
    main()
