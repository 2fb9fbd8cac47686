"""What the pages of the dossier, of a source and of a paragraph say of sentences without a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, paragraph_id, source_id
from jvexplore.dossier.blocks import ArticleExcerpt, LabelledValues, Prose
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.article.coverage import Coverage, SectionCoverage
    from jvexplore.dossier.blocks import Block

_LABEL: Final = "Coverage"


def insert_coverage(page: Sequence[Block], address: Address, coverage: Coverage) -> list[Block]:
    """Return a page with how many of its sentences carry a fact, where that can be said; of a paragraph, which do not.

    Args:
        page: the page, which begins with its heading.
        address: what it is about.
        coverage: of the copies.
    """
    if address == DOSSIER or (source := source_id(address)):
        count = coverage.sentence_count if address == DOSSIER else coverage.count_in(source)
        return _with_row(page, count.statement) if count.total else [*page]
    paragraph = paragraph_id(address)
    found = next((each for each in coverage.sections.values() if each.paragraph == paragraph), None)
    if not paragraph or found is None or not found.gaps:
        return [*page]
    at = next((index for index, block in enumerate(page, 1) if isinstance(block, ArticleExcerpt)), len(page))
    return [*page[:at], Prose(_gap_words(found), aside=True), *page[at:]]


def _with_row(page: Sequence[Block], value: str) -> list[Block]:
    """Return a page with one more row among its first labelled values, or with these below its heading."""
    row = (_LABEL, value)
    for index, block in enumerate(page):
        if isinstance(block, LabelledValues):
            return [*page[:index], LabelledValues((*block.rows, row)), *page[index + 1 :]]
    return [*page[:1], LabelledValues((row,)), *page[1:]]


def _gap_words(section: SectionCoverage) -> str:
    """Return which sentences of a paragraph carry no fact: "No facts in sentences 2 and 3 of 4."."""
    gaps = set(section.gaps)
    numbers = [str(number) for number, each in enumerate(section.sentences, 1) if each in gaps]
    if len(numbers) == len(section.sentences):
        return "No facts in this paragraph."
    return f"No facts in sentence{'s' * (len(numbers) > 1)} {join_words(numbers)} of {len(section.sentences)}."
