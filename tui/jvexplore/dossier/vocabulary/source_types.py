"""The types of sources. Open: any other word is worded by rule, and need not be declared in `[vocabulary]`."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.grammar.headings import id_heading

SOURCE_TYPES: Final = (
    *("article", "press-release", "filing", "transcript", "report", "post"),
    *("interview", "presentation", "contract", "letter", "ruling"),
)
"""The types that a form offers."""


def source_type_name(source_type: str) -> str:
    """Return the name of a type: "Press release"; the name of an unknown one is worded from its id."""
    return id_heading(source_type)
