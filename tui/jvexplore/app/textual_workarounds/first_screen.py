"""Put another screen in the place of the first one, which Textual has no way to do.

Its `switch_screen` fails: it removes what waits for the result of a screen, and nothing ever waits for that of the
first one. What is looked for from the application is looked for in the first screen, even after that was removed. A
variable of its main loop refers to the first screen until the program ends, and so keeps all that it refers to. And the
application keeps each text field that ever watched its theme, until that changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.app import App


async def replace_first_screen(app: App[Any], screen: Screen[Any]) -> None:
    """Show a screen in the place of the application's first one, which ends; no other may be open above it."""
    former = app.screen
    former._push_result_callback(app, None)  # noqa: SLF001 - nothing public does
    await app.switch_screen(screen)
    app._compose_screen = screen  # noqa: SLF001 - as above
    for watchers in vars(app).get("__watchers", {}).values():
        watchers[:] = [(widget, watcher) for widget, watcher in watchers if widget.is_attached]
    vars(former).clear()
    Screen.__init__(former)  # what still comes for it, such as the end of a worker, finds an empty screen
    former._closing = former._closed = True  # noqa: SLF001 - as above
