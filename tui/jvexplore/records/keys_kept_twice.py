"""How a key of the file itself is named that two versions of the file set differently, for the second value.

Apart from the merge, as whoever only reads a file knows these keys too.
"""

from __future__ import annotations

from typing import Final

OTHER_VERSION: Final = "-other"
"""What is added to the key."""


def key_kept_twice(key: str) -> str:
    """Return the key of which another one holds the other version: "title" for "title-other"; empty if it is none."""
    first = key
    while first.endswith(OTHER_VERSION):
        first = first.removesuffix(OTHER_VERSION)
    return first if first != key else ""
