"""Permissions of files and folders that are made; of those that others may have, the umask takes away."""

from __future__ import annotations

from typing import Final

OWNER_ONLY: Final = 0o600
"""Of a file that nobody else may read or write."""
FOLDER_OWNER_ONLY: Final = 0o700
"""Of a folder that nobody else may look into."""
ANY_FILE: Final = 0o666
ANY_FOLDER: Final = 0o777
