"""Train the splitter: `python -m training.splitting.splitter DATA WORK`.

DATA holds claimsplit and the other data sets that unlabelled.py names; WORK takes checkpoints, so that a
second start goes on where the first ended. Passages cut by hand (the public ones not held out for
measuring, and our own in `data/`) train a teacher; the teacher cuts further texts; both together
train the student that is written to compare/models/splitter/. Several hours on two processors.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from compare.models.parsers import load_parser
from training.splitting import student as students
from training.splitting import teacher as teachers
from training.splitting.anchors import choose_heads
from training.splitting.export import export
from training.splitting.items import Answer, Item, item, known_ways
from training.splitting.passages import Example, Passage, example, read_passages
from training.splitting.unlabelled import read_texts

#: Texts that are cut between two checkpoints.
_PART = 1500


def main() -> None:
    """Runs each step that has not been run yet."""
    data, work = Path(sys.argv[1]), Path(sys.argv[2])
    work.mkdir(exist_ok=True)
    passages = read_passages(data / "claimsplit", Path(__file__).parent / "data")
    parser = load_parser()
    examples = [example(passage, parser) for passage in passages]
    choose_heads(examples)
    cut = [pair for each in examples for pair in by_hand(each)]
    known = known_ways(cut)
    print(f"{len(examples)} passages, {sum(len(each.claims) for each in examples)} claims", flush=True)

    checkpoint = work / "teacher.pt"
    if not checkpoint.exists():
        teachers.train(cut, known, checkpoint)
    state = torch.load(checkpoint)["state"]
    teacher = teachers.Teacher(known)
    teacher.load_state_dict(state)

    texts = [Passage(f"text-{n}", language, text, ()) for n, (language, text) in enumerate(read_texts(data))]
    more = [
        item(sentence)
        for each in texts
        for sentence in example(each, parser).sentences
        if sentence.tree.tokens
    ]
    answers = _answers(teacher.eval(), more, work / "answers.pkl")
    print(f"{len(more)} sentences cut by the teacher", flush=True)

    pairs = [*cut, *cut, *zip(more, answers, strict=True)]
    export(students.train(pairs, known, state, work / "student.pt"))


def by_hand(example: Example) -> list[tuple[Item, Answer]]:
    """The sentences of a passage with their heads and what belongs to each."""
    found: list[tuple[Item, Answer]] = []
    for number, sentence in enumerate(example.sentences):
        size = len(sentence.tree.tokens)
        members = {}
        for place, words in zip(example.heads, example.claims, strict=True):
            if place is not None and place[0] == number:
                members[place[1]] = _row(size, [i for n, i in words if n == number])
        if size:
            found.append((item(sentence), (_row(size, list(members)), members)))
    return found


def _row(size: int, places: Sequence[int]) -> np.ndarray:
    row = np.zeros(size, np.float32)
    row[list(places)] = 1
    return row


def _answers(teacher: teachers.Teacher, items: Sequence[Item], checkpoint: Path) -> list[Answer]:
    found: list[Answer] = pickle.loads(checkpoint.read_bytes()) if checkpoint.exists() else []  # noqa: S301 - our own
    while len(found) < len(items):
        found += teachers.answers(teacher, items[len(found) : len(found) + _PART])
        checkpoint.write_bytes(pickle.dumps(found))
        print(f"  {len(found)} of {len(items)} cut", flush=True)
    return found


if __name__ == "__main__":
    main()
