"""What saving a fact costs where a dossier has many: beside a plain write of the same bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from tests.bench.large import make
from tests.bench.spread import Spread
from tests.bench.table import HEAD, HEAD_ALONE, row, row_alone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.records.store import RecordStore
    from tests.bench.setting import Setting

MANY: Final = 10_000
FRAME_SECONDS: Final = 1 / 60
_FACT: Final = "event/e7"


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    path = setting.folder / "dossier.toml"
    former, _ = make(setting.folder, MANY, 1)
    path.write_text(convert_format(former.read_text("utf-8"), former), encoding="utf-8")
    first, first_writes = _first_saves(path, setting.rounds)
    changes, adds, writes, own = _saves(path, setting.rounds)
    yield f"\n### Facts: {MANY:,} in the dossier, one saved, compared with the same bytes with fsync\n"
    yield from HEAD
    yield row("changed", changes, writes, 2)
    yield row("added", adds, writes, 2)
    yield row("changed, the first time after the file was read", first, first_writes)
    yield "\n### Facts alone\n"
    yield from HEAD_ALONE
    yield row_alone("processor time of a change; the goal is a frame", own, round(FRAME_SECONDS * 1000, 1))


def _saves(path: Path, rounds: int) -> tuple[Spread, Spread, Spread, Spread]:
    """Save one fact in turn with another, in one store; the processor time of a change comes last."""
    store = open_dossier_store(path)
    store.load()
    changes, adds, writes, own = Spread(), Spread(), Spread(), Spread()
    store.save(_with_title(store, "nought"))
    for number in range(rounds):
        records = _with_title(store, f"once more {number}")
        with changes.timed(), own.timed_processor():
            store.save(records)
        _write_plainly(path, writes)
        store.back_up_last_save()  # as the commands do once a save is done
        added = store.document.records[_FACT].with_values({"id": f"one-more-{number}"})
        records = {**store.document.records, added.address: added}
        with adds.timed():
            store.save(records)
        store.back_up_last_save()
    return changes, adds, writes, own


def _first_saves(path: Path, rounds: int) -> tuple[Spread, Spread]:
    """Save one fact in a store that has just read its file; all modules are loaded."""
    saves, writes = Spread(), Spread()
    for number in range(rounds + 1):
        store = open_dossier_store(path)
        store.load()
        records = _with_title(store, f"first {number}")
        if number:
            with saves.timed():
                store.save(records)
            _write_plainly(path, writes)
        else:
            store.save(records)
    return saves, writes


def _with_title(store: RecordStore[FactRecord], title: str) -> dict[str, FactRecord]:
    records = store.document.records
    return {**records, _FACT: records[_FACT].with_values({"title": title})}


def _write_plainly(path: Path, writes: Spread) -> None:
    """Write the bytes of a file to another one beside it."""
    data = path.read_bytes()
    with writes.timed(), path.with_name("plain").open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
