"""Whether the terminal supports the explorer."""

from __future__ import annotations

import os
import sys


def unsupported_reason() -> str:
    """Return why the explorer cannot run on this terminal, and the remedy; empty if it can."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return 'the explorer needs a terminal; in a pipe use "jvexplore show"'
    if os.name == "posix" and os.environ.get("TERM", "dumb") == "dumb":
        return 'the explorer needs a terminal that can move its cursor (TERM is "dumb"); use "jvexplore read"'
    return ""
