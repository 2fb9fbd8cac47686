"""Export notes as JSON: the dossier's metadata, the annotated facts, and the notes."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from jvexplore.address import DOSSIER
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.plain_data import plain_entry, plain_head, to_plain_data
from jvexplore.dossier.titles import address_exists
from jvexplore.export.grouping import group_notes
from jvexplore.export.json_text import dump_json
from jvexplore.span import Span, span_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import EscapedText


def render(
    dossier: Dossier, _reference_index: ReferenceIndex, notes: Sequence[Note], _attached: AttachedCopies | None = None
) -> EscapedText:
    """Return notes and the facts that they annotate, in screen order."""
    noted = [each for group in group_notes(dossier, notes) for each in group.noted]
    existing = [each.address for each in noted if each.address != DOSSIER and address_exists(dossier, each.address)]
    return dump_json(
        {
            "dossier": plain_head(dossier) | {"citation": format_citation(dossier, DOSSIER)},
            "facts": [
                {
                    "address": address,
                    "citation": format_citation(dossier, address),
                    "fact": plain_entry(dossier, address),
                }
                for address in existing
            ],
            "notes": [plain_note(note) for each in noted for note in each.notes],
        }
    )


def plain_note(note: Note) -> dict[str, object]:
    """Return a note as plain data: every key of the notes file, unknown keys of newer versions too."""
    known = {each.name: getattr(note, each.name) for each in fields(note) if each.name != "extra"}
    versions = [{key: _plain_span(value) for key, value in version.items()} for version in note.conflict]
    plain: dict[str, object] = to_plain_data(
        {**known, "span": _plain_span(note.span), "conflict": versions, **note.extra}
    )
    return plain


def _plain_span(value: Any) -> Any:
    return span_table(value) if isinstance(value, Span) else value
