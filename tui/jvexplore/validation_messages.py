"""What pydantic finds wrong with a value in a file, in words by which a person can fix the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.constraints import CONSTRAINT_ERROR

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_SAID: Final = {
    "missing": ("is missing", "add it"),
    "missing_keyword_only_argument": ("is missing", "add it"),
    "string_type": ("must be text", "put it in quotes"),
    "tuple_type": ("must be a list", "put it in brackets"),
    "dataclass_type": ("must be a table", "write it as keys with values"),
    "int_parsing_size": ("is too large a number", "write a smaller one"),
    "finite_number": ("must be a number", "write it in digits"),
    "literal_error": ("cannot be {input}", "use {expected}"),
}
"""What is wrong, and the remedy, by what pydantic calls the error; in braces what it knows of it."""
_TIME: Final = ("must be a time", "write it without quotes, like 2026-11-22T06:00:00Z")
_OTHERWISE: Final = ("is not valid here", "see the README for what is")


def format_validation_error(details: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong, and how to fix it."""
    kind, context = details["type"], details.get("ctx", {})
    if kind == CONSTRAINT_ERROR:
        return context["what"], context["remedy"]
    what, remedy = _TIME if kind.startswith("datetime_") else _SAID.get(kind, _OTHERWISE)
    known = {**context, "input": _named(details["input"]), "expected": str(context.get("expected")).replace("'", "")}
    return what.format(**known), remedy.format(**known)


def format_key_path(place: tuple[int | str, ...]) -> str:
    """Return a place within an entry as a reader would name it: passages.1.paragraph."""
    return ".".join(f"{part + 1}" if isinstance(part, int) else part for part in place)


def _named(value: Any) -> str:
    """Return a value of a choice as it stands in the file; what is no text or number needs not be told."""
    return f'"{value}"' if isinstance(value, str) else str(value) if type(value) is int else "that"
