"""Who subscribes hears of every event until they unsubscribe, and of none after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.session.change_feed import ChangeFeed, EventChannel, NotesChanged
from tests.session.make_session import count_listeners

if TYPE_CHECKING:
    from collections.abc import Callable

ONE, TWO = NotesChanged(frozenset("a")), NotesChanged(frozenset("b"), "b")


def test_each_listener_hears_each_event_in_order_until_it_unsubscribes() -> None:
    channel: EventChannel[NotesChanged] = EventChannel()
    first: list[NotesChanged] = []
    second: list[NotesChanged] = []
    unsubscribe = channel.subscribe(first.append)
    channel.subscribe(second.append)
    channel.publish(ONE)
    unsubscribe()
    unsubscribe()
    channel.publish(TWO)
    assert (first, second) == ([ONE], [ONE, TWO])
    assert len(channel._listeners) == 1


def test_the_same_listener_twice_is_two_subscriptions() -> None:
    channel: EventChannel[NotesChanged] = EventChannel()
    heard: list[NotesChanged] = []
    unsubscribe = channel.subscribe(heard.append)
    channel.subscribe(heard.append)
    unsubscribe()
    channel.publish(ONE)
    assert heard == [ONE]


def test_a_listener_may_unsubscribe_another_and_subscribe_a_third_while_it_hears() -> None:
    channel: EventChannel[NotesChanged] = EventChannel()
    heard: list[str] = []
    leave: list[Callable[[], None]] = []

    def first(_: NotesChanged) -> None:
        leave.pop()()
        channel.subscribe(lambda _: heard.append("third"))

    channel.subscribe(first)
    leave.append(channel.subscribe(lambda _: heard.append("second")))
    channel.publish(ONE)
    assert heard == []
    leave.append(lambda: None)
    channel.publish(TWO)
    assert heard == ["third"]


def test_the_feed_counts_all_who_listen() -> None:
    feed = ChangeFeed()
    leave = [
        feed.changes.subscribe(lambda _: None),
        feed.saving.subscribe(lambda _: None),
        feed.notices.subscribe(lambda _: None),
        feed.dossiers.subscribe(lambda _: None),
    ]
    assert count_listeners(feed) == 4
    for each in leave:
        each()
    assert count_listeners(feed) == 0
