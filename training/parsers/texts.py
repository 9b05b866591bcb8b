"""Unlabelled Indonesian and English sentences, from the other data sets of the folder."""

from __future__ import annotations

import csv
import io
import json
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path

Texts = dict[str, list[str]]


class _Bare(csv.excel_tab):
    quoting = csv.QUOTE_NONE


_TRANSLATED = "translate_train_small/train.jsonl"


def read_texts(data: Path) -> Texts:
    """The distinct texts of each language, sorted: their order is not that of the files."""
    found: dict[str, set[str]] = {"id": set(), "en": set()}
    for language, text in _texts(data):
        plain = " ".join(text.split())
        if plain:
            found[language].add(plain)
    return {language: sorted(texts) for language, texts in found.items()}


def captions(data: Path) -> Iterator[str]:
    """What is in photographs: SNLI's premises, and what its hypotheses make of them."""
    for name in ("snli/dev.tsv", "snli/test.tsv"):
        for row in _rows(data / name, "\t"):
            yield from (" ".join(cell.split()) for cell in row[:2])


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    yield from _inference(data)
    yield from _claims(data)
    yield from (("en", text) for text in captions(data))
    for row in _rows(data / "taxinli/taxinli10k.tsv", "\t"):
        yield from (("en", cell) for cell in row[:2])
    for row in _rows(data / "stsb/stsb-en-train.csv", ","):
        yield from (("en", cell) for cell in row[:2])
    for question in json.loads((data / "nanco/val.json").read_text(encoding="utf-8")):
        yield from (("en", answer["Paragraph"]) for answer in question["answers"])
    with (data / "superpal/dev_MN_only.csv").open(encoding="utf-8", newline="") as file:
        for entry in csv.DictReader(file):
            yield from (("en", entry[column]) for column in ("scuSentence", "docSentText"))


def _inference(data: Path) -> Iterator[tuple[str, str]]:
    for line in (data / "indonli/train.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        yield from (("id", pair[side]) for side in ("premise", "hypothesis"))
    with tarfile.open(data / "indonli/translate_train_small.tar.gz") as archive:
        file = archive.extractfile(_TRANSLATED)
        for line in io.TextIOWrapper(file, encoding="utf-8") if file else ():
            pair = json.loads(line)
            yield from (("id", pair[side]) for side in ("sentence1", "sentence2"))
    for row in _rows(data / "wrete/train.csv", ","):
        yield from (("id", cell) for cell in row[:2])


def _claims(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((data / "claimpairs").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            yield from ((pair[side]["lang"], pair[side]["text"]) for side in ("a", "b"))
    for path in sorted((data / "claimgrid").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for article in json.loads(line)["articles"]:
                yield from ((article["lang"], claim["text"]) for claim in article["claims"])
    for path in sorted((data / "claimsplit").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            passage = json.loads(line)
            # the rest is what claims are scored on
            if zlib.crc32(passage["id"].encode()) % 4:
                yield passage["lang"], passage["text"]


def _rows(path: Path, separator: str) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        # tab separated files hold their quotation marks as they are
        dialect = csv.excel if separator == "," else _Bare
        reader = csv.reader(file, dialect)
        yield from (row for number, row in enumerate(reader) if number and len(row) > 1)
