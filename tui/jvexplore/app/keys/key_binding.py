"""Create a key binding with its label, help text and requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from textual.binding import Binding
from textual.keys import KEY_DISPLAY_ALIASES, format_key

from jvexplore.app.keys.start_phase import StartPhase

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

MOVE: Final = Binding.Group("Move")
PANES: Final = Binding.Group("Panes")
NOTES: Final = Binding.Group("Notes")
BLOCKS: Final = Binding.Group("Article")
FACTS: Final = Binding.Group("Facts")
GENERAL: Final = Binding.Group("General")
GROUPS: Final = tuple(group.description for group in (BLOCKS, FACTS, MOVE, PANES, NOTES, GENERAL))
"""The headings of the help screen, in order."""

DISPLAYED: Final = {
    "enter": "enter",
    "enter,tab": "enter",
    "escape": "esc",
    "slash": "/",
    "question_mark": "?",
    "exclamation_mark": "!",
    "asterisk": "*",
    "plus": "+",
    "full_stop": ".",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_parenthesis": "(",
    "left_parenthesis,alt+left": "(",
    "right_parenthesis": ")",
    "right_parenthesis,alt+right": ")",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
}
"""Display names of keys that Textual would show differently, for default and custom keys alike."""

_NAMED_KEYS: Final = frozenset(KEY_DISPLAY_ALIASES.values()) - {"-"}
"""The signs of keys that type nothing, such as "↑"."""

# Keyed by binding id: Textual copies bindings, and would drop the attributes of a subclass.
_PHASES_NEEDED: Final[dict[str | None, StartPhase]] = {}
_LOOKUP_CANCELLERS: Final[set[str | None]] = set()


def key_binding(  # noqa: PLR0913 - all but the first five have defaults
    keys: str,
    action: str,
    description: str,
    tooltip: str,
    group: Binding.Group,
    *,
    show: bool = False,
    priority: bool = False,
    name: str = "",
    needs: StartPhase = StartPhase.READY,
    cancels_lookup: bool = False,
) -> Binding:
    """Return a binding whose id, used in keymaps, is `name` or, without one, the action: `new_note`.

    Args:
        keys: the keys, separated by commas.
        action: the Textual action that they run.
        description: the label in the footer.
        tooltip: the full description.
        group: the heading in the help screen.
        show: whether to show it in the footer.
        priority: whether it also works in text fields.
        name: the binding id, if it differs from the action.
        needs: the phase of the start from which it is handled.
        cancels_lookup: whether it cancels the lookup that other keys wait for, and so does not wait itself.
    """
    binding_id = name or action.removeprefix("app.")
    if needs is not StartPhase.READY:
        _PHASES_NEEDED[binding_id] = needs
    if cancels_lookup:
        _LOOKUP_CANCELLERS.add(binding_id)
    return Binding(
        keys,
        action,
        description,
        show=show,
        key_display=DISPLAYED.get(keys),
        tooltip=tooltip,
        id=binding_id,
        group=group,
        priority=priority,
    )


def display_key(key: str) -> str:
    """Return the display name of a key: "ctrl+s", as people write it; Textual would show "^s"."""
    return DISPLAYED.get(key) or "+".join(map(format_key, key.split("+") if len(key) > 1 else [key]))


def phase_needed(binding: Binding) -> StartPhase:
    """Return the phase of the start from which a key is handled, for default and custom keys alike."""
    return _PHASES_NEEDED.get(binding.id, StartPhase.READY)


def cancels_lookup(binding: Binding) -> bool:
    """Return whether a key cancels the lookup that other keys wait for."""
    return binding.id in _LOOKUP_CANCELLERS


def types_character(focused: Widget | None, shown: str) -> bool:
    """Return whether a key types its character where the focus is, and so does nothing else there.

    Textual reports some printable keys by a name, such as "slash", that says no more which character it is.

    Args:
        focused: the widget with the focus.
        shown: the display name of the key.
    """
    if focused is None or len(shown) != 1 or shown in _NAMED_KEYS:
        return False
    return focused.check_consume_key(shown, shown)


def press_binding(app: App[Any], binding_id: str) -> None:
    """Act like the key of a binding, where the mouse was pressed on what names it; do nothing if it does not work."""
    for active in app.screen.active_bindings.values():
        if active.binding.id == binding_id and active.enabled:
            app.simulate_key(active.binding.key)
            return
