"""What the lists of a dossier said when they were shown last: the first frame shows it while the facts are read.

It is keyed by the dossier's check sum and the settings' time of change, and ignored if either changed; the
facts, once they are read, are shown in its place where they say anything else.

What is kept is lines of text, whose parts tabs divide, and so can hold nothing but text: the check sum of all that
follows; what tells whether it is still right; the heading; then a row a line.
"""

from __future__ import annotations

import re
import threading
import zlib
from contextlib import suppress
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore import __version__, paths
from jvexplore.app.panes import PANES
from jvexplore.app.ui.rows import Row, Rows
from jvexplore.app.ui.shown_lists import ShownLists
from jvexplore.bounded_reading import read_bounded
from jvexplore.cache_files import cache_file, read_cache_file, write_cache_file
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.files import FileStamp
    from jvexplore.safe_text import SafeLine

_MOST: Final = 8
"""How many are kept: those of the dossiers that were read last."""
_LARGEST: Final = 1 << 18
"""The largest file, in bytes, whose lists the first frame waits for."""
_LARGEST_KEPT: Final = 1 << 19
"""How many bytes are kept of one at most."""
_ENDING: Final = "rows"
"""How the name of its file ends."""
_OWN_KEYS: Final = "own keys"
"""What stands behind the heading where the settings change keys."""
_PERCENT: Final = re.compile(r"100(?:\.0{1,40})?|\d\d?(?:\.\d{1,40})?", re.ASCII)
"""From 0 to 100, with no more digits than a sound dossier has."""
_PATIENCE_SECONDS: Final = 0.02
"""How long it waits for them."""


class StartupSnapshot(NamedTuple):
    """What is seen of a dossier before anything is known of its facts.

    Attributes:
        heading: what the top line says of it.
        lists: the rows of each pane, by the kind of its facts.
        has_own_keys: whether the reader's settings change keys: none does anything before they are read.
    """

    heading: SafeLine
    lists: Mapping[str, tuple[Row, ...]]
    has_own_keys: bool

    @property
    def shown_lists(self) -> ShownLists:
        """How the main screen lists it."""
        return ShownLists(self.heading, {kind: Rows(rows) for kind, rows in self.lists.items()})


class SnapshotLoader:
    """Reads a startup snapshot on a thread, so that a slow disk keeps nobody waiting.

    Args:
        dossier: its file.
    """

    def __init__(self, dossier: Path) -> None:
        self._dossier = dossier
        self._found: StartupSnapshot | None = None
        self.has_settings = True
        """Whether there may be settings, by which keys may mean something else."""
        self._thread = threading.Thread(target=self._recall, daemon=True)
        self._thread.start()

    def _recall(self) -> None:
        self._found = load_snapshot(self._dossier)
        with suppress(OSError):  # which reading the settings tells
            self.has_settings = paths.settings_path().exists()

    def loaded_snapshot(self) -> StartupSnapshot | None:
        """Return what was read by now, or in a moment; `None` if nothing was."""
        self._thread.join(_PATIENCE_SECONDS)
        return self._found


def snapshot_path(dossier: Path) -> Path:
    """Return where the startup snapshot of a dossier is kept."""
    return cache_file(dossier, _ENDING)


def load_snapshot(dossier: Path) -> StartupSnapshot | None:
    """Return what was seen of a dossier; `None` where its file or the settings are others now, or nothing is kept."""
    # What is not of our form, somebody else wrote.
    with suppress(OSError, paths.NoHomeFolder, ValueError):
        made, kept = _made_of(dossier), read_cache_file(snapshot_path(dossier), _LARGEST_KEPT)
        if kept:
            return _read_kept(kept, made)
    return None


def _read_kept(kept: bytes, made: str) -> StartupSnapshot | None:
    """Return the startup snapshot that was kept; `None` where it was made of something else, or is damaged.

    Raises:
        ValueError: when it is not of our form.
    """
    total, _, text = kept.partition(b"\n")
    if total != _check_sum(text):
        return None
    made_then, head, *lines = text.decode().split("\n")
    if made_then != made:
        return None
    heading, own_keys = head.split("\t")
    lists: dict[str, list[Row]] = {pane.kind: [] for pane in PANES}
    for line in lines:
        kind, key, label, right, share, tail = line.split("\t")
        if kind not in lists:
            raise ValueError(kind)
        lists[kind].append(_read_row(kind, key, label, right, share, tail))
    rows = {kind: tuple(each) for kind, each in lists.items()}
    return StartupSnapshot(sanitize_line(heading), rows, own_keys == _OWN_KEYS)


def _read_row(kind: str, key: str, label: str, right: str, share: str, tail: str) -> Row:
    """Return a row that was kept, safe to show whoever wrote it.

    Raises:
        ValueError: when it is not of our form.
    """
    if (key and not key.startswith(f"{kind}/")) or (share and not _PERCENT.fullmatch(share)):
        raise ValueError(kind)
    percent = Decimal(share) if share else None
    return Row(sanitize_line(key), sanitize_line(label), sanitize_line(right), percent, tail=sanitize_line(tail))


def save_snapshot(dossier: Path, snapshot: StartupSnapshot, before: FileStamp) -> None:
    """Keep what is seen of a dossier for the next start. A disk that does not take it costs time, and nothing else.

    Args:
        dossier: its file.
        snapshot: what is seen.
        before: the stamp that the file had before it was read.
    """
    from jvexplore.files import stat_stamp  # noqa: PLC0415 - most starts find an up-to-date snapshot

    with suppress(OSError, paths.NoHomeFolder):
        lines = [_made_of(dossier), _line(snapshot.heading, _OWN_KEYS if snapshot.has_own_keys else "")]
        lines += [_row_line(kind, row) for kind, rows in snapshot.lists.items() for row in rows]
        text = "\n".join(lines).encode()
        data = _check_sum(text) + b"\n" + text
        if len(data) <= _LARGEST_KEPT:
            write_cache_file(snapshot_path(dossier), data, _MOST, lambda: stat_stamp(dossier) == before)


def _made_of(dossier: Path) -> str:
    """Return what tells whether a startup snapshot is still right.

    Raises:
        OSError: when that cannot be told, as of what is no file, or too large a one.
    """
    data = read_bounded(dossier, _LARGEST)
    settings = paths.settings_path()
    set_at = settings.stat().st_mtime_ns if settings.exists() else 0
    return ascii((__version__, len(data), zlib.crc32(data), str(settings), set_at))


def _check_sum(text: bytes) -> bytes:
    return b"%08x" % zlib.crc32(text)


def _row_line(kind: str, row: Row) -> str:
    return _line(kind, row.key, row.text, row.right, "" if row.share is None else f"{row.share:f}", row.tail)


def _line(*parts: str) -> str:
    return "\t".join(map(sanitize_line, parts))
