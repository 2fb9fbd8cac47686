"""The way one came: back and forward, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.address import Address


class HistoryEntry(NamedTuple):
    """A page as it was left.

    Attributes:
        address: what it is about.
        cursor: the link that the cursor was on.
        scroll: how far it was scrolled.
        stop: the link in its notes that was followed; -1 where it was none of theirs.
    """

    address: Address
    cursor: int = 0
    scroll: int = 0
    stop: int = -1


class PageHistory:
    """Places behind and places ahead of the one that is shown, the nearest last.

    No page stands twice in a row: the way to a page that one is on already would seem to be a key that does nothing.
    """

    def __init__(self) -> None:
        self._behind: list[HistoryEntry] = []
        self._ahead: list[HistoryEntry] = []

    def leave_page(self, entry: HistoryEntry) -> None:
        """Remember the place from which a link is followed; what was ahead is forgotten."""
        _put_last(self._behind, entry)
        self._ahead.clear()

    def go_back(self, here: HistoryEntry) -> HistoryEntry | None:
        """Return the place before this one, or `None` at the start."""
        return self._move(self._behind, self._ahead, here)

    def go_forward(self, here: HistoryEntry) -> HistoryEntry | None:
        """Return the place that was left by going back, or `None`."""
        return self._move(self._ahead, self._behind, here)

    @property
    def addresses_behind(self) -> list[Address]:
        """The addresses of the places behind, the nearest last."""
        return [entry.address for entry in self._behind]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether a place was left by going back."""
        return bool(self._ahead)

    def keep_only(self, exists: Callable[[Address], bool], shown: Address) -> None:
        """Drop the entries of which the address leads nowhere any more, and those that would stand twice then.

        Args:
            exists: tells whether one leads anywhere.
            shown: the address of the page that is shown between what is behind and what is ahead.
        """
        for entries in (self._behind, self._ahead):
            kept: list[HistoryEntry] = []
            for entry in entries:
                if exists(entry.address):
                    _put_last(kept, entry)
            if kept and kept[-1].address == shown:
                kept.pop()
            entries[:] = kept

    @staticmethod
    def _move(source: list[HistoryEntry], target: list[HistoryEntry], here: HistoryEntry) -> HistoryEntry | None:
        if not source:
            return None
        _put_last(target, here)
        return source.pop()


def _put_last(entries: list[HistoryEntry], entry: HistoryEntry) -> None:
    """Put an entry behind others, in the place of one at the same address."""
    if entries and entries[-1].address == entry.address:
        entries.pop()
    entries.append(entry)
