"""The process in which a file is read that a library might crash on: it has little time and memory, and does no harm.

It is given the file through a pipe, and answers through another: a byte once it is ready, then JSON. Nothing that a
library prints reaches anybody. It ends with the process that started it.
"""

from __future__ import annotations

import errno
import importlib
import os
import select
import signal
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NoReturn

from jvexplore.article.import_.contents_json import (
    FailedReader,
    MissingLibrary,
    encode_contents,
    encode_refusal,
    refuse_too_long,
)
from jvexplore.errors import JvexploreError

if sys.platform != "win32":
    import resource
if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.article.import_.child.reader_limits import ReaderLimits
    from jvexplore.article.import_.file_contents import FileContents

LENGTH_BYTES: Final = 8
"""How many bytes before the file say how long it is."""
OUT_OF_MEMORY: Final = 12
"""The exit status of a process that has no memory left to say so."""
_WATCH_SECONDS: Final = 0.05
"""How often a process checks how much memory it has taken; a library fills some 100 MB meanwhile."""
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_REFUSED: Final = ("socket.", "subprocess.", "os.", "shutil.", "ftplib.", "http.", "urllib.", "webbrowser.")
_ALLOWED: Final = frozenset(("os.listdir", "os.scandir", "os.putenv", "os.unsetenv", "os.add_dll_directory"))
"""Of what Python tells its audit hooks, what a reader may do: to import modules, and what reaches nobody."""


def answer_parent(module: str, limits: ReaderLimits) -> NoReturn:
    """Read the file that is handed to this process, answer, and end.

    Args:
        module: the module that reads the format.
        limits: what this process may take.
    """
    handed, answers = _take_pipes()
    _set_limits(limits)
    try:
        try:
            read = _load_reader(module)
        finally:
            answers.write(b"\n")
            answers.flush()
        _limit_computing(limits)
        data = _take_file(handed, limits)
        _forbid_changes()
        answer = read_file(read, data)
    except (JvexploreError, MissingLibrary, FailedReader) as error:
        answer = encode_refusal(error)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    answers.write(answer)
    answers.flush()
    os._exit(0)


def read_file(read: Callable[[bytes], FileContents], data: bytes) -> bytes:
    """Return the answer of a reader.

    Raises:
        JvexploreError: when it refuses the file.
        FailedReader: when it fails, as on a damaged file.
        MemoryError: when there is not enough memory.
    """
    try:
        return encode_contents(refuse_too_long(read(data)))
    except (JvexploreError, MemoryError):
        raise
    except Exception as error:
        raise FailedReader(type(error).__name__) from error


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return the pipe that the file comes through, and that for the answer; what is printed goes nowhere."""
    handed, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number)
    return handed, answers


def _set_limits(limits: ReaderLimits) -> None:
    """Limit time and memory; where a system lacks that, or refuses it, the clocks of both processes are left."""
    if hasattr(signal, "alarm"):
        signal.alarm(limits.seconds + 1)  # should the parent be gone, and a library not let this process end
    if sys.platform != "win32":
        _lower_limit(resource.RLIMIT_AS, limits.megabytes << 20)  # macOS refuses it, or does not heed it
        _lower_limit(resource.RLIMIT_CORE, 0)


def _limit_computing(limits: ReaderLimits) -> None:
    """Limit processor time from now on: to load a library for the first time, which compiles it, may take as long."""
    if sys.platform != "win32":
        _lower_limit(resource.RLIMIT_CPU, int(time.process_time()) + limits.processor_seconds)


if sys.platform != "win32":

    def _lower_limit(kind: int, limit: int) -> None:
        """Limit something that this process may take, as far as the system lets it."""
        _, most = resource.getrlimit(kind)
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))

    def _peak_memory() -> int:
        """Return how many bytes of memory this process has had at once; it may count what its parent had."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak << 10


def _load_reader(module: str) -> Callable[[bytes], FileContents]:
    """Return the function that reads a format.

    Raises:
        MissingLibrary: when a library that it needs is not there.
    """
    try:
        found: Callable[[bytes], FileContents] = importlib.import_module(module).read
    except ModuleNotFoundError as error:
        raise MissingLibrary(error.name or "") from error
    except (ImportError, OSError) as error:
        raise MissingLibrary("") from error
    return found


def _take_file(handed: BinaryIO, limits: ReaderLimits) -> bytes:
    """Return the file; from then on, end when the pipe that it came through is closed: nobody waits for an answer.

    End too when this process has taken more memory since than it may, for systems that do not limit it.
    """
    data = handed.read(int.from_bytes(handed.read(LENGTH_BYTES), "big"))

    def end_when_due() -> None:
        if sys.platform != "win32":
            before = _peak_memory()
            while not select.select([handed], (), (), _WATCH_SECONDS)[0]:
                if _peak_memory() - before > limits.megabytes << 20:
                    os._exit(OUT_OF_MEMORY)
        handed.read(1)
        os._exit(1)

    threading.Thread(target=end_when_due, daemon=True).start()
    return data


def _forbid_changes() -> None:
    """Refuse what no reader needs: network, other programs, files to write.

    Only now, for Python may write what it compiled of the modules that were imported.
    """
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.addaudithook(_refuse_change)


def _refuse_change(event: str, arguments: tuple[Any, ...]) -> None:
    is_refused = event.startswith(_REFUSED) and event not in _ALLOWED
    if is_refused or (event == "open" and arguments[2] & _WRITING):
        raise PermissionError(errno.EPERM, event)
