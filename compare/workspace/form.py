"""Articles, claims and comparisons as bytes, and back, exactly.

The bytes are zlib-compressed JSON of the fields by name. A field that is added to one of the types
needs a default, or what was kept before can't be read any more; tests hold a file that says so.
"""

from __future__ import annotations

import json
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from compare.messages import Message

if TYPE_CHECKING:
    from cattrs import Converter

_Thing = TypeVar("_Thing")


def packed(thing: object) -> bytes:
    """The bytes to keep. Other releases of zlib give other ones; ids are made of `written`."""
    return zlib.compress(written(thing).encode("ascii"), level=9)


def unpacked(body: bytes, kind: type[_Thing]) -> _Thing:
    """What was packed.

    Raises:
        ValueError: these are not the bytes of such a thing, or of one that looked otherwise.
    """
    try:
        return _converter().structure(json.loads(zlib.decompress(body)), kind)
    except Exception as error:  # cattrs' groups of errors, and whatever a field's own type raises
        raise ValueError(f"no {kind} in these bytes: {type(error).__name__}") from error


def written(thing: object) -> str:
    """The JSON of a thing: ASCII, so that half a surrogate pair in a text comes through too."""
    return json.dumps(_converter().unstructure(thing), separators=(",", ":"))


@cache
def _converter() -> Converter:
    from cattrs.preconf.json import make_converter

    converter = make_converter()
    # a whole number in a field for numbers stays whole: reports write 7 and 7.0 differently
    converter.register_structure_hook(float, lambda number, _: number)
    # by a predicate, which comes before what cattrs does with unions of its own accord
    converter.register_unstructure_hook_func(_says, _message_form)
    converter.register_structure_hook_func(_says, lambda form, _: _message(form))
    return converter


def _says(kind: object) -> bool:
    """Whether a field of that type holds what the program says."""
    return kind == Message | str


def _message_form(said: str | int) -> Any:  # noqa: ANN401 - JSON
    """A message as an object, so that it can still be said in any language; other text as it is."""
    if not isinstance(said, Message):
        return said
    return {"pattern": said.pattern, **{name: _message_form(each) for name, each in said.values.items()}}


def _message(form: Any) -> Any:  # noqa: ANN401 - JSON
    if not isinstance(form, dict):
        return form
    values = {name: _message(each) for name, each in form.items()}
    return Message(values.pop("pattern"), **values)
