"""A fact is found by the parties that its keys name, whether or not its words do; `by:` by all who say so."""

from __future__ import annotations

import pytest

from jvexplore.dossier.load import load_dossier
from jvexplore.search.finder import DossierFinder
from tests.deals.made_up_deals import FOLDER


def found(deal: str, query: str) -> set[str]:
    finder = DossierFinder(load_dossier(FOLDER / deal / "dossier.toml"))
    return {each.document.key for each in finder.find_documents(query, {}).found}


@pytest.mark.parametrize(
    ("deal", "query", "keys"),
    [
        ("tarnholm", "by:bredal-munch", {"figure/advisers-value", "figure/advisers-value-eur"}),
        ("rothwald", "by:zoller", {"quote/zoller-not-competent", "event/signing-bote", "figure/price-bote"}),
        ("penhallow", "by:union", {"challenge/jobs"}),
        ("penhallow", "by:two-people kind:event", {"event/third-bid"}),
        ("skarvik", "by:skarvik kind:stake", set()),
    ],
)
def test_what_is_according_to_somebody_is_found_by_them(deal: str, query: str, keys: set[str]) -> None:
    assert found(deal, query) == keys


@pytest.mark.parametrize(
    ("deal", "query", "key"),
    [
        ("tarnholm", "bredal kind:figure", "figure/advisers-value"),
        ("mezara", '"quintavale iberia" kind:event', "event/signing"),
        ("mezara", 'held through "quintavale iberia"', "stake/quintavale-today"),
        ("penhallow", '"two people" kind:event', "event/third-bid"),
        ("penhallow", "pascoe kind:challenge", "challenge/price-too-low"),
    ],
)
def test_a_fact_is_found_by_a_party_that_only_a_key_names(deal: str, query: str, key: str) -> None:
    assert key in found(deal, query)
