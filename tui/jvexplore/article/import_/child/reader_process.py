"""A process that reads a file: it is started, watched, and ended, whatever becomes of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.child.reader_child import LENGTH_BYTES, OUT_OF_MEMORY
from jvexplore.article.import_.contents_json import LARGEST_ANSWER
from jvexplore.errors import JvexploreError
from jvexplore.remedies import general_remedy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jvexplore.article.import_.child.reader_limits import ReaderLimits

_PROGRAM: Final = (
    "import sys; sys.path.extend(sys.argv[3:]); "
    "from jvexplore.article.import_.child import reader_child, reader_limits; "
    "limits = reader_limits.ReaderLimits(*map(int, sys.argv[2].split(','))); "
    "reader_child.answer_parent(sys.argv[1], limits)"
)
_OUR_FOLDER: Final = Path(__file__).parents[4]
_POLL_SECONDS: Final = 0.1
_END_SECONDS: Final = 2
_PIECE: Final = 1 << 16
_NANOSECONDS: Final = 1_000_000_000
_KILLED: Final = -getattr(signal, "SIGKILL", 9)


def _statuses(*names: str) -> frozenset[int]:
    """Return the exit statuses of processes that end by signals, as far as the system has them."""
    return frozenset(-getattr(signal, name) for name in names if hasattr(signal, name))


_OUT_OF_TIME: Final = _statuses("SIGXCPU", "SIGALRM")
_GIVEN_UP: Final = _statuses("SIGABRT", "SIGILL", "SIGTRAP")
"""The exit statuses of a library that ends the process itself, as PDFium does when it is given no more memory."""


class ReadingCancelled(JvexploreError):
    """Nobody waits for the contents of the file any more."""


class LimitReached(Exception):
    """A process has reached a limit, which the text says: "takes longer than 3 s"."""


class ReaderCrashed(Exception):
    """A process has ended without an answer, which the text says: "crashes on it"."""


class ReaderProcess:
    """A process that reads a file.

    Args:
        module: the module that reads it.
        data: the contents of the file.
        limits: what the process may take.

    Raises:
        JvexploreError: when it cannot be started.
    """

    def __init__(self, module: str, data: bytes, limits: ReaderLimits) -> None:
        self._limits = limits
        self._is_late = False
        self._is_ready = False
        self._answer = bytearray()
        command = [*_python_command(), "-c", _PROGRAM, module, ",".join(map(str, limits)), *_module_folders()]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this Python, and our own module
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # no terminal, and a group of processes that can be ended as one
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise JvexploreError(f"cannot be read: Python does not start: {reason}", general_remedy(error)) from None
        self._receiver = threading.Thread(target=self._receive, daemon=True)
        self._sender = threading.Thread(target=self._send, args=(data,), daemon=True)
        self._receiver.start()
        self._sender.start()

    def wait_for_answer(self, is_cancelled: Callable[[], bool]) -> None:
        """Wait until the process has answered, has ended, or has reached a limit.

        Raises:
            ReadingCancelled: when nobody waits any more.
        """
        started = time.monotonic()
        ready_at: float | None = None
        while True:
            self._receiver.join(_POLL_SECONDS)
            if not self._receiver.is_alive():
                return
            if is_cancelled():
                raise ReadingCancelled("was not read: nobody waits for it any more")
            now = time.monotonic()
            idle = 0.0
            if self._is_ready and (busy := _busy_seconds(self._process.pid)) is not None:
                ready_at = now - busy if ready_at is None else ready_at
                idle = now - busy - ready_at
            if now - started > self._limits.seconds or idle > self._limits.idle_seconds:
                self._is_late = True
                return

    def end(self) -> None:
        """End the process, if it is still there, and free all that belongs to it."""
        if not self._receiver.is_alive():  # it has closed its end of the pipe: it ends by itself, and how is told
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_END_SECONDS)
        if self._process.returncode is None:
            _kill_group(self._process)
        self._process.wait()
        for thread, pipe in ((self._sender, self._process.stdin), (self._receiver, self._process.stdout)):
            thread.join(_END_SECONDS)
            if pipe and not thread.is_alive():
                with suppress(OSError):  # what was not sent
                    pipe.close()

    def take_answer(self) -> bytes:
        """Return the answer of the process, which has ended.

        Raises:
            LimitReached: when it has taken too much time or memory.
            ReaderCrashed: when it has ended by another signal, or with an error.
        """
        status = self._process.returncode
        if self._is_late or status in _OUT_OF_TIME:
            raise LimitReached(f"takes longer than {self._limits.processor_seconds} s")
        too_much = f"needs more than {self._limits.megabytes:,} MB of memory"
        if status == OUT_OF_MEMORY or (status == _KILLED and not self._answer):
            raise LimitReached(too_much)
        if status in _GIVEN_UP:
            raise ReaderCrashed(f"crashes on it, or {too_much}")
        if status or not self._answer:
            raise ReaderCrashed("crashes on it")
        return bytes(self._answer)

    def _send(self, data: bytes) -> None:
        if pipe := self._process.stdin:
            with suppress(OSError):  # it has stopped reading
                pipe.write(len(data).to_bytes(LENGTH_BYTES, "big"))
                pipe.write(data)
                pipe.flush()

    def _receive(self) -> None:
        if pipe := self._process.stdout:
            self._is_ready = bool(pipe.read(1))
            while len(self._answer) <= LARGEST_ANSWER and (piece := pipe.read(_PIECE)):
                self._answer += piece


def _python_command() -> Iterator[str]:
    """Yield this Python, isolated from variables and folders that are not its own, so that it starts quickly."""
    yield from (sys.executable, "-I", "-S", "-X", "utf8")
    if sys.dont_write_bytecode:
        yield "-B"
    if sys.pycache_prefix:
        yield from ("-X", f"pycache_prefix={sys.pycache_prefix}")


def _module_folders() -> Iterator[str]:
    """Yield where this process finds modules; it may have been started in any way, as from an editable install."""
    yield str(_OUR_FOLDER)
    yield from (each for each in sys.path if Path(each).is_absolute())


def _busy_seconds(process: int) -> float | None:
    """Return how long a process has computed, or waited for a processor; `None` if the system does not tell."""
    try:
        computed, waited, _ = Path(f"/proc/{process}/schedstat").read_text("ascii").split()
        return (int(computed) + int(waited)) / _NANOSECONDS
    except (OSError, ValueError):
        return None


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
