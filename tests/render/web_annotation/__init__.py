"""The Web Annotation Data Model as a JSON schema, and the terms of its JSON-LD."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent

MODEL: dict[str, Any] = json.loads((_HERE / "model.schema.json").read_text(encoding="utf-8"))
TERMS: dict[str, Any] = json.loads((_HERE / "anno.jsonld").read_text(encoding="utf-8"))
