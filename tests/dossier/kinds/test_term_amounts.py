"""The amount that leads a term: none alone of those that contradict each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.dossier.kinds.term import Term
from jvexplore.dossier.load import load_dossier, make_dossier
from tests.deals.made_up_deals import FOLDER
from tests.dossier.kinds.test_terms import figure, holding, page_text, term

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


@pytest.mark.parametrize(
    ("others", "lead", "in_row"),
    [
        ([{"value": Decimal(22_000_000)}], "€21m ≠ €22m", "€21m ≠ €22m"),
        ([{"value": Decimal(21_000_000)}], "€21m", "€21m"),
        ([{"value": Decimal(22_000_000), "category": "fee"}], "€21m", "€21m"),
        (
            [{"value": Decimal(22_000_000), "category": "fee"}, {"value": Decimal(23_000_000), "category": "fee"}],
            *("€21m", "€21m"),
        ),
        ([{"value": Decimal(22_000_000), "per": "year"}], "€21m", "€21m"),
        ([{"value": Decimal(20_000_000), "qualifier": "more than"}], "€21m", "€21m"),
        ([{"value": Decimal(22_000_000), "status": "actual"}], "€21m", "€21m"),
        ([{"value": Decimal(1_000_000), "part_of": ("figure/price",)}], "€21m", "€21m"),
        ([{"value": Decimal(22_000_000)}, {"value": Decimal(21_000_000)}], "€21m ≠ €22m", "€21m ≠ €22m"),
        ([{"value": Decimal(22_000_000)}, {"value": Decimal(23_000_000)}], "€21m ≠ €22m ≠ €23m", "≠"),
        ([{"value": Decimal(21_400_000)}, {"value": Decimal(20_600_000)}], "€21m ≠ €21.4m ≠ €20.6m", "≠"),
        ([{"value": Decimal(22_000_000), "per": "ton"}, {"value": Decimal(25_000_000)}], "€21m ≠ €25m", "€21m ≠ €25m"),
    ],
)
def test_no_one_of_amounts_that_contradict_each_other_leads_a_term(
    others: list[dict[str, Any]], lead: str, in_row: str, bakery: Dossier
) -> None:
    further = (figure(**{"id": f"price-{number}", "category": "price", **each}) for number, each in enumerate(others))
    dossier = holding(bakery, term(), figures=(figure(category="price"), *further))
    put = dossier.facts_of(Term)[0]
    assert put.list_lead(dossier) == lead
    assert put.status_row(dossier).lead == in_row


@pytest.mark.parametrize(
    ("deal", "address", "line"),
    [
        ("tarnholm", "party/second-official", "Says: A floor for offers, DKK 14bn ≠ DKK 12.5bn (term/floor)"),
        ("tarnholm", "party/ministry", "Terms received: A floor for offers, DKK 14bn ≠ DKK 12.5bn (term/floor)"),
        ("rothwald", "figure/price-bote", "Relates to: Purchase of a majority, €640m ≠ €610m (term/purchase)"),
    ],
)
def test_a_link_to_a_term_has_all_amounts_that_contradict_each_other(deal: str, address: str, line: str) -> None:
    assert line in page_text(load_dossier(FOLDER / deal / "dossier.toml"), address).splitlines()


@pytest.mark.parametrize(("status", "lead"), [("actual", "€21m"), ("agreed", "€21m ≠ €24m")])
def test_an_amount_that_merely_changed_does_not_contradict_the_first(status: str, lead: str) -> None:
    amount = {"category": "price", "of": "term/put", "unit": "EUR", "status": status, "basis": "stated"}
    dossier = make_dossier(
        {
            "format": 2,
            "id": "heron",
            "title": "Heron",
            "sources": [
                {"id": name, "title": name, "published": date(2027, 5, day), "paragraphs": [{"id": name}]}
                for name, day in (("post", 12), ("wire", 13))
            ],
            "terms": [{"id": "put", "category": "put-option", "basis": "stated", "passages": [{"paragraph": "post"}]}],
            "figures": [
                {**amount, "id": name, "value": value, "passages": [{"paragraph": name}]}
                for name, value in (("post", 21_000_000), ("wire", 24_000_000))
            ],
        }
    )
    assert dossier.facts_of(Term)[0].list_lead(dossier) == lead
