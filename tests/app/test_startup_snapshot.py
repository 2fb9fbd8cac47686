"""The saved snapshot is loaded as long as the dossier's file and the settings are the same, and no longer."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jvexplore import paths
from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.app.startup.startup_snapshot import load_snapshot, save_snapshot
from tests.app.saved_snapshot import save_snapshot_of, stamp_of
from tests.bench.large import make
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_seen_is_seen_again(bakery_copy: Path) -> None:
    assert load_snapshot(bakery_copy) is None
    assert save_snapshot_of(bakery_copy) == load_snapshot(bakery_copy)


def test_a_share_that_is_a_limit_is_seen_again_as_one(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_bytes((FOLDER / "tarnholm" / "dossier.toml").read_bytes())
    seen = save_snapshot_of(path)
    assert load_snapshot(path) == seen
    rows = seen.lists.panes["stake"].rows
    assert [row.share_words for row in rows if row.share_is_vague] == [
        *("at least 25.1 %", "up to 2 %", "51–74.9 %", "25–33.3 %"),
    ]


def test_any_other_byte_of_the_dossier_or_other_settings_are_seen_anew(bakery_copy: Path) -> None:
    save_snapshot_of(bakery_copy)
    before = bakery_copy.stat()
    text = bakery_copy.read_text("utf-8")
    bakery_copy.write_text(text.replace("Rising Sun", "Rising Son"), "utf-8")
    os.utime(bakery_copy, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_snapshot(bakery_copy) is None
    bakery_copy.write_text(text, "utf-8")
    assert load_snapshot(bakery_copy)
    settings = paths.settings_path()
    settings.parent.mkdir(parents=True)
    settings.write_text('dates = "year-month-day"\n', "utf-8")
    assert load_snapshot(bakery_copy) is None
    assert "2020-03-03" in save_snapshot_of(bakery_copy).lists.source
    settings.unlink()
    assert load_snapshot(bakery_copy) is None
    assert "3 Mar 2020" in save_snapshot_of(bakery_copy).lists.source


def test_what_was_written_to_meanwhile_is_not_kept(bakery_copy: Path) -> None:
    sight, before = open_dossier(bakery_copy).snapshot, stamp_of(bakery_copy)
    bakery_copy.write_bytes(bakery_copy.read_bytes() + b"\n")
    save_snapshot(bakery_copy, sight, before)
    assert load_snapshot(bakery_copy) is None


def test_many_facts_are_not_waited_for(tmp_path: Path) -> None:
    large, _ = make(tmp_path, 2_000, 1)
    save_snapshot_of(large)
    assert load_snapshot(large) is None
