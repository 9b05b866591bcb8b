"""Which outlet an article is by, and the ids of articles."""

from __future__ import annotations

import re
import unicodedata

from compare.articles.dateline import Dateline

_LONGEST = 60


def slug(words: str) -> str:
    """Lower-case ASCII letters, digits and hyphens; "" when nothing of that is left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST].strip("-")


def outlet_of(stated: str | None, dateline: Dateline | None, stem: str) -> str:
    """The outlet's name: stated, else from the dateline, else the file name made readable."""
    if stated:
        return stated
    if dateline:
        for name in dateline.outlets:
            return name
        for name in (*dateline.others, *dateline.places):
            # "MAKASSAR, Lontara - " in lontara.txt
            if slug(name) and slug(name) in slug(stem):
                return name
    return readable(stem)


def readable(stem: str) -> str:
    """A file name as a name: "harian-pagi_2" -> "Harian Pagi 2"."""
    words = re.sub(r"[-_+.\s]+", " ", "".join(c if c.isprintable() else " " for c in stem)).split()
    return (
        " ".join(word if any(c.isupper() for c in word) else word.capitalize() for word in words) or "unknown"
    )
