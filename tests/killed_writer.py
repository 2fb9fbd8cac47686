"""Starts processes that write, and kills them while they save, at random moments."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random

_ROOT: Final = Path(__file__).parents[1]


def start_writer(module: str, *args: str | int | Path) -> subprocess.Popen[str]:
    """Start a module of the tests that writes; what it prints can be read."""
    call = [sys.executable, "-m", module, *map(str, args)]
    return subprocess.Popen(call, stdout=subprocess.PIPE, text=True, cwd=_ROOT)


def saved_before_kill(writer: subprocess.Popen[str], chance: random.Random) -> set[str]:
    """Kill a writer soon after its first save; return the keys that it had printed by then, one a line, once saved."""
    assert writer.stdout
    saved = {writer.stdout.readline().strip()}  # it is at work now
    killer = threading.Timer(chance.uniform(0, 0.05), writer.kill)
    killer.start()
    # A line that the kill cut off does not count.
    saved |= {line.strip() for line in writer.stdout if line.endswith("\n")}
    killer.join()
    return saved
