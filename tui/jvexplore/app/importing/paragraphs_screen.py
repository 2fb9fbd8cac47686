"""The paragraphs of a source that exists, as blocks to correct: their words, too, unlike those of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import Container
from textual.widgets import TextArea

from jvexplore.app.importing.block_keys import BlockKeys
from jvexplore.app.importing.block_list import BlockList
from jvexplore.app.importing.import_title import BlocksTitle
from jvexplore.app.importing.paragraphs_ending import ParagraphsEnding, SavedParagraphs
from jvexplore.app.importing.words_area import WordsArea
from jvexplore.app.keys import bindings, import_bindings
from jvexplore.app.keys.key_groups import KeyGroupScreen
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.screens_above import close_screens_above
from jvexplore.app.ui.text_input import wait_for_typing
from jvexplore.dossier.source_text import source_title
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.session.block_corrections import correct_words
from jvexplore.session.paragraph_drafts import ParagraphDraft

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from jvexplore.article.import_.block import Block
    from jvexplore.errors import JvexploreError
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.import_fields import ImportField
    from jvexplore.session.open_paragraphs import OpenParagraphs
    from jvexplore.session.session import Session

_TITLE: Final = own_words("Paragraphs")
_BLOCKS: Final = own_words("Blocks of your copy")
_UNDO: Final = "{undo} to undo"


class ParagraphsScreen(KeyGroupScreen[SavedParagraphs | None]):
    """Corrects the paragraphs of a source; returns what was saved, or `None` if nothing was.

    Args:
        session: the open dossier.
        opened: the paragraphs.
        autosaver: keeps them on the disk as they are corrected.
        current: the id of the paragraph that the cursor is on at first.

    Attributes:
        session: the open dossier.
        opened: the paragraphs.
        block_list: the list of the blocks.
    """

    BINDINGS = [*import_bindings.PARAGRAPHS, bindings.HELP, bindings.CLOSE]
    VERTICAL_BREAKPOINTS = [(0, "-lowest"), (9, "-low"), (30, "-high")]
    CSS = """
    ParagraphsScreen #parts { height: 1fr; layers: below above; }
    ParagraphsScreen #blocks { width: 100%; height: 100%; }
    ParagraphsScreen.-lowest #blocks { border: none; }
    ParagraphsScreen.-high #blocks { padding: 1 0 0 0; }
    """

    def __init__(
        self,
        session: Session,
        opened: OpenParagraphs,
        autosaver: DraftAutosaver[ParagraphDraft],
        current: str = "",
    ) -> None:
        super().__init__()
        self.session = session
        self.opened = opened
        self.block_list = BlockList(_BLOCKS)
        self._words = WordsArea()
        self._edited: int | None = None
        """The number of the block whose words are being typed."""
        self._autosaver = autosaver
        self._current = current
        self._title_bar = BlocksTitle(_TITLE, sanitize_line(f"of {source_title(opened.opened_source.source)}"))
        self._ending = ParagraphsEnding(self, autosaver)
        self.add_key_groups(BlockKeys(self), self._ending)

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield self._title_bar
        with Container(id="parts"):
            yield self.block_list
            yield self._words
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the paragraphs, with the cursor on the one that the reader came from."""
        self._autosaver.follow_editor(self._draft, self._show_not_kept, self.close_editor)
        self.block_list.focus()
        numbers = enumerate(self.opened.blocks)
        first = next((number for number, each in numbers if self._current and self._current in each.paragraphs), 0)
        self.call_after_refresh(self._start_at, first)

    def _start_at(self, first: int) -> None:
        self.show_corrections(first)
        self.block_list.start_at(first)

    def show_corrections(self, current: int) -> None:
        """Show the paragraphs as they are now, with the cursor on a block."""
        self.block_list.show_blocks(self.opened.statuses, current)
        self._title_bar.show_counts(self.opened.paragraph_count, self.opened.dropped_count)
        self.refresh_bindings()
        self._autosaver.note_typing()

    def show_opened(self, opened: OpenParagraphs) -> None:
        """Show the paragraphs as they were opened again, with what others have corrected meanwhile."""
        self.opened = opened
        self.show_corrections(min(self.block_list.cursor, len(opened.blocks) - 1))

    def _draft(self) -> ParagraphDraft:
        """Return the blocks as they are on the screen, with words that are still being typed."""
        return ParagraphDraft(self.opened.opened_source.source.id, self.typed_blocks)

    @property
    def typed_blocks(self) -> tuple[Block, ...]:
        """The blocks, with the words that are still being typed."""
        blocks = self.opened.blocks
        if self._edited is None:
            return blocks
        return correct_words(blocks, self._edited, self._words.typed_text) or blocks

    def _show_not_kept(self, error: JvexploreError) -> None:
        self.show_message(f"Corrections not kept: {error}.", "warning")

    @property
    def is_typing(self) -> bool:
        """Whether the words of a block are being typed."""
        return self._edited is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Correct words while the focus is on the blocks, undo and redo them in the text area itself."""
        if action in ("undo", "redo") and self.is_typing:
            return False
        if action == "correct_words":
            return self.block_list.has_focus
        return super().check_action(action, parameters)

    @on(BlockList.WordsClicked)
    def action_correct_words(self) -> None:
        """Type in the words of the block under the cursor, in its place."""
        number = self.block_list.cursor
        self._edited = number
        with self._words.prevent(TextArea.Changed):
            self._words.typed_text = self.opened.blocks[number].text
        self._words.display = True
        self._place_words()
        self._words.move_cursor((0, self.block_list.caret))
        self._words.focus()

    @on(TextArea.Changed)
    def _typed(self) -> None:
        if self.is_typing:
            self._place_words()
            self._autosaver.note_typing()

    def _place_words(self) -> None:
        """Put the text area in the place of its block."""
        if self.is_typing:
            corner = -self.block_list.region.offset
            self._words.set_region(
                self.block_list.words_region().translate(corner), self.block_list.content_region.translate(corner)
            )

    def action_take_words(self) -> None:
        """Take the words as they are typed."""
        self.block_list.focus()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Take the words as they are typed once the focus is elsewhere."""
        if event.widget is self._words:
            self.take_words()

    def take_words(self) -> None:
        """Take the words as they are typed, in one line; a paragraph without words stays as it was."""
        number, self._edited = self._edited, None
        self._words.display = False
        if number is None:
            return
        typed = self._words.typed_text
        current = self.block_list.cursor  # the mouse may have moved it
        if not typed.strip():
            self.show_corrections(current)
            self.show_message("A block cannot be empty: it stays as it was.", "warning", "{drop} drops it")
        elif self.opened.correct_words(number, typed):
            self.show_corrections(current)
            self.show_message("Corrected.", "information", _UNDO)
        else:
            self.refresh_bindings()

    async def wait_for_words(self) -> None:
        """Wait until the keys pressed so far are in the words, and take these."""
        await wait_for_typing(self.focused)
        await wait_for_typing(self)
        if self.is_typing:
            self.block_list.focus()
            self.take_words()

    @on(BlockList.SignClicked)
    async def _sign_clicked(self) -> None:
        await self.run_action("drop")

    def on_resize(self) -> None:
        """Keep the text area in the place of its block."""
        self.call_after_refresh(self._place_words)

    def focus_field(self, _field: ImportField) -> None:
        """Put the focus on the blocks: there are no fields."""
        self.focus_blocks()

    def focus_blocks(self) -> None:
        """Put the focus on the blocks."""
        self.block_list.focus()

    async def close_editor(self) -> bool:
        """Close, after asking what to do with corrections; return whether it closed."""
        close_screens_above(self)
        return await self._ending.close_editor()

    @property
    def is_closed(self) -> bool:
        """Whether the screen is closed."""
        return self not in self.app.screen_stack

    def close_with(self, saved: SavedParagraphs | None) -> bool:
        """Close the screen and those above it; return whether it is closed."""
        if not self.is_closed:
            close_screens_above(self)
            self.dismiss(saved)
        return True
