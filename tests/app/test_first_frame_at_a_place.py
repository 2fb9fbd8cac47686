"""The first frame is where the reader left the dossier; keys pressed before the rest is there are never undone."""

from __future__ import annotations

import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.address import Address
from jvexplore.app.app import ExplorerApp
from jvexplore.app.startup import start
from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.session.place import PanePlace, Place
from tests.app.conftest import WIDE, screen_text, send_keys, settle, until
from tests.app.notes_on_disk import STAKE, write_notes
from tests.app.saved_snapshot import save_snapshot_of
from tests.app.unseen_frames import every_frame
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.app.startup.open_dossier import OpenedDossier

PATIENCE_SECONDS: Final = 30
AT_A_QUOTE: Final = Place(
    pane="quote",
    address=Address("quote/evans-integration"),
    panes={"quote": PanePlace((Address("quote/evans-integration"),))},
)
FILTERED: Final = Place(
    pane="party",
    address=Address("party/alibaba"),
    panes={
        "party": PanePlace((Address("party/alibaba"),), "group", (Address("party/alibaba"), Address("party/mail-ru")))
    },
)


@asynccontextmanager
async def held(
    place: Place, notes: Path, size: tuple[int, int] = WIDE, *, with_snapshot: bool = True
) -> AsyncIterator[tuple[ExplorerApp, Pilot[Any], threading.Event]]:
    """The explorer on the bundled dossier, before anything but the snapshot is read: that waits until it is let go."""
    let_go = threading.Event()

    def open_late(*args: Any) -> OpenedDossier:
        let_go.wait(PATIENCE_SECONDS)
        return open_dossier(*args)

    path = bundled_dossier_path()
    if with_snapshot:
        save_snapshot_of(path)
    app = ExplorerApp(path, notes, place=place)
    with pytest.MonkeyPatch.context() as patch, every_frame():
        patch.setattr(start, "open_dossier", open_late)
        async with app.run_test(size=size) as pilot:
            yield app, pilot, let_go
            let_go.set()


async def let_on(app: ExplorerApp, pilot: Pilot[Any], let_go: threading.Event) -> None:
    """Let everything be read."""
    let_go.set()
    await until(pilot, lambda: app.start_state.is_ready)
    await settle(pilot)


def panes_on(screen: str) -> list[str]:
    """Return the left part of the lines between title and key bar: the panes."""
    return [line[:48] for line in screen.splitlines()[1:-1]]


async def test_the_panes_are_in_the_first_frame_as_they_stay(notes_path: Path) -> None:
    for place, marked in ((AT_A_QUOTE, "▌   Evans          “How do you get"), (FILTERED, "▌   Alibaba Group")):
        async with held(place, notes_path) as (app, pilot, let_go):
            await until(pilot, lambda: "opening…" in screen_text(pilot).splitlines()[0])
            first = panes_on(screen_text(pilot))
            assert any(marked in line for line in first), "\n".join(first)
            await let_on(app, pilot, let_go)
            assert panes_on(screen_text(pilot)) == first


async def test_without_a_snapshot_the_pane_waits_for_its_rows(notes_path: Path) -> None:
    async with held(AT_A_QUOTE, notes_path, with_snapshot=False) as (app, pilot, let_go):
        await until(pilot, lambda: "opening…" in screen_text(pilot).splitlines()[0])
        assert app.explorer.open_pane.pane.kind == "quote"
        send_keys(pilot, "j")
        await let_on(app, pilot, let_go)
        assert app.explorer.address == "quote/dmitriev-data"


@pytest.mark.parametrize("with_source", [False, True])
async def test_keys_pressed_before_all_is_there_go_on_from_the_place(notes_path: Path, with_source: bool) -> None:
    place = AT_A_QUOTE._replace(with_source=with_source, note="nothing")
    async with held(place, notes_path) as (app, pilot, let_go):
        await until(pilot, lambda: "Dobrodeev" in screen_text(pilot))
        send_keys(pilot, "2j")
        await until(pilot, lambda: app.explorer.panes[1].cursor == 1)
        assert app.session is None
        await let_on(app, pilot, let_go)
        assert app.explorer.address == app.explorer.panes[1].address == "stake/megafon"
        assert app.explorer.open_pane.pane.kind == "stake"
        assert app.explorer.with_source is with_source
        assert app.explorer.focused is app.explorer.panes[1]


async def test_keys_for_what_is_not_there_yet_wait_for_it(notes_path: Path) -> None:
    """Among the notes, and in a filtered pane of which the rows are not known."""
    write_notes(notes_path, *(made(number, STAKE, f"Note {number}") for number in range(3)))
    stake = PanePlace((Address(STAKE),))
    notes = Place(pane="stake", address=Address(STAKE), focus="notes", panes={"stake": stake})
    unknown = FILTERED._replace(panes={"party": FILTERED.panes["party"]._replace(shown=None)})
    for place in (notes, unknown):
        async with held(place, notes_path) as (app, pilot, let_go):
            await until(pilot, lambda: "Dobrodeev" in screen_text(pilot))
            send_keys(pilot, "j")
            await let_on(app, pilot, let_go)
            if place is notes:
                assert app.explorer.note
                assert app.explorer.note.text == "Note 1"
            else:
                assert app.explorer.open_pane.query_text == "group"
                assert app.explorer.address == "party/mail-ru"


async def test_help_that_is_opened_early_does_not_cost_the_place(notes_path: Path) -> None:
    place = AT_A_QUOTE._replace(focus="page", page=(1, 0))
    async with held(place, notes_path) as (app, pilot, let_go):
        await until(pilot, lambda: "Dobrodeev" in screen_text(pilot))
        send_keys(pilot, "?")
        await until(pilot, lambda: app.screen is not app.explorer)
        await let_on(app, pilot, let_go)
        assert app.explorer.address == "quote/evans-integration"
        assert app.explorer.fact_view.cursor == 1
