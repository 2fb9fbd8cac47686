"""Groups of related actions as objects of their own; a screen combines several of them.

To run an action, Textual 8.2 calls two things on the screen of a binding: `check_action`, which says whether the action
is available (`App.run_action`, `Screen.active_bindings`), and `getattr(screen, "action_NAME")`
(`App._dispatch_action`). `KeyGroupScreen` delegates both to its groups. The keys themselves are in `bindings.py`, in
the order in which they are shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jvexplore.app.host import message_host_of
from jvexplore.app.keys.typeahead import run_dialog
from jvexplore.app.textual_workarounds.minimal_redraw import MinimalRedrawScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from textual.binding import ActiveBinding
    from textual.screen import Screen

    from jvexplore.app.host import Severity
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.worker_groups import WorkerGroup
    from jvexplore.safe_text import SafeText

R = TypeVar("R")
T = TypeVar("T")

_PREFIX: Final = "action_"


class KeyGroup:
    """Related actions: each method `action_NAME` is what a binding with that action runs."""

    def check_action(self, _action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action of the group is available with the current focus; `None` disables its key."""
        return True

    @property
    def refused_keys(self) -> frozenset[str | None]:
        """The ids of bindings that are not offered now; pressing one of their keys explains why."""
        return frozenset()

    @property
    def labels(self) -> Mapping[str | None, str]:
        """The labels of keys whose words depend on what is selected, by binding id."""
        return {}

    def methods_by_action(self) -> dict[str, Callable[..., object]]:
        """Return the method of each action, by the action's name."""
        names = [name for name in dir(self) if name.startswith(_PREFIX)]
        return {name.removeprefix(_PREFIX): getattr(self, name) for name in names}


class KeyGroupScreen(MinimalRedrawScreen[T]):
    """A screen with the actions of its key groups besides its own."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._groups: list[KeyGroup] = []
        self._group_of: dict[str, KeyGroup] = {}

    def add_key_groups(self, *groups: KeyGroup) -> None:
        """Add groups whose actions the screen offers; action names must be unique."""
        for group in groups:
            self._groups.append(group)
            for name, run in group.methods_by_action().items():
                if hasattr(self, _PREFIX + name):
                    raise TypeError(f"two groups have the action {name}")
                self._group_of[name] = group
                setattr(self, _PREFIX + name, run)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available now, according to the group that has it."""
        group = self._group_of.get(action)
        return group.check_action(action, parameters) if group else super().check_action(action, parameters)

    @property
    def key_labels(self) -> dict[str | None, str]:
        """The labels of keys whose words depend on what is selected, by binding id."""
        return {binding_id: label for group in self._groups for binding_id, label in group.labels.items()}

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The active bindings with their present labels; those that a group refuses are disabled: nothing offers them.

        Unlike keys that `check_action` rejects, they still run their action when pressed, and it explains the refusal.
        """
        active = super().active_bindings
        refused = frozenset[str | None]().union(*(group.refused_keys for group in self._groups))
        if refused:
            active = {
                key: each._replace(enabled=each.enabled and each.binding.id not in refused)
                for key, each in active.items()
            }
        if labels := self.key_labels:
            active |= {
                key: each._replace(binding=replace(each.binding, description=labels[each.binding.id]))
                for key, each in active.items()
                if each.binding.id in labels
            }
        return active

    def show_message(
        self, text: str, severity: Severity = "information", *hints: str, sign: Sign | None = None
    ) -> None:
        """Show a message in the title bar; the text is data, never markup.

        Args:
            text: the message.
            severity: its style.
            hints: key hints, shown while the key works with the current focus: "{undo} to undo".
            sign: stands before the text; that of the severity if `None`.
        """
        message_host_of(self).show_message(text, severity, *hints, sign=sign)

    def withdraw_hints(self) -> None:
        """Remove key hints: another action has been run since."""
        message_host_of(self).withdraw_hints()

    def copy_to_clipboard(self, text: SafeText) -> None:
        """Send a text to the clipboard; the terminal does not report whether it accepts it."""
        self.app.copy_to_clipboard(text)

    async def show_dialog(self, dialog: Screen[R]) -> R | None:
        """Show a dialog and return its answer; `None` for none."""
        return await self.app.push_screen_wait(dialog)

    def run_dialog(self, group: WorkerGroup, dialog: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run a dialog in an exclusive worker of a group; keys typed from now on go to the dialog."""
        run_dialog(self, group, dialog)
