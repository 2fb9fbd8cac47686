"""The user interface, by feature; the only package that imports Textual. `pyproject.toml` defines its layers."""

from __future__ import annotations

from jvexplore.app.textual_workarounds.frame_rate import raise_frame_rate

raise_frame_rate()  # before any module of this package imports Textual
