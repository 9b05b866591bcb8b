"""Claims against propositions that people marked: `python benchmarks/propsegment.py FOLDER`.

PropSegmEnt (Chen, Buthpitiya, Fabrikant, Roth & Schuster, ACL Findings 2023). FOLDER holds its
`document_clusters.dev.json` and `propositions.dev.json`. As in the paper, a claim is the set of
its sentence's tokens and is right when it overlaps with one of the reference response by at least
0.8 (Jaccard), one to one (largest matching); precision, recall and F1 are computed for each
sentence, and their means over sentences given. Sentences go through the door for passages, each
with the sentence before it as context. Sentences without a reference response are left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks.matching import SAME, matched
from compare.models.reader import load_reader
from compare.passages import Passage, PassageClaims, claims_of_passages


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the propositions of its reference response."""

    text: str
    before: str
    tokens: tuple[tuple[int, int], ...]
    """Where each token stands."""
    gold: tuple[frozenset[int], ...]
    """For each proposition the numbers of its tokens."""


def read(folder: Path) -> Iterator[Sentence]:
    """The sentences that have a reference response, in the order of the file."""
    clusters = json.loads((folder / "document_clusters.dev.json").read_text("utf-8"))
    documents = {document["document_id"]: document for each in clusters for document in each["documents"]}
    for entry in json.loads((folder / "propositions.dev.json").read_text("utf-8")):
        responses = [each for each in entry["segmentation_responses"] if each["is_reference_response"]]
        if responses:
            place = entry["sentence_id"]
            sentences = documents[place["document_id"]]["sentences"]
            yield _sentence(sentences, place["sentence_index"], responses[0])


def _sentence(sentences: Sequence[dict[str, Any]], number: int, response: dict[str, Any]) -> Sentence:
    words = sentences[number]["tokens"]
    starts = [word["character_offset_of_token_in_sentence"] for word in words]
    return Sentence(
        text=sentences[number]["sentence_text"],
        before=sentences[number - 1]["sentence_text"] if number else "",
        tokens=tuple((start, start + len(word["text"])) for start, word in zip(starts, words, strict=True)),
        gold=tuple(frozenset(each["token_indices"]) for each in response["propositions"]),
    )


def tokens_of(found: PassageClaims, sentence: Sentence) -> list[frozenset[int]]:
    """For each claim the numbers of the tokens that lie in its spans; claims without any left out."""
    sets = [
        frozenset(
            number
            for number, (start, end) in enumerate(sentence.tokens)
            if any(span.start <= start and end <= span.end for span in claim.spans)
        )
        for claim in found.claims
    ]
    return [each for each in sets if each]


def scores(
    found: Sequence[frozenset[int]], gold: Sequence[frozenset[int]], least: float
) -> tuple[float, ...]:
    """Precision, recall and F1 of one sentence; finding nothing where there is nothing is right."""
    if not found or not gold:
        right = float(len(found) == len(gold))
        return right, right, right
    hits = len(matched(found, gold, least=least))
    return hits / len(found), hits / len(gold), 2 * hits / (len(found) + len(gold))


def main() -> int:
    """Prints a line for each overlap asked for."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    sentences = list(read(Path(sys.argv[1])))
    passages = [
        Passage(id=number, text=each.text, language="en", context=each.before)
        for number, each in enumerate(sentences)
    ]
    results = list(claims_of_passages(passages, load_reader()))
    found = [tokens_of(result, each) for result, each in zip(results, sentences, strict=True)]
    gold = [each.gold for each in sentences]
    print(f"{len(sentences)} sentences, {sum(map(len, gold))} propositions, {sum(map(len, found))} claims")
    for name, least in ((f"Jaccard {SAME}", SAME), ("exact", 1.0)):
        rows = [scores(ours, theirs, least) for ours, theirs in zip(found, gold, strict=True)]
        precision, recall, both = (mean(column) for column in zip(*rows, strict=True))
        print(f"{name:12} P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}   (mean over sentences)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
