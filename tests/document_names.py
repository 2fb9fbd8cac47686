"""Which of the words that a document has in backticks, or in a drawing, are paths and names, and whether they exist."""

from __future__ import annotations

import ast
import builtins
import pydoc
import re
from functools import cache
from itertools import chain
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from tests.package_source import PACKAGE, last_name, modules, nodes
from tests.read_by_people import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOR_DEVELOPERS: Final = frozenset(("README.md", "tui/README.md", "tests/README.md", "tests/bench/README.md"))
"""Documents in which every word in backticks is a path or a name in the code; in the others, names that look so."""
READERS_OWN: Final = frozenset(
    (
        *("copy.txt", "config.toml", "deal.toml", "mine.toml", "jvexplore/notes/ID.toml", ".venv/bin/python"),
        *("jvexplore/dossiers/ID/", "dossiers/aliexpress-russia/", "dossiers/ID/sources/", "dossier.toml"),
        *("notes.toml", "notes/ID.toml", "sources/", "sources/SOURCE.txt", "sources/SOURCE.original.txt"),
    )
)
"""Files in examples, and files that a reader of the program has."""
NO_NAMES: Final = frozenset(("COLORFGBG", "EDITOR", "NO_COLOR", "VISUAL", "pgdn"))
"""Variables of the environment that are not the program's own, and keys as a reader calls them."""
MADE_BY_RECIPES: Final = frozenset(
    (
        *("action_NAME", "action_show_basis", "dossier/kinds/precedent.py", "export/lines.py"),
        "article/import_/gemtext.py",
    ),
)
"""What the recipes in `tui/README.md` make."""

FENCE: Final = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
"""A block of code, in a list too: its language, and what is in it."""
_SPAN: Final = re.compile(r"`([^`\n]+)`")
LINK: Final = re.compile(r"\]\(([^)\s]+)\)")
_HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
_NO_SLUG: Final = re.compile(r"[^\w\- ]")
_PATH: Final = re.compile(r"\.?[A-Za-z_][\w.-]*(?:/[\w.-]+)*(?:/|\.(?:md|pyi?|svg|toml|txt))|(?:tests|\.ci)/[\w/]+")
_NAME: Final = re.compile(r"[A-Za-z_]\w*(?:\.\w+)*(?:\(\))?")
_LOOKS_LIKE_CODE: Final = re.compile(r"[a-z]+_\w+|_\w+|[A-Z][a-z]+[A-Z]\w*|[A-Z]\w*\.\w+|\w+\(\)", re.ASCII)
_MEMBER: Final = re.compile(r"`([A-Za-z_]\w*(?:\.(?!(?:md|pyi?|toml|txt)\b)[A-Za-z_]\w*)+(?:\(\))?)`")
"""A dotted name in backticks, in a docstring or a comment of the code; no name of a file."""
_IN_DRAWING: Final = re.compile(r"[\w/]+\.py\b|[\w/]+/(?= )|\b[A-Z][a-z]+[A-Z]\w*(?:\.\w+)*|\b[a-z]+_\w+|\b_\w+")


def name_of(path: Path) -> str:
    """Return the name of a document from the root; of one that is elsewhere, its own."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def prose(path: Path) -> str:
    """Return a document without its blocks of code."""
    return FENCE.sub("", path.read_text("utf-8"))


def code_spans(path: Path) -> set[str]:
    return set(_SPAN.findall(prose(path)))


@cache
def defined_names() -> frozenset[str]:
    """Return every name that our code defines or imports, those of modules and parameters too, and Python's own."""
    others = [*(ROOT / "tests").rglob("*.py"), *(ROOT / "screenshots").rglob("*.py")]
    names = {*dir(builtins)} | {part for path in (*PACKAGE.rglob("*.py"), *others) for part in parts_of(path)}
    of_others = (node for path in others for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    for node in chain((node for _, node in nodes()), of_others):
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                names.add(node.name)
            case ast.arg():
                names.add(node.arg)
            case ast.Name(ctx=ast.Store()):
                names.add(node.id)
            case ast.Attribute(ctx=ast.Store()):
                names.add(node.attr)
            case ast.Import() | ast.ImportFrom():
                imported = [*node.names, ast.alias(getattr(node, "module", None) or "")]
                names |= {part for each in imported for part in each.name.split(".")}
    return frozenset(names)


def parts_of(path: Path) -> tuple[str, ...]:
    return path.relative_to(ROOT).with_suffix("").parts


def own_members(node: ast.ClassDef) -> Iterator[str]:
    """Yield what a class defines in its body, and the attributes of itself that its methods set."""
    for inner in node.body:
        match inner:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield inner.name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign():
                yield from (target.id for target in inner.targets if isinstance(target, ast.Name))
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store) and last_name(each.value) == "self":
            yield each.attr


