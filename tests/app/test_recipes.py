"""The code of the recipes in `tui/README.md` works."""

from __future__ import annotations

import ast
import re
import sys
from importlib import import_module
from textwrap import dedent
from typing import TYPE_CHECKING, Any, Final

import pytest
from textual.binding import Binding

from jvexplore.address import address_of
from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.article.import_ import formats as import_formats
from jvexplore.article.import_.file_contents import BlockHint, FileBlock
from jvexplore.article.import_.run_reader import read_contents
from jvexplore.dossier import kind_table
from jvexplore.dossier.fact_types import fact_type
from jvexplore.dossier.kind_table import KindEntry
from jvexplore.dossier.model import Fact
from jvexplore.dossier.titles import fact_title
from jvexplore.export import formats
from jvexplore.table_reader import table_reader
from tests.app.conftest import Start, app_of, screen_text, settle
from tests.document_names import FENCE, MADE_BY_RECIPES
from tests.read_by_people import ROOT
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex

BLOCKS: Final = [
    dedent(block)
    for language, block in FENCE.findall((ROOT / "tui" / "README.md").read_text("utf-8"))
    if language == "python"
]


def block_with(beginning: str) -> str:
    (block,) = [each.strip() for each in BLOCKS if each.startswith(beginning)]
    return block


def value_of(beginning: str, module: ModuleType, **names: object) -> Any:
    """Return what a line is worth that a recipe adds to a list or a table of a module."""
    return eval(block_with(beginning), {**vars(module), **names})  # noqa: S307 - a document of ours


def recipe_entry() -> KindEntry:
    """Return the recipe's line in the table of kinds, for the module that a test writes."""
    entry = value_of("KindEntry", kind_table)
    assert isinstance(entry, KindEntry)
    return entry._replace(fact_type="written_by_recipe:Precedent")


def write_module(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Write the code of a recipe where `written_by_recipe` is imported from."""
    (folder / "written_by_recipe.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "written_by_recipe", raising=False)


@pytest.fixture
def recipe_module(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module that a recipe writes, found by the beginning of its docstring."""
    write_module(tmp_path, monkeypatch, block_with(f'"""{request.param}'))
    return import_module("written_by_recipe")


@pytest.mark.parametrize("block", [each for each in BLOCKS if "import" in each])
def test_what_they_import_is_there(block: str) -> None:
    for node in ast.walk(ast.parse(block)):
        if isinstance(node, ast.ImportFrom) and node.module:
            assert all(hasattr(import_module(node.module), name.name) for name in node.names), node.module


@pytest.mark.parametrize("recipe_module", ["Precedents"], indirect=True)
def test_a_kind(recipe_module: ModuleType, bakery: Dossier) -> None:
    entry = value_of("KindEntry", kind_table)
    assert entry.fact_type == "jvexplore.dossier.kinds.precedent:Precedent"
    table = {
        "id": "cable",
        "title": "A cable",
        "buyer": "dough",
        "when": "2019",
        "basis": "stated",
        "passages": [{"paragraph": "5"}],
    }
    fact = table_reader(recipe_module.Precedent)(table)
    assert isinstance(fact, Fact)
    assert (fact.kind, fact.address) == (entry.name, "precedent/cable")
    assert [*fact.references()] == [("buyer", "party/dough")]
    assert (fact.list_title(bakery, ""), fact.value_text(bakery)) == ("A cable", "Dough Holding, 2019")
    for_staff = table_reader(recipe_module.Precedent)(table | {"title": "A cable for the staff"})
    assert fact_title(bakery, for_staff) == "A cable for the staff [editor]"


def code_without(code: str, beginning: str) -> str:
    """Return code without a line and what belongs to it: what is indented below it."""
    indent = re.escape(beginning[: len(beginning) - len(beginning.lstrip())])
    left, times = re.subn(rf"^{re.escape(beginning)}.*\n(?:(?:{indent} +.*)?\n)*", "", code + "\n", flags=re.MULTILINE)
    assert times == 1
    return left


@pytest.mark.parametrize(
    ("beginning", "named"),
    [
        ("    kind =", "kind"),
        ("    reference_labels =", "reference_labels"),
        ("    title:", 'the key "title"'),
        ("    buyer:", 'the key "buyer"'),
        ("    def references", "references"),
        ("    def value_text", "value_text"),
        ("    def detail_blocks", "detail_blocks"),
    ],
)
def test_what_a_kind_leaves_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beginning: str, named: str
) -> None:
    write_module(tmp_path, monkeypatch, code_without(block_with('"""Precedents'), beginning))
    with pytest.raises(TypeError, match=f"^written_by_recipe:Precedent lacks {named}$"):
        fact_type(recipe_entry())


def test_a_kind_of_another_name_than_in_the_table_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_module(tmp_path, monkeypatch, block_with('"""Precedents').replace('"precedent"', '"deal"'))
    with pytest.raises(TypeError, match='is "deal", but "precedent" in the table of kinds'):
        fact_type(recipe_entry())


@pytest.mark.parametrize("recipe_module", ["Notes as plain lines"], indirect=True)
def test_a_format(recipe_module: ModuleType, bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    entry = value_of("ExportFormat", formats, lines=recipe_module)
    notes = [made(1, "party/dough", "one\ntwo"), made(2, "dossier", "x\x1b[2J")]
    assert entry.render(bakery, bakery_references, notes).splitlines() == [
        f"{notes[0].id}: party/dough: one two",
        f"{notes[1].id}: dossier: x␛[2J",
    ]
    assert entry.render(bakery, bakery_references, []) == "\n"


@pytest.mark.parametrize("recipe_module", ["Read Gemtext"], indirect=True)
def test_an_import_format(recipe_module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = value_of("FileFormat", import_formats)._replace(module="written_by_recipe")
    monkeypatch.setattr(import_formats, "FORMATS", (entry, *import_formats.FORMATS))
    assert read_contents(b"# A deal\n=> x.gmi Others\n\nHeron bought Otter.\n", ".gmi").blocks == (
        FileBlock("A deal", BlockHint.HEADLINE),
        FileBlock("x.gmi Others", BlockHint.MENU),
        FileBlock("Heron bought Otter."),
    )


async def test_a_key(start: Start) -> None:
    binding = value_of("_key", bindings)
    assert isinstance(binding, Binding)
    names: dict[str, Any] = {}
    exec(block_with("def action_"), names)  # noqa: S102 - as above
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        group = type("BasisKeys", (KeyGroup,), names)()
        group._screen = explorer
        explorer.add_key_groups(group)
        explorer.show_address(address_of("stake/alibaba"))
        await explorer.run_action(binding.action)
        await settle(pilot)
        assert "Basis: stated." in screen_text(pilot)


def test_what_the_recipes_make_is_not_there() -> None:
    package = ROOT / "tui" / "jvexplore"
    assert not any((package / each).exists() for each in MADE_BY_RECIPES)
    assert "b" not in {key for each in bindings.EXPLORER for key in each.key.split(",")}
