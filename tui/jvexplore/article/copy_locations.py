"""The paths of the reader's copies, saved from one session to the next in `articles.toml`.

The copy of a dossier with one source stands under the id of the dossier; of a dossier with several, each under
`DOSSIER/SOURCE`. A copy under the id of the dossier alone may be of any of its sources. The text of an imported source
is in `dossiers/ID/sources/`, and needs no entry there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.atomic_write import write_own_text
from jvexplore.dossier_folder import COPY_SUFFIX, sources_folder
from jvexplore.errors import JvexploreError
from jvexplore.files import stat_stamp
from jvexplore.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


class ChosenCopy(NamedTuple):
    """The copy of an article to read.

    Attributes:
        path: its file.
        is_named: whether the user has just named it: then it may be a pipe, and an error in reading it is reported.
        source: the id of its source, as far as it was remembered.
    """

    path: Path
    is_named: bool
    source: str = ""


def choose_copies(dossier: str, named: Sequence[Path]) -> Sequence[ChosenCopy]:
    """Return the named copies, then those attached last, then those that were imported with the sources.

    Each serves the sources that none before it is of.

    Args:
        dossier: the id of their dossier.
        named: the named copies.
    """
    recalled = [ChosenCopy(path, is_named=False, source=source) for source, path in recall_copies(dossier).items()]
    imported = [ChosenCopy(path, is_named=False, source=source) for source, path in imported_copies(dossier).items()]
    return [*(ChosenCopy(path, is_named=True) for path in named), *recalled, *imported]


def copies_beside(path: Path, sources: Iterable[str]) -> Sequence[ChosenCopy]:
    """Return the copies in the folder `sources/` beside the file of a dossier.

    Args:
        path: the file.
        sources: the ids of its sources.
    """
    files = ((path.parent / "sources" / f"{source}{COPY_SUFFIX}", source) for source in sources if source)
    return [ChosenCopy(file, is_named=False, source=source) for file, source in files if file.is_file()]


def recall_copies(dossier: str) -> Mapping[str, Path]:
    """Return the paths of the copies attached last for a dossier id, by the ids of their sources.

    The last one may stand under an empty id: it may be of any source.
    """
    stored = {key: Path(path) for key, path in _read_table().items() if isinstance(path, str)}
    found = {key.removeprefix(f"{dossier}/"): path for key, path in stored.items() if key.startswith(f"{dossier}/")}
    return found | ({"": stored[dossier]} if dossier in stored else {})


def imported_copies(dossier: str) -> Mapping[str, Path]:
    """Return the texts that were imported for the sources of a dossier, by the ids of the sources."""
    found = {}
    with suppress(JvexploreError, OSError, ValueError):
        folder = sources_folder(dossier)
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():  # most dossiers have none
            if path.suffix == COPY_SUFFIX and "." not in path.stem and path.is_file():
                found[path.stem] = path
    return found


def recall_all_copies() -> Iterator[Path]:
    """Yield the paths of the last attached copies for all dossiers."""
    return (Path(stored) for stored in _read_table().values() if isinstance(stored, str))


def remember_copy(dossier: str, path: Path, source: str = "") -> None:
    """Save the path of a copy for a dossier id; errors in writing it are ignored.

    Args:
        dossier: the id of the dossier.
        path: the file.
        source: the id of its source; empty if the dossier has no other.
    """
    key = f"{dossier}/{source}" if source else dossier
    import tomli_w

    with suppress(JvexploreError, OSError):
        if path.is_file():  # a pipe does not exist any more next time
            write_own_text(_table_path(), tomli_w.dumps(_read_table() | {key: os.path.realpath(path)}))


def _table_path() -> Path:
    return data_folder() / "articles.toml"


def _read_table() -> dict[str, object]:
    with suppress(JvexploreError, OSError):
        if stat_stamp(_table_path()) is not None:
            from jvexplore.toml import read_toml  # noqa: PLC0415 - on use: few starts have a copy to remember

            return read_toml(_table_path())
    return {}
