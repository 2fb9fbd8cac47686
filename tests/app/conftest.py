"""Fixtures and helpers for tests that drive the explorer on the bundled dossier by keys, in a headless terminal."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from textual import events
from textual.keys import _character_to_key, key_to_character

from jvexplore.app.app import ExplorerApp
from jvexplore.app.keys.key_queue import BURST_SECONDS
from jvexplore.app.opening import switch_dossier
from jvexplore.app.ui.message_bar import MessageBar
from jvexplore.app.ui.question import Question
from jvexplore.dossier.bundled import bundled_dossier_path
from tests.app.idle_loop import IdleLoop
from tests.app.skipped_time import skip_time
from tests.app.unseen_frames import draw, rendered_lines, skippable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.widget import Widget

    from jvexplore.app.source.source_view import SourceView
    from jvexplore.session.session import Session

WIDE = (120, 36)
NARROW = (80, 24)
TO_NOTES = ("2", "enter", "tab")
"""The keys that lead from the main screen to the notes on the first stake."""
KEEP, OTHER = ("down", "enter"), ("down", "down", "enter")
"""The keys that choose this version, or the other one, where two versions are compared."""
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
"""The test is run on a wide and on a narrow screen."""


class Start(Protocol):
    """Starts the explorer and waits until the facts are there."""

    def __call__(
        self, size: tuple[int, int] = WIDE, dossier: Path | None = None
    ) -> AbstractAsyncContextManager[Pilot[int]]: ...


@pytest.fixture(scope="session", autouse=True)
def garbage_of_closed_dossiers() -> Iterator[None]:
    """Leave it: to look through all that the tests have loaded takes more than a second with each switch."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(switch_dossier, "collect_frozen", lambda: None)
        yield


@pytest.fixture
def notes_path(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


@pytest.fixture
def start(notes_path: Path) -> Start:
    @asynccontextmanager
    async def started(size: tuple[int, int] = WIDE, dossier: Path | None = None) -> AsyncIterator[Pilot[int]]:
        app = ExplorerApp(dossier or bundled_dossier_path(), notes_path)
        async with AsyncExitStack() as stack:
            with skippable():  # what it shows is drawn with what the first key leads to, or where somebody looks
                pilot = await stack.enter_async_context(app.run_test(size=size))
                await _until_idle()
                pilot.app.screen._on_timer_update()
                await _until_idle()
            yield pilot
            draw(pilot.app)

    return started


@pytest.fixture
def drafts_kept_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep drafts sooner than a second after the last key: tests need not wait for that."""
    monkeypatch.setattr("jvexplore.session.draft_autosaver.TYPING_PAUSE_SECONDS", 0.1)


@asynccontextmanager
async def open_bakery(
    path: Path, notes: Path, article: Path | None = None, size: tuple[int, int] = WIDE
) -> AsyncIterator[Pilot[Any]]:
    """The explorer on the made-up dossier, with a copy of its article or without one."""
    app = ExplorerApp(path, notes, (article,) if article else ())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot
        draw(app)


def app_of(pilot: Pilot[int]) -> ExplorerApp:
    """Return the explorer that a pilot drives."""
    assert isinstance(pilot.app, ExplorerApp)
    return pilot.app


def session_of(pilot: Pilot[Any]) -> Session:
    """Return the session of an explorer that has opened its dossier."""
    session = app_of(pilot).session
    assert session
    return session


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until nothing is being read, saved or handled; a worker that waits for an answer does not count."""
    with skippable():
        await _until_idle()
        pilot.app.screen._on_timer_update()
        await _until_idle()
        await pilot.pause()


async def _until_idle() -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, IdleLoop)
    await loop.wait_until_idle()


