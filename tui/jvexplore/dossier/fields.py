"""Labelled values for the page of a fact."""

from __future__ import annotations

from jvexplore.dossier.blocks import LabelledValues
from jvexplore.reading import edtf


def labelled_fields(*rows: tuple[str, str]) -> LabelledValues:
    """Return labelled values, without empty ones."""
    return LabelledValues(tuple((label, value) for label, value in rows if value))


def date_words(when: str | None) -> str:
    """Return an EDTF date in words; empty if there is none."""
    return edtf.parse_edtf(when).words if when else ""
