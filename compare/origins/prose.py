"""An article as a row of words, each in a form in which small differences of writing are gone.

Headlines, datelines, credits and other furniture are left out: what stands in leads and bodies is
what one outlet can have from another. Capitals, marks and white space say nothing of where words
come from, and neither does the way a letter is composed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from compare.articles.article import Article, Block, BlockRole
from compare.claims.quotations import find_marked
from compare.claims.sentences import split_sentences
from compare.languages import language
from compare.text import Span

#: Invisible characters that pages put inside words.
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[^\W\d_][\u0300-\u036f{_INVISIBLE}]*"
#: "06.20", "2,500", "13:45" are one word; so is "doesn't".
_WORD = re.compile(rf"\d+(?:[.,:]\d+)*|(?:{_LETTER})+(?:['’](?:{_LETTER})+)*")
_DROPPED = re.compile(f"[{_INVISIBLE}]")

#: 'Words', as British outlets quote them: the closing mark stands behind another one. Bounded, since a
#: text may be full of marks that are never closed.
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)[^\n]{1,600}?(?<=[.,!?…])[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of an article's lead and body; the tuples are of one length."""

    source: str
    """The article's id."""
    text: str
    forms: tuple[str, ...]
    """Without capitals, accents composed, apostrophes straight."""
    spans: tuple[Span, ...]
    told: tuple[bool, ...]
    """Whether the word is the writer's own choice: in small letters and outside quotation marks.
    Names, titles, figures and what speakers said are the same wherever they are reported."""
    sentences: tuple[int, ...]
    """Number of the sentence that a word stands in."""

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, start: int, end: int) -> Span:
        """Where the words `start`..`end` (exclusive) stand, none of them an empty place between two."""
        if start < end:
            return Span(self.spans[start].start, self.spans[end - 1].end)
        place = self.spans[start].start if start < len(self) else self.spans[-1].end
        return Span(place, place)


def prose_of(article: Article) -> Prose:
    """The words of its lead and body."""
    text = article.text
    forms: list[str] = []
    spans: list[Span] = []
    told: list[bool] = []
    sentences: list[int] = []
    number = 0
    for block in article.blocks:
        if block.role not in (BlockRole.LEAD, BlockRole.BODY):
            continue
        quoted = _quoted(text, block)
        for sentence in split_sentences(text, block.span, language(article.language)):
            number += 1
            for span in _words(text, sentence):
                word = span.of(text)
                forms.append(_form(word))
                spans.append(span)
                small = word[0].isalpha() and not word[0].isupper()
                told.append(small and not quoted[span.start - block.span.start])
                sentences.append(number)
    return Prose(article.id, text, tuple(forms), tuple(spans), tuple(told), tuple(sentences))


def _words(text: str, span: Span) -> Iterator[Span]:
    return (Span(*found.span()) for found in _WORD.finditer(text, span.start, span.end))


def _form(word: str) -> str:
    plain = _DROPPED.sub("", word).replace("’", "'")
    return unicodedata.normalize("NFKC", plain).casefold()


def _quoted(text: str, block: Block) -> bytearray:
    """Of each character of the block, 1 if it stands in quotation marks, be it in a title or a statement."""
    inside, start = bytearray(len(block.span)), block.span.start
    marked = [each.outer for each in find_marked(text, block.span)]
    singles = [Span(*found.span()) for found in _SINGLE.finditer(text, start, block.span.end)]
    for span in (*marked, *singles):
        inside[span.start - start : span.end - start] = b"\1" * len(span)
    return inside
