"""Read TOML files: decimals stay decimals, and errors name file, line and column."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jvexplore.bounded_reading import LARGEST_OWN_FILE
from jvexplore.errors import JvexploreError
from jvexplore.files import read_own_text
from jvexplore.progress import report_progress

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

# `tomllib` of Python 3.14 gives the line as an attribute; before that the position is only in the message.
_POSITION = re.compile(r" \((?:at line (?P<line>\d+), column (?P<column>\d+)|at end of document)\)$")

_CHUNK_CHARS: Final = 1 << 16
"""How many characters to parse in one call, which takes a few milliseconds."""
_ENTRY: Final = re.compile(r"\n(?=\[\[[\w-]+\]\]\r?\n)", re.ASCII)

STRING_PATTERN: Final = r"""
    \"\"\" (?: [^"\\]++ | \\. | "(?!"") )*+ "{3,5}
  | \'\'\' .*? '{3,5}
  | " (?: [^"\\\n]++ | \\. )*+ "
  | ' [^'\n]* '
"""
"""Matches any string of TOML (with `re.VERBOSE` and `re.DOTALL`); a string may contain what looks like other syntax."""


UNNAMED: Final = PurePath("text")
"""The placeholder path for text that comes from no file."""


class TomlError(JvexploreError):
    """A file that is not valid TOML.

    Attributes:
        line: the line of the first mistake, counted from 1; 0 if unknown.
    """

    def __init__(self, path: PurePath, message: str, line: int, column: int) -> None:
        position = f"line {line}, column {column}: " if line else ""
        super().__init__(f"{path}: {position}not valid TOML: {message}", "fix that line")
        self.line = line


def parse_toml(
    text: str, path: PurePath = UNNAMED, converters: Mapping[str, Callable[[Any], Any]] = MappingProxyType({})
) -> dict[str, Any]:
    """Parse TOML text.

    Args:
        text: the whole document.
        path: the file, for error messages.
        converters: functions applied to each entry of an array of tables, by its key. A long text is parsed in chunks,
            so that not all of its entries are in memory unconverted at once.

    Returns:
        The document; its fractional numbers are `Decimal`.

    Raises:
        TomlError: when `text` is not valid TOML.
    """
    import tomli

    try:
        if len(text) > _CHUNK_CHARS and (document := _parse_in_chunks(text, converters)):
            return document
        return _convert_entries(tomli.loads(text, parse_float=Decimal), converters)
    except tomli.TOMLDecodeError as error:
        message = str(error)
        if "\0" in text:
            message = f"contains an invisible NUL character, {message}"
        position = _POSITION.search(message)
        written = text.rstrip()
        end = written.count("\n") + 1, len(written) - written.rfind("\n")
        line, column = (int(position["line"]), int(position["column"])) if position and position["line"] else end
        raise TomlError(path, _POSITION.sub("", message), line, column) from None
    except RecursionError:
        raise TomlError(path, "nested too deeply", 0, 0) from None
    except (ValueError, ArithmeticError):
        raise TomlError(path, "a number has too many digits", 0, 0) from None


def _convert_entries(document: dict[str, Any], converters: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any]:
    for key, convert in converters.items():
        if isinstance(document.get(key), list):
            document[key] = list(map(convert, document[key]))
    return document


def _parse_in_chunks(text: str, converters: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any] | None:
    """Parse a long text in chunks of whole entries; `None` if it must be parsed as a whole.

    The compiled parser holds the interpreter lock, so one call would stop all other threads for as long. A text is
    split only before lines like `[[notes]]`, and only if each chunk is valid TOML by itself: not when split
    within a string or an array. So the chunks together mean what the text means, unless several define one table.
    """
    import tomli

    document: dict[str, Any] = {}
    head: frozenset[str] = frozenset()
    end = 0
    while end < len(text):
        start, end = end, _next_entry(text, end + _CHUNK_CHARS if end else 0)
        try:
            part = _convert_entries(tomli.loads(text[start:end], parse_float=Decimal), converters)
        except (ValueError, ArithmeticError, RecursionError):
            return None
        for key, value in part.items():
            known = document.setdefault(key, value)
            if known is value:
                continue
            if key in head or not (isinstance(known, list) and isinstance(value, list)):
                return None
            known += value
        if not start:
            head = frozenset(document)
        report_progress(end / len(text))
    return document


def _next_entry(text: str, start: int) -> int:
    found = _ENTRY.search(text, start)
    return found.end() if found else len(text)


def read_toml(path: Path, most: int = LARGEST_OWN_FILE) -> dict[str, Any]:
    """Read and parse a TOML file of the program's own, of at most `most` bytes.

    Raises:
        TomlError: when it is not valid TOML.
        JvexploreError: when it cannot be read, as `read_own_text` does.
    """
    return parse_toml(read_own_text(path, most), path)


def escape_character(character: str) -> str:
    """Return the TOML escape sequence for a character in a basic string."""
    code = ord(character)
    return f"\\u{code:04X}" if code < 1 << 16 else f"\\U{code:08X}"


def table_text(name: str, values: dict[str, Any]) -> str:
    """Return one entry of an array of tables as TOML, with its header."""
    import tomli_w

    return f"[[{name}]]\n" + tomli_w.dumps({name: values}).removeprefix(f"[{name}]\n")
