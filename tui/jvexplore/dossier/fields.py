"""Short values with their labels, for the page of a fact."""

from __future__ import annotations

from jvexplore.dossier.blocks import LabelledValues
from jvexplore.reading import edtf


def labelled_fields(*rows: tuple[str, str]) -> LabelledValues:
    """Return values with their labels, those left out that are empty."""
    return LabelledValues(tuple((label, value) for label, value in rows if value))


def date_words(when: str | None) -> str:
    """Return a date in EDTF in words; empty where there is none."""
    return edtf.parse_edtf(when).words if when else ""
