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
        hints: key hints after the text: "{undo} to undo", with a binding's id in braces.
        severity: how it looks.
        title: above it.
        ends: when it expires, in seconds of the monotonic clock.
    """

    text: str
    hints: tuple[str, ...]
    severity: SeverityLevel
    title: str
    ends: float


class MessageDisplay(Protocol):
    """Where messages stand, and where the keys are that they name."""

    def key_here(self, name: str) -> str:
        """Return the key of the binding with an id, if it does something where one is; else empty."""

    def remove_message(self, text: str) -> None:
        """Remove the message with a text from the screen."""


class ToastMessages:
    """The messages that stand on the screen of an application.

    Args:
        display: the application's screen.
        show: shows a message: its text, title, severity, and for how many seconds.
    """

    def __init__(
        self, display: MessageDisplay, show: Callable[[SafeLine, SafeLine, SeverityLevel, float], None]
    ) -> None:
        self._display = display
        self._show = show
        self._standing: list[tuple[ToastMessage, SafeLine]] = []

    def show_toast(self, message: ToastMessage) -> None:
        """Show a message. One already shown is not repeated; one with key hints replaces the last such one."""
        now = time.monotonic()
        self._standing = [each for each in self._standing if each[0].ends > now]
        if message.hints and message.severity == "information":
            self.withdraw_hints()
        text = self._worded(message)
        if not text or any(text == shown and not each.hints for each, shown in self._standing):
            return
        self._standing.append((message, text))
        self._show(text, sanitize_line(message.title), message.severity, message.ends - now)

    def forget_dismissed(self, text: str) -> None:
        """Forget the messages with a text that was dismissed or has expired, so that they are not shown again."""
        self._standing = [each for each in self._standing if each[1] != text]

    def withdraw_hints(self) -> None:
        """Remove key hints: after another action the keys would do something else."""
        self._stand([each for each, _ in self._standing if not each.hints or each.severity != "information"])

    def update_hints(self) -> None:
        """Name the keys that are active by now."""
        if any(message.hints and self._worded(message) != shown for message, shown in self._standing):
            self._stand([message for message, _ in self._standing])

    def _stand(self, messages: list[ToastMessage]) -> None:
        """Replace the visible messages by these, with the keys of the current focus."""
        now = time.monotonic()
        worded = [(message, self._worded(message)) for message in messages if message.ends > now]
        before, self._standing = self._standing, worded
        for each in before:
            if each not in worded and each[1]:
                self._display.remove_message(each[1])
        for message, text in worded:
            if text and (message, text) not in before:
                self._show(text, sanitize_line(message.title), message.severity, message.ends - now)

    def _worded(self, message: ToastMessage) -> SafeLine:
        """Return a message, made safe, with those of its hints of which every key does something where one is."""
        hints = []
        for hint in message.hints:
            keys = {name: self._display.key_here(name) for _, name, _, _ in Formatter().parse(hint) if name}
            if all(keys.values()):
                hints.append(hint.format_map(keys))
        return sanitize_line(" ".join(filter(None, (message.text, capitalize_hint(", ".join(hints))))))


def capitalize_hint(hint: str) -> str:
    """Return a hint as a sentence begins: "Esc to cancel". A key of one letter stays: `u` is another key than `U`."""
    return hint[:1].upper() + hint[1:] if hint[1:2].isalnum() else hint
