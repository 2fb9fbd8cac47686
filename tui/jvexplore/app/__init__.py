"""The explorer on screen: the only part of jvexplore that knows Textual."""

from __future__ import annotations

from jvexplore.app.textual_workarounds.frame_rate import raise_frame_rate

raise_frame_rate()  # before any module of this package imports Textual
