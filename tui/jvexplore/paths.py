"""The paths of settings, data (notes), state and caches."""

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
    """The platform's folders cannot be determined, because there is no home folder."""

    def __init__(self) -> None:
        super().__init__("no home folder", "set the variable HOME")


def absolute_path(path: Path) -> Path:
    """Return an absolute path, which stays valid if the current folder is deleted and created again.

    Symlinks are not resolved, because their targets may change.

    Raises:
        JvexploreError: when the current folder no longer exists.
    """
    try:
        return path.absolute()
    except OSError:
        what = f"{path}: cannot be found: the current folder no longer exists"
        raise JvexploreError(what, "change to another folder, or give the full path") from None


def settings_path() -> Path:
    """Return the path of the settings file: `JVEXPLORE_CONFIG`, or the platform's default.

    An unknown home folder is left unexpanded: reading the settings then reports it.
    """
    named = os.environ.get("JVEXPLORE_CONFIG")
    if named:
        path = Path(named)
        try:
            return path.expanduser()
        except RuntimeError:  # no such home folder
            return path
    try:
        return _platform_folder(user_config_path) / "config.toml"
    except NoHomeFolder:
        return Path(_HOME, ".config", "jvexplore", "config.toml")


def data_folder() -> Path:
    """Return the folder for user data: notes, and the paths of article copies.

    Raises:
        NoHomeFolder: when there is no home folder; `state_folder` and `cache_folder` raise the same.
    """
    return _platform_folder(user_data_path)


def state_folder() -> Path:
    """Return the folder for state kept between sessions, such as the last theme."""
    return _platform_folder(user_state_path)


def cache_folder() -> Path:
    """Return the folder for cache files."""
    return _platform_folder(user_cache_path)


def _platform_folder(find: Callable[..., Path]) -> Path:
    """Return one of the platform's folders.

    Raises:
        NoHomeFolder: when there is no home folder; some versions of platformdirs then return a path with `~`.
    """
    try:
        folder = find("jvexplore", appauthor=False)
    except RuntimeError:
        folder = Path(_HOME)
    if folder.parts[0] == _HOME:
        raise NoHomeFolder
    return folder
