"""Text from articles made harmless: nothing in it is obeyed by a terminal or read as markdown.

What a reader would not see, or what would act on the screen, is shown as a visible stand-in.
"""

from __future__ import annotations

import re
import unicodedata

#: Invisible characters that pages are full of and that only help with line breaks.
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
#: Invisible characters that change how neighbours look, not their order: emoji, Indic, Persian.
_JOINERS = "\u200c\u200d"
_KEPT_CONTROLS = "\n\t"

_WHITE = re.compile(r"[ \t\r\n\f\v]+")

#: Characters that mean something somewhere in CommonMark, GFM tables or GitHub's additions.
_MARKDOWN = re.compile(r"[\\`*_\[\]<>~&#$@{}!^]|(?<=\w)\.(?=[^\W\d])|:(?=[^\s\d])")


def visible(text: str) -> str:
    """`text` with controls, bidi overrides and other invisible characters replaced by stand-ins.

    ESC becomes ␛, NUL ␀, a right-to-left override ⟨U+202E⟩. Line ends and tabs stay.
    """
    if text.isprintable():  # nothing that is dropped or hidden is
        return text
    return "".join(_stand_in(character) for character in text.translate(_DROPPED))


def one_line(text: str) -> str:
    """`text` made visible, any run of white space as a single space."""
    return visible(_WHITE.sub(" ", text).strip(" "))


def markdown(text: str) -> str:
    """`text` on one line, escaped so that a markdown reader shows exactly its characters.

    It must not stand at the very start of a line, where "1." or "-" would open a list.
    """
    escaped = _MARKDOWN.sub(lambda found: "\\" + found[0], one_line(text))
    # An entity, since parsers differ on "\\|" in tables.
    return escaped.replace("|", "&#124;")


def _stand_in(character: str) -> str:
    code = ord(character)
    if character in _KEPT_CONTROLS:
        return character
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if _hidden(character):
        return f"⟨U+{code:04X}⟩"
    return character


def _hidden(character: str) -> bool:
    """Other controls, format characters, halves of surrogate pairs, line and paragraph separators."""
    if character in _JOINERS:
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
