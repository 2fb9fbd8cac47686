"""At a start with a changed copy of an earlier bundled dossier, that is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.bundled_updates import remember_bundled
from jvexplore.dossier.writing.own_copy import writable_dossier
from tests.app.conftest import Start, settle, shown_messages

if TYPE_CHECKING:
    from pathlib import Path

TOLD = "your copy of an earlier version of the bundled dossier"


async def test_a_newer_bundled_dossier_is_told_once(start: Start, home: Path) -> None:
    own, is_copied = writable_dossier(bundled_dossier_path())
    assert is_copied
    assert own.is_relative_to(home)
    for base, times in ((own.read_bytes(), 0), (b"an earlier one", 1), (b"an earlier one", 0)):
        remember_bundled(own, base)
        async with start(dossier=own) as pilot:
            await settle(pilot)
            assert sum(TOLD in each for each in shown_messages(pilot)) == times
