"""The application: opens a dossier, shows it, and makes sure that notes are on the disk before it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import App, SystemCommand

from jvexplore.app.saver import Saver
from jvexplore.app.screens.explorer import Explorer
from jvexplore.app.screens.keys import Keys
from jvexplore.app.screens.note_screen import NoteScreen
from jvexplore.app.screens.question import Question
from jvexplore.app.session import Session, utc_now
from jvexplore.errors import JvexploreError
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from textual.screen import Screen


class ExplorerApp(App[int]):
    """The explorer.

    Args:
        dossier: the file of the dossier to open.
        notes: the notes file; the default one of the dossier if `None`.
        article: the reader's own copy of the article, if there is one.
        now: the clock.
    """

    TITLE = "jvexplore"

    def __init__(
        self,
        dossier: Path,
        notes: Path | None = None,
        article: Path | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__()
        self._dossier = dossier
        self._notes = notes
        self._article = article
        self._now = now
        self.failure: JvexploreError | None = None
        self.session: Session | None = None
        self.saver: Saver | None = None
        self.explorer = Explorer()

    def get_default_screen(self) -> Explorer:
        """Show the main screen, still empty, with the first frame."""
        return self.explorer

    def on_mount(self) -> None:
        """Read the files while the first frame is up."""
        self._open()

    @work(thread=True, group="open")
    def _open(self) -> None:
        from jvexplore.app.opening import open_session  # noqa: PLC0415 - it brings pydantic: after the first frame

        try:
            session = open_session(self._dossier, self._notes, self._article, self._now)
        except JvexploreError as error:
            self.call_from_thread(self._fail, error)
        else:
            self.call_from_thread(self._opened, session)

    def _fail(self, error: JvexploreError) -> None:
        self.failure = error
        self.exit(1)

    def _opened(self, session: Session) -> None:
        self.session = session
        self.saver = Saver(session, self._saver_changed, self._notes_arrived)
        self.explorer.open(session, self.saver)
        if session.locked:
            self.notify(
                visible_line(session.locked), title="Notes are read-only", severity="error", markup=False, timeout=15
            )

        if session.copy and session.copy.missing:
            missing = ", ".join(map(str, session.copy.missing))
            self.notify(
                f"Not recognised in your copy of the article: paragraphs {missing}", severity="warning", markup=False
            )

    def _saver_changed(self) -> None:
        """Show how far the notes are saved."""
        if self.saver:
            state = "NOT SAVED" if self.saver.error else "saving…" if self.saver.pending else ""
            self.explorer.title_bar.state = state

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer every action of the place one is in, the themes, and a picture of the screen."""
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.group and active.enabled:
                action = partial(self.run_action, binding.action, active.node)
                yield SystemCommand(binding.description, binding.tooltip, action)
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Picture", "Save a picture of the screen as SVG", self.deliver_screenshot)

    def _notes_arrived(self) -> None:
        """Show what somebody else wrote, on whichever screens show notes."""
        for screen in self.screen_stack:
            if isinstance(screen, NoteScreen):
                screen.notes_changed(screen.note.id if screen.note else "")

    def action_keys(self) -> None:
        """Show the keys of the place one is in."""
        active = [each.binding for each in self.screen.active_bindings.values() if each.enabled]
        self.push_screen(Keys([(binding, self.get_key_display(binding)) for binding in active]))

    async def action_quit(self) -> None:
        """Save, then leave; ask first if notes cannot be saved."""
        self._leave()

    @work(group="leave", exclusive=True)
    async def _leave(self) -> None:
        if self.saver and not await self.saver.save():
            text = f"Your last notes are not on the disk.\n\n{self.saver.error}"
            answers = {"again": "Try again", "stay": "Stay", "leave": "Leave without them"}
            answer = await self.push_screen_wait(Question(text, answers))
            if answer == "again":
                self._leave()
                return
            if answer != "leave":
                return
        self.exit(0)
