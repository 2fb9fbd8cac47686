"""While a dossier is open here, no other window moves it to the trash: the notes on it would be written beside it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.dossier.writing.folder_in_use import hold_folder_alone
from jvexplore.errors import JvexploreError
from tests.app.conftest import press, session_of, until
from tests.session.test_listed_dossiers import own_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Start


def may_be_moved(folder: Path) -> bool:
    with suppress(JvexploreError), hold_folder_alone(folder):
        return True
    return False


async def test_it_stays_until_another_dossier_is_open(start: Start, bakery_path: Path) -> None:
    path = own_dossier(bakery_path, "bakery")
    async with start(dossier=path) as pilot:
        await until(pilot, lambda: not may_be_moved(path.parent))
        await press(pilot, "o", "enter")
        await until(pilot, lambda: may_be_moved(path.parent))
        assert session_of(pilot).dossier.id != "bakery"
