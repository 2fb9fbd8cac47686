"""The application: opens a dossier, shows it, and makes sure that notes are on the disk before it ends."""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual import work
from textual.app import App, SystemCommand

from jvexplore.app.clock import utc_now
from jvexplore.app.saver import Saver
from jvexplore.app.screens.explorer import Explorer
from jvexplore.app.screens.note_screen import NoteScreen
from jvexplore.app.signals import heed
from jvexplore.errors import JvexploreError
from jvexplore.state import recall
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from textual.command import Provider
    from textual.driver import Driver
    from textual.notifications import SeverityLevel
    from textual.screen import Screen
    from textual.theme import Theme

    from jvexplore.app.opening import Opened
    from jvexplore.app.session import Session
    from jvexplore.config import Settings
    from jvexplore.notes.drafts import DraftFile, Unfinished
    from jvexplore.notes.watch import Watch

_BURST_SECONDS: Final = 0.1
"""For how long changes of the file are gathered: one save makes several."""

_PROGRESS_SECONDS: Final = 0.25
"""How long reading takes before anything is said of it, and then from one time to the next."""

_TURN_SECONDS: Final = 0.001
"""How long a thread that reads or searches keeps the others waiting, once it is their turn; a key waits for a few."""

_LONG_SECONDS: Final = 15.0
"""For how long a warning stands."""


def _fact_commands() -> type[Provider]:
    from jvexplore.app.fact_commands import FactCommands  # noqa: PLC0415 - the first frame needs no palette

    return FactCommands


def _left_behind(session: Session) -> list[tuple[DraftFile, Unfinished]]:
    from jvexplore.notes.drafts import left_behind  # noqa: PLC0415 - on use: the first frame needs no drafts

    return list(left_behind(session.store.path))


