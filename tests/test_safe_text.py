"""That nobody goes past the types of safe text, which the type checker does not see; `safe_text.py` says what for."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import jvexplore
from jvexplore.safe_text import EscapedText, SafeLine, SafeText, own_words, safe_format

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE: Final = Path(jvexplore.__file__).parent
SAFE_TYPES: Final = ("SafeText", "SafeLine", "SafeContent", "EscapedText", "Markdown")
MAKERS: Final = {
    "visible.py",
    "hidden.py",
    "export/csv.py",
    "export/markdown.py",
    "export/markdown_text.py",
    "export/plain.py",
}
"""Where text is said to be of a safe type."""
OF_LITERALS: Final = {"own_words": "\n\t", "safe_format": "\n\t", "own_markdown": "\t", "join_markdown": "\t"}
"""What makes safe text of a literal, its first argument, and what must not be in that."""
DRAWN_BY: Final = {
    "Content": {"app/ui/safe_content.py"},
    "Text": {"app/ui/safe_rich_text.py"},
    "Static": {"app/ui/safe_static.py"},
    "Hit": {"app/find/command_hits.py"},
    "DiscoveryHit": {"app/find/command_hits.py"},
    "Segment": {"app/ui/long_text.py"},
    "Markdown": set[str](),
    "RichLog": set[str](),
    "DataTable": set[str](),
    "Option": set[str](),
}
"""What Textual and Rich draw text by, and who may use it; as a type, everybody may."""
CALLED_BY: Final = {
    "Input": set[str](),
    "TextArea": set[str](),
    "Button": set[str](),
    "Select": set[str](),
    "print": set[str](),
    "echo": {"cli/output.py"},
    "secho": set[str](),
    "from_markup": set[str](),
}
"""What is called to show or print text, and by whom; subclasses of ours have types of their own."""
SET_BY: Final = {
    "border_title": {"app/ui/safe_content.py"},
    "border_subtitle": {"app/ui/safe_content.py"},
    "placeholder": {"app/ui/text_input.py"},
    "plain": {"app/ui/safe_rich_text.py"},
    "tooltip": set[str](),
    "label": set[str](),
    "sub_title": set[str](),
    # Long texts are made safe row by row, as they are drawn; the preview of an export is, before.
    "text": {"app/notes/note_area.py", "app/source/source_view.py", "app/export/export.py"},
}
"""Attributes of widgets by which text is shown, and who may set them."""
PRINTED_BY: Final = {"leaving.py", "cli/output.py"}
IGNORING: Final = {"safe_text.pyi", "app/ui/safe_content.py", "app/ui/safe_static.py"}
"""Where the type checker may be told to overlook a type: none of them takes text from a file."""


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its path in it."""
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Yield where something is called, by what name, and how."""
    for path, module in modules().items():
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                function = node.func
                if isinstance(function, ast.Name | ast.Attribute):
                    yield path, function.id if isinstance(function, ast.Name) else function.attr, node


def literals(node: ast.expr) -> list[str]:
    """Return what a literal may be, one or other of two at most; nothing for what is none."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=other):
            one, two = literals(body), literals(other)
            return [*one, *two] if one and two else []
    return []


def runtime_imports(module: ast.Module) -> Iterator[ast.ImportFrom]:
    """Yield what a module imports, but for what only the type checker sees."""
    unseen = {
        inner
        for node in ast.walk(module)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for each in node.body
        for inner in ast.walk(each)
    }
    yield from (node for node in ast.walk(module) if isinstance(node, ast.ImportFrom) and node not in unseen)


def line_of(path: str, node: ast.stmt | ast.expr) -> str:
    return f"{path}:{node.lineno}"


def test_the_programs_own_words_are_literals_in_one_line() -> None:
    found = [(path, name, node) for path, name, node in calls() if name in OF_LITERALS]
    assert len(found) > 50
    wrong = [
        line_of(path, node)
        for path, name, node in found
        if not (texts := literals(node.args[0])) or any(set(OF_LITERALS[name]) & set(text) for text in texts)
    ]
    assert not wrong


