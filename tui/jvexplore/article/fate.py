"""What became of passages in a copy, to be said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.article.copy import Copy
    from jvexplore.article.passages import Place
    from jvexplore.dossier.facts import Passage


def told(sentences: Mapping[str, str], copy: Copy, passage: Passage, place: Place) -> str:
    """Return the sentence about what became of a passage; empty where it stands where it should.

    Args:
        sentences: for each state of a place; besides, for one that is `reordered`, as its paragraph is the same,
            and for a `whole` paragraph that is gone.
        copy: the reader's own.
        passage: of a fact.
        place: where it stands.
    """
    state: str = place.state
    if state == "moved" and passage.paragraph in copy.displaced:
        state = "reordered"
    elif state == "gone" and passage.end is None:
        state = "whole"
    where = whereabouts(copy, place.section, passage.paragraph)
    return sentences.get(state, "").format(number=passage.paragraph, where=where)


def whereabouts(copy: Copy, section: int, number: int) -> str:
    """Return where words of a copy stand: in paragraph 7; where they belong, between paragraphs 5 and 7.

    Args:
        copy: the reader's own.
        section: the section that they are in, from 0; -1 where it is not known.
        number: the paragraph that they are of. Whether the section is that, reworded, nobody can tell: told is
            only whether it stands in its place.
    """
    if section < 0:
        return ""
    own = copy.sections[section].number
    if own:
        return f"elsewhere in paragraph {own}" if own == number else f"in paragraph {own}"
    before = next((each.number for each in reversed(copy.sections[:section]) if each.number), None)
    after = next((each.number for each in copy.sections[section + 1 :] if each.number), None)
    if before and after:
        told = f"between paragraphs {before} and {after}"
    elif before or after:
        told = f"after paragraph {before}" if before else f"before paragraph {after}"
    else:
        return "elsewhere"
    belongs = (before is None or before < number) and (after is None or number < after)
    return f"where they belong, {told}" if belongs else told
