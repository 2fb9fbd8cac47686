"""A program in a pseudo-terminal, timed from outside.

What it writes is stamped as soon as it can be read, and shown (by pyte) only once it is silent: so
that showing it disturbs no clock. Linux only: memory and CPU time are the kernel's own figures.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pty
import re
import select
import signal
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import pyte

if TYPE_CHECKING:
    from tests.bench.setting import Program

COLUMNS, LINES = 120, 40
SETTLED_SECONDS = 0.25
"""How long a program that has started must be silent to count as settled."""
PATIENCE = 60.0
_AT_ONCE = 65536
_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_USUAL_MODES = {7, 25}
"""What a terminal is set to when nothing runs in it: lines wrap, and the cursor shows."""
_LIBC = ctypes.CDLL(None)


class Chunk(NamedTuple):
    """What could be read at once, and when."""

    stamp: float
    data: bytes


class Ended(NamedTuple):
    """How a program ended."""

    stamp: float
    status: int
    restored: bool


class TerminalError(Exception):
    """A program that did not do what was waited for; shows the screen."""


def _fresh_attributes() -> list[Any]:
    """Return how a terminal is set that no program has been in yet; of one of ours, it might be too late to ask."""
    ends = pty.openpty()
    try:
        return termios.tcgetattr(ends[1])
    finally:
        for end in ends:
            os.close(end)


class Terminal:
    """A terminal with a program in it, from `with` on.

    Args:
        program: it.
        lines: how many lines the terminal has.

    Attributes:
        begun: when the program was started.
        bytes: how many it has written.
    """

    def __init__(self, program: Program, lines: int = LINES) -> None:
        self._program = program
        self._screen = pyte.Screen(COLUMNS, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._modes = dict.fromkeys(_USUAL_MODES, True)
        self._status: int | None = None
        self._attributes = _fresh_attributes()
        self.bytes = 0

    def __enter__(self) -> Self:
        gc.collect()
        gc.disable()
        environment = self._program.environment
        self.begun = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if not self.pid:
            try:
                termios.tcsetwinsize(0, (self._screen.lines, COLUMNS))
                os.execvpe(self._program.command[0], self._program.command, environment)  # noqa: S606 - in the terminal
            finally:
                os._exit(127)
        self._life = os.pidfd_open(self.pid)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLIN)
        return self

    def __exit__(self, *_: object) -> None:
        gc.enable()
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)
        os.close(self._life)

    def listen(self, quiet: float, first: float | None = None) -> list[Chunk]:
        """Read until nothing has come for a while.

        Args:
            quiet: for how many seconds.
            first: how many seconds to wait for the first byte; as long, if it is `None`.
        """
        chunks: list[Chunk] = []
        wait = quiet if first is None else first
        while self._poll.poll(wait * 1000):
            try:
                data = os.read(self._fd, _AT_ONCE)
            except OSError:  # the other end is closed
                data = b""
            if not data:
                self._poll.unregister(self._fd)
                break
            chunks.append(Chunk(time.perf_counter(), data))
            self.bytes += len(data)
            wait = quiet
        return chunks

    def show(self, data: bytes) -> bool:
        """Show what was read; tell whether anything that one sees is another now."""
        for modes, state in _MODE.findall(data):
            self._modes |= dict.fromkeys(map(int, modes.split(b";")), state == b"h")
        before = self._look()
        self._stream.feed(data)
        return self._look() != before

    def _look(self) -> list[object]:
        """Return everything that one sees: the cursor, and each character with its colours."""
        screen = self._screen
        cursor = None if screen.cursor.hidden else (screen.cursor.x, screen.cursor.y)
        return [cursor, *([screen.buffer[y][x] for x in range(COLUMNS)] for y in range(screen.lines))]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self._screen.display)

    def send(self, keys: bytes) -> float:
        """Send keys, and return when."""
        stamp = time.perf_counter()
        os.write(self._fd, keys)
        return stamp

    def processor_time(self) -> float:
        """Return how many seconds the program has used, all its threads together."""
        clock = ctypes.c_int()
        if _LIBC.clock_getcpuclockid(self.pid, ctypes.byref(clock)):
            raise ProcessLookupError(self.pid)
        return time.clock_gettime(clock.value)

    def peak_memory(self) -> int:
        """Return the most memory that the program has had, in bytes."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        return 1024 * int(status.partition("VmHWM:")[2].split()[0])

    def end(self, patience: float = PATIENCE) -> Ended:
        """Wait for the program's end.

        Raises:
            TerminalError: when it goes on.
        """
        self._poll.register(self._life, select.POLLIN)
        deadline = time.perf_counter() + patience
        unread: list[bytes] = []
        closed = False
        while True:
            ready = [fd for fd, _ in self._poll.poll(max(0.0, deadline - time.perf_counter()) * 1000)]
            stamp = time.perf_counter()
            if self._fd in ready and not closed:
                try:
                    unread.append(os.read(self._fd, _AT_ONCE))
                except OSError:
                    self._poll.unregister(self._fd)
                    closed = True
            elif self._life in ready:
                break
            elif not ready:
                raise self.error(f"did not end within {patience:g} seconds")
        self.show(b"".join(unread))
        self._status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        as_usual = {mode for mode, on in self._modes.items() if on} == _USUAL_MODES
        return Ended(stamp, self._status, as_usual and termios.tcgetattr(self._fd) == self._attributes)

    def error(self, what: str) -> TerminalError:
        """Return an error with what stands on the screen."""
        return TerminalError(f"{' '.join(self._program.command)}: {what}\n{self.text}")
