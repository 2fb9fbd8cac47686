"""Write a text to a file that the reader named, off the event loop; which name is proposed, and what is overwritten."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.app.screens.question import Question
from jvexplore.files import FileTaken, expanded, write_text

if TYPE_CHECKING:
    from textual.app import App


def proposed(name: str) -> str:
    """Return what is proposed to call a new file: it lies in the folder that one is in, if that is still there."""
    try:
        return str(Path.cwd() / name)
    except OSError:
        return name


async def write_asking(app: App[int], path: Path, text: str) -> bool:
    """Write a text; return whether it was written, or the file that is there was rather kept.

    Args:
        app: asks.
        path: the file; `~` is the home folder.
        text: what is written.

    Raises:
        JvexploreError: when it cannot be written.
    """
    path = await asyncio.to_thread(expanded, path)
    try:
        await asyncio.to_thread(write_text, path, text, overwrite=False)
    except FileTaken:
        question = Question(f"{path} exists. Overwrite it?", {"keep": "Keep it", "overwrite": "Overwrite it"})
        if await app.push_screen_wait(question) != "overwrite":
            return False
        await asyncio.to_thread(write_text, path, text)
    return True
