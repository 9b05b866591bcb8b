"""Models: the only place that imports heavy libraries, and only when a model is used."""

from __future__ import annotations

from compare.models.preparing import ModelStatus, Progress, models_status, prepare
from compare.models.registry import load_encoder

__all__ = ["ModelStatus", "Progress", "load_encoder", "models_status", "prepare"]
