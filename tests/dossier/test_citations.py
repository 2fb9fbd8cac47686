from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jvexplore.address import DOSSIER, Address
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.model import Dossier
from jvexplore.dossier.source import Paragraph, Source


def test_a_citation_names_the_source_and_the_paragraphs(bakery: Dossier) -> None:
    paper = "The Morning Loaf, 3 March 2020"
    assert format_citation(bakery, Address("dossier")) == paper
    assert format_citation(bakery, Address("paragraph/3")) == f"{paper}, paragraph 3"
    assert format_citation(bakery, Address("party/crumb")) == f"{paper}, paragraphs 1 and 2"


@pytest.mark.parametrize(
    ("keys", "cited"),
    [
        ({}, "“Deal of the day”, 3 March 2020"),
        ({"published": None}, "“Deal of the day”"),
        ({"published": "2020-03"}, "“Deal of the day”, March 2020"),
        ({"title": ""}, "wire, 3 March 2020"),
        ({"publisher": "The Loaf"}, "The Loaf, 3 March 2020"),
        ({"publisher": "The Loaf", "published": None}, "The Loaf"),
    ],
)
def test_a_source_without_a_publisher_is_cited_by_its_title(keys: dict[str, Any], cited: str) -> None:
    source = Source(
        **{
            "id": "wire",
            "title": "Deal of the day",
            "published": date(2020, 3, 3),
            "paragraphs": (Paragraph(id="1"),),
            **keys,
        }
    )
    dossier = Dossier(id="x", title="X", sources=(source,))
    assert format_citation(dossier, DOSSIER) == format_citation(dossier, Address("source/wire")) == cited
    assert format_citation(dossier, Address("paragraph/1")) == f"{cited}, paragraph 1"
