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
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from jvexplore import __version__, paths
from jvexplore.address import address_of
from jvexplore.app.panes import PANES
from jvexplore.bounded_reading import read_bounded
from jvexplore.cache_files import cache_file, read_cache_file, write_cache_file
from jvexplore.dossier.pane_lists import PaneList, PaneLists, PaneRemark, PaneRow, State
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.files import FileStamp

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
        lists: what the main screen says about it.
        has_own_keys: whether the reader's settings change keys: none does anything before they are read.
    """

    lists: PaneLists
    has_own_keys: bool


class SnapshotLoader:
    """Reads a startup snapshot on a thread, so that a slow disk does not delay the first frame.

    Args:
        dossier: the dossier's file; `None` if none is opened at the start.
    """

    def __init__(self, dossier: Path | None) -> None:
        self._dossier = dossier
        self._found: StartupSnapshot | None = None
        self.has_settings = True
        """Whether there may be a settings file, which may change keys."""
        self._thread = threading.Thread(target=self._load, daemon=True)
        self._thread.start()

    def _load(self) -> None:
        self._found = load_snapshot(self._dossier) if self._dossier else None
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
    title, source, facts, own_keys = heading_line.split("\t")
    rows: dict[str, list[PaneRow]] = {pane.kind: [] for pane in PANES}
    remarks: dict[str, PaneRemark] = {}
    for line in lines:
        kind, *fields = line.split("\t")
        if kind not in rows:
            raise ValueError(kind)
        if len(fields) == len(PaneRemark._fields):
            remarks[kind] = PaneRemark(fields[0], _read_state(fields[1]))
        else:
            rows[kind].append(_read_row(kind, fields))
    panes = {kind: PaneList(tuple(each), remarks.get(kind, PaneRemark())) for kind, each in rows.items()}
    return StartupSnapshot(PaneLists(title, source, facts, panes), own_keys == _OWN_KEYS)


def _read_row(kind: str, fields: list[str]) -> PaneRow:
    """Parse the fields of a row.

    Raises:
        ValueError: if its format is invalid.
    """
    label, address, lead, is_number, status, state, group, share, words, is_vague, is_editorial = fields
    if (address and not address.startswith(f"{kind}/")) or (share and not _PERCENT.fullmatch(share)):
        raise ValueError(kind)
    return PaneRow(
        label,
        address_of(sanitize_line(address)),
        lead,
        bool(is_number),
        status,
        _read_state(state),
        group,
        Decimal(share) if share else None,
        words,
        bool(is_vague),
        bool(is_editorial),
    )


def _read_state(text: str) -> State:
    """Return a state.

    Raises:
        ValueError: if there is no such state.
    """
    states: tuple[State, ...] = get_args(State)
    for state in states:
        if text == state:
            return state
    raise ValueError(text)


def save_snapshot(dossier: Path, snapshot: StartupSnapshot, read_stamp: FileStamp) -> None:
    """Save a snapshot for the next start; disk errors are ignored, as it only saves time.

    Args:
        dossier: the dossier's file.
        snapshot: the snapshot.
        read_stamp: the file stamp of the dossier from before it was read; if it has changed, nothing is saved.
    """
    from jvexplore.files import stat_stamp  # noqa: PLC0415 - most starts find an up-to-date snapshot

    with suppress(OSError, paths.NoHomeFolder):
        lists = snapshot.lists
        head = (lists.title, lists.source, lists.facts, _OWN_KEYS if snapshot.has_own_keys else "")
        lines = [_cache_key(dossier), _line(*head)]
        for kind, pane in lists.panes.items():
            lines.append(_line(kind, *pane.remark))
            lines += [_row_line(kind, row) for row in pane.rows]
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


def _row_line(kind: str, row: PaneRow) -> str:
    share = "" if row.share is None else f"{row.share:f}"
    flags = (row.lead_is_number, row.share_is_vague, row.is_editorial)
    is_number, is_vague, is_editorial = ("yes" if each else "" for each in flags)
    columns = (row.label, row.address, row.lead, is_number, row.status, row.state, row.group)
    return _line(kind, *columns, share, row.share_words, is_vague, is_editorial)


def _line(*parts: str) -> str:
    return "\t".join(map(sanitize_line, parts))
