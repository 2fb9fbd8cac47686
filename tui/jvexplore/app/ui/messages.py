"""The message in the title bar, and key hints in it: only keys that work with the current focus.

A message takes the place of the counts, where it covers nothing, until some seconds have passed or a key is pressed.
The focus may change meanwhile. In a text field, `u` types a letter; the message then names another key for
the same action, or none.
"""

from __future__ import annotations

import time
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from jvexplore.app.ui.hint_keys import hint_keys
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.app.host import Severity
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine

_LEAST_SECONDS: Final = 0.7
"""How long a message stands at least, whatever is typed, so that fast typists see it too."""
_MAX_WAITING: Final = 9
"""How many messages wait at most; nobody presses a key for each of more."""
_GRAVITY: Final = {"success": 0, "information": 0, "warning": 1, "error": 2}


class Message(NamedTuple):
    """One message.

    Attributes:
        text: the message; data, never markup, made safe only when it is shown.
        hints: key hints after the text, with binding ids in braces: "{undo} to undo".
        severity: its style.
        seconds: how long it stands, unless a key is pressed.
        sign: stands before the text; that of the severity if `None`.
        topic: of what it tells the state: a later message on it, or its withdrawal, makes this one untrue.
    """

    text: str
    hints: tuple[str, ...]
    severity: Severity
    seconds: float
    sign: Sign | None = None
    topic: str = ""

    def says_same(self, other: Message | None) -> bool:
        """Return whether another message says the same, however serious it is."""
        return other is not None and (self.text, self.hints, self.sign) == (other.text, other.hints, other.sign)

    @property
    def gravity(self) -> int:
        """How grave it is, as a number: an error is graver than a warning, and that than information."""
        return _GRAVITY[self.severity]

    @property
    def is_hint(self) -> bool:
        """Whether it names keys that mean something else after another action."""
        return bool(self.hints) and not self.gravity


class MessageDisplay(Protocol):
    """What messages need of the application that shows them."""

    def active_key(self, name: str) -> str:
        """Return the display name of a key, by binding id; empty if it does nothing with the current focus."""

    def message_changed(self) -> None:
        """Draw the current message, or none, and let it expire in time."""


class MessageQueue:
    """The current message, and those that wait for it to go: the gravest comes first, and of equal ones the oldest.

    Args:
        display: the application.
        clock: returns the time, in seconds.

    Attributes:
        current: the message that stands in the title bar.
        shown: its safe text; empty if there is none.
    """

    def __init__(self, display: MessageDisplay, clock: Callable[[], float] = time.monotonic) -> None:
        self._display = display
        self._clock = clock
        self._waiting: list[Message] = []
        self._since = 0.0
        self.current: Message | None = None
        self.shown: SafeLine = EMPTY_LINE

    @property
    def seconds_left(self) -> float:
        """How long the current message stands, unless a key is pressed."""
        return max(0.0, self._since + self.current.seconds - self._clock()) if self.current else 0.0

    @property
    def waiting_count(self) -> int:
        """How many messages wait."""
        return len(self._waiting)

    def show_message(self, message: Message) -> None:
        """Show a message: at once if nothing as grave is shown, else when that has gone.

        Information is replaced by what comes after it. A warning that gives way to an error is shown again after it.
        """
        if message.is_hint:
            self._waiting = [each for each in self._waiting if not each.is_hint]
        if message.topic:
            self.withdraw_topic(message.topic, message)
        if not self._shown_text(message) or self._is_told(message):
            return
        self._waiting = [each for each in self._waiting if not message.says_same(each)]
        current = self.current
        if current is None or not current.gravity or message.says_same(current):
            self._set_current(message)
        elif message.gravity > current.gravity:
            self._waiting.insert(0, current)
            self._drop_excess()
            self._set_current(message)
        else:
            self._waiting.append(message)
            self._drop_excess()
            self._display.message_changed()

    def _is_told(self, message: Message) -> bool:
        """Return whether an equal message, at least as grave, is shown or waits."""
        told = (each for each in (self.current, *self._waiting) if each and message.says_same(each))
        return any(each.gravity >= message.gravity for each in told)

    def _drop_excess(self) -> None:
        """Drop the oldest of the least grave messages that wait, if there are too many."""
        while len(self._waiting) > _MAX_WAITING:
            self._waiting.remove(min(self._waiting, key=attrgetter("gravity")))

    def press_key(self) -> None:
        """Remove the current message, unless it has only just appeared."""
        if self.current and self._clock() - self._since >= _LEAST_SECONDS:
            self.show_next()

    def show_next(self) -> None:
        """Show the gravest message that waits, of equal ones the oldest, or none."""
        gravest = max(self._waiting, key=attrgetter("gravity"), default=None)
        if gravest:
            self._waiting.remove(gravest)
        self._set_current(gravest)

    def withdraw_hints(self) -> None:
        """Remove key hints: after another action the keys would do something else."""
        before = self.waiting_count
        self._waiting = [each for each in self._waiting if not each.is_hint]
        if self.current and self.current.is_hint:
            self.show_next()
        elif self.waiting_count != before:
            self._display.message_changed()

    def withdraw_topic(self, topic: str, successor: Message | None = None) -> None:
        """Remove the messages on a topic, shown or waiting; one that is shown stays if its successor says the same."""
        before = self.waiting_count
        self._waiting = [each for each in self._waiting if each.topic != topic]
        current = self.current
        if current and current.topic == topic and not (successor and successor.says_same(current)):
            self.show_next()
        elif self.waiting_count != before:
            self._display.message_changed()

    def withdraw_all(self) -> None:
        """Remove all messages, shown or waiting."""
        self._waiting = []
        self._set_current(None)

    def update_hints(self) -> None:
        """Name the keys that work with the current focus."""
        if self.current and self.current.hints and (text := self._shown_text(self.current)) != self.shown:
            if text:
                self.shown = text
                self._display.message_changed()
            else:
                self.show_next()

    def _set_current(self, message: Message | None) -> None:
        self.current, self._since = message, self._clock()
        self.shown = self._shown_text(message) if message else EMPTY_LINE
        self._display.message_changed()

    def _shown_text(self, message: Message) -> SafeLine:
        """Return the safe text of a message, with those hints whose keys all work with the current focus."""
        hints = []
        for hint in message.hints:
            keys = hint_keys(hint, self._display.active_key)
            if all(keys.values()):
                hints.append(hint.format_map(keys))
        return sanitize_line(" ".join(filter(None, (message.text, capitalize_hint(", ".join(hints))))))


def capitalize_hint(hint: str) -> str:
    """Return a hint with a capital first letter: "Esc to cancel"; but a one-letter key stays: `u` is not `U`."""
    return hint[:1].upper() + hint[1:] if hint[1:2].isalnum() else hint
