"""Stories on disk: a folder per event, a file per article."""

from __future__ import annotations

import difflib
import re
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from compare.errors import ArticleError, StoryError
from compare.files import write_whole
from compare.workspace.file import storable
from compare.workspace.history import place_of

if TYPE_CHECKING:
    from compare.articles.article import Article
    from compare.articles.sources import Source

#: Where stories are looked for that are given by name.
STORIES = Path("sources")

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article on its way into a story."""

    source: str
    """As the user gave it: a file, a URL, or "-"."""
    name: str
    """Of the file that it will be: safe, and free in the story's folder."""
    content: bytes


def find_story(name: str, *, new: bool = False, root: Path | None = None) -> Path:
    """The folder of the story `name`: a folder's path, or the name of a folder under `sources/`.

    `sources/` is that of the current folder, or of `root`, the workspace's. With `new` the folder
    need not exist; it is made when the first article is stored.

    Raises:
        StoryError: there is no such folder, or a file stands in its place.
    """
    if not name.strip():
        raise StoryError("no story named; give its folder, or its name under sources/")
    folder = Path(name)
    plain = len(folder.parts) == 1 and name not in {".", ".."}
    places = [folder] if not plain else list(dict.fromkeys([folder, STORIES / name, _above(root) / name]))
    for place in places:
        if place.is_dir():
            return place
    if places[-1].exists():
        raise StoryError(f"{places[-1]} is a file, not the folder of a story")
    if new:
        return places[-1]
    looked = " nor ".join(f"{place}" for place in places)
    meant = _meant(folder, _above(root))
    raise StoryError(f"no story {name}: {looked} is no folder{meant}; --new begins a story")


def _above(root: Path | None) -> Path:
    """The `sources/` of the workspace, by the same path as from the current folder where that is its root."""
    return STORIES if root is None or root.resolve() == Path.cwd() else root / STORIES


