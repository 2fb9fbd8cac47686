"""Write a TOML value as it may stand within others, in an inline table or a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomli_w

from jvexplore.sanitize import escape_text
from jvexplore.toml import escape_character


def inline_text(value: Any) -> str:
    """Return the source of a value; a text of several lines is written as such.

    All strings are basic strings, so that control characters can be escaped: printing the file is safe.
    """
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{key_text(key)} = {inline_text(each)}" for key, each in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inline_text, value))}]"
    # tomli-w writes a carriage return unescaped in a multi-line string, where TOML reads "\r\n" as "\n".
    multiline = isinstance(value, str) and "\n" in value and "\r" not in value
    text = tomli_w.dumps({"": value}, multiline_strings=multiline).removeprefix('"" = ').removesuffix("\n")
    return escape_text(text, escape_character)


def key_text(key: str) -> str:
    """Return the source of a key."""
    return escape_text(tomli_w.dumps({key: 0}).removesuffix(" = 0\n"), escape_character)
