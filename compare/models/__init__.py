"""Models: the only place that imports heavy libraries, and only when a model is used."""

from __future__ import annotations

from compare.models.preparing import ModelStatus, Progress
from compare.models.registry import load_encoder, load_network, models_status, prepare

__all__ = ["ModelStatus", "Progress", "load_encoder", "load_network", "models_status", "prepare"]
