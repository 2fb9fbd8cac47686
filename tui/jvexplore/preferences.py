"""What the program remembers from one start to the next, a line of text each, in the platform's folder for that."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.bounded_reading import LARGEST_OWN_FILE, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.paths import state_folder

if TYPE_CHECKING:
    from pathlib import Path


def load_preference(name: str) -> str:
    """Return what was remembered under a name; empty if nothing was."""
    with suppress(JvexploreError, OSError, UnicodeDecodeError):
        return read_bounded(_file(name), LARGEST_OWN_FILE).decode().strip()
    return ""


def save_preference(name: str, text: str) -> None:
    """Remember a line under a name; a disk that cannot be written to forgets it."""
    from jvexplore.atomic_write import write_own_text  # noqa: PLC0415 - on use: a start only reads

    with suppress(JvexploreError, OSError):
        write_own_text(_file(name), f"{text}\n")


def _file(name: str) -> Path:
    return state_folder() / name
