"""Fit how much a line looks like furniture: logistic regression over words.

    python -m training.furniture DATA

DATA holds `claimsplit/`, `claimpairs/`, `indonli/`, `nergrit/`,
`nerp/`, `snli/`, `superpal/` and `ud/`. Furniture is
learned from the lines in `tests/articles/furniture_lines.tsv` and from `claimsplit` (its training
part), articles from all of them; sentences in title case stand for headlines. Prints precision
and recall in a five-fold cross-validation, how many sentences of articles that were held back are
taken for furniture, and writes `compare/articles/likeness.json`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

import compare.articles
from compare.articles.furniture import LIKELY
from compare.articles.likeness import LONGEST, features

LINES = Path(__file__).parents[1] / "tests" / "articles" / "furniture_lines.tsv"

#: Strength of the fit (the inverse of the penalty), how much a sentence counts that nobody chose
#: for being hard, and the smallest weight that is kept.
STRENGTH, PLAIN, SMALLEST = 10.0, 0.5, 0.25

#: Sentences of articles to learn from (false alarms are counted in the others), and headlines.
PLAIN_SENTENCES, HEADLINES = 16000, 2000


def chosen(data: Path) -> tuple[list[str], list[str]]:
    """Furniture, and lines of articles that look like it or were cut for claims."""
    furniture: list[str] = []
    article: list[str] = []
    for row in LINES.read_text("utf-8").splitlines():
        label, _, line = row.split("\t")
        (furniture if label == "furniture" else article).append(line)
    for path in sorted((data / "claimsplit").glob("*.jsonl")):
        for passage in map(json.loads, path.read_text("utf-8").splitlines()):
            if zlib.crc32(passage["id"].encode()) % 4:
                (furniture if passage["furniture"] else article).append(passage["text"])
    return furniture, article


def sentences(data: Path) -> list[str]:
    """Sentences of articles, each once, in an order that depends on nothing but their words."""
    found = {" ".join(line.split()) for line in _sentences(data)}
    short = [line for line in found if 2 <= len(line.split()) <= LONGEST and not line.islower()]
    return sorted(short, key=lambda line: zlib.crc32(line.encode()))


def _sentences(data: Path) -> Iterator[str]:
    for record in map(json.loads, (data / "indonli" / "train.jsonl").read_text("utf-8").splitlines()):
        yield from (record["premise"], record["hypothesis"])
    for path in sorted((data / "claimpairs").glob("*.jsonl")):
        for record in map(json.loads, path.read_text("utf-8").splitlines()):
            yield from (side["text"] for side in record.values() if isinstance(side, dict) and "text" in side)
    for path in sorted((data / "ud").rglob("*.conllu")):
        # weblogs and e-mails speak to their reader as pages do; the other test files are for reporting
        if "ewt" not in path.name and ("test" not in path.name or "pud" in path.name):
            yield from re.findall(r"^# text = (.*)$", path.read_text("utf-8"), re.M)
    with (data / "superpal" / "dev_MN_only.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            yield from (row["scuSentence"], row["docSentText"])
    for line in (data / "snli" / "test.tsv").read_text("utf-8").splitlines()[1:3000]:
        yield from (field for field in line.split("\t") if len(field.split()) > 3)
    for corpus in ("nergrit", "nerp"):
        for block in (data / corpus / "train.txt").read_text("utf-8").split("\n\n"):
            words = " ".join(re.split(r"\s", line)[0] for line in block.splitlines() if line.strip())
            yield re.sub(r" ([.,:;!?)%])", r"\1", words)


def changed(lines: Sequence[str]) -> list[str]:
    """Short sentences as headlines are written, and as they stand in lists, without full stop."""
    short = [line.rstrip(".") for line in lines if 3 <= len(line.split()) <= 12][: 2 * HEADLINES]
    titles = [" ".join(w[:1].upper() + w[1:] for w in line.split()) for line in short[:HEADLINES]]
    return [*titles, *short[HEADLINES:]]


def main(data: Path) -> None:
    """Fit, say how well, and write the weights."""
    furniture, article = chosen(data)
    pool = sentences(data)
    plain, counted = pool[:PLAIN_SENTENCES], pool[PLAIN_SENTENCES:]
    lines = [*furniture, *article, *plain, *changed(counted[::-1])]
    y = np.arange(len(lines)) < len(furniture)
    weight = np.where(np.arange(len(lines)) < len(furniture) + len(article), 1.0, PLAIN)
    vectors = DictVectorizer()
    x = vectors.fit_transform([features(line) for line in lines])
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    guessed = cross_val_predict(
        model, x, y, cv=folds, method="predict_proba", params={"sample_weight": weight}
    )[:, 1]
    taken = guessed > LIKELY
    print(f"five folds: precision {y[taken].mean():.3f}, recall {taken[y].mean():.3f}, lines {len(lines)}")
    model.fit(x, y, sample_weight=weight)
    alarms = model.predict_proba(vectors.transform([features(line) for line in counted]))[:, 1] > LIKELY
    print(f"false alarms in {len(counted)} other sentences: {alarms.sum()}")
    weights = {
        name: round(float(value), 2)
        for name, value in zip(vectors.feature_names_, model.coef_[0], strict=True)
        if abs(value) >= SMALLEST
    }
    weights[""] = round(float(model.intercept_[0]), 2)
    target = Path(compare.articles.__path__[0]) / "likeness.json"
    target.write_text(json.dumps({"weights": weights}, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(f"{len(weights)} weights, {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
