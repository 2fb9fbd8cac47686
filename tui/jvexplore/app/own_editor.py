"""The reader's own editor, on a text of ours."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from jvexplore.errors import JvexploreError

_REMEDY: Final = "mend $VISUAL, $EDITOR, or the editor in your settings"


def edit(text: str) -> str:
    """Return what a reader makes of a text in `$VISUAL` or `$EDITOR`; blocks until they leave it.

    Line ends stay as they are, so that a text that was only looked at is the same.

    Raises:
        JvexploreError: when there is no such editor, or it fails: then the text is as it was.
    """
    try:
        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    except ValueError as error:
        raise JvexploreError(f"its command cannot be read: {str(error).lower()}", _REMEDY) from error
    if not command:
        raise JvexploreError("its command is blank", _REMEDY)
    try:
        with tempfile.TemporaryDirectory(prefix="jvexplore-") as folder:
            path = Path(folder) / "note.md"
            path.write_text(text, encoding="utf-8", newline="")
            status = subprocess.call([*command, str(path)])  # noqa: S603 - the reader's own choice
            if status:
                raise JvexploreError(f"{command[0]} ended with status {status}", "the text is as it was")
            return _as_it_ended(path.read_bytes().decode(), text)
    except UnicodeError as error:
        raise JvexploreError(f"{command[0]} left a text that is not UTF-8", "the text is as it was") from error
    except (OSError, ValueError) as error:  # the latter for a command with a NUL in it
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise JvexploreError(f"{command[0]}: {reason.lower()}", _REMEDY) from error


def _as_it_ended(edited: str, before: str) -> str:
    """Return an edited text without the end of its last line, if it had none before: most editors write one."""
    return edited if before.endswith(("\n", "\r")) else edited.removesuffix("\n").removesuffix("\r")
