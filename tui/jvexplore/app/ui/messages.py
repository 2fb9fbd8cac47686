"""Toast messages, and key hints in them: only keys that work with the current focus.

A message outlives the focus with which it was shown. In a text field, `u` types a letter; the message then names
another key for the same action, or none.
"""

from __future__ import annotations

import time
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.notifications import SeverityLevel

    from jvexplore.safe_text import SafeLine


class ToastMessage(NamedTuple):
    """One message.

    Attributes:
        text: the message; data, never markup, made safe only when it is shown.
        hints: key hints after the text, with binding ids in braces: "{undo} to undo".
        severity: its style.
        title: shown above the text.
        ends: when it expires, in seconds on the monotonic clock.
    """

    text: str
    hints: tuple[str, ...]
    severity: SeverityLevel
    title: str
    ends: float


class MessageDisplay(Protocol):
    """What messages need of the application that shows them."""

    def active_key(self, name: str) -> str:
        """Return the display name of a key, by binding id; empty if it does nothing with the current focus."""

    def remove_message(self, text: str) -> None:
        """Remove the message with a text from the screen."""


class ToastMessages:
    """The messages on the screen of an application.

    Args:
        display: the application.
        show: shows a message; takes its text, title, severity and duration in seconds.
    """

    def __init__(
        self, display: MessageDisplay, show: Callable[[SafeLine, SafeLine, SeverityLevel, float], None]
    ) -> None:
        self._display = display
        self._show = show
        self._visible: list[tuple[ToastMessage, SafeLine]] = []

    def show_toast(self, message: ToastMessage) -> None:
        """Show a message. One already shown is not repeated; one with key hints replaces the last such one."""
        now = time.monotonic()
        self._visible = [(message, text) for message, text in self._visible if message.ends > now]
        if message.hints and message.severity == "information":
            self.withdraw_hints()
        text = self._with_hints(message)
        if not text or any(text == shown and not other.hints for other, shown in self._visible):
            return
        self._visible.append((message, text))
        self._show(text, sanitize_line(message.title), message.severity, message.ends - now)

    def forget_dismissed(self, text: str) -> None:
        """Forget the messages with a text that was dismissed or has expired, so that they are not shown again."""
        self._visible = [(message, shown) for message, shown in self._visible if shown != text]

    def withdraw_hints(self) -> None:
        """Remove key hints: after another action the keys would do something else."""
        self._replace_visible(
            [message for message, _ in self._visible if not message.hints or message.severity != "information"]
        )

    def update_hints(self) -> None:
        """Rewrite the visible messages if their hints name other keys with the current focus."""
        if any(message.hints and self._with_hints(message) != shown for message, shown in self._visible):
            self._replace_visible([message for message, _ in self._visible])

    def _replace_visible(self, messages: list[ToastMessage]) -> None:
        """Replace the visible messages by these, with hints for the current focus."""
        now = time.monotonic()
        worded = [(message, self._with_hints(message)) for message in messages if message.ends > now]
        before, self._visible = self._visible, worded
        for message, shown in before:
            if shown and (message, shown) not in worded:
                self._display.remove_message(shown)
        for message, text in worded:
            if text and (message, text) not in before:
                self._show(text, sanitize_line(message.title), message.severity, message.ends - now)

    def _with_hints(self, message: ToastMessage) -> SafeLine:
        """Return the safe text of a message, with those hints whose keys all work with the current focus."""
        hints = []
        for hint in message.hints:
            keys = {name: self._display.active_key(name) for _, name, _, _ in Formatter().parse(hint) if name}
            if all(keys.values()):
                hints.append(hint.format_map(keys))
        return sanitize_line(" ".join(filter(None, (message.text, capitalize_hint(", ".join(hints))))))


def capitalize_hint(hint: str) -> str:
    """Return a hint with a capital first letter: "Esc to cancel"; but a one-letter key stays: `u` is not `U`."""
    return hint[:1].upper() + hint[1:] if hint[1:2].isalnum() else hint
