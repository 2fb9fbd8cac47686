"""Where the links of the deal at a glance lead besides addresses: to a pane, a list, a dialog."""

from __future__ import annotations

from typing import Final

DOSSIER_PAGE: Final = "page:dossier"
"""The page about the dossier: its whole summary, its paragraphs, its timeline."""
ALL_NOTES: Final = "list:notes"
"""The list of all notes."""
CONTRADICTIONS: Final = "list:contradictions"
"""The list of all contradictions."""
ATTACH_COPY: Final = "dialog:attach"
"""Attach a copy of the article."""
SHOW_COPY: Final = "view:copy"
"""The copy of the article, beside the page of the dossier."""
_PANE: Final = "pane:"
_FIND: Final = "find:"


def pane_target(number: int) -> str:
    """Return the target of a pane, by its number."""
    return f"{_PANE}{number}"


def find_target(query: str) -> str:
    """Return the target of what the find dialog lists for a query."""
    return f"{_FIND}{query}"


def pane_number(target: str) -> int | None:
    """Return the number of the pane that a target leads to; `None` if it leads to none."""
    return int(target.removeprefix(_PANE)) if target.startswith(_PANE) else None


def find_query(target: str) -> str:
    """Return the query of a target; empty if it is none."""
    return target.removeprefix(_FIND) if target.startswith(_FIND) else ""
