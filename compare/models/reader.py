"""The shipped models that read sentences."""

from __future__ import annotations

import importlib.util

from compare.claims.reader import Reader
from compare.models.parsers import load_parser
from compare.models.splitting import SplittingNetwork
from compare.models.weights import PACKAGE


def load_reader() -> Reader:
    """The models that come with the package; none is read before a text needs it.

    The network needs the default encoder's word vectors, which not every system has a package of.
    """
    network = SplittingNetwork() if importlib.util.find_spec(PACKAGE) else None
    return Reader(load_parser(), network)
