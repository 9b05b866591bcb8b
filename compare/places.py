"""Where the program keeps what it can make again."""

from __future__ import annotations

import os
from pathlib import Path

#: Names another folder for everything that is kept between runs.
CACHE_VARIABLE = "SILANG_CACHE"


def cache_folder() -> Path:
    """The folder for prepared models and computed vectors; it need not exist yet.

    `SILANG_CACHE` when set and not empty, else where this system keeps a user's caches.
    """
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("silang", appauthor=False)
