"""What each trick that works around Textual's cost saves: the program as it is, and without the trick, in turn.

The tricks are listed in `jvexplore.app.textual_workarounds`. What the widgets save is measured by `widgets`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.keys import Presses, press
from tests.bench.launch import leave, start
from tests.bench.spread import Spread
from tests.bench.table import row
from tests.bench.terminal import Terminal
from tests.bench.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.setting import Program, Setting

HEAD: Final = (
    "| | with | without | ratio, median of pairs (quartiles) | ratio of the least | goal | |",
    "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
)
LINES: Final = 36
_AS_IT_IS: Final = "the program as it is"

PROGRAM: Final = """
import sys
from jvexplore import __main__
undo = sys.argv.pop(1)

def enter_raw_mode(before=__main__.enter_raw_mode):
    before()
    exec(undo, {})

__main__.enter_raw_mode = enter_raw_mode  # garbage is not collected by then, and Textual is not imported
__main__.main()
"""
"""The program, which runs a piece of Python once it has begun to start."""

COVERED: Final = "from jvexplore.app.textual_workarounds.covered import CoveredWidget; del CoveredWidget.render_lines"
SECOND_DRAW: Final = "from jvexplore.app.explorer import explorer_layout as e; e.skip_second_draw = lambda *_: None"
MINIMAL_REDRAW: Final = """
from jvexplore.app.textual_workarounds.minimal_redraw import MinimalRedrawScreen
del MinimalRedrawScreen._screen_resized
"""
CHANGED_WIDGETS: Final = """
from textual._compositor import Compositor
from jvexplore.app.textual_workarounds import minimal_redraw
minimal_redraw.ChangedWidgets = Compositor
"""
LINE_SEGMENTS: Final = """
from jvexplore.app.looks.line_segments import LineSegments
LineSegments.draw = lambda _, line, style: line.render_segments(style)
"""
COLOUR_CODES: Final = """
from jvexplore.app.textual_workarounds import terminal_driver
terminal_driver.shorten_colour_codes = str
"""
SCROLL_BAR: Final = """
from jvexplore.app.ui import line_view
line_view.needs_scroll_bar = lambda widget, *_: widget.show_vertical_scrollbar
"""
DRIVER_END: Final = """
from jvexplore.app.textual_workarounds.terminal_driver import LinuxDriver, TerminalDriver
TerminalDriver.disable_input = LinuxDriver.disable_input
"""
KEY_BAR: Final = """
from textual.widgets import Footer
from jvexplore.app.explorer import explorer
explorer.KeyBar = Footer
"""
PALETTE: Final = "import jvexplore.app.find.open_palette"
FIRST_CLASSES: Final = """
from jvexplore.app.explorer.explorer import Explorer
Explorer.set_first_classes = Explorer.begin_at = lambda *_: None
"""
COLLECTED: Final = "import gc; gc.enable()"

UNDONE: Final = {
    "`frame_rate`": "import os; os.environ['TEXTUAL_FPS'] = '60'",
    "`covered`": COVERED,
    "`layouts.skip_second_draw`": SECOND_DRAW,
    "`minimal_redraw`": MINIMAL_REDRAW,
    "`changed_widgets`": CHANGED_WIDGETS,
    "`line_segments`": LINE_SEGMENTS,
    "`colour_codes`": COLOUR_CODES,
    "`layouts.needs_scroll_bar`": SCROLL_BAR,
    "`terminal_driver`, its end": DRIVER_END,
    "`key_bar`": KEY_BAR,
    "`palette_app`": PALETTE,
    "`Explorer.set_first_classes`": FIRST_CLASSES,
    "the pause of garbage collection": COLLECTED,
}
"""Python that makes the program do without each trick."""

DOWN: Final = ["down"] * 10
PANES: Final = ["2", "3", "1"] * 2
TABS: Final = ["tab", "shift+tab"] * 2


PHASES: Final = {"`down`": DOWN, "another pane": PANES, "`tab`": TABS}
"""Keys that are pressed one after the other."""


def _figures() -> dict[str, Spread]:
    """Return what is measured of the program, with a trick or without it, by what it is called."""
    keys = [f"{phase}, {what}" for phase in PHASES for what in ("last change", "CPU time")]
    times = {name: Spread() for name in ("start, ready", "start, CPU time", *keys, "`q` until the process is gone")}
    return {**times, "start, written": Spread("KiB")}


def _run(program: Program, found: dict[str, Spread]) -> None:
    """Start a program, press keys, and leave it."""
    with Terminal(program, LINES) as terminal:
        launch = start(terminal, program)
        found["start, ready"].add(launch.ready)
        found["start, CPU time"].add(launch.processor)
        found["start, written"].add(launch.written)
        for phase, keys in PHASES.items():
            presses = Presses()
            for key in keys:
                press(terminal, key, presses)
            found[f"{phase}, last change"].add(presses.last.median)
            found[f"{phase}, CPU time"].add(presses.processor.median)
        leaving, _ = leave(terminal)
        found["`q` until the process is gone"].add(leaving)


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    notes = str(setting.folder / "notes.toml")
    undone = {_AS_IT_IS: "", **UNDONE}
    programs = {name: setting.explorer_by(PROGRAM, undo, "--notes", notes) for name, undo in undone.items()}
    found = {name: _figures() for name in programs}
    for name, counts in turns(list(programs), setting.rounds):
        _run(programs[name], found[name] if counts else _figures())
    for name in UNDONE:
        yield f"\n### With {name}, and without\n"
        yield from HEAD
        for label, ours in found[_AS_IT_IS].items():
            yield row(label, ours, found[name][label])
