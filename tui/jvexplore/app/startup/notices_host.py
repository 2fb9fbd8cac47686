"""What telling and asking once a dossier is open needs from the application; types only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jvexplore.app.authoring.screen_with_forms import ScreenWithForms
from jvexplore.app.notes.notes_host import NotesHost
from jvexplore.app.startup.startup_host import SettingsHost

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from textual.worker import Worker

    from jvexplore.address import Address
    from jvexplore.config import Config


class FormsScreen(ScreenWithForms, Protocol):
    """A screen that has room for the form of a fact."""

    def visit_address(self, address: Address, note_id: str = "") -> None:
        """Go to an address, and put the cursor on a note."""


class FormsHost(NotesHost, Protocol):
    """Goes on with forms that were left."""

    @property
    def explorer(self) -> FormsScreen:
        """The main screen."""

    def run_worker(self, work: Coroutine[Any, Any, Any], *, group: str) -> Worker[Any]:
        """Run a coroutine in a worker."""


class NoticesHost(FormsHost, SettingsHost, Protocol):
    """Shows notices once everything is open."""

    def handle_all_keys(self) -> None:
        """Handle every key from now on."""

    def remember_themes(self, config: Config) -> None:
        """Store each theme that is chosen from now on."""
