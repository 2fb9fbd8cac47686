"""What became of passages in a copy, to be said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.passage_anchors import TextAnchor
    from jvexplore.dossier.source import Passage

AnchorStatus = Literal["here", "reworded", "reordered", "moved", "ambiguous", "gone", "whole", "unknown"]
"""The state of a place, and more than that: of what has `moved`, whether the words are where they belong, as only the
paragraph around them is `reworded`, or their paragraph is the same and `reordered`; of what is gone, whether that is a
`whole` paragraph."""


def classify_anchor(copy: ArticleCopy, passage: Passage, place: TextAnchor) -> AnchorStatus:
    """Return what became of a passage of a fact, given where it stands in the reader's copy."""
    if place.state == "moved" and passage.paragraph in copy.displaced_paragraphs:
        return "reordered"
    if place.state == "moved" and fits_order(copy, place.section, passage.paragraph):
        return "reworded"
    return "whole" if place.state == "gone" and passage.end is None else place.state


def describe_anchor(
    sentences: Mapping[AnchorStatus, str], copy: ArticleCopy, passage: Passage, place: TextAnchor
) -> str:
    """Return the sentence about what became of a passage; empty where there is none for that.

    Args:
        sentences: what is said, with {number} for the passage's paragraph, and {where}.
        copy: the reader's own.
        passage: of a fact.
        place: where it stands.
    """
    where = describe_location(copy, place.section, passage.paragraph)
    return sentences.get(classify_anchor(copy, passage, place), "").format(number=passage.paragraph, where=where)


def describe_location(copy: ArticleCopy, section: int, number: int) -> str:
    """Return where words of a copy stand: in paragraph 7; between paragraphs 5 and 7.

    Args:
        copy: the reader's own.
        section: the section that they are in, from 0; -1 where it is not known.
        number: the paragraph that they are of; 0 where they are of none.
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
    """Tell whether a section stands where a paragraph belongs: whether it is that, reworded, nobody can tell."""
    before, after = _neighbouring_paragraphs(copy, section)
    is_known = not copy.sections[section].number and bool(before or after)
    return is_known and (before is None or before < number) and (after is None or number < after)


def _neighbouring_paragraphs(copy: ArticleCopy, section: int) -> tuple[int | None, int | None]:
    """Return the paragraphs of the dossier that stand next before and behind a section."""
    before = next((each.number for each in reversed(copy.sections[:section]) if each.number), None)
    after = next((each.number for each in copy.sections[section + 1 :] if each.number), None)
    return before, after
