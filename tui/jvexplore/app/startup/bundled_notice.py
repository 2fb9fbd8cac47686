"""Tell once that there is a newer bundled dossier than the one of which the open dossier is a changed copy."""

from __future__ import annotations

import asyncio
import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.bundled_updates import has_newer_bundled
from jvexplore.errors import JvexploreError
from jvexplore.files import read_bytes
from jvexplore.preferences import load_preference, save_preference

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.host import MessageHost

_TOLD: Final = "newer-bundled-told"
"""The preference that has the digest of the bundled dossier that was told of last."""
_MESSAGE: Final = (
    "This is your copy of an earlier version of the bundled dossier. "
    'To merge the newer version into it, run the command that "jvexplore check" prints.'
)


async def show_newer_bundled(app: MessageHost, path: Path) -> None:
    """Tell of a newer bundled dossier, unless that was told at an earlier start."""
    if await asyncio.to_thread(_is_news, path):
        app.show_message(_MESSAGE, "warning")


def _is_news(path: Path) -> bool:
    with suppress(JvexploreError):  # what cannot be read is told elsewhere
        if has_newer_bundled(path):
            digest = hashlib.sha256(read_bytes(bundled_dossier_path())).hexdigest()
            if load_preference(_TOLD) != digest:
                save_preference(_TOLD, digest)
                return True
    return False
