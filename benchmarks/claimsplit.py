"""Claims, speakers and furniture against passages cut by hand: `python benchmarks/claimsplit.py FOLDER`.

FOLDER holds JSON lines with `id`, `lang`, `text`, `context`, `furniture` and `claims` (`pieces`,
`speaker`, `via`, `stance`, `kind`). Only passages held out from training are scored, one in four
by their ids (`held_out` in training/splitting/passages.py). With `--part train` the others are,
and `--show N` prints the first N of them that are not cut as by hand.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.constructions import construction
from benchmarks.matching import f1, jaccard, matched, share
from compare.claims.claim import Claim
from compare.models.reader import load_reader
from compare.passages import Passage, PassageClaims, claims_of_passages
from training.splitting.passages import held_out

LANGUAGES = ("id", "en")
STANCES = ("asserts", "reports", "denies", "hedged")
#: From this overlap on a claim by hand that was not found was found with other limits.
_NEAR = 0.5

#: Articles that do not count in comparing names.
_ARTICLES = frozenset({"the", "a", "an"})
#: A warm-up: everything is loaded before the time is taken.
_OTHER = (
    Passage(id=0, text="Pasar ikan di pelabuhan lama dibuka kembali, kata Rahmat.", language="id"),
    Passage(id=1, text="The fish market at the old harbour reopened, Rahmat said.", language="en"),
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage as it was cut by hand, and as it is by the program."""

    gold: dict[str, Any]
    found: PassageClaims

    @property
    def language(self) -> str:
        """The code of its language."""
        return str(self.gold["lang"])

    @property
    def gold_words(self) -> list[frozenset[str]]:
        """For each claim by hand its words."""
        return [words(" ".join(claim["pieces"])) for claim in self.gold["claims"]]

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """Which claims found are which by hand."""
        return matched([words(claim.quote) for claim in self.found.claims], self.gold_words)


