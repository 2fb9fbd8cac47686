"""Do on a thread what the first keys in a form would wait for: index the names of a dossier, and import readers."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.name_index import name_index, party_index
from jvexplore.dossier.writing.amount_figure import FIGURE
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
    for facts in dossier.collections.values():
        for fact in facts[:1]:
            deque(fact.problems_with_others(dossier), maxlen=0)
    reader = FieldReader(FIGURE, dossier)
    for key, text in _SAMPLES:
        reader.read_field(key, text)
