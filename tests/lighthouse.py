"""A made-up dossier of two sources, a newspaper and a wire, and a copy of each."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "dossiers"

LIGHTHOUSE: Final = _FOLDER / "lighthouse.toml"
PAPER_COPY: Final = _FOLDER / "lighthouse-paper.txt"
"""A copy of the first source, `paper`."""
WIRE_COPY: Final = _FOLDER / "lighthouse-wire.txt"
"""A copy of the second source, `wire`, whose spans are those of format 1."""


def copy_lighthouse(folder: Path) -> Path:
    """Copy the dossier into a folder, to be changed there, and return its file."""
    return Path(shutil.copy(LIGHTHOUSE, folder / LIGHTHOUSE.name))
