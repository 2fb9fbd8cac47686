"""The dossiers that were open lately, the newest first, each with the place where the reader was in it.

They are in one small file of the state folder: a line for each dossier, with the time, the path and the place, which
are separated by tabs. A line that is damaged is left out, and so is one that a newer version wrote in another way.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, unquote_to_bytes

from jvexplore.bounded_reading import read_bounded
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.named_dossier import bundled_or_own_copy
from jvexplore.errors import JvexploreError
from jvexplore.paths import state_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FILE: Final = "recent-dossiers"
_MAX_DOSSIERS: Final = 50
_MAX_PLACE_CHARS: Final = 1 << 13
"""The longest place that is kept; without it, the dossier is opened at its beginning."""
_MAX_BYTES: Final = 1 << 18
"""The largest file, which each start reads."""
_BUNDLED: Final = "bundled"
"""What stands for the path of the bundled dossier, which lies elsewhere after each update; no path is relative."""
_PLAIN: Final = "/\\:, "
"""The signs of a path that stand for themselves. It may hold anything else too: tabs, line ends, what is no text."""


class RecentDossier(NamedTuple):
    """A dossier that was open lately.

    Attributes:
        path: its file, which need not exist any more.
        last_open: when it was open last.
        place: where the reader was in it, in one line; empty if that is not known.
    """

    path: Path
    last_open: datetime
    place: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether its file is not there, or cannot be seen; asks the disk."""
        with suppress(OSError):
            return not self.path.is_file()
        return True


def recent_dossiers() -> Sequence[RecentDossier]:
    """Return the dossiers that were open lately, the newest first; none if that cannot be read."""
    return [*_first_of_each(_read_lines())]


def last_dossier() -> RecentDossier | None:
    """Return the dossier that was open last, if any."""
    return next(_first_of_each(_read_lines()), None)


def remember_dossier(path: Path, now: datetime, place: str | None = None) -> None:
    """Put a dossier before all others; disk errors are ignored, and so is what is no regular file, such as a pipe.

    Other windows may do the same at this moment: none loses what another has written.

    Args:
        path: the absolute path of its file.
        now: the time, in UTC.
        place: where the reader is in it, in one line; the place that was known before if `None`.
    """
    from jvexplore.atomic_write import write_own_text  # noqa: PLC0415 - on use: a start only reads
    from jvexplore.records.lock import hold_file_lock

    with suppress(JvexploreError, OSError):
        if path.is_file():
            name = _BUNDLED if is_bundled(path) else _encode_path(path)
            file = state_folder() / _FILE
            with hold_file_lock(file):
                lines = _read_lines()
                known = next((line for line in lines if _name_in(line) == name), "").split("\t", 2)[2:]
                kept = "".join(known) if place is None else place if len(place) <= _MAX_PLACE_CHARS else ""
                first = f"{now:%Y-%m-%dT%H:%M:%SZ}\t{name}\t{kept}"
                others = [line for line in lines if _name_in(line) != name]
                write_own_text(file, "".join(f"{line}\n" for line in _that_fit([first, *others])))


def _read_lines() -> list[str]:
    """Return the lines of the file."""
    with suppress(JvexploreError, OSError):
        return read_bounded(state_folder() / _FILE, _MAX_BYTES).decode("utf-8", "replace").split("\n")
    return []


def _name_in(line: str) -> str:
    return line.partition("\t")[2].partition("\t")[0]


def _that_fit(lines: Iterable[str]) -> Iterator[str]:
    """Yield the valid lines that fit into the file, the first ones."""
    size = count = 0
    for line in lines:
        size += len(line.encode()) + 1
        if size > _MAX_BYTES or count == _MAX_DOSSIERS:
            return
        if _read_line(line):
            count += 1
            yield line


def _first_of_each(lines: Iterable[str]) -> Iterator[RecentDossier]:
    """Yield the dossiers of the valid lines, each once: the bundled one may mean the reader's copy of it."""
    paths = set()
    for line in lines:
        found = _read_line(line)
        if found and found.path not in paths:
            paths.add(found.path)
            yield found


def _read_line(line: str) -> RecentDossier | None:
    """Return what a line says; `None` if it is damaged."""
    when, _, rest = line.partition("\t")
    name, _, place = rest.partition("\t")
    with suppress(ValueError):
        last_open = datetime.fromisoformat(when)
        path = bundled_or_own_copy() if name == _BUNDLED else _decode_path(name)
        if last_open.tzinfo and path.is_absolute() and len(place) <= _MAX_PLACE_CHARS:
            return RecentDossier(path, last_open, place)
    return None


def _encode_path(path: Path) -> str:
    return quote(os.fsencode(path), _PLAIN)


def _decode_path(name: str) -> Path:
    """Return the path that a line names.

    Raises:
        ValueError: if it is damaged.
    """
    path = os.fsdecode(unquote_to_bytes(name))
    if "\0" in path:
        raise ValueError(name)
    return Path(path)
