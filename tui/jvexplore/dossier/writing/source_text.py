"""A source, and a new dossier, as TOML text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import tomli_w

from jvexplore.dossier.conversion.file_format import PRESENT_FORMAT
from jvexplore.sanitize import escape_text
from jvexplore.toml import escape_character

if TYPE_CHECKING:
    from collections.abc import Mapping


def new_dossier_text(dossier: str, title: str, source: Mapping[str, Any]) -> str:
    """Return the text of a dossier of one source, without facts.

    Args:
        dossier: its id.
        title: its title.
        source: the table of its source.
    """
    head = _lines({"format": PRESENT_FORMAT, "id": dossier, "title": title})
    return f"{head}\n{source_text(source)}"


def source_text(source: Mapping[str, Any]) -> str:
    """Return the table of a source as TOML, with its headers."""
    head = {key: value for key, value in source.items() if key != "paragraphs"}
    tables = [f"[[sources]]\n{_lines(head)}"]
    tables += [f"[[sources.paragraphs]]\n{_lines(each)}" for each in source.get("paragraphs", ())]
    return "\n".join(tables)


def inline_source_text(source: Mapping[str, Any]) -> str:
    """Return the table of a source as an inline table in one line, for a file that has its sources in a list."""
    return escape_text(_inline(source), escape_character)


def _lines(table: Mapping[str, Any]) -> str:
    return escape_text("".join(f"{key} = {_inline(value)}\n" for key, value in table.items()), escape_character)


def _inline(value: Any) -> str:
    """Return a value as TOML in one line. All texts are basic strings, in which any character can be escaped."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_inline(each)}' for key, each in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, date):
        return value.isoformat()
    return tomli_w.dumps({"": value}).removeprefix('"" = ').removesuffix("\n")
