"""Worker groups are named only by their enum, so that a misspelt one is a type error."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from jvexplore import app
from jvexplore.app.worker_groups import WorkerGroup

MODULES = sorted(Path(str(app.__file__)).parent.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_group_is_a_bare_word(module: Path) -> None:
    words = set(WorkerGroup)
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            named = [each.value for each in node.keywords if each.arg == "group"]
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = node.args if called in ("opens_screen", "run_dialog", "wait_for_workers", "cancel_group") else []
            bare = [each for each in (*named, *given) if isinstance(each, ast.Constant)]
            assert not bare, f"line {node.lineno}"
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "group":
            assert not {each.value for each in node.comparators if isinstance(each, ast.Constant)} & words
