"""Keys that the key bar shows together, as "↑↓" or "1-6"."""

from __future__ import annotations

from typing import Final

from jvexplore.app import panes

PAIRS: Final = {
    "next_answer": ("previous_answer", "Move"),
    "next_while_typing": ("previous_while_typing", "Move"),
    "page_while_typing": ("page_back_while_typing", "Page"),
    "next_value": ("previous_value", "Change"),
    "next_choice": ("previous_choice", "Choose"),
    "next_meant": ("previous_meant", "Move"),
    "next_gap": ("previous_gap", "Gaps"),
    "select": ("select_back", "Select words"),
    panes.PANES[0].title.lower(): (panes.PANES[-1].title.lower(), "Panes"),
}
"""By binding id of a key, that of the opposite or the last one, and a label for both."""
