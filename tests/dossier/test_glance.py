"""What a dossier says at a glance."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.glance import deal_at_glance
from jvexplore.dossier.load import load_dossier
from tests.deals.made_up_deals import FOLDER
from tests.glance_dossiers import EMPTY, SEVERAL_COMPANIES, large_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.glance import DealGlance
    from jvexplore.dossier.overview_card import OverviewCard


def glance_of(tmp_path: Path, text: str) -> DealGlance:
    path = tmp_path / "kites.toml"
    path.write_text(text, "utf-8")
    return deal_at_glance(load_dossier(path))


def card_of(glance: DealGlance, kind: str) -> OverviewCard:
    return next(each.card for each in glance.cards if each.entry.name == kind)


def test_all_of_the_bundled_deal() -> None:
    dossier = load_dossier(bundled_dossier_path())
    glance = deal_at_glance(dossier)
    assert [(each.entry.name, each.number) for each in glance.cards] == [
        ("stake", 2), ("challenge", 4), ("event", 5), ("figure", 6), ("term", 7),
    ]  # fmt: skip
    assert sum(count for _, count in glance.evidence) == len(dossier.facts)
    [whole] = card_of(glance, "stake").wholes
    assert [each.row.share for each in whole.parts] == [48, 24, 15, 13]
    assert [share for _, share in whole.groups] == [48, 52]
    states = [each.row.state for each in card_of(glance, "challenge").rows]
    assert states == ["open"] * 4 + ["disputed", "settled"]
    assert [each.text for each in card_of(glance, "challenge").remarks] == ["4", "1", "1"]


def test_the_events_nearest_to_the_article_are_kept_in_the_order_of_their_dates(tmp_path: Path) -> None:
    glance = glance_of(tmp_path, large_dossier(3_600))
    card = card_of(glance, "event")
    years = [each.row.lead for each in card.rows]
    assert card.total == 1_200
    assert years == sorted(years)
    nearest = min(card.rows, key=lambda each: each.rank)
    assert "2020" in nearest.row.lead


def test_its_rows_say_which_facts_others_contradict() -> None:
    glance = deal_at_glance(load_dossier(FOLDER / "rothwald" / "dossier.toml"))
    price, *_ = rows = card_of(glance, "figure").rows
    assert price.row.address == "figure/price-ledger"
    contradicted = {each.row.address for each in rows if each.is_contradicted}
    assert contradicted == {"figure/price-ledger", "figure/price-bote"}
    [whole] = card_of(glance, "stake").wholes
    assert [each.is_contradicted for each in whole.parts] == [True, True]
    assert not any(each.is_contradicted for each in card_of(glance, "challenge").rows)


def test_an_empty_dossier_has_cards_without_rows(tmp_path: Path) -> None:
    glance = glance_of(tmp_path, EMPTY)
    assert all(not each.card.total and not each.card.rows and not each.card.wholes for each in glance.cards)
    assert not any(count for _, count in glance.evidence)


def test_each_company_is_a_whole_of_its_own(tmp_path: Path) -> None:
    wholes = card_of(glance_of(tmp_path, SEVERAL_COMPANIES), "stake").wholes
    assert [whole.name for whole in wholes] == ["Red Kites", "Blue Kites"]
    assert [[each.row.share for each in whole.parts] for whole in wholes] == [[Decimal(60)], [75, 25]]
    assert not any(whole.groups for whole in wholes), "no country is known"


def test_stakes_that_are_not_added_up_are_listed(tmp_path: Path) -> None:
    text = SEVERAL_COMPANIES.replace("[[stakes]]", '[[stakes]]\nstatus = "expected"')
    card = card_of(glance_of(tmp_path, text), "stake")
    assert (card.wholes, len(card.rows)) == ((), card.total)
    assert {each.row.status for each in card.rows} == {"expected"}
    assert card.rows[0].row.lead == card.rows[0].row.share_words
