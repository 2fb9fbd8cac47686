"""Words that are given without their paragraph lead, with a copy, to the paragraph that has them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address, paragraph_address
from jvexplore.article.attached_copies import AttachedCopies, page_blocks_with_copy
from jvexplore.article.read_copy import read_source_copy
from jvexplore.dossier.blocks import LinkList
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.source import Passage
from tests.changed_dossiers import with_facts
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

DEAL = FOLDER / "skerrow"


@cache
def skerrow() -> Dossier:
    return load_dossier(DEAL / "dossier.toml")


def cited(dossier: Dossier, address: str, *copies: str) -> list[str]:
    """Return what the links without a label lead to: on the screen, these are the passages."""
    read = [read_source_copy(DEAL / "sources" / f"{each}.txt", dossier.sources) for each in copies]
    page = page_blocks_with_copy(
        dossier, ReferenceIndex(dossier), Address(address), AttachedCopies(dossier, read) if read else None
    )
    return [link.address for each in page if isinstance(each, LinkList) and not each.label for link in each.links]


@pytest.mark.parametrize(
    ("copies", "paragraphs"),
    [((), []), (("announcement",), []), (("wire",), ["wire-6"]), (("announcement", "wire"), ["wire-6"])],
)
def test_words_lead_to_their_paragraph_once_a_copy_has_them(copies: tuple[str, ...], paragraphs: list[str]) -> None:
    assert cited(skerrow(), "quote/price-of-peace", *copies) == [*map(paragraph_address, paragraphs)]


@pytest.mark.parametrize(
    ("passages", "paragraphs"),
    [
        ([Passage(words="the price of peace"), Passage(words="Two bondholders")], ["wire-6"]),
        ([Passage(words="the price of peace"), Passage(paragraph="2")], ["2", "wire-6"]),
        ([Passage(words="Skerrow")], []),
        ([Passage(words="nobody wrote this")], []),
        ([Passage(paragraph="wire-6", words="the price of peace")], ["wire-6"]),
    ],
)
def test_each_paragraph_is_listed_once_in_reading_order(passages: list[Passage], paragraphs: list[str]) -> None:
    quote = next(each for each in skerrow().facts_of(Quote) if each.id == "price-of-peace")
    dossier = with_facts(skerrow(), quotes=[replace(quote, passages=tuple(passages))])
    assert cited(dossier, "quote/price-of-peace", "announcement", "wire") == [*map(paragraph_address, paragraphs)]
