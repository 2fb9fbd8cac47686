"""Kills a process while it saves, at a random moment."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    import subprocess


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
