"""Skip the frames that no test looks at: those that keys lead to while a test waits until all is done.

Drawing them took half of the processor time of the tests of the screen. A terminal shows them; here Textual renders
them and throws them away. `screen_text` renders what a test looks at, drawn or not. Regions to be drawn gather in the
compositor meanwhile, and `draw` draws them at once, at the end of each test: what cannot be drawn makes it fail even if
it looks at nothing. What counts frames, or looks at one of them, does so inside of `every_frame`.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual._compositor import Compositor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from textual.app import App


class _Frames:
    """Whether frames are skipped at the moment."""

    def __init__(self) -> None:
        self.waiting = 0
        """How many tests, or how many calls of one, wait until an application is idle."""
        self.all_drawn = False


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
    """Draw what was not drawn while a test waited."""
    screen = app.screen
    if screen.is_running and screen._compositor._dirty_regions:
        screen._compositor_refresh()


@contextmanager
def unseen_frames_skipped() -> Iterator[None]:
    """Let Textual skip frames inside of `skippable`."""
    render = Compositor.render_update

    def render_if_seen(compositor: Compositor, *, full: bool = False, **rest: Any) -> RenderableType | None:
        if _frames.waiting and not _frames.all_drawn and not full:
            return None
        return render(compositor, full=full, **rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", render_if_seen)
        yield
