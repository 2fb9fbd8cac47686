"""What the lists of a dossier said when they were shown last: the first frame shows it while the facts are read.

It stands behind its file's check sum and behind the settings, and is passed over where either is
another now; the facts, once they are read, are shown in its place where they say anything else.
"""

from __future__ import annotations

import io
import pickle
import stat
import threading
import zlib
from contextlib import suppress
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore import __version__, places
from jvexplore.app.panes import PANES
from jvexplore.app.rows import Row
from jvexplore.errors import JvexploreError
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.files import Seal

_MOST: Final = 8
"""How many are kept: those of the dossiers that were read last."""
_LARGEST: Final = 1 << 18
"""The largest file, in bytes, whose lists the first frame waits for."""
_PATIENCE_SECONDS: Final = 0.02
"""How long it waits for them."""


class FirstSight(NamedTuple):
    """What is seen of a dossier before anything is known of its facts.

    Attributes:
        heading: what the top line says of it.
        lists: the rows of each pane, by the kind of its facts.
        has_own_keys: whether the reader's settings change keys: none does anything before they are read.
    """

    heading: str
    lists: Mapping[str, tuple[Row, ...]]
    has_own_keys: bool


class Remembering:
    """Reads a first sight on a thread, so that a slow disk keeps nobody waiting.

    Args:
        dossier: its file.
    """

    def __init__(self, dossier: Path) -> None:
        self._dossier = dossier
        self._found: FirstSight | None = None
        self.has_settings = True
        """Whether there may be settings, by which keys may mean something else."""
        self._thread = threading.Thread(target=self._recall, daemon=True)
        self._thread.start()

    def _recall(self) -> None:
        self._found = recall(self._dossier)
        with suppress(OSError):  # which reading the settings tells
            self.has_settings = places.settings().exists()

    def found(self) -> FirstSight | None:
        """Return what was read by now, or in a moment; `None` if nothing was."""
        self._thread.join(_PATIENCE_SECONDS)
        return self._found


def recall(dossier: Path) -> FirstSight | None:
    """Return what was seen of a dossier; `None` where its file or the settings are others now, or nothing is kept."""
    # What was kept is plain data. If it is not, or not of this form, somebody else wrote it.
    with suppress(Exception):
        made = _made_of(dossier)
        kept, heading, lists, has_own_keys = _Unpickler(io.BytesIO(places.cached(dossier, "sight").read_bytes())).load()
        if made and kept == made:
            rows = {pane.kind: tuple(map(_row, lists[pane.kind])) for pane in PANES}
            return FirstSight(visible_line(heading), rows, bool(has_own_keys))
    return None


def keep(dossier: Path, sight: FirstSight, before: Seal) -> None:
    """Keep what is seen of a dossier for the next start. A disk that does not take it costs time, and nothing else.

    Args:
        dossier: its file.
        sight: what is seen.
        before: the seal that the file had before it was read.
    """
    from jvexplore.files import seal, write_bytes  # noqa: PLC0415 - on use: most starts find it kept

    with suppress(OSError, JvexploreError):
        if made := _made_of(dossier):
            lists = {kind: [*map(_plain, rows)] for kind, rows in sight.lists.items()}
            place = places.cached(dossier, "sight")
            parts = (pickle.dumps((made, sight.heading, lists, sight.has_own_keys), 5),)
            write_bytes(place, parts, still=lambda: seal(dossier) == before)
            places.forget_oldest(place, _MOST)


def _made_of(dossier: Path) -> tuple[object, ...] | None:
    """Return what tells whether a first sight is still right; `None` for what is no file, or too large a one."""
    found = dossier.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
        return None
    settings = places.settings()
    set_at = settings.stat().st_mtime_ns if settings.exists() else 0
    return __version__, found.st_size, zlib.crc32(dossier.read_bytes()), str(settings), set_at


def _plain(row: Row) -> tuple[str, str, str, str | None, str]:
    return row.key, row.text, row.right, None if row.share is None else str(row.share), row.tail


def _row(kept: tuple[str, str, str, str | None, str]) -> Row:
    key, text, right, share, tail = kept
    percent = None if share is None else Decimal(share)
    return Row(key, visible_line(text), visible_line(right), percent, tail=visible_line(tail))


class _Unpickler(pickle.Unpickler):
    """Reads plain data, and nothing else: whoever can write to the cache must not run code by it."""

    def find_class(self, module: str, name: str) -> Any:
        """Find none."""
        raise pickle.UnpicklingError(f"{module}.{name} is no plain data")
