"""Where the reader's settings are."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path


def settings() -> Path:
    """Return the file of the settings: the one that `JVEXPLORE_CONFIG` names, or the platform's.

    A home folder that nobody has stays as it is named: reading the settings tells it.
    """
    named = os.environ.get("JVEXPLORE_CONFIG")
    if named:
        return Path(os.path.expanduser(named))  # noqa: PTH111 - as said; the other one raises
    return user_config_path("jvexplore", appauthor=False) / "config.toml"
