"""A dialog that lists what there is to say about entries of a dossier, filtered as you type."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.app.problems.detail_rows import DetailRow, DetailRows
from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame, nothing_found
from jvexplore.app.ui.session_list_dialog import SessionListDialog
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
        row: how it is shown. Its key is what it says, not its number: another version of the dossier has other numbers.
        address: where it leads.
        words: what typed words are looked for in, in lower case.
    """

    row: DetailRow
    address: Address
    words: str


def listed_entry(title: str, detail: str, address: Address, sign: Sign) -> ListedEntry:
    """Return an entry of the list."""
    key = f"{address}\n{title}\n{detail}"
    row = DetailRow(key, sanitize_line(title), sanitize_line(detail), sanitize_line(address), sign)
    return ListedEntry(row, address, f"{row.title} {row.detail} {row.right}".lower())


class EntryDialog(SessionListDialog[Address]):
    """Lists entries; returns the address of the chosen one, or an empty one."""

    TITLE_WORDS: ClassVar[SafeLine]
    SIGN: ClassVar[Sign]
    PLACEHOLDER: ClassVar[SafeLine]
    """What can be typed to filter the entries."""
    NONE: ClassVar[SafeLine]
    """What is said if there are none at all."""

    def __init__(self, session: Session) -> None:
        line = FilterLine(placeholder=self.PLACEHOLDER)
        super().__init__(session, ListFrame(self.TITLE_WORDS, self.SIGN), line, FilteredList(DetailRows()))
        self._listed_dossier: Dossier | None = None
        self._entries: Sequence[ListedEntry] = ()

    @abstractmethod
    def list_entries(self, dossier: Dossier) -> Sequence[ListedEntry]:
        """Return all entries; called on a thread."""

    @abstractmethod
    def count_words(self, entries: Sequence[ListedEntry]) -> str:
        """Return how many there are, in words."""

    def none_words(self) -> SafeLine:
        """Return what is said if there are none at all."""
        return self.NONE

    async def fill(self) -> None:
        """List what contains all typed words; there may be thousands of entries, so a thread looks for them."""
        typed, dossier = self.filter_line.value, self.session.dossier
        if dossier is not self._listed_dossier:
            entries = await asyncio.to_thread(self.list_entries, dossier)
            self._listed_dossier, self._entries = dossier, entries
        found = await asyncio.to_thread(_matching_rows, self._entries, typed)
        total = self.count_words(self._entries)
        count = f"{len(found):,} of {total}" if len(found) < len(self._entries) else total
        self._frame.set_count(sanitize_line(count))
        if not self._entries:
            found = [DetailRow("", self.none_words())]
        elif not found:
            found = [DetailRow("", row.text) for row in nothing_found(typed)]
        self.show_rows(typed, DetailRows(found))

    def choose_row(self, key: str) -> None:
        """Return where a row leads."""
        self.dismiss(next(entry.address for entry in self._entries if entry.row.key == key))

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(NO_ADDRESS)


def _matching_rows(entries: Sequence[ListedEntry], typed: str) -> list[DetailRow]:
    words = typed.lower().split()
    return [entry.row for entry in entries if all(word in entry.words for word in words)]
