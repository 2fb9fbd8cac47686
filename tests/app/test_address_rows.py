"""The rows of addresses that match typed text: what was typed is highlighted where it stands in what is shown."""

from __future__ import annotations

import pytest

from jvexplore.address import Address
from jvexplore.app.ui.address_rows import address_rows
from jvexplore.search.address_index import NamedAddress


@pytest.mark.parametrize(
    "name", ["Dough Holding", "Rising\r\nDough", "Ris\u202eing Dough", "Ris" + "\u0301" * 40 + " Dough"]
)
def test_what_was_typed_is_marked_where_it_is_shown(name: str) -> None:
    (row,) = address_rows([NamedAddress(Address("party/dough"), name)], "dough").rows
    assert [row.text[start:end] for start, end in row.marks] == ["Dough"]
