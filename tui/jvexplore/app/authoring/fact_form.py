"""The form of a fact, a source or the dossier: beside the text that it is about, or below it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.containers import Vertical
from textual.geometry import Region
from textual.widget import Widget

from jvexplore.address import address_of
from jvexplore.app.authoring.form_edges import form_title
from jvexplore.app.authoring.form_panel import FormPanel
from jvexplore.app.authoring.form_state import FormState
from jvexplore.app.host import message_host_of
from jvexplore.app.keys import form_bindings
from jvexplore.app.keys.typeahead import run_dialog
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.screens_above import close_screens_above
from jvexplore.app.ui.text_input import wait_for_typing
from jvexplore.app.window_sizes import COLUMN_BREAKPOINTS
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from jvexplore.app.authoring.form_keeping import FormKeeping
    from jvexplore.app.authoring.form_room import FormRoom
    from jvexplore.app.host import Severity
    from jvexplore.session.authoring.fact_authoring import SavedForm
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.open_form import OpenForm

_CLOSE_ANSWERS: Final = {"save": "Save", "discard": "Discard", "stay": "Keep editing"}
_REPEAT_SECONDS: Final = 0.3
"""Within this time after esc resumed editing, another esc counts as auto-repeat or repeated tapping."""
_BARS: Final = 2
"""The lines of the title bar and of the key bar."""
_LEAST_ARTICLE: Final = 5
_LEAST_FORM: Final = 7


class FactForm(Dialog["SavedForm | None"]):
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
    """
    HORIZONTAL_BREAKPOINTS = COLUMN_BREAKPOINTS
    VERTICAL_BREAKPOINTS = [(0, "-lowest"), (_BARS + _LEAST_ARTICLE + _LEAST_FORM, "-low"), (30, "-high")]

    def __init__(self, form: OpenForm, room: FormRoom, keeping: FormKeeping) -> None:
        super().__init__()
        self._form = form
        self._state = FormState(form)
        self._keeping = keeping
        self._article = room.make_article(address_of(form.address))
        self._panel = FormPanel(self._state, form_title(form))
        self._shown_passages: Sequence[FormPassage] = ()
        self._resumed_at = -_REPEAT_SECONDS
        """When esc last resumed editing, by the monotonic clock."""
        self.set_class(room.is_in_column, "-in-column")

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        yield Widget(id="beside")
        with Vertical(id="column"):
            yield self._article.widget
            yield self._panel
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the article at the words of the fact, and keep what is typed."""
        self._dock(self.app.size.height)
        self._show_passages()
        self._keeping.begin(self._show_not_kept, self.close_editor, self._show_version)
        self._show_status()
        self.set_interval(1, self._show_status)

    def on_unmount(self) -> None:
        """Follow the dossier no longer."""
        self._keeping.end()

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
        self._show_message(f"Draft not saved: {error}.", "warning")

    def on_resize(self, event: events.Resize) -> None:
        """Share the height between article and form."""
        self._dock(event.size.height)

    def _dock(self, screen_lines: int) -> None:
        """Give the form the lines that it needs, but leave some to the article."""
        room = screen_lines - _BARS
        most = room - max(_LEAST_ARTICLE, room // 3)
        beside = self.has_class("-widest") or self.has_class("-lowest")
        self._panel.styles.height = None if beside else most

    def bright_regions(self) -> Sequence[Region]:
        """Return the title bar."""
        return (Region(0, 0, self.size.width, 1),)

    @on(FormPanel.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    @on(FormPanel.Edited)
    def _edited(self) -> None:
        self._show_passages()
        self._keeping.note_edit()

    def _show_passages(self) -> None:
        """Show the words of the fact in the article, if they are others than before."""
        if self._form.passages != self._shown_passages:
            self._shown_passages = self._form.passages
            self._article.show_passages(self._shown_passages)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the keys of the form, or those of its suggestions or of the article, by where the focus is."""
        panel = self._panel
        match action:
            case "choice" | "close_choices":
                return panel.is_active and panel.choices.display
            case "take_choice":
                return panel.is_active and panel.choices.chosen is not None
            case "take_remedy" | "form_field" | "form_row":
                return panel.is_active
            case "make_new":
                return panel.can_make_new
            case "remove_passage":
                return panel.is_at_passage
            case "add_words":
                return self._state.has_words
        return super().check_action(action, parameters)

    def action_take_remedy(self) -> None:
        """Take what the field proposes, or go to the next."""
        self._panel.take_remedy()

    def action_form_field(self, direction: int) -> None:
        """Go to the next field, or the one before."""
        self._panel.keep_typed()
        self._panel.go_on(direction)

    def action_form_row(self, direction: int) -> None:
        """Move the caret by a row, or go to another field."""
        self._panel.keep_typed()
        self._panel.move_row(direction)

    def action_choice(self, direction: str) -> None:
        """Choose another suggestion; beyond the last or the first, go to another field."""
        step = 1 if direction == "next" else -1
        if self._panel.choices.move(step):
            self.refresh_bindings()
        else:
            self._panel.go_on(step)

    def action_take_choice(self) -> None:
        """Take the suggestion."""
        self._panel.take_choice()

    def action_close_choices(self) -> None:
        """Close the list of suggestions, not the form."""
        self._panel.close_choices()

    def action_make_new(self) -> None:
        """Make the typed name a new party, or the typed word a new one."""
        self._panel.make_new()

    def action_remove_passage(self) -> None:
        """Remove words from the fact."""
        self._panel.remove_passage()

    def action_add_words(self) -> None:
        """Go to the article; there, add the selected words to the fact, and go back."""
        if self._panel.is_active:
            self._article.widget.focus()
            return
        passages = self._article.selected_passages()
        if not passages:
            self._show_message("Nothing is selected.", "warning")
            return
        for passage in passages:
            self._form.add_passage(passage)
        self._article.drop_selection()
        self._show_passages()
        self._panel.focus_again()

    def action_to_form(self) -> None:
        """Go back from the article to the field."""
        self._panel.focus_again()

    def action_save(self) -> None:
        """Save and close; keys that follow wait until that is done."""
        run_dialog(self, WorkerGroup.FORM, self._save)

    async def _save(self) -> bool:
        """Save the form, and close it; return whether it is closed."""
        await wait_for_typing(self.focused)
        self._panel.keep_typed()
        try:
            saved: SavedForm = await self._keeping.save()
        except JvexploreError as error:
            self._show_message(f"Not saved: {error}.", "error", "{save} to try again")
            return False
        return self.answer_with(saved)

    def action_close(self) -> None:
        """Drop the selection of the article, go back from there to the form, or close that; ask if something is lost.

        If esc is held down or tapped repeatedly, the first press asks and the second resumes editing; further ones are
        ignored, so that the question does not flicker.
        """
        if not self._panel.is_active:
            if not self._article.drop_selection():
                self._panel.focus_again()
            return
        since = time.monotonic() - self._resumed_at
        if since < _REPEAT_SECONDS:
            self._resumed_at = time.monotonic()
        else:
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
        what = sanitize_line(self._form.kind)
        question = Question(
            "Save changes?" if self._form.address else f"Save this {what}?", _CLOSE_ANSWERS, escape="stay"
        )
        answer = await self.app.push_screen_wait(question)
        if answer == "save":
            return await self._save()
        if question.by_escape:
            self._resumed_at = time.monotonic()
            self._show_message("Still editing.", "information", "{save} to save")
        return answer == "discard" and self.answer_with(None)

    def _show_message(self, text: str, severity: Severity = "information", *hints: str) -> None:
        message_host_of(self).show_message(text, severity, *hints)
