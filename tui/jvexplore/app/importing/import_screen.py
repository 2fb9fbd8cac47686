"""The import screen: the blocks of an article as they were recognised, and the fields of its source."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import events, on, work
from textual.containers import Container

from jvexplore.app.importing.block_keys import BlockKeys
from jvexplore.app.importing.block_list import BlockList
from jvexplore.app.importing.field_panel import FieldPanel
from jvexplore.app.importing.field_row import FieldLine
from jvexplore.app.importing.import_ending import ImportEnding
from jvexplore.app.importing.import_title import ImportTitle
from jvexplore.app.importing.reading_notice import ReadingNotice
from jvexplore.app.keys import bindings, import_bindings
from jvexplore.app.keys.key_groups import KeyGroupScreen
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.screens_above import close_screens_above
from jvexplore.app.ui.text_input import wait_for_typing
from jvexplore.app.window_sizes import WIDE
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.article.import_.child.reader_process import ReadingCancelled
from jvexplore.article.import_.import_article import import_article
from jvexplore.clock import utc_now
from jvexplore.errors import JvexploreError
from jvexplore.safe_text import own_words
from jvexplore.session.import_draft import open_import_draft
from jvexplore.session.import_target import AddedSourceTarget, NewDossierTarget
from jvexplore.session.open_import import OpenImport

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.session.article_import import ArticleToImport
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.import_draft import ImportDraft, LeftImport
    from jvexplore.session.import_fields import ImportField

_DOSSIER_ID: Final = own_words("Dossier’s id")
_SOURCE_ID: Final = own_words("Source’s id")
_SILENT_SECONDS: Final = 0.25
"""How long an article is being read before the screen says so."""


class ImportScreen(KeyGroupScreen[Path | None]):
    """Makes a dossier of an article, or a source of a dossier; returns the dossier's file, or `None` if given up.

    Args:
        article: the article.
        dossier: the file of the dossier that it becomes a source of; `None` to make a dossier.
        left: the corrections that an earlier program left of it.
        chosen_id: the id that the reader has chosen before; empty to propose one.

    Attributes:
        is_closed: whether the screen was closed.
    """

    BINDINGS = [*import_bindings.CORRECT_BLOCKS, *import_bindings.IMPORT, bindings.HELP, bindings.CLOSE]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-lowest"), (9, "-low"), (30, "-high")]
    CSS = """
    ImportScreen #parts { height: 1fr; layers: below above; }
    ImportScreen.-wide #parts { layout: horizontal; }
    ImportScreen.-wide #fields { width: 36%; max-width: 48; height: 100%; margin-right: 1; }
    ImportScreen.-wide #blocks { width: 1fr; height: 100%; }
    ImportScreen.-narrow #fields, ImportScreen.-narrow #blocks { width: 100%; height: 100%; }
    ImportScreen.-narrow #fields { layer: below; }
    ImportScreen.-narrow #blocks { layer: above; }
    ImportScreen.-narrow.-at-fields #fields { layer: above; }
    ImportScreen.-narrow.-at-fields #blocks { layer: below; }
    ImportScreen.-lowest #fields, ImportScreen.-lowest #blocks { border: none; }
    ImportScreen.-high FieldRow { margin-top: 1; }
    ImportScreen.-high #blocks { padding: 1 0 0 0; }
    ImportScreen.-high #summary { margin-top: 2; }
    """

    def __init__(
        self,
        article: ArticleToImport,
        dossier: Path | None = None,
        left: LeftImport | None = None,
        chosen_id: str = "",
    ) -> None:
        super().__init__()
        self.article = article
        self._dossier, self._chosen_id = dossier, chosen_id
        self.opened: OpenImport | None = None
        self.block_list = BlockList()
        self._fields: FieldPanel | None = None
        self._parts = Container(id="parts")
        self._notice = ReadingNotice()
        self._title_bar = ImportTitle(Path(article.name).name, is_source=self.adds_source)
        self._left = left
        self._autosaver: DraftAutosaver[ImportDraft] | None = None
        self.is_closed = False
        self._ending = ImportEnding(self)
        self.add_key_groups(BlockKeys(self), self._ending)

    @property
    def adds_source(self) -> bool:
        """Whether the article becomes a source of a dossier that there is."""
        return self._dossier is not None

    @property
    def is_wide(self) -> bool:
        """Whether the fields stand beside the blocks."""
        return self.app.size.width >= WIDE

    @property
    def has_remedy(self) -> bool:
        """Whether the field with the focus shows what it may take."""
        line = self.focused
        return isinstance(line, FieldLine) and self._fields is not None and bool(self._fields.replacement(line.field))

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield self._title_bar
        with self._parts:
            yield self._notice
        yield KeyBar(has_bare_keys=True)

    def on_mount(self) -> None:
        """Start reading the article."""
        self._notice.focus()
        self.set_timer(_SILENT_SECONDS, self._notice.show_reading)
        self._read()

    @work(group=WorkerGroup.IMPORT)
    async def _read(self) -> None:
        try:
            opened = await asyncio.to_thread(self._import)
        except ReadingCancelled:
            return
        except JvexploreError as error:
            self._notice.show_error(self.article.name, error)
            self.refresh_bindings()
            return
        if not self.is_closed:
            await self._show(opened)

    def _import(self) -> OpenImport:
        """Read the article, and what it may become; on a thread.

        Raises:
            JvexploreError: when it cannot be read.
        """
        target = AddedSourceTarget(self._dossier) if self._dossier else NewDossierTarget()
        article = import_article(self.article.data, self.article.suffix, lambda: self.is_closed)
        opened = OpenImport(article, target, self._chosen_id)
        if self._left:
            opened.restore_corrections(self._left.corrections)
        opened.problems()  # what reads dates and languages is loaded here, and not with the first key
        return opened

    async def _show(self, opened: OpenImport) -> None:
        """Show the article in place of the notice, with the cursor on the first block that is kept."""
        if isinstance(opened.target, AddedSourceTarget):
            self._title_bar.show_dossier(opened.target.title)
        self._fields = FieldPanel(opened, _SOURCE_ID if self.adds_source else _DOSSIER_ID)
        await self._parts.mount(self._fields, self.block_list)
        await self._notice.remove()
        keeping = (utc_now, self._left, self._show_not_kept)
        self._autosaver = open_import_draft(self.article, self._dossier, opened, *keeping)
        self.opened = opened  # only now: what is not mounted yet can show nothing that a key does
        self.block_list.focus()
        if opened.unread:
            self.show_message(f"{opened.unread}.", "warning")
        first = next((number for number, each in enumerate(opened.blocks) if not each.is_dropped), 0)
        self.call_after_refresh(self._start_at, first)

    def _start_at(self, first: int) -> None:
        """Show the article from its first block on, below a little of what is dropped before it."""
        self.show_corrections(first)
        self.block_list.start_at(first)

    def show_corrections(self, current: int) -> None:
        """Show the article as it is now, with the cursor on a block."""
        if self.opened is None:
            return
        self.block_list.show_blocks(self.opened.statuses, current)
        self._show_fields()
        self._keep_soon()

    def _keep_soon(self) -> None:
        if self._autosaver:
            self._autosaver.note_typing()

    def _show_not_kept(self, error: JvexploreError) -> None:
        self.show_message(f"Corrections not kept: {error}.", "warning")

    def keep_work_now(self) -> None:
        """Keep the corrections on the disk at once; if that fails, they are lost with the program."""
        if self._autosaver:
            self._autosaver.write_draft()

    def _show_fields(self) -> None:
        if self.opened and self._fields:
            self.block_list.show_doubts(0 if self.is_wide else self._fields.doubt_count)
            self._title_bar.show_counts(self.opened.paragraph_count, self.opened.dropped_count)
            self._fields.show_fields()
            self.refresh_bindings()

    @on(BlockList.SignClicked)
    async def _sign_clicked(self) -> None:
        await self.run_action("drop")

    @on(FieldLine.Changed)
    def _typed(self, event: FieldLine.Changed) -> None:
        line = event.input
        if self.opened and self._fields and isinstance(line, FieldLine):
            self._fields.settle(line.field)
            if self.opened.type_in(line.field, event.value):
                self._show_fields()
                self._keep_soon()

    @on(FieldLine.Left)
    def _left_field(self) -> None:
        if self.opened:
            self.opened.end_typing()
            self._show_fields()

    @on(FieldLine.RemedyTaken)
    def _take_remedy(self, event: FieldLine.RemedyTaken) -> None:
        """Put the text that a field shows as the right one into it, or go on to the next field."""
        if self._fields is None or self.opened is None:
            return
        find = self._fields.other_reading if event.is_other else self._fields.replacement
        if replacement := find(event.field):
            line = self._fields.line(event.field)
            line.value = replacement
            line.cursor_position = len(replacement)
        elif self.opened.read_field(event.field).problem:
            self._fields.show_problem(event.field)
        elif not event.is_other:
            if self.opened.keep_doubtful(event.field):
                self._keep_soon()
            self.focus_next()

    @on(events.DescendantFocus)
    @on(events.Resize)
    def _show_focused(self) -> None:
        """Show the fields, or the blocks, where there is room for one of them: a class more styles every widget."""
        self.set_class(isinstance(self.focused, FieldLine) and not self.is_wide, "-at-fields")
        self._show_fields()

    def focus_field(self, field: ImportField) -> None:
        """Put the focus into a field."""
        if self._fields:
            self._fields.line(field).focus()

    def focus_blocks(self) -> None:
        """Put the focus on the blocks."""
        self.block_list.focus()

    def show_problem(self, field: ImportField) -> None:
        """Show what is wrong with a field, and put the focus there."""
        if self._fields:
            self.focus_field(field)
            self._fields.show_problem(field)

    async def wait_for_fields(self) -> None:
        """Wait until what was typed into a field is in the import."""
        await wait_for_typing(self.focused)
        await wait_for_typing(self)

    def on_paste(self) -> None:
        """Say that a text that is pasted beside the fields changes nothing."""
        if self.opened and self.focused is self.block_list:
            self.show_message("Nothing pasted: the blocks are those of the file.", "information", "{close} to leave it")

    async def close_with(self, dossier: Path | None) -> None:
        """Close the screen and those above it, with the file of the dossier."""
        self.is_closed = True
        if self._autosaver:
            await self._autosaver.discard_draft()
        elif self._left:
            self._left.file.release_lock()  # the article could not be read again
        if self in self.app.screen_stack:
            close_screens_above(self)
            self.dismiss(dossier)

    async def close_work(self) -> bool:
        """Close, after asking what to do with corrections; return whether it closed."""
        close_screens_above(self)
        return await self._ending.give_up()

    def on_unmount(self) -> None:
        """Stop reading."""
        self.is_closed = True
