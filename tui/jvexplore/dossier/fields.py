"""Short values with their labels, for the page of a fact."""

from __future__ import annotations

from jvexplore.dossier.blocks import Fields
from jvexplore.reading import edtf


def labelled_fields(*rows: tuple[str, str]) -> Fields:
    """Return values with their labels, those left out that are empty."""
    return Fields(tuple((label, value) for label, value in rows if value))


def date_words(when: str | None) -> str:
    """Return a date in EDTF in words; empty where there is none."""
    return edtf.parse(when).words if when else ""
