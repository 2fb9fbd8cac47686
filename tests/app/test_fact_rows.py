"""How rows name parties, roles and categories that no vocabulary lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.app.ui.fact_rows import safe_lists
from jvexplore.dossier.kinds.party import Party, party_by_id
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.list_panes import list_facts
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def test_an_organisation_that_is_quoted_is_called_by_its_name(bakery: Dossier) -> None:
    quote = bakery.facts_of(Quote)[0]
    bank = replace(party_by_id(bakery, quote.speakers[0]), id="bank", name="Bank of Finland", type="state")
    person = replace(bank, id="person", name="Ursula von der Leyen", type="person")
    quotes = (replace(quote, id="one", speakers=("bank",)), replace(quote, id="two", speakers=("person",)))
    dossier = with_facts(bakery, parties=(*bakery.facts_of(Party), bank, person), quotes=quotes)
    first, second = safe_lists(list_facts(dossier)).panes["quote"].rows.rows
    assert first.lead == "Bank of Finland"
    assert second.lead == "von der Leyen"
