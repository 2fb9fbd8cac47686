"""Facts are changed on a disk that is full or read-only, or in a folder that may not be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.writing.dossier_copies import find_dossier_copies
from jvexplore.errors import JvexploreError
from tests.lighthouse import LIGHTHOUSE, copy_lighthouse
from tests.mounted_disk import readable_folder, remount, without_privileges
from tests.session.dossier_window import open_file, with_value

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session

STAKE = address_of("stake/gull")
LONG = "much to say " * 8_000


def open_lighthouse(folder: Path, notes: Path) -> tuple[Session, Path]:
    path = copy_lighthouse(folder)
    return open_file(path, notes / "notes.toml"), path


def comment(session: Session) -> str:
    return session.dossier.facts[STAKE].comment


async def test_a_read_only_disk(small_disk: Path, tmp_path: Path) -> None:
    session, path = open_lighthouse(small_disk, tmp_path)
    remount(small_disk, "ro")
    with pytest.raises(JvexploreError, match=r"lighthouse\.toml.* read-only; name a file on another disk"):
        await session.fact_changes.make_step("edit", with_value(STAKE, comment="ours"))
    assert path.read_bytes() == LIGHTHOUSE.read_bytes()
    assert (comment(session), session.undo_order.next_undo) == ("", None)
    remount(small_disk, "rw")
    await session.fact_changes.make_step("edit", with_value(STAKE, comment="ours"))
    remount(small_disk, "ro")
    with pytest.raises(JvexploreError, match="read-only"):
        await session.fact_changes.undo()
    assert (comment(session), session.undo_order.next_undo, session.undo_order.next_redo) == ("ours", "facts", None)
    remount(small_disk, "rw")
    await session.fact_changes.undo()
    assert path.read_bytes() == LIGHTHOUSE.read_bytes()


async def test_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    session, path = open_lighthouse(small_disk, tmp_path)
    with pytest.raises(JvexploreError, match=r"lighthouse\.toml.* no space left on device; free space"):
        await session.fact_changes.make_step("edit", with_value(STAKE, comment=LONG))
    assert path.read_bytes() == LIGHTHOUSE.read_bytes()
    assert (comment(session), session.undo_order.next_undo) == ("", None)
    remount(small_disk, "size=8m")
    await session.fact_changes.make_step("edit", with_value(STAKE, comment=LONG))
    assert comment(session) == LONG


async def test_copies_on_a_read_only_disk_stay(small_disk: Path, tmp_path: Path) -> None:
    session, path = open_lighthouse(small_disk, tmp_path)
    copy = small_disk / "lighthouse (1).toml"
    copy.write_text(path.read_text("utf-8").replace("percent = 75", "percent = 70"), "utf-8")
    copies = find_dossier_copies(path, "lighthouse").mergeable
    remount(small_disk, "ro")
    with pytest.raises(JvexploreError, match="read-only"):
        await session.fact_changes.merge_copies(copies)
    assert copy.exists()
    assert path.read_bytes() == LIGHTHOUSE.read_bytes()
    remount(small_disk, "rw")
    merged, _ = await session.fact_changes.merge_copies(copies)
    assert merged.error is None
    assert not copy.exists()


async def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    with readable_folder() as folder:
        session, path = open_lighthouse(folder, tmp_path)
        await session.fact_changes.make_step("edit", with_value(STAKE, status="agreed"))  # and load what that needs
        before = path.read_bytes()
        path.chmod(0o644)
        folder.chmod(0o555)
        with (
            without_privileges(),
            pytest.raises(JvexploreError, match=r"lighthouse\.toml.* permission denied; change its permissions"),
        ):
            await session.fact_changes.make_step("edit", with_value(STAKE, comment="ours"))
        assert path.read_bytes() == before
        assert comment(session) == ""
        assert (await session.fact_changes.make_step("none", lambda records: records)).step == ()
        folder.chmod(0o755)
        await session.fact_changes.make_step("edit", with_value(STAKE, comment="ours"))
        assert comment(session) == "ours"
