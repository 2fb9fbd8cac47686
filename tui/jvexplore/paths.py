"""Where the program keeps what is its reader's: settings, notes, what it remembers, and what can be made again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from platformdirs import user_cache_path, user_config_path, user_data_path, user_state_path

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

_HOME: Final = "~"


class NoHomeFolder(JvexploreError):
    """Nobody knows where the folders of the platform's are, for there is no home folder."""

    def __init__(self) -> None:
        super().__init__("no home folder", "set the variable HOME")


def absolute_path(path: Path) -> Path:
    """Return a path that means the same when the folder that one is in is deleted, and made anew.

    Links in it stay, for they may lead elsewhere by then.

    Raises:
        JvexploreError: when that folder is gone already.
    """
    try:
        return path.absolute()
    except OSError:
        what = f"{path}: cannot be found: the current folder no longer exists"
        raise JvexploreError(what, "change to another folder, or give the full path") from None


def settings_path() -> Path:
    """Return the file of the settings: the one that `JVEXPLORE_CONFIG` names, or the platform's.

    A home folder that nobody has stays as it is named: reading the settings tells it.
    """
    named = os.environ.get("JVEXPLORE_CONFIG")
    if named:
        path = Path(named)
        try:
            return path.expanduser()
        except RuntimeError:  # no such home folder
            return path
    try:
        return _own(user_config_path) / "config.toml"
    except NoHomeFolder:
        return Path(_HOME, ".config", "jvexplore", "config.toml")


def data_folder() -> Path:
    """Return the folder for what a reader keeps with the program: notes, and where their copies of articles are.

    Raises:
        NoHomeFolder: when nobody knows where it is, as `state_folder` and `cache_folder` do.
    """
    return _own(user_data_path)


def state_folder() -> Path:
    """Return the folder for what the program remembers from one start to the next."""
    return _own(user_state_path)


def cache_folder() -> Path:
    """Return the folder for what can be made again."""
    return _own(user_cache_path)


def _own(find: Callable[..., Path]) -> Path:
    """Return a folder of the platform's.

    Raises:
        NoHomeFolder: when there is no home folder, which some versions of platformdirs then leave as `~`.
    """
    try:
        folder = find("jvexplore", appauthor=False)
    except RuntimeError:
        folder = Path(_HOME)
    if folder.parts[0] == _HOME:
        raise NoHomeFolder
    return folder
