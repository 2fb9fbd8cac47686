"""A dossier's file edited while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

OVENS: Final = """
[[figures]]
id = "ovens"
title = "Ovens in the bakery"
value = 3
unit = "ovens"
basis = "stated"
passages = [{ paragraph = 1 }]
"""


def replace_in_file(path: Path, *changes: tuple[str, str], more: str = "") -> None:
    """Write the file anew as a text editor does that replaces it."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    beside = path.with_suffix(".new")
    beside.write_text(text + more, "utf-8")
    beside.replace(path)
