"""Protocols of the application, for screens and helpers that must not import it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from textual.dom import DOMNode
    from textual.notifications import SeverityLevel
    from textual.screen import Screen

    from jvexplore.app.looks.signs import Sign

    Severity: TypeAlias = SeverityLevel | Literal["success"]
    """How grave a message is; the least grave are information, and that what the reader wanted is done."""

Answer = TypeVar("Answer")


@runtime_checkable
class MessageHost(Protocol):
    """Shows messages in a corner of the screen; implemented by `MessagingApp`."""

    def show_message(
        self, text: str, severity: Severity = "information", *hints: str, sign: Sign | None = None, topic: str = ""
    ) -> None:
        """Show a message, in place of earlier ones on its topic."""

    def withdraw_topic(self, topic: str) -> None:
        """Remove the messages on a topic."""

    def withdraw_hints(self) -> None:
        """Remove key hints from messages."""


class DialogHost(MessageHost, Protocol):
    """Shows messages and dialogs."""

    async def push_screen_wait(self, screen: Screen[Answer]) -> Answer:
        """Show a dialog, and return its answer; must be awaited in a worker."""


@runtime_checkable
class KeepsWork(Protocol):
    """A screen with work that is in no file yet, such as corrections of an article."""

    async def close_work(self) -> bool:
        """Close, after asking what to do with it; return whether the screen closed. To be awaited in a worker."""

    def keep_work_now(self) -> None:
        """Write it to the disk, for the next start; on any thread."""


def message_host_of(node: DOMNode) -> MessageHost:
    """Return the application of a screen or widget, which shows messages.

    Raises:
        TypeError: if the application has no such messages, since it is not one of ours.
    """
    app = node.app
    if isinstance(app, MessageHost):
        return app
    raise TypeError(f"{type(app).__name__} shows no messages")
