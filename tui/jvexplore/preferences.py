"""Preferences saved between sessions, such as the theme: a one-line file each in the platform's state folder."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.bounded_reading import LARGEST_OWN_FILE, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.paths import state_folder

if TYPE_CHECKING:
    from pathlib import Path


def load_preference(name: str) -> str:
    """Return a saved preference; empty if there is none."""
    with suppress(JvexploreError, OSError, UnicodeDecodeError):
        return read_bounded(_file(name), LARGEST_OWN_FILE).decode().strip()
    return ""


def save_preference(name: str, text: str) -> None:
    """Save a one-line preference. Disk errors are ignored."""
    from jvexplore.atomic_write import write_own_text  # noqa: PLC0415 - on use: a start only reads

    with suppress(JvexploreError, OSError):
        write_own_text(_file(name), f"{text}\n")


def _file(name: str) -> Path:
    return state_folder() / name
