"""The models that read sentences, handed to whoever extracts claims."""

from __future__ import annotations

from dataclasses import dataclass

from compare.claims.parse import Parser
from compare.claims.splitting.split import Network


@dataclass(frozen=True, slots=True)
class Reader:
    """A parser and the network that finds claims in what it parsed."""

    parser: Parser
    network: Network | None
    """None where its weights can't be had: whole statements are claims then."""
