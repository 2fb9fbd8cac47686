"""`has:conflict` finds what was changed in two ways: facts, sources and the dossier, as it does notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.load import load_dossier
from jvexplore.search.finder import DossierFinder

if TYPE_CHECKING:
    from pathlib import Path


def test_facts_in_conflict_are_found(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    facts = '[[parties]]\nid = "finch"\nname = "Finch"\n[[parties.conflict]]\nname = "Fink"\n[[parties]]\nid = "wren"\n'
    path.write_text(f'format = 2\nid = "birds"\ntitle = "Birds"\n{facts}', "utf-8")
    found = DossierFinder(load_dossier(path)).find_documents("has:conflict", {}).found
    assert [each.document.key for each in found] == ["party/finch"]


def test_sources_and_the_dossier_are_found_too(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    source = '[[sources]]\nid = "wire"\ntitle = "Birds"\nparagraphs = [{ id = "1" }]\n'
    path.write_text(
        f'format = 2\nid = "birds"\ntitle = "Birds"\ntitle-other = "Fowl"\n{source}'
        f'[[sources.conflict]]\ntitle = "Fowls"\n{source.replace("wire", "post")}',
        "utf-8",
    )
    found = DossierFinder(load_dossier(path)).find_documents("has:conflict", {}).found
    assert {each.document.key for each in found} == {"source/wire", "dossier"}
