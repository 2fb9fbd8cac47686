"""A session on the bakery, without a screen, in the test's own event loop."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from jvexplore.notes.store import NotesStore
from jvexplore.session.open_facts import OpenFacts
from tests.samples import NOON
from tests.session.make_session import make_session
from tests.session.window import bakery as bakery_and_links

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session

ON = "stake/dough"


@pytest.fixture
def notes_path(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


@pytest.fixture
def session(notes_path: Path) -> Session:
    return open_bakery(notes_path)


def open_bakery(path: Path) -> Session:
    """Open the notes in a file."""
    store = NotesStore(path, "bakery")
    return make_session(OpenFacts(*bakery_and_links()), store, store.load(), lambda: NOON)


def keep(path: Path, *notes: Note) -> None:
    """Write notes as another program would: those given replace those of the same id."""
    store = NotesStore(path, "bakery")
    store.save(dict(store.load()) | {note.id: note for note in notes})


def texts(path: Path) -> list[str]:
    """Return the texts of the notes in a file."""
    return [note.text for note in NotesStore(path, "bakery").load().values()]


async def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so; threads and files take their time."""
    for _ in range(2_000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen")
