"""Choose a fact: a list of all, filtered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from jvexplore.address import DOSSIER, paragraph
from jvexplore.app import bindings
from jvexplore.app.rows import Row, Rows
from jvexplore.app.widgets.filtered import FilteredList, FilterLine
from jvexplore.app.widgets.key_bar import KeyBar
from jvexplore.app.widgets.line_view import LineView
from jvexplore.dossier import words
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.dossier.model import Dossier


class ChooseLine(FilterLine):
    """Where one types what the fact must have."""

    BINDINGS = [*bindings.CHOOSE]


class ChooseFact(ModalScreen[str]):
    """Asks for an address; returns it, or an empty text if none was chosen.

    Args:
        dossier: whose facts are offered.
        title: what it is for.
    """

    BINDINGS = [*bindings.BESIDE_LIST, bindings.CLOSE]
    AUTO_FOCUS = "FilterLine"
    CSS = """
    ChooseFact { align: center middle; }
    ChooseFact > Vertical {
        width: 90%; max-width: 100; height: 90%; max-height: 36;
        border: round $border; background: $surface; padding: 0 1;
    }
    """

    def __init__(self, dossier: Dossier, title: str) -> None:
        super().__init__()
        self._title = title
        numbers = range(1, len(dossier.source.paragraphs) + 1)
        addresses = [*dossier.facts, *map(paragraph, numbers), DOSSIER]
        self._every = [Row(each, visible_line(words.subject(dossier, each)), each) for each in addresses]
        self._rows = Rows(())

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical() as dialog:
            dialog.border_title = Content(self._title)
            yield ChooseLine(placeholder="Type a part of its name or address")
            yield FilteredList(self._rows)
            yield KeyBar()

    def on_mount(self) -> None:
        """Offer everything."""
        self._fill()

    @on(Input.Changed)
    def _fill(self) -> None:
        typed = self.query_one(FilterLine).value.casefold().split()
        matching = [row for row in self._every if all(part in f"{row.text} {row.key}".casefold() for part in typed)]
        self._rows = Rows(matching or [Row("", "Nothing has that in its name or address.")])
        self.query_one(FilteredList).show(self._rows)

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        address = self._rows.key(self.query_one(FilteredList).cursor)
        if address:
            self.dismiss(address)

    async def action_move(self, action: str) -> None:
        """Move in the list while the filter has the focus."""
        await self.query_one(FilteredList).run_action(action)

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss("")
