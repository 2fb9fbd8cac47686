"""The entry point: `jvexplore`, or `python -m jvexplore`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.dossier.named_dossier import dossier_of_environment, find_dossier
from jvexplore.errors import JvexploreError
from jvexplore.process_state import enter_raw_mode, pause_gc, report_uncaught_with, restore_terminal
from jvexplore.terminal import unsupported_reason
from jvexplore.uncaught import report_uncaught

if TYPE_CHECKING:
    from jvexplore.session.recent_dossiers import DossierToOpen

_OPTIONS = ("--dossier", "--notes")


def main() -> None:
    """Open the explorer directly if the command line asks for nothing else; otherwise run the click commands.

    Importing click takes more than a tenth of the time to the first frame.
    """
    report_uncaught_with(report_uncaught)
    files = _files(sys.argv[1:])
    opening = _opening(files.get("dossier")) if files is not None else None
    if files is None or opening is None or "_JVEXPLORE_COMPLETE" in os.environ or unsupported_reason():
        from jvexplore.cli import main as call  # noqa: PLC0415 - on use: click takes a tenth of a start

        call()
        return
    pause_gc()  # restored once the application is ready
    enter_raw_mode()
    try:
        from jvexplore.app.run import run_explorer

        notes = files.get("notes")
        run_explorer(opening, Path(notes) if notes else None)
    finally:
        restore_terminal()


def _opening(name: str | None) -> DossierToOpen | None:
    """Return the dossier to open, by its name if there is one; `None` if it is not there: click reports it."""
    from jvexplore.session.recent_dossiers import dossier_to_open  # noqa: PLC0415 - on use: no other command needs it

    try:
        return dossier_to_open(find_dossier(name) if name else dossier_of_environment())
    except JvexploreError:
        return None


def _files(arguments: list[str]) -> dict[str, str] | None:
    """Return what the options name, by option; `None` if the arguments need click's parser."""
    if arguments[:1] == ["open"]:
        arguments = arguments[1:]
    options, values = arguments[::2], arguments[1::2]
    known = len(options) == len(values) == len(set(options)) and set(options) <= set(_OPTIONS)
    if not known or any(value.startswith("-") or not value for value in values):
        return None
    return {option.removeprefix("--"): value for option, value in zip(options, values, strict=True)}


if __name__ == "__main__":
    main()
