"""Write a text to a file that the reader named: propose a path, ask before overwriting, and write on a thread."""

from __future__ import annotations

import asyncio
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.app.ui.question import Question
from jvexplore.atomic_write import FileTaken, write_text
from jvexplore.errors import JvexploreError
from jvexplore.files import expand_home
from jvexplore.paths import absolute_path
from jvexplore.protected_files import ReadFiles, permissions_of, refuse_protected

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from jvexplore.safe_text import EscapedText, SafeText
    from jvexplore.session.session import Session


def propose_path(name: str) -> str:
    """Return the proposed path of a new file: in the current folder, if that still exists."""
    try:
        return str(Path.cwd() / name)
    except OSError:
        return name


async def write_after_confirmation(
    ask: Callable[[Question], Awaitable[str | None]], session: Session, path: Path, text: EscapedText | SafeText
) -> bool:
    """Write a text, after asking whether to overwrite an existing file; return whether it was written.

    Args:
        ask: shows a question and returns its answer.
        session: the open session; the file must not be one of its files.
        path: the file; `~` is the home folder.
        text: the text. It may quote notes, so a new file is readable by no more people than the notes file.

    Raises:
        JvexploreError: if it is one of the session's files, or cannot be written.
    """
    path = absolute_path(expand_home(path))
    read = ReadFiles(session.facts.dossier_path, session.store.path, session.facts.copy_paths, session.dossier.sources)
    most_permissive_mode = await asyncio.to_thread(permissions_of, read.notes)
    try:
        await asyncio.to_thread(refuse_protected, path, read, text)
        await asyncio.to_thread(_refuse_pipe, path)
        await asyncio.to_thread(write_text, path, text, overwrite=False, most_permissive_mode=most_permissive_mode)
    except FileTaken:
        question = Question(f"{path} exists. Overwrite it?", {"keep": "Change the name", "overwrite": "Overwrite"})
        if await ask(question) != "overwrite":
            return False
        # Again, since the file may have changed while the question was open.
        await asyncio.to_thread(refuse_protected, path, read, text)
        await asyncio.to_thread(write_text, path, text, most_permissive_mode=most_permissive_mode)
    return True


def _refuse_pipe(path: Path) -> None:
    """Raise an error if the path is a pipe: writing would block until something reads it, and delay quitting."""
    with suppress(OSError):  # writing will report it
        if stat.S_ISFIFO(path.stat().st_mode):
            raise JvexploreError(f"{path}: is a pipe", "name a file")
