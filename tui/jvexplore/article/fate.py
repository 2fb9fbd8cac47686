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
    """Return where a section of a copy stands: in paragraph 7; where it belongs, between paragraphs 5 and 7.

    Args:
        copy: the reader's own.
        section: its place among the sections, from 0; -1 where it is not known.
        number: the paragraph whose words are looked for. That a section is it in other words, nobody can tell:
            told is only whether it stands in its place.
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
    return f"where it belongs, {told}" if belongs else told
