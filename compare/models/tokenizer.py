"""Texts into the default encoder's tokens: a SentencePiece unigram segmentation.

Kudo 2018, "Subword Regularization": the segmentation of a word with the highest sum of piece
scores, found by dynamic programming. The `tokenizers` library gives the same ids, but takes a
second to build from the vocabulary, longer than a whole comparison of two articles may wait;
a dictionary is ready in a fifth of that.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from compare.models.weights import Vocabulary

_SPACE = "▁"
_SPACES = re.compile(" {2,}")
_WORDS = re.compile(f"{_SPACE}?[^{_SPACE}]+|{_SPACE}")
#: As in SentencePiece: an unknown character costs this much more than the rarest piece.
_UNKNOWN_PENALTY = 10.0
#: Words whose pieces are kept.
_CACHED = 1 << 16


class Tokenizer:
    """Turns a text into token ids, `<s>` first and `</s>` last, at most `limit` in all."""

    def __init__(self, vocabulary: Vocabulary, limit: int) -> None:
        self._scores = vocabulary.scores
        self._ids = dict(zip(vocabulary.pieces, range(len(vocabulary.pieces)), strict=True))
        special = {vocabulary.begin, vocabulary.end, vocabulary.pad, vocabulary.unknown}
        for k in special:
            # "</s>" in an article is text, not the end of it
            self._ids.pop(vocabulary.pieces[k], None)
        self._ids.pop("<mask>", None)
        self._longest = max(map(len, self._ids), default=1)
        self._ends = vocabulary.begin, vocabulary.end
        self.unknown = vocabulary.unknown
        self._unknown_score = min(vocabulary.scores) - _UNKNOWN_PENALTY
        self._replacements = vocabulary.replacements
        self._limit = limit
        self._word = lru_cache(maxsize=_CACHED)(self._segment)
        self.pieces = lru_cache(maxsize=_CACHED)(self._pieces)
        """The ids of one word; of what is nothing to the vocabulary, the unknown one's."""

    def encode(self, text: str) -> list[int]:
        """The ids of `text`; what is beyond the limit is left off."""
        begin, end = self._ends
        room = self._limit - 2
        ids: list[int] = []
        for word in _WORDS.findall(self._normal(text)[: room * self._longest]):
            ids += self._word(word)
            if len(ids) >= room:
                break
        return [begin, *ids[:room], end]

    def _pieces(self, word: str) -> tuple[int, ...]:
        return tuple(self.encode(word)[1:-1]) or (self.unknown,)

    def _normal(self, text: str) -> str:
        """Compatibility forms and control characters replaced, runs of spaces made one."""
        text = unicodedata.normalize("NFC", text).translate(self._replacements)
        return (" " + _SPACES.sub(" ", text.strip(" "))).replace(" ", _SPACE)

    def _segment(self, word: str) -> tuple[int, ...]:
        size = len(word)
        best = [0.0] + [-float("inf")] * size
        step = [(0, self.unknown)] * (size + 1)
        for i in range(size):
            for j in range(i + 1, min(size, i + self._longest) + 1):
                piece = self._ids.get(word[i:j])
                if piece is not None:
                    score = best[i] + self._scores[piece]
                elif j == i + 1:
                    piece, score = self.unknown, best[i] + self._unknown_score
                else:
                    continue
                if score > best[j]:
                    best[j], step[j] = score, (i, piece)
        return self._walk(step)

    def _walk(self, step: list[tuple[int, int]]) -> tuple[int, ...]:
        """The ids along the best path; a run of unknown characters is one unknown token."""
        ids: list[int] = []
        at = len(step) - 1
        while at > 0:
            at, piece = step[at]
            if piece != self.unknown or not ids or ids[-1] != piece:
                ids.append(piece)
        return tuple(reversed(ids))
