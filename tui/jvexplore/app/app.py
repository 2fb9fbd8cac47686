"""The application: opens a dossier, shows it, and makes sure that notes are on the disk before it ends."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual import work
from textual.worker import WorkerCancelled, WorkerFailed

from jvexplore.app.explorer.explorer import Explorer
from jvexplore.app.find.palette_app import PaletteApp
from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import DISPLAYED, cancels_lookup, phase_needed
from jvexplore.app.keys.start_phase import StartPhase, StartState
from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.app.startup.signals import install_signal_handlers
from jvexplore.app.startup.startup_snapshot import SnapshotLoader
from jvexplore.app.ui.messaging_app import MessagingApp
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.clock import utc_now
from jvexplore.errors import JvexploreError
from jvexplore.process_state import restore_gc
from jvexplore.session.note_saver import Saver
from jvexplore.state import recall

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from textual.binding import Binding
    from textual.driver import Driver
    from textual.theme import Theme

    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.startup_snapshot import StartupSnapshot
    from jvexplore.config import Config, Settings
    from jvexplore.records.drafts import DraftFile, Unfinished
    from jvexplore.session.notes_watcher import NotesWatcher
    from jvexplore.session.session import Session

_LAST_KEYS_SECONDS: Final = 0.5
"""How long is waited for keys that came before the terminal was closed; by then the draft is kept once already."""


class ExplorerApp(PaletteApp, MessagingApp):
    """The explorer.

    Args:
        dossier: the file of the dossier to open.
        notes: the notes file; the default one of the dossier if `None`.
        article: the reader's own copy of the article, if there is one.
        now: the clock.
    """

    TITLE = "jvexplore"
    BINDINGS = [*bindings.ALWAYS]

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
        remembered = recall("theme").partition("\t")[0]
        if remembered in self.available_themes:
            self.theme = remembered
        self.start_state = StartState()
        self._snapshot_loader = SnapshotLoader(dossier)
        self.startup_snapshot: StartupSnapshot | None = None
        self._watching: NotesWatcher | None = None
        self.is_leaving = False

    def get_driver_class(self) -> type[Driver]:
        """Take Textual's driver; on a system with Unix terminals, one that ends at once."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from jvexplore.app.startup.terminal_driver import PromptDriver  # noqa: PLC0415 - other systems cannot import it

        return PromptDriver

    def exit(self, *args: Any, **options: Any) -> None:
        """End; the terminal is given back at once."""
        self.is_leaving = True
        super().exit(*args, **options)

    def get_default_screen(self) -> Explorer:
        """Show the main screen with the first frame: empty, or with what was seen last of the same file."""
        self.startup_snapshot = self._snapshot_loader.found()
        self.explorer.begin(self.size.width, self.startup_snapshot)
        return self.explorer

    def on_mount(self) -> None:
        """End well, whatever ends the program."""
        self._own_loop = asyncio.get_running_loop()
        if not self.is_headless:
            install_signal_handlers(self)

    def on_ready(self) -> None:
        """Take the first keys, now that the first frame is up, and read the files."""
        if not self._snapshot_loader.has_settings:
            self.start_state.confirm_default_keys()
        self._reach(StartPhase.FRAME_SHOWN)
        if self.startup_snapshot:
            self._reach(StartPhase.SNAPSHOT_SHOWN, self.startup_snapshot)
        self._read()

    @work(thread=True, group=WorkerGroup.OPEN)
    def _read(self) -> None:
        from jvexplore.app.startup.start import Start  # noqa: PLC0415 - after the first frame

        Start(self, self._dossier, self._notes, self._article, self._now).read()

    def is_too_early(self, key: str) -> bool:
        """Tell whether what a key does needs facts or notes that are still being read."""
        if self.start_state.is_ready or key in bindings.TEXTUALS:
            return False
        active = self.screen.active_bindings.get(key) if self.start_state.may_handle_any else None
        return active is None or not self.start_state.may_handle(phase_needed(active.binding))

    def is_urgent(self, key: str) -> bool:
        """Leave at once while files are still being read, close at once what looks something up, whatever was typed."""
        is_looking_up = self.key_queue.is_looking_up
        if bindings.TEXTUALS.get(key) == "quit":
            return is_looking_up or not self.start_state.is_ready
        active = self.screen.active_bindings.get(key) if is_looking_up else None
        return active is not None and cancels_lookup(active.binding)

    def handle_all_keys(self) -> None:
        """Handle every key from now on: the notes are open, and the reader's own keys are in force."""
        self._reach(StartPhase.READY)

    def _reach(self, phase: StartPhase, shown: StartupSnapshot | None = None) -> None:
        """Note how far the start is, and handle the keys that waited for it.

        Args:
            phase: how far it is.
            shown: what is on screen by now, which knows whether the settings change keys.
        """
        if shown and not shown.has_own_keys:
            self.start_state.confirm_default_keys()
        self.start_state.reach(phase)
        self.key_queue.wake()

    def call_after_drawing(self, do: Callable[[], object]) -> None:
        """Call something once the main screen is drawn."""
        self.explorer.call_after_refresh(do)

    def show_progress(self, what: str) -> None:
        """Say in the title what is being read, and how far that is."""
        self.explorer.title_bar.opening = what

    def choose_theme(self, name: str) -> None:
        """Take a theme."""
        self.theme = name

    async def restore_draft(self, file: DraftFile, found: Unfinished) -> None:
        """Let the reader go on with a draft, and wait until the editor is closed."""
        await self.explorer.restore(file, found).wait()

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Do something on the event loop; called on other threads, which do not wait for it."""
        with suppress(RuntimeError):  # the loop has ended: so has the program
            self._own_loop.call_soon_threadsafe(do, *arguments)

    @property
    def defect(self) -> BaseException | None:
        """What ended the program and should not have."""
        error = self._exception
        return error.error if isinstance(error, WorkerFailed) else error

    def _fatal_error(self) -> None:
        """End; where Textual would print all that led to an error, `explore` tells it in a line."""
        self._close_messages_no_wait()

    def fail(self, error: JvexploreError) -> None:
        """End, for there is nothing to explore."""
        self.failure = error
        self.exit(1)

    def show_facts(self, opened: OpenedDossier) -> bool:
        """Show the facts, if they are not shown already; one can walk through them while the notes are still read."""
        self._reach(StartPhase.FACTS_SHOWN, opened.snapshot)
        return self.explorer.show_facts(opened)

    def opened(self, session: Session, settings: Settings) -> None:
        """Take what was read of the notes, besides the facts, which are shown already."""
        self._reach(StartPhase.NOTES_OPEN)
        self.session = session
        session.dossier_path = self._dossier
        self.saver = Saver(session, self._saver_changed, self.notes_arrived)
        self.explorer.open(session, self.saver)
        self._saver_changed()
        self.call_after_refresh(self._go_on, session, settings)  # for whoever sees the notes already

    @work(group=WorkerGroup.BEGIN)
    async def _go_on(self, session: Session, settings: Settings) -> None:
        from jvexplore.app.startup.start import show_startup_notices  # noqa: PLC0415 - after the first frame

        restore_gc()
        self.watch_notes()
        await show_startup_notices(self, session, settings)

    @work(thread=True, group=WorkerGroup.WATCH)
    def watch_notes(self) -> None:
        """See when somebody else writes to the notes file, from now on."""
        from jvexplore.session.notes_watcher import NotesWatcher  # noqa: PLC0415 - the first frame needs no watchdog

        if self._watching is None and self.session and self.saver:
            self._watching = NotesWatcher(self, self.session, self.saver)
        if self._watching:
            self._watching.begin()

    def on_unmount(self) -> None:
        """Let go of the file."""
        if self._watching:
            self._watching.end()

    def _saver_changed(self) -> None:
        """Show how far the notes are saved."""
        if self.saver:
            locked = "NOTES READ-ONLY" if self.session and self.session.locked else ""
            key = self.key_here("rescue") if self.saver.error else ""
            rescue = f"NOT SAVED{': ' * bool(key)}{key}" if self.saver.error else ""
            state = rescue or ("saving…" if self.saver.pending else locked)
            if state != self.explorer.title_bar.state:
                self.explorer.title_bar.state = state
                self.screen.refresh_bindings()

    def place_changed(self) -> None:
        """Name only keys that do something where one is by now, also where it is said that notes are not saved."""
        super().place_changed()
        self._saver_changed()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to save again only where that is needed."""
        if action == "rescue":
            return self.saver is not None and self.saver.error is not None
        return super().check_action(action, parameters)

    def get_key_display(self, binding: Binding) -> str:
        """Return a key as it is shown, be it ours or the reader's own."""
        return DISPLAYED.get(binding.key) or super().get_key_display(binding)

    def notes_arrived(self) -> None:
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

        from jvexplore.app.ui.keys_help import Keys  # noqa: PLC0415 - on use

        self.push_screen(Keys([(each.binding, self.get_key_display(each.binding)) for each in active]), do)

    @work(group=WorkerGroup.RESCUE, exclusive=True)
    async def action_rescue(self) -> None:
        """Try again to save what could not be saved, or save it elsewhere."""
        if self.session and self.saver:
            from jvexplore.app.notes import recovery  # noqa: PLC0415 - on use, as above

            await recovery.unsaved(self, self.session, self.saver, leaving=False)

    async def action_quit(self) -> None:
        """Save, then leave; ask first if something would be lost. While that is asked, it is not asked again."""
        if not any(worker.group == WorkerGroup.LEAVE for worker in self.workers):
            self._leave()

    @work(group=WorkerGroup.LEAVE)
    async def _leave(self) -> None:
        session, saver = self.session, self.saver
        if session and session.keeper:
            from jvexplore.app.notes.note_editor import NoteEditor  # noqa: PLC0415 - on use: one is open

            editor = next((screen for screen in self.screen_stack if isinstance(screen, NoteEditor)), None)
            if editor and not await editor.leave():
                return
            await self.finish(WorkerGroup.EDITOR)
        if session and saver and not await saver.save(at_once=True):
            from jvexplore.app.notes import recovery  # noqa: PLC0415 - on use, as above

            if not await recovery.unsaved(self, session, saver, leaving=True):
                return
        await self.finish(WorkerGroup.SAVE)
        self.exit(0)

    async def finish(self, group: WorkerGroup) -> None:
        """Wait for what is being done, unless something else has taken its place."""
        for worker in [worker for worker in self.workers if worker.group == group]:
            with suppress(WorkerCancelled):
                await worker.wait()

    @work(group=WorkerGroup.LEAVE, exclusive=True)
    async def end_at_once(self, status: int) -> None:
        """Save, and end without asking; what cannot be saved is left to `keep_everything`."""
        if self.saver:
            await self.saver.save(at_once=True)
        if self.session and self.session.keeper:
            await self.wait_for_keys(_LAST_KEYS_SECONDS)
            await asyncio.to_thread(self.keep_draft)
            self.session.keeper.let_go()
        self.exit(status)

    def end_without_keys(self, error: Exception) -> None:
        """Save, and end: the keys that could save or quit do not come any more."""
        if isinstance(error, JvexploreError):
            self.failure = error
        else:
            self._exception = error  # what Textual ended by, told as a defect of ours
        self.end_at_once(1)

    def remember_themes(self, config: Config) -> None:
        """Remember each theme that is chosen in the palette from now on."""
        from jvexplore.config import remember_theme  # noqa: PLC0415 - after the first frame

        def remember(theme: Theme) -> None:
            self.run_worker(partial(remember_theme, theme.name, config), thread=True, group=WorkerGroup.SAVE)

        if self.is_running:  # else it is being left already
            self.theme_changed_signal.subscribe(self, remember)

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
        session = self.session
        if session is None or self.saver is None:
            return None
        was_unsaved = session.add_unsaved_draft()
        return session.store.rescue(session.notebook.snapshot()) if was_unsaved or self.saver.pending else None
