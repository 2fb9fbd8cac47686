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
from urllib.parse import unquote_to_bytes

from jvexplore.bounded_reading import read_bounded
from jvexplore.dossier.named_dossier import bundled_or_own_copy
from jvexplore.errors import JvexploreError
from jvexplore.paths import absolute_path, state_folder
from jvexplore.session.place import MAX_PLACE_CHARS, Place, read_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FILE: Final = "recent-dossiers"
MAX_BYTES: Final = 1 << 18
"""The largest file, which each start reads."""
BUNDLED: Final = "bundled"
"""What stands for the path of the bundled dossier, which lies elsewhere after each update; no path is relative."""


class RecentDossier(NamedTuple):
    """A dossier that was open lately.

    Attributes:
        path: its file, which need not exist any more.
        last_open: when it was open last.
        place: where the reader was in it, as `session/place.py` writes it; empty if that is not known.
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


class DossierToOpen(NamedTuple):
    """A dossier to open.

    Attributes:
        path: its file.
        place: where the reader was in it; `None` if they have not been there lately.
        is_recalled: whether it was not named, but open last: if it cannot be read, the bundled one is opened.
    """

    path: Path
    place: Place | None = None
    is_recalled: bool = False


def dossier_to_open(named: Path | None) -> DossierToOpen:
    """Return the dossier that was named, or else the one that was open last, or the bundled one; with its place.

    Raises:
        JvexploreError: when a relative path is named, and the current folder is gone.
    """
    recent = recent_dossiers()
    if named is None:
        if not recent:
            return DossierToOpen(bundled_or_own_copy())
        return DossierToOpen(recent[0].path, _place_in(recent[0]), is_recalled=True)
    path = absolute_path(named)
    return DossierToOpen(path, next((_place_in(each) for each in recent if each.path == path), None))


def _place_in(dossier: RecentDossier) -> Place | None:
    return read_place(dossier.place) if dossier.place else None


def recent_dossiers() -> Sequence[RecentDossier]:
    """Return the dossiers that were open lately, the newest first; none if that cannot be read."""
    return [*_first_of_each(read_lines())]


def read_lines() -> list[str]:
    """Return the lines of the file."""
    with suppress(JvexploreError, OSError):
        return read_bounded(state_folder() / FILE, MAX_BYTES).decode("utf-8", "replace").split("\n")
    return []


def _first_of_each(lines: Iterable[str]) -> Iterator[RecentDossier]:
    """Yield the dossiers of the valid lines, each once: the bundled one may mean the reader's copy of it."""
    paths = set()
    for line in lines:
        found = read_line(line)
        if found and found.path not in paths:
            paths.add(found.path)
            yield found


def read_line(line: str) -> RecentDossier | None:
    """Return what a line says; `None` if it is damaged."""
    when, _, rest = line.partition("\t")
    name, _, place = rest.partition("\t")
    with suppress(ValueError):
        last_open = datetime.fromisoformat(when)
        path = bundled_or_own_copy() if name == BUNDLED else _decode_path(name)
        if last_open.tzinfo and path.is_absolute() and len(place) <= MAX_PLACE_CHARS:
            return RecentDossier(path, last_open, place)
    return None


def _decode_path(name: str) -> Path:
    """Return the path that a line names.

    Raises:
        ValueError: if it is damaged.
    """
    path = os.fsdecode(unquote_to_bytes(name))
    if "\0" in path:
        raise ValueError(name)
    return Path(path)
