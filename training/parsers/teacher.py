"""The teacher of English trees: the whole encoder, taught to tag and to parse.

A deep biaffine parser (Dozat and Manning 2017, arXiv:1611.01734) over the encoder's last states,
with the encoder's layers learning too (Kondratyuk and Straka 2019, arXiv:1904.02099). A vector of
the treebank is added to each piece, so that one teacher learns from treebanks of different styles
and then parses in the style of one (Stymne et al. 2018, "Parser Training with Heterogeneous Treebanks").
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from compare.models.tokenizer import Tokenizer
from compare.models.weights import Weights
from training.parsers.treebanks import Sentence, Word
from training.parsers.trees import best_tree
from training.precision import mixed
from training.splitting.encoder import optimized, torch_encoder

_ARCS, _LABELS, _DROPOUT = 256, 96, 0.25
_EPOCHS, _LAYER_RATE, _RATE = 3, 1.5e-4, 1e-3
#: Pieces of a batch, with padding.
_ROOM = 900
#: Sentences among which those of like length are put into one batch.
_POOL = 400
#: Pieces of a sentence, and of a word, that are read.
_LONGEST, _LONGEST_WORD = 380, 10


@dataclass(frozen=True, slots=True)
class _Read:
    """The pieces of a sentence's words, and which is the first of each word."""

    ids: NDArray[np.int64]
    first: NDArray[np.int64]


