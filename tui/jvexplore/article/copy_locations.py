"""The paths of the reader's copies, by dossier id, saved from one session to the next in `articles.toml`."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.atomic_write import write_own_text
from jvexplore.errors import JvexploreError
from jvexplore.files import stat_stamp
from jvexplore.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator


class ChosenCopy(NamedTuple):
    """The copy of an article to read.

    Attributes:
        path: its file.
        is_named: whether the user has just named it: then it may be a pipe, and an error in reading it is reported.
    """

    path: Path
    is_named: bool


def choose_copy(dossier: str, named: Path | None) -> ChosenCopy | None:
    """Return the named copy, or else the one attached last; `None` if there is neither.

    Args:
        dossier: the id of its dossier.
        named: the named copy, if any.
    """
    path = named or recall_copy(dossier)
    return ChosenCopy(path, is_named=named is not None) if path else None


def recall_copy(dossier: str) -> Path | None:
    """Return the path of the last copy attached for a dossier id; `None` if there is none."""
    stored = _read_table().get(dossier)
    return Path(stored) if isinstance(stored, str) else None


def recall_all_copies() -> Iterator[Path]:
    """Yield the paths of the last attached copies for all dossiers."""
    return (Path(stored) for stored in _read_table().values() if isinstance(stored, str))


def remember_copy(dossier: str, path: Path) -> None:
    """Save the path of the copy for a dossier id; errors in writing it are ignored."""
    import tomli_w

    with suppress(JvexploreError, OSError):
        if path.is_file():  # a pipe does not exist any more next time
            write_own_text(_table_path(), tomli_w.dumps(_read_table() | {dossier: os.path.realpath(path)}))


def _table_path() -> Path:
    return data_folder() / "articles.toml"


def _read_table() -> dict[str, object]:
    with suppress(JvexploreError, OSError):
        if stat_stamp(_table_path()) is not None:
            from jvexplore.toml import read_toml  # noqa: PLC0415 - on use: few starts have a copy to remember

            return read_toml(_table_path())
    return {}
