"""The application: opens and shows a dossier, and makes sure that notes are saved before it quits."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from textual import work
from textual.worker import WorkerCancelled

from jvexplore.address import address_of
from jvexplore.app.explorer.explorer import Explorer
from jvexplore.app.find.palette_app import PaletteApp
from jvexplore.app.host import KeepsWork
from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import DISPLAYED, display_key
from jvexplore.app.keys.start_phase import StartPhase
from jvexplore.app.keys.typeahead import run_dialog
from jvexplore.app.looks.themed_app import ThemedApp
from jvexplore.app.returning.returning import Returning
from jvexplore.app.startup.background_theme import FollowsBackground
from jvexplore.app.startup.early_keys import EarlyKeys
from jvexplore.app.startup.in_terminal import InTerminal
from jvexplore.app.startup.startup_snapshot import SnapshotLoader
from jvexplore.app.ui.fact_rows import safe_lists
from jvexplore.app.ui.messaging_app import MessagingApp
from jvexplore.app.worker_groups import WorkerGroup, start_work
from jvexplore.clock import utc_now
from jvexplore.process_state import restore_gc

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from datetime import datetime
    from pathlib import Path

    from textual.binding import Binding

    from jvexplore.app.opening.open_files import OpenFiles
    from jvexplore.app.opening.opening_actions import OpeningActions
    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.quitting import QuitSequence
    from jvexplore.app.startup.start import StartupReader
    from jvexplore.app.startup.startup_snapshot import StartupSnapshot
    from jvexplore.app.ui.fact_rows import ShownLists
    from jvexplore.config import Settings
    from jvexplore.files import FileStamp
    from jvexplore.notes.drafts import NoteDraftFile, NoteDraftRecord
    from jvexplore.session.place import Place
    from jvexplore.session.session import Session


class ExplorerApp(EarlyKeys, InTerminal, FollowsBackground, ThemedApp, PaletteApp, MessagingApp, inherit_css=False):
    """The explorer.

    Args:
        dossier: the file of the dossier to open; `None` if a subclass opens another one later.
        notes: the notes file; the default one of the dossier if `None`.
        articles: the reader's own copies of the sources, if there are any.
        now: the clock.
        place: where the reader was in the dossier when they left it; `None` for its beginning.
        is_recalled: whether the dossier was not named, but open last: if it cannot be read, the bundled one opens.
    """

    TITLE = "jvexplore"
    # In place of Textual's own: most of it is for widgets and colours that are not used here, and slow to parse.
    DEFAULT_CSS = "ExplorerApp { background: $paper; color: $ink-body; }"
    BINDINGS = [*bindings.ALWAYS]

    def __init__(
        self,
        dossier: Path | None,
        notes: Path | None = None,
        articles: Sequence[Path] = (),
        now: Callable[[], datetime] = utc_now,
        *,
        place: Place | None = None,
        is_recalled: bool = False,
    ) -> None:
        super().__init__()
        self._dossier, self._notes, self._articles, self._now = dossier, notes, articles, now
        self.session: Session | None = None
        self.explorer = Explorer()
        self.returning = Returning(self, place, is_recalled=is_recalled)
        self._snapshot_loader = SnapshotLoader(dossier)
        self.startup_snapshot: StartupSnapshot | None = None
        self.open_files: OpenFiles | None = None
        self.settings: Settings | None = None
        self._opening: OpeningActions | None = None
        self._startup_reader: StartupReader | None = None
        self._dossier_stamp: FileStamp | None = None

    def get_default_screen(self) -> Explorer:
        """Return the main screen for the first frame: empty, or with the startup snapshot of the same file."""
        self.startup_snapshot = self._snapshot_loader.loaded_snapshot()
        self.explorer.set_first_classes(self.size)
        self.returning.begin()
        if self.startup_snapshot:
            self.explorer.show_lists(safe_lists(self.startup_snapshot.lists))
        return self.explorer

    def on_ready(self) -> None:
        """Handle the first keys, now that the first frame is drawn, and start reading the files."""
        if not self._snapshot_loader.has_settings:
            self.start_state.confirm_default_keys()
        self.reach_phase(StartPhase.FRAME_SHOWN)
        self.returning.frame_shown()
        if self.startup_snapshot:
            self.reach_phase(self.returning.phase_with(StartPhase.SNAPSHOT_SHOWN), self.startup_snapshot)
        self.begin_reading()

    def begin_reading(self) -> None:
        """Start reading the files, on a thread."""
        if self._dossier:
            self._read(self._dossier)

    @work(thread=True, group=WorkerGroup.OPEN)
    def _read(self, dossier: Path) -> None:
        from jvexplore.app.startup.start import StartupReader

        self._startup_reader = StartupReader(self, dossier, self._notes, self._articles, self._now)
        self._startup_reader.read_files()

    @property
    def is_at_glance(self) -> bool:
        """Whether the deal at a glance is the page that is shown; a thread may ask."""
        return self.explorer.at_glance

    def call_after_drawing(self, do: Callable[[], object]) -> None:
        """Call a function after the main screen has been drawn."""
        self.explorer.call_after_refresh(do)

    def show_progress(self, what: str) -> None:
        """Show in the title bar what is being read, and its progress."""
        self.explorer.title_bar.opening = what

    async def restore_draft(self, file: NoteDraftFile, found: NoteDraftRecord) -> None:
        """Open a draft in the note editor, below what it is about, and wait until the editor is closed."""
        self.explorer.visit_address(address_of(found.address), found.key)
        await self.explorer.restore_draft(file, found).wait()

    def show_facts(self, opened: OpenedDossier) -> bool:
        """Show the facts, if they differ from the shown ones; they can be used while the notes are still being read."""
        self._dossier_stamp = opened.stamp
        self.reach_phase(self.returning.phase_with(StartPhase.FACTS_SHOWN), opened.snapshot)
        with self.returning.lists_change():
            return self.explorer.show_lists(opened.listed.shown)

    def notes_opened(self, session: Session, settings: Settings) -> None:
        """Show the notes of the first session, whose facts are on screen already."""
        from jvexplore.app.opening.open_files import OpenFiles

        self.reach_phase(StartPhase.NOTES_OPEN)
        self.settings = settings
        self.show_session(OpenFiles(self, session, self._dossier_stamp))
        self.call_after_refresh(self.returning.start_remembering)  # not in a worker: a timer would keep that
        self.call_after_refresh(self._finish_start, session, settings)  # after the notes are drawn

    def show_session(self, files: OpenFiles) -> None:
        """Show the notes of a session on the main screen, which has its facts already."""
        from jvexplore.app.keys.key_names import key_names

        session = files.session
        self.open_files, self.session = files, session
        session.saving.run_tasks_with(lambda save: start_work(self, save, WorkerGroup.SAVE))
        keys = self.settings.config.keys if self.settings else {}
        self.returning.show_session(session, key_names(keys), partial(self.active_key, "rescue"))

    async def replace_explorer(self, explorer: Explorer, files: OpenFiles) -> None:
        """Show the facts and notes of another session, whose predecessor is closed."""
        from jvexplore.app.textual_workarounds.first_screen import replace_first_screen

        with self.batch_update():
            self.session, self.explorer = None, explorer
            await replace_first_screen(self, explorer)
            self.returning.frame_shown()
            self.show_session(files)

    @work(group=WorkerGroup.FINISH_START)
    async def _finish_start(self, session: Session, settings: Settings) -> None:
        from jvexplore.app.startup.opening_notices import show_startup_notices

        restore_gc()
        if self.open_files:
            self.open_files.prepare_following()
        self.follow_files()
        if made := await show_startup_notices(self, session, settings):
            self.run_worker(self.opening_with(settings).open_made(made), group=WorkerGroup.SWITCH)

    @work(thread=True, group=WorkerGroup.WATCH)
    def follow_files(self) -> None:
        """Watch the open files for changes by other programs, at their current paths."""
        if self.open_files:
            self.open_files.follow()

    def start_file_check(self, check: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Check a file that another program may have changed; not after the end, when a watch may still be starting."""
        if self.is_running:
            start_work(self, check, WorkerGroup.FILE_CHECK)

    def show_new_version(self, shown: ShownLists) -> None:
        """Show a new version of the dossier after the session has replaced it."""
        self.explorer.show_lists(shown)

    def on_unmount(self) -> None:
        """Stop reading ahead and watching the files, and let the search thread end: it would keep all that was open."""
        self.stop_reading_ahead()
        if self.open_files:
            self.open_files.close()
        if self.session:
            self.session.search.close()

    def stop_reading_ahead(self) -> None:
        """Let the thread that opened the first dossier end soon."""
        if self._startup_reader:
            self._startup_reader.stop_reading_ahead()

    def key_context_changed(self) -> None:
        """Update key hints for the current focus, including the hint for unsaved notes in the title bar."""
        super().key_context_changed()
        if self.session:
            self.explorer.title_bar.show_state()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the key that saves again only if saving has failed."""
        if action == "rescue":
            return self.session is not None and self.session.saving.error is not None
        return super().check_action(action, parameters)

    def get_key_display(self, binding: Binding) -> str:
        """Return the display name of a key, default or custom."""
        return DISPLAYED.get(binding.key) or binding.key_display or display_key(binding.key)

    def action_keys(self) -> None:
        """Show the keys that are active now."""
        from jvexplore.app.ui.keys_help import show_keys

        show_keys(self)

    @work(group=WorkerGroup.RESCUE, exclusive=True)
    async def action_rescue(self) -> None:
        """Try again to save notes that could not be saved, or save them to another file."""
        if self.session:
            from jvexplore.app.notes import recovery

            await recovery.resolve_failed_save(self, self.session)

    def action_open_dossier(self) -> None:
        """List the dossiers, and open the chosen one in place of the open one; not while that is being done."""
        if self.settings and all(worker.group != WorkerGroup.REPLACE for worker in self.workers):
            run_dialog(self, WorkerGroup.SWITCH, self.opening_with(self.settings).choose_dossier)

    def opening_with(self, settings: Settings) -> OpeningActions:
        """Return what opens and makes dossiers, always the same; the first call says which settings are in effect."""
        if self._opening is None:
            from jvexplore.app.opening.opening_actions import OpeningActions

            notes = {self._dossier: self._notes} if self._dossier and self._notes else {}
            self._opening = OpeningActions(self, settings, notes, self._now)
        return self._opening

    async def action_quit(self) -> None:
        """Save and quit; ask first if something would be lost. Does nothing while that question is open."""
        if not self.is_leaving:
            self._save_and_quit()

    @cached_property
    def _quitting(self) -> QuitSequence:
        from jvexplore.app.startup.quitting import QuitSequence

        return QuitSequence(self)

    @work(group=WorkerGroup.QUIT)
    async def _save_and_quit(self) -> None:
        await self._quitting.save_and_quit()

    async def wait_for_workers(self, group: WorkerGroup) -> None:
        """Wait for the workers of a group; ignores workers that were replaced."""
        for worker in [worker for worker in self.workers if worker.group == group]:
            with suppress(WorkerCancelled):
                await worker.wait()

    @work(group=WorkerGroup.QUIT, exclusive=True)
    async def end_at_once(self, status: int) -> None:
        """Save, and quit without asking."""
        await self._quitting.end_at_once(status)

    def write_drafts_now(self) -> None:
        """Save drafts, and other unsaved work, to the disk now."""
        if self.session:
            self.session.drafts.write_drafts()
        for screen in self.screen_stack:
            if isinstance(screen, KeepsWork):
                screen.keep_work_now()

    def save_before_exit(self) -> list[str]:
        """Write unsaved notes and drafts after the screen is gone; see the function of that name."""
        from jvexplore.session.save_before_exit import save_before_exit

        return save_before_exit(self.session) if self.session else []
