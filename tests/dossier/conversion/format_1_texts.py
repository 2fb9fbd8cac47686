"""Texts of format 1, to be converted."""

from __future__ import annotations

from typing import Final

RELATION: Final = 'id = "a"\nverb = "held-a-stake-in"'
"""The keys of a relation that becomes a stake."""


def head(*rows: str) -> str:
    """Return rows below a head that says the format."""
    return "\n".join(("format = 1", *rows, ""))
