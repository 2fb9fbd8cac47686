"""Read the article that a command makes a source from: a file, or standard input for `-`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from jvexplore.article.import_.file_format import LARGEST_ARTICLE, too_long_error
from jvexplore.bounded_reading import FileTooLarge, read_stream
from jvexplore.cli.import_notice import import_notice
from jvexplore.cli.output import print_notice
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.safe_text import own_words
from jvexplore.session.article_import import ArticleToImport
from jvexplore.session.read_article import name_article, read_article_file, web_page_error
from jvexplore.session.typed_path import typed_path

if TYPE_CHECKING:
    from jvexplore.dossier.writing.new_dossier import NewSource

STANDARD_INPUT: Final = Path("-")


def read_article(path: Path) -> ArticleToImport:
    """Return an article that a command names.

    Args:
        path: a file, as it is typed or dropped onto the terminal, or `-` for standard input.

    Raises:
        JvexploreError: when it cannot be read, or is too long.
        click.UsageError: when it is the address of a web page.
    """
    if path == STANDARD_INPUT:
        return ArticleToImport(_read_standard_input(), "standard input")
    refuse_web_page(path)
    return read_article_file(typed_path(str(path)), takes_pipes=True)


def refuse_web_page(path: Path) -> None:
    """Refuse the address of a web page.

    Raises:
        click.UsageError: with how to save the page.
    """
    if error := web_page_error(str(path)):
        raise click.UsageError(str(error))


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


def _read_standard_input() -> bytes:
    """Return what standard input has.

    Raises:
        JvexploreError: when it cannot be read, or is too long.
    """
    if sys.stdin is None:
        return b""
    if sys.stdin.isatty():
        print_notice(own_words("Paste the article, then ctrl+d on a new line (Windows: ctrl+z, enter)."))
    try:
        return read_stream(sys.stdin.buffer, LARGEST_ARTICLE)
    except FileTooLarge:
        raise name_article("standard input", too_long_error(LARGEST_ARTICLE)) from None
    except OSError as error:
        raise file_error(Path("standard input"), error, "read") from None
