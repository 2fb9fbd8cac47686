"""The status of a text anchor in the reader's copies, and a sentence that reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jvexplore.dossier.paragraph_labels import paragraph_words, paragraphs_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.article.article_copy import ArticleCopy, CopySection
    from jvexplore.article.passage_anchors import TextAnchor
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.source import Passage

AnchorStatus = Literal[
    "here", "reworded", "reordered", "misplaced", "moved", "ambiguous", "gone", "whole", "unknown", "unattached"
]
"""An anchor's state, with four finer cases. `reworded`: the words are unchanged, only the paragraph around them was
edited. `reordered`: the paragraph is unchanged, but in another position. `misplaced`: the words are in another
paragraph, and the dossier has no digest of their own. `whole`: a whole paragraph is gone."""


def classify_anchor(copy: ArticleCopy, passage: Passage, anchor: TextAnchor) -> AnchorStatus:
    """Return the status of a fact's passage from its anchor in the reader's copy."""
    if anchor.state == "moved" and passage.paragraph in copy.displaced_paragraphs:
        return "reordered"
    if anchor.state == "moved" and passage.paragraph in copy.undigested_paragraphs:
        return "misplaced"
    if anchor.state == "moved" and fits_order(copy, anchor.section, passage.paragraph):
        return "reworded"
    return "whole" if anchor.state == "gone" and passage.is_whole else anchor.state


def describe_anchor(
    sentences: Mapping[AnchorStatus, str], dossier: Dossier, copy: ArticleCopy, passage: Passage, anchor: TextAnchor
) -> str:
    """Return the sentence for a passage's status; empty if the status has none.

    Args:
        sentences: by status, with {paragraph} for the passage's paragraph, and {where}.
        dossier: the dossier.
        copy: the reader's copy.
        passage: a passage of a fact.
        anchor: its position in the copy.
    """
    where = describe_location(dossier, copy, anchor.section)
    paragraph = paragraph_words(dossier, passage.paragraph) if passage.paragraph else "the sources"
    return sentences.get(classify_anchor(copy, passage, anchor), "").format(paragraph=paragraph, where=where)


def describe_location(dossier: Dossier, copy: ArticleCopy, section: int) -> str:
    """Return the location of words in a copy: "in paragraph 7", "between paragraphs 5 and 7".

    Args:
        dossier: the dossier.
        copy: the reader's copy.
        section: the index of their section, from 0; -1 if it is not known.
    """
    if section < 0:
        return ""
    own = copy.sections[section].paragraph
    if own:
        return f"in {paragraph_words(dossier, own)}"
    before, after = _neighbouring_paragraphs(copy, section)
    if before and after:
        return f"between {paragraphs_label(dossier, (before, after))}"
    if before or after:
        return f"after {paragraph_words(dossier, before)}" if before else f"before {paragraph_words(dossier, after)}"
    return "elsewhere"


def fits_order(copy: ArticleCopy, section: int, paragraph: str) -> bool:
    """Return whether an unrecognised section is where a paragraph belongs: it may be that paragraph, reworded."""
    before, after = _neighbouring_paragraphs(copy, section)
    is_known = not copy.sections[section].paragraph and bool(before or after)
    position = copy.positions.get(paragraph, -1)
    is_after = not before or copy.positions[before] < position
    return is_known and is_after and (not after or position < copy.positions[after])


def _neighbouring_paragraphs(copy: ArticleCopy, section: int) -> tuple[str, str]:
    """Return the ids of the nearest recognised paragraphs of its source before and after a section; empty if none."""
    source = copy.sections[section].source
    return (
        _nearest_paragraph(reversed(copy.sections[:section]), source),
        _nearest_paragraph(copy.sections[section + 1 :], source),
    )


def _nearest_paragraph(sections: Iterable[CopySection], source: str) -> str:
    return next((each.paragraph for each in sections if each.paragraph and each.source == source), "")
