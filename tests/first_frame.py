"""Runs a program, and writes down which modules it has loaded when it draws its first frame, and its last.

`python tests/first_frame.py FOLDER SCRIPT ARGUMENT...`, where SCRIPT is the file of a program; the
modules are in FOLDER, a line each: in `waited` those that its main thread loaded for the first frame, in
`first` those that were there by then, and in `last` those at the last frame. Nothing is loaded here that
any Textual application would not load before its first frame.
"""

from __future__ import annotations

import re
import runpy
import sys
import threading
from pathlib import Path

from textual.drivers._writer_thread import WriterThread

_SEQUENCES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X].*?(?:\x07|\x1b\\)|.)|\s", re.DOTALL)


class Watcher:
    """Sees what the main thread imports; first of all finders, it finds nothing itself."""

    def __init__(self) -> None:
        self.names = set(sys.modules)

    def find_spec(self, name: str, *_: object) -> None:
        if threading.current_thread() is threading.main_thread():
            self.names.add(name)


def main() -> None:
    """Run the program of the command line."""
    folder = Path(sys.argv[1])
    watcher = Watcher()
    sys.meta_path.insert(0, watcher)
    write = WriterThread.write

    def note(file: str, names: set[str]) -> None:
        # Whole at once: it may be read at any moment, also in the midst of a frame that nobody waits for.
        written = folder / f"{file}.new"
        written.write_text("\n".join(sorted(names)), "utf-8")
        written.replace(folder / file)

    def noting(self: WriterThread, text: str) -> None:
        if _SEQUENCES.sub("", text):
            there = set(sys.modules)
            if not (folder / "first").exists():
                note("first", there)
                note("waited", watcher.names & there)
            note("last", there)
        write(self, text)

    WriterThread.write = noting  # type: ignore[method-assign]
    sys.argv = sys.argv[2:]
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
