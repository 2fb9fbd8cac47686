"""The path of the bundled dossier."""

from __future__ import annotations

import os
from pathlib import Path

import jvexplore

_INSTALLED = Path(jvexplore.__file__).parent / "data"
_CHECKOUT = Path(jvexplore.__file__).parents[2] / "data"


def bundled_dossier_path() -> Path:
    """Return the path of the dossier that is opened by default.

    A wheel has `data/` inside the package; a checkout (`pip install -e`) has it beside `tui/`. `importlib.resources`
    would find only the first.
    """
    folder = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return folder / "aliexpress-russia.toml"


def is_bundled(path: Path) -> bool:
    """Return whether a file is the bundled dossier, which is never written, whatever links lead to it."""
    return os.path.realpath(path) == os.path.realpath(bundled_dossier_path())
