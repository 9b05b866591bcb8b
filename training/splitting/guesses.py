"""How likely each word is the head of a claim, by its grammar alone: a first guess, to choose heads by."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from sklearn.feature_extraction import FeatureHasher
from sklearn.linear_model import SGDClassifier

from compare.claims.splitting.sentence import NOBODY, Sentence
from training.splitting.passages import Example

_FOLDS = 4


def guess(examples: Sequence[Example]) -> None:
    """Gives each example probabilities from a model that has not seen it."""
    for fold in range(_FOLDS):
        hasher = FeatureHasher(2**18, input_type="string")
        model = SGDClassifier(loss="log_loss", alpha=1e-5, random_state=0)
        rest = [each for each in examples if _fold(each) != fold]
        model.fit(hasher.transform(_features(rest)), [answer for each in rest for answer in _answers(each)])
        own = [each for each in examples if _fold(each) == fold]
        said = iter(model.predict_proba(hasher.transform(_features(own)))[:, 1])
        for each in own:
            each.likely = [[float(next(said)) for _ in sentence.tree.tokens] for sentence in each.sentences]


def _fold(example: Example) -> int:
    return zlib.crc32(example.id.encode()) // 4 % _FOLDS


def _features(examples: Sequence[Example]) -> list[list[str]]:
    return [
        features(sentence, i)
        for each in examples
        for sentence in each.sentences
        for i in range(len(sentence.tree.tokens))
    ]


def _answers(example: Example) -> list[bool]:
    heads = set(example.heads)
    return [
        (number, i) in heads
        for number, sentence in enumerate(example.sentences)
        for i in range(len(sentence.tree.tokens))
    ]


def features(sentence: Sentence, i: int) -> list[str]:
    """Names of what is so of a word, what it depends on and what depends on it."""
    tree, owners = sentence.tree, sentence.owners
    token, dep, head = tree.tokens[i], tree.deps[i], tree.tokens[i].head
    up, stated = tree.deps[head], owners[i] != NOBODY
    opens = tree.forms[tree.first[i] - 1] if tree.first[i] else "^"
    first = tree.forms[tree.first[i]]
    return [
        f"pos={token.pos}",
        f"relation={token.dep}",
        f"form={tree.forms[i]}",
        f"lemma={token.lemma.lower()}",
        f"morph={token.morph}",
        f"entity={token.entity}",
        f"dep,pos={dep},{token.pos}",
        f"first,dep={first},{dep}",
        f"opens,dep={opens},{dep}",
        f"stated={stated},{owners[head] == owners[i]},{dep}",
        f"up={up},{tree.tokens[head].pos},{dep}",
        f"path={tree.deps[tree.tokens[head].head]},{up},{dep}",
        f"side={head < i},{dep}",
        f"counted={tree.counted(i)},{tree.counted(head)},{dep}",
        f"subject={tree.child(i, 'nsubj', 'csubj') is not None},{dep}",
        *(f"has={tree.deps[child]},{dep}" for child in tree.children[i] if tree.deps[child] != "punct"),
    ]
