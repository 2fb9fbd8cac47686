"""Labelled values for the page of a fact."""

from __future__ import annotations

from jvexplore.dossier.blocks import LabelledValues


def labelled_fields(*rows: tuple[str, str]) -> LabelledValues:
    """Return labelled values, without empty ones."""
    return LabelledValues(tuple((label, value) for label, value in rows if value))
