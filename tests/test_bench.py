"""The benchmark's own clock, on a program whose times are known.

Only that nothing is timed as faster than it can be, and in which order: a busy machine makes all of it later.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.dossier.load import load_dossier
from jvexplore.notes.codec import parse_notes
from tests.bench import keys as pressing
from tests.bench import launch as launching
from tests.bench.chart import draw
from tests.bench.keys import Presses, idle, press
from tests.bench.large import make
from tests.bench.launch import leave, start
from tests.bench.setting import Program
from tests.bench.spread import Spread
from tests.bench.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

KNOWN: Final = r"""
import os, sys, termios, time, tty
begun = time.perf_counter()
def write(after, text):
    time.sleep(max(0, begun + after - time.perf_counter()))
    os.write(1, text.encode())
saved = termios.tcgetattr(0)
tty.setraw(0)
write(0, "\x1b[?1049h\x1b[?25l")
write(0.1, "painted")
write(0.2, "\x1b[2;1HREADY")
write(0.3, "\x1b[3;1Hsettled")
while (key := os.read(0, 9)) not in (b"q", b"Q"):
    begun = time.perf_counter()
    write(0.01, "\x1b[m")
    write(0.02, "\x1b[5;1H" + repr(key))
    used = time.process_time()
    while time.process_time() < used + 0.01:
        pass
    write(0.04, "\x1b[6;1H" + repr(key))
    write(0.05, "\x1b[m")
if key == b"q":
    write(0, "\x1b[?1049l\x1b[?25h")
    termios.tcsetattr(0, termios.TCSANOW, saved)
"""
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own figures")


@pytest.fixture
def known(tmp_path: Path) -> Program:
    return Program((sys.executable, "-c", KNOWN), "READY", "READY", tmp_path)


def test_a_start_is_timed(known: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launching, "SETTLED_SECONDS", 2.0)  # on a busy machine, it may be silent in between
    with Terminal(known) as terminal:
        launch = start(terminal, known)
    assert launch.paint > 0.1
    assert launch.ready >= max(0.2, launch.paint)
    assert launch.settled >= max(0.3, launch.ready)
    assert 2**22 < launch.memory < 2**28
    assert launch.written == len("\x1b[?1049h\x1b[?25lpainted\x1b[2;1HREADY\x1b[3;1Hsettled")


def test_a_key_is_timed_by_what_one_sees(known: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressing, "_PATIENCE", 30.0)  # on a busy machine, it may answer late
    presses = Presses()
    with Terminal(known) as terminal:
        start(terminal, known)
        assert idle(terminal) >= 0
        press(terminal, "x", presses)
    (first,), (last,), (used,) = presses.first.values, presses.last.values, presses.processor.values
    assert 0.019 < first <= last
    assert used >= 0


def test_a_terminal_that_is_left_as_it_was_is_distinguished_from_one_that_is_not(known: Program) -> None:
    with Terminal(known) as terminal:
        start(terminal, known)
        _, ended = leave(terminal)
        assert ended.restored
    with Terminal(known) as terminal:
        start(terminal, known)
        terminal.send(b"Q")
        assert not terminal.end().restored


def test_a_program_that_is_left_alone_is_ended(known: Program) -> None:
    with Terminal(known) as terminal:
        start(terminal, known)
    with pytest.raises(ProcessLookupError):
        os.kill(terminal.pid, 0)


def test_ratios_are_of_pairs() -> None:
    ours, other = Spread(), Spread()
    for one, its_pair in ((1.0, 2.0), (10.0, 20.0), (3.0, 1.0)):
        ours.add(one)
        other.add(its_pair)
    assert ours.over(other).values == [0.5, 0.5, 3.0]
    assert ours.quantile(0.95) == 10.0
    assert ours.over(other).middle == "0.50"


def test_what_is_made_from_a_seed_is_valid_and_the_same_each_time(tmp_path: Path) -> None:
    dossier, notes = make(tmp_path / "one", 62, 20)
    assert len(load_dossier(dossier).facts) == 62
    document = parse_notes(notes.read_text("utf-8"), notes)
    assert len(document.records) == 20
    assert not document.unreadable
    again = make(tmp_path / "two", 62, 20)
    assert [each.read_bytes() for each in again] == [dossier.read_bytes(), notes.read_bytes()]


def test_a_chart_has_a_point_for_each_figure() -> None:
    chart = draw({"ready": [(100, 20.0), (1000, 300.0)], "<key>": [(100, 5.0), (1000, 5.0)]})
    assert chart.count("<circle") == 4
    assert "&lt;key&gt;" in chart