class Teacher(nn.Module):
    """Tags and trees of sentences that are cut into words, in the style of one of its treebanks."""

    def __init__(self, tags: Sequence[tuple[str, str]], labels: Sequence[str], banks: int) -> None:
        torch.manual_seed(0)
        super().__init__()
        self._weights = Weights()
        vocabulary = self._weights.vocabulary()
        self._tokenizer = Tokenizer(vocabulary, _LONGEST)
        self._ends = vocabulary.begin, vocabulary.end
        #: Part of speech and features are one tag.
        self.tags, self.labels, hidden = list(tags), list(labels), self._weights.shape.hidden
        self._tag_numbers = {tag: number for number, tag in enumerate(self.tags)}
        self._label_numbers = {label: number for number, label in enumerate(self.labels)}
        self.encoder = torch_encoder(self._weights, self._weights.shape.layers)
        self.bank = nn.Embedding(banks, hidden)
        nn.init.normal_(self.bank.weight, 0, 0.02)
        self.tag = nn.Sequential(_view(hidden, _ARCS), nn.Linear(_ARCS, len(self.tags)))
        self.arc_child, self.arc_head = _view(hidden, _ARCS), _view(hidden, _ARCS)
        self.label_child, self.label_head = _view(hidden, _LABELS), _view(hidden, _LABELS)
        self.arc = nn.Parameter(torch.randn(_ARCS, _ARCS + 1) / _ARCS)
        self.label = nn.Parameter(torch.randn(len(self.labels), _LABELS + 1, _LABELS + 1) / _LABELS)

    def read(self, words: Sequence[str]) -> _Read:
        """The pieces of a sentence."""
        ids, first = [self._ends[0]], []
        for word in words:
            room = _LONGEST - 1 - len(ids)
            first.append(min(len(ids), _LONGEST - 2))
            ids += self._tokenizer.pieces(word)[: min(room, _LONGEST_WORD)]
        return _Read(np.array([*ids, self._ends[1]]), np.array(first))

    def forward(self, batch: Sequence[_Read], banks: Sequence[int]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of tags (s, w, t) and of heads (s, w, 1 + w), the first of which is the root.

        And what scores of labels are made of, see `label_scores`.
        """
        states = self._states(batch, banks)
        # the state of the mark before the sentence stands for the root
        places = [torch.from_numpy(np.concatenate([[0], each.first])) for each in batch]
        index = nn.utils.rnn.pad_sequence(places, batch_first=True)
        heads = torch.gather(states, 1, index[:, :, None].expand(-1, -1, states.shape[2]))
        words = heads[:, 1:]
        arcs = self.arc_child(words) @ self.arc @ _with_one(self.arc_head(heads)).transpose(1, 2)
        lengths = torch.tensor([len(each.first) for each in batch])
        beyond = torch.arange(arcs.shape[2])[None] > lengths[:, None]
        arcs = arcs.float().masked_fill(beyond[:, None], -1e9)
        return self.tag(words).float(), arcs, self.label_child(words), self.label_head(heads)

    def _states(self, batch: Sequence[_Read], banks: Sequence[int]) -> Tensor:
        rows = [torch.from_numpy(self._weights.rows(each.ids)) for each in batch]
        vectors = nn.utils.rnn.pad_sequence(rows, batch_first=True) + self.bank(torch.tensor(banks))[:, None]
        there = nn.utils.rnn.pad_sequence([torch.ones(len(row)) for row in rows], batch_first=True)
        states: Tensor = self.encoder(inputs_embeds=vectors, attention_mask=there).last_hidden_state
        return states

    def label_scores(self, children: Tensor, heads: Tensor, chosen: Tensor) -> Tensor:
        """Scores of labels (s, w, l) of the words under the chosen heads."""
        under = torch.gather(heads, 1, chosen[:, :, None].expand(-1, -1, heads.shape[2]))
        scores: Tensor = torch.einsum("swx,lxy,swy->swl", _with_one(children), self.label, _with_one(under))
        return scores.float()

    def loss(self, batch: Sequence[tuple[_Read, Sentence, int]]) -> Tensor:
        """How far the teacher is from the trees."""
        tags, arcs, children, heads = self([read for read, _, _ in batch], [bank for _, _, bank in batch])
        words = [sentence.words for _, sentence, _ in batch]
        tag = _padded([[self._tag_numbers[word.pos, word.morph] for word in each] for each in words])
        head = _padded([[_head(word, at) for at, word in enumerate(each)] for each in words])
        label = _padded([[self._label_numbers[word.dep] for word in each] for each in words])
        labels = self.label_scores(children, heads, head.clamp(min=0))
        losses = [
            nn.functional.cross_entropy(scores.transpose(1, 2), gold, ignore_index=-1)
            for scores, gold in ((tags, tag), (arcs, head), (labels, label))
        ]
        return torch.stack(losses).sum()

    @torch.inference_mode()
    def parsed(self, sentences: Sequence[Sequence[Word]], bank: int) -> list[list[Word]]:
        """The words with tag, head and label; what else is known of them stays."""
        self.eval()
        reads = [self.read([word.form for word in words]) for words in sentences]
        found: list[list[Word]] = [[] for _ in sentences]
        for chosen in _batches([len(read.ids) for read in reads], range(len(reads))):
            said = self._parsed([reads[i] for i in chosen], bank)
            for i, answers in zip(chosen, said, strict=True):
                found[i] = [
                    replace(word, pos=tag[0], morph=tag[1], head=head - 1 if head else at, dep=label)
                    for at, (word, (tag, head, label)) in enumerate(zip(sentences[i], answers, strict=True))
                ]
        return found

    def _parsed(self, batch: Sequence[_Read], bank: int) -> list[list[tuple[tuple[str, str], int, str]]]:
        """Tag, head (0: the root) and label of each word."""
        with mixed():
            tags, arcs, children, heads = self(batch, [bank] * len(batch))
        chances = arcs.log_softmax(2).numpy()
        sizes = [len(each.first) for each in batch]
        trees = [best_tree(row[:size, : 1 + size]) for row, size in zip(chances, sizes, strict=True)]
        labels = self.label_scores(children.float(), heads.float(), _padded(trees, 0))
        # the root's relation is no other word's
        root = self._label_numbers["root"]
        labels[:, :, root] = -torch.inf
        best = zip(trees, tags.argmax(2).tolist(), labels.argmax(2).tolist(), strict=True)
        return [
            [
                (self.tags[tag], head, self.labels[label if head else root])
                for head, tag, label in zip(*row, strict=False)
            ]
            for row in best
        ]

    @torch.inference_mode()
    def alone(self, words: Sequence[str]) -> NDArray[np.float32]:
        """The state of each word when nothing else is read, shape (words, encoder's width)."""
        self.eval()
        reads = [self.read([word]) for word in words]
        found = np.zeros((len(words), self.bank.embedding_dim), np.float32)
        order = sorted(range(len(words)), key=lambda i: len(reads[i].ids))
        for chosen in _batches([len(read.ids) for read in reads], order):
            with mixed():
                states = self._states([reads[i] for i in chosen], [0] * len(chosen))
            found[chosen] = states[:, 1].float().numpy()
        return found


def taught(banks: Sequence[Sequence[Sentence]], checkpoint: Path) -> Teacher:
    """A teacher of these treebanks, written to `checkpoint` after each epoch."""
    words = [word for bank in banks for sentence in bank for word in sentence.words]
    tags = sorted({(word.pos, word.morph) for word in words})
    teacher = Teacher(tags, sorted({word.dep for word in words}), len(banks))
    lessons = [
        (teacher.read([word.form for word in sentence.words]), sentence, number)
        for number, bank in enumerate(banks)
        for sentence in bank
    ]
    chance = random.Random(0)  # noqa: S311 -- the order of lessons
    sizes = [len(read.ids) for read, _, _ in lessons]
    orders = [chance.sample(range(len(lessons)), len(lessons)) for _ in range(_EPOCHS)]
    plans = [list(_batches(sizes, order)) for order in orders]
    optimizer, schedule = optimized(teacher, (_LAYER_RATE, _RATE), sum(map(len, plans)))
    for epoch, plan in enumerate(plans, start=1):
        chance.shuffle(plan)
        teacher.train()
        lost = 0.0
        for number, batch in enumerate(plan, start=1):
            with mixed():
                loss = teacher.loss([lessons[i] for i in batch])
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            lost += loss.item()
            if number % 50 == 0:
                print(
                    f"  teacher: epoch {epoch}, step {number} of {len(plan)}: {lost / number:.3f}", flush=True
                )
        torch.save(teacher.state_dict(), checkpoint)
    return teacher.eval()


def _batches(sizes: Sequence[int], order: Iterable[int]) -> Iterator[list[int]]:
    """Sentences of like length together."""
    left = list(order)
    for begin in range(0, len(left), _POOL):
        batch: list[int] = []
        for i in sorted(left[begin : begin + _POOL], key=sizes.__getitem__):
            if batch and (len(batch) + 1) * sizes[i] > _ROOM:
                yield batch
                batch = []
            batch.append(i)
        yield batch


def _padded(rows: Sequence[Sequence[int]], value: int = -1) -> Tensor:
    return nn.utils.rnn.pad_sequence(
        [torch.tensor(row) for row in rows], batch_first=True, padding_value=value
    )


def _head(word: Word, at: int) -> int:
    return 0 if word.head == at else word.head + 1


def _view(inputs: int, outputs: int) -> nn.Module:
    return nn.Sequential(nn.Dropout(_DROPOUT), nn.Linear(inputs, outputs), nn.GELU(), nn.Dropout(_DROPOUT))


def _with_one(states: Tensor) -> Tensor:
    return torch.cat([states, states.new_ones(*states.shape[:-1], 1)], -1)
