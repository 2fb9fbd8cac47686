"""Open the first form of a process, and print what is imported for it on the thread of the screen, a name a line.

Run by `tests/app/test_first_form.py` in a process of its own: in that of the tests, everything is imported by then.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import threading
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tests.app.conftest import open_bakery, press
from tests.app.idle_loop import IdleLoop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec


REMEMBERS_PLACE = "jvexplore.session.remember_dossier"
"""Is imported some time after the start, which on a busy machine may be while the form opens."""


class ImportsOfThread:
    """Notes what is imported on the thread that made it."""

    def __init__(self) -> None:
        self._thread = threading.current_thread()
        self.names: list[str] = []

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: object = None) -> ModuleSpec | None:
        """Note a module; others find it."""
        if threading.current_thread() is self._thread:
            self.names.append(name)
        return None


async def main(dossier: Path, *keys: str) -> None:
    """Open a dossier and press keys; the last one opens a form."""
    with tempfile.TemporaryDirectory() as folder:
        async with open_bakery(dossier, Path(folder) / "notes.toml") as pilot:
            *before, last = keys
            await press(pilot, *before)
            import_module(REMEMBERS_PLACE)
            imports = ImportsOfThread()
            sys.meta_path.insert(0, imports)
            await press(pilot, last)
            sys.meta_path.remove(imports)
            sys.stdout.write("\n".join([type(pilot.app.screen).__name__, *imports.names]))


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=IdleLoop) as runner:
        runner.run(main(Path(sys.argv[1]), *sys.argv[2:]))
