"""What journeys through the command line start from and come back with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from making import NoGrammar, SharedWords, WordEncoder

from compare.claims.reader import Reader

FIRST = """---
outlet: Harbour Post
title: Ferry runs aground off Tanjung
language: en
published: 2023-05-02T10:00:00+07:00
---

The ferry Merpati ran aground off Tanjung on Tuesday morning. The ferry Merpati carried 40 passengers.

The harbour master said the captain had ignored a storm warning.
"""

SECOND = """---
outlet: Island Courier
title: Passengers rescued from stranded ferry
language: en
published: 2023-05-02T12:00:00+07:00
---

The ferry Merpati ran aground off Tanjung on Tuesday morning. The ferry Merpati carried 52 passengers.

Fishing boats brought everyone ashore before noon.
"""

THIRD = """---
outlet: Coast Radio
title: Ferry owner promises inquiry
language: en
published: 2023-05-02T15:00:00+07:00
---

The ferry Merpati ran aground off Tanjung on Tuesday morning. The owner of the ferry promised an inquiry.
"""


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def error(self) -> str:
        """The only line on standard error."""
        (line,) = self.err.splitlines()
        return line


Run = Callable[..., Ran]


class Fakes:
    """Models that count what they are asked, in the place of those that would be loaded."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.parser, self.encoder, self.network = NoGrammar(), WordEncoder(), SharedWords()
        patch.setattr("compare.pipeline.load_reader", lambda: Reader(self.parser, None))
        patch.setattr("compare.models.reader.reader_version", lambda: "no grammar")
        patch.setattr("compare.models.load_encoder", lambda _name=None, **_: self.encoder)
        patch.setattr("compare.models.judging.load_network", lambda *_: self.network)

    def forget(self) -> None:
        for fake in (self.parser, self.encoder, self.network):
            fake.seen.clear()
