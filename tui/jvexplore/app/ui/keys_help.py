"""The help screen: the keys active with the current focus; enter or a click runs the selected key's action."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from textual import on

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import GROUPS, types_character
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import HELP, sign_cell
from jvexplore.app.looks.tokens import BODY, LAMP, SECOND
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS
from jvexplore.app.ui.filtered_list import FilteredList, ListFrame
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.page import Page
from jvexplore.app.ui.wrapping import wrap
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import App, ComposeResult
    from textual.binding import Binding
    from textual.geometry import Size

    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

_TITLE: Final = own_words("Keyboard shortcuts")
_HEAD: Final = 2
"""The cells before a line: the cursor, and a space."""
_LEAST_WORDS: Final = 16
"""With less room for what a key does, in cells, it stands below the key."""
_HINT: Final = own_words("enter or click to run")


class KeysPage(Page):
    """Keys with their descriptions, by group; keys with the same description share a row.

    Args:
        active: bindings, each with the display name of its key.
    """

    def __init__(self, active: Iterable[tuple[Binding, str]]) -> None:
        super().__init__()
        self._groups: dict[str, dict[str, list[str]]] = {}
        self._actions: dict[str, str] = {}
        for binding, display in active:
            words = binding.tooltip or binding.description
            if words and binding.group:  # a binding without a group is Textual's own, such as those of text fields
                keys = self._groups.setdefault(binding.group.description, {}).setdefault(words, [])
                self._actions.setdefault(words, binding.action)
                if display not in keys:
                    keys.append(display)

    def _draw(self, width: int) -> list[SafeContent]:
        self.keys, self._stops = [], []
        lines: list[SafeContent] = []
        width -= _HEAD
        column = max((len(" ".join(keys)) for rows in self._groups.values() for keys in rows.values()), default=0) + 2
        for title, rows in sorted(self._groups.items(), key=lambda each: GROUPS.index(each[0])):
            if lines:
                lines.append(content(EMPTY_LINE))
            lines.append(styled(sanitize_line(title), SECOND.style))
            for words, keys in rows.items():
                start = len(lines)
                lines += _draw_key(sanitize_line(" ".join(keys)), sanitize_line(words), width, column)
                self.keys.append(self._actions[words])
                self._stops.append(range(start, len(lines)))
        return lines

    def draw_line(self, number: int, width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line behind the cursor."""
        line = super().draw_line(number, width, cursor, is_first=is_first)
        has_cursor = bool(self._stops) and self.has_cursor(number, cursor.stop)
        sign = sign_cell(cursor.sign if has_cursor else None)
        return assemble(sign, SPACE, line)

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Return whether a line belongs to the row under the cursor."""
        return number in self._stops[cursor]

    def stop_at(self, line: int, _column: int) -> int | None:
        """Return the stop on a line; `None` if there is none."""
        return next((stop for stop, lines in enumerate(self._stops) if line in lines), None)


def _draw_key(keys: SafeLine, words: SafeLine, width: int, column: int) -> list[SafeContent]:
    """Return the lines of a row: its keys, and beside them, or below where there is no room, what they do."""
    does = styled(words, BODY.style)
    if width - column < _LEAST_WORDS:
        return [styled(keys, LAMP.bold_style), *(line.pad_left(_HEAD) for line in wrap(does, width - _HEAD))]
    first, *rest = wrap(does, width - column)
    head = assemble((keys.ljust(column), LAMP.bold_style), first)
    return [head, *(line.pad_left(column) for line in rest)]


class KeysView(FilteredList):
    """The list of keys; a single click runs a key's action."""

    BINDINGS = [*bindings.RUN_KEY]

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the height of all keys in lines, for a width; Textual would take that of the width before.

        They stay laid out for the width that they are drawn in, which a scroll bar may have made smaller.
        """
        drawn = self.sheet.laid_out_for
        self.sheet.lay_out(width)
        height = len(self.sheet)
        if drawn[0]:
            self.sheet.lay_out(*drawn)
        return height

    def on_click(self, event: events.Click) -> None:
        """Run the action of the key that was clicked."""
        event.prevent_default()
        if self.stop_under(event) == self.cursor:
            self.action_activate()


class KeysDialog(Dialog[str]):
    """Shows keys; returns the action of the chosen one, or an empty text.

    Args:
        active: the bindings that were active before the dialog opened, each with the display name of its key.
    """

    # The further closing keys have no id, so that a custom key for "close" does not replace them.
    BINDINGS = [bindings.CLOSE, replace(bindings.CLOSE, key="question_mark,f1,q", show=False, id=None)]
    VERTICAL_BREAKPOINTS = FRAME_BREAKPOINTS
    CSS = """
    KeysDialog { align: center middle; }
    KeysDialog DialogFrame { width: 78; max-width: 100%; height: auto; }
    KeysView { height: auto; max-height: 100%; scrollbar-size-horizontal: 0; }
    """

    def __init__(self, active: Iterable[tuple[Binding, str]]) -> None:
        super().__init__()
        self._page = KeysPage(active)

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with ListFrame(_TITLE, HELP) as frame:
            frame.set_count(_HINT)
            yield KeysView(self._page)
        yield KeyBar()

    @on(LineView.Activated)
    def _chosen(self, event: LineView.Activated) -> None:
        self.dismiss(self._page.keys[event.view.cursor])

    def action_close(self) -> None:
        """Close without running anything."""
        self.dismiss("")


def show_keys(app: App[Any]) -> None:
    """Show the active keys, or close them; the chosen one acts as if pressed before the dialog opened."""
    if isinstance(app.screen, KeysDialog):
        app.screen.action_close()
        return
    enabled = [active for active in app.screen.active_bindings.values() if active.enabled]
    nodes = {active.binding.action: active.node for active in enabled}

    async def run_chosen(action: str | None) -> None:
        if action:
            await app.run_action(action, nodes[action])

    keys = [(active.binding, app.get_key_display(active.binding)) for active in enabled]
    focused = app.screen.focused
    app.push_screen(KeysDialog([each for each in keys if not types_character(focused, each[1])]), run_chosen)
