"""Notes on a relation that is a stake in format 2: they stay, whether the dossier is converted or taken back."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.load import make_dossier
from jvexplore.toml import parse_toml
from tests.conftest import BAKERY
from tests.dossier.fingerprints.test_fact_changes import changed, has_changed

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

_HELD = """
[[relations]]
id = "crumb-held"
subject = "crumb"
verb = "held-a-stake-in"
object = "dough"
since = "2009?"
basis = "stated"
passages = [{ paragraph = 2 }]

[[figures]]
id = "held"
title = "Held before"
value = 12
unit = "percent"
of = "relation/crumb-held"
basis = "stated"
passages = [{ paragraph = 2 }]
"""


_HELD_TEXT = BAKERY.read_text("utf-8").replace("[[relations]]", f"{_HELD}\n[[relations]]", 1)


@pytest.fixture
def former_stake() -> Dossier:
    """The bakery, with a relation of format 1 that became a stake when the file was converted."""
    return make_dossier(parse_toml(convert_format(_HELD_TEXT)))


@pytest.mark.parametrize("number", [{}, {"percent": Decimal(9), "qualifier": ""}], ids=["undisclosed", "9 %"])
def test_notes_on_a_former_stake_stay_with_the_relation_if_the_conversion_is_undone(
    former_stake: Dossier, number: dict[str, Any]
) -> None:
    stake, relation = Address("stake/crumb-held"), Address("relation/crumb-held")
    kept = fingerprint_text(changed(former_stake, stake, **number), stake)
    before = make_dossier(parse_toml(_HELD_TEXT))
    assert before.present_address(stake) == relation
    assert not has_changed(before, relation, kept)
    assert has_changed(changed(before, relation, since="2010"), relation, kept)
    assert has_changed(changed(before, relation, object="staff"), relation, kept)
    assert has_changed(changed(before, relation, subject="staff"), relation, kept)
    assert not dossier_problems(before)


def test_the_address_of_a_stake_leads_to_no_relation_as_long_as_the_stake_exists() -> None:
    text = _HELD_TEXT.replace('id = "dough"\nholder', 'id = "crumb-held"\nholder')
    dossier = make_dossier(parse_toml(text))
    assert dossier.present_address(Address("stake/crumb-held")) == "stake/crumb-held"


@pytest.mark.parametrize(
    "kept",
    [
        "Crumb & Co held a stake in Dough Holding, since 2009?",
        "Crumb & Co held a stake in Dough Holding: since perhaps 2009",
    ],
    ids=["e78caa1b", "e18311f"],
)
def test_a_relation_that_became_a_stake_has_not_changed(former_stake: Dossier, kept: str) -> None:
    now = Address("stake/crumb-held")
    assert former_stake.present_address(Address("relation/crumb-held")) == now
    assert not has_changed(former_stake, now, kept)
    assert not has_changed(changed(former_stake, now, percent=Decimal(9)), now, kept), "a relation had no percentage"
    for values in (
        {"since": "2009"},
        {"since": None},
        {"status": None},
        {"status": "abandoned"},
        {"until": "2012"},
        {"holder": "staff"},
        {"company": "rising-sun"},
        {"formerly": ()},
    ):
        assert has_changed(changed(former_stake, now, **values), now, kept), values


def test_what_refers_to_a_fact_with_a_new_address_has_not_changed(former_stake: Dossier) -> None:
    kept = "12 %; of relation/crumb-held"
    figure = Address("figure/held")
    assert fingerprint_text(former_stake, figure) == "12 %; of stake/crumb-held"
    assert not has_changed(former_stake, figure, kept)
    assert has_changed(former_stake, figure, "12 %; of relation/gone")
    then = changed(former_stake, figure, of=Address("relation/crumb-held"))
    assert not has_changed(then, figure, "12 %; of stake/crumb-held")
