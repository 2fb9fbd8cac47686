"""What the pages of the made-up deals say: no more than the articles do, and in the words of the trade."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import markdown
from jvexplore.export.screen_reader import render
from jvexplore.notes.model import Note
from tests.deals.made_up_deals import DEALS, FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


@cache
def deal(name: str) -> Dossier:
    return load_dossier(FOLDER / name / "dossier.toml")


@cache
def spoken_pages(name: str) -> dict[str, str]:
    """Return what is read aloud of each address of a deal."""
    dossier = deal(name)
    text = "".join(render(dossier, ReferenceIndex(dossier), []))
    return {page.rpartition("Address: ")[2].strip(" .\n"): page for page in re.split(r"(?<=\.)\n\n\n", text)}


def spoken_line(name: str, address: str, start: str) -> str:
    """Return the line of a page that begins so; empty if there is none."""
    return next((line for line in spoken_pages(name)[address].splitlines() if line.startswith(start)), "")


@pytest.mark.parametrize(
    ("name", "address", "line"),
    [
        # What is expected or agreed is not "as expected" or "as agreed"
        ("skerrow", "party/skerrow", "Is opposed by Skerrow Minority Action (expected)."),
        ("mezara", "party/quintavale", "Guarantees Quintavale Iberia B.V. (agreed)."),
        # The verb says the office
        ("mezara", "party/alcoriza", "Ties: Chairs Quintavale Group N.V."),
        (
            "penhallow",
            "relation/pascoe-chairs-penhallow",
            "Relation 8 of 12: Sir Alun Pascoe chairs Penhallow Instruments.",
        ),
        # An approval that was given is not needed, and none was given by who is only asked
        ("mezara", "term/portugal-clearance", "Approved by Competition authority of Portugal."),
        ("mezara", "term/spain-clearance", "Needs approval from Competition authority of Spain."),
        ("mezara", "term/spain-clearance", "Category: Approval. By: Competition authority of Spain."),
        ("mezara", "party/spain-competition", "Approvals: Clearance by Spain's authority."),
        ("rothwald", "term/town-refused", "Not approved by Town council of Rothwald."),
        # What is agreed or proposed is not done
        ("penhallow", "term/break-fee", "Penhallow Instruments agrees to pay Tolvane Holdings a break fee."),
        ("penhallow", "term/kestrimar-second", "Offer by Kestrimar Technologies."),
        ("tarnholm", "term/sale", "The winning bidder would make a purchase from Danish state."),
        (
            "skarvik",
            "term/reserved-matters",
            "Skarvik Metals AS grants Veskefjord Kraft ASA and Oduvane Minerals plc a veto.",
        ),
        # Numbers with their bases and scales
        ("mezara", "figure/second-multiple", "Value: 7.5 times EBITDA per share. Category: Multiple."),
        ("penhallow", "figure/premium", "Value: 38 per cent over closing price of 5 March 2027. Category: Premium."),
        ("tarnholm", "figure/advisers-value-eur", "Value: 1.9 to 2.1 billion euros. Category: Equity value."),
        ("tarnholm", "figure/parcel", "Status: Proposed."),
        (
            "mezara",
            "stake/sarrat-votes",
            "Total 100.1 per cent, within rounding. Majority: largest stake 75.1 per cent, the rest 25 per cent.",
        ),
        # No stake in a chart is held before it is
        (
            "tarnholm",
            "stake/buyer",
            "Proposed, after “Sale is completed”: The winning bidder (according to the editor) 51 to 74.9 per cent.",
        ),
    ],
)
def test_a_page_says(name: str, address: str, line: str) -> None:
    assert line in spoken_pages(name)[address].splitlines()


def test_nothing_begins_or_ends_with_what_it_is_only_counted_from() -> None:
    begins = spoken_pages("mezara")["event/completion"].partition("Begins:")[2]
    assert begins.split() == ["Dividend", "policy.", "Source:", *begins.partition("Source:")[2].split()]
    assert "Ends:" not in spoken_pages("mezara")["event/completion"]
    assert "Pledged shares." in spoken_line("mezara", "event/completion", "Pledged")


def test_words_without_a_paragraph_stand_in_one_of_the_sources() -> None:
    cited = "Source: Skerrow Shipping Holdings plc, 21 June 2027 or Halyard Newswire, 21 June 2027. "
    assert spoken_line("skerrow", "stake/hallam-reach", "Source: ").startswith("Source: Halyard Newswire")
    assert spoken_line("skerrow", "party/hallam-reach", "Source: ").startswith(cited)


def test_a_resolved_challenge_is_settled_without_a_response() -> None:
    dossier = deal("mezara")
    row = next(each for each in Challenge.pane_rows(dossier) if each.address == "challenge/licence-renewal")
    assert (row.status, row.state) == ("resolved", "settled")
    assert Challenge.pane_remark(dossier).text == "1"


@pytest.mark.parametrize("folder", DEALS, ids=lambda each: each.name)
def test_no_holder_is_drawn_twice_in_the_deal_at_a_glance(folder: Path) -> None:
    dossier = load_dossier(folder / "dossier.toml")
    for whole in Stake.overview_card(dossier).wholes:
        drawn = [each.row.label for each in whole.parts if each.is_counted]
        assert len({*drawn}) == len(drawn)
        assert sum(each.row.share or 0 for each in whole.parts if each.is_counted) < 100.5


def test_two_reports_of_a_stake_are_both_listed_and_one_is_drawn() -> None:
    [whole] = Stake.overview_card(deal("rothwald")).wholes
    assert [(each.row.share_words, each.remark, each.is_counted) for each in whole.parts] == [
        ("52.5 %", "€640m (The Fenwick Ledger)", True),
        ("55 %", "€610m (Rheintal-Bote)", False),
    ]
    assert whole.dispute == "two sources differ"
    assert [each.text for each in Stake.overview_card(deal("rothwald")).remarks] == ["agreed"]


def test_an_export_says_what_contradicts_the_fact_of_a_note() -> None:
    dossier = deal("penhallow")
    now = datetime(2027, 4, 16, tzinfo=UTC)
    notes = [
        Note(id=f"01M8KX4A9F5Y136BRNPD4E7DE{number}", on=Address(on), text="Which?", created=now, updated=now)
        for number, on in enumerate(("stake/halsey-quint-wire", "quote/pascoe-order-book"))
    ]
    text = markdown.render(dossier, ReferenceIndex(dossier), notes)
    assert "- Seems to contradict: Halsey Quint, 5.9 % – 5.9 % (The Severn Courier), here 6.3 %\n" in text
    assert "- Contradicts: Halsey Quint and Ferrand Reeve (reported): even the higher price" in text


def test_stakes_with_problems_are_listed_but_neither_drawn_nor_added_up(tmp_path: Path) -> None:
    text = (FOLDER / "penhallow" / "dossier.toml").read_text("utf-8")
    text = text.replace('holder = "kestrimar"', 'holder = "kestrimer"', 1).replace(
        "percent = 9.8", "percent = 109.8", 1
    )
    (tmp_path / "harmed.toml").write_text(text, "utf-8")
    harmed = load_dossier(tmp_path / "harmed.toml")
    [whole] = Stake.overview_card(harmed).wholes
    assert [each.row.label for each in whole.parts] == [
        *("An institutional shareholder", "Tolvane Holdings", "Kestrimar Technologies", "Penhallow's directors"),
    ]
    assert [each.text for each in Stake.overview_card(harmed).remarks] == []
    listed = [each.label for each in Stake.pane_rows(harmed)]
    assert {"kestrimer", "Trewhella family trust"} < {*listed}
