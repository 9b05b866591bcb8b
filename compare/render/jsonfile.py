"""The comparison file."""

from __future__ import annotations

import json
import re

from compare.comparison import Comparison

_SURROGATES = re.compile("[\ud800-\udfff]")


def as_json(comparison: Comparison) -> str:
    """The comparison file, version 1, with a newline at its end; always encodable as UTF-8."""
    text = json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2, allow_nan=False)
    # Half a surrogate pair has no UTF-8 form; JSON's own escape keeps it.
    return _SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
