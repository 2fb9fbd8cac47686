"""Do on a thread what the first keys in a form would wait for: index the names of a dossier, and import readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.name_index import name_index, party_index
from jvexplore.dossier.writing.typed_facts import FIGURE
from jvexplore.session.authoring.field_reader import FieldReader

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

_SAMPLES: Final = (
    ("about", "-"),
    ("according_to", "-"),
    ("category", "-"),
    ("status", "-"),
    ("tags", "-"),
    ("value", "about £5m"),
    ("when", "soon"),
    ("when", "five years after -"),
)
"""A text for each way to read one, with its key."""


def prepare_reading(dossier: Dossier) -> None:
    """Index the names of a dossier, and read something in each way that there is."""
    for index in (party_index(dossier), name_index(dossier)):
        index.prepare_parts()
    reader = FieldReader(FIGURE, dossier)
    for key, text in _SAMPLES:
        reader.read(key, text)
