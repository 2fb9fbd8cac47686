"""What the documents name exists: paths, modules, names, tests, and where links lead."""

from __future__ import annotations

import re
import sys
from itertools import chain
from pathlib import Path
from traceback import walk_stack
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.atomic_write import write_bytes
from tests.document_names import (
    FOR_DEVELOPERS,
    LINK,
    headings,
    name_of,
    prose,
    strange_in_drawings,
    strange_names_in_code,
    strange_spans,
)
from tests.package_source import PACKAGE
from tests.read_by_people import DOCUMENTS, ROOT
from tests.records.library import Item, by_key, library_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

README: Final = ROOT / "README.md"
_MODULE: Final = re.compile(r"`([\w/]+\.(?:py|md))`|\b(tests/[\w/]+\.py)")
_TEST: Final = re.compile(r"`(tests/[\w/]+\.py|…)(?:::(\w+))?`")


def named_tests() -> Iterator[tuple[str, str]]:
    """Yield each test file that a document names, and the test in it; empty where the whole file is meant."""
    for document in DOCUMENTS:
        path = ""
        for name, test in _TEST.findall(document.read_text("utf-8")):
            path = path if name == "…" else name
            yield path, test


def test_the_documents_are_where_a_reader_looks() -> None:
    names = {name_of(document) for document in DOCUMENTS}
    assert names >= {*FOR_DEVELOPERS, "tui/reference.md", "data/README.md", "data/notes-safety.md"}


def test_readme_is_short() -> None:
    assert README.stat().st_size < 8_500


def test_every_test_that_is_named_is_there() -> None:
    named = list(named_tests())
    assert len(named) > 30
    for path, test in named:
        code = (ROOT / path).read_text("utf-8")
        assert not test or re.search(rf"^(?:async )?def {test}\b", code, re.MULTILINE), f"{path}::{test}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_link_leads_somewhere(document: Path) -> None:
    for target in LINK.findall(prose(document)):
        path, _, heading = target.partition("#")
        if ":" in path:
            assert re.match(r"https://[\w.-]+/", path), target
            continue
        there = document.parent / path if path else document
        assert there.is_file(), target
        assert not heading or heading in headings(there), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_document_is_linked(document: Path) -> None:
    others = [other for other in DOCUMENTS if other != document]
    linked = {
        (other.parent / target.partition("#")[0]).resolve() for other in others for target in LINK.findall(prose(other))
    }
    assert document in linked


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_path_and_name_exists(document: Path) -> None:
    assert [*strange_spans(document), *strange_in_drawings(document)] == []


def test_every_module_that_a_docstring_names_exists() -> None:
    app = PACKAGE / "app"
    for path in PACKAGE.rglob("*.py"):
        for name in filter(None, chain.from_iterable(_MODULE.findall(path.read_text("utf-8")))):
            assert any((base / name).is_file() for base in (path.parent, PACKAGE, app, ROOT)), f"{path}: {name}"


def test_every_member_that_a_docstring_or_a_comment_names_exists() -> None:
    of_tests = (path for path in (ROOT / "tests").rglob("*.py") if path.name != "test_documents.py")
    strange = {path: [*strange_names_in_code(path)] for path in (*PACKAGE.rglob("*.py"), *of_tests)}
    assert {path: names for path, names in strange.items() if names} == {}


def modules_of_a_save(path: Path) -> list[str]:
    """Return the modules that a save of records goes through until it writes the file, each once."""
    callers: list[Path] = []

    def note_callers(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code is write_bytes.__code__:
            callers.extend(Path(caller.f_code.co_filename) for caller, _ in walk_stack(frame))

    sys.setprofile(note_callers)
    try:
        library_store(path).save(by_key(Item(id="dune")))
    finally:
        sys.setprofile(None)
    modules = (file.relative_to(PACKAGE).as_posix() for file in reversed(callers) if file.is_relative_to(PACKAGE))
    return [*dict.fromkeys(modules)]


def test_what_a_save_goes_through_is_named_where_a_reader_looks(tmp_path: Path) -> None:
    modules = modules_of_a_save(tmp_path / "library.toml")
    assert modules[0] == "records/store.py"
    of_developers = (ROOT / "tui" / "README.md").read_text("utf-8")
    drawing = of_developers.partition("## How a note is saved")[2]
    assert [*map(drawing.index, modules)] == sorted(map(drawing.index, modules))
    for text in (README.read_text("utf-8"), of_developers):
        (line,) = [line for line in text.splitlines() if line.startswith("| a save is made atomic |")]
        assert [module for module in modules if module not in line] == []


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ('"""Calls `Stake.no_such_method`."""', ["Stake.no_such_method"]),
        (
            "# Inherited: `NotesStore.save`, `NotesStore.path`; not `NotesStore.no_such_member()`.",
            ["NotesStore.no_such_member()"],
        ),
        ('"""As `sidecar.sidecar_dir`, not `sidecar.no_such_function`."""', ["sidecar.no_such_function"]),
        ('"""Of a variable: `dossier.no_such_attribute`."""', ["dossier.no_such_attribute"]),
        ('"""Of a library: `App.run_action`, `str.format`, `sys.no_such_hook`."""', ["sys.no_such_hook"]),
        ('"""Files: `store.py`, `notes.toml`, `page.md`, `safe_text.pyi`."""', []),
    ],
)
def test_a_member_that_does_not_exist_is_found(text: str, strange: list[str], tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(f"{text}\n", "utf-8")
    assert [*strange_names_in_code(module)] == strange


@pytest.mark.parametrize(
    "text",
    [
        "`dossier/kinds/no_such_kind.py`",
        "`Stake.no_such_method`",
        "`NoSuchClass`",
        "`no_such_function()`",
        "`tests/no_such_folder/`",
        "`jvexplore.no_such_module`",
        "```\nfile --> no_such_step --> records/store.py\n```",
        "```\nNoSuchStore.save\n```",
    ],
)
def test_what_does_not_exist_is_found(text: str, tmp_path: Path) -> None:
    document = tmp_path / "README.md"
    document.write_text(f"Real: `records/store.py`, `RecordStore.save`.\n\n{text}\n", "utf-8")
    assert len([*strange_spans(document), *strange_in_drawings(document)]) == 1
