"""What starting and ending ask of the application, each part no more than it needs; `ExplorerApp` does it all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from jvexplore.app.host import DialogHost
from jvexplore.app.notes.notes_host import NotesHost

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from textual.geometry import Size

    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.startup_snapshot import StartupSnapshot
    from jvexplore.app.ui.shown_lists import ShownLists
    from jvexplore.config import Config, Settings
    from jvexplore.errors import JvexploreError
    from jvexplore.session.session import Session

T = TypeVar("T")


class ReadingHost(Protocol):
    """Shows what a thread reads."""

    startup_snapshot: StartupSnapshot | None
    """What the first frame showed."""

    def call_from_thread(self, callback: Callable[..., T | Coroutine[Any, Any, T]], *args: Any) -> T:
        """Call something on the event loop, and wait for it."""

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call something on the event loop, without waiting for it."""

    def call_after_drawing(self, do: Callable[[], object]) -> None:
        """Call something once the main screen is drawn."""

    def show_progress(self, what: str) -> None:
        """Show what is being read, and its progress."""

    def show_facts(self, opened: OpenedDossier) -> bool:
        """Show facts; return whether anything changed on screen."""

    def notes_opened(self, session: Session, settings: Settings) -> None:
        """Show notes, and whatever else a session has."""

    def end_with_error(self, error: JvexploreError) -> None:
        """End: there is nothing to explore."""


class FollowingHost(Protocol):
    """Looks at files after others wrote to them."""

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call something on the event loop, without waiting for it."""

    def start_look(self, look: Callable[[], Coroutine[Any, Any, None]]) -> object:
        """Begin to look at a file."""

    def show_new_version(self, shown: ShownLists) -> None:
        """Show the lists of another version of the dossier, which the session has by now."""


class SettingsHost(DialogHost, Protocol):
    """Has keys and colours that the reader chooses."""

    @property
    def size(self) -> Size:
        """Its size in cells."""

    def set_keymap(self, keymap: Mapping[str, str]) -> None:
        """Set the keys of bindings, by binding id."""

    def choose_theme(self, name: str) -> None:
        """Set the theme."""

    def show_key_hints(self, title: str, seconds: float, *hints: str) -> None:
        """Show for some seconds what keys do."""


class NoticesHost(NotesHost, SettingsHost, Protocol):
    """Shows what there is to say once everything is open."""

    def handle_all_keys(self) -> None:
        """Handle every key from now on."""

    def remember_themes(self, config: Config) -> None:
        """Remember each theme that is chosen from now on."""


class SignalHost(Protocol):
    """Ends when the system says so."""

    def action_help_quit(self) -> None:
        """Show how to quit."""

    def keep_draft(self) -> None:
        """Write what is being typed to the disk."""

    def end_at_once(self, status: int) -> object:
        """Save and end, without asking."""
