"""Create the command palette's hits from safe text only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine


def matching_hit(
    score: float, shown: SafeContent, do: Callable[[], object], text: SafeLine, explanation: SafeLine
) -> Hit:
    """Return a hit for the typed text.

    Args:
        score: how well it matches, from 0 to 1.
        shown: its name, with the matching parts highlighted.
        do: runs the command.
        text: its name.
        explanation: the description below the name.
    """
    return Hit(score, shown, do, text=text, help=explanation)


def offered_hit(text: SafeLine, do: Callable[[], object], explanation: SafeLine) -> DiscoveryHit:
    """Return a hit that is offered before anything is typed; the arguments are those of `matching_hit`."""
    return DiscoveryHit(text, do, help=explanation)
