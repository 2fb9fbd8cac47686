"""Citations of the article by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import Address, paragraph_number
from jvexplore.dossier.date_text import long_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Dossier, Fact


def paragraph_numbers(fact: Fact) -> list[int]:
    """Return the sorted, distinct numbers of the paragraphs that a fact cites."""
    return sorted({passage.paragraph for _, passage in fact.all_passages()})


def format_citation(dossier: Dossier, address: Address) -> str:
    """Return the citation for an address: Financial Times, 11 September 2018, paragraphs 5 and 6.

    For the dossier, and for addresses that do not exist, without paragraphs.
    """
    source = f"{dossier.source.publisher}, {long_date(dossier.source.published)}"
    fact = dossier.facts.get(address)
    numbers = [number] if (number := paragraph_number(address)) else paragraph_numbers(fact) if fact else []
    return f"{source}, {paragraphs_label(numbers)}" if numbers else source


def paragraphs_label(numbers: Sequence[int]) -> str:
    """Return paragraph numbers in words: paragraphs 5 and 6."""
    *most, last = map(str, numbers)
    return f"paragraphs {', '.join(most)} and {last}" if most else f"paragraph {last}"