def _meant(folder: Path, above: Path) -> str:
    known = [each.name for each in above.iterdir() if each.is_dir()] if above.is_dir() else []
    near = difflib.get_close_matches(folder.name, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""


def articles_of(folder: Path, without: Collection[str] = ()) -> tuple[Article, ...]:
    """The story's articles, none where the folder is empty or yet to be made.

    `without` are the places of those that a workspace leaves out.

    Raises:
        ArticleError: one of them can't be read.
    """
    from compare.articles.readers import read_articles

    sources = _sources(folder, without)
    return _others(read_articles(sources), without) if sources else ()


def article_files(folder: Path) -> list[Path]:
    """The files in a story's folder that are read as its articles, by name."""
    from compare.articles.sources import ENDINGS

    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    return [entry for entry in entries if entry.suffix.lower() in ENDINGS and not _passed_over(entry.name)]


def _sources(folder: Path, without: Collection[str]) -> list[str]:
    """What to read for the story: the folder as it is, or its files but for some."""
    files = article_files(folder)
    left = [str(file) for file in files if storable(file.name) not in without]
    return left if len(left) < len(files) else [str(folder)] * bool(files)


def _others(articles: Sequence[Article], without: Collection[str]) -> tuple[Article, ...]:
    """Those that are not left out; a record of a file of several is known by its own place only."""
    return tuple(article for article in articles if place_of(article) not in without)


def receive(source: str, stdin: BinaryIO, folder: Path) -> Arrival:
    """Reads what may become an article of the story in `folder`.

    Raises:
        StoryError: `source` is a folder.
        ArticleError: there is no such file, the page doesn't answer …
    """
    from compare.articles.sources import ENDINGS, read_sources

    if Path(source).is_dir():
        raise StoryError(f"{source} is a folder; add its articles one by one")
    (read,) = read_sources([source], stdin)
    ending = read.ending if read.ending in ENDINGS else _ending(read)
    name = _free_name(folder, file_name(_words(read), ending))
    return Arrival(source=source, name=name, content=_content(read))


def with_arrival(
    folder: Path, arrival: Arrival, known: tuple[Article, ...], without: Collection[str] = ()
) -> tuple[Article, ...]:
    """The story's articles as they will be once `arrival` is stored; nothing is stored yet.

    `known` are those that are there, `without` the places of those that a workspace leaves out.

    Raises:
        ArticleError: it is no article.
        StoryError: the story has it already.
    """
    from compare.articles.readers import read_articles

    with tempfile.TemporaryDirectory(prefix="silang-") as drawer:
        draft = Path(drawer) / arrival.name
        draft.write_bytes(arrival.content)
        try:
            alone = read_articles([str(draft)])
            sources = _sources(folder, without) if known else []
            together = _others(read_articles([*sources, str(draft)]), without)
        except ArticleError as error:
            raise ArticleError(str(error).replace(str(draft), arrival.source)) from None
    if len(together) == len(known):
        raise StoryError(f"{arrival.source} is in {folder} already{_twin(alone, known)}")
    return tuple(_moved(article, str(draft), str(folder / arrival.name)) for article in together)


def earlier_versions(known: Sequence[Article], after: Sequence[Article]) -> frozenset[str]:
    """Places of known articles that one of the others has the outlet and the address of."""
    places = {place_of(article) for article in known}
    new = {(each.outlet, each.url) for each in after if each.url and place_of(each) not in places}
    return frozenset(place_of(article) for article in known if (article.outlet, article.url) in new)


def returning(folder: Path, arrival: Arrival, staying: Collection[str]) -> frozenset[str]:
    """Names of files in the story's folder that hold just these bytes, if none of them is `staying`.

    A file that a workspace left out comes back so, and one that was stored when the program was
    stopped before it could say so there.
    """
    entries = [entry for entry in folder.iterdir() if entry.is_file()] if folder.is_dir() else []
    same = {
        storable(entry.name)
        for entry in entries
        if not _passed_over(entry.name)
        and entry.stat().st_size == len(arrival.content)
        and entry.read_bytes() == arrival.content
    }
    return frozenset() if same & set(staying) else frozenset(same)


def store(folder: Path, arrival: Arrival) -> Path:
    """Writes the article into the story's folder, whole or not at all, and never over another.

    Raises:
        StoryError: the folder can't be written to, or the name was taken meanwhile.
    """
    place = folder / arrival.name
    try:
        write_whole(place, arrival.content, replace=False)
    except FileExistsError:
        raise StoryError(f"{place} has appeared meanwhile and was left as it is; try again") from None
    except OSError as error:
        raise StoryError(f"{place} can't be written: {error.strerror}; nothing was stored") from None
    return place


def file_name(words: str, ending: str) -> str:
    """A file name made from any words: letters, digits, dots, hyphens and underscores only.

    Never hidden, never in another folder, never one that readers of a folder pass over; at most
    60 characters and the ending.
    """
    safe = re.sub(r"-{2,}", "-", re.sub(r"[^\w.-]+", "-", words))
    stem = safe.strip("-._")[:_LONGEST_NAME].strip("-._") or "article"
    return f"{'article-' if _passed_over(stem + ending) else ''}{stem}{ending}"


def _passed_over(name: str) -> bool:
    """Whether a file of that name in a story's folder is none of its articles."""
    return name.lower().startswith((".", "readme."))


def _free_name(folder: Path, name: str) -> str:
    """`name`, with a number where the folder has a file of that stem: articles' ids are stems."""
    taken = {each.stem.casefold() for each in folder.iterdir()} if folder.is_dir() else set()
    stem, ending = Path(name).stem, Path(name).suffix
    choices = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
    return next(each for each in choices if each.casefold() not in taken) + ending


def _words(read: Source) -> str:
    """What to name the file after: the file, the page's address, or the article's own outlet."""
    from compare.articles.outlet import readable
    from compare.articles.readers import read_articles
    from compare.articles.sources import STANDARD_INPUT
    from compare.articles.web import is_url

    if is_url(read.path):
        return f"{(urlsplit(read.path).hostname or '').removeprefix('www.')}-{read.stem}"
    if read.path != STANDARD_INPUT:
        return read.stem
    article = read_articles([STANDARD_INPUT], stdin=BytesIO(read.raw))[0]
    named = article.outlet != readable(read.stem)
    return article.outlet if named else article.title or "article"


def _ending(read: Source) -> str:
    """The file ending under which a reader sees the same in these bytes."""
    from compare.articles.decoding import decode
    from compare.articles.jsonl import is_record
    from compare.articles.markdown import has_front_matter
    from compare.articles.page import is_html

    text, _ = decode(read.raw, "standard input" if read.path == "-" else read.path, declared=read.charset)
    if is_html(text):
        return ".html"
    if is_record(text.split("\n", 1)[0]):
        return ".jsonl"
    return ".md" if has_front_matter(text) or text.lstrip().startswith("# ") else ".txt"


def _content(read: Source) -> bytes:
    """The bytes as they came; in UTF-8 where only the web server knew their encoding."""
    from compare.articles.decoding import decode

    if read.charset is None:
        return read.raw
    told, _ = decode(read.raw, read.path, declared=read.charset)
    guessed, _ = decode(read.raw, read.path)
    return read.raw if told == guessed else told.encode("utf-8")


def _twin(alone: tuple[Article, ...], known: tuple[Article, ...]) -> str:
    words = {" ".join(article.text.split()) for article in alone}
    hashes = {article.sha256 for article in alone}
    same = [a.path for a in known if a.sha256 in hashes or " ".join(a.text.split()) in words]
    return f", as {', '.join(same)}" if same else ""


def _moved(article: Article, draft: str, place: str) -> Article:
    notes = tuple(note.replace(draft, place) for note in article.notes)
    return replace(article, path=article.path.replace(draft, place), notes=notes)
