"""The keys of a form: go from field to field, take what is proposed, make parties, add words of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from jvexplore.app.authoring.form_state import MORE, FormStop
from jvexplore.app.authoring.offered_values import offered_values
from jvexplore.app.keys.key_group_host import KeyGroupHost
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.session.authoring.field_suggestions import NEW_THINGS
from jvexplore.session.authoring.form_passage import PASSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.authoring.form_panel import FormPanel
    from jvexplore.app.authoring.form_room import ArticleInForm

_SELECT: Final = "{select_more} to select the word at the caret"


class ScreenWithArticle(KeyGroupHost, Protocol):
    """Shows messages, and the article where it is not beside the form."""

    def show_article(self, *, is_shown: bool) -> None:
        """Show the article in the place of the form, or the form again, where there is no room for both."""


class FormKeys(KeyGroup):
    """Type in a form.

    Args:
        screen: shows messages, and the article.
        panel: the form.
        article: stands above it.
    """

    def __init__(self, screen: ScreenWithArticle, panel: FormPanel, article: ArticleInForm) -> None:
        self._screen = screen
        self._panel = panel
        self._article = article

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
                return panel.is_active and self._shape in NEW_THINGS and bool(panel.typed_text.strip())
            case "remove_passage":
                return self._passage_at_cursor is not None
            case "add_words":
                return panel.state.has_words
            case "add_selected":
                return panel.state.has_words and self._article.has_selected_words
        return super().check_action(action, parameters)

    @property
    def labels(self) -> Mapping[str | None, str]:
        """What enter does in the field, and what ctrl+n makes."""
        labels: dict[str | None, str] = {}
        if self._shape in NEW_THINGS:
            labels["make_new"] = NEW_THINGS[self._shape].capitalize()
        if self._replacement:
            labels["take_remedy"] = "Take"
        elif self._panel.has_typed_entry:
            labels["take_remedy"] = "Next entry"
        if not self._panel.is_active:
            labels["close"] = "To the form"
        return labels

    @property
    def _shape(self) -> str:
        field = self._panel.state.field(self._panel.stop.key)
        return field.shape if field else ""

    @property
    def _replacement(self) -> str:
        """The text that the field proposes in the place of its own; empty if there is none."""
        stop = self._panel.stop
        return self._panel.state.reading(stop.key).replacement if stop.has_text and stop.key != MORE else ""

    @property
    def _passage_at_cursor(self) -> int | None:
        panel = self._panel
        is_there = panel.stop.key == PASSAGES and panel.stop.passage < len(panel.state.form.passages)
        return panel.stop.passage if panel.is_active and is_there else None

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
        if self._panel.choices.move_choice(step):
            self._screen.refresh_bindings()
        else:
            self._panel.go_on(step)

    def action_close_choices(self) -> None:
        """Close the list of suggestions, not the form."""
        self._panel.close_choices()

    def action_take_choice(self) -> None:
        """Take the suggestion, and go to the next field; in a list stay, for another entry."""
        if self.take_choice():
            self._go_on_from_one()

    def take_choice(self) -> bool:
        """Take the suggestion into its field, and return whether there is one; in the last line, go to the field."""
        panel = self._panel
        panel.keep_typed()
        chosen = panel.choices.chosen
        if chosen is None:
            return False
        if panel.stop.key == MORE:
            panel.state.unfold(chosen.text)
            panel.go_to(FormStop(chosen.text))
            return False
        panel.put_text(chosen.text)
        if chosen.is_new:
            panel.state.form.take_as_new(panel.stop.key)
        panel.show_taken()
        return True

    def _go_on_from_one(self) -> None:
        """Go to the next field, unless a list may get further entries."""
        if not self._panel.state.takes_entries(self._panel.stop.key):
            self._panel.go_on(1)

    def action_make_new(self) -> None:
        """Make what is typed a new party, or a new word of the dossier."""
        self._panel.keep_typed()
        self._panel.state.form.take_as_new(self._panel.stop.key)
        self._panel.show_taken()

    def action_take_remedy(self) -> None:
        """Take what the field proposes, and go to the next; in the last line, show the field that is typed, else all.

        In a list, what was typed since the last time is an entry, after which another one may follow.
        """
        panel = self._panel
        panel.keep_typed()
        if panel.choices.chosen is not None:  # enter came faster than what was typed was seen
            self.action_take_choice()
        elif self._take_replacement():
            self._go_on_from_one()
        elif panel.has_typed_entry:
            panel.end_entry()
            panel.show_taken()
        elif panel.stop.key == MORE:
            typed = panel.typed_text.strip()  # its suggestions may still be under way
            named = offered_values(panel.state, MORE, typed)[:1] if typed else []
            folded = [each.text for each in named] or [each.key for each in panel.state.folded_fields]
            panel.state.unfold(*folded)
            panel.go_to(next(each for each in panel.state.stops if each.key in folded))
        else:
            panel.go_on(1)

    def take_pressed_remedy(self, *, is_new: bool) -> None:
        """Take the remedy on which the mouse was pressed; `is_new` says whether that is to make something new."""
        if is_new and self.check_action("make_new", ()):
            self.action_make_new()
        else:
            self._take_replacement()

    def _take_replacement(self) -> bool:
        """Take what the field proposes; return whether it proposes something."""
        if replacement := self._replacement:
            self._panel.put_text(replacement)
            self._panel.show_taken()
        return bool(replacement)

    def action_remove_passage(self) -> None:
        """Remove words from the fact."""
        if (passage := self._passage_at_cursor) is not None:
            self._panel.state.form.remove_passage(passage)
            self._panel.show_taken()

    def action_add_words(self) -> None:
        """Go to the article; there, add the selected words to the fact, and go back."""
        if self._panel.is_active:
            self._screen.show_article(is_shown=True)
            self._article.widget.focus()
            return
        passages = self._article.selected_passages()
        if not passages:
            lack = self._article.chosen_words().lack
            hints = [] if self._article.has_selection else [_SELECT]
            self._screen.show_message(lack.sentence, "warning", *hints)
            return
        for passage in passages:
            self._panel.state.form.add_passage(passage, self._panel.stop.key)
        self._article.leave_selection()
        self.action_to_form()
        self._panel.show_taken()

    def action_add_selected(self) -> None:
        """Add the selected words to the fact, and go back to the form."""
        self.action_add_words()

    def action_to_form(self) -> None:
        """Go back from the article to the field."""
        self._screen.show_article(is_shown=False)
        self._panel.focus_again()
