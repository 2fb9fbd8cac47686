"""An application that shows toast messages with key hints that match the current focus."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import override

from jvexplore.app.keys.typeahead import TypeaheadApp

if TYPE_CHECKING:
    from textual.notifications import Notification, SeverityLevel
    from textual.screen import Screen

    from jvexplore.app.ui.messages import ToastMessages
    from jvexplore.safe_text import SafeLine

_LONG_SECONDS: Final = 15.0
"""How long a warning is shown."""


class MessagingApp(TypeaheadApp):
    """Shows messages, Textual's own too; `messages.py` tracks which are on screen."""

    def __init__(self) -> None:
        super().__init__()
        self._messages: ToastMessages | None = None

    def show_message(self, text: str, severity: SeverityLevel = "information", *hints: str) -> None:
        """Show a message; the text is data, never markup.

        Args:
            text: the message.
            severity: its style; warnings stay longer.
            hints: key hints, shown while the key works on this screen: "{undo} to undo".
        """
        timeout = None if severity == "information" else _LONG_SECONDS
        self._show_toast(text, "", severity, timeout, hints)

    def show_key_hints(self, title: str, seconds: float, *hints: str) -> None:
        """Show a titled list of key hints, each only while its key works with the current focus."""
        self._show_toast("", title, "information", seconds, hints)

    @override
    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # ignored: messages are never markup
    ) -> None:
        """Show a message that Textual itself sends."""
        self._show_toast(message, title, severity, timeout, ())

    def _show_toast(
        self, text: str, title: str, severity: SeverityLevel, timeout: float | None, hints: tuple[str, ...]
    ) -> None:
        from jvexplore.app.ui.messages import ToastMessage, ToastMessages

        if self._messages is None:
            self._messages = ToastMessages(self, self._notify_safe)
        ends = time.monotonic() + (self.NOTIFICATION_TIMEOUT if timeout is None else timeout)
        self._messages.show_toast(ToastMessage(text, hints, severity, title, ends))

    def _notify_safe(self, text: SafeLine, title: SafeLine, severity: SeverityLevel, seconds: float) -> None:
        super().notify(text, title=title, severity=severity, timeout=seconds, markup=False)

    def remove_message(self, text: str) -> None:
        """Remove the message with a text from the screen."""
        for notification in [toast for toast in self._notifications if toast.message == text]:
            super()._unnotify(notification)

    @override
    def _unnotify(self, notification: Notification, refresh: bool = True) -> None:
        """Forget a message that was dismissed; Textual notifies nobody else."""
        if self._messages:
            self._messages.forget_dismissed(notification.message)
        super()._unnotify(notification, refresh)

    def withdraw_hints(self) -> None:
        """Remove key hints: after another action the keys would do something else."""
        if self._messages:
            self._messages.withdraw_hints()

    def active_key(self, name: str) -> str:
        """Return the display name of a key, by binding id; empty if it does nothing with the current focus."""
        for active in self.screen.active_bindings.values():
            if active.binding.id == name and active.enabled:
                shown = self.get_key_display(active.binding)
                # Textual reports printable keys by name, such as "slash", so the displayed character is asked about.
                is_typed = self.focused is not None and len(shown) == 1 and self.focused.check_consume_key(shown, shown)
                if not is_typed:
                    return shown
        return ""

    def key_context_changed(self) -> None:
        """Update the key hints on screen after a change of focus or selection.

        Runs after the next refresh: Textual cannot remove a toast that it has not composed yet.
        """
        if self._messages:
            self.call_after_refresh(self._messages.update_hints)

    def on_ready(self) -> None:
        """Watch the bindings of the first screen, which is pushed before screen changes are subscribed to."""
        self._follow_bindings(self.screen)

    def screen_arrived(self, screen: Screen[Any]) -> None:
        """Watch the bindings of each further screen."""
        super().screen_arrived(screen)
        self._follow_bindings(screen)
        self.call_later(self.key_context_changed)

    def _follow_bindings(self, screen: Screen[Any]) -> None:
        screen.bindings_updated_signal.subscribe(self, self._bindings_updated)

    def _bindings_updated(self, _screen: Screen[Any]) -> None:
        self.key_context_changed()
