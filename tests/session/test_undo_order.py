"""Undo of facts and notes keeps its order when a note is changed while a fact is still being saved."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.dossier.writing.changed_dossier import ChangedDossier
from tests.lighthouse import copy_lighthouse
from tests.session.dossier_window import open_file, with_value
from tests.session.test_fact_changes import STAKE, percent

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path
    from typing import Any

    import pytest

    from jvexplore.dossier.writing.changed_dossier import SavedFacts
    from jvexplore.session.fact_changes import ChangedFacts
    from jvexplore.session.session import Session


def open_lighthouse(folder: Path) -> Session:
    return open_file(copy_lighthouse(folder), folder / "notes.toml")


def add_note(session: Session) -> None:
    session.note_changes.add_note(address_of(STAKE), "who says so?", "question", ())


async def while_saving(
    patch: pytest.MonkeyPatch, change: Coroutine[Any, Any, ChangedFacts], do: Callable[[], object]
) -> ChangedFacts:
    """Do something on the event loop while a thread saves an undo or redo."""
    begun, go_on, undo = threading.Event(), threading.Event(), ChangedDossier.undo

    def undo_slowly(file: ChangedDossier, saved: SavedFacts) -> SavedFacts:
        begun.set()
        assert go_on.wait(10)
        return undo(file, saved)

    with patch.context() as context:
        context.setattr(ChangedDossier, "undo", undo_slowly)
        saving = asyncio.create_task(change)
        assert await asyncio.to_thread(begun.wait, 10)
        do()
        go_on.set()
        return await saving


async def test_a_note_written_while_a_fact_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = open_lighthouse(tmp_path)
    facts, order = session.fact_changes, session.undo_order
    await facts.make_step("edit", with_value(STAKE, percent=70))
    undone = await while_saving(monkeypatch, facts.undo(), lambda: add_note(session))
    assert (undone.label, percent(session), order.next_undo) == ("edit", 75, "notes")
    assert session.note_changes.undo() == "new note"
    assert order.next_undo is None


async def test_a_note_written_while_a_fact_is_redone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = open_lighthouse(tmp_path)
    facts, order = session.fact_changes, session.undo_order
    await facts.make_step("edit", with_value(STAKE, percent=70))
    await facts.undo()
    redone = await while_saving(monkeypatch, facts.redo(), lambda: add_note(session))
    assert (redone.label, percent(session), order.next_undo, order.next_redo) == ("edit", 70, "facts", None)
    assert (await facts.undo()).label == "edit"
    assert session.note_changes.undo() == "new note"
    assert order.next_undo is None


async def test_a_second_undo_does_not_pass_over_a_note(tmp_path: Path) -> None:
    session = open_lighthouse(tmp_path)
    facts, order = session.fact_changes, session.undo_order
    await facts.make_step("edit", with_value(STAKE, percent=70))
    add_note(session)
    await facts.make_step("edit again", with_value(STAKE, percent=60))
    undone = await asyncio.gather(facts.undo(), facts.undo())
    assert ([each.label for each in undone], percent(session), order.next_undo) == (["edit again", ""], 70, "notes")
    assert session.note_changes.undo() == "new note"
    assert (await facts.undo()).label == "edit"
    assert percent(session) == 75
