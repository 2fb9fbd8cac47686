"""Changes to facts: saved before they are shown, one history with the notes, merged with what others wrote since."""

from __future__ import annotations

import resource
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.errors import JvexploreError
from jvexplore.records.sidecar import sidecar_dir
from tests.conftest import BAKERY
from tests.session.dossier_window import open_file, with_value

if TYPE_CHECKING:
    from jvexplore.dossier.writing.changed_dossier import MakeChange
    from jvexplore.session.session import Session

STAKE = "stake/gull"


@pytest.fixture
def session(lighthouse_copy: Path) -> Session:
    return open_file(lighthouse_copy)


def without(address: str) -> MakeChange:
    return lambda records: {key: each for key, each in records.items() if key != address}


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def percent(session: Session) -> object:
    fact = session.dossier.facts.get(address_of(STAKE))
    assert fact is None or isinstance(fact, Stake)
    return fact.percent if fact else None


async def test_a_step_is_saved_and_shown_and_can_be_undone_and_redone(session: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_text("utf-8")
    changed = await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    assert changed.label == "edit"
    assert [each.after.address for each in changed.step if each.after] == [STAKE]
    assert percent(session) == 70
    assert lighthouse_copy.read_text("utf-8") == before.replace("percent = 75", "percent = 70")
    assert (await session.fact_changes.undo()).label == "edit"
    assert percent(session) == 75
    assert lighthouse_copy.read_text("utf-8") == before
    assert session.undo_order.next_undo is None
    assert (await session.fact_changes.redo()).label == "edit"
    assert percent(session) == 70
    assert session.undo_order.next_redo is None


async def test_a_deletion_that_is_undone_leaves_the_file_as_it_was(session: Session, lighthouse_copy: Path) -> None:
    replace_in(lighthouse_copy, "percent = 75\n", "percent = 75  # says the paper\n")
    before = lighthouse_copy.read_text("utf-8")
    await session.fact_changes.make_step("delete", without(STAKE))
    assert percent(session) is None
    assert "says the paper" not in lighthouse_copy.read_text("utf-8")
    await session.fact_changes.undo()
    assert percent(session) == 75
    assert lighthouse_copy.read_text("utf-8") == before


async def test_a_rename_that_is_undone_leaves_the_file_as_it_was(session: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_text("utf-8")
    await session.fact_changes.make_step("rename", lambda records: rename_fact(records, "party/gull", "gull-trust"))
    renamed = lighthouse_copy.read_text("utf-8")
    assert 'holder = "gull-trust"' in renamed
    assert 'formerly = ["gull"]' in renamed
    await session.fact_changes.undo()
    assert lighthouse_copy.read_text("utf-8") == before
    await session.fact_changes.redo()
    assert lighthouse_copy.read_text("utf-8") == renamed


async def test_what_others_refer_to_since_keeps_its_references(session: Session, lighthouse_copy: Path) -> None:
    await session.fact_changes.make_step("rename", lambda records: rename_fact(records, "party/gull", "gull-trust"))
    with lighthouse_copy.open("a", encoding="utf-8") as file:
        file.write('\n[[stakes]]\nid = "theirs"\nholder = "gull-trust"\ncompany = "beacon"\nbasis = "stated"\n')
    await session.fact_changes.undo()
    stakes = tomllib.loads(lighthouse_copy.read_text("utf-8"))["stakes"]
    assert [(each["id"], each["holder"]) for each in stakes] == [("gull", "gull"), ("theirs", "gull")]


async def test_what_others_refer_to_since_is_not_taken_away(session: Session, lighthouse_copy: Path) -> None:
    new = new_record("parties", {"id": "heron", "name": "Heron"})
    await session.fact_changes.make_step("add", lambda records: {**records, new.address: new})
    replace_in(lighthouse_copy, 'holder = "gull"', 'holder = "heron"')
    await session.fact_changes.undo()
    heron = session.dossier.facts[address_of("party/heron")]
    assert [each.is_deleted for each in heron.conflict] == [True]


async def test_undoing_keeps_what_others_wrote_since(session: Session, lighthouse_copy: Path) -> None:
    await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    replace_in(lighthouse_copy, 'status = "proposed"', 'status = "agreed"')
    replace_in(lighthouse_copy, "value = 42000", "value = 43000")
    await session.fact_changes.undo()
    text = lighthouse_copy.read_text("utf-8")
    assert "percent = 75\n" in text
    assert 'status = "agreed"' in text
    assert "value = 43000" in text


async def test_of_what_others_changed_too_both_versions_stay(session: Session, lighthouse_copy: Path) -> None:
    await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    replace_in(lighthouse_copy, "percent = 70", "percent = 71")
    await session.fact_changes.undo()
    (version,) = session.dossier.facts[address_of(STAKE)].conflict
    (difference,) = version.changed
    assert {difference.here, difference.there} == {"75", "71"}
    kept = difference.here
    await session.fact_changes.decide_conflict(address_of(STAKE), version, keeps_this=True)
    assert str(percent(session)) == kept
    assert session.conflicts.total_count == 0
    assert "conflict" not in lighthouse_copy.read_text("utf-8")


async def test_a_step_changes_what_is_in_the_file_by_then(session: Session, lighthouse_copy: Path) -> None:
    await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    replace_in(lighthouse_copy, "value = 42000", "value = 43000")
    await session.fact_changes.make_step("edit", with_value(STAKE, status="agreed"))
    text = lighthouse_copy.read_text("utf-8")
    assert "value = 43000" in text
    assert "percent = 70" in text
    assert 'status = "agreed"' in text


async def test_facts_and_notes_have_one_history(session: Session) -> None:
    facts, notes, order = session.fact_changes, session.note_changes, session.undo_order
    notes.add_note(address_of(STAKE), "who says so?", "question", ())
    await facts.make_step("edit", with_value(STAKE, percent=70))
    notes.add_note(address_of(STAKE), "the paper", "comment", ())
    for part in ("notes", "facts", "notes"):
        assert order.next_undo == part
        if part == "facts":
            await facts.undo()
        else:
            assert notes.undo() == "new note"
    assert order.next_undo is None
    for part in ("notes", "facts", "notes"):
        assert order.next_redo == part
        if part == "facts":
            await facts.redo()
        else:
            assert notes.redo() == "new note"
    assert order.next_redo is None
    assert percent(session) == 70
    assert len(session.notebook) == 2


async def test_a_step_on_notes_clears_what_could_be_redone_on_facts(session: Session) -> None:
    await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    await session.fact_changes.undo()
    session.note_changes.add_note(address_of(STAKE), "who says so?", "question", ())
    assert session.undo_order.next_redo is None
    assert (await session.fact_changes.redo()).step == ()
    assert percent(session) == 75
    assert session.note_changes.undo() == "new note"
    await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    assert session.undo_order.next_redo is None
    assert session.note_changes.redo() is None


async def test_what_cannot_be_saved_is_not_changed(session: Session, lighthouse_copy: Path) -> None:
    await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    before = lighthouse_copy.read_bytes()
    for spoilt in (b"id = [", before.replace(b"format = 2", b"format = 3")):
        lighthouse_copy.write_bytes(spoilt)
        with pytest.raises(JvexploreError):
            await session.fact_changes.make_step("edit", with_value(STAKE, percent=60))
        with pytest.raises(JvexploreError):
            await session.fact_changes.undo()
        assert lighthouse_copy.read_bytes() == spoilt
        assert percent(session) == 70
    lighthouse_copy.write_bytes(before)
    await session.fact_changes.undo()
    assert percent(session) == 75
    assert session.undo_order.next_undo is None


async def test_on_a_full_disk_nothing_is_changed(session: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))  # files cannot grow beyond, as on a full disk
    try:
        with pytest.raises(JvexploreError, match=r"lighthouse\.toml: cannot be written"):
            await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert lighthouse_copy.read_bytes() == before
    assert percent(session) == 75
    assert session.undo_order.next_undo is None
    await session.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    assert percent(session) == 70


async def test_a_step_that_changes_nothing_is_none(session: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.stat().st_mtime_ns
    assert (await session.fact_changes.make_step("edit", lambda records: records)).step == ()
    assert session.undo_order.next_undo is None
    assert lighthouse_copy.stat().st_mtime_ns == before


async def test_the_bundled_dossier_is_copied_first(home: Path, tmp_path: Path) -> None:
    bundled = bundled_dossier_path()
    before = bundled.read_bytes()
    session = open_file(bundled, tmp_path / "notes.toml")
    changed = await session.fact_changes.make_step("edit", with_value("stake/alibaba", percent=47))
    own = changed.copied_to
    assert own
    assert own.is_relative_to(home)
    assert session.facts.dossier_path == own
    assert "percent = 47\n" in own.read_text("utf-8")
    assert bundled.read_bytes() == before
    changed = await session.fact_changes.undo()
    assert changed.copied_to is None
    assert own.read_bytes() == before


async def test_a_copy_is_told_with_the_first_change_that_is_in_it(home: Path, tmp_path: Path) -> None:
    session = open_file(bundled_dossier_path(), tmp_path / "notes.toml")
    with pytest.raises(JvexploreError):
        await session.fact_changes.make_step("edit", with_value("stake/alibaba", comment="\ud800"))
    (own,) = home.rglob("dossier.toml")
    changed = await session.fact_changes.make_step("edit", with_value("stake/alibaba", comment="ours"))
    assert changed.copied_to == own == session.facts.dossier_path


async def test_a_file_of_format_1_is_converted_and_the_change_says_so(tmp_path: Path) -> None:
    path = Path(shutil.copy(BAKERY, tmp_path / "bakery.toml"))
    session = open_file(path, tmp_path / "notes.toml")
    changed = await session.fact_changes.make_step("edit", with_value("stake/dough", percent=37))
    assert changed.is_converted
    assert "format = 2" in path.read_text("utf-8")
    (old, _) = sorted(each.read_bytes() for each in sidecar_dir(path).glob("backup-*"))
    assert BAKERY.read_bytes() in {old, _}
    assert not (await session.fact_changes.undo()).is_converted
