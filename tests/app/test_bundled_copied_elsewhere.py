"""While the bundled dossier is open, a command changes it: the copy that it makes is opened, and shown."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.writing.own_copy import writable_dossier
from jvexplore.dossier_folder import dossier_file
from jvexplore.records.file_watch import POLL_SECONDS
from tests.app.conftest import (
    NARROW,
    SIZES,
    Start,
    app_of,
    press,
    session_of,
    settle,
    shown_messages,
    until,
    until_message,
)
from tests.program_terminal import PROGRAM
from tests.session.dossier_window import with_value

if TYPE_CHECKING:
    from pathlib import Path

EDITED, OTHER = address_of("party/alibaba"), address_of("party/megafon")


async def edit_by_command(address: str, comment: str) -> None:
    edit = ["--dossier", bundled_dossier_path().stem, "fact", "edit", address, f"comment={comment}"]
    process = await asyncio.create_subprocess_exec(
        PROGRAM, *edit, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    assert await process.wait() == 0


@SIZES
async def test_what_a_command_writes_to_a_new_copy_is_shown(home: Path, start: Start, size: tuple[int, int]) -> None:
    assert home
    async with start(size) as pilot:
        await press(pilot, "2", "j")
        session, shown = session_of(pilot), app_of(pilot).explorer.address
        await edit_by_command(EDITED, "hers")
        await until(pilot, lambda: session.dossier.facts[EDITED].comment == "hers")
        await until_message(pilot, "Another program changed a copy of the bundled dossier")
        assert session.facts.dossier_path == dossier_file(bundled_dossier_path().stem)
        assert app_of(pilot).explorer.address == shown
        changed = await session.fact_changes.make_step("edit", with_value(OTHER, comment="ours"))
        assert (changed.copied_to, changed.opened_copy) == (None, None)
        await edit_by_command(EDITED, "hers again")
        await until(pilot, lambda: session.dossier.facts[EDITED].comment == "hers again")
        assert session.dossier.facts[OTHER].comment == "ours"


async def test_the_copy_that_is_made_here_is_no_news(home: Path, start: Start) -> None:
    assert home
    async with start(NARROW) as pilot:
        await settle(pilot)
        session = session_of(pilot)
        changed = await session.fact_changes.make_step("edit", with_value(OTHER, comment="ours"))
        assert changed.copied_to == session.facts.dossier_path
        await asyncio.sleep(POLL_SECONDS)
        await settle(pilot)
        assert not any("Another program" in each for each in shown_messages(pilot))


async def test_the_bundled_dossier_stays_open_where_there_is_a_copy_already(home: Path, start: Start) -> None:
    assert home
    own, _ = writable_dossier(bundled_dossier_path())
    async with start(NARROW) as pilot:
        await settle(pilot)
        own.write_text(own.read_text("utf-8").replace("percent = 48", "percent = 47", 1), "utf-8")
        await asyncio.sleep(POLL_SECONDS)
        await settle(pilot)
        assert session_of(pilot).facts.dossier_path == bundled_dossier_path()
