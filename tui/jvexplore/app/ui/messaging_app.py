"""An application that shows messages in its title bar, with key hints that match the current focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import override

from jvexplore.app.keys.key_binding import press_binding, types_character
from jvexplore.app.keys.typeahead import TypeaheadApp
from jvexplore.app.ui.message_bar import MAX_LINES, MessageBar
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from textual import events
    from textual.notifications import SeverityLevel
    from textual.screen import Screen
    from textual.timer import Timer

    from jvexplore.app.host import Severity
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.ui.messages import MessageQueue
    from jvexplore.safe_text import SafeLine

_QUITTING: Final = ("quit", "app.quit")
_QUITS: Final = "quitting"
"""The topic of how to quit."""
_SECONDS: Final = 5.0
"""How long a message stands, unless a key is pressed."""
_CHARACTERS_PER_SECOND: Final = 12
"""How fast a message is read: long ones stand longer."""


class MessagingApp(TypeaheadApp):
    """Shows messages, Textual's own too.

    Attributes:
        message_rows: how many rows of the screen the message has; 0 if there is none.
    """

    message_rows = 0

    def __init__(self) -> None:
        super().__init__()
        self._messages: MessageQueue | None = None
        self._expiry: Timer | None = None

    def show_message(
        self, text: str, severity: Severity = "information", *hints: str, sign: Sign | None = None, topic: str = ""
    ) -> None:
        """Show a message; the text is data, never markup.

        Args:
            text: the message.
            severity: its style, and how grave it is; a warning gives way to an error only, other messages wait.
            hints: key hints, shown while the key works on this screen: "{undo} to undo".
            sign: stands before the text; that of the severity if `None`.
            topic: of what it tells the state: it takes the place of earlier messages on that.
        """
        self._enqueue(text, severity, max(_SECONDS, len(text) / _CHARACTERS_PER_SECOND), hints, sign, topic)

    def show_key_hints(self, title: str, seconds: float, *hints: str) -> None:
        """Show a titled list of key hints, each only while its key works with the current focus."""
        self._enqueue(title, "information", seconds, hints)

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
        self._enqueue(": ".join(filter(None, (title, message))), severity, timeout or _SECONDS, ())

    def _enqueue(
        self,
        text: str,
        severity: Severity,
        seconds: float,
        hints: tuple[str, ...],
        sign: Sign | None = None,
        topic: str = "",
    ) -> None:
        from jvexplore.app.ui.messages import Message, MessageQueue

        if self._messages is None:
            self._messages = MessageQueue(self)
        self._messages.show_message(Message(text, hints, severity, seconds, sign, topic))

    @property
    def message_text(self) -> SafeLine:
        """The message in the title bar; empty if there is none."""
        return self._messages.shown if self._messages else EMPTY_LINE

    @property
    def message_severity(self) -> Severity:
        """How serious it is."""
        return self._messages.current.severity if self._messages and self._messages.current else "information"

    @property
    def message_sign(self) -> Sign | None:
        """What stands before it; `None` if that is the sign of its severity."""
        return self._messages.current.sign if self._messages and self._messages.current else None

    @override
    def action_help_quit(self) -> None:
        """Say which key quits: on ctrl+c with nothing selected to be copied, and on SIGINT."""
        actives = [each.binding for each in self.screen.active_bindings.values() if each.binding.action in _QUITTING]
        keys = [key for each in actives if not types_character(self.focused, key := self.get_key_display(each))]
        if keys:
            self.show_message(f"Ctrl+c copies selected text; {keys[0]} quits.", topic=_QUITS)

    def message_changed(self) -> None:
        """Draw the current message, or none, in all title bars, and let it expire in time."""
        if self._expiry:
            self._expiry.stop()
        if self._messages and self._messages.current:
            self._expiry = self.set_timer(self._messages.seconds_left, self._messages.show_next)
        self.message_rows = 0
        waiting = self._messages.waiting_count if self._messages else 0
        for screen in self.screen_stack:
            for bar in screen.query(MessageBar):
                bar.show_message(self.message_text, self.message_severity, waiting, self.message_sign)
                self.message_rows = max(self.message_rows, bar.line_count)
            if screen.is_modal:  # a dialog draws the title bar below it in its colours while that has a message
                for rows in range(2, MAX_LINES + 1):
                    screen.set_class(self.message_rows == rows, f"-below-{rows}")
                screen.refresh()

    def on_click(self, event: events.Click) -> None:
        """Act like the key that the title bar names where it was clicked, also below a dialog."""
        if event.screen_y >= max(1, self.message_rows):
            return
        current = self._messages.current if self._messages else None
        bars = (bar for screen in reversed(self.screen_stack) for bar in screen.query(MessageBar))
        if bar := next(bars, None):
            hints = current.hints if current else bar.hints
            press_binding(self, bar.hint_at(event.screen_x, event.screen_y, hints))

    async def dispatch_key_event(self, event: events.Event) -> None:
        """Pass a key on; the current message goes."""
        if self._messages:
            self._messages.press_key()
        await super().dispatch_key_event(event)

    def withdraw_topic(self, topic: str) -> None:
        """Remove the messages on a topic: what they told is no longer so."""
        if self._messages:
            self._messages.withdraw_topic(topic)

    def withdraw_messages(self) -> None:
        """Remove all messages: they tell of what is no longer open."""
        if self._messages:
            self._messages.withdraw_all()

    def withdraw_hints(self) -> None:
        """Remove key hints: after another action the keys would do something else."""
        if self._messages:
            self._messages.withdraw_hints()

    def active_key(self, name: str) -> str:
        """Return the display name of a key, by binding id; empty if it does nothing with the current focus."""
        for active in self.screen.active_bindings.values():
            if active.binding.id == name and active.enabled:
                shown = self.get_key_display(active.binding)
                if not types_character(self.focused, shown):
                    return shown
        return ""

    def key_context_changed(self) -> None:
        """Update the key hints on screen after a change of focus or selection."""
        if self._messages:
            self._messages.update_hints()

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
