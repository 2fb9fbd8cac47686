"""Export notes as CSV (RFC 4180): a header, then one record per note."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NewType, cast

from jvexplore.dossier.citations import format_citation, paragraphs_at
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.plain_data import to_plain_data
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.export.detail_lines import detail_lines
from jvexplore.export.grouping import group_notes
from jvexplore.safe_text import SafeText, own_words
from jvexplore.sanitize import sanitize_text
from jvexplore.span import SPAN_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import EscapedText

Cell = NewType("Cell", SafeText)
"""Text that is safe in a terminal, and that no spreadsheet takes for a formula."""

COLUMNS: Final = (
    "id",
    "on",
    "fact",
    "details",
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
# First characters that make a cell a formula: https://owasp.org/www-community/attacks/CSV_Injection
# Some spreadsheets skip leading white space, and accept full-width and other variants of these signs.
# `sanitize_text` keeps no other blank characters than those of `_BLANK`.
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\N{MINUS SIGN}")
_BLANK: Final = re.compile(r"[\s\u2800\ufe0e\ufe0f]*+")
_NO_FORMULA: Final = own_words("'")
_BREAKS: Final = ("\t", "\n")


def render(
    dossier: Dossier, reference_index: ReferenceIndex, notes: Sequence[Note], _attached: AttachedCopies | None = None
) -> EscapedText:
    """Return notes in screen order, one per record, with CRLF line ends.

    Every cell is quoted: some spreadsheets split lines at semicolons or tabs too.
    """
    records: list[tuple[str, ...]] = [COLUMNS]
    for noted in (each for group in group_notes(dossier, notes) for each in group.noted):
        exists = address_exists(dossier, noted.address)
        page = page_blocks(dossier, reference_index, noted.address) if exists else ()
        details = "\n".join(detail_lines(page))
        records += (_record(dossier, note, details) for note in noted.notes)
    return _write_records(map(_escape_formula, record) for record in records)


def _write_records(records: Iterable[Iterable[Cell]]) -> EscapedText:
    """Return records as CSV text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows(records)
    return cast("EscapedText", text.getvalue())


def _record(dossier: Dossier, note: Note, details: str) -> tuple[str, ...]:
    exists = address_exists(dossier, note.on)
    span = note.span
    return (
        note.id,
        note.on,
        address_title(dossier, note.on, whole_quote=True) if exists else "",
        details,
        ", ".join(paragraphs_at(dossier, note.on)) if exists else "",
        format_citation(dossier, note.on) if exists else "",
        note.kind,
        note.status,
        note.text,
        ", ".join(note.tags),
        note.author,
        to_plain_data(note.created),
        to_plain_data(note.updated),
        *((span.exact, span.prefix, span.suffix, str(span.start), str(span.end)) if span else ("",) * len(SPAN_KEYS)),
    )


def _escape_formula(text: str) -> Cell:
    """Return a text as a cell, with an apostrophe in front if it could be a formula."""
    cell = sanitize_text(text.replace("\r\n", "\n"))
    return Cell(_NO_FORMULA + cell if _may_be_formula(cell) else cell)


def _may_be_formula(cell: str) -> bool:
    blank = _BLANK.match(cell)
    first = cell[blank.end() : blank.end() + 1] if blank else ""
    return cell.startswith(_BREAKS) or unicodedata.normalize("NFKC", first).startswith(_FORMULA_SIGNS)
