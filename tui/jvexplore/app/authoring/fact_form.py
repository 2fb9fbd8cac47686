"""The form of a fact, a source or the dossier: beside the text that it is about, or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.geometry import Region, Size
from textual.widget import Widget
from textual.widgets import TextArea

from jvexplore.address import address_of
from jvexplore.app.authoring.form_edges import form_title
from jvexplore.app.authoring.form_keys import FormKeys
from jvexplore.app.authoring.form_panel import FormPanel
from jvexplore.app.authoring.form_state import FormState
from jvexplore.app.authoring.value_lines import RemedyKeys
from jvexplore.app.keys import form_bindings
from jvexplore.app.keys.key_groups import KeyGroupScreen
from jvexplore.app.keys.typeahead import run_dialog
from jvexplore.app.textual_workarounds.covered import CoveredVertical
from jvexplore.app.textual_workarounds.layouts import LaidOutOnce, breakpoint_classes
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.repeated_escape import RepeatedEscape
from jvexplore.app.ui.screens_above import close_screens_above
from jvexplore.app.ui.text_input import wait_for_typing
from jvexplore.app.window_sizes import COLUMN_BREAKPOINTS, WIDE
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from jvexplore.app.authoring.form_keeping import FormKeeping
    from jvexplore.app.authoring.form_room import FormRoom
    from jvexplore.session.authoring.fact_authoring import SavedForm
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.open_form import OpenForm

_CLOSE_ANSWERS: Final = {"save": "Save", "discard": "Discard", "stay": "Keep editing"}
_BARS: Final = 2
"""The lines of the title bar and of the key bar."""
_LEAST_ARTICLE: Final = 5
_LEAST_FORM: Final = 7
_SPARE: Final = 2
"""How many lines the form has beyond those that it needs at first, so that its frame does not move with each key."""
_FRAME: Final = 5
"""The cells of its frame from side to side, with a blank at each, and room for a scroll bar."""
_WIDEST_CLASS: Final = "-widest"
_LOWEST_CLASS: Final = "-lowest"


class FactForm(LaidOutOnce, Dialog["SavedForm | None"], KeyGroupScreen["SavedForm | None"]):
    """Edits a fact; returns what saving it did, or `None` if nothing was saved.

    Args:
        form: what is typed in it.
        room: the screen below.
        keeping: keeps what is typed, and saves it.
    """

    BINDINGS = [*form_bindings.CHOICES, *form_bindings.FORM]
    AUTO_FOCUS = ""
    CSS = """
    FactForm { layout: horizontal; }
    FactForm #beside { display: none; visibility: hidden; }
    FactForm #column { width: 3fr; height: 1fr; margin: 1 0 0 0; }
    FactForm #source { width: 100%; height: 1fr; }
    FactForm #form { width: 100%; }
    FactForm FormView.-lit { border: round $lamp; }
    FactForm.-high FormView { padding: 1 1 0 1; }
    FactForm.-wide.-in-column #beside { display: block; width: 2fr; height: 1fr; }
    FactForm.-widest.-in-column #beside { display: block; width: 5fr; height: 1fr; }
    FactForm.-widest.-in-column #column { width: 11fr; }
    FactForm.-widest #column { layout: horizontal; }
    FactForm.-widest #source { width: 5fr; height: 100%; }
    FactForm.-widest #form { width: 6fr; height: 100%; }
    FactForm.-lowest #source { display: none; }
    FactForm.-lowest #form { height: 100%; }
    FactForm.-lowest.-in-article #source { display: block; height: 100%; }
    FactForm.-lowest.-in-article #form { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = COLUMN_BREAKPOINTS
    VERTICAL_BREAKPOINTS = [(0, _LOWEST_CLASS), (_BARS + _LEAST_ARTICLE + _LEAST_FORM, "-low"), (30, "-high")]

    def __init__(self, form: OpenForm, room: FormRoom, keeping: FormKeeping) -> None:
        super().__init__()
        self._form = form
        self._state = FormState(form)
        self._keeping = keeping
        self._room = room
        self._article = room.make_article(address_of(form.address))
        self._panel = FormPanel(self._state, form_title(form))
        self._keys = FormKeys(self, self._panel, self._article)
        self.add_key_groups(self._keys)
        self._lines = 0
        """The greatest height that the form has needed at this width."""
        self._columns = 0
        """The width of the window, in cells."""
        self._shown_passages: Sequence[FormPassage] = ()
        self._has_selected_words = False
        self._is_blank_told = False
        self._repeated_escape = RepeatedEscape()
        classes = [*breakpoint_classes(self, room.window), *["-in-column"] * room.is_in_column]
        self.add_class(*classes, update=False)

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        yield Widget(id="beside")
        with CoveredVertical(id="column"):
            yield self._article.widget
            yield self._panel
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin, with the article at the words of the fact."""
        keys = RemedyKeys(*(sanitize_line(self._room.key_name(each)) for each in ("take_remedy", "make_new")))
        width, height = self.app.size
        self._panel.go_to_first_field(Size(self._form_width(width), height), keys)
        self._dock(height)
        self._show_passages(scroll=True)
        self._keeping.start_keeping(self._show_not_kept, self.close_editor, self._show_version)
        self._show_status()
        self.set_interval(1, self._show_status)

    def on_unmount(self) -> None:
        """Follow the dossier no longer."""
        self._keeping.stop_keeping()

    def _show_status(self) -> None:
        """Show whether the draft is kept, and what others did to the same fact."""
        self._state.status = self._keeping.status
        self._panel.show_status()

    def _show_version(self) -> None:
        """Show another version of the dossier in the article and in the fields."""
        self._article.load_again()
        self._state.status = self._keeping.status
        self._panel.refresh_form(scroll=False)

    def _show_not_kept(self, error: JvexploreError) -> None:
        self._show_status()
        self.show_message(f"Draft not saved: {error}.", "warning")

    def _form_width(self, columns: int) -> int:
        """Return how wide the lines of the form will be."""
        is_wide, is_widest = columns >= WIDE, self.has_class(_WIDEST_CLASS)
        if is_wide and self._room.is_in_column:
            columns -= columns * 5 // 16 if is_widest else columns * 2 // 5
        return columns - (columns * 5 // 11 if is_widest else 0) - _FRAME

    def on_resize(self, event: events.Resize) -> None:
        """Share the height between article and form: anew, once lines are wrapped for another width."""
        if self._columns not in (0, event.size.width):
            self.call_after_refresh(self._dock_anew)
        self._columns = event.size.width
        self._dock(event.size.height)

    def _dock_anew(self) -> None:
        self._lines = 0
        self._dock(self.app.size.height)

    @on(FormPanel.Grown)
    def _grown(self) -> None:
        self._dock(self.app.size.height)

    def _dock(self, screen_lines: int) -> None:
        """Give the form the lines that it needs, but leave some to the article; it never shrinks while one types."""
        if self.has_class(_WIDEST_CLASS) or self.has_class(_LOWEST_CLASS):
            self._panel.styles.height = None
            return
        needed = self._panel.line_count
        if needed > self._lines:
            self._lines = needed + _SPARE
        room = screen_lines - _BARS
        self._panel.styles.height = min(self._lines, room - max(_LEAST_ARTICLE, room // 3))

    def bright_regions(self) -> Sequence[Region]:
        """Return the title bar."""
        return (Region(0, 0, self.size.width, 1),)

    @on(FormPanel.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    def show_article(self, *, is_shown: bool) -> None:
        """With hardly any lines, show the article in the place of the form, or the form again."""
        self.set_class(is_shown, "-in-article")

    @on(TextArea.SelectionChanged, "#source")
    def _selected(self) -> None:
        """Offer the key that adds words only while some are selected."""
        has_words = self._article.has_selected_words
        if has_words != self._has_selected_words:
            self._has_selected_words = has_words
            self.refresh_bindings()

    @on(FormPanel.Edited)
    def _edited(self) -> None:
        self._show_passages()
        self._keeping.note_edit()

    @on(FormPanel.RemedyPressed)
    def _remedy_pressed(self, event: FormPanel.RemedyPressed) -> None:
        self._keys.take_pressed_remedy(is_new=event.is_new)

    @on(LineView.Activated)
    def _choice_clicked(self) -> None:
        self._keys.take_choice()

    def _show_passages(self, *, scroll: bool = False) -> None:
        """Show the words of the fact in the article, if they are others than before, or it is to scroll to them."""
        if scroll or self._form.passages != self._shown_passages:
            self._shown_passages = self._form.passages
            self._article.show_passages(self._shown_passages, scroll=scroll)

    def action_save(self) -> None:
        """Save and close; keys that follow wait until that is done."""
        run_dialog(self, WorkerGroup.FORM, self._save)

    async def _save(self) -> bool:
        """Save the form, and close it; return whether it is closed."""
        await wait_for_typing(self.focused)
        self._panel.keep_typed()
        if self._refuse_blank():
            return False
        try:
            saved: SavedForm = await self._keeping.save_form()
        except JvexploreError as error:
            self.show_message(f"Not saved: {error}.", "error", "{save} to try again")
            return False
        return self.answer_with(saved)

    def _refuse_blank(self) -> bool:
        """Return whether there is nothing to save, and say so then.

        Words without anything else are a fact of some kinds; of others, only if the reader insists.
        """
        form, is_told = self._form, self._is_blank_told
        if not form.is_blank or (form.passages and (is_told or not self._state.missing_count)):
            return False
        self._is_blank_told = bool(form.passages)
        self._panel.close_choices()  # so that esc closes the form
        if form.passages:
            self.show_message("Nothing is filled in yet.", "warning", "{save} again to save the words alone")
        else:
            self.show_message("Nothing to save yet.", "information", "{close} to cancel")
        return True

    def action_close(self) -> None:
        """Drop the selection of the article, go back from there to the form, or close that; ask if something is lost.

        If esc is held down or tapped repeatedly, the first press asks and the second resumes editing; further ones are
        ignored, so that the question does not flicker.
        """
        if not self._panel.is_active:
            if not self._article.drop_selection():
                self._keys.action_to_form()
        elif not self._repeated_escape.is_repetition():
            self._close()

    @work(group=WorkerGroup.FORM)
    async def _close(self) -> None:
        await self.close_editor()

    async def close_editor(self) -> bool:
        """Close the form, after asking what to do with unsaved changes; return whether it closed.

        Screens above it are closed first, such as an open question or the command palette.
        """
        close_screens_above(self)
        await wait_for_typing(self.focused)
        self._panel.keep_typed()
        if not self._form.is_dirty:
            return self.answer_with(None)
        text = "Save changes?" if self._form.address else f"Save this {self._form.kind}?"
        question = Question(text, _CLOSE_ANSWERS, escape="stay")
        answer = await self.app.push_screen_wait(question)
        if answer == "save":
            return await self._save()
        if question.by_escape:
            self._repeated_escape.mark_resumed()
            self.show_message("Still editing.", "information", "{save} to save")
        return answer == "discard" and self.answer_with(None)
