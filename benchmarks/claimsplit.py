"""Claims and speakers against passages cut by hand: `python benchmarks/claimsplit.py FOLDER`.

FOLDER holds JSON lines with `text`, `context`, `lang`, `furniture` and `claims` (`pieces`,
`speaker`, `stance`). A claim is found when the words of its quote and those of the pieces overlap
by at least 0.8 (Jaccard), one to one, best first; the speaker is right when it is the same name,
or the same with its title.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from compare.articles.article import Article, Block, BlockRole
from compare.claims.claim import Claim
from compare.claims.extract import extract_claims
from compare.text import Span

_JACCARD = 0.8


def passages(folder: Path) -> list[dict[str, Any]]:
    """All passages that are not page furniture."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [passage for passage in map(json.loads, lines) if not passage["furniture"]]


def article_of(passage: dict[str, Any]) -> tuple[Article, int]:
    """The passage behind its context, and where it begins."""
    text = f"{passage['context']}\n\n{passage['text']}"
    start = len(passage["context"]) + 2
    spans = [span for span in (Span(0, start - 2), Span(start, len(text))) if len(span)]
    article = Article(
        id=passage["id"],
        path="-",
        outlet="",
        title=None,
        language=passage["lang"],
        published=None,
        reference=None,
        sha256="",
        text=text,
        blocks=tuple(Block(span, BlockRole.BODY) for span in spans),
    )
    return article, start


def words(text: str) -> frozenset[str]:
    """The words of a quote, lower case."""
    return frozenset(re.findall(r"\w+", text.lower()))


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared words over all words."""
    return len(a & b) / len(a | b) if a or b else 0.0


def matched(found: list[frozenset[str]], gold: list[frozenset[str]]) -> list[tuple[int, int]]:
    """Pairs of the same claim, one to one, the most alike first."""
    ranked = sorted(
        ((jaccard(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold)), reverse=True
    )
    pairs: list[tuple[int, int]] = []
    for score, i, j in ranked:
        if score >= _JACCARD and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def same_speaker(said: str | None, gold: str | None, *, strict: bool) -> bool:
    """Whether both name the same speaker; titles may be missing unless `strict`."""
    if said is None or gold is None:
        return said is gold
    a, b = words(said) - {"the", "a"}, words(gold) - {"the", "a"}
    return a == b if strict else bool(a and b) and (a <= b or b <= a)


def score(folder: Path, show: int) -> Counter[str]:
    """Counts over all passages; prints the first `show` that are not cut as by hand."""
    counts: Counter[str] = Counter()
    for passage in passages(folder):
        article, start = article_of(passage)
        claims = [claim for claim in extract_claims(article) if claim.spans[0].start >= start]
        gold = passage["claims"]
        pieces = [words(" ".join(claim["pieces"])) for claim in gold]
        pairs = matched([words(claim.quote) for claim in claims], pieces)
        readings = matched([words(claim.text) for claim in claims], pieces)
        lang = passage["lang"]
        for key, number in (
            ("found", len(claims)),
            ("gold", len(gold)),
            ("hit", len(pairs)),
            ("read", len(readings)),
        ):
            counts[f"{lang} {key}"] += number
        for i, j in {**dict(readings), **dict(pairs)}.items():
            _count_source(counts, lang, claims[i], gold[j])
        if show > 0 and len(pairs) < max(len(claims), len(gold)):
            show -= 1
            _print(passage, claims)
    return counts


def _count_source(counts: Counter[str], lang: str, claim: Claim, gold: dict[str, Any]) -> None:
    counts[f"{lang} matched"] += 1
    counts[f"{lang} speaker"] += same_speaker(claim.speaker, gold["speaker"], strict=False)
    counts[f"{lang} speaker strict"] += same_speaker(claim.speaker, gold["speaker"], strict=True)
    counts[f"{lang} stance"] += claim.stance.value == gold["stance"]
    if gold["speaker"] is not None or claim.speaker is not None:
        counts[f"{lang} named"] += 1
        counts[f"{lang} named right"] += same_speaker(claim.speaker, gold["speaker"], strict=False)


def _print(passage: dict[str, Any], claims: list[Claim]) -> None:
    print(f"# {passage['text']}")
    for gold in passage["claims"]:
        print(f"   gold [{gold['speaker']} {gold['stance']}] {' … '.join(gold['pieces'])}")
    for claim in claims:
        print(f"   said [{claim.speaker} {claim.stance.value}] {claim.quote}   => {claim.text}")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def _line(lang: str, counts: dict[str, int]) -> str:
    c: Counter[str] = Counter(counts)
    size = c["found"] + c["gold"]
    return (
        f"{lang}: quote P {_share(c['hit'], c['found'])} R {_share(c['hit'], c['gold'])} "
        f"F1 {_share(2 * c['hit'], size)}, reading F1 {_share(2 * c['read'], size)}, "
        f"speaker {_share(c['speaker'], c['matched'])} (strict {_share(c['speaker strict'], c['matched'])}, "
        f"where one is named {_share(c['named right'], c['named'])}), "
        f"stance {_share(c['stance'], c['matched'])}"
    )


def main() -> None:
    """Prints one line a language."""
    folder, show = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    started = time.perf_counter()
    counts = score(folder, show)
    elapsed = time.perf_counter() - started
    for lang in ("id", "en"):
        print(
            _line(
                lang, {key.removeprefix(f"{lang} "): n for key, n in counts.items() if key.startswith(lang)}
            )
        )
    total = sum(len(p["text"].split()) + len(p["context"].split()) for p in passages(folder))
    print(f"{total / elapsed:,.0f} words/s")


if __name__ == "__main__":
    main()
