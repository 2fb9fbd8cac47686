"""The explorer on screen: the only part of jvexplore that knows Textual."""

from __future__ import annotations

from jvexplore.process_state import set_default_variable

# Textual reads it when it is imported, which every module in here does: it waits so long from one frame to the next.
set_default_variable("TEXTUAL_FPS", "240")
