"""Facts that are made of accepted suggestions: with the parties that they name, each once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.load import make_dossier
from jvexplore.session.suggestions.accept_suggestions import SuggestionAcceptance
from jvexplore.suggest import SuggestedPassage, Suggestion
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

_DOSSIER: Final = """
format = 2
id = "deal"

[[sources]]
id = "article"
title = "Deal"
paragraphs = [{ id = "1" }]

[[parties]]
id = "ona"
name = "Ona Ltd"
aliases = ["Ona"]
basis = "stated"
passages = [{ paragraph = "1" }]

[[stakes]]
id = "finch"
holder = "ona"
percent = 3
basis = "stated"
passages = [{ paragraph = "1" }]
"""
_ORIGIN: Final = {"by": "ana", "on": date(2027, 3, 4)}


def made(kind: str, **fields: Any) -> Suggestion:
    return Suggestion(kind, fields, (SuggestedPassage("1", 0, 5, "Finch"),), 0.9, f"rules/{kind}", basis="stated")


def accepted(*suggestions: Suggestion, suggested: tuple[Suggestion, ...] = ()) -> Mapping[str, Mapping[str, Any]]:
    """Return the tables that accepting makes, by address."""
    acceptance = SuggestionAcceptance(make_dossier(parse_toml(_DOSSIER)), (*suggested, *suggestions), _ORIGIN)
    for each in suggestions:
        assert acceptance.accept(each) is not None
    return {address: record.table for address, record in acceptance.records.items()}


def test_a_stake_makes_its_party_and_finds_the_one_that_is_there() -> None:
    tables = accepted(made("stake", holder="Finch plc", company="Ona", percent=24))
    assert [*tables] == ["party/finch", "stake/finch-ona"]
    stake = tables["stake/finch-ona"]
    assert (stake["holder"], stake["company"], stake["percent"]) == ("finch", "ona", 24)
    assert stake["origin"] == {**_ORIGIN, "proposed_by": "rules/stake"}
    [passage] = stake["passages"]
    assert {"paragraph": "1", "start": 0, "end": 5}.items() <= passage.items()
    assert tables["party/finch"]["role"] == "mentioned"


def test_a_party_gets_what_is_suggested_of_it() -> None:
    party = made("party", name="Finch plc", aliases=["Finch"], type="fund", role="acquirer")
    stake = made("stake", holder="Finch", company="Finch plc", percent=24)
    tables = accepted(stake, suggested=(party,))
    assert tables["party/finch"]["name"] == "Finch plc"
    made_party = tables["party/finch"]
    assert [made_party[each] for each in ("type", "role", "aliases")] == ["fund", "acquirer", ["Finch"]]
    assert tables["party/finch"]["origin"]["proposed_by"] == "rules/party"
    assert [each for each in tables if each.startswith("party/")] == ["party/finch"]


def test_a_party_is_made_once() -> None:
    quote = made("quote", speakers=["Finch plc", "Ona"], text="Yes")
    tables = accepted(
        quote, made("party", name="Finch plc", type="company"), made("quote", speakers=["Finch plc"], text="No")
    )
    assert [each for each in tables if each.startswith("party/")] == ["party/finch"]
    assert [each["speakers"] for address, each in tables.items() if address.startswith("quote/")] == [
        ["finch", "ona"],
        ["finch"],
    ]


def test_ids_are_never_taken_ones() -> None:
    twice = made("figure", value=Decimal("4.50"), unit="GBP", category="price")
    tables = accepted(twice, twice, made("figure", value=5, unit="GBP", category="price"))
    assert len(tables) == 3
    assert next(iter(tables.values()))["value"] == Decimal("4.50")
