"""What a key makes the program write, in frames and in bytes: on a slow line that is what makes it slow.

Both are counted in a pseudo-terminal of 120 by 36 characters that knows synchronized output (DEC private mode 2026),
in which Textual marks where each frame begins. A bound is the most that was counted in 22 runs, half of them beside
five busy loops, with a tenth of the bytes and one frame to spare: two changes that come soon after each other are drawn
at once or not. Where a bound is exceeded, find out what is drawn that does not change; where less is written by now,
lower the bound.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.program_terminal import Terminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

_FRAME: Final = "\x1b[?2026h"
_ASKED: Final = "\x1b[?2026$p"
_ANSWER: Final = "\x1b[?2026;2$y"
_QUIET_SECONDS: Final = 0.4
"""Who is silent for so long has drawn all that a key changes; a cursor blinks every 0.5 s."""


class Key(NamedTuple):
    """A key, what a terminal sends for it, and how many frames and bytes it may take."""

    name: str
    sent: str
    frames: int
    written: int


KEYS: Final = (
    Key("down, the first time", "\x1b[B", 3, 12_800),
    Key("down", "\x1b[B", 3, 6_450),
    Key("up", "\x1b[A", 2, 6_550),
    Key("tab", "\t", 3, 20_100),
    Key("3", "3", 3, 14_900),
    Key("1", "1", 3, 18_500),
    Key("G", "G", 2, 7_100),
    Key("enter", "\r", 3, 8_550),
    Key("escape", "\x1b", 3, 9_400),
    Key("/", "/", 7, 30_100),
    Key("a letter", "x", 4, 6_600),
)
"""In the order in which they are pressed."""
START: Final = Key("the start", "", 10, 37_900)


class FrameTerminal(Terminal):
    """A terminal that says that it knows synchronized output."""

    def draw(self, sent: str) -> None:
        """Answer, as soon as it is asked."""
        if _ASKED in sent:
            self.press(_ANSWER)
        super().draw(sent)

    def read_more_than(self, size: int) -> None:
        """Read until more than so many characters have been written."""
        self.until(lambda: len(self.sent) > size)

    @property
    def wants_to_run(self) -> bool:
        """Whether a thread of the program is at work, or would be if the machine were not busy; false if not known."""
        for path in Path(f"/proc/{self.child.pid}/task").glob("*/stat"):
            with suppress(OSError):  # the thread may have ended
                if path.read_text("utf-8").rpartition(") ")[2].startswith("R"):
                    return True
        return False

    def read_until_quiet(self) -> None:
        """Read what is still written."""
        size, last = len(self.sent), time.monotonic()
        while time.monotonic() - last < _QUIET_SECONDS:
            self.read()
            if len(self.sent) > size or self.wants_to_run:
                size, last = len(self.sent), time.monotonic()


def test_a_key_writes_no_more_frames_and_bytes_than_it_did(tmp_path: Path) -> None:
    terminal = FrameTerminal("--notes", str(tmp_path / "notes.toml"))
    terminal.see("v Verify")
    terminal.read_until_quiet()
    found = {START: terminal.sent}
    for key in KEYS:
        before = len(terminal.sent)
        terminal.press(key.sent)
        terminal.read_more_than(before)
        terminal.read_until_quiet()
        found[key] = terminal.sent[before:]
    terminal.press("\x1b\x03")
    terminal.child.close(force=True)
    counts = {key: (sent.count(_FRAME), len(sent.encode())) for key, sent in found.items()}
    assert all(frames for frames, _ in counts.values()), f"a key draws nothing, or frames are not marked: {counts}"
    grown = [
        f"{key.name}: {frames} frames of {written:,} bytes; at most {key.frames} of {key.written:,} are expected"
        for key, (frames, written) in counts.items()
        if frames > key.frames or written > key.written
    ]
    assert not grown, "\n".join(["more is written for a key than before:", *grown])
