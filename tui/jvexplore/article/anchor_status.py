"""The status of a text anchor in the reader's copy, and a sentence that reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.passage_anchors import TextAnchor
    from jvexplore.dossier.source import Passage

AnchorStatus = Literal["here", "reworded", "reordered", "moved", "ambiguous", "gone", "whole", "unknown"]
"""An anchor's state, with three finer cases. `reworded`: the words are unchanged, only the paragraph around them was
edited. `reordered`: the paragraph is unchanged, but in another position. `whole`: a whole paragraph is gone."""


def classify_anchor(copy: ArticleCopy, passage: Passage, anchor: TextAnchor) -> AnchorStatus:
    """Return the status of a fact's passage from its anchor in the reader's copy."""
    if anchor.state == "moved" and passage.paragraph in copy.displaced_paragraphs:
        return "reordered"
    if anchor.state == "moved" and fits_order(copy, anchor.section, passage.paragraph):
        return "reworded"
    return "whole" if anchor.state == "gone" and passage.end is None else anchor.state


def describe_anchor(
    sentences: Mapping[AnchorStatus, str], copy: ArticleCopy, passage: Passage, anchor: TextAnchor
) -> str:
    """Return the sentence for a passage's status; empty if the status has none.

    Args:
        sentences: by status, with {number} for the passage's paragraph, and {where}.
        copy: the reader's copy.
        passage: a passage of a fact.
        anchor: its position in the copy.
    """
    where = describe_location(copy, anchor.section, passage.paragraph)
    return sentences.get(classify_anchor(copy, passage, anchor), "").format(number=passage.paragraph, where=where)


def describe_location(copy: ArticleCopy, section: int, number: int) -> str:
    """Return the location of words in a copy: "in paragraph 7", "between paragraphs 5 and 7".

    Args:
        copy: the reader's copy.
        section: the index of their section, from 0; -1 if it is not known.
        number: the number of their paragraph; 0 if they are not in one.
    """
    if section < 0:
        return ""
    own = copy.sections[section].number
    if own:
        return f"elsewhere in paragraph {own}" if own == number else f"in paragraph {own}"
    before, after = _neighbouring_paragraphs(copy, section)
    if before and after:
        return f"between paragraphs {before} and {after}"
    if before or after:
        return f"after paragraph {before}" if before else f"before paragraph {after}"
    return "elsewhere"


def fits_order(copy: ArticleCopy, section: int, number: int) -> bool:
    """Return whether an unrecognised section is where a paragraph belongs: it may be that paragraph, reworded."""
    before, after = _neighbouring_paragraphs(copy, section)
    is_known = not copy.sections[section].number and bool(before or after)
    return is_known and (before is None or before < number) and (after is None or number < after)


def _neighbouring_paragraphs(copy: ArticleCopy, section: int) -> tuple[int | None, int | None]:
    """Return the numbers of the nearest recognised paragraphs before and after a section."""
    before = next((each.number for each in reversed(copy.sections[:section]) if each.number), None)
    after = next((each.number for each in copy.sections[section + 1 :] if each.number), None)
    return before, after
