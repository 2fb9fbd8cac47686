"""A reader of a format that does what the text of the file says: what readers do, and what none should."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
import time
from itertools import count, repeat
from pathlib import Path
from socket import create_connection
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents, FileMetadata
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable


def _take_memory() -> object:
    return [bytearray(1 << 24) for _ in count()]


def _take_memory_unlimited() -> object:
    """Take memory as where the system does not limit it."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    taken = []
    for _ in count():
        taken.append(b"x" * (1 << 24))
        time.sleep(0.005)
    return taken


def _recurse() -> object:
    return _recurse()


def _refuse() -> object:
    raise JvexploreError("is encrypted", "save it without its password")


def _print_endlessly() -> None:
    while True:
        sys.stdout.write("x" * 100_000)
        sys.stderr.write("x" * 100_000)


HARM: Final[dict[str, Callable[[], object]]] = {
    "abort": os.abort,
    "crash": lambda: ctypes.string_at(0),
    "fail": lambda: os.environ["NO_SUCH_VARIABLE"],
    "exit": lambda: sys.exit(0),
    "exit at once": lambda: os._exit(0),
    "recurse": _recurse,
    "refuse": _refuse,
    "sleep": lambda: time.sleep(1_000),
    "spin": lambda: sum(repeat(1)),
    "take memory": _take_memory,
    "take memory unlimited": _take_memory_unlimited,
    "print": _print_endlessly,
    "write": lambda: Path("written").write_text("text", "utf-8"),
    "make a folder": lambda: Path("written").mkdir(),
    "call": lambda: subprocess.run(["touch", "written"], check=True),
    "fork": os.fork,
    "ask the network": lambda: create_connection(("127.0.0.1", 9), 1),
    "ask the terminal": lambda: Path("/dev/tty").read_text("utf-8"),
}


def read(data: bytes) -> FileContents:
    text = data.decode()
    if harm := HARM.get(text):
        harm()
        return FileContents(())
    if text == "many blocks":
        return FileContents((FileBlock("x"),) * 30_000)
    if text == "much text":
        return FileContents((FileBlock("x" * 100_000),) * 50)
    if text == "half characters":
        return FileContents((FileBlock("a\ud83d\ude00b\ud800c"),))
    return FileContents(
        (FileBlock(f"{len(text)} characters in {os.getpid()}", BlockHint.TABLE),), FileMetadata("Title")
    )
