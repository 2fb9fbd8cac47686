"""A saved snapshot that is damaged, or that somebody else wrote, does no harm, and the facts take its place."""

from __future__ import annotations

import pickle
import random
import time
import tracemalloc
import zlib
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.address import address_of
from jvexplore.app.app import ExplorerApp
from jvexplore.app.startup.startup_snapshot import load_snapshot, snapshot_path
from jvexplore.app.ui.fact_rows import safe_lists
from jvexplore.dossier.pane_lists import PaneRow
from tests.app.conftest import screen_text, settle, until
from tests.app.saved_snapshot import save_snapshot_of

if TYPE_CHECKING:
    from pathlib import Path


def forge(dossier: Path, text: bytes) -> None:
    """Keep something else in place of a first sight, with a right check sum."""
    snapshot_path(dossier).write_bytes(b"%08x\n" % zlib.crc32(text) + text)


def snapshot_body(dossier: Path) -> bytes:
    """Return what is kept, without its check sum."""
    return snapshot_path(dossier).read_bytes().partition(b"\n")[2]


def test_what_is_damaged_is_passed_over(bakery_copy: Path) -> None:
    save_snapshot_of(bakery_copy)
    kept = snapshot_path(bakery_copy).read_bytes()
    for place in range(len(kept)):
        snapshot_path(bakery_copy).write_bytes(kept[:place])
        assert load_snapshot(bakery_copy) is None, f"cut off at {place}"
        snapshot_path(bakery_copy).write_bytes(kept[:place] + bytes([kept[place] ^ 1 << place % 8]) + kept[place + 1 :])
        assert load_snapshot(bakery_copy) is None, f"a bit turned at {place}"


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
def test_what_somebody_else_wrote_is_passed_over(bakery_copy: Path, wrong: bytes) -> None:
    save_snapshot_of(bakery_copy)
    made, head, *_ = snapshot_body(bakery_copy).split(b"\n")
    for text in (wrong, made + b"\n" + wrong, b"\n".join((made, head, wrong))):
        forge(bakery_copy, text)
        begun = time.process_time()
        assert load_snapshot(bakery_copy) is None
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
def test_a_row_that_is_none_of_ours_is_passed_over(bakery_copy: Path, row: bytes) -> None:
    save_snapshot_of(bakery_copy)
    text = snapshot_body(bakery_copy)
    forge(bakery_copy, text + ROW + STAKE.replace(b"SHARE", b"48.5"))
    sight = load_snapshot(bakery_copy)
    assert sight
    assert sight.lists.panes["party"].rows[-1] == PaneRow("A", address_of("party/a"))
    assert sight.lists.panes["stake"].rows[-1].share == Decimal("48.5")
    forge(bakery_copy, text + row)
    assert load_snapshot(bakery_copy) is None


def test_what_would_control_the_terminal_is_shown_instead(bakery_copy: Path) -> None:
    save_snapshot_of(bakery_copy)
    made, head, *_ = snapshot_body(bakery_copy).split(b"\n")
    row = b"\nparty\t\x1b]0;x\x07\tparty/\x1bc\t\x1b[2J\t\t\x1b[31m\r\xe2\x80\xae\t\t\x1b[3m\t\t\x1b[4m\t\t"
    forge(bakery_copy, made + b"\n\x1b[31m" + head + row)
    sight = load_snapshot(bakery_copy)
    assert sight
    lists = safe_lists(sight.lists)
    (row_shown,) = lists.panes["party"].rows.rows
    texts = (each for each in row_shown if isinstance(each, str))
    shown = "".join((*lists[1:], *texts))
    assert not {"\x1b", "\r", "\x07", "\u202e"} & {*shown}


def test_whatever_is_kept_with_a_right_check_sum_does_no_harm(bakery_copy: Path, harm: int) -> None:
    """Harm what is kept at random; `--harm 1000` does so 10,000 times."""
    save_snapshot_of(bakery_copy)
    right = snapshot_body(bakery_copy)
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
        forge(bakery_copy, bytes(text))
        sight = load_snapshot(bakery_copy)
        panes = safe_lists(sight.lists).panes.values() if sight else []
        rows = [row for pane in panes for row in pane.rows.rows]
        assert all(each.isprintable() for row in rows for each in (row.key, row.text, row.lead, row.status, row.group))
        assert all(row.share is None or 0 <= row.share <= 100 for row in rows)
    memory = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert memory < 64 << 20
    assert time.process_time() - begun < 5 + rounds * 0.05


async def test_a_forged_one_is_replaced_by_the_facts(bakery_copy: Path, tmp_path: Path) -> None:
    right = save_snapshot_of(bakery_copy)
    text = snapshot_body(bakery_copy)
    forge(bakery_copy, text.replace(b"Rising Sun", b"Setting Sun"))
    app = ExplorerApp(bakery_copy, tmp_path / "notes.toml")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert "Rising Sun" in screen_text(pilot)
        assert "Setting Sun" not in screen_text(pilot)
        await until(pilot, lambda: load_snapshot(bakery_copy) == right)
