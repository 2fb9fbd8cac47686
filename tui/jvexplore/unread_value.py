"""A value in a file that does not fit its key: kept as it was typed, with what is wrong."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from itertools import islice
from typing import Any, Final, NamedTuple

UNKNOWN_KEY: Final = "unknown key"
_LONGEST: Final = 200
_MAX_ENTRIES: Final = 20


class UnreadValue(NamedTuple):
    """A value that could not be read.

    Attributes:
        key: the path of its key within the entry: `passages.1.paragraph`.
        typed: the value in one line, as somebody typed it; empty if it is missing.
        what: what is wrong.
        remedy: how to fix it; empty for an unknown key, since only a check looks for a similar one.
    """

    key: str
    typed: str
    what: str
    remedy: str


def typed_text(value: Any) -> str:
    """Return a value of a TOML file as text in one line, without the quotes of a text; long ones are cut."""
    text = value if isinstance(value, str) else _toml_text(value)
    text = " ".join(text[: _LONGEST + 1].split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _toml_text(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value[:_LONGEST]}"'
        case date() | time():
            return value.isoformat()
        case list() | tuple():
            return f"[{_joined(map(_toml_text, islice(value, _MAX_ENTRIES)), len(value))}]"
        case dict():
            pairs = islice(value.items(), _MAX_ENTRIES)
            return f"{{ {_joined((f'{key} = {_toml_text(each)}' for key, each in pairs), len(value))} }}"
        case Decimal():
            return str(value).lower().replace("infinity", "inf")  # as TOML spells what is no number
    return str(value)


def _joined(parts: Any, count: int) -> str:
    return ", ".join([*parts, *(["…"] if count > _MAX_ENTRIES else [])])
