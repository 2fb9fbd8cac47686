"""The saved snapshot fills the first frame as long as the dossier's file is the same, and no longer."""

from __future__ import annotations

import asyncio
import os
import pickle
import random
import threading
import time
import tracemalloc
import zlib
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore import paths
from jvexplore.address import address_of
from jvexplore.app.app import ExplorerApp
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.startup import start
from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.app.startup.startup_snapshot import StartupSnapshot, load_snapshot, save_snapshot, snapshot_path
from jvexplore.app.ui.fact_rows import safe_lists
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.files import stat_stamp
from tests.app.conftest import screen_text, settle, until
from tests.bench.large import make
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.files import FileStamp


PATIENCE_SECONDS: Final = 30


@pytest.fixture
def dossier(bakery_copy: Path) -> Path:
    return bakery_copy


def stamp_of(path: Path) -> FileStamp:
    found = stat_stamp(path)
    assert found
    return found


def save_snapshot_of(path: Path) -> StartupSnapshot:
    sight = open_dossier(path).snapshot
    save_snapshot(path, sight, stamp_of(path))
    return sight


@asynccontextmanager
async def held_at_first_frame(
    dossier: Path, tmp_path: Path
) -> AsyncIterator[tuple[ExplorerApp, Pilot[Any], threading.Event]]:
    """The explorer as it is before anything but the first sight is read: that waits until it is let go."""
    let_go = threading.Event()

    def open_late(*args: Any) -> OpenedDossier:
        let_go.wait(PATIENCE_SECONDS)
        return open_dossier(*args)

    save_snapshot_of(dossier)
    app = ExplorerApp(dossier, tmp_path / "notes.toml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(start, "open_dossier", open_late)
        async with app.run_test(size=(120, 36)) as pilot:
            yield app, pilot, let_go
            let_go.set()


def test_what_was_seen_is_seen_again(dossier: Path) -> None:
    assert load_snapshot(dossier) is None
    assert save_snapshot_of(dossier) == load_snapshot(dossier)


def test_a_share_that_is_a_limit_is_seen_again_as_one(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_bytes((FOLDER / "tarnholm" / "dossier.toml").read_bytes())
    seen = save_snapshot_of(path)
    assert load_snapshot(path) == seen
    rows = seen.lists.panes["stake"].rows
    assert [row.share_words for row in rows if row.share_is_vague] == [
        *("at least 25.1 %", "up to 2 %", "51–74.9 %", "25–33.3 %"),
    ]


def test_any_other_byte_of_the_dossier_or_other_settings_are_seen_anew(dossier: Path) -> None:
    save_snapshot_of(dossier)
    before = dossier.stat()
    text = dossier.read_text("utf-8")
    dossier.write_text(text.replace("Rising Sun", "Rising Son"), "utf-8")
    os.utime(dossier, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_snapshot(dossier) is None
    dossier.write_text(text, "utf-8")
    assert load_snapshot(dossier)
    settings = paths.settings_path()
    settings.parent.mkdir(parents=True)
    settings.write_text('dates = "year-month-day"\n', "utf-8")
    assert load_snapshot(dossier) is None
    assert "2020-03-03" in save_snapshot_of(dossier).lists.source
    settings.unlink()
    assert load_snapshot(dossier) is None
    assert "3 Mar 2020" in save_snapshot_of(dossier).lists.source


def test_what_was_written_to_meanwhile_is_not_kept(dossier: Path) -> None:
    sight, before = open_dossier(dossier).snapshot, stamp_of(dossier)
    dossier.write_bytes(dossier.read_bytes() + b"\n")
    save_snapshot(dossier, sight, before)
    assert load_snapshot(dossier) is None


def test_many_facts_are_not_waited_for(tmp_path: Path) -> None:
    large, _ = make(tmp_path, 2_000, 1)
    save_snapshot_of(large)
    assert load_snapshot(large) is None


def forge(dossier: Path, text: bytes) -> None:
    """Keep something else in place of a first sight, with a right check sum."""
    snapshot_path(dossier).write_bytes(b"%08x\n" % zlib.crc32(text) + text)


def snapshot_body(dossier: Path) -> bytes:
    """Return what is kept, without its check sum."""
    return snapshot_path(dossier).read_bytes().partition(b"\n")[2]


def test_what_is_damaged_is_passed_over(dossier: Path) -> None:
    save_snapshot_of(dossier)
    kept = snapshot_path(dossier).read_bytes()
    for place in range(len(kept)):
        snapshot_path(dossier).write_bytes(kept[:place])
        assert load_snapshot(dossier) is None, f"cut off at {place}"
        snapshot_path(dossier).write_bytes(kept[:place] + bytes([kept[place] ^ 1 << place % 8]) + kept[place + 1 :])
        assert load_snapshot(dossier) is None, f"a bit turned at {place}"


ROW: Final = b"\nparty\tA\tparty/a" + b"\t" * 9
STAKE: Final = b"\nstake\tA\tstake/a" + b"\t" * 6 + b"SHARE\t\t\t"


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"\xff",
        b"\x80\x05",
        b"cos\nsystem\n(S'touch /tmp/x'\ntR.",
        pickle.dumps((1, 2, 3, 4)),
        b"[" * 400_000,
        b'{"a":' * 50_000,
        b"9" * 400_000,
        b"\t" * 500_000,
        b"\n" * 500_000,
    ],
    ids=lambda wrong: repr(wrong[:12]),
)
def test_what_somebody_else_wrote_is_passed_over(dossier: Path, wrong: bytes) -> None:
    save_snapshot_of(dossier)
    made, head, *_ = snapshot_body(dossier).split(b"\n")
    for text in (wrong, made + b"\n" + wrong, b"\n".join((made, head, wrong))):
        forge(dossier, text)
        begun = time.process_time()
        assert load_snapshot(dossier) is None
        assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    "row",
    [
        ROW.replace(b"party", b"planet"),
        ROW.replace(b"party/", b"stake/"),
        ROW[:-1],
        ROW + b"\t",
        STAKE.replace(b"SHARE", b"101"),
        STAKE.replace(b"SHARE", b"100.5"),
        STAKE.replace(b"SHARE", b"-1"),
        STAKE.replace(b"SHARE", b"1e999999999"),
        STAKE.replace(b"SHARE", b"NaN"),
        STAKE.replace(b"SHARE", b"9" * 100_000),
        STAKE.replace(b"SHARE", b"1." + b"9" * 100_000),
        STAKE.replace(b"SHARE", "\u0664".encode()),
        b"\nparty\tA\tparty/a\t\t\t\tcertain\t\t\t\t\t",
        b"\nparty\tremark\tcertain",
    ],
    ids=lambda row: repr(row[:40]),
)
def test_a_row_that_is_none_of_ours_is_passed_over(dossier: Path, row: bytes) -> None:
    save_snapshot_of(dossier)
    text = snapshot_body(dossier)
    forge(dossier, text + ROW + STAKE.replace(b"SHARE", b"48.5"))
    sight = load_snapshot(dossier)
    assert sight
    assert sight.lists.panes["party"].rows[-1] == PaneRow("A", address_of("party/a"))
    assert sight.lists.panes["stake"].rows[-1].share == Decimal("48.5")
    forge(dossier, text + row)
    assert load_snapshot(dossier) is None


