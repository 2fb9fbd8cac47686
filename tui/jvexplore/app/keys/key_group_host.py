"""The protocol of a screen with key groups; imported by the type checker only, to keep start-up fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.screen import Screen

    from jvexplore.app.host import Severity
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.worker_groups import WorkerGroup
    from jvexplore.safe_text import SafeText

R = TypeVar("R")


class KeyGroupHost(Protocol):
    """What every key group needs of its screen."""

    def show_message(
        self, text: str, severity: Severity = "information", *hints: str, sign: Sign | None = None
    ) -> None:
        """Show a message in the title bar; `hints` name keys by binding id: "{undo} to undo"."""

    def withdraw_hints(self) -> None:
        """Remove key hints: another action has been run since."""

    def refresh_bindings(self) -> None:
        """Update the key bar: other keys are active now."""

    def copy_to_clipboard(self, text: SafeText) -> None:
        """Send a text to the clipboard; the terminal does not report whether it accepts it."""

    async def show_dialog(self, dialog: Screen[R]) -> R | None:
        """Show a dialog and return its answer, `None` for none; to be called within `run_dialog`."""

    def run_dialog(self, group: WorkerGroup, dialog: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run a dialog in an exclusive worker of a group; keys typed from now on go to the dialog."""
