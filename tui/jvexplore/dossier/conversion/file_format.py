"""The format of a dossier's file."""

from __future__ import annotations

from typing import Final

from jvexplore.constraints import Constraint
from jvexplore.errors import JvexploreError
from jvexplore.toml import parse_toml

PRESENT_FORMAT: Final = 2
FORMER_FORMAT: Final = 1
WRITTEN_FORMAT: Final = f"format = {PRESENT_FORMAT}"

_MAX_TRIED: Final = 20


class FormatNumber(Constraint):
    """For `Annotated[Literal[…], …]`: the format must be one that this version reads."""

    is_before_type = True

    def check_value(self, value: object) -> object:
        """Return the format; raise JvexploreError if this version does not read it."""
        if type(value) is not int:
            raise JvexploreError("must be a whole number", f"write {WRITTEN_FORMAT}")
        if value > PRESENT_FORMAT:
            raise JvexploreError(f"{value} is newer than this jvexplore", "update jvexplore, and leave the number")
        if value < FORMER_FORMAT:
            raise JvexploreError(f"cannot be {value}", f"write {WRITTEN_FORMAT}")
        return value


def is_former_format(file_format: object) -> bool:
    """Return whether a file is read as one of format 1: it says so in its key `format`, or has no such number there."""
    return type(file_format) is not int or file_format < PRESENT_FORMAT


def read_format(text: str) -> object:
    """Return the value of the key `format` of a TOML text; `None` if it has none or is not valid.

    It parses little more than the keys above the first table, which are the only ones of the file itself. So a reader
    knows the format before it parses the entries.
    """
    end = 0
    for _ in range(_MAX_TRIED):
        end = text.find("\n[", end) + 1 or len(text)
        try:
            return parse_toml(text[:end]).get("format")
        except JvexploreError:  # this "[" is in a string or a list, or the text is not valid
            if end == len(text):
                return None
    try:
        return parse_toml(text).get("format")
    except JvexploreError:
        return None
