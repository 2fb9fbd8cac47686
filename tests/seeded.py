"""Notes and a clock that never change, for whatever is looked at as a picture."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from jvexplore.atomic_write import write_own_text
from jvexplore.notes.codec import write_notes
from jvexplore.notes.model import Note
from jvexplore.records.document import Document

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def _note(number: int, **keys: Any) -> Note:
    made = NOW.replace(day=20 + number % 3, minute=number)
    return Note(id=f"01KAPC{number:020d}", author="ana", created=made, updated=made, **keys)


NOTES = (
    _note(
        1,
        on="stake/alibaba",
        kind="question",
        text="Who confirms the 48 per cent? Ask both companies before we print it.",
        tags=("governance",),
    ),
    _note(
        2,
        on="challenge/data-localisation",
        kind="check",
        text="Compare with what the law on personal data asked for in 2018.",
        tags=("law",),
    ),
    _note(3, on="figure/deal-value", kind="risk", text="[Roughly] is the paper's word; nobody gave a valuation."),
    _note(4, on="party/mail-ru", kind="correction", status="resolved", text="Name restored from public record."),
)


def seed(path: Path) -> None:
    """Write the notes on the bundled dossier that pictures show."""
    write_own_text(path, write_notes(Document("aliexpress-russia", {note.id: note for note in NOTES})))
