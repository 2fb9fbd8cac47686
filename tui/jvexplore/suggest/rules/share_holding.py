"""What is known of a share: who holds it, and which words say so."""

from __future__ import annotations

from typing import NamedTuple


class Holding(NamedTuple):
    """Who holds a share.

    Attributes:
        holders: their names; each holds as much.
        start: where what is said of it begins in the skeleton.
        end: where it ends.
        pattern: what told it.
        confidence: how likely that is right.
        status: the status that the words say; empty if they say none.
    """

    holders: tuple[str, ...]
    start: int
    end: int
    pattern: str
    confidence: float
    status: str = ""
