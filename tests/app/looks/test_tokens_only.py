"""No code outside of `app/looks` names a colour, in style sheets, in styles of text, or as an object."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from rich.color import ANSI_COLOR_NAMES
from textual._color_constants import COLOR_NAME_TO_RGB
from textual.color import Color
from textual.css.parse import parse
from textual.css.tokenize import tokenize_values

import jvexplore.app
from jvexplore.app.looks.tokens import TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterator

APP: Final = Path(jvexplore.app.__file__).parent
SOURCES: Final = {
    path.relative_to(APP).as_posix(): path.read_text("utf-8")
    for path in sorted(APP.rglob("*.py"))
    if path.parent.name != "looks"
}
NAMES: Final = {token.name for token in TOKENS}
PLACEHOLDERS: Final = {token.name: f"#0101{number:02x}" for number, token in enumerate(TOKENS)}
"""Colours that nobody would write stand for the tokens: some tokens are white or black."""

VARIABLE: Final = re.compile(r"\$([a-zA-Z][\w-]*)( *\d+%)?")
LITERAL: Final = re.compile(
    r"(?<![\w&;])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w-])"
    r"|\b(?:rgba?|hsla?|color)\([\d.]|\bansi_[a-z]|\x1b\["
)
ESCAPE: Final = "\x1b["
REWRITING: Final = {"textual_workarounds/colour_codes.py"}
"""What shortens the codes that are written to the terminal; it makes none of its own."""
COLOUR_NAMES: Final = {*COLOR_NAME_TO_RGB, *ANSI_COLOR_NAMES} - {"default"}
STYLE_WORDS: Final = {"bold", "italic", "underline", "reverse", "strike", "blink", "none", "not", "on", "dim", "auto"}
OPACITIES: Final = {"opacity", "text_opacity"}
BLENDING: Final = {*OPACITIES, "tint", "background_tint", "auto_color", "blend", "with_alpha", "darken", "lighten"}
"""What makes colours that are no token."""
ENVIRONMENT: Final = {"EDITOR", "VISUAL"}


def style_sheets() -> Iterator[tuple[str, str]]:
    """Yield the style sheet of each class of the application, with the name of the class."""
    for module in pkgutil.walk_packages(jvexplore.app.__path__, "jvexplore.app."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if inspect.isclass(value) and value.__module__ == module.name:
                for sheet in ("CSS", "DEFAULT_CSS"):
                    if text := vars(value).get(sheet):
                        yield name, text


def foreign_values(sheet: str) -> set[tuple[str, str]]:
    """Return the properties of a style sheet whose colours are no token, with what they say."""
    shades = {Color.parse(shade) for shade in PLACEHOLDERS.values()}
    found = set()
    for rules in parse("", sheet, ("", ""), variable_tokens=tokenize_values(PLACEHOLDERS)):
        for name, value in rules.styles.get_rules().items():
            colours = [each for each in _flat(value) if isinstance(each, Color)]
            is_faded = (name in OPACITIES and value != 1) or (name == "auto_color" and value)
            if is_faded or any(each.a and each not in shades for each in colours) or "dim" in str(value).split():
                found.add((name, str(value)))
    return found


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple) and not isinstance(value, Color):
        for each in value if value[0] else ():  # an edge of a frame that is not drawn has a colour too
            yield from _flat(each)
    else:
        yield value


def named_colours(source: str) -> set[str]:
    """Return what names a colour in a source file."""
    tree = ast.parse(source)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and isinstance(node.body[0], ast.Expr)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            found |= {*_colours_in(node.value)}
        if isinstance(node, ast.ImportFrom) and node.module in {"rich.color", "textual.color", "rich.color_triplet"}:
            found.add(f"from {node.module}")
        if isinstance(node, ast.Attribute) and node.attr in BLENDING:
            found.add(f".{node.attr}")
        if isinstance(node, ast.keyword) and node.arg == "dim":
            found.add("dim=")
    return found


def _colours_in(text: str) -> Iterator[str]:
    for name, share in VARIABLE.findall(text):
        if name not in NAMES | ENVIRONMENT or share.strip() not in {"", "0%"}:
            yield f"${name}{share}"
    yield from LITERAL.findall(text)
    words = {*text.split()}
    if words and words <= COLOUR_NAMES | STYLE_WORDS and words & (COLOUR_NAMES | {"dim"}):
        yield text.strip()


def test_style_sheets_name_tokens_only() -> None:
    sheets = [*style_sheets()]
    assert len(sheets) > 30
    assert {name: found for name, sheet in sheets if (found := foreign_values(sheet))} == {}


@pytest.mark.parametrize("path", SOURCES)
def test_code_names_tokens_only(path: str) -> None:
    found = named_colours(SOURCES[path])
    assert found == ({ESCAPE} if path in REWRITING else set())


@pytest.mark.parametrize(
    "value",
    [
        "background: #233f67",
        "color: red",
        "color: ansi_red",
        "background: $lamp 50%",
        "color: auto",
        "color: auto 60%",
        "border: round rgb(1, 2, 3)",
        "border-left: outer white",
        "scrollbar-color: hsl(1, 2%, 3%)",
        "outline: solid yellow",
        "opacity: 0.5",
        "text-opacity: 60%",
        "tint: $lamp 10%",
        "background-tint: $ink-body 5%",
        "link-color: blue",
        "hatch: cross green",
        "text-style: bold dim",
    ],
)
def test_a_colour_in_a_style_sheet_is_found(value: str) -> None:
    assert foreign_values(f"Widget {{ {value}; }}")


@pytest.mark.parametrize(
    "value", ["color: $lamp", "tint: $paper 0%", "text-opacity: 1", "border: none", "opacity: 100%"]
)
def test_tokens_in_a_style_sheet_are_right(value: str) -> None:
    assert not foreign_values(f"Widget {{ {value}; }}")


def test_a_variable_of_textual_is_none_in_a_style_sheet() -> None:
    with pytest.raises(Exception, match="primary"):
        foreign_values("Widget { color: $primary; }")


@pytest.mark.parametrize(
    "code",
    [
        'style="red"',
        'style = "bold red on black"',
        'style = f"bold {ink} on black"',
        'style = "dim"',
        'style = "$primary"',
        'style = "on $lamp 50%"',
        'style = "#ff0000"',
        'style = "bold #f00"',
        'style = "ansi_bright_red"',
        'style = "rgb(1,2,3)"',
        'style = "color(5)"',
        'Style(color="green")',
        "Style(dim=True)",
        "from textual.color import Color",
        "from rich.color import Color as RichColor",
        "self.styles.opacity = 0.5",
        'self.styles.tint = "blue 10%"',
        "paper.blend(ink, 0.5)",
        'text = "\\x1b[31mred"',
    ],
)
def test_a_colour_in_the_code_is_found(code: str) -> None:
    assert named_colours(code)


@pytest.mark.parametrize("code", ['"""A red colour, #ff0000."""', 'text = "a red lorry"', 'query = "#panes"'])
def test_what_names_no_colour_is_not_taken_for_one(code: str) -> None:
    assert not named_colours(code)
