from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import Address
from jvexplore.dossier.citations import format_citation

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def test_a_citation_names_the_source_and_the_paragraphs(bakery: Dossier) -> None:
    paper = "The Morning Loaf, 3 March 2020"
    assert format_citation(bakery, Address("dossier")) == paper
    assert format_citation(bakery, Address("paragraph/3")) == f"{paper}, paragraph 3"
    assert format_citation(bakery, Address("party/crumb")) == f"{paper}, paragraphs 1 and 2"
