"""Read TOML files: decimals stay decimals, and errors name file, line and column."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jvexplore.errors import JvexploreError
from jvexplore.files import read_text

if TYPE_CHECKING:
    from pathlib import Path

# Python 3.14 has `TOMLDecodeError.lineno`; before that the place stands only in the message.
_PLACE = re.compile(r" \((?:at line (?P<line>\d+), column (?P<column>\d+)|at end of document)\)$")


class TomlError(JvexploreError):
    """A file that is not TOML.

    Attributes:
        line: the line of the first mistake, counted from 1; 0 where it is the end of the file.
    """

    def __init__(self, path: Path, message: str, line: int, column: int) -> None:
        place = f"line {line}, column {column}" if line else "at the end of the file"
        super().__init__(f"{path}: {place}: not valid TOML: {message}", "mend that line")
        self.line = line


def parse(text: str, path: Path) -> dict[str, Any]:
    """Parse TOML text; `path` is named in errors.

    Returns:
        The document; its fractional numbers are `Decimal`.

    Raises:
        TomlError: when `text` is not TOML.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        line, column = (int(place["line"] or 0), int(place["column"] or 0)) if place else (0, 0)
        raise TomlError(path, _PLACE.sub("", message), line, column) from None
    except RecursionError:
        raise TomlError(path, "nested too deeply", 0, 0) from None


def read(path: Path) -> dict[str, Any]:
    """Read and parse a TOML file.

    Raises:
        TomlError: when it is not TOML.
        JvexploreError: when it cannot be read.
    """
    return parse(read_text(path), path)


def entry_lines(text: str, table: str) -> list[int]:
    """Return the line numbers, from 1, of the `[[table]]` headers in TOML text.

    A header look-alike inside a multi-line string counts too: compare the length with the number
    of entries before trusting it.
    """
    header = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(table)}[ \t]*\]\]", re.MULTILINE)
    return [text.count("\n", 0, match.start()) + 1 for match in header.finditer(text)]
