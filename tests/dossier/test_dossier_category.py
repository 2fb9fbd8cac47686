"""The category and the tags of a dossier: on its page, at a glance, and found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER
from jvexplore.dossier.glance import deal_at_glance
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import plain_text, screen_reader
from jvexplore.search.finder import DossierFinder
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


@pytest.fixture(scope="module")
def skarvik() -> Dossier:
    return load_dossier(FOLDER / "skarvik" / "dossier.toml")


def page_text(dossier: Dossier) -> str:
    return plain_text.format_page(page_blocks(dossier, ReferenceIndex(dossier), DOSSIER), None)


def test_its_page_and_its_speech_have_both(skarvik: Dossier) -> None:
    text = page_text(skarvik)
    assert "\nCategory:  Joint venture\nArticle:   Veskefjord Kraft and" in text
    assert "\n\n#nickel #norway\n\n" in text
    spoken = "".join(screen_reader.render(skarvik, ReferenceIndex(skarvik), []))
    assert "Category: Joint venture." in spoken
    assert "Tags: nickel, norway." in spoken


def test_a_dossier_without_them_has_no_such_lines(bakery: Dossier) -> None:
    text = page_text(bakery)
    assert "Category" not in text
    assert "#" not in text
    assert deal_at_glance(bakery).category == ""


@pytest.mark.parametrize(
    ("category", "vocabulary", "name"),
    [
        ("minority-stake", "", "Minority stake"),
        ("spin-off-of-ships", "", "Spin-off of ships"),
        ("carve-out", '[vocabulary]\ncategories = { carve-out = "Carve-out of ships" }', "Carve-out of ships"),
    ],
)
def test_it_is_named_as_the_dossier_words_it(category: str, vocabulary: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_text(f'format = 2\nid = "x"\ntitle = "X"\ncategory = "{category}"\n{vocabulary}', "utf-8")
    dossier = load_dossier(path)
    assert deal_at_glance(dossier).category == name
    assert f"\nCategory: {name}\n" in page_text(dossier)


@pytest.mark.parametrize("query", ["tag:norway", "tag:nick", "norway", "joint-venture"])
def test_the_dossier_is_found_by_both(query: str, skarvik: Dossier) -> None:
    found = DossierFinder(skarvik).find_documents(query, {}).found
    assert [each.document.key for each in found if each.document.kind == "dossier"] == [DOSSIER]
