"""Remember that a dossier is open, and where the reader is in it; `recent_dossiers.py` reads that."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from jvexplore.atomic_write import write_own_text
from jvexplore.dossier.bundled import is_bundled
from jvexplore.errors import JvexploreError
from jvexplore.paths import state_folder
from jvexplore.session.place import MAX_PLACE_CHARS
from jvexplore.session.recent_dossiers import BUNDLED, FILE, MAX_BYTES, read_line, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

_MAX_DOSSIERS: Final = 50
_PLAIN: Final = "/\\:, "
"""The signs of a path that stand for themselves. It may hold anything else too: tabs, line ends, what is no text."""


def remember_dossier(path: Path, now: datetime, place: str | None = None) -> None:
    """Put a dossier before all others; disk errors are ignored, and so is what is no regular file, such as a pipe.

    Other windows may do the same at this moment: none loses what another has written.

    Args:
        path: the absolute path of its file.
        now: the time, in UTC.
        place: where the reader is in it, in one line; the place that was known before if `None`.
    """
    from jvexplore.records.lock import hold_file_lock

    with suppress(JvexploreError, OSError):
        if path.is_file():
            name = BUNDLED if is_bundled(path) else _encode_path(path)
            file = state_folder() / FILE
            with hold_file_lock(file):
                lines = read_lines()
                known = next((line for line in lines if _name_in(line) == name), "").split("\t", 2)[2:]
                kept = "".join(known) if place is None else place if len(place) <= MAX_PLACE_CHARS else ""
                first = f"{now:%Y-%m-%dT%H:%M:%SZ}\t{name}\t{kept}"
                others = [line for line in lines if _name_in(line) != name]
                write_own_text(file, "".join(f"{line}\n" for line in _that_fit([first, *others])))


def _encode_path(path: Path) -> str:
    return quote(os.fsencode(path), _PLAIN)


def _name_in(line: str) -> str:
    return line.partition("\t")[2].partition("\t")[0]


def _that_fit(lines: Iterable[str]) -> Iterator[str]:
    """Yield the valid lines that fit into the file, the first ones."""
    size = count = 0
    for line in lines:
        size += len(line.encode()) + 1
        if size > MAX_BYTES or count == _MAX_DOSSIERS:
            return
        if read_line(line):
            count += 1
            yield line
