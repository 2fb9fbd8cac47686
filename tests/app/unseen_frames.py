"""Skip the frames that no test looks at: those that keys lead to while a test waits until all is done.

Drawing them took half of the processor time of the tests of the screen. A terminal shows them; here Textual renders
them and throws them away. `screen_text` renders what a test looks at, drawn or not. Regions to be drawn gather in the
compositor meanwhile, and `draw` draws them at once, at the end of each test: what cannot be drawn makes it fail even if
it looks at nothing. What counts frames, or looks at one of them, does so inside of `every_frame`.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import pytest
from textual._compositor import Compositor
from textual._context import visible_screen_stack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from textual.app import App
    from textual.strip import Strip


class _Frames:
    """Whether frames are skipped at the moment."""

    def __init__(self) -> None:
        self.waiting = 0
        """How many tests, or how many calls of one, wait until an application is idle."""
        self.all_drawn = False
        self.unseen: WeakSet[Compositor] = WeakSet()
        """The compositors of the screens of which frames were skipped, and that nobody has looked at since."""


_frames = _Frames()


@contextmanager
def skippable() -> Iterator[None]:
    """Draw no frame meanwhile: the test waits, and looks at none."""
    _frames.waiting += 1
    try:
        yield
    finally:
        _frames.waiting -= 1


@contextmanager
def every_frame() -> Iterator[None]:
    """Draw every frame meanwhile, as a terminal shows them."""
    before, _frames.all_drawn = _frames.all_drawn, True
    try:
        yield
    finally:
        _frames.all_drawn = before


def draw(app: App[Any]) -> None:
    """Draw what was not drawn while a test waited, unless it has looked at the screen since."""
    screen = app.screen
    if screen._compositor in _frames.unseen and screen.is_running and screen._compositor._dirty_regions:
        screen._compositor_refresh()


def rendered_lines(app: App[Any]) -> list[Strip]:
    """Return the lines of the screen: all that is on it is rendered, drawn or not."""
    # The compositor is the only one who knows what is drawn above what; screens below show through dialogs.
    visible_screen_stack.set(app._background_screens)
    compositor = app.screen._compositor
    lines = compositor.render_strips()
    _frames.unseen.discard(compositor)
    return lines


@contextmanager
def unseen_frames_skipped() -> Iterator[None]:
    """Let Textual skip frames inside of `skippable`."""
    render = Compositor.render_update

    def render_if_seen(compositor: Compositor, *, full: bool = False, **rest: Any) -> RenderableType | None:
        if _frames.waiting and not _frames.all_drawn and not full:
            _frames.unseen.add(compositor)
            return None
        return render(compositor, full=full, **rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", render_if_seen)
        yield
