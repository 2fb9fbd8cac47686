"""Where what belongs to a notes file is kept: its lock, its drafts and its backups, in one hidden folder beside it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_LONGEST: Final = 200
"""How many bytes of a name are kept: most systems allow 255, and the ending needs some."""


def folder(path: Path) -> Path:
    """Return the folder for what belongs to a notes file: `.notes.toml.jvexplore`; it need not exist.

    It lies beside the file itself, wherever links lead to it from, so that all who write to the
    file take the same lock.
    """
    target = Path(os.path.realpath(path))
    name = target.name
    if len(os.fsencode(name)) > _LONGEST:
        from hashlib import sha256  # noqa: PLC0415 - on use: few names are so long

        name = sha256(os.fsencode(name)).hexdigest()[:16]
    return target.with_name(f".{name}.jvexplore")
