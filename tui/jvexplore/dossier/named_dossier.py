"""Find a dossier by what the reader typed: a file, or the id of the bundled dossier or of one that the reader made."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier_folder import DOSSIER_FILE, dossier_file, dossiers_folder
from jvexplore.errors import JvexploreError
from jvexplore.paths import NoHomeFolder, absolute_path

if TYPE_CHECKING:
    from collections.abc import Mapping

DOSSIER_VARIABLE: Final = "JVEXPLORE_DOSSIER"
_MAX_LISTED: Final = 12
"""The most ids that an error message lists."""


def default_dossier_path() -> Path:
    """Return the path of the dossier to take if none is named: that of `JVEXPLORE_DOSSIER`, or the bundled one.

    Raises:
        JvexploreError: when the variable names a dossier that does not exist.
    """
    return dossier_of_environment() or bundled_or_own_copy()


def dossier_of_environment() -> Path | None:
    """Return the path of the dossier that `JVEXPLORE_DOSSIER` names; `None` if it is not set.

    Raises:
        JvexploreError: when it names a dossier that does not exist.
    """
    named = os.environ.get(DOSSIER_VARIABLE)
    if not named:
        return None
    from jvexplore.files import expand_home  # noqa: PLC0415 - on use: most starts have no such variable

    try:
        return absolute_path(expand_home(find_dossier(named)))
    except JvexploreError as error:
        raise JvexploreError(f"{DOSSIER_VARIABLE}: {error.what}", error.remedy) from None


def find_dossier(name: str) -> Path:
    """Return the path of a dossier that was named by its file or its id.

    With a slash, an ending `.toml` or an existing file it is a file, which is not examined here; else an id. The file
    of a dossier that is gone is returned if it has backups: reading it says how to bring it back.

    Raises:
        JvexploreError: when there is no dossier with that id; the message lists those that there are.
    """
    if _is_file_name(name):
        return Path(name)
    if not name.startswith("."):
        with suppress(NoHomeFolder, OSError):
            if (own := dossier_file(name)).is_file():
                return own
    if name == bundled_dossier_path().stem:
        return bundled_dossier_path()
    if os.path.exists(name):  # noqa: PTH110 - a folder: reading it reports the error
        return Path(name)
    from jvexplore.dossier.lost_dossier import is_lost

    with suppress(NoHomeFolder, OSError):
        if not name.startswith(".") and is_lost(own := dossier_file(name)):
            return own
    raise _unknown_dossier(name)


def known_dossiers() -> Mapping[str, Path]:
    """Return the paths of the dossiers that can be named by id, in the order of their ids.

    The bundled dossier is among them; if the reader has a copy of it, its id means the copy.
    """
    bundled = bundled_dossier_path()
    found = {bundled.stem: bundled}
    with suppress(NoHomeFolder, OSError):
        for folder in dossiers_folder().iterdir():
            if not folder.name.startswith(".") and (path := folder / DOSSIER_FILE).is_file():
                found[folder.name] = path
    return dict(sorted(found.items()))


def bundled_or_own_copy() -> Path:
    """Return the path of the reader's own copy of the bundled dossier, or of the bundled one if there is no copy."""
    bundled = bundled_dossier_path()
    with suppress(NoHomeFolder, OSError):
        if (own := dossier_file(bundled.stem)).is_file():
            return own
    return bundled


def _is_file_name(name: str) -> bool:
    separators = (os.sep, os.altsep or os.sep)
    if not name or any(each in name for each in separators) or name.lower().endswith(".toml"):
        return True
    try:
        return os.path.exists(name) and not os.path.isdir(name)  # noqa: PTH110, PTH112 - before it is known to be a path
    except ValueError:  # a name that no file may have: reading it reports the error
        return True


def _unknown_dossier(name: str) -> JvexploreError:
    from jvexplore.closest_match import closest_match  # noqa: PLC0415 - on use: the first frame needs none

    known = [*known_dossiers()]
    close = closest_match(name, known)
    listed = ", ".join(known[:_MAX_LISTED])
    if len(known) > _MAX_LISTED:
        listed = f'{listed} and {len(known) - _MAX_LISTED} more ("jvexplore dossiers" lists them)'
    guess = f'did you mean "{close}"? ' if close else ""
    return JvexploreError(f'there is no dossier "{name}"', f"{guess}the ids are {listed}; a file ends in .toml")
