"""What the rows of facts call parties, roles and categories that no table lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.app.ui.fact_rows import rows

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def test_an_organisation_that_is_quoted_is_called_by_its_name(bakery: Dossier) -> None:
    quote = bakery.quotes[0]
    bank = replace(bakery.party(quote.speaker), id="bank", name="Bank of Finland", type="state")
    person = replace(bank, id="person", name="Ursula von der Leyen", type="person")
    quotes = (replace(quote, id="one", speaker="bank"), replace(quote, id="two", speaker="person"))
    dossier = replace(bakery, parties=(*bakery.parties, bank, person), quotes=quotes)
    first, second = rows(dossier, "quote")
    assert first.text.startswith("Bank of Finland")
    assert second.text.startswith("von der Leyen")


def test_the_category_of_a_challenge_is_worded_as_a_heading(bakery: Dossier) -> None:
    challenge = replace(bakery.challenges[0], category="pre-ipo-lock-up")
    row = rows(replace(bakery, challenges=(challenge,)), "challenge")[0]
    assert row.text.startswith("Pre-IPO lock-up: ")
