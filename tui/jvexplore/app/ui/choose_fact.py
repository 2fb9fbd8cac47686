"""Choose a fact from a list that is filtered as you type."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.address import NO_ADDRESS, Address, address_of
from jvexplore.app.keys import bindings, note_bindings
from jvexplore.app.looks.signs import FIND
from jvexplore.app.ui.address_rows import address_rows
from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame, nothing_found
from jvexplore.app.ui.list_dialog import ListDialog
from jvexplore.app.ui.rows import Rows
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.binding import ActiveBinding

    from jvexplore.safe_text import SafeLine
    from jvexplore.search.address_index import NamedAddress


_CHOOSING: Final = ("submit", "activate")
"""The actions that choose a row: from the filter line, and from the list."""
_MAX_ROWS: Final = 1_000
"""The maximum number of rows; nobody reads more, and typing narrows the list."""


class ChooseLine(FilterLine):
    """The filter line."""

    BINDINGS = [*note_bindings.FACT_FILTER]


class ChooseList(FilteredList):
    """The matching facts."""

    BINDINGS = [*note_bindings.FACT_LIST]


class ChooseFact(ListDialog[Address]):
    """Asks for an address; returns it, or an empty one if none was chosen.

    Args:
        matching: returns the addresses that match the typed text; its second argument is the largest number.
        title: the title, which says what the address is for.
        verb: what is done with the chosen one: "Move here".
    """

    BINDINGS = [bindings.CANCEL]
    CSS = """
    ChooseFact ListFrame { max-width: 100; }
    """

    def __init__(
        self, matching: Callable[[str, int], Awaitable[Sequence[NamedAddress]]], title: str, verb: SafeLine
    ) -> None:
        line = ChooseLine(placeholder=own_words("Part of a name or address"))
        super().__init__(ListFrame(sanitize_line(title), FIND), line, ChooseList(Rows(())))
        self._matching = matching
        self._verb = verb

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The active bindings; that which chooses says what for."""
        return {
            key: each._replace(binding=replace(each.binding, description=self._verb))
            if each.binding.action in _CHOOSING
            else each
            for key, each in super().active_bindings.items()
        }

    async def fill(self) -> None:
        """List the facts that match the typed text."""
        typed = self.filter_line.value
        found = await self._matching(typed, _MAX_ROWS)
        if typed != self.filter_line.value:
            return
        more = "+" if len(found) == _MAX_ROWS else ""
        count = f"{len(found):,} fact" if len(found) == 1 else f"{len(found):,}{more} facts"
        self._frame.set_count(sanitize_line(count))
        self.show_rows(typed, address_rows(found, typed) if found else Rows(nothing_found(typed)))

    def choose_row(self, key: str) -> None:
        """Return the address of a row."""
        self.dismiss(address_of(key))

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(NO_ADDRESS)
