"""Any steps on facts are undone and redone to the same file, while another writer changes another fact."""

from __future__ import annotations

import random
import shutil
import tomllib
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.errors import JvexploreError
from tests.lighthouse import LIGHTHOUSE
from tests.session.dossier_window import open_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.dossier.writing.changed_dossier import MakeChange
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.session import Session

THEIRS: Final = "event/bids"
_KINDS: Final = ("sources", "parties", "stakes", "quotes", "figures", "events")


def facts_in(path: Path) -> dict[str, Any]:
    """Return the entries of a file by their addresses, without what the other writer changes."""
    document = tomllib.loads(path.read_text("utf-8"))
    found = {f"{kind}/{each['id']}": each for kind in _KINDS for each in document.get(kind, [])}
    found["events/bids"].pop("description", None)
    return found


def any_change(chosen: random.Random) -> MakeChange:
    """Return an edit, a deletion, a renaming or an addition."""

    def change(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        address = chosen.choice([each for each in records if not each.startswith("source/") and each != THEIRS])
        match chosen.choice(["edit", "delete", "rename", "add"]):
            case "edit":
                return {**records, address: records[address].with_values({"comment": f"{chosen.random()}"})}
            case "delete":
                return {key: each for key, each in records.items() if key != address}
            case "rename":
                try:
                    return rename_fact(records, address, chosen.choice(["x", "y", "z"]))
                except JvexploreError:  # that is, or was, another one
                    return records
        new = new_record("parties", {"id": chosen.choice(["x", "y", "w"]), "name": "New"})
        return records if new.address in records else {**records, new.address: new}

    return change


def write_beside(path: Path, text: str) -> None:
    store = open_dossier_store(path)
    records = dict(store.load())
    store.save({**records, THEIRS: records[THEIRS].with_values({"description": text})})


async def walk(session: Session, path: Path, chosen: random.Random) -> None:
    states = [facts_in(path)]
    for number in range(chosen.randint(1, 6)):
        if (await session.fact_changes.make_step("step", any_change(chosen))).step:
            states.append(facts_in(path))
        write_beside(path, f"theirs, {number}")
    expected = path.read_text("utf-8")
    for _ in range(2):
        for state in reversed(states[:-1]):
            await session.fact_changes.undo()
            assert facts_in(path) == state
        assert session.undo_order.next_undo is None
        for state in states[1:]:
            await session.fact_changes.redo()
            assert facts_in(path) == state
        assert session.undo_order.next_redo is None
    assert tomllib.loads(path.read_text("utf-8"))["events"] == tomllib.loads(expected)["events"]


async def test_what_is_undone_and_redone_is_as_it_was(tmp_path: Path, harm: int) -> None:
    for seed in range(harm):
        path = tmp_path / f"{seed}.toml"
        shutil.copy(LIGHTHOUSE, path)
        session = open_file(path, tmp_path / "notes.toml")
        session.reload_dossier = None
        await walk(session, path, random.Random(seed))
