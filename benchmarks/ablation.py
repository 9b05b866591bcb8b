"""What each stage is worth: `python -m benchmarks.ablation SCORER DATA STORY...`.

SCORER and the STORYs are those of gold.py; DATA holds the folder `claimpairs`, of which the events held
out from training are scored. One row for the program as it is, one for each stage left out.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sklearn.metrics import f1_score

from benchmarks.judge import lines
from compare.alignment.opinion import UNRELATED, VERDICTS, Network
from compare.alignment.pair import Pair
from compare.alignment.reread import WORTH, read
from compare.articles.readers import read_articles
from compare.models import load_encoder, load_network
from compare.pairs import judge_pairs, read_pair
from compare.pipeline import compare_articles
from compare.workspace.embeddings import CachedEncoder
from training.judge.examples import held_out

_GOLD = ("macro_f1", "conflict_p", "conflict_r", "singles_accuracy", "shared_copy_recall")


def _by_likeness(pairs: Sequence[Pair], network: Network) -> list[Pair]:
    """The network's word on the verdict, but not on whether it is one fact."""
    return read([pair for pair in pairs if pair.same_fact >= WORTH], network)


def _by_network(pairs: Sequence[Pair], network: Network) -> list[Pair]:
    """The network's word alone on whether it is one fact."""
    return [
        replace(pair, same_fact=1 - pair.opinion.verdicts[UNRELATED])
        for pair in _by_likeness(pairs, network)
        if pair.opinion
    ]


def _none(*_: object) -> tuple[()]:
    return ()


#: What is left out, and what stands in its place.
STAGES: Mapping[str, Mapping[str, Callable[..., Any]]] = {
    "nothing": {},
    "shared copy": {"compare.pipeline.find_copies": _none},
    "same fact: the network's word": {"compare.alignment.align.reread": _by_likeness},
    "same fact: all but the network's word": {"compare.alignment.align.reread": _by_network},
    "rivals": {"compare.alignment.align.compete": tuple},
    "values, polarity, quotations, reasons": {"compare.verdicts.judge.gather": _none},
    "the network": {},
}


@contextmanager
def without(stage: str) -> Iterator[Network | None]:
    """The program without this stage, and the network that reads pairs in it."""
    with ExitStack() as stack:
        for place, instead in STAGES[stage].items():
            stack.enter_context(patch(place, instead))
        yield None if stage == "the network" else load_network()


def compare(stage: str, files: Sequence[str]) -> None:
    """Prints the comparison of some files, as the scorer wants it."""
    with without(stage) as network:
        encoder = CachedEncoder(load_encoder())
        found = compare_articles(read_articles(files), encoder=encoder, network=network)
    print(json.dumps(found.to_dict()))


def claimpairs(stage: str, folder: Path) -> float:
    """Macro-F1 of the verdicts on the events held out."""
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in lines(path) if held_out(row["event"])]
    pairs = [read_pair(json.dumps(row), where=row["id"]) for row in rows]
    with without(stage) as network:
        said = [found.verdict for found in judge_pairs(pairs, load_encoder(), network)]
    return float(f1_score([row["verdict"] for row in rows], said, average="macro", labels=list(VERDICTS)))


def gold(stage: str, scorer: str, stories: Sequence[str]) -> Mapping[str, float]:
    """What the scorer says of the stories."""
    command = f"{sys.executable} -m benchmarks.ablation --without {shlex.quote(stage)} {{files}}"
    done = subprocess.run(
        [sys.executable, scorer, *stories, "--command", command, "--json"],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(done.stderr)
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """The table, as markdown."""
    if sys.argv[1:2] == ["--without"]:
        return compare(sys.argv[2], sys.argv[3:])
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    scorer, data, *stories = sys.argv[1:]
    print(f"| without | claimpairs | {' | '.join(_GOLD)} |")
    print("|---" * (2 + len(_GOLD)) + "|")
    for stage in STAGES:
        told = gold(stage, scorer, stories)
        figures = [claimpairs(stage, Path(data) / "claimpairs"), *(told[name] for name in _GOLD)]
        print(f"| {stage} | {' | '.join(f'{figure:.3f}' for figure in figures)} |", flush=True)
    return None


if __name__ == "__main__":
    main()
