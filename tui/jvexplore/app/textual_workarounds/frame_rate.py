"""Raise Textual's limit of 60 frames a second, as current terminals are faster."""

from __future__ import annotations

from typing import Final

from jvexplore.process_state import set_default_variable

FRAMES_PER_SECOND: Final = 240


def raise_frame_rate() -> None:
    """Raise the frame rate, unless the environment sets one; Textual reads it once, on import."""
    set_default_variable("TEXTUAL_FPS", str(FRAMES_PER_SECOND))
