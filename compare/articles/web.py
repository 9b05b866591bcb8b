"""Fetching a page, with limits. The only place of the package that opens a connection."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from compare.articles.decoding import MAX_BYTES
from compare.errors import ArticleError

if TYPE_CHECKING:
    from email.message import Message
    from urllib.request import OpenerDirector

#: Seconds that a server may stay silent, and that a whole page may take.
SILENCE, WHOLE = 10.0, 30.0

#: Some outlets answer nothing to programs that give no name.
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; silang; article reader)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a server answered."""

    raw: bytes
    charset: str | None
    stem: str
    """The last part of the address, or the host."""


def is_url(path: str) -> bool:
    """Whether `path` names something on a network (of whatever scheme) and no file."""
    scheme, found, _ = path.partition("://")
    return bool(found) and scheme.isalnum() and len(scheme) > 1


def fetch(url: str, *, silence: float = SILENCE, whole: float = WHOLE) -> Page:
    """The page at an http or https address; follows redirects within these two.

    Raises `ArticleError` when it does not answer, answers with an error, is too large or slow.
    """
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.request import Request

    name = _shown(url)
    try:
        address = _plain(url)
        request = Request(address, headers=_HEADERS)  # noqa: S310 - _plain lets http and https pass only
        with _opener().open(request, timeout=silence) as answer:
            raw = _read(answer, name, time.monotonic() + whole)
            charset = answer.headers.get_content_charset()
            return Page(raw=_unpacked(raw, answer.headers, name), charset=charset, stem=_stem(url))
    except HTTPError as error:
        error.close()
        raise ArticleError(f"{name} answers {error.code}; open it in a browser and save the page") from None
    except TimeoutError:
        raise ArticleError(f"{name} does not answer within {silence:.0f} seconds; try again later") from None
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            message = f"{name} does not answer within {silence:.0f} seconds; try again later"
            raise ArticleError(message) from None
        raise ArticleError(f"{name} can't be reached; check the address and the network") from None
    except (OSError, HTTPException, ValueError):
        raise ArticleError(f"{name} can't be fetched; check the address and the network") from None


def _opener() -> OpenerDirector:
    """Like urllib's own, without file, data and ftp addresses (a redirect could lead there)."""
    from urllib import request

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler,
        request.UnknownHandler,
        request.HTTPHandler,
        request.HTTPSHandler,
        request.HTTPDefaultErrorHandler,
        request.HTTPRedirectHandler,
        request.HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener


def _plain(url: str) -> str:
    """The address in ASCII. ValueError, as an `ArticleError`, unless http or https."""
    parts = urlsplit(url)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise ArticleError(f"{_shown(url)} can't be fetched; only http and https addresses can")
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, host, path, query, ""))


def _read(answer: IO[bytes], name: str, deadline: float) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := answer.read(65536):
        chunks.append(chunk)
        size += len(chunk)
        if size > MAX_BYTES:
            raise ArticleError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise ArticleError(f"{name} takes too long to arrive; try again later")
    return b"".join(chunks)


def _unpacked(raw: bytes, headers: Message, name: str) -> bytes:
    """Servers that compress what nobody asked them to compress are met now and then."""
    if (headers.get("Content-Encoding") or "").lower() != "gzip":
        return raw
    import zlib

    try:
        unpacker = zlib.decompressobj(wbits=31)
        page = unpacker.decompress(raw, MAX_BYTES + 1)
    except zlib.error:
        raise ArticleError(f"{name} arrived damaged; try again later") from None
    return page


def _stem(url: str) -> str:
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.split("/") if segment]
    last = segments[-1].rsplit(".", 1)[0] if segments else ""
    return last or (parts.hostname or "page").removeprefix("www.")


def _shown(url: str) -> str:
    clean = "".join(c if c.isprintable() else "?" for c in url)
    return clean if len(clean) <= 200 else f"{clean[:200]}…"
