"""How the text of the field Id is understood: what is wrong with an id, and which one is free."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.dossier.writing.proposed_ids import free_id, is_free_id, is_id, propose_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.model import Dossier
    from jvexplore.session.authoring.field_reading import FieldReading
    from jvexplore.session.authoring.opened_entry import OpenedEntry


def read_id(
    reading: FieldReading, text: str, opened: OpenedEntry, table: Mapping[str, Any], dossier: Dossier
) -> FieldReading:
    """Return how an id was understood.

    Args:
        reading: how it was read as any text.
        text: what is typed.
        opened: the entry as it was.
        table: its keys and values as the form says them.
        dossier: its dossier, in which the id must be free.
    """
    own, kind, wanted = opened.id, opened.kind, table.get("id", "") if text else ""
    if text == own:
        return reading
    if not text:
        return reading._replace(problem="is missing", remedy=f"keep {own}", replacement=own)
    if not is_id(wanted):
        return reading._replace(replacement=own or propose_id(kind, table, dossier))
    if is_free_id(kind, wanted, dossier, own):
        return reading
    free = free_id(kind, wanted, dossier, own=own)
    what = f'"{wanted}" is, or was, the id of another {kind}'
    return reading._replace(problem=what, remedy=f"take {free}", replacement=free)
