"""Read a file with an article: its format is recognised, and the module that reads it is called."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from jvexplore.article.import_.child.read_in_child import read_in_child
from jvexplore.article.import_.contents_json import refuse_too_long
from jvexplore.article.import_.file_format import too_long_error
from jvexplore.article.import_.formats import recognise_format
from jvexplore.article.other_formats import refuse_other_format

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.article.import_.file_contents import FileContents


def never_cancelled() -> bool:
    """Return that somebody waits for the contents."""
    return False


def read_contents(data: bytes, suffix: str, is_cancelled: Callable[[], bool] = never_cancelled) -> FileContents:
    """Read a file with an article. This may take seconds, and so does not belong on an event loop.

    Args:
        data: the contents of the file.
        suffix: the suffix of its name, which counts only where the contents cannot tell the format; may be empty.
        is_cancelled: tells whether nobody waits for the contents any more; asked again and again.

    Raises:
        ReadingCancelled: when nobody waits any more.
        JvexploreError: when it is no article in a known format, or cannot be read.
    """
    file_format = recognise_format(data, suffix)
    if len(data) > file_format.largest:
        if not file_format.is_isolated:
            refuse_other_format(data)  # what a file is says more than how long it is
        raise too_long_error(file_format.largest)
    if file_format.is_isolated:
        return read_in_child(file_format, data, is_cancelled)
    contents: FileContents = importlib.import_module(file_format.module).read(data)
    return refuse_too_long(contents)
