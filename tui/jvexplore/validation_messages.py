"""Pydantic's validation errors as messages that say how to fix the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.constraints import CONSTRAINT_ERROR

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_MESSAGES: Final = {
    "missing": ("is missing", "add it"),
    "missing_keyword_only_argument": ("is missing", "add it"),
    "string_type": ("must be text", "put it in quotes"),
    "tuple_type": ("must be a list", "put it in brackets"),
    "dataclass_type": ("must be a table", "write it as keys with values"),
    "int_parsing_size": ("is too large a number", "write a smaller one"),
    "finite_number": ("must be a number", "write it in digits"),
    "literal_error": ("cannot be {input}", "use {expected}"),
}
"""The message and the remedy by pydantic's error type; fields in braces come from the error's context."""
_TIME_MESSAGE: Final = ("must be a time", "write it without quotes, like 2026-11-22T06:00:00Z")
_DEFAULT_MESSAGE: Final = ("is not valid here", "see data/README.md for what is")


def format_validation_error(details: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong, and how to fix it."""
    kind, context = details["type"], details.get("ctx", {})
    if kind == CONSTRAINT_ERROR:
        return context["what"], context["remedy"]
    what, remedy = _TIME_MESSAGE if kind.startswith("datetime_") else _MESSAGES.get(kind, _DEFAULT_MESSAGE)
    known = {
        **context,
        "input": _written_value(details["input"]),
        "expected": str(context.get("expected")).replace("'", ""),
    }
    return what.format(**known), remedy.format(**known)


def format_key_path(path: tuple[int | str, ...]) -> str:
    """Return the path of a key within an entry, with indexes counted from 1: passages.1.paragraph."""
    return ".".join(f"{part + 1}" if isinstance(part, int) else part for part in path)


def _written_value(value: Any) -> str:
    """Return a value as it is written in the file; "that" for anything but text and whole numbers."""
    return f'"{value}"' if isinstance(value, str) else str(value) if type(value) is int else "that"
