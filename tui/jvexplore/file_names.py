"""Which ids (lower-case words joined by hyphens) are valid file names on every system, and substitutes for others."""

from __future__ import annotations

import re
import zlib
from typing import Final

LONGEST_NAME: Final = 80
"""The most characters of a name. Most file systems allow 255 bytes, eCryptfs 143; the extension and the name of the
hidden sidecar folder need some of them, and on Windows the limit is on the whole path."""
_SHORTENED: Final = 60
_DEVICE: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]", re.ASCII)


def is_device_name(name: str) -> bool:
    """Return whether Windows reserves an id as a device name, with any extension.

    https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
    """
    return _DEVICE.fullmatch(name) is not None


def is_file_name(name: str) -> bool:
    """Return whether a name, with an extension, is valid on every system."""
    return len(name) <= LONGEST_NAME and not is_device_name(name)


def safe_file_name(name: str) -> str:
    """Return a valid file name for an id: the id itself, or a unique substitute."""
    return name if is_file_name(name) else f"{name[:_SHORTENED]}-{zlib.crc32(name.encode()):08x}"
