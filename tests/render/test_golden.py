"""Every format on two stories in both languages, word for word.

Two outlets with a finding of each kind, and four of which two run the same copy. `test_reports.py` has the
terminal's widths, `test_page.py` and `test_language.py` have more pages. After `--update-golden`, read what
changed before committing it.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Golden
from render.outline import outline, parsed

from compare.comparison import Comparison
from compare.render import ENGLISH, LANGUAGES, Format, View, render, render_bytes
from compare.settings import Settings

GOLDEN = Path(__file__).parent / "golden"

#: What the files are called, after the story and the language where that is not English.
NAMES = {
    Format.TERMINAL: "{}.txt",
    Format.MARKDOWN: "{}.md",
    Format.HTML: "{}-page.txt",
    Format.JSON: "{}.json",
    Format.JSONL: "{}.jsonl",
    Format.CSV: "{}.csv",
    Format.ANNOTATIONS: "{}.jsonld",
    Format.BUNDLE: "{}-manifest.json",
}


def readable(comparison: Comparison, form: Format, view: View) -> str:
    """The report as text for people: of a page what it says, of a bundle its manifest without hashes."""
    if form is Format.BUNDLE:
        with zipfile.ZipFile(io.BytesIO(render_bytes(comparison, form, view))) as archive:
            manifest = json.loads(archive.read("manifest.json"))
        manifest["files"] = [each["name"] for each in manifest["files"]]
        return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    text = render(comparison, form, view)
    if form is Format.HTML:
        return outline(parsed(text))
    return text.removeprefix("\ufeff").replace("\r\n", "\n") if form is Format.CSV else text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("story", ["two", "four"])
def test_report(
    request: pytest.FixtureRequest, golden: Golden, story: str, form: Format, language: str
) -> None:
    options = ("--judge", "someone/a judge", "--sensitivity", "low")
    comparison = request.getfixturevalue(story)
    view = View(language=language, width=100, options=options)
    if form is Format.BUNDLE:
        comparison = replace(comparison, settings=Settings())
    name = NAMES[form].format(story)
    if language != ENGLISH:
        name = name.replace(story, f"{story}-{language}")
    golden(GOLDEN / name, readable(comparison, form, view))