async def until(pilot: Pilot[Any], condition: Callable[[], bool]) -> None:
    """Wait until something is so; threads and files take their time."""
    ends = time.monotonic() + 20
    pause = 0.02
    while time.monotonic() < ends:
        if condition():
            return
        with skippable():
            await asyncio.sleep(pause)
        pause = min(1.2 * pause, 0.1)
    raise AssertionError(screen_text(pilot))


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys as a hand does, each once the one before it has done all that it does, and none in a burst."""
    for key in keys:
        with skippable():
            skip_time(BURST_SECONDS)
            pilot.app.post_message(_key_event(key))
            await _until_idle()
    await settle(pilot)


def send_keys(pilot: Pilot[Any], text: str) -> None:
    """Type a text, and wait for nothing: where a thread is held up, a condition is waited for (`until`)."""
    for character in text:
        pilot.app.post_message(_key_event("enter" if character == "\n" else character))


async def write(pilot: Pilot[Any], text: str) -> None:
    """Type a text as fast as a terminal may send it."""
    send_keys(pilot, text)
    await settle(pilot)


def _key_event(key: str) -> events.Key:
    """Return what Textual makes of a key that is named as bindings name it, or by its character."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, key_to_character(key))


async def paste(pilot: Pilot[Any], text: object) -> None:
    """Paste a text, as one does a long path: each of its keys would take its time."""
    pilot.app.post_message(events.Paste(str(text)))
    await settle(pilot)


async def attach_copy(pilot: Pilot[Any], path: Path) -> Session:
    """Attach a copy of the article by its path, and return the session that has it then."""
    await press(pilot, "A")
    await paste(pilot, path)
    await press(pilot, "enter")
    session = session_of(pilot)
    await until(pilot, lambda: session.facts.attached_copies is not None)
    return session


def shown_messages(pilot: Pilot[Any]) -> list[str]:
    """Return the message in the title bar, and those that wait for it to go, as they would be worded now.

    The sign of one stands before it, if it has another than its severity.
    """
    messages = app_of(pilot)._messages
    if messages is None or messages.current is None:
        return []
    texts = messages.shown, *map(messages._shown_text, messages._waiting)
    signs = (each.sign for each in (messages.current, *messages._waiting))
    return [f"{sign.text} {text}" if sign else str(text) for sign, text in zip(signs, texts, strict=True) if text]


async def until_message(pilot: Pilot[Any], text: str) -> None:
    """Wait until a message with a text is shown, or waits for another to go."""
    await until(pilot, lambda: any(text in each for each in shown_messages(pilot)))


def message_on_screen(pilot: Pilot[Any]) -> str:
    """Return what the title bar says in as many lines as it has, wherever they break."""
    lines = screen_text(pilot).splitlines()[: pilot.app.screen_stack[0].query_one(MessageBar).region.height]
    return " ".join(" ".join(lines).split())


async def let_messages_go(pilot: Pilot[Any]) -> None:
    """Let the messages in the title bar go, as they do in time; what they stood in place of is there again."""
    _drop_messages(pilot)
    await settle(pilot)


def _drop_messages(pilot: Pilot[Any]) -> None:
    if messages := app_of(pilot)._messages:
        while messages.current:
            messages.show_next()


async def until_title(pilot: Pilot[Any], text: str, *, gone: bool = False) -> None:
    """Wait until something stands in the title bar, or no longer does, whatever messages come and go there."""

    def is_so() -> bool:
        _drop_messages(pilot)
        return (text in title_line(pilot)) is not gone

    await until(pilot, is_so)


def is_question_open(pilot: Pilot[Any]) -> bool:
    return isinstance(pilot.app.screen, Question)


def title_line(pilot: Pilot[Any]) -> str:
    """Return the first line of the screen."""
    return screen_text(pilot).splitlines()[0]


def screen_text(pilot: Pilot[Any]) -> str:
    """Return what stands on the screen, line by line."""
    return "\n".join(strip.text for strip in rendered_lines(pilot.app))


def article_of(pilot: Pilot[Any]) -> SourceView:
    """Return the article, which stands beside the facts."""
    view = app_of(pilot).explorer.source_keys.article
    assert view
    return view


def at_home(pilot: Pilot[Any]) -> bool:
    """Return whether the main screen is on top: no dialog, no list of notes."""
    return pilot.app.screen is app_of(pilot).explorer


def has_focus(pilot: Pilot[Any], widget: Widget) -> bool:
    """Return whether a widget has the focus."""
    return pilot.app.screen.focused is widget
