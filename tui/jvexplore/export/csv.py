"""Notes as CSV (RFC 4180): a header, then one note a record."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from jvexplore.address import paragraph_number
from jvexplore.dossier import words
from jvexplore.dossier.plain import plain
from jvexplore.export.grouping import grouped
from jvexplore.span import KEYS
from jvexplore.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.attached import Attached
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note

COLUMNS: Final = (
    "id",
    "on",
    "fact",
    "paragraphs",
    "citation",
    "kind",
    "status",
    "text",
    "tags",
    "author",
    "created",
    "updated",
    "exact",
    "prefix",
    "suffix",
    "start",
    "end",
)
# What makes a spreadsheet take a cell for a formula: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - full-width forms count too


def render(dossier: Dossier, _links: Links, notes: Sequence[Note], _attached: Attached | None = None) -> str:
    """Return notes in the order of the screen, one a record, with CRLF line ends."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for group in grouped(dossier, notes):
        for noted in group.noted:
            writer.writerows(map(_harmless, _record(dossier, note)) for note in noted.notes)
    return text.getvalue()


def _record(dossier: Dossier, note: Note) -> tuple[str, ...]:
    number = paragraph_number(note.on)
    fact = dossier.facts.get(note.on)
    numbers = [number] if number else words.paragraphs(fact) if fact else []
    there = words.exists(dossier, note.on)
    span = note.span
    return (
        note.id,
        note.on,
        words.subject(dossier, note.on) if there else "",
        ", ".join(map(str, numbers)) if there else "",
        words.citation(dossier, note.on) if there else "",
        note.kind,
        note.status,
        note.text,
        ", ".join(note.tags),
        note.author,
        plain(note.created),
        plain(note.updated),
        *((span.exact, span.prefix, span.suffix, str(span.start), str(span.end)) if span else ("",) * len(KEYS)),
    )


def _harmless(cell: str) -> str:
    cell = visible(cell.replace("\r\n", "\n"))
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
