"""The comparison file, and how every report in JSON is spelt."""

from __future__ import annotations

import json
import re
from typing import Any

from compare.comparison import Comparison

#: What a terminal obeys, what turns the reading direction, what some readers take for the end of a line,
#: and halves of surrogate pairs, which have no UTF-8 form. JSON's own escape keeps them all.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def as_json(comparison: Comparison) -> str:
    """The comparison file, version 1, with a newline at its end; always encodable as UTF-8."""
    return spelt(comparison.to_dict(), indent=2) + "\n"


def spelt(value: Any, *, indent: int | None = None) -> str:  # noqa: ANN401 - whatever JSON can hold
    """`value` as JSON without a newline at its end; on one line without `indent`. Encodable as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
