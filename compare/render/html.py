"""The report as one HTML file that needs nothing else: no network, no other file.

Words from articles are escaped by the template engine and made visible first, as on every other
report. A policy in the page's head names its own stylesheet and script by their hashes, and the
browser then runs and loads nothing else, whatever an article may hold.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from compare.comparison import Comparison
from compare.render import View, calls, words
from compare.render import changes as section
from compare.render.catalogue import spoken
from compare.render.material import by_verdict, command, gather
from compare.render.page import wording
from compare.render.page.model import page_of
from compare.render.safe import visible

FOLDER = Path(__file__).with_name("page")

#: White space that a browser shows as a blank but `visible` would show as a sign.
_BLANKS = str.maketrans("\r\f\v", "\n\n\n")


def as_html(comparison: Comparison, view: View) -> str:
    """The whole file, with a newline at its end; always encodable as UTF-8."""
    page = page_of(gather(comparison, view))
    style, script = _file("style.css"), _file("script.js")
    changes = view.changes
    template = _environment().get_template("page.html")
    return template.render(
        page=page,
        material=page.material,
        comparison=page.material.comparison,
        copied=[section.copy(each) for each in changes.copied] if changes is not None else [],
        changes=section.sections(changes) if changes is not None else None,
        calls=calls.of_material(page.material) if view.calls else None,
        numbers={fact.row.finding.id: fact.number for fact in page.facts},
        style=style,
        script=script,
        policy=_policy(style, script),
        command=command(comparison, view),
        by_verdict=by_verdict,
        words=words,
        language=spoken(),
        w=wording,
    )


@cache
def _environment() -> Environment:
    """Kept: compiling the template takes longer than filling it."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # Sorted keys and no blanks: the same bytes every time.
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return environment


def _shown(value: Any) -> Any:  # noqa: ANN401 - what a template may hold
    """Every text that goes into the page, made visible; the page's own markup stays as it is."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return visible(value.translate(_BLANKS))


def _file(name: str) -> Markup:
    """The page's own stylesheet or script, which needs no escaping."""
    return Markup((FOLDER / name).read_text(encoding="utf-8"))  # noqa: S704 - part of the program


def _policy(style: str, script: str) -> str:
    """Content security policy: this stylesheet, this script, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
