"""What screens and helpers ask of the application that they are in, without knowing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.notifications import SeverityLevel
    from textual.screen import Screen

Answer = TypeVar("Answer")


@runtime_checkable
class MessageHost(Protocol):
    """Shows messages in a corner of the screen; `MessagingApp` says what each of these does."""

    def show_message(self, text: str, severity: SeverityLevel = "information", *hints: str) -> None:
        """Show a message."""

    def withdraw_hints(self) -> None:
        """Remove key hints from messages."""


class DialogHost(MessageHost, Protocol):
    """Shows messages, and asks."""

    async def push_screen_wait(self, screen: Screen[Answer]) -> Answer:
        """Show a dialog, and return what it is answered with; awaited in a worker."""


def message_host_of(node: DOMNode) -> MessageHost:
    """Return the application that a screen or a widget is in, as what shows messages.

    Raises:
        TypeError: when it shows none, because it is not one of ours.
    """
    app = node.app
    if isinstance(app, MessageHost):
        return app
    raise TypeError(f"{type(app).__name__} shows no messages")
