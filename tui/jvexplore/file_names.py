"""Which ids, lower-case words joined by hyphens, can be names of files everywhere, and what to call a file instead."""

from __future__ import annotations

import re
import zlib
from typing import Final

LONGEST_NAME: Final = 80
"""How many characters a name may have: an ending, and the hidden folder beside its file, need some of the 255 bytes
that most systems allow (143 in a folder that eCryptfs encrypts), and Windows counts the folders above too."""
_SHORTENED: Final = 60
_DEVICE: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]", re.ASCII)


def is_device_name(name: str) -> bool:
    """Tell whether Windows takes an id, whatever ending follows, for the name of a device.

    https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
    """
    return _DEVICE.fullmatch(name) is not None


def is_file_name(name: str) -> bool:
    """Tell whether a file can be called so everywhere, with an ending."""
    return len(name) <= LONGEST_NAME and not is_device_name(name)


def safe_file_name(name: str) -> str:
    """Return a name of which files can be called; another one for each that they cannot be called."""
    return name if is_file_name(name) else f"{name[:_SHORTENED]}-{zlib.crc32(name.encode()):08x}"
