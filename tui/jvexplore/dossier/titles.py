"""The titles of facts and addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, paragraph_number
from jvexplore.dossier.editor_mark import EDITOR

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier, Fact


def fact_title(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return the title of a fact in lists and links.

    Args:
        dossier: the one that holds the fact.
        fact: one of its facts.
        mark: the mark for parts that rely on the editor; empty for text that is searched or compared.
    """
    return fact.list_title(dossier, mark)


def address_title(dossier: Dossier, address: Address, mark: str = EDITOR, *, whole_quote: bool = False) -> str:
    """Return the heading of the page at an address: of a fact, a paragraph, or the dossier.

    An address that does not exist is returned unchanged: a note may outlive its fact.

    Args:
        dossier: the one that the address belongs to.
        address: what to name.
        mark: as in `fact_title`.
        whole_quote: whether to give a quote in full.
    """
    if address == DOSSIER:
        return dossier.title
    if number := paragraph_number(address):
        return f"Paragraph {number}"
    fact = dossier.facts.get(address)
    if fact is None:
        return address
    return fact.whole_title(dossier, mark) if whole_quote else fact.page_heading(dossier, mark)


def address_name(dossier: Dossier, address: Address, mark: str = EDITOR) -> str:
    """Return the short name of an address: of a fact, its title in a list. `mark` as in `fact_title`."""
    fact = dossier.facts.get(address)
    return fact_title(dossier, fact, mark) if fact else address_title(dossier, address)


def address_exists(dossier: Dossier, address: Address) -> bool:
    """Return whether an address is that of a fact, a paragraph or the dossier."""
    number = paragraph_number(address)
    if number is not None:
        return 1 <= number <= len(dossier.source.paragraphs)
    return address == DOSSIER or address in dossier.facts
