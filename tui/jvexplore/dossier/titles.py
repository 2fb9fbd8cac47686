"""The titles of facts and addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, paragraph_id, source_id
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.paragraph_labels import paragraph_title
from jvexplore.dossier.source_text import source_title

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
    """Return the heading of the page at an address: of a fact, a paragraph, a source, or the dossier.

    An address that does not exist is returned unchanged: a note may outlive its fact.

    Args:
        dossier: the one that the address belongs to.
        address: what to name.
        mark: as in `fact_title`.
        whole_quote: whether to give a quote in full.
    """
    if address == DOSSIER:
        return dossier.title
    if found := paragraph_id(dossier.present_address(address)):
        return paragraph_title(dossier, found) if found in dossier.paragraphs else address
    if source := dossier.sources_by_id.get(source_id(address)):
        return source_title(source)
    fact = dossier.fact_at(address)
    if fact is None:
        return address
    return fact.whole_title(dossier, mark) if whole_quote else fact.page_heading(dossier, mark)


def address_name(dossier: Dossier, address: Address, mark: str = EDITOR) -> str:
    """Return the short name of an address: of a fact, its title in a list. `mark` as in `fact_title`."""
    fact = dossier.fact_at(address)
    return fact_title(dossier, fact, mark) if fact else address_title(dossier, address)


def address_exists(dossier: Dossier, address: Address) -> bool:
    """Return whether an address is, or was, that of a fact, a paragraph, a source or the dossier."""
    if found := paragraph_id(address):
        return found in dossier.paragraphs or address in dossier.former_addresses
    if found := source_id(address):
        return found in dossier.sources_by_id
    return address == DOSSIER or dossier.fact_at(address) is not None
