"""Textual draws no sooner than a sixtieth of a second after the last frame; the terminals of today need not wait."""

from __future__ import annotations

from typing import Final

from jvexplore.process_state import set_default_variable

FRAMES_PER_SECOND: Final = 240


def raise_frame_rate() -> None:
    """Raise the frame rate, unless the environment sets one; Textual reads it once, on import."""
    set_default_variable("TEXTUAL_FPS", str(FRAMES_PER_SECOND))