def test_text_is_said_to_be_safe_only_by_what_makes_it_so() -> None:
    said = {
        path: line_of(path, node)
        for path, name, node in calls()
        if name == "cast" and any(safe in ast.unparse(node.args[0]) for safe in SAFE_TYPES)
    }
    assert set(said) == MAKERS, said
    guarding = {
        path
        for path, module in modules().items()
        for node in ast.walk(module)
        if isinstance(node, ast.Subscript)
        and ast.unparse(node).startswith(tuple(f"TypeGuard[{each}" for each in SAFE_TYPES))
    }
    assert guarding == {"visible.py"}


def test_only_one_module_makes_addresses() -> None:
    assert {path for path, name, _ in calls() if name == "Address"} == {"address.py"}
    assert not [
        line_of(path, node) for path, name, node in calls() if name == "cast" and "Address" in ast.unparse(node.args[0])
    ]


def test_textual_and_rich_are_given_text_only_by_what_asks_for_a_safe_type() -> None:
    wrong = [
        f"{line_of(path, node)}: {name.name}"
        for path, module in modules().items()
        for node in runtime_imports(module)
        if (node.module or "").partition(".")[0] in ("textual", "rich")
        for name in node.names
        if path not in DRAWN_BY.get(name.name, {path}) and not path.startswith("app/textual_workarounds/")
    ]
    assert not wrong


def test_textual_and_rich_are_imported_by_name() -> None:
    names = {
        name.name.partition(".")[0]
        for path, module in modules().items()
        for node in ast.walk(module)
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert "json" in names
    assert not names & {"textual", "rich"}


def test_what_shows_or_prints_text_is_called_only_by_what_asks_for_a_safe_type() -> None:
    wrong = [line_of(path, node) for path, name, node in calls() if path not in CALLED_BY.get(name, {path})]
    assert not wrong
    labels = [(path, node) for path, name, node in calls() if name == "Label"]
    assert labels
    assert all(literals(node.args[0]) for _, node in labels)


def test_streams_are_written_to_only_by_what_asks_for_a_safe_type() -> None:
    wrong = [
        line_of(path, node)
        for path, name, node in calls()
        if name in ("write", "writelines")
        and ast.unparse(node.func).startswith(("sys.std", "sys.__std"))
        and path not in PRINTED_BY
    ]
    assert not wrong


def test_titles_and_placeholders_are_set_only_by_what_asks_for_a_safe_type() -> None:
    wrong = [
        line_of(path, node)
        for path, module in modules().items()
        if path.startswith("app/")
        for node in ast.walk(module)
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        for each in ast.walk(target)
        if isinstance(each, ast.Attribute) and path not in SET_BY.get(each.attr, {path})
    ]
    assert not wrong


def test_widgets_draw_safe_content() -> None:
    drawing = [
        (path, node.returns)
        for path, module in modules().items()
        if path.startswith("app/")
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.name == "render"
    ]
    assert drawing
    assert {ast.unparse(returns) if returns else "" for _, returns in drawing} == {"SafeContent"}


def test_no_type_is_overlooked_where_text_is_shown() -> None:
    overlooking = {
        path.relative_to(PACKAGE).as_posix()
        for path in (*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.pyi"))
        if re.search(r"type: ignore(?!\[no-untyped-call\])", path.read_text("utf-8"))
    }
    assert overlooking == IGNORING


def test_the_type_checker_is_told_of_all_that_there_is_when_the_program_runs() -> None:
    told, there = (_names_in(PACKAGE / f"safe_text{suffix}") for suffix in (".pyi", ".py"))
    assert told == there
    assert {SafeText, SafeLine, EscapedText} == {str}


def _names_in(path: Path) -> set[str]:
    """Return what a module defines."""
    names = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        for target in node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]:
            if isinstance(target, ast.Name):
                names.add(target.id)
    return names


@pytest.mark.parametrize(
    ("template", "parts", "shown"),
    [("{:,} of {}", (1_234, own_words("{}")), "1,234 of {}"), ("{}", (own_words("{0}{a}"),), "{0}{a}")],
)
def test_what_stands_in_braces_is_no_template_itself(template: str, parts: tuple[int, ...], shown: str) -> None:
    assert safe_format(template, *parts) == shown
