"""A dialog that lists entries of a dossier with what is to be said about each, filtered as you type."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from contextlib import ExitStack
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.app.keys import bindings
from jvexplore.app.problems.detail_rows import DetailRow, DetailRows
from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame, nothing_found
from jvexplore.app.ui.list_dialog import ListDialog
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.looks.signs import Sign
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.session import Session


class ListedEntry(NamedTuple):
    """One entry of the list.

    Attributes:
        row: how it is shown; its key is its position in the list.
        address: where it leads.
        words: what typed words are looked for in, in lower case.
    """

    row: DetailRow
    address: Address
    words: str


def listed_entry(position: int, title: str, detail: str, address: Address, sign: Sign) -> ListedEntry:
    """Return an entry of the list; `position` is unique in it."""
    row = DetailRow(str(position), sanitize_line(title), sanitize_line(detail), sanitize_line(address), sign)
    return ListedEntry(row, address, f"{row.title} {row.detail} {row.right}".lower())


class EntryDialog(ListDialog[Address]):
    """Lists entries; returns the address of the chosen one, or an empty one.

    Args:
        session: holds the dossier; if another version is opened, the list is made again.

    Attributes:
        session: the same.
        subscriptions: to the session, as long as the dialog is open.
    """

    BINDINGS = [bindings.CLOSE]
    TITLE_WORDS: ClassVar[SafeLine]
    SIGN: ClassVar[Sign]
    PLACEHOLDER: ClassVar[SafeLine]
    """What can be typed to filter the entries."""
    NONE: ClassVar[SafeLine]
    """What is said if there are none at all."""

    def __init__(self, session: Session) -> None:
        line = FilterLine(placeholder=self.PLACEHOLDER)
        super().__init__(ListFrame(self.TITLE_WORDS, self.SIGN), line, FilteredList(DetailRows()))
        self.session = session
        self.subscriptions = ExitStack()
        self._listed_dossier: Dossier | None = None
        self._entries: Sequence[ListedEntry] = ()

    @abstractmethod
    def list_entries(self, dossier: Dossier) -> Sequence[ListedEntry]:
        """Return all entries; called on a thread."""

    @abstractmethod
    def count_words(self, count: int) -> str:
        """Return how many there are, in words."""

    def none_words(self) -> SafeLine:
        """Return what is said if there are none at all."""
        return self.NONE

    def on_mount(self) -> None:
        """List them again whenever the dossier has been replaced."""
        self.subscriptions.callback(self.session.feed.dossiers.subscribe(lambda _: self.fill_again()))

    def on_unmount(self) -> None:
        """Unsubscribe from the session."""
        self.subscriptions.close()

    async def fill(self) -> None:
        """List what contains all typed words."""
        typed, dossier = self.filter_line.value, self.session.dossier
        if dossier is not self._listed_dossier:
            entries = await asyncio.to_thread(self.list_entries, dossier)
            self._listed_dossier, self._entries = dossier, entries
        words = typed.lower().split()
        found = [entry.row for entry in self._entries if all(word in entry.words for word in words)]
        total = self.count_words(len(self._entries))
        count = f"{len(found):,} of {total}" if len(found) < len(self._entries) else total
        self._frame.set_count(sanitize_line(count))
        if not self._entries:
            found = [DetailRow("", self.none_words())]
        elif not found:
            found = [DetailRow("", row.text) for row in nothing_found(typed)]
        rows = DetailRows(found)
        cursor = rows.find_stop(self.current_key) if typed == self.listed_query else None
        self.show_rows(typed, rows, cursor or 0)

    def choose_row(self, key: str) -> None:
        """Return where a row leads."""
        self.dismiss(self._entries[int(key)].address)

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(NO_ADDRESS)
