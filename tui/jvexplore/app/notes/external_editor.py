"""Run the reader's external editor on a file, and decode the result."""

from __future__ import annotations

import os
import shlex
import subprocess
import time
from pathlib import Path
from typing import Final, NamedTuple

from jvexplore.article.text_decoding import decode_copy, guess_encoding
from jvexplore.errors import JvexploreError
from jvexplore.records.editor_file import is_unedited, restore_line_ends

_REMEDY: Final = "fix $VISUAL, $EDITOR or the editor in the settings"
_AT_ONCE_SECONDS: Final = 2.0
"""A command that exits sooner probably only opened a window, which is still open: nobody edits so fast."""


class EditorRun(NamedTuple):
    """The result of running an editor.

    Attributes:
        command: the program.
        status: its exit status; if negative, the number of the signal that killed it.
        seconds: how long it ran.
    """

    command: str
    status: int
    seconds: float

    @property
    def exited_at_once(self) -> bool:
        """Whether it exited so soon that it may have left a window open."""
        return self.seconds < _AT_ONCE_SECONDS

    @property
    def failure_reason(self) -> str:
        """How it failed, as text; empty if it succeeded."""
        if self.status < 0:
            return f"{self.command} was killed by signal {-self.status}"
        return f"{self.command} exited with status {self.status}" if self.status else ""


class EditedText(NamedTuple):
    """The text that an editor saved.

    Attributes:
        text: the saved text, with the line ends of the text that the editor was given.
        encoding: the encoding, if it is not UTF-8; else empty.
    """

    text: str
    encoding: str = ""


def run_editor(path: Path) -> EditorRun:
    """Open a file in `$VISUAL` or `$EDITOR`; blocks until the command exits.

    Raises:
        JvexploreError: if the editor cannot be started.
    """
    try:
        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    except ValueError as error:
        raise JvexploreError(f"cannot parse its command: {str(error).lower()}", _REMEDY) from error
    if not command:
        raise JvexploreError("its command is empty", _REMEDY)
    began = time.monotonic()
    try:
        status = subprocess.call([*command, str(path)])  # noqa: S603 - the command is the user's own setting
    except (OSError, ValueError) as error:  # `ValueError` is for a NUL in the command
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise JvexploreError(f"{command[0]}: {reason.lower()}", _REMEDY) from error
    return EditorRun(Path(command[0]).name, status, time.monotonic() - began)


def decode_edited(data: bytes, given: str) -> EditedText | None:
    """Return the text that an editor saved; `None` if it is unchanged or blank.

    Raises:
        JvexploreError: if it is not text in any common encoding.
    """
    if is_unedited(data, given) or not data.strip():
        return None
    encoding = ""
    try:
        # The reader for copies of articles normalises line ends; in UTF-8, they are adapted to the text handed out.
        text = data.decode("utf-8-sig") if _is_utf_8(data) else decode_copy(data)
    except JvexploreError:
        guess = guess_encoding(data)
        if guess is None:
            raise
        text, encoding = guess.text, guess.name
    text = restore_line_ends(text, given)
    return None if text == given else EditedText(text, encoding)


def _is_utf_8(data: bytes) -> bool:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    return "\0" not in text  # UTF-16 of English text is also valid UTF-8, but full of NULs
