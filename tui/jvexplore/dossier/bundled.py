"""Where the dossiers that ship with jvexplore are."""

from __future__ import annotations

from pathlib import Path

import jvexplore

_INSTALLED = Path(jvexplore.__file__).parent / "data"
_CHECKOUT = Path(jvexplore.__file__).parents[2] / "data"


def bundled_dossier_path() -> Path:
    """Return the file of the dossier that opens when none is named.

    A wheel holds `data/` inside the package; a checkout, installed with `pip install -e`, beside
    `tui/`. `importlib.resources` would find only the first.
    """
    folder = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return folder / "aliexpress-russia.toml"
