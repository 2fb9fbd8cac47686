"""The last few versions of a notes file, thinned with age, to go back to when the file is broken."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.errors import JvexploreError
from jvexplore.files import read_text, write_bytes
from jvexplore.notes.beside import folder
from jvexplore.notes.file import Contents, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NEWEST: Final = 3
STEPS: Final = (timedelta(hours=1), timedelta(days=1), timedelta(weeks=1))
EACH: Final = 3
_NAME: Final = re.compile(r"backup-(\d{8}T\d{6}\.\d{6}Z)\.toml")
_STAMP: Final = "%Y%m%dT%H%M%S.%fZ"


class Backup(NamedTuple):
    """A version of a notes file that could be read.

    Attributes:
        when: when it was written, in UTC.
        path: where it is kept.
    """

    when: datetime
    path: Path
    contents: Contents


def keep(path: Path, data: bytes, now: datetime) -> None:
    """Keep a version of a notes file, and drop those that are one too many.

    A backup that fails must not fail the save that it is for: an error of the disk is passed over.
    """
    with suppress(OSError, JvexploreError):
        write_bytes(folder(path) / f"backup-{now.astimezone(UTC):{_STAMP}}.toml", data)
        there = dict(_there(path))
        for when in there.keys() - kept(there):
            there[when].unlink()


def newest(path: Path, dossier: str) -> Backup | None:
    """Return the newest version that can be read, or `None` where there is none."""
    for when, place in sorted(_there(path), reverse=True):
        with suppress(JvexploreError):
            contents = parse(read_text(place), place, dossier)
            if not contents.bad and not contents.read_only:
                return Backup(when, place, contents)
    return None


def back_up(path: Path) -> None:
    """Keep the version of a notes file that is there now, unless it is kept already."""
    if not path.is_file():  # a pipe is empty by now, and would be waited for
        return
    _, place = max(_there(path), default=(None, None))
    with suppress(OSError):
        data = path.read_bytes()
        if place is None or place.read_bytes() != data:
            keep(path, data, datetime.now(UTC))


def kept(versions: Iterable[datetime]) -> set[datetime]:
    """Return which versions to keep: the newest few, then the last few one an hour, one a day, one a week apart."""
    newest_first = sorted(set(versions), reverse=True)
    keeping = set(newest_first[:NEWEST])
    for step in STEPS:
        spans: dict[int, datetime] = {}
        for when in newest_first:
            # Counted from a fixed day, not from now: or else each save would shift all spans.
            spans[(when - datetime(1970, 1, 1, tzinfo=UTC)) // step] = when
        keeping |= {spans[span] for span in sorted(spans, reverse=True)[:EACH]}
    return keeping


def _there(path: Path) -> Iterator[tuple[datetime, Path]]:
    with suppress(OSError):
        for place in folder(path).iterdir():
            if match := _NAME.fullmatch(place.name):
                with suppress(ValueError):
                    yield datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC), place
