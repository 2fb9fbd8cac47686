"""The bases of facts: on whose word each rests. Closed: other programs rely on these values."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Basis: TypeAlias = Literal["stated", "attributed", "derived", "editorial"]

BASES: Final[dict[Basis, str]] = {
    "stated": "Stated in the article",
    "attributed": "Attributed to a named source",
    "derived": "Derived from other facts",
    "editorial": "Relies in part or whole on the editor, not the article",
}
"""The wording of each basis, by its id."""
