"""Every text of the project that a person reads: documents, bundled dossier, interface, help, keyboard shortcuts."""

from __future__ import annotations

import ast
import re
import tomllib
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click
from click.testing import CliRunner

from jvexplore.app.keys.keymap import bindings_by_id
from jvexplore.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[1]
_PACKAGE: Final = ROOT / "tui" / "jvexplore"
DOCUMENTS: Final = (
    *sorted(ROOT.glob("*.md")),
    *sorted(path for folder in ("data", "tui", "tests", "screenshots") for path in (ROOT / folder).rglob("*.md")),
)
"""The README, and what it leads to."""
_NOT_SHOWN: Final = (
    *("reading/english", "reading/german", "reading/language_codes", "dossier/prefill/cues"),
    *("suggest/rules/place_names", "suggest/rules/party_nouns", "suggest/rules/known_bodies", "suggest/rules/ties/"),
    "suggest/rules/cues",
    *("dossier/fingerprints/former_", "dossier/grammar/irregular_"),
)
"""Words to look for in articles, codes, tables of grammar, and former wordings, which are only compared."""
_STYLES: Final = "CSS"
_NOT_TEXT: Final = (
    "compile",
    "word_set",
    "TypeVar",
    "NewType",
    "Literal",
    "fullmatch",
    "match",
    "search",
    "sub",
    "query_one",
)
"""Calls and types whose strings are patterns, names or words for the program."""
_NOT_EDITED: Final = re.compile(r"(?:.+\.)?id|sources?(?:\.[^.]+)?\.(?:title|publisher|author.*)|quotes\.[^.]+\.text")
"""Entries of a dossier whose words are not its editor's: ids, what the source says of itself, and quotes."""
_FENCE: Final = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
_HEADING: Final = re.compile(r"^#+ (.*)$", re.MULTILINE)
_CODE: Final = re.compile(r"`[^`\n]*`")
_COLUMNS: Final = re.compile(r"\s*\n\s*|\s{2,}")
"""Where one column or line of a help text ends and the next begins."""
_WORD: Final = re.compile(r"[A-Za-z]{2}")
_INSERTED: Final = "…"
"""Stands for a value that an f-string inserts."""


class ReadableText(NamedTuple):
    """A text, and where it comes from.

    Attributes:
        where: a file and line, a dossier's entry, or a command.
        text: as a person reads it; values that are inserted are an ellipsis.
    """

    where: str
    text: str


def document_texts(*paths: Path) -> Iterator[ReadableText]:
    """Yield the lines of documents, of all if none is named, as they stand, with the comments of their examples."""
    for path in paths or DOCUMENTS:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                yield ReadableText(f"{path}:{number}", line)


def document_prose(*paths: Path) -> Iterator[ReadableText]:
    """Yield documents, all if none is named, without their code, line for line, for a checker of prose."""
    for path in paths or DOCUMENTS:
        text = _FENCE.sub(lambda block: "\n" * block[0].count("\n"), path.read_text(encoding="utf-8"))
        text = _HEADING.sub(r"\1.", text)  # a sentence of its own: what follows may begin with the same word
        yield ReadableText(str(path), _number_code(text))


def _number_code(text: str) -> str:
    """Return a text with a number for each piece of code, so that no word seems to be repeated."""
    numbers = count(1)
    return _CODE.sub(lambda _: f"code{next(numbers)}", text)


def dossier_texts(folder: Path = ROOT / "data") -> Iterator[ReadableText]:
    """Yield the texts of the dossiers in a folder, in their editor's words: not quotes, nor ids, digests and links."""
    for path in sorted(folder.glob("*.toml")):
        for entry, text in _table_texts(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield ReadableText(f"{path.name}:{entry}", text)


def _table_texts(value: object, entry: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _table_texts(inner, f"{entry}.{key}".removeprefix("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            named = inner.get("id", number) if isinstance(inner, dict) else number
            yield from _table_texts(inner, f"{entry}.{named}")
    elif isinstance(value, str) and is_prose(value) and not _NOT_EDITED.fullmatch(entry):
        yield entry, value


def interface_texts(package: Path = _PACKAGE) -> Iterator[ReadableText]:
    """Yield every string in the code that may be shown: all but docstrings, patterns, styles, and names of things."""
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if not name.startswith(_NOT_SHOWN):
            for line, text in _shown_strings(ast.parse(path.read_text(encoding="utf-8"))):
                yield ReadableText(f"{name}:{line}", text)


def _shown_strings(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and text of each string below a node of a syntax tree."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _WORD.search(node.value):
            yield node.lineno, node.value
        return
    if isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else _INSERTED for part in node.values)
        if _WORD.search(text):
            yield node.lineno, text
        children: list[ast.AST] = [part for part in node.values if isinstance(part, ast.FormattedValue)]
    else:
        children = [child for child in ast.iter_child_nodes(node) if not _is_hidden(child)]
    for child in children:
        yield from _shown_strings(child)


def _is_hidden(node: ast.AST) -> bool:
    """Return whether no string below a node is ever shown: docstrings, styles, patterns, types."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(
            isinstance(target, ast.Name) and (target.id == "__all__" or target.id.endswith(_STYLES))
            for target in targets
        )
    called = node.func if isinstance(node, ast.Call) else node.value if isinstance(node, ast.Subscript) else None
    name = called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
    return name in _NOT_TEXT


def help_texts() -> Iterator[ReadableText]:
    """Yield what `--help` of the program and of each command prints."""
    context = click.Context(main)
    for name in ("", *main.list_commands(context)):
        args = [name, "--help"] if name else ["--help"]
        printed = CliRunner().invoke(main, args, prog_name="jvexplore", terminal_width=500).stdout
        for text in _COLUMNS.split(printed):
            yield ReadableText(f"jvexplore {' '.join(args)}", text)


def key_texts() -> Iterator[ReadableText]:
    """Yield what is said of each keyboard shortcut: its label and its description."""
    for name, binding in bindings_by_id().items():
        for text in (binding.description, binding.tooltip):
            if text:
                yield ReadableText(f"key {name}", text)


def is_prose(text: str) -> bool:
    """Return whether a text has several words, and is no pattern, id or name of a file."""
    return " " in text.strip() and "\\" not in text and _WORD.search(text) is not None
