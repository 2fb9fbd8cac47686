"""Read the file of an article that the reader names, on the command line or on the screen."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_format import LARGEST_ARTICLE, too_long_error
from jvexplore.bounded_reading import FileTooLarge, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.session.article_import import ArticleToImport

if TYPE_CHECKING:
    from pathlib import Path

_WEB_ADDRESS: Final = re.compile(r"(?:https?|ftp):/|www\.[^/]+\.", re.IGNORECASE)
_COLLAPSED: Final = re.compile(r"(?<=:)/(?!/)")
"""What a path makes of the two slashes of an address."""
_SAVE_PAGE: Final = "open the page in a browser, save it with ctrl+s as HTML, and give the name of that file"


def web_page_error(name: str) -> JvexploreError | None:
    """Return the error for the address of a web page; `None` for anything else, and for a file of that name."""
    if not _WEB_ADDRESS.match(name) or os.path.exists(name):  # noqa: PTH110 - a long address is no valid path
        return None
    address = _COLLAPSED.sub("//", name, 1)
    return JvexploreError(f"{address}: nothing is fetched from the network", _SAVE_PAGE)


def read_article_file(path: Path, *, takes_pipes: bool) -> ArticleToImport:
    """Return the article in a file.

    Args:
        path: the file.
        takes_pipes: whether to read pipes, which may block.

    Raises:
        JvexploreError: when it cannot be read, or is too long for an article.
    """
    try:
        data = read_bounded(path, LARGEST_ARTICLE, takes_pipes=takes_pipes)
    except FileTooLarge:
        raise name_article(str(path), too_long_error(LARGEST_ARTICLE)) from None
    except (OSError, ValueError) as error:
        found = error if isinstance(error, OSError) else OSError(str(error))
        raise file_error(path, found, "read") from None
    return ArticleToImport(data, str(path), path.suffix)


def name_article(name: str, error: JvexploreError) -> JvexploreError:
    """Return an error with the name of the article that it is about."""
    return JvexploreError(f"{name}: {error.what}", error.remedy)
