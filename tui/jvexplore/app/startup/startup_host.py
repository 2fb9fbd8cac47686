"""What the parts of start and exit need from the application; `ExplorerApp` implements all of these protocols."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from jvexplore.app.host import DialogHost, MessageHost

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from textual.geometry import Size

    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.startup_snapshot import StartupSnapshot
    from jvexplore.app.ui.fact_rows import ShownLists
    from jvexplore.config import Settings
    from jvexplore.errors import JvexploreError
    from jvexplore.session.session import Session

T = TypeVar("T")


class PlaceReturning(Protocol):
    """Takes the reader back to where they were, and remembers where they are."""

    @property
    def is_recalled(self) -> bool:
        """Whether the dossier was not named, but open last."""

    @property
    def shows_article(self) -> bool:
        """Whether the article will be shown as soon as there is a session."""

    def begin_anew(self, reason: str) -> None:
        """Begin with the bundled dossier, and show why: the one that was open last cannot be read."""

    async def remember(self) -> None:
        """Remember where the reader is, before they leave; returns once that is written."""


class ReadingHost(Protocol):
    """Shows the files that a thread reads."""

    startup_snapshot: StartupSnapshot | None
    """The snapshot shown in the first frame, if any."""

    @property
    def returning(self) -> PlaceReturning:
        """Takes the reader back to where they were."""

    @property
    def is_at_glance(self) -> bool:
        """Whether the deal at a glance is the page that is shown."""

    def call_from_thread(self, callback: Callable[..., T | Coroutine[Any, Any, T]], *args: Any) -> T:
        """Call a function on the event loop, and wait for its result."""

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call something on the event loop, without waiting for it."""

    def call_after_drawing(self, do: Callable[[], object]) -> None:
        """Call a function after the main screen has been drawn."""

    def show_progress(self, what: str) -> None:
        """Show what is being read, and its progress."""

    def show_facts(self, opened: OpenedDossier) -> bool:
        """Show facts; return whether anything changed on screen."""

    def notes_opened(self, session: Session, settings: Settings) -> None:
        """Show the notes and other content of a session."""

    def end_with_error(self, error: JvexploreError) -> None:
        """Quit because the files cannot be opened."""


class FollowingHost(MessageHost, Protocol):
    """Checks files after other programs wrote to them."""

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call something on the event loop, without waiting for it."""

    def start_file_check(self, check: Callable[[], Coroutine[Any, Any, None]]) -> object:
        """Start checking a file."""

    def follow_files(self) -> object:
        """Watch the open files at their current paths."""

    def show_new_version(self, shown: ShownLists) -> None:
        """Show the lists of a new version of the dossier; the session must have loaded it."""


class FilesHost(FollowingHost, Protocol):
    """Shows what happens to the open files."""

    def call_after_refresh(self, callback: Callable[[], object]) -> object:
        """Call a function once what is shown now is drawn."""


class SettingsHost(DialogHost, Protocol):
    """Has the keys and the theme that the reader's settings change."""

    @property
    def size(self) -> Size:
        """The size of the screen, in cells."""

    def set_keymap(self, keymap: Mapping[str, str]) -> None:
        """Set the keys of bindings, by binding id."""

    def choose_theme(self, name: str, *, follow_background: bool) -> None:
        """Set the theme, and whether the terminal's background changes it."""

    def show_key_hints(self, title: str, seconds: float, *hints: str) -> None:
        """Show key hints for some seconds."""


class SignalHost(Protocol):
    """Quits on a signal."""

    def action_help_quit(self) -> None:
        """Show how to quit."""

    def write_drafts_now(self) -> None:
        """Save drafts to disk."""

    def end_at_once(self, status: int) -> object:
        """Save, and quit without asking."""
