"""A dialog with a filter line above a list, in one frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS, DialogRule
from jvexplore.app.ui.filtered_list import ListHead
from jvexplore.app.ui.filtered_screen import FilteredScreen
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.widget import Widget

    from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame

ChosenAnswer = TypeVar("ChosenAnswer")


class ListDialog(Dialog[ChosenAnswer], FilteredScreen[ChosenAnswer]):
    """Lists what matches the typed text, and answers with the chosen row.

    Args:
        frame: the frame.
        line: the filter line.
        matches: the list.
    """

    AUTO_FOCUS = "FilterLine"
    VERTICAL_BREAKPOINTS = FRAME_BREAKPOINTS
    DEFAULT_CSS = """
    ListDialog { align: center middle; }
    """

    def __init__(self, frame: ListFrame, line: FilterLine, matches: FilteredList) -> None:
        super().__init__()
        self._frame = frame
        self.filter_line, self.matches, self.listed = line, matches, Rows(())

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with self._frame:
            with ListHead():
                yield self.filter_line
                yield from self.below_line()
                yield DialogRule()
            yield self.matches
        yield KeyBar()

    def below_line(self) -> Iterable[Widget]:
        """Return what stands between the filter line and the list."""
        return ()

    def on_mount(self) -> None:
        """List what there is before anything is typed."""
        self.fill_again()
