"""Figures of the code itself: `python -m tests.code_figures` prints them; `test_code_figures.py` holds them.

What is counted: comments that silence ruff or mypy; lines of files; of the public names of functions, methods and
classes, each counted once, how many are a single word, which cannot be searched for; and which module-level names
several modules define, so that one cannot guess which is meant. Mutants are counted by `python -m tests.mutation`.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "tui" / "jvexplore"
GIVEN_NAMES: Final = frozenset(("compose", "render", "main", "command", "read"))
"""Names that Textual, or a convention of ours that every format or command follows, gives."""
_HUMP: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")
_SILENCED: Final = re.compile(r"#\s*noqa\b")
_TYPE_IGNORED: Final = re.compile(r"#\s*type:\s*ignore\b")
_REFUSED: Final = "_refused.py"
"""The end of the names of files that consist of what mypy must refuse: each line has a comment that says so."""


def python_files(*folders: Path) -> list[Path]:
    """Return the Python files in some folders, those of tests too."""
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def count_silenced() -> int:
    """Return how many lines of all our code silence ruff."""
    paths = python_files(PACKAGE, ROOT / "tests", ROOT / "screenshots")
    return sum(len(_SILENCED.findall(path.read_text("utf-8"))) for path in paths if path != Path(__file__))


def count_type_ignored(*folders: Path, refused: bool = False) -> int:
    """Return how many lines in some folders silence mypy: those in files of what it must refuse, or the others."""
    paths = (path for path in python_files(*folders) if path.name.endswith(_REFUSED) == refused)
    return sum(len(_TYPE_IGNORED.findall(path.read_text("utf-8"))) for path in paths)


def line_counts() -> dict[str, int]:
    """Return how many lines each file of the package has, that has any but a docstring."""
    counts = {
        str(path.relative_to(PACKAGE)): len(path.read_text("utf-8").splitlines()) for path in python_files(PACKAGE)
    }
    return {name: count for name, count in counts.items() if not name.endswith("__init__.py") or count > 1}


def public_names() -> set[str]:
    """Return the public names of all functions, methods and classes of the package, each once."""
    names = (name for path in python_files(PACKAGE) for name, _ in _defined(path))
    return {name for name in names if not name.startswith("_")} - GIVEN_NAMES


def single_words(names: set[str]) -> set[str]:
    """Return the names that are one word: `said`, `FileStamp`."""
    return {name for name in names if (len(_HUMP.findall(name)) if name[0].isupper() else name.count("_") + 1) == 1}


def names_of_many_modules(limit: int = 3) -> dict[str, list[str]]:
    """Return the module-level public names that more than so many modules define, with the modules."""
    modules: dict[str, list[str]] = defaultdict(list)
    for path in python_files(PACKAGE):
        for name in {name for name, is_top in _defined(path) if is_top} | {*_assigned(_parsed(path))}:
            if not name.startswith("_") and name not in GIVEN_NAMES:
                modules[name].append(str(path.relative_to(PACKAGE)))
    return {name: paths for name, paths in modules.items() if len(paths) > limit}


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def _defined(path: Path) -> list[tuple[str, bool]]:
    """Return the name of every function, method and class of a module, and whether it stands at its top."""
    tree = _parsed(path)
    return [
        (node.name, node in tree.body)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]


def _assigned(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a module assigns at its top."""
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def main() -> None:
    """Print all figures."""
    counts, names = line_counts(), public_names()
    single = single_words(names)
    longest = max(counts, key=lambda name: counts[name])
    print(f"lines that silence ruff: {count_silenced()}")
    tests = ROOT / "tests"
    print(
        f"lines that silence mypy: {count_type_ignored(PACKAGE)} in the package, {count_type_ignored(tests)} in tests"
    )
    print(f"  on purpose, in tests of what mypy must refuse: {count_type_ignored(tests, refused=True)} (*{_REFUSED})")
    print(f"lines of a file: median {median(counts.values()):.0f}, longest {counts[longest]} ({longest})")
    print(f"public names: {len(names)}, of one word: {len(single)} ({100 * len(single) / len(names):.1f} %)")
    print(f"module-level names of more than three modules: {names_of_many_modules() or 'none'}")
    print("mutants killed: python -m tests.mutation says; the last result is in tests/README.md")


if __name__ == "__main__":
    main()
