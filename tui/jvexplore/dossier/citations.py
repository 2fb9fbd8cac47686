"""Citations of the sources by paragraph."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from jvexplore.address import Address, paragraph_id, source_id
from jvexplore.dossier.paragraph_labels import in_reading_order, own_paragraphs_label
from jvexplore.dossier.source_text import source_citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Dossier, Fact


def cited_paragraphs(dossier: Dossier, fact: Fact) -> Sequence[str]:
    """Return the ids of the paragraphs that a fact cites, in reading order, each once."""
    named = (passage.paragraph for _, passage in fact.all_passages() if passage.paragraph)
    return [*in_reading_order(dossier, named)]


def paragraphs_at(dossier: Dossier, address: Address) -> Sequence[str]:
    """Return the paragraph at an address, or those that the fact there cites; none for other addresses."""
    if found := paragraph_id(dossier.present_address(address)):
        return [found]
    fact = dossier.fact_at(address)
    return cited_paragraphs(dossier, fact) if fact else []


def format_citation(dossier: Dossier, address: Address) -> str:
    """Return the citation for an address: Financial Times, 11 September 2018, paragraphs 5 and 6.

    A source without a publisher is cited by its title, in quotation marks.
    A fact with passages in several sources cites each of them, in the order of the file; the dossier, a fact without
    passages and an address that does not exist cite all sources, without paragraphs. A fact whose passages name no
    paragraph stands in one of the sources.
    """
    named = source_id(address)
    if named in dossier.sources_by_id:
        return source_citation(dossier.sources_by_id[named])
    cited = [each for each in paragraphs_at(dossier, address) if each in dossier.paragraphs]
    parts = [
        f"{source_citation(source)}, {own_paragraphs_label(dossier, group)}"
        for source, group in groupby(cited, dossier.source_of)
    ]
    if parts:
        return "; ".join(parts)
    fact = dossier.fact_at(address)
    is_in_one = fact is not None and any(True for _ in fact.all_passages())
    return (" or " if is_in_one else "; ").join(map(source_citation, dossier.sources))
