"""Permission bits of new files and folders, before the umask."""

from __future__ import annotations

from typing import Final

OWNER_ONLY: Final = 0o600
"""For files that only their owner may read or write."""
FOLDER_OWNER_ONLY: Final = 0o700
"""For folders that only their owner may open."""
ANY_FILE: Final = 0o666
ANY_FOLDER: Final = 0o777
