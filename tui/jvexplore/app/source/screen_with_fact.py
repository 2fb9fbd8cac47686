"""What the keys of the article need of the screen that they are on; a type only, which no start has to load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jvexplore.app.notes.screen_with_facts import ScreenWithAddress

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.widget import Widget

    from jvexplore.address import Address
    from jvexplore.app.ui.fact_view import FactView
    from jvexplore.notes.model import Note


class ScreenWithFact(ScreenWithAddress, Protocol):
    """Shows a fact, and makes room for the article beside it."""

    with_source: bool
    """Whether the article stands beside the fact, in place of its notes."""

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""

    @property
    def fact_view(self) -> FactView:
        """The fact in full."""

    @property
    def focused(self) -> Widget | None:
        """What has the focus."""

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for the article beside the fact: it lies over it."""

    def set_focus(self, widget: Widget | None) -> None:
        """Give something the focus."""

    def call_after_refresh(self, callback: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """Call something once the screen is laid out anew."""

    def mount(self, *widgets: Widget, after: int | str | Widget | None = None) -> Awaitable[None]:
        """Put widgets behind another one."""

    def follow_link(self, address: Address) -> None:
        """Go to an address such that there is a way back."""

    def leave_reading(self) -> None:
        """Go back to the list of facts."""

    def show_notes(self, current: str = "") -> None:
        """Show page and notes as they are now."""
