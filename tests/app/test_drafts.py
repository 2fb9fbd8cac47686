"""What is typed in an editor is on the disk soon after, whatever the disk does."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from tests.app.conftest import Start, press, until, write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


async def test_what_is_typed_while_a_draft_is_written_is_kept_too(
    start: Start, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes, goes_on = threading.Event(), threading.Event()
    sync = os.fsync

    def slow(handle: int) -> None:
        writes.set()
        goes_on.wait()
        sync(handle)

    def kept() -> list[str]:
        return [each.read_text() for each in notes_path.parent.glob(f".{notes_path.name}.jvexplore/draft-*.toml")]

    async with start() as pilot:
        await press(pilot, "2", "n")
        monkeypatch.setattr(os, "fsync", slow)
        try:
            await write(pilot, "half")
            await until(pilot, writes.is_set)
            await write(pilot, " a thought")
        finally:
            goes_on.set()
        await until(pilot, lambda: any("half a thought" in each for each in kept()))
