"""Writing files whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path


def write_whole(path: Path, content: bytes, *, replace: bool) -> None:
    """Writes `content` to `path` so that nobody ever sees half of it.

    A neighbouring file is written first and takes the name at once; a killed program leaves what
    stood there before.

    Raises:
        FileExistsError: there is something of that name and `replace` is False.
        OSError: the folder can't be made, the disk is full …
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.parent / f".{secrets.token_hex(8)}.part"
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            if path.exists():
                shutil.copymode(path, part)
            part.replace(path)
        else:
            take_name(part, path)
    finally:
        part.unlink(missing_ok=True)


def take_name(part: Path, path: Path) -> None:
    """Renames without ever replacing.

    Raises:
        FileExistsError: there is something of that name.
        OSError: it can't be renamed.
    """
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError as error:  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(path) from error
        part.rename(path)
