"""The program's version, in one place with the form in which files name it."""

from __future__ import annotations

from importlib.metadata import version

VERSION = version("silang")
SIGNATURE = f"silang {VERSION}"
