"""A cache of a dossier's lists as they were last shown; the first frame shows it while the facts are loaded.

It is keyed by the dossier's checksum and the settings' mtime, and ignored if either changed. The loaded facts replace
it if they differ.

The format is text lines with tab-separated fields, so that it can hold nothing but text: a checksum of the rest; the
cache key; the heading; then one row per line.
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

_MAX_SNAPSHOTS: Final = 8
"""How many snapshots are kept, for the most recently opened dossiers."""
_MAX_DOSSIER_BYTES: Final = 1 << 18
"""The largest dossier file, in bytes, for which a snapshot is used: its checksum delays the first frame."""
_MAX_SNAPSHOT_BYTES: Final = 1 << 19
"""The largest snapshot, in bytes."""
_SUFFIX: Final = "rows"
"""The file name suffix of snapshots."""
_OWN_KEYS: Final = "own keys"
"""The field after the heading if the settings change keys."""
_PERCENT: Final = re.compile(r"100(?:\.0{1,40})?|\d\d?(?:\.\d{1,40})?", re.ASCII)
"""A percentage from 0 to 100, with no more digits than a valid dossier has."""
_PATIENCE_SECONDS: Final = 0.02
"""How long, in seconds, the first frame waits for the snapshot."""


class StartupSnapshot(NamedTuple):
    """What is shown of a dossier before its facts are loaded.

    Attributes:
        heading: the text of the title bar.
        lists: the rows of each pane, by kind of fact.
        has_own_keys: whether the reader's settings change keys, so that none can be handled before they are loaded.
    """

    heading: SafeLine
    lists: Mapping[str, tuple[Row, ...]]
    has_own_keys: bool

    @property
    def shown_lists(self) -> ShownLists:
        """The lists for the main screen."""
        return ShownLists(self.heading, {kind: Rows(rows) for kind, rows in self.lists.items()})


class SnapshotLoader:
    """Reads a startup snapshot on a thread, so that a slow disk does not delay the first frame.

    Args:
        dossier: the dossier's file.
    """

    def __init__(self, dossier: Path) -> None:
        self._dossier = dossier
        self._found: StartupSnapshot | None = None
        self.has_settings = True
        """Whether there may be a settings file, which may change keys."""
        self._thread = threading.Thread(target=self._load, daemon=True)
        self._thread.start()

    def _load(self) -> None:
        self._found = load_snapshot(self._dossier)
        with suppress(OSError):  # reported when the settings are read
            self.has_settings = paths.settings_path().exists()

    def loaded_snapshot(self) -> StartupSnapshot | None:
        """Return the snapshot, waiting for it briefly; `None` if there is none."""
        self._thread.join(_PATIENCE_SECONDS)
        return self._found


def snapshot_path(dossier: Path) -> Path:
    """Return the path of a dossier's startup snapshot."""
    return cache_file(dossier, _SUFFIX)


def load_snapshot(dossier: Path) -> StartupSnapshot | None:
    """Return the snapshot of a dossier; `None` if there is none, or the dossier's file or the settings have changed."""
    # A file in another format was not written by us; ignore it.
    with suppress(OSError, paths.NoHomeFolder, ValueError):
        cache_key, data = _cache_key(dossier), read_cache_file(snapshot_path(dossier), _MAX_SNAPSHOT_BYTES)
        if data:
            return _parse_snapshot(data, cache_key)
    return None


def _parse_snapshot(data: bytes, cache_key: str) -> StartupSnapshot | None:
    """Read a snapshot; return `None` if its key does not match or it is damaged.

    Raises:
        ValueError: if its format is invalid.
    """
    checksum, _, text = data.partition(b"\n")
    if checksum != _checksum(text):
        return None
    saved_key, heading_line, *lines = text.decode().split("\n")
    if saved_key != cache_key:
        return None
    heading, own_keys = heading_line.split("\t")
    lists: dict[str, list[Row]] = {pane.kind: [] for pane in PANES}
    for line in lines:
        kind, key, label, right, share, tail = line.split("\t")
        if kind not in lists:
            raise ValueError(kind)
        lists[kind].append(_read_row(kind, key, label, right, share, tail))
    rows = {kind: tuple(pane_rows) for kind, pane_rows in lists.items()}
    return StartupSnapshot(sanitize_line(heading), rows, own_keys == _OWN_KEYS)


def _read_row(kind: str, key: str, label: str, right: str, share: str, tail: str) -> Row:
    """Parse a row, sanitised for display since anybody may have written it.

    Raises:
        ValueError: if its format is invalid.
    """
    if (key and not key.startswith(f"{kind}/")) or (share and not _PERCENT.fullmatch(share)):
        raise ValueError(kind)
    percent = Decimal(share) if share else None
    return Row(sanitize_line(key), sanitize_line(label), sanitize_line(right), percent, tail=sanitize_line(tail))


def save_snapshot(dossier: Path, snapshot: StartupSnapshot, read_stamp: FileStamp) -> None:
    """Save a snapshot for the next start; disk errors are ignored, as it only saves time.

    Args:
        dossier: the dossier's file.
        snapshot: the snapshot.
        read_stamp: the file stamp of the dossier from before it was read; if it has changed, nothing is saved.
    """
    from jvexplore.files import stat_stamp  # noqa: PLC0415 - most starts find an up-to-date snapshot

    with suppress(OSError, paths.NoHomeFolder):
        lines = [_cache_key(dossier), _line(snapshot.heading, _OWN_KEYS if snapshot.has_own_keys else "")]
        lines += [_row_line(kind, row) for kind, rows in snapshot.lists.items() for row in rows]
        text = "\n".join(lines).encode()
        data = _checksum(text) + b"\n" + text
        if len(data) <= _MAX_SNAPSHOT_BYTES:
            write_cache_file(snapshot_path(dossier), data, _MAX_SNAPSHOTS, lambda: stat_stamp(dossier) == read_stamp)


def _cache_key(dossier: Path) -> str:
    """Return the cache key of a dossier's snapshot: program version, size and checksum of the file, and settings.

    Raises:
        OSError: if the dossier is not a regular file, or too large.
    """
    data = read_bounded(dossier, _MAX_DOSSIER_BYTES)
    settings = paths.settings_path()
    settings_mtime = settings.stat().st_mtime_ns if settings.exists() else 0
    return ascii((__version__, len(data), zlib.crc32(data), str(settings), settings_mtime))


def _checksum(text: bytes) -> bytes:
    return b"%08x" % zlib.crc32(text)


def _row_line(kind: str, row: Row) -> str:
    return _line(kind, row.key, row.text, row.right, "" if row.share is None else f"{row.share:f}", row.tail)


def _line(*parts: str) -> str:
    return "\t".join(map(sanitize_line, parts))