def test_what_would_control_the_terminal_is_shown_instead(dossier: Path) -> None:
    save_snapshot_of(dossier)
    made, head, *_ = snapshot_body(dossier).split(b"\n")
    row = b"\nparty\t\x1b]0;x\x07\tparty/\x1bc\t\x1b[2J\t\t\x1b[31m\r\xe2\x80\xae\t\t\x1b[3m\t\t\x1b[4m\t\t"
    forge(dossier, made + b"\n\x1b[31m" + head + row)
    sight = load_snapshot(dossier)
    assert sight
    lists = safe_lists(sight.lists)
    (row_shown,) = lists.panes["party"].rows.rows
    texts = (each for each in row_shown if isinstance(each, str))
    shown = "".join((*lists[1:], *texts))
    assert not {"\x1b", "\r", "\x07", "\u202e"} & {*shown}


def test_whatever_is_kept_with_a_right_check_sum_does_no_harm(dossier: Path, harm: int) -> None:
    """Harm what is kept at random; `--harm 1000` does so 10,000 times."""
    save_snapshot_of(dossier)
    right = snapshot_body(dossier)
    chance = random.Random(14)
    rounds = 10 * harm
    begun = time.process_time()
    tracemalloc.start()
    for _ in range(rounds):
        text = bytearray(right)
        for _ in range(chance.randint(1, 4)):
            start = chance.randrange(len(text) + 1)
            piece = chance.choice(
                (b"\t", b"\n", b"\x1b[2J", b"9" * 50, b"\xff", b"\0", chance.randbytes(8), ROW, b"1e9")
            )
            text[start : start + chance.choice((0, 1, 8, 200))] = piece * chance.choice((1, 1, 1, 500))
        forge(dossier, bytes(text))
        sight = load_snapshot(dossier)
        panes = safe_lists(sight.lists).panes.values() if sight else []
        rows = [row for pane in panes for row in pane.rows.rows]
        assert all(each.isprintable() for row in rows for each in (row.key, row.text, row.lead, row.status, row.group))
        assert all(row.share is None or 0 <= row.share <= 100 for row in rows)
    memory = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert memory < 64 << 20
    assert time.process_time() - begun < 5 + rounds * 0.05


async def test_a_forged_one_is_replaced_by_the_facts(dossier: Path, tmp_path: Path) -> None:
    right = save_snapshot_of(dossier)
    text = snapshot_body(dossier)
    forge(dossier, text.replace(b"Rising Sun", b"Setting Sun"))
    app = ExplorerApp(dossier, tmp_path / "notes.toml")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert "Rising Sun" in screen_text(pilot)
        assert "Setting Sun" not in screen_text(pilot)
        await until(pilot, lambda: load_snapshot(dossier) == right)


async def test_the_lists_can_be_walked_through_before_anything_is_read(dossier: Path, tmp_path: Path) -> None:
    async with held_at_first_frame(dossier, tmp_path) as (app, pilot, let_go):
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        assert "opening…" in screen_text(pilot).splitlines()[0]
        await pilot.press("2", "j")
        await until(pilot, lambda: app.explorer.panes[1].cursor == 1)
        chosen = app.explorer.panes[1].address
        assert app.session is None
        let_go.set()
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert app.explorer.fact_view.address == chosen


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
async def test_no_key_does_anything_before_it_is_known_what_it_means(dossier: Path, tmp_path: Path) -> None:
    settings = paths.settings_path()
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\nnext = "down"\nnew_note = "j"\n', "utf-8")
    save_snapshot_of(dossier)
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


async def test_facts_that_have_changed_take_the_place_of_what_was_seen(dossier: Path, tmp_path: Path) -> None:
    async with held_at_first_frame(dossier, tmp_path) as (app, pilot, let_go):
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        text = dossier.read_text("utf-8")
        dossier.write_text(text.replace('name = "Rising Sun"', 'name = "Setting Sun"'), "utf-8")
        let_go.set()
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert any(row.text == "Setting Sun" for row in app.explorer.panes[0].rows.rows)
        assert app.explorer.address == app.explorer.panes[0].address
        assert app.startup_snapshot != load_snapshot(dossier)
