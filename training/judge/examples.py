"""What the judge learns from: pairs of texts with a verdict and a facet, or with a relation of inference."""

from __future__ import annotations

import csv
import itertools
import json
import random
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

from compare.alignment.align import blocks, candidates, pair_of
from compare.alignment.opinion import FACETS, RELATIONS, UNRELATED, VERDICTS, side, side_of
from compare.alignment.pair import Encoder
from compare.settings import Settings
from training.statements import FORMS, Link, grids
from training.stories import Story, judged, own_stories

#: One event in so many is held out for measuring.
_HELD_OUT = 5
#: Share of the contradictions that are also given the other way round.
_TURNED = 0.3
#: Pairs of SNLI, the easiest of the sets.
_FROM_SNLI = 3000
#: Pairs of different facts for each pair about one: any, and those most alike.
_APART, _ALIKE = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Example:
    """Two texts as the network is given them; what is not known of them is None."""

    a: str
    b: str
    verdict: int | None = None
    facet: int | None = None
    relation: int | None = None

    @property
    def swapped(self) -> Example:
        """The other way round; only what holds both ways is kept."""
        keeps = self.relation is not None and RELATIONS[self.relation] == "contradiction"
        return replace(self, a=self.b, b=self.a, relation=self.relation if keeps else None)


def held_out(event: str) -> bool:
    """Whether an event is kept for measuring."""
    return crc32(event.encode()) % _HELD_OUT == 0


def inference(data: Path) -> list[Example]:
    """Natural language inference in both languages; contradictions also the other way round."""
    rows = [
        *_json_pairs((data / "indonli" / "train.jsonl").read_text("utf-8"), "premise", "hypothesis", "label"),
        *_translated(data / "indonli" / "translate_train_small.tar.gz"),
        *_tsv(data / "taxinli" / "taxinli10k.tsv", "prem", "hyp"),
        *itertools.islice(_tsv(data / "snli" / "dev.tsv", "premise", "hypothesis"), _FROM_SNLI),
    ]
    found = [Example(a, b, relation=index) for a, b, label in rows if (index := _relation(label)) is not None]
    chance = random.Random(0)  # noqa: S311 - a sample
    turned = (each.swapped for each in found if chance.random() < _TURNED)
    return found + [each for each in turned if each.relation is not None]


def indonesian_inference(data: Path) -> list[Example]:
    """IndoNLI's own pairs, to end with."""
    text = (data / "indonli" / "train.jsonl").read_text("utf-8")
    return [
        Example(a, b, relation=_relation(label))
        for a, b, label in _json_pairs(text, "premise", "hypothesis", "label")
    ]


def _relation(label: str) -> int | None:
    return next((number for number, name in enumerate(RELATIONS) if name[0] == label[:1]), None)


def _json_pairs(text: str, *names: str) -> Iterator[tuple[str, str, str]]:
    for line in text.splitlines():
        entry = json.loads(line)
        a, b, label = (entry[name] for name in names)
        yield a, b, label


def _translated(path: Path) -> Iterator[tuple[str, str, str]]:
    with tarfile.open(path) as archive:
        for name in ("train", "dev"):
            member = archive.extractfile(f"translate_train_small/{name}.jsonl")
            if member:
                yield from _json_pairs(member.read().decode(), "sentence1", "sentence2", "gold_label")


def _tsv(path: Path, a: str, b: str) -> Iterator[tuple[str, str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row[a].strip(), row[b].strip(), row["label"]


def claim_pairs(data: Path) -> Iterator[tuple[str, Example]]:
    """Event and example of each of `claimpairs`."""
    for path in sorted((data / "claimpairs").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            entry = json.loads(line)
            a, b = (side(entry[s]["text"], (entry[s].get("published") or "")[:10]) for s in "ab")
            yield (
                entry["event"],
                Example(a, b, VERDICTS.index(entry["verdict"]), FACETS.index(entry["facet"])),
            )


def grid_pairs(data: Path, encoder: Encoder) -> Iterator[tuple[str, Example]]:
    """Event and example of the links of `claimgrid`, in both forms, and of some of its look-alikes."""
    chance = random.Random(0)  # noqa: S311 - a sample
    for form in FORMS:
        for event in grids(data, form):
            linked, apart = [], []
            for block in blocks(event.articles, encoder):
                near = set(candidates(block, Settings().candidates))
                for i, a in enumerate(block.a):
                    for j, b in enumerate(block.b):
                        link = event.links.get(frozenset((a.id, b.id)))
                        pair = side_of(a), side_of(b)
                        if link:
                            linked.append(_linked(pair, link))
                        elif (i, j) in near:
                            apart.append((float(block.claims[i, j]), Example(*pair, UNRELATED)))
            yield from ((event.name, each) for each in linked + _look_alikes(apart, len(linked), chance))


def _linked(pair: tuple[str, str], link: Link) -> Example:
    return Example(*pair, VERDICTS.index(link.verdict), FACETS.index(link.facet))


def story_pairs(encoder: Encoder, stories: Sequence[Story] | None = None) -> Iterator[tuple[str, Example]]:
    """Story and example of the pairs of our own stories, cut by the program, and some look-alikes.

    Most alike are those that the same-fact test takes for one fact.
    """
    chance = random.Random(0)  # noqa: S311 - a sample
    for story in stories or own_stories():
        linked, apart = [], []
        for each in judged(story, encoder):
            pair = side_of(each.block.a[each.i]), side_of(each.block.b[each.j])
            if each.link:
                linked.append(_linked(pair, each.link))
            else:
                alike = pair_of(each.block, each.i, each.j).same_fact
                apart.append((alike, Example(*pair, UNRELATED)))
        yield from ((story.name, each) for each in linked + _look_alikes(apart, len(linked), chance))


def _look_alikes(apart: list[tuple[float, Example]], links: int, chance: random.Random) -> list[Example]:
    """Some of the pairs, given with how alike they are."""
    alike, others = int(_ALIKE * links), int(_APART * links)
    ordered = [example for _, example in sorted(apart, key=lambda each: -each[0])]
    rest = ordered[alike:]
    chance.shuffle(rest)
    return ordered[:alike] + rest[:others]
