"""The history of visited pages: back and forward, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.address import Address


class HistoryEntry(NamedTuple):
    """A visited page, as it was left.

    Attributes:
        address: the address of the page.
        cursor: index of the link under the cursor.
        scroll: scroll offset, in lines.
        stop: index of the link in its notes that was followed; -1 if it was none of them.
        is_glance: whether it is the deal at a glance, rather than the page about the dossier.
    """

    address: Address
    cursor: int = 0
    scroll: int = 0
    stop: int = -1
    is_glance: bool = False


class PageHistory:
    """The pages before and after the one that is shown, nearest last.

    No page is twice in a row: going back to the page that is shown would look like a key that does nothing.
    """

    def __init__(self) -> None:
        self._back: list[HistoryEntry] = []
        self._forward: list[HistoryEntry] = []

    def leave_page(self, entry: HistoryEntry) -> None:
        """Add the page from which a link is followed; clear the forward pages."""
        _put_last(self._back, entry)
        self._forward.clear()

    def go_back(self, shown: HistoryEntry) -> HistoryEntry | None:
        """Return the page before this one, or `None` at the start."""
        return self._move(self._back, self._forward, shown)

    def go_forward(self, shown: HistoryEntry) -> HistoryEntry | None:
        """Return the page that was left by going back, or `None`."""
        return self._move(self._forward, self._back, shown)

    @property
    def back_addresses(self) -> list[Address]:
        """The addresses of the pages before this one, nearest last."""
        return [entry.address for entry in self._back]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether a page was left by going back."""
        return bool(self._forward)

    def keep_only(self, find: Callable[[Address], Address], shown: Address) -> None:
        """Drop the entries whose address does not exist any more, and repetitions that result from that.

        Args:
            find: returns the present address for one that exists or existed; empty if there is nothing.
            shown: the address of the page that is shown.
        """
        for entries in (self._back, self._forward):
            kept: list[HistoryEntry] = []
            for entry in entries:
                if found := find(entry.address):
                    _put_last(kept, entry._replace(address=found))
            if kept and kept[-1].address == shown:
                kept.pop()
            entries[:] = kept

    @staticmethod
    def _move(source: list[HistoryEntry], target: list[HistoryEntry], shown: HistoryEntry) -> HistoryEntry | None:
        if not source:
            return None
        _put_last(target, shown)
        return source.pop()


def _put_last(entries: list[HistoryEntry], entry: HistoryEntry) -> None:
    """Append an entry; it replaces a last one with the same address."""
    if entries and entries[-1].address == entry.address:
        entries.pop()
    entries.append(entry)
