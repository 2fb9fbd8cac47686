"""The package's own source, for tests of what stands in it: trees of its modules, and what is called and imported."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import jvexplore

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE: Final = Path(jvexplore.__file__).parent


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its path in it."""
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}


@cache
def nodes() -> list[tuple[str, ast.AST]]:
    """Everything that stands in a module, with its path."""
    return [(path, node) for path, module in modules().items() for node in ast.walk(module)]


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Yield where something is called, by what name, and how."""
    for path, node in nodes():
        if isinstance(node, ast.Call) and (name := last_name(node.func)):
            yield path, name, node


def last_name(node: ast.AST) -> str:
    """Return the name of a function or an attribute, without what it is of; empty for anything else."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def runtime_imports() -> Iterator[tuple[str, ast.Import | ast.ImportFrom]]:
    """Yield where what is imported, but for what only the type checker sees."""
    unseen = {
        inner
        for _, node in nodes()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for each in node.body
        for inner in ast.walk(each)
    }
    for path, node in nodes():
        if isinstance(node, ast.Import | ast.ImportFrom) and node not in unseen:
            yield path, node


def line_of(path: str, node: ast.stmt | ast.expr) -> str:
    """Return where something stands, as a failed test says it."""
    return f"{path}:{node.lineno}"
