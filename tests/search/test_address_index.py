from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.search.address_index import AddressIndex

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("stake/dough", "stake/dough"),
        ("stake/d", "stake/dough"),
        ("dough", "party/dough"),
        ("Dough Hol", "party/dough"),
        ("loaves", "figure/loaves"),
        ("paragraph/3", "paragraph/3"),
        ("holding 37.5", "stake/dough"),
        ("crumb ada", "party/ada-crumb"),
        ("annuoncement", "event/announcement"),
        ("dossier", "dossier"),
    ],
)
def test_the_best_fit_comes_first(bakery: Dossier, typed: str, best: str) -> None:
    found = [each.address for each in AddressIndex(bakery).find_matching(typed, 5)]
    assert found[0] == best
    assert len(found) == len(set(found)) <= 5


def test_nothing_typed_offers_all_and_nonsense_nothing(bakery: Dossier) -> None:
    addresses = AddressIndex(bakery)
    assert len(addresses.find_matching("", 1_000)) == len(bakery.facts) + len(bakery.first_source.paragraphs) + 1
    assert [each.address for each in addresses.find_matching("", 2)] == list(bakery.facts)[:2]
    assert addresses.find_matching("zqxzqxzqx", 5) == []
