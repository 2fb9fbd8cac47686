"""Every class that a style sheet names exists: a renamed class would silently lose its styles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import textual.command
import textual.containers
import textual.screen
import textual.widgets
import textual.widgets._select

import jvexplore.app

FOLDER: Final = Path(jvexplore.app.__file__).parent
OF_TEXTUAL: Final = {
    name
    for module in (
        textual.command,
        textual.containers,
        textual.screen,
        textual.widgets,
        textual.widgets._select,
    )
    for name in (*dir(module), *getattr(module, "__all__", ()))
}
SHEET: Final = re.compile(r'CSS[^=\n]*=\s*f?"""(.*?)"""', re.DOTALL)
SELECTORS: Final = re.compile(r"^\s*([^{}\n;]+)\{", re.MULTILINE)
CLASS: Final = re.compile(r"(?<![.#:\w$-])[A-Z]\w+")


def test_every_class_that_a_style_sheet_names_is_there() -> None:
    texts = {path: path.read_text("utf-8") for path in FOLDER.rglob("*.py")}
    defined = {name for text in texts.values() for name in re.findall(r"class (\w+)", text)} | OF_TEXTUAL
    named = {
        (path.name, name)
        for path, text in texts.items()
        for sheet in SHEET.findall(text)
        for selector in SELECTORS.findall(sheet)
        for name in CLASS.findall(selector)
    }
    assert len(named) > 40
    assert {each for each in named if each[1] not in defined} == set()
