"""The path that the reader typed, or that a terminal typed for a file that was dropped on it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from jvexplore.files import expand_home

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED: Final = re.compile(r"'((?:[^']|'\\'')*)'|\"([^\"]*)\"")
_ESCAPED: Final = re.compile(r"\\(.)")
_FILE_URL: Final = re.compile("file:", re.IGNORECASE)
MAX_LINE_CHARS: Final = 4096
"""The longest path, in characters: what is longer is a text."""


def typed_path(text: str) -> Path:
    """Return the path that a text means, with `~` expanded.

    As it is, it may be the name of a file. Else quotation marks around it, backslashes before spaces, and the form of a
    web address are what a terminal or a file manager adds.

    Raises:
        JvexploreError: if there is no such home folder, or the name is not valid.
    """
    read = [expand_home(each) for each in _readings(text.strip())]
    return next(filter(os.path.lexists, read), read[-1])


def _readings(text: str) -> Iterator[Path]:
    """Yield what a text may mean: as it is first, the most likely reading of one that names no file last."""
    yield Path(text)
    if quoted := _QUOTED.fullmatch(text):
        single, double = quoted.groups()
        yield Path(single.replace("'\\''", "'") if single is not None else double)
    elif _FILE_URL.match(text):
        from urllib.request import url2pathname  # slow: loads what reads web pages and mails

        yield Path(url2pathname(_url_path(text)) or unquote(text))
    elif os.sep != "\\" and "\\" in text:
        yield Path(_ESCAPED.sub(r"\1", text))


def _url_path(url: str) -> str:
    """Return the path in a web address; empty if it is none, such as `file://[`."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def is_article_text(pasted: str) -> bool:
    """Return whether what was pasted is the text of an article, and not a path: several lines, or a very long one."""
    lines = pasted.strip().splitlines()
    return sum(bool(line.strip()) for line in lines) > 1 or len(pasted.strip()) > MAX_LINE_CHARS


def short_path(path: Path) -> str:
    """Return a path with `~` for the home folder."""
    try:
        inner = path.relative_to(Path.home())
    except (RuntimeError, ValueError):  # there is none, or the path is elsewhere
        return str(path)
    return "~" if inner == Path() else f"~{os.sep}{inner}"
