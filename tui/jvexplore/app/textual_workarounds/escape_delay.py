"""Shorten the time for which an escape may be the beginning of another key, which esc waits for.

Textual waits for 0.1 s, and looks only every 0.1 s whether that has passed. Terminals send all characters of a key at
once; those with the protocol of kitty send one for esc that nothing else begins with. On a line that is so slow that a
key comes in parts, the reader's own ESCDELAY, in milliseconds, says how long to wait.
"""

from __future__ import annotations

from typing import Final

from jvexplore.process_state import set_default_variable

ESCAPE_MILLISECONDS: Final = 25


def shorten_escape_delay() -> None:
    """Shorten the delay, unless the environment sets one; Textual reads it once, on import."""
    set_default_variable("ESCDELAY", str(ESCAPE_MILLISECONDS))
