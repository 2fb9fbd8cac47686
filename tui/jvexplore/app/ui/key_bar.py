"""The bottom line: the most useful active keys, as many as fit; the last one lists all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from jvexplore.app.ui.safe_content import assemble, content
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen

    from jvexplore.app.ui.safe_content import SafeContent

_ALWAYS_SHOWN = ("close", "app.keys", "app.quit")
"""Keys shown at any width: one closes, one lists all keys, and one lets the mouse quit."""

_PREFERRED_ACTIONS = ("activate", "new_note", "next_place", "verify", "undo", "page(1)")
"""Keys that get room before all others, in this order; their position in the line does not change."""


class KeyBar(Widget):
    """Shows active bindings whose `show` is set. A click on one acts like its key.

    Textual's own footer mounts a widget for each key, and truncates keys that do not fit.
    """

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 1; background: $panel; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def on_mount(self) -> None:
        """Subscribe to changes of the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_updated)

    def _bindings_updated(self, _screen: Screen[object]) -> None:
        self.refresh()

    def _fitting(self) -> list[tuple[Binding, SafeContent]]:
        """Return the bindings that fit and their labels, in the order of the screen's bindings."""
        shown: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled:
                shown.setdefault(active.binding.action, active.binding)
        order = [binding.action for binding in self.screen.BINDINGS if isinstance(binding, Binding)]
        ranked = sorted(
            shown.values(), key=lambda binding: order.index(binding.action) if binding.action in order else -1
        )
        keys = [(binding, self._label(binding)) for binding in ranked]
        room = self.content_size.width - sum(
            label.cell_length for binding, label in keys if binding.action in _ALWAYS_SHOWN
        )
        fitting = {*_ALWAYS_SHOWN}
        for binding, label in sorted(keys, key=_preference):
            if binding.action not in _ALWAYS_SHOWN and label.cell_length <= room:
                room -= label.cell_length
                fitting.add(binding.action)
        return [key for key in keys if key[0].action in fitting]

    def _label(self, binding: Binding) -> SafeContent:
        key = sanitize_line(self.app.get_key_display(binding))
        return assemble((key, "bold $text-accent"), sanitize_line(f" {binding.description}  "))

    def render(self) -> SafeContent:
        """Return the line."""
        return content(EMPTY_LINE).join([label for _, label in self._fitting()])

    async def on_click(self, event: events.Click) -> None:
        """Simulate the key under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        end = 0
        for binding, label in self._fitting():
            end += label.cell_length
            if offset.x < end:
                self.app.simulate_key(binding.key)
                return


def _preference(key: tuple[Binding, SafeContent]) -> int:
    """Return a key's rank among those that get room first."""
    action = key[0].action
    return _PREFERRED_ACTIONS.index(action) if action in _PREFERRED_ACTIONS else len(_PREFERRED_ACTIONS)
