"""A trained judge as the files that ship."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.models.adapted import packed
from compare.models.judging import DIFFERENCES, FOLDER, HEADS, REFERENCE
from compare.models.weights import Weights
from training.judge.examples import Example
from training.judge.network import Judge, opinions
from training.splitting.encoder import names

#: Pairs whose opinions are checked where the network is made.
_KNOWN = (
    ("The talks lasted seven hours.", "The talks lasted eight hours."),
    ("Gempa itu merusak 120 rumah.", "The earthquake damaged 120 houses."),
    ("Gubernur meresmikan jembatan baru pada Senin.", "Harga beras naik di tiga pasar."),
)


def export(model: Judge, folder: Path = FOLDER) -> None:
    """Writes compare/models/judge/."""
    folder.mkdir(exist_ok=True)
    weights, state = Weights(), model.encoder.state_dict()
    differences: dict[str, NDArray[Any]] = {}
    for torch_name, name in names(weights.shape.layers).items():
        values = state[torch_name].detach().float().numpy()
        difference = values - weights.tensor(name, *values.shape)
        if difference.any():
            differences |= packed(name, difference)
    np.savez_compressed(folder / DIFFERENCES, **differences)  # type: ignore[arg-type]
    heads = {
        f"{name.removeprefix('heads.').removesuffix(end)}.{short}": values.numpy().T.astype(np.float16)
        for name, values in model.state_dict().items()
        for end, short in ((".weight", "w"), (".bias", "b"))
        if name.startswith(("dense.", "heads.")) and name.endswith(end)
    }
    np.savez_compressed(folder / HEADS, **heads)
    said = opinions(model, [Example(a, b) for a, b in _KNOWN])["verdict"]
    known = [
        {"a": a, "b": b, "verdicts": [round(float(chance), 3) for chance in row]}
        for (a, b), row in zip(_KNOWN, said, strict=True)
    ]
    (folder / REFERENCE).write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
