"""What was seen last of a dossier stands on the first frame, while its file is the same, and never longer."""

from __future__ import annotations

import asyncio
import os
import pickle
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore import places
from jvexplore.app.app import ExplorerApp
from jvexplore.app.first_sight import FirstSight, keep, recall
from jvexplore.app.open_dossier import open_dossier
from jvexplore.app.screens.note_editor import NoteEditor
from jvexplore.files import seal
from tests.app.conftest import screen_text, settle, until
from tests.bench.large import make

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.files import Seal


@pytest.fixture
def dossier(bakery_copy: Path) -> Path:
    return bakery_copy


def sealed(path: Path) -> Seal:
    found = seal(path)
    assert found
    return found


def see(path: Path) -> FirstSight:
    sight = open_dossier(path).sight
    keep(path, sight, sealed(path))
    return sight


@asynccontextmanager
async def held(dossier: Path, tmp_path: Path) -> AsyncIterator[tuple[ExplorerApp, Pilot[Any], Path]]:
    """The explorer as it is before anything but the first sight is read: it waits for the settings, a pipe."""
    settings = places.settings()
    settings.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(settings)
    keep(dossier, open_dossier_without(settings, dossier), sealed(dossier))
    app = ExplorerApp(dossier, tmp_path / "notes.toml")
    async with app.run_test(size=(120, 36)) as pilot:
        yield app, pilot, settings


def open_dossier_without(settings: Path, dossier: Path) -> FirstSight:
    """Return what is seen of a dossier while the settings cannot be read."""
    aside = settings.with_suffix(".aside")
    settings.rename(aside)
    sight = open_dossier(dossier).sight
    aside.rename(settings)
    return sight


def test_what_was_seen_is_seen_again(dossier: Path) -> None:
    assert recall(dossier) is None
    assert see(dossier) == recall(dossier)


def test_any_other_byte_of_the_dossier_or_other_settings_are_seen_anew(dossier: Path) -> None:
    see(dossier)
    before = dossier.stat()
    text = dossier.read_text("utf-8")
    dossier.write_text(text.replace("Rising Sun", "Rising Son"), "utf-8")
    os.utime(dossier, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert recall(dossier) is None
    dossier.write_text(text, "utf-8")
    assert recall(dossier)
    settings = places.settings()
    settings.parent.mkdir(parents=True)
    settings.write_text('dates = "year-month-day"\n', "utf-8")
    assert recall(dossier) is None
    assert "2020-03-03" in see(dossier).heading
    settings.unlink()
    assert recall(dossier) is None
    assert "3 Mar 2020" in see(dossier).heading


def test_what_was_written_to_meanwhile_is_not_kept(dossier: Path) -> None:
    sight, before = open_dossier(dossier).sight, sealed(dossier)
    dossier.write_bytes(dossier.read_bytes() + b"\n")
    keep(dossier, sight, before)
    assert recall(dossier) is None


def test_many_facts_are_not_waited_for(tmp_path: Path) -> None:
    large, _ = make(tmp_path, 2_000, 1)
    see(large)
    assert recall(large) is None


@pytest.mark.parametrize(
    "wrong", [b"", b"\x80\x05", b"cos\nsystem\n(S'touch /tmp/x'\ntR.", pickle.dumps((1, 2, 3, 4)), None]
)
def test_what_somebody_else_wrote_is_passed_over(dossier: Path, wrong: bytes | None) -> None:
    see(dossier)
    kept = places.cached(dossier, "sight")
    made, heading, lists, own = pickle.loads(kept.read_bytes())  # noqa: S301 - our own
    kept.write_bytes(pickle.dumps((made, heading, lists | {"party": [("a", 1)]}, own)) if wrong is None else wrong)
    assert recall(dossier) is None


def test_what_would_control_the_terminal_is_shown_instead(dossier: Path) -> None:
    see(dossier)
    kept = places.cached(dossier, "sight")
    made, heading, lists, own = pickle.loads(kept.read_bytes())  # noqa: S301 - our own
    lists["party"] = [("party/a", "\x1b]0;x\x07", "\x1b[2J", None, "\x1b[31m")]
    kept.write_bytes(pickle.dumps((made, f"\x1b[31m{heading}", lists, own)))
    sight = recall(dossier)
    assert sight
    row = sight.lists["party"][0]
    assert "\x1b" not in sight.heading + row.text + row.right + row.tail


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
async def test_the_lists_can_be_walked_through_before_anything_is_read(dossier: Path, tmp_path: Path) -> None:
    async with held(dossier, tmp_path) as (app, pilot, settings):
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        assert "opening…" in screen_text(pilot).splitlines()[0]
        await pilot.press("2", "j")
        await until(pilot, lambda: app.explorer.panes[1].cursor == 1)
        chosen = app.explorer.panes[1].address
        assert app.session is None
        await asyncio.to_thread(settings.write_text, "", "utf-8")
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert app.explorer.fact_view.address == chosen


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
async def test_no_key_does_anything_before_it_is_known_what_it_means(dossier: Path, tmp_path: Path) -> None:
    settings = places.settings()
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\nnext = "down"\nnew_note = "j"\n', "utf-8")
    see(dossier)
    notes = tmp_path / "notes.toml"
    os.mkfifo(notes)
    app = ExplorerApp(dossier, notes)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        await pilot.press("j")
        await asyncio.to_thread(notes.write_text, 'format = 1\ndossier = "bakery"\n', "utf-8")
        await until(pilot, lambda: isinstance(app.screen, NoteEditor))
        assert app.explorer.panes[0].cursor == 0
        await settle(pilot)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
async def test_facts_that_have_changed_take_the_place_of_what_was_seen(dossier: Path, tmp_path: Path) -> None:
    async with held(dossier, tmp_path) as (app, pilot, settings):
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        text = dossier.read_text("utf-8")
        dossier.write_text(text.replace('name = "Rising Sun"', 'name = "Setting Sun"'), "utf-8")
        await asyncio.to_thread(settings.write_text, "", "utf-8")
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert any(row.text == "Setting Sun" for row in app.explorer.panes[0].rows.rows)
        assert app.explorer.address == app.explorer.panes[0].address
        assert app.first_sight != recall(dossier)
