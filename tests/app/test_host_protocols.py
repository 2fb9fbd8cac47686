"""The explorer implements the protocols that its parts ask for; mypy checks that it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App

from jvexplore.app.app import ExplorerApp
from jvexplore.app.host import MessageHost, message_host_of
from jvexplore.app.keys.typeahead import TypeaheadApp
from jvexplore.app.ui.messaging_app import MessagingApp

if TYPE_CHECKING:
    from pathlib import Path

    from textual.screen import Screen

    from jvexplore.app.startup.notices_host import NoticesHost
    from jvexplore.app.startup.startup_host import ReadingHost, SignalHost
    from jvexplore.app.textual_workarounds.terminal_host import TerminalHost
    from jvexplore.app.ui.messages import MessageDisplay


def hosts(app: ExplorerApp) -> list[object]:
    reads: ReadingHost = app
    tells: NoticesHost = app
    ends: SignalHost = app
    is_drawn: TerminalHost = app
    has_messages: MessageDisplay = app
    return [reads, tells, ends, is_drawn, has_messages]


def test_the_explorer_is_all_of_them(bakery_path: Path) -> None:
    app = ExplorerApp(bakery_path)
    assert hosts(app) == [app] * 5


async def test_only_an_application_that_shows_messages_is_asked_to() -> None:
    for app, shows in ((MessagingApp(), True), (TypeaheadApp(), False), (App[int](), False)):
        async with app.run_test():
            screen: Screen[object] = app.screen
            if shows:
                assert isinstance(message_host_of(screen), MessageHost)
            else:
                with pytest.raises(TypeError, match="shows no messages"):
                    message_host_of(screen)
