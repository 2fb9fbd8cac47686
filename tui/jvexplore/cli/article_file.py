"""Read the article that a command makes a source from: a file, or standard input for `-`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_format import LARGEST_ARTICLE, too_long_error
from jvexplore.bounded_reading import FileTooLarge, read_bounded, read_stream
from jvexplore.cli.output import print_notice
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.safe_text import own_words, safe_format

if TYPE_CHECKING:
    from jvexplore.dossier.writing.new_dossier import NewSource

STANDARD_INPUT: Final = Path("-")


def read_new_source(article: Path) -> NewSource:
    """Read an article, and return it as a source of a dossier.

    Raises:
        JvexploreError: when it cannot be read, or is no article in a known format.
    """
    from jvexplore.article.import_.import_article import import_article
    from jvexplore.article.import_.new_source import new_source

    is_standard_input = article == STANDARD_INPUT
    shown = Path("standard input") if is_standard_input else article
    try:
        data = _read_standard_input() if is_standard_input else read_bounded(article, LARGEST_ARTICLE, takes_pipes=True)
    except FileTooLarge:
        error = too_long_error(LARGEST_ARTICLE)
        raise JvexploreError(f"{shown}: {error.what}", error.remedy) from None
    except OSError as error:
        raise file_error(shown, error, "read") from None
    suffix = "" if is_standard_input else article.suffix
    try:
        imported = import_article(data, suffix)
        source = new_source(imported, data, suffix)
    except JvexploreError as error:
        raise JvexploreError(f"{shown}: {error.what}", error.remedy) from None
    repeated = sum(each.reason == "repeated" for each in imported.blocks)
    if repeated == 1:
        print_notice(own_words("1 paragraph repeats an earlier one and was left out."))
    elif repeated:
        print_notice(safe_format("{} paragraphs repeat earlier ones and were left out.", repeated))
    return source


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        return b""
    if sys.stdin.isatty():
        print_notice(own_words("Paste the article, then ctrl+d on a new line (Windows: ctrl+z, enter)."))
    return read_stream(sys.stdin.buffer, LARGEST_ARTICLE)
