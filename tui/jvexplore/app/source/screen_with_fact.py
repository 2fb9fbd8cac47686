"""What the article's keys need from their screen; a type only, so never imported at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jvexplore.app.authoring.prepares_forms import PreparesForms
from jvexplore.app.notes.screen_with_facts import ScreenWithAddress

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.widget import Widget

    from jvexplore.address import Address
    from jvexplore.app.ui.fact_view import FactView
    from jvexplore.notes.model import Note


class ScreenWithFact(PreparesForms, ScreenWithAddress, Protocol):
    """Shows a fact, and makes room for the article beside it."""

    with_source: bool
    """Whether the article is shown beside the fact, instead of its notes."""

    reading: bool
    """Whether the page or the article stands in the place of the lists, where there is no room for both."""

    def leave_glance(self) -> None:
        """Show the fact in the place of the deal at a glance."""

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""

    @property
    def fact_view(self) -> FactView:
        """The fact in full."""

    @property
    def focused(self) -> Widget | None:
        """The focused widget."""

    @property
    def is_narrow(self) -> bool:
        """Whether the article covers the fact because there is no room for both."""

    def set_focus(self, widget: Widget | None) -> None:
        """Focus a widget; `None` removes the focus."""

    def call_after_refresh(self, callback: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """Call a function after the next layout of the screen."""

    def mount(self, *widgets: Widget, after: int | str | Widget | None = None) -> Awaitable[None]:
        """Insert widgets after another one."""

    def follow_link(self, address: Address) -> None:
        """Go to an address, and add it to the history."""

    def leave_reading(self) -> None:
        """Go back to the list of facts."""

    def show_notes(self, current: str = "") -> None:
        """Show the current page and notes again; `current` is the id of the note to select."""
