"""How rows name parties, roles and categories that no vocabulary lists."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.ui.fact_rows import safe_lists, safe_row
from jvexplore.app.ui.rows import Rows
from jvexplore.dossier.kinds.party import Party, party_by_id
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.list_panes import list_facts
from jvexplore.dossier.pane_lists import PaneRow
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


def drawn(rows: list[PaneRow], width: int) -> list[str]:
    """Return the lines of a pane."""
    sheet = Rows(tuple(map(safe_row, rows)))
    cursor = Cursor(0, CursorGrade.LEFT)
    return [sheet.draw_line(number, width, cursor, is_first=not number).plain for number in range(len(rows))]


def test_the_name_of_a_group_stands_before_the_status_of_its_first_row_where_there_is_room() -> None:
    rows = [
        PaneRow("First offer", Address("term/a"), "£4.12", lead_is_number=True, status="failed", group="Offer"),
        PaneRow("Second offer", Address("term/b"), "£4.7", lead_is_number=True, group="Offer"),
        PaneRow("Break fee", Address("term/c"), lead_is_number=True, group="Break fee"),
    ]
    assert [line[4:].rstrip() for line in drawn(rows, 60)] == [
        "£4.12  First offer                      Offer    failed",
        " £4.7  Second offer",
        "       Break fee                              Break fee",
    ]
    narrow = drawn(rows, 30)
    assert "First offer" in narrow[0]
    assert "Offer " not in narrow[0]


@pytest.mark.parametrize("lead", ["", "£4.12"])
@pytest.mark.parametrize("status", ["", "failed"])
def test_at_least_two_spaces_stand_between_a_label_and_the_name_of_its_group(status: str, lead: str) -> None:
    label = "The partner that leaves owes the other one a fee"
    row = PaneRow(label, Address("term/a"), lead, lead_is_number=True, status=status, group="Break fee")
    other = PaneRow("Competition authority", Address("term/b"), lead_is_number=True, group="Approval of regulators")
    lines = [line for width in range(12, 90) for line in drawn([row, other], width)]
    named = [line for line in lines if re.search("Break|Appro", line)]
    assert len(named) > 50
    assert [line for line in named if re.search(r"\S (Break|Appro)", line)] == []


def test_labels_stand_in_one_column_with_and_without_a_status() -> None:
    rows = [
        PaneRow("Notice of a holding", Address("event/a"), "3 Mar 2023"),
        PaneRow(
            "Second tranche is sold", Address("event/b"), "2 years after Completion: the first…", status="optional"
        ),
        PaneRow("The last share is sold", Address("event/c"), status="optional"),
    ]
    for width in (46, 60, 78, 118):
        lines = drawn(rows, width)
        labels = ("Notice", "Second", "The last")
        assert len({line.index(label) for line, label in zip(lines, labels, strict=True)}) == 1, width


def test_a_long_moment_leaves_half_of_the_row_to_the_titles() -> None:
    title = "Portugal clears the purchase of the first tranche"
    rows = [
        PaneRow(title, Address("event/a"), "30 Apr 2027"),
        PaneRow("It is sold", Address("event/b"), "2 years after Completion: the first… – 3 years after"),
    ]
    first, second = drawn(rows, 78)
    assert "30 Apr 2027                          Portugal clears the purchase of the…" in first
    assert "2 years after Completion: the firs…  It is sold" in second
