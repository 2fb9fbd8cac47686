"""Read the article that a command makes a source from: a file, or standard input for `-`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from jvexplore.article.import_.file_format import LARGEST_ARTICLE, too_long_error
from jvexplore.bounded_reading import FileTooLarge, read_bounded, read_stream
from jvexplore.cli.import_notice import import_notice
from jvexplore.cli.output import print_notice
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.safe_text import own_words
from jvexplore.session.article_import import ArticleToImport

if TYPE_CHECKING:
    from jvexplore.dossier.writing.new_dossier import NewSource

STANDARD_INPUT: Final = Path("-")
_WEB_ADDRESS: Final = re.compile(r"(?:https?|ftp):/|www\.[^/]+\.", re.IGNORECASE)
_COLLAPSED: Final = re.compile(r"(?<=:)/(?!/)")
"""What a path makes of the two slashes of an address."""


def read_article(path: Path) -> ArticleToImport:
    """Return an article that a command names.

    Args:
        path: a file, or `-` for standard input.

    Raises:
        JvexploreError: when it cannot be read, or is too long.
        click.UsageError: when it is the address of a web page.
    """
    is_standard_input = path == STANDARD_INPUT
    name = "standard input" if is_standard_input else str(path)
    if _WEB_ADDRESS.match(name) and not path.exists():
        address = _COLLAPSED.sub("//", name, 1)
        how = "open the page in a browser, save it with ctrl+s as HTML, and give the name of that file"
        raise click.UsageError(f"{address}: nothing is fetched from the network; {how}")
    try:
        data = _read_standard_input() if is_standard_input else read_bounded(path, LARGEST_ARTICLE, takes_pipes=True)
    except FileTooLarge:
        raise name_article(name, too_long_error(LARGEST_ARTICLE)) from None
    except OSError as error:
        raise file_error(Path(name), error, "read") from None
    return ArticleToImport(data, name, "" if is_standard_input else path.suffix)


def read_new_source(path: Path) -> NewSource:
    """Return an article that a command names as a source of a dossier; what was left out is printed.

    Raises:
        JvexploreError: when it cannot be read, or is no article in a known format.
        click.UsageError: when it is the address of a web page.
    """
    from jvexplore.article.import_.import_article import import_article
    from jvexplore.article.import_.new_source import new_source

    article = read_article(path)
    try:
        imported = import_article(article.data, article.suffix)
        source = new_source(imported, article.data, article.suffix)
    except JvexploreError as error:
        raise name_article(article.name, error) from None
    if notice := import_notice(imported, source):
        print_notice(notice)
    return source


def name_article(name: str, error: JvexploreError) -> JvexploreError:
    """Return an error with the name of the article that it is about."""
    return JvexploreError(f"{name}: {error.what}", error.remedy)


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        return b""
    if sys.stdin.isatty():
        print_notice(own_words("Paste the article, then ctrl+d on a new line (Windows: ctrl+z, enter)."))
    return read_stream(sys.stdin.buffer, LARGEST_ARTICLE)
