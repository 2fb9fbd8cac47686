"""That text is said to be safe only by what makes it so, which the type checker does not see; see `safe_text.py`."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.safe_text import EscapedText, SafeLine, SafeText, own_words, safe_format
from tests.any_refused import KEPT_APART
from tests.package_source import PACKAGE, calls, last_name, line_of, nodes, runtime_imports

if TYPE_CHECKING:
    from pathlib import Path

SAFE_TYPES: Final = {each.rpartition(".")[2] for each in KEPT_APART} - {"Address"}
MAKERS: Final = {
    "app/ui/safe_rich_text.py",
    "export/csv.py",
    "export/formats.py",
    "export/markdown.py",
    "export/markdown_text.py",
    "export/plain_text.py",
    "unsafe_characters.py",
    "sanitize.py",
}
"""Where text is said to be of a safe type."""
OF_LITERALS: Final = {"own_words": "\n\t", "safe_format": "\n\t", "own_markdown": "\t", "join_markdown": "\t"}
"""What makes safe text of a literal, its first argument, and what must not be in that."""
ESCAPING: Final = {
    "cli/toml_line.py",
    "export/json_text.py",
    "export/toml.py",
    "notes/layout.py",
    "records/toml_inline.py",
}
"""Who may call `escape_text`, which leaves to the format what that escapes itself."""
KNOWN_AT_RUN_TIME: Final = {"export/csv.py": {"SafeText"}, "export/markdown_text.py": {"SafeText"}}
"""Who may import a safe type not only for the type checker, to make another of it."""
IGNORING: Final = {
    "safe_text.pyi",
    "app/looks/safe_content.py",
    "app/ui/safe_rich_text.py",
    "app/ui/safe_static.py",
}
"""Where the type checker may be told to overlook a type: none of them takes text from a file."""


def literals(node: ast.expr) -> list[str]:
    """Return what a literal may be, one or other of two at most; nothing for what is none."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=other):
            one, two = literals(body), literals(other)
            return [*one, *two] if one and two else []
    return []


def test_the_programs_own_words_are_literals_in_one_line() -> None:
    found = [(path, name, node) for path, name, node in calls() if name in OF_LITERALS]
    assert len(found) > 50
    wrong = [
        line_of(path, node)
        for path, name, node in found
        if not (texts := literals(node.args[0])) or any(set(OF_LITERALS[name]) & set(text) for text in texts)
    ]
    assert not wrong


def test_what_makes_safe_text_is_called_by_its_name_and_no_other_way() -> None:
    """Where it is handed on, as to `map`, or known by another name, nobody could tell what it is given."""
    makers = {*OF_LITERALS, "cast", "escape_text"}
    called = {id(node.func) for _, _, node in calls()}
    handed_on = [
        line_of(path, node)
        for path, node in nodes()
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) in makers and id(node) not in called
    ]
    assert not handed_on
    renamed = [
        line_of(path, node)
        for path, node in nodes()
        if isinstance(node, ast.ImportFrom)
        for name in node.names
        if name.asname and name.name in makers | SAFE_TYPES
    ]
    assert not renamed


def test_text_is_said_to_be_safe_only_by_what_makes_it_so() -> None:
    said = {
        path: line_of(path, node)
        for path, name, node in calls()
        if name == "cast" and any(safe in ast.unparse(node.args[0]) for safe in SAFE_TYPES)
    }
    assert set(said) | {"export/csv.py"} == MAKERS, said
    guarding = {
        path
        for path, node in nodes()
        if isinstance(node, ast.Subscript)
        and last_name(node.value) in ("TypeGuard", "TypeIs")
        and any(safe in ast.unparse(node.slice) for safe in SAFE_TYPES)
    }
    assert guarding == {"sanitize.py"}


def test_kinds_of_safe_text_for_a_format_are_made_where_that_is_written() -> None:
    made = {(name, path) for path, name, _ in calls() if name in ("Markdown", "Cell")}
    assert made == {("Cell", "export/csv.py")}
    assert {path for path, name, _ in calls() if name == "escape_text"} == ESCAPING


def test_no_text_is_asked_whether_it_is_safe() -> None:
    """When the program runs, `isinstance` takes every text for a safe one; the type checker believes it."""
    wrong = [
        f"{line_of(path, node)}: {name.name}"
        for path, node in runtime_imports()
        if isinstance(node, ast.ImportFrom)
        for name in node.names
        if name.name in SAFE_TYPES - KNOWN_AT_RUN_TIME.get(path, set())
    ]
    assert not wrong
    asked = [
        line_of(path, node)
        for path, name, node in calls()
        if name in ("isinstance", "issubclass") and any(safe in ast.unparse(node.args[-1]) for safe in SAFE_TYPES)
    ]
    assert not asked


def test_only_one_module_makes_addresses() -> None:
    assert {path for path, name, _ in calls() if name == "Address"} == {"address.py"}
    assert not [
        line_of(path, node) for path, name, node in calls() if name == "cast" and "Address" in ast.unparse(node.args[0])
    ]


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
