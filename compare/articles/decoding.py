"""From bytes to text: encodings, and what is no text at all."""

from __future__ import annotations

import codecs

from compare.errors import ArticleError

#: Larger files are no articles.
MAX_BYTES = 10_000_000

#: How files that are not text begin, and what they are.
_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, audio or video file"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)

#: Share of control characters above which valid UTF-8 is no text. An article may hold a few.
_CONTROL_SHARE = 0.1

_ORDINARY_CONTROLS = frozenset("\t\n\r\f\v\x1b\x85\u2028\u2029")


def decode(raw: bytes, name: str, *, declared: str | None = None) -> tuple[str, str]:
    """The text of `raw` without byte order mark, and the encoding it was read in.

    `declared`: the encoding that the file or the server names, tried after UTF-8. Raises
    `ArticleError`, naming `name`, if it is empty, too large or not text.
    """
    if len(raw) > MAX_BYTES:
        raise ArticleError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB; give the article alone")
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise ArticleError(f"{name} is {what}, not text; save the article as text or HTML")
    text, encoding = _decoded(raw, declared)
    if _is_binary(text, encoding):
        raise ArticleError(f"{name} is not text; give a text, markdown or HTML file")
    if not text.strip("\ufeff\x00 \t\r\n\f\v\u00a0\u200b"):
        raise ArticleError(f"{name} is empty")
    return text, encoding


def _decoded(raw: bytes, declared: str | None) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text = raw.decode(encoding, "replace")
            return text, encoding.removesuffix("-sig")
    unmarked = _utf16_without_mark(raw)
    if unmarked:
        return raw.decode(unmarked, "replace"), unmarked
    for known in ("utf-8", declared or "utf-8"):
        read = _try(raw, known)
        if read is not None:
            return read, known.lower()
    return _detected(raw)


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (LookupError, ValueError):
        return None


def _utf16_without_mark(raw: bytes) -> str | None:
    """Text in Latin letters has a zero in every other byte."""
    if len(raw) < 4 or len(raw) % 2:
        return None
    pairs = len(raw) // 2
    even, odd = raw[0::2].count(0), raw[1::2].count(0)
    if odd > 0.9 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.9 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _detected(raw: bytes) -> tuple[str, str]:
    """Guessed. Among the encodings of western Europe Windows-1252 is the one in use."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    western = _try(raw, "cp1252")
    if western is not None and _plain_share(western) > 0.95:
        return western, "cp1252"
    if best is None:
        return raw.decode("latin-1"), "latin-1"
    return raw.decode(best.encoding, "replace"), best.encoding


def _plain_share(text: str) -> float:
    """Share of characters that an Indonesian or English text is made of."""
    plain = sum(c.isascii() or c in "‘’“”–—…•£€©®°´·ÀÁÂÄÅÇÈÉÊËÍÑÓÔÖÚÜàáâäåçèéêëíîïñóôöøúûü\xa0" for c in text)
    return plain / max(1, len(text))


def _is_binary(text: str, encoding: str) -> bool:
    controls = sum(1 for c in text if (c < " " or "\x7f" <= c < "\xa0") and c not in _ORDINARY_CONTROLS)
    controls += text.count("\ufffd")
    if encoding != "utf-8" and "\x00" in text:
        return True
    return controls > _CONTROL_SHARE * len(text)
