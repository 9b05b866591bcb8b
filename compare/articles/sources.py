"""From what the user names to bytes: files, folders, web addresses, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from compare.articles.decoding import MAX_BYTES
from compare.articles.web import fetch, is_url
from compare.errors import ArticleError

#: Endings of the files in a folder that are read as articles.
ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".jsonl")

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of one file, page or stream."""

    path: str
    """As the user gave it, or within the folder the user gave."""
    stem: str
    ending: str
    """Lower case, "" for a stream."""
    raw: bytes
    charset: str | None = None
    """As the web server says."""


def shown(path: str) -> str:
    """A path in one line of an error: no control characters, not longer than a line or two."""
    clean = "".join(c if c.isprintable() else "?" for c in path)
    return clean if len(clean) <= 200 else f"{clean[:200]}…"


def read_sources(paths: Sequence[str], stdin: BinaryIO | None) -> list[Source]:
    """The bytes of everything named, each file once. Raises `ArticleError`."""
    if not paths:
        raise ArticleError("no articles given; name files, a folder, a web address or -")
    read: dict[str, Source] = {}
    for path in paths:
        for key, source in _named(path, stdin):
            # the same file named twice is read once; which spelling of its path stays is not
            # left to the order of arguments
            if key not in read or source.path < read[key].path:
                read[key] = source
    return list(read.values())


def _named(path: str, stdin: BinaryIO | None) -> Iterable[tuple[str, Source]]:
    if path == STANDARD_INPUT:
        return [(path, _standard_input(stdin))]
    if is_url(path):
        page = fetch(path)
        return [(path, Source(path=path, stem=page.stem, ending=".html", raw=page.raw, charset=page.charset))]
    return [(_identity(file), _file(file)) for file in _files(path)]


def _identity(file: str) -> str:
    return os.path.realpath(file)


def _standard_input(stdin: BinaryIO | None) -> Source:
    if stdin is None:
        raise ArticleError("there is no standard input to read an article from; name a file instead of -")
    raw = stdin.read(MAX_BYTES + 1)
    return Source(path=STANDARD_INPUT, stem="stdin", ending="", raw=raw)


def _files(path: str) -> list[str]:
    if not path or "\0" in path:
        raise ArticleError(f"{shown(path) or 'an empty name'} is no file; name a file or folder")
    try:
        if not Path(path).is_dir():
            return [path]
        names = sorted(entry.name for entry in Path(path).iterdir() if _is_article(entry))
    except OSError as error:
        raise ArticleError(f"{shown(path)} can't be read: {_reason(error)}") from None
    if not names:
        endings = " ".join(ENDINGS)
        raise ArticleError(f"{shown(path)} holds no articles; they end in {endings}")
    return [str(Path(path) / name) for name in names]


def _is_article(entry: Path) -> bool:
    if entry.name.startswith((".", "README.", "readme.")) or entry.suffix.lower() not in ENDINGS:
        return False
    return entry.is_file()


def _file(path: str) -> Source:
    file = Path(path)
    try:
        if file.is_file() and file.stat().st_size > MAX_BYTES:
            raise ArticleError(
                f"{shown(path)} is larger than {MAX_BYTES // 1_000_000} MB; give the article alone"
            )
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ArticleError(f"no such file: {shown(path)}; check the name and the folder") from None
    except (OSError, ValueError) as error:
        raise ArticleError(f"{shown(path)} can't be read: {_reason(error)}") from None
    return Source(path=path, stem=file.stem, ending=file.suffix.lower(), raw=raw)


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return text[:1].lower() + text[1:]
