"""A hyphen at the end of a line is kept or dropped by the words of the text, then by how such words are built."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.hyphen_breaks import collect_words
from jvexplore.article.layouts import read_layout

_TEXT: Final = "Hydrogen for profit and sharing; the state-run Fjordkraft sells it in large amounts."


@pytest.mark.parametrize(
    ("block", "read"),
    [
        ("hydro-\ngen", "hydrogen"),
        ("Fjord-\nkraft", "Fjordkraft"),
        ("HYDRO-\nGEN", "HYDROGEN"),
        ("State-\nrun", "State-run"),
        ("profit-\nsharing", "profit-sharing"),
        ("cross-\nborder", "cross-border"),
        ("co-\nfounder", "co-founder"),
        ("so-\ncalled", "so-called"),
        ("fifteen-\nyear", "fifteen-year"),
        ("five-year-\nold", "five-year-old"),
        ("Anglo-\nDutch", "Anglo-Dutch"),
        ("2027-\n28", "2027-28"),
        ("con-\ntract", "contract"),
        ("high-\nlight", "highlight"),
        ("six-\nteen", "sixteen"),
        ("under-\nstanding", "understanding"),
        ("Energie-\nkonzern", "Energiekonzern"),
        ("Energie-\nKonzern", "Energie-Konzern"),
        ("Vor-\nund Nachteile", "Vor- und Nachteile"),
        ("short-\nand long-term", "short- and long-term"),
        ("a dash -\nand more", "a dash - and more"),
    ],
)
def test_hyphens_at_line_ends(block: str, read: str) -> None:
    assert read_layout(block, collect_words(f"{_TEXT}\n{block}")) == read


def test_halves_of_broken_words_are_no_words() -> None:
    assert collect_words("one four-\npart-song two\u2010  \n three four-part") == {"one", "four-part"}