def passages(folder: Path, *, part: str = "dev") -> list[dict[str, Any]]:
    """The passages held out from training, or with `part` "train" the others."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [each for each in map(json.loads, lines) if held_out(each["id"]) == (part == "dev")]


def words(text: str) -> frozenset[str]:
    """The words of a quote, lower case."""
    return frozenset(re.findall(r"\w+", text.lower()))


def same_name(said: str | None, gold: str | None) -> bool:
    """Whether both name the same speaker, or none; a title may be missing on either side."""
    if said is None or gold is None:
        return said is gold
    a, b = words(said) - _ARTICLES, words(gold) - _ARTICLES
    return bool(a and b) and (a <= b or b <= a)


def same_relays(said: Sequence[str], gold: Sequence[str]) -> bool:
    """Whether the same relays stand in the same order."""
    return len(said) == len(gold) and all(same_name(a, b) for a, b in zip(said, gold, strict=True))


def counted(cuts: Sequence[Cut]) -> Counter[str]:
    """All that the figures are made of."""
    counts: Counter[str] = Counter()
    for cut in cuts:
        claims, gold = cut.found.claims, cut.gold["claims"]
        counts["found"] += len(claims)
        counts["gold"] += len(gold)
        counts["hit"] += len(cut.pairs)
        readings = [words(claim.text) for claim in claims]
        counts["read"] += len(matched(readings, [words(each["text"]) for each in gold]))
        for i, j in cut.pairs:
            counts.update(_about_source(claims[i], gold[j]))
        counts.update(_by_overlap(cut))
        said = ("found " if cut.found.furniture else "") + ("gold" if cut.gold["furniture"] else "")
        counts[f"furniture {said.strip()}"] += 1
    return counts


def _about_source(claim: Claim, gold: dict[str, Any]) -> Iterator[str]:
    """What is right and wrong about who says a claim that was found."""
    right = same_name(claim.speaker, gold["speaker"])
    if gold["speaker"] is not None:
        yield "speaker asked"
        yield from ["speaker right"] * right
    else:
        yield "outlet asked"
        yield from ["outlet right"] * right
    if gold["via"] or claim.via:
        yield "via asked"
        yield from ["via right"] * same_relays(claim.via, gold["via"])
    yield f"stance {gold['stance']} {claim.stance.value}"
    yield from ["stance right"] * (gold["stance"] == claim.stance.value)


def _by_overlap(cut: Cut) -> Iterator[str]:
    """The speakers of all claims by hand, held against that of the claim found that is most like each."""
    for gold, its_words in zip(cut.gold["claims"], cut.gold_words, strict=True):
        if gold["speaker"] is None:
            continue
        yield "speakers"
        alike = [(jaccard(words(claim.quote), its_words), claim) for claim in cut.found.claims]
        best = max(alike, key=lambda pair: pair[0], default=None)
        if best and best[0] > 0 and same_name(best[1].speaker, gold["speaker"]):
            yield "speakers right"


def print_figures(name: str, cuts: Sequence[Cut]) -> None:
    """A block of lines for one language, or for all."""
    c = counted(cuts)
    print(f"\n{name}: {len(cuts)} passages, {c['gold']} claims by hand, {c['found']} found")
    print(f"  claims      {f1(c['hit'], c['found'], c['gold'])}")
    print(f"  readings    {f1(c['read'], c['found'], c['gold'])}")
    print(
        f"  speaker     {share(c['speaker right'], c['speaker asked'])} of {c['speaker asked']} matched "
        f"claims that have one by hand; {share(c['outlet right'], c['outlet asked'])} rightly without one "
        f"of {c['outlet asked']} that have none"
    )
    print(
        f"  speaker     {share(c['speakers right'], c['speakers'])} of all {c['speakers']} claims that have "
        "one by hand, asked of the claim found that is most like each"
    )
    print(f"  stance      {share(c['stance right'], c['hit'])} of {c['hit']} matched claims")
    print(
        f"  via         {share(c['via right'], c['via asked'])} of {c['via asked']} with one on either side"
    )
    both, ours, theirs = c["furniture found gold"], c["furniture found"], c["furniture gold"]
    print(f"  furniture   {f1(both, both + ours, both + theirs)}   ({both + theirs} passages)")


def print_stances(counts: Counter[str]) -> None:
    """Stance by hand against stance found, over matched claims."""
    print("\nstance by hand \\ found" + "".join(f"{stance:>9}" for stance in STANCES))
    for gold in STANCES:
        row = "".join(f"{counts[f'stance {gold} {said}']:9}" for said in STANCES)
        print(f"{gold:22}{row}")


def print_constructions(cuts: Sequence[Cut]) -> None:
    """By construction, how many claims by hand were found, found with other limits, and missed."""
    counts: Counter[tuple[str, str]] = Counter()
    spare = 0
    for cut in cuts:
        kinds = construction(cut.gold["text"], cut.language, [c["pieces"] for c in cut.gold["claims"]])
        hit = {j for _, j in cut.pairs}
        ours = [words(claim.quote) for claim in cut.found.claims]
        for j, (kind, its_words) in enumerate(zip(kinds, cut.gold_words, strict=True)):
            near = max((jaccard(each, its_words) for each in ours), default=0.0)
            what = "found" if j in hit else "other limits" if near >= _NEAR else "missed"
            counts[kind, what] += 1
        spare += len(ours) - len(hit)
    print(f"\n{'claims by hand':28}{'all':>6}{'found':>8}{'other limits':>14}{'missed':>8}")
    kinds = sorted({kind for kind, _ in counts})
    totals = {kind: sum(counts[kind, what] for what in ("found", "other limits", "missed")) for kind in kinds}
    for kind in sorted(kinds, key=lambda each: -totals[each]):
        found, other, missed = (counts[kind, what] for what in ("found", "other limits", "missed"))
        print(f"{kind:28}{totals[kind]:6}{found:8}{other:14}{missed:8}")
    print(f"found, and not one of them by hand: {spare}")


def show(cuts: Sequence[Cut], most: int) -> None:
    """Prints passages that are not cut as by hand."""
    wrong = [cut for cut in cuts if len(cut.pairs) < max(len(cut.found.claims), len(cut.gold["claims"]))]
    for cut in wrong[:most]:
        print(f"\n# {cut.gold['text']}")
        for gold in cut.gold["claims"]:
            print(f"   hand  [{gold['speaker']} {gold['stance']}] {' … '.join(gold['pieces'])}")
        for claim in cut.found.claims:
            print(f"   found [{claim.speaker} {claim.stance.value}] {claim.quote}   => {claim.text}")


def _timed(asked: Sequence[Passage]) -> tuple[list[PassageClaims], float]:
    """The claims, and the seconds of one core that they took, models loaded."""
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    reader = load_reader()
    with threadpool_limits(1):
        list(claims_of_passages(_OTHER, reader))
        started = time.process_time()
        return list(claims_of_passages(asked, reader)), time.process_time() - started


def main() -> None:
    """Prints the figures, the confusions and the speed."""
    parser = argparse.ArgumentParser(description="Claims against passages cut by hand.")
    parser.add_argument("folder", type=Path, help="a folder of JSON lines")
    parser.add_argument("--part", choices=("dev", "train"), default="dev", help="which passages (dev)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="with --part train: print N of them")
    chosen = parser.parse_args()
    if chosen.show and chosen.part == "dev":
        parser.error("passages held out for measuring are not shown; add --part train")
    gold = passages(chosen.folder, part=chosen.part)
    if not gold:
        parser.error(f"{chosen.folder} holds no passages of the part {chosen.part}")
    asked = [
        Passage(id=each["id"], text=each["text"], language=each["lang"], context=each["context"])
        for each in gold
    ]
    results, took = _timed(asked)
    cuts = [Cut(each, found) for each, found in zip(gold, results, strict=True)]
    print(f"{chosen.part}: {len(cuts)} passages; a claim counts from a Jaccard overlap of 0.8, one to one")
    print_figures("all", cuts)
    for language in LANGUAGES:
        print_figures(language, [cut for cut in cuts if cut.language == language])
    print_stances(counted(cuts))
    print_constructions(cuts)
    total = sum(len(f"{each.context} {each.text}".split()) for each in asked)
    print(f"\n{total / took:,.0f} words a second, parsing and claims together, one core, models loaded")
    show(cuts, chosen.show)


if __name__ == "__main__":
    main()
