"""The new place of a passage whose words are in another paragraph of the copy than the dossier says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.article.anchor_status import classify_anchor

if TYPE_CHECKING:
    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.passage_anchors import PassageAnchors
    from jvexplore.dossier.source import Passage


class NewPlace(NamedTuple):
    """Where the words of a passage are now.

    Attributes:
        paragraph: the id of the paragraph.
        start: where they begin in the normalised paragraph, in code points; `end` is exclusive.
    """

    paragraph: str
    start: int
    end: int


def find_new_place(copy: ArticleCopy, anchors: PassageAnchors, passage: Passage) -> NewPlace | None:
    """Return the new place of a passage that moved to another paragraph of the dossier; `None` for any other.

    A passage whose paragraph the copy has unchanged is where it belongs; one whose words occur several times, or in no
    paragraph of the dossier, has no new place that is sure.

    Args:
        copy: the reader's copies.
        anchors: the anchors in them.
        passage: a passage of a fact.
    """
    if passage.start is None or passage.end is None or passage.paragraph in copy.recognised_sections:
        return None
    anchor = anchors.anchor_passage(passage)
    if classify_anchor(copy, passage, anchor) != "moved":
        return None
    paragraph = copy.sections[anchor.section].paragraph
    return NewPlace(paragraph, anchor.start, anchor.end) if paragraph else None
