"""Read a file with an article in a process of its own, and say in one line why it cannot be read."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from jvexplore.article.import_.child.reader_limits import ReaderLimits
from jvexplore.article.import_.child.reader_process import LimitReached, ReaderCrashed, ReaderProcess
from jvexplore.article.import_.contents_json import FailedReader, MissingLibrary, decode_contents
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.article.import_.file_contents import FileContents
    from jvexplore.article.import_.file_format import FileFormat


def read_in_child(
    file_format: FileFormat, data: bytes, is_cancelled: Callable[[], bool], limits: ReaderLimits | None = None
) -> FileContents:
    """Read a file in a process of its own, which is gone when this returns.

    Args:
        file_format: its format.
        data: its contents.
        is_cancelled: tells, ten times a second, whether nobody waits for the contents any more.
        limits: what the process may take.

    Raises:
        ReadingCancelled: when nobody waits any more.
        JvexploreError: when it cannot be read: the reader refuses it, or fails or crashes on it, takes too much time
            or memory, or lacks a library.
    """
    child = ReaderProcess(file_format.module, data, limits or ReaderLimits())
    try:
        child.wait_for_answer(is_cancelled)
    finally:
        child.end()
    try:
        return decode_contents(child.take_answer())
    except MissingLibrary as error:
        packages = " ".join(file_format.packages)
        reason = f"needs {error.name}, which is not installed" if error.name else f"cannot load {packages}"
        remedy = f'run "{shlex.quote(sys.executable)} -m pip install {packages}"'
    except FailedReader as error:
        reason, remedy = f"fails on it ({error.name})", "it may be damaged: save it again, or as a text file"
    except LimitReached as error:
        reason, remedy = str(error), "save only the article, as a text file"
    except ReaderCrashed as error:
        reason, remedy = str(error), "save the article as a text file"
    raise JvexploreError(f"cannot be read: the {file_format.name} reader {reason}", remedy)
