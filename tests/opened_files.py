"""Runs a program, and writes down which files it opens, which folders it lists, and of which files it asks more.

`python tests/opened_files.py LOG SCRIPT ARGUMENT...`, where SCRIPT is the file of a program. LOG gets a line for each
event as it comes: `open PATH`, `list PATH` or `stat PATH`. The interpreter tells of the first two itself, to audit
hooks (PEP 578); what modules are looked for and read is left out: `test_start_imports.py` is about those.
"""

from __future__ import annotations

import os
import runpy
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_EVENTS: Final = {"open": "open", "os.listdir": "list", "os.scandir": "list"}
_CODE: Final = (".py", ".pyc", ".so", ".pth")
_IMPORTING: Final = "<frozen importlib._bootstrap_external>"


def main() -> None:
    """Run the program of the command line."""
    log = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(what: str, path: object) -> None:
        name = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
        if name and not name.startswith("<") and not name.endswith(_CODE):
            os.write(log, f"{what} {name}\n".encode("utf-8", "surrogateescape"))

    last: list[object] = [None]

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if event not in _EVENTS or sys._getframe(1).f_code.co_filename == _IMPORTING:
            return
        # Where `open` is given an opener, Python tells of the file twice: the second time, the opener opens it.
        is_told = event == "open" and arguments[1] is None and arguments[0] == last[0]
        last[0] = arguments[0]
        if not is_told:
            note(_EVENTS[event], arguments[0])

    def counting(stat: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def count(path: object, **options: object) -> os.stat_result:
            note("stat", path)
            return stat(path, **options)

        return count

    sys.argv = sys.argv[2:]
    os.stat, os.lstat = counting(os.stat), counting(os.lstat)
    sys.addaudithook(audit)
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