class ExplorerApp(App[int]):
    """The explorer.

    Args:
        dossier: the file of the dossier to open.
        notes: the notes file; the default one of the dossier if `None`.
        article: the reader's own copy of the article, if there is one.
        now: the clock.
    """

    TITLE = "jvexplore"
    COMMANDS = App.COMMANDS | {_fact_commands}

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
        self.settings: Settings | None = None
        remembered = recall("theme").partition("\t")[0]
        if remembered in self.available_themes:
            self.theme = remembered
        self._watch: Watch | None = None
        self._looking = False
        self._told_at = 0.0
        self._last_error = ""
        self.is_leaving = False

    def get_driver_class(self) -> type[Driver]:
        """Take Textual's driver; on a system with Unix terminals, one that ends at once."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from jvexplore.app.driver import PromptDriver  # noqa: PLC0415 - other systems cannot import it

        return PromptDriver

    def exit(self, *args: Any, **options: Any) -> None:
        """End; the terminal is given back at once."""
        self.is_leaving = True
        super().exit(*args, **options)

    def get_default_screen(self) -> Explorer:
        """Show the main screen, still empty, with the first frame."""
        self.explorer.begin(self.size.width)
        return self.explorer

    def on_mount(self) -> None:
        """Read the files while the first frame is up."""
        self._own_loop = asyncio.get_running_loop()
        self._told_at = time.monotonic()
        if not self.is_headless:
            heed(self)
        self._open()

    @work(thread=True, group="open")
    def _open(self) -> None:
        from jvexplore.app.opening import open_session  # noqa: PLC0415 - after the first frame

        try:
            opened = open_session(self._dossier, self._notes, self._article, self._now, self.opening)
        except JvexploreError as error:
            self.call_from_thread(self._fail, error)
        else:
            self.call_from_thread(self._opened, opened)
            if opened.anew:
                from jvexplore.dossier.cache import keep  # noqa: PLC0415 - as above

                keep(self._dossier, opened.session.dossier, opened.anew)

    def opening(self, what: str) -> None:
        """Say what is being read, now and then; called on the thread that reads."""
        now = time.monotonic()
        if now - self._told_at > _PROGRESS_SECONDS:
            self._told_at = now
            with suppress(RuntimeError):  # as below
                self._own_loop.call_soon_threadsafe(setattr, self.explorer.title_bar, "opening", what)

    def _fail(self, error: JvexploreError) -> None:
        self.failure = error
        self.exit(1)

    def _opened(self, opened: Opened) -> None:
        self.session = session = opened.session
        self.settings = opened.settings
        self.saver = Saver(session, self._saver_changed, self._notes_arrived)
        self.explorer.open(session, self.saver, opened.lists)
        if session.attached and (session.attached.copy.missing or session.attached.copy.displaced):
            self.tell(session.attached.told(), severity="warning")
        sys.setswitchinterval(_TURN_SECONDS)
        self.call_after_refresh(self._begin)  # what follows is for whoever sees the facts already
        if not gc.isenabled():  # it was left aside for the start; what that made stays
            gc.freeze()
            gc.enable()

    @work(group="begin")
    async def _begin(self) -> None:
        """Say what is wrong with the notes, offer what was left unfinished, and see what others write."""
        session = self.session
        if session is None:
            return
        self.watch_notes()
        self._saver_changed()
        if self.settings:
            from jvexplore.app.settings import apply, welcome  # noqa: PLC0415 - on use, as below

            await apply(self, self.settings)
            await welcome(self, self.settings)
            self.theme_changed_signal.subscribe(self, self._theme_chosen)
        if session.locked or session.backup:
            from jvexplore.app import recovery  # noqa: PLC0415 - on use: most starts have nothing to recover

            if not session.locked and session.backup and session.backup.contents.notes:
                await recovery.missing(self, session, session.backup)
            if session.unreadable and not await recovery.unreadable(self, session):
                return
        if session.store.contents.read_only:
            self.tell(f"Notes are read-only. {session.locked}", severity="warning")
        self._notes_arrived()
        bad = len(session.store.contents.bad)
        if bad:
            self.tell(
                f"Entries of the notes file that cannot be read: {bad}. {session.key('all_notes')} lists them.",
                severity="warning",
            )
        orphans = await asyncio.to_thread(lambda: sum(map(session.is_orphan, session.notebook.snapshot().values())))
        if orphans:
            lists, moves = session.key("all_notes"), session.key("move_note")
            told = f"Notes on facts that are gone: {orphans}. {lists} lists them, {moves} moves one."
            self.tell(told, severity="warning")
        drafts = await asyncio.to_thread(_left_behind, session)
        if drafts:
            from jvexplore.app import recovery  # noqa: PLC0415 - on use, as above

            await recovery.unfinished(self, session, drafts)

    @work(thread=True, group="watch")
    def watch_notes(self) -> None:
        """See when somebody else writes to the notes file, from now on."""
        from jvexplore.notes.watch import Watch  # noqa: PLC0415 - the first frame needs no watchdog

        if self._watch:
            self._watch.stop()
        if self.session:
            self._watch = Watch(self.session.store.path, self._told)
            self._watch.start()

    def _told(self) -> None:
        """Look at the file, on the event loop; called on another thread."""
        with suppress(RuntimeError):  # the loop has ended: so has the program
            self._own_loop.call_soon_threadsafe(self._look_soon)

    def _look_soon(self) -> None:
        if not self._looking:
            self._looking = True
            self._look()

    @work(group="look")
    async def _look(self) -> None:
        await asyncio.sleep(_BURST_SECONDS)
        self._looking = False
        session, saver = self.session, self.saver
        if session is None or saver is None:
            return
        if session.unreadable:
            with suppress(JvexploreError):
                await asyncio.to_thread(session.store.load)
                session.unlock(session.store)
                self._notes_arrived()
                self.tell("The notes file can be read again.")
            return
        error = await saver.look()
        if error is None and (saver.error or await asyncio.to_thread(lambda: session.store.is_gone)):
            # It was mended, or deleted: what is in memory goes to the disk.
            saver.changed()
            if await saver.save():
                self.tell("The notes are on the disk again.")
        if error and str(error) != self._last_error:
            self.tell(f"{error}. Your notes are kept in memory; w says what can be done.", severity="error")
        self._last_error = str(error) if error else ""

    def on_unmount(self) -> None:
        """Let go of the file."""
        if self._watch:
            self._watch.stop()

    def _saver_changed(self) -> None:
        """Show how far the notes are saved."""
        if self.saver:
            locked = "NOTES READ-ONLY" if self.session and self.session.locked else ""
            state = "NOT SAVED: w" if self.saver.error else "saving…" if self.saver.pending else locked
            if state != self.explorer.title_bar.state:
                self.explorer.title_bar.state = state
                self.screen.refresh_bindings()

    def tell(self, text: str, severity: SeverityLevel = "information") -> None:
        """Say something in a corner of the screen; the text is data, never markup."""
        timeout = None if severity == "information" else _LONG_SECONDS
        self.notify(visible_line(text), severity=severity, markup=False, timeout=timeout)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to save again only where that is needed."""
        if action == "rescue":
            return self.saver is not None and self.saver.error is not None
        return super().check_action(action, parameters)

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
        self._saver_changed()
        for screen in self.screen_stack:
            if isinstance(screen, NoteScreen):
                screen.notes_changed(screen.note.id if screen.note else "")

    def action_keys(self) -> None:
        """Show the keys of the place one is in."""
        active = [each for each in self.screen.active_bindings.values() if each.enabled]
        nodes = {each.binding.action: each.node for each in active}

        async def do(action: str | None) -> None:
            if action:
                await self.run_action(action, nodes[action])

        from jvexplore.app.screens.keys import Keys  # noqa: PLC0415 - on use

        self.push_screen(Keys([(each.binding, self.get_key_display(each.binding)) for each in active]), do)

    @work(group="leave", exclusive=True)
    async def action_rescue(self) -> None:
        """Try again to save what could not be saved, or save it elsewhere."""
        if self.session and self.saver:
            from jvexplore.app import recovery  # noqa: PLC0415 - on use, as above

            await recovery.unsaved(self, self.session, self.saver, leaving=False)

    async def action_quit(self) -> None:
        """Save, then leave; ask first if something would be lost."""
        self._leave()

    @work(group="leave", exclusive=True)
    async def _leave(self) -> None:
        session, saver = self.session, self.saver
        if session and session.keeper:
            from jvexplore.app.screens.note_editor import NoteEditor  # noqa: PLC0415 - on use: one is open

            editor = next(screen for screen in self.screen_stack if isinstance(screen, NoteEditor))
            if not await editor.leave():
                return
            await self._finish("editor")
        if session and saver and not await saver.save(at_once=True):
            from jvexplore.app import recovery  # noqa: PLC0415 - on use, as above

            if not await recovery.unsaved(self, session, saver, leaving=True):
                return
        await self._finish("save")
        self.exit(0)

    async def _finish(self, group: str) -> None:
        """Wait for what is being done."""
        busy = [worker for worker in self.workers if worker.group == group]
        if busy:  # of no workers, Textual waits for all
            await self.workers.wait_for_complete(busy)

    @work(group="leave", exclusive=True)
    async def end_at_once(self, status: int) -> None:
        """Save, and end without asking; what cannot be saved is left to `keep_everything`."""
        if self.saver:
            await self.saver.save(at_once=True)
        if self.session and self.session.keeper:
            self.session.keeper.let_go()
        self.exit(status)

    def _theme_chosen(self, theme: Theme) -> None:
        """Remember a theme that was chosen in the palette."""
        if self.settings:
            from jvexplore.config import remember_theme  # noqa: PLC0415 - on use

            self.run_worker(partial(remember_theme, theme.name, self.settings.config), thread=True, group="save")

    def keep_draft(self) -> None:
        """Write what is being typed to the disk, now."""
        if self.session and self.session.keeper:
            self.session.keeper.keep()

    def keep_everything(self) -> Path | None:
        """Write what is not on the disk when the screen is gone, whatever ended it.

        Returns:
            Where the notes are, if they could not be written to their own file.

        Raises:
            JvexploreError: when they could not be written anywhere.
        """
        self.keep_draft()
        if self.session and self.saver and self.saver.pending:
            return self.session.store.rescue(self.session.notebook.snapshot())
        return None
