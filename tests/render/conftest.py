"""Comparisons to report on."""

from __future__ import annotations

import pytest
from render.stories import copied, ferry, four_outlets

from compare.comparison import Comparison


@pytest.fixture
def two() -> Comparison:
    """Two outlets, one finding of each kind."""
    return ferry().comparison()


@pytest.fixture
def four() -> Comparison:
    """Four outlets, two of which run the same copy."""
    return four_outlets().comparison(independence=(copied(),))
