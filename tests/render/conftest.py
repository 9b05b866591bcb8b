"""Comparisons to report on."""

from __future__ import annotations

import pytest
from render.stories import copied, ferry, flood, four_outlets, seven_outlets

from compare.comparison import Comparison


@pytest.fixture
def two() -> Comparison:
    """Two outlets, one finding of each kind."""
    return ferry().comparison()


@pytest.fixture
def four() -> Comparison:
    """Four outlets, two of which run the same copy."""
    return four_outlets().comparison(independence=(copied(),))


@pytest.fixture
def seven() -> Comparison:
    """Seven outlets, two of which run the same copy."""
    return seven_outlets().comparison(independence=(copied(),))


@pytest.fixture
def figures() -> Comparison:
    """Three outlets, a figure at three times, claims that share words."""
    return flood().comparison()
