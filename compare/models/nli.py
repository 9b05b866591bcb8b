"""Networks that the user chooses: any sentence-transformers CrossEncoder with labels of inference (NLI).

Natural language inference asks whether a premise entails a hypothesis, contradicts it, or neither.
It has a direction, and a judge's question has none; so every pair is read both ways.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from compare.alignment.opinion import FACETS, RELATIONS, VERDICTS, Opinion, undated
from compare.errors import ModelError
from compare.models.hub import ChosenModel, Kind, found, sound
from compare.models.weights import Floats

#: Raise it when anything here changes the opinions.
MAPPING = 1

_KIND = Kind(role="judge", form="a CrossEncoder that was trained for inference", owner="cross-encoder")
_ENTAILMENT, _NEUTRAL, _CONTRADICTION = range(len(RELATIONS))
#: How longer names of the `RELATIONS` begin: "entails", "contradictory".
_STEMS = ("entail", "neutral", "contradict")
_NOT_ENTAILED = re.compile("(not|non|no)entail")
_NO_LETTER = re.compile("[^a-z]")
#: It can't be told what a verdict turns on: no uniform shares, since the likeliest facet would be the first.
_FACETS = tuple(float(facet == "other") for facet in FACETS)


class EntailmentNetwork:
    """A CrossEncoder, loaded at the first pair that it has to read.

    Its name alone needs no loading, unless the model has to be downloaded first. Pairs are read one at
    a time, so that an opinion does not depend on the pairs around it. The day before a claim is left
    out: no data of inference has one, and two days that differ would be taken for a contradiction.

    Args:
        chosen: the model's name on the Hugging Face hub, or a folder.
    """

    def __init__(self, chosen: str) -> None:
        self._chosen = chosen
        self._model = ChosenModel(chosen, _KIND, self._load)

    @property
    def name(self) -> str:
        """The model with its revision or content, and the version of what is made of its outputs.

        Raises:
            ModelError: the model can't be found or loaded.
        """
        return f"{self._model.name} (nli-{MAPPING})"

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """One opinion a pair, in order; each depends on its own two texts alone.

        Raises:
            ModelError: the model can't be found or loaded, or its labels are not those of inference.
        """
        if not pairs:
            return []
        sides = [(sound(undated(a)), sound(undated(b))) for a, b in pairs]
        ways = list(dict.fromkeys(way for a, b in sides for way in ((a, b), (b, a))))
        known = dict(zip(ways, self._relations(ways), strict=True))
        return [opinion(known[a, b], known[b, a]) for a, b in sides]

    def _relations(self, ways: Sequence[tuple[str, str]]) -> Floats:
        """Probabilities (len(ways), len(RELATIONS)) of first texts as premise, second as hypothesis."""
        from torch.nn import Identity

        model, places = self._model.loaded()
        # the model's own last step may be a softmax already, or shares of each label by itself
        scores = model.predict(ways, batch_size=1, activation_fn=Identity(), show_progress_bar=False)
        logits = np.asarray(scores, np.float32)
        if logits.shape != (len(ways), len(places)) or not np.isfinite(logits).all():
            raise ModelError(f"the judge {self._chosen!r} gives no score for each label: choose another one")
        exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
        chances = np.zeros((len(ways), len(RELATIONS)), np.float32)
        chances[:, places] = exponentials / exponentials.sum(axis=1, keepdims=True)
        return chances

    def _load(self) -> tuple[Any, list[int]]:
        model = _found(self._chosen)
        return model, places_of(model.config.id2label, self._chosen)


def opinion(forth: Floats, back: Floats) -> Opinion:
    """What two readings, `a` as premise and `b` as premise, come to; both in the order of `RELATIONS`.

    - agree: either entails the other, so the smaller entailment.
    - detail: one entails the other and not the other way round, so the difference of entailments.
    - conflict: the larger contradiction. It has no direction; what a model sees one way only is
      mostly there.
    - update: none. Inference knows no time; the evidence has to tell it.
    - unrelated: what is left of 1. Neutral both ways says that neither follows from the other,
      which is as near to "not about one fact" as inference comes.

    Where they come to more than 1, each gets its share. Relations are those of `a` as premise; the
    facet is always "other".
    """
    entailments = forth[_ENTAILMENT], back[_ENTAILMENT]
    chances = {
        "agree": float(min(entailments)),
        "detail": float(abs(entailments[0] - entailments[1])),
        "conflict": float(max(forth[_CONTRADICTION], back[_CONTRADICTION])),
    }
    total = sum(chances.values())
    chances["unrelated"] = max(0.0, 1.0 - total)
    verdicts = tuple(chances.get(verdict, 0.0) / max(1.0, total) for verdict in VERDICTS)
    return Opinion(verdicts, _FACETS, tuple(float(chance) for chance in forth))


def places_of(labels: Mapping[int, str], chosen: str) -> list[int]:
    """For each output of the model, its place in `RELATIONS`.

    Labels are known by name or beginning, in any case and order: "CONTRADICTION", "entails", "n". A
    model of two labels has entailment and the rest, which counts as neutral.

    Raises:
        ModelError: these are not the labels of inference.
    """
    names = [str(labels[number]) for number in sorted(labels, key=int)]
    places = [_place(name) for name in names]
    told = [place for place in places if place is not None]
    if len(set(told)) == len(names) and {_ENTAILMENT, _NEUTRAL} <= set(told):
        return told
    shown = ", ".join(repr(name[:30]) for name in names[:5]) + (", …" if len(names) > 5 else "")
    raise ModelError(
        f"the judge {chosen!r} has not entailment, neutral and contradiction for labels but "
        f"{shown or 'none'}: choose a model for natural language inference, or name its labels "
        "under id2label in its config.json"
    )


def _place(label: str) -> int | None:
    word = _NO_LETTER.sub("", label.lower())
    if _NOT_ENTAILED.match(word):
        return _NEUTRAL
    known = zip(RELATIONS, _STEMS, strict=True)
    places = (n for n, (name, stem) in enumerate(known) if name.startswith(word) or word.startswith(stem))
    return next(places, None) if word else None


def _found(chosen: str) -> Any:  # noqa: ANN401 -- an untyped library's object
    from sentence_transformers import CrossEncoder

    return found(chosen, _KIND, CrossEncoder)
