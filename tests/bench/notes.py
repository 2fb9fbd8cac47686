"""What a note costs when there are many: the save, beside a plain write of the same bytes, and the event loop."""

from __future__ import annotations

import asyncio
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from jvexplore.address import Address
from jvexplore.app.app import ExplorerApp
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.notes.store import NotesStore
from jvexplore.session.open_facts import OpenFacts
from tests.bench.spread import Spread
from tests.bench.table import HEAD, HEAD_ALONE, row, row_alone
from tests.samples import made
from tests.session.make_session import make_session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.notes.model import Note
    from tests.bench.setting import Setting

MANY = 10_000
FEW = 10
FRAME_SECONDS = 1 / 60
DOSSIER = "aliexpress-russia"


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    folder, rounds = setting.folder, setting.rounds
    yield f"\n### Notes: {MANY:,} in the file, one more added\n"
    yield from HEAD
    yield row("save in total, compared with the same bytes with fsync", *_saves(folder, rounds), 2)
    few, many = (asyncio.run(_longest_hold(folder / f"{count}.toml", count, rounds)) for count in (FEW, MANY))
    yield row(f"longest hold of the event loop by `ctrl+s`, compared with that with {FEW} notes", many, few)
    yield "\n### Notes alone\n"
    yield from HEAD_ALONE
    adding = _adding(folder / "adding.toml", rounds)
    yield row_alone("adding it, on the event loop; the goal is a frame", adding, round(FRAME_SECONDS * 1000, 1))


def _adding(path: Path, rounds: int) -> Spread:
    """Time what the event loop does for a new note besides drawing it: make it, hand all over, take all back."""
    store = NotesStore(path, DOSSIER)
    store.save(sample(MANY))
    dossier = load_dossier(bundled_dossier_path())
    session = make_session(OpenFacts(dossier, ReferenceIndex(dossier)), store, store.document.records)
    session.saving.run_tasks_with(lambda _: None)  # saved below, where it is timed apart
    spread = Spread()
    for number in range(rounds):
        with spread.timed():
            session.note_changes.add_note(Address("stake/alibaba"), f"one more {number}", "comment", ())
            sent = session.notebook.snapshot()
        found = store.save(sent)
        begun = time.perf_counter()
        session.notes.merge_remote_changes(found)
        spread.values[-1] += time.perf_counter() - begun
    return spread


def sample(count: int) -> dict[str, Note]:
    """Make notes of the size that people write, by id."""
    notes = (
        made(
            number,
            f"stake/alibaba-{number % 100}",
            f"Number {number}: who confirms the 48 per cent?\nThe article does not say.",
            kind="question",
            tags=("governance", "to-check"),
            author="ana",
            fact="Alibaba Group holds 48 % of AliExpress Russia",
        )
        for number in range(count)
    )
    return {note.id: note for note in notes}


def _saves(folder: Path, rounds: int) -> tuple[Spread, Spread]:
    path, plain = folder / "saved.toml", folder / "plain"
    store = NotesStore(path, DOSSIER)
    notes = sample(MANY)
    store.save(notes)
    saves, writes = Spread(), Spread()
    for number in range(rounds):
        note = made(MANY + number, "stake/alibaba", "one more")
        notes[note.id] = note
        with saves.timed():
            store.save(notes)
        data = path.read_bytes()
        with writes.timed(), plain.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        store.back_up_last_save()  # as the application does once a save is done
    return saves, writes


async def _longest_hold(path: Path, count: int, rounds: int) -> Spread:
    """Write notes by keys in the real application, and measure the longest callback of each save."""
    NotesStore(path, DOSSIER).save(sample(count))
    app = ExplorerApp(bundled_dossier_path(), path)
    holds = Spread()
    async with app.run_test(size=(120, 40)) as pilot:
        while app.session is None:
            await pilot.pause(0.05)
        await pilot.pause(1)
        for _ in range(rounds):
            await pilot.press("2", "n", "x")
            await pilot.pause(0.2)
            with _timed_callbacks() as found:
                await pilot.press("ctrl+s")
                await pilot.pause(0.5)
            holds.add(found.longest)
    return holds


class _Holds:
    """Times the callbacks of the event loop; each holds up every key."""

    longest = 0.0


@contextmanager
def _timed_callbacks() -> Iterator[_Holds]:
    found = _Holds()
    run = asyncio.Handle._run

    def timed(handle: Any) -> None:
        begun = time.perf_counter()
        run(handle)
        found.longest = max(found.longest, time.perf_counter() - begun)

    with patch.object(asyncio.Handle, "_run", timed):
        yield found
