"""The list above an article's text in which a newspaper sums it up: it is a part of the article, as a standfirst is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.evidence import ancestors
from jvexplore.article.import_.parts.furniture_phrases import KEY_POINTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from jvexplore.article.import_.html.evidence import BlockEvidence

_LIST_TAGS: Final = frozenset(("ul", "ol"))
_NEAR: Final = 2
"""How far above the points a line may say who wrote them."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_GENERATED: Final = re.compile(
    r"\b(?:(?:ai|gpt|machine)\b.{0,20}(?:generated|created|summar)|(?:generated|created|written|summari[sz]ed)\b.{0,30}"
    r"\b(?:ai|artificial intelligence|machine|automatically)\b"
    r"|(?:künstlich|automatisch|(?:mit|von|durch) (?:einer )?ki)\b.{0,40}(?:erzeugt|erstellt|generiert|zusammengefasst)"
    r"|ki-(?:generiert|zusammenfassung))",
    re.IGNORECASE,
)
"""A line that says that a machine wrote the points: they are no part of the article."""
_FEWEST: Final = 2
_FEWEST_WORDS: Final = 5
"""The fewest words that such points have on average: what is shorter is a menu, or a list of subjects."""


def find_key_points(blocks: Sequence[BlockEvidence], numbers: range) -> frozenset[int]:
    """Return the numbers of the blocks that are points of such a list.

    Args:
        blocks: of the page.
        numbers: those of the blocks between the headline and the first paragraph that surely is the article's.
    """
    lists: dict[HtmlElement, list[int]] = {}
    for number in numbers:
        if (around := _list_around(blocks[number])) is not None:
            lists.setdefault(around, []).append(number)
    return frozenset(number for items in lists.values() if _are_points(blocks, items) for number in items)


def _are_points(blocks: Sequence[BlockEvidence], items: Sequence[int]) -> bool:
    """Return whether the items of a list, which follow each other, sum up an article."""
    words = sum(len(_WORD.findall(blocks[each].block.text)) for each in items)
    if len(items) < _FEWEST or words < len(items) * _FEWEST_WORDS:
        return False
    beside = [blocks[each].block.text for each in (*range(items[0])[-_NEAR:], *range(items[-1] + 1, len(blocks))[:1])]
    if any(map(_GENERATED.search, beside)):
        return False
    is_titled = items[0] > 0 and KEY_POINTS.fullmatch(blocks[items[0] - 1].block.text) is not None
    # An aside may hold other articles or this one's points: its title says which.
    surroundings = (BlockHint.NONE, BlockHint.RELATED) if is_titled else (BlockHint.NONE,)
    return all(blocks[each].surroundings in surroundings and not blocks[each].block.is_link for each in items)


def _list_around(each: BlockEvidence) -> HtmlElement | None:
    return next((element for element in ancestors(each.block.element) if element.tag in _LIST_TAGS), None)