@cache
def members() -> dict[str, frozenset[str]]:
    """Return what each class of the package has, of its bases in the package too; classes of one name together."""
    found: dict[str, set[str]] = {}
    bases: dict[str, set[str]] = {}
    for _, node in nodes():
        if isinstance(node, ast.ClassDef):
            found.setdefault(node.name, set()).update(own_members(node))
            named = (base.value if isinstance(base, ast.Subscript) else base for base in node.bases)
            bases.setdefault(node.name, set()).update(map(last_name, named))

    def inherited(name: str) -> frozenset[str]:
        return frozenset(found.get(name, ())).union(*map(inherited, bases.get(name, ())))

    return {name: inherited(name) for name in found}


@cache
def module_names() -> dict[str, frozenset[str]]:
    """Return what the modules of the package define, members of classes too, by the last part of their names."""
    found: dict[str, set[str]] = {}
    for path, module in modules().items():
        own = found.setdefault(PurePath(path).stem, set())
        for statement in module.body:
            match statement:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    own.add(statement.name)
                case ast.ClassDef():
                    own |= {statement.name, *own_members(statement)}
                case _:
                    own |= {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
    return {name: frozenset(names) for name, names in found.items()}


@cache
def imported_from() -> dict[str, str]:
    """Return the modules of others from which the package imports a name, by that name."""
    return {
        alias.name: node.module
        for _, node in nodes()
        if isinstance(node, ast.ImportFrom) and node.module and not node.module.startswith("jvexplore")
        for alias in node.names
    }


@cache
def words_of_program() -> frozenset[str]:
    """Return the texts in the code that are one word, or a name with a prefix: values, ids, commands, settings."""
    constants = (node.value for _, node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return frozenset(text for text in constants if len(text) < 50)


def is_path(span: str, document: Path) -> bool:
    """Return whether a path exists, from the root, from the document, or within the package or the tests."""
    bases = (ROOT, document.parent, PACKAGE, ROOT / "tests")
    return any((base / span).exists() for base in bases)


def is_name(span: str) -> bool:
    """Return whether something in the code is called so: `Stake.pane_rows`, `jvexplore.dossier`, `derived_from`."""
    first, *rest = span.removesuffix("()").split(".")
    if first in members() and rest:
        return rest[0] in members()[first]
    if rest and first in ("jvexplore", "tests"):
        module = (PACKAGE if first == "jvexplore" else ROOT / "tests").joinpath(*rest)
        return module.is_dir() or module.with_suffix(".py").is_file()
    return all(part in defined_names() or part in words_of_program() for part in (first, *rest))


def is_of_others(span: str) -> bool:
    """Return whether Python or a library that the package imports has a name: `str.format`, `App.run_action`."""
    name = span.removesuffix("()")
    module = imported_from().get(name.partition(".")[0])
    return pydoc.locate(f"{module}.{name}" if module else name) is not None


def strange_names_in_code(path: Path) -> Iterator[str]:
    """Yield the members of a class or a module that docstrings and comments name, and that it does not have."""
    for span in sorted(set(_MEMBER.findall(path.read_text("utf-8")))):
        first, second, *_ = span.removesuffix("()").split(".")
        if first in members() or first in ("jvexplore", "tests"):
            is_known = is_name(span)
        elif first in module_names() and first not in imported_from():
            is_known = second in module_names()[first]
        else:
            is_known = (first in defined_names() and second in defined_names()) or is_of_others(span)
        if not is_known:
            yield span


def strange_spans(document: Path) -> Iterator[str]:
    """Yield what a document has in backticks that looks like a path or a name, and is neither."""
    for span in sorted(code_spans(document)):
        what = span.partition("::")[0].strip("$")
        if what in READERS_OWN | NO_NAMES | MADE_BY_RECIPES or what.startswith(("jvexplore ", "-")):
            continue
        if _PATH.fullmatch(what):
            if not is_path(what, document):
                yield span
        elif (
            _NAME.fullmatch(what)
            and (name_of(document) in FOR_DEVELOPERS or _LOOKS_LIKE_CODE.fullmatch(what))
            and not is_name(what)
        ):
            yield span


def strange_in_drawings(document: Path) -> Iterator[str]:
    """Yield what the drawings of a document name that does not exist."""
    for language, block in FENCE.findall(document.read_text("utf-8")):
        if not language:
            for found in {*_IN_DRAWING.findall(block)} - MADE_BY_RECIPES:
                if not (is_path(found, document) if "/" in found or found.endswith(".py") else is_name(found)):
                    yield found


def headings(path: Path) -> set[str]:
    """Return what links to the headings of a document end in, as GitHub makes it."""
    text = FENCE.sub("", path.read_text("utf-8"))
    return {_NO_SLUG.sub("", heading.replace("`", "")).lower().replace(" ", "-") for heading in _HEADING.findall(text)}
