"""How much a line looks like furniture: a logistic regression over its words.

Word lists know what they were told; the model has learned from the same kind of lines what pages
talk about, so that it also knows a request that nobody listed. It is asked after the lists, about
short lines only, and sees words alone: a line without full stop is no furniture for that, nor is
a short one. Trained by `training/furniture.py`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise

_TOKEN = re.compile(r"[@#]?[^\W_][\w'’-]*")

#: Words of the longest line that is asked about.
LONGEST = 30

#: Letters of the pieces of words that are looked at, and of a word that has pieces.
_PIECE, _PIECED = 4, 6


def likeness(line: str) -> float:
    """Probability from 0 to 1 that a line is furniture; 0 for lines longer than `LONGEST` words."""
    words = line.split()
    if not 0 < len(words) <= LONGEST:
        return 0.0
    weights = _weights()
    score = sum(value * weights[name] for name, value in features(line).items() if name in weights)
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, score + weights[""]))))


def features(line: str) -> Mapping[str, float]:
    """What stands in a line: words, neighbours, how it begins and ends, pieces of longer words.

    Each kind together has length 1.
    """
    tokens = [token.casefold() for token in _TOKEN.findall(line)][: 2 * LONGEST]
    kinds = (
        {f"w {token}" for token in tokens},
        {f"2 {one} {two}" for one, two in pairwise(tokens)},
        {f"^ {' '.join(tokens[:length])}" for length in (1, 2) if len(tokens) >= length},
        {f"$ {token}" for token in tokens[-1:]},
        {piece for token in tokens if len(token) >= _PIECED for piece in _pieces(token)},
    )
    return {name: 1 / math.sqrt(len(kind)) for kind in kinds for name in kind}


def _pieces(token: str) -> tuple[str, str]:
    return f"< {token[:_PIECE]}", f"> {token[-_PIECE:]}"


@cache
def _weights() -> dict[str, float]:
    """Feature -> weight; the bias has the empty name."""
    model = json.loads(files("compare.articles").joinpath("likeness.json").read_text("utf-8"))
    return {str(name): float(weight) for name, weight in model["weights"].items()}
