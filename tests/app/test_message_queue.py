"""Which message is shown first, and which wait: the gravest comes first, nothing is said twice, and no queue grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.looks.signs import PROBLEM
from jvexplore.app.looks.tokens import BODY
from jvexplore.app.ui.message_lines import message_lines
from jvexplore.app.ui.messages import Message, MessageQueue
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel


class Display:
    """An application that draws nothing, and counts how often it should."""

    def __init__(self) -> None:
        self.changes = 0

    def active_key(self, name: str) -> str:
        """Return a key that always works."""
        return name

    def message_changed(self) -> None:
        """Count it."""
        self.changes += 1


@pytest.fixture
def display() -> Display:
    return Display()


@pytest.fixture
def queue(display: Display) -> MessageQueue:
    return MessageQueue(display, lambda: 0.0)


def tell(queue: MessageQueue, *texts: str, severity: SeverityLevel = "warning") -> None:
    for text in texts:
        queue.show_message(Message(text, (), severity, 5))


def read_all(queue: MessageQueue) -> list[str]:
    """Return all messages in the order in which they are shown."""
    read = []
    while queue.current:
        read.append(str(queue.shown))
        queue.show_next()
    return read


def test_a_later_message_on_a_topic_takes_the_place_of_the_earlier_ones(queue: MessageQueue) -> None:
    tell(queue, "other", "more")
    for text in ("cannot read", "cannot read at all", "read again"):
        queue.show_message(Message(text, (), "warning", 5, topic="file"))
    assert read_all(queue) == ["other", "more", "read again"]


def test_a_topic_is_withdrawn_whether_it_is_shown_or_waits(queue: MessageQueue, display: Display) -> None:
    for text in ("cannot read", "cannot read"):
        queue.show_message(Message(text, (), "warning", 5, topic="file"))
        assert str(queue.shown) == "cannot read"
    tell(queue, "other")
    queue.withdraw_topic("file")
    assert str(queue.shown) == "other"
    queue.show_message(Message("cannot read", (), "warning", 5, topic="file"))
    changes = display.changes
    queue.withdraw_topic("file")
    assert (str(queue.shown), queue.waiting_count, display.changes) == ("other", 0, changes + 1)


def test_an_error_does_not_wait_for_a_warning_which_is_shown_again_after_it(queue: MessageQueue) -> None:
    tell(queue, "first", "second")
    tell(queue, "error", "another error", severity="error")
    tell(queue, "third")
    assert queue.shown == "error"
    assert queue.waiting_count == 4
    assert read_all(queue) == ["error", "another error", "first", "second", "third"]


def test_information_gives_way_to_all_and_waits_for_what_is_graver(queue: MessageQueue) -> None:
    tell(queue, "saved", "copied", severity="information")
    assert queue.shown == "copied"
    tell(queue, "warning")
    assert queue.shown == "warning"
    tell(queue, "copied again", severity="information")
    tell(queue, "warning 2")
    assert read_all(queue) == ["warning", "warning 2", "copied again"]


def test_an_equal_text_is_said_once_by_the_gravest(queue: MessageQueue) -> None:
    tell(queue, "full", "full", "other", "other")
    assert queue.waiting_count == 1
    tell(queue, "other", severity="error")
    tell(queue, "other", severity="warning")
    assert read_all(queue) == ["other", "full"]


def test_of_too_many_the_oldest_of_the_least_grave_go(queue: MessageQueue) -> None:
    tell(queue, "error 0", "error 1", severity="error")
    tell(queue, "hint", severity="information")
    tell(queue, *(f"warning {number}" for number in range(8)))
    assert queue.waiting_count == 9, "the information is gone"
    tell(queue, "error 2", severity="error")
    assert read_all(queue) == [*(f"error {n}" for n in range(3)), *(f"warning {n}" for n in range(1, 8))]


def test_how_many_wait_is_drawn_whenever_it_changes(queue: MessageQueue, display: Display) -> None:
    tell(queue, "first")
    before = display.changes
    tell(queue, "second")
    queue.show_message(Message("gone", ("{undo} to undo",), "information", 5))
    queue.withdraw_hints()
    assert display.changes == before + 3
    assert queue.waiting_count == 1


def test_how_many_wait_stands_after_a_message_that_is_cut_too() -> None:
    more = sanitize_line("+2 more")
    assert [each.plain for each in message_lines(sanitize_line("full"), PROBLEM, BODY, 30, 2, more)] == [
        "! full  +2 more"
    ]
    lines = message_lines(sanitize_line("word " * 60), PROBLEM, BODY, 30, 2, more)
    assert lines[-1].plain.endswith("…  +2 more")
    assert max(line.cell_length for line in lines) <= 30
