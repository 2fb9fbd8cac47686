"""What the command palette is given to show: safe text only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.app.ui.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine


def matching_hit(
    score: float, shown: SafeContent, do: Callable[[], object], text: SafeLine, explanation: SafeLine
) -> Hit:
    """Return something that matches what was typed.

    Args:
        score: how well, from 0 to 1.
        shown: what it is called, with what matches marked.
        do: does it.
        text: what it is called.
        explanation: what stands below that.
    """
    return Hit(score, shown, do, text=text, help=explanation)


def offered_hit(text: SafeLine, do: Callable[[], object], explanation: SafeLine) -> DiscoveryHit:
    """Return something that is offered where nothing is typed yet; the arguments are those of `matching_hit`."""
    return DiscoveryHit(text, do, help=explanation)
