"""Groups of related actions, each an object of its own; a screen combines several of them.

For an action, Textual 8.2 asks the screen that a binding is on: `check_action` whether it can be done
(`App.run_action`, `Screen.active_bindings`), and then `getattr(screen, "action_NAME")` to do it
(`App._dispatch_action`). `KeyGroupScreen` answers both from its groups. Which keys there are stays in
`bindings.py`, in the order in which a place shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from textual.screen import Screen

from jvexplore.app.host import message_host_of
from jvexplore.app.keys.typeahead import run_dialog

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.binding import ActiveBinding
    from textual.notifications import SeverityLevel

    from jvexplore.app.worker_groups import WorkerGroup
    from jvexplore.safe_text import SafeText

R = TypeVar("R")
T = TypeVar("T")

_PREFIX: Final = "action_"


class KeyGroup:
    """Actions that belong together: each method `action_NAME` is what a binding with that action does."""

    def check_action(self, _action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Tell whether one of the group's actions can be done where one is, as Textual's method of that name does."""
        return True

    @property
    def refused_keys(self) -> frozenset[str | None]:
        """The ids of bindings that nothing offers now, and whose keys are pressed only to be told why."""
        return frozenset()

    def methods_by_action(self) -> dict[str, Callable[..., object]]:
        """Return what does each action, by its name."""
        names = [name for name in dir(self) if name.startswith(_PREFIX)]
        return {name.removeprefix(_PREFIX): getattr(self, name) for name in names}


class KeyGroupScreen(Screen[T]):
    """A screen whose actions are its own, or those of its groups."""

    def __init__(self) -> None:
        super().__init__()
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
        """Tell whether an action is available now, by asking the group that has it."""
        group = self._group_of.get(action)
        return group.check_action(action, parameters) if group else super().check_action(action, parameters)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something here; those that a group refuses are not enabled.

        So nothing offers them. They are still pressed, unlike those that `check_action` refuses: then it is said why.
        """
        active = super().active_bindings
        refused = frozenset[str | None]().union(*(group.refused_keys for group in self._groups))
        if not refused:
            return active
        return {
            key: each._replace(enabled=each.enabled and each.binding.id not in refused) for key, each in active.items()
        }

    def show_message(self, text: str, severity: SeverityLevel = "information", *hints: str) -> None:
        """Show a toast message; the text is data, never markup.

        Args:
            text: what is said.
            severity: how it looks.
            hints: what is said of keys, as long as they do it where one is: "{undo} to undo"
        """
        message_host_of(self).show_message(text, severity, *hints)

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
