"""One key: what it does, what it is called, and what it needs."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from jvexplore.app.keys.start_phase import StartPhase

MOVE: Final = Binding.Group("Move")
PANES: Final = Binding.Group("Panes")
NOTES: Final = Binding.Group("Notes")
GENERAL: Final = Binding.Group("General")
GROUPS: Final = tuple(group.description for group in (MOVE, PANES, NOTES, GENERAL))
"""In the order in which they are shown."""

DISPLAYED: Final = {
    "enter": "enter",
    "enter,tab": "enter",
    "escape": "esc",
    "slash": "/",
    "question_mark": "?",
    "asterisk": "*",
    "full_stop": ".",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}
"""How keys are shown that Textual would show otherwise, whoever chose them."""

# By binding id, beside the bindings: Textual copies a binding, and would drop what a subclass adds to it.
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
    """Return a binding; its id, by which a keymap changes its keys, is `name`, or else the action: `new_note`.

    Args:
        keys: the keys, separated by commas.
        action: what they do, as Textual names it.
        description: what that is called in the footer.
        tooltip: what it does, in full.
        group: under which heading it stands in the help.
        show: whether the footer has room for it.
        priority: whether it works where one types too.
        name: its id, where the action is not.
        needs: how far the start must be before it is handled.
        cancels_lookup: whether it ends what other keys wait for, and so does not wait for that itself.
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


def phase_needed(binding: Binding) -> StartPhase:
    """Return how far the start must be before a key is handled, whoever chose the key."""
    return _PHASES_NEEDED.get(binding.id, StartPhase.READY)


def cancels_lookup(binding: Binding) -> bool:
    """Tell whether a key ends a lookup that other keys wait for."""
    return binding.id in _LOOKUP_CANCELLERS
