"""The user interface, by feature; the only package that imports Textual. `pyproject.toml` defines its layers."""

from __future__ import annotations

from jvexplore.app.textual_workarounds.escape_delay import shorten_escape_delay
from jvexplore.app.textual_workarounds.frame_rate import raise_frame_rate

# Before any module of this package imports Textual.
raise_frame_rate()
shorten_escape_delay()
