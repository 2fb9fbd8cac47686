"""The end of a letter: who signs it is its author, what stands around the name is no part of its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.source_metadata import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

CLOSING: Final = re.compile(
    r"(?:(?:kind|best|warm|many)? ?(?:regards|wishes|thanks)|best|cheers|yours (?:sincerely|faithfully|truly)|sincerely"
    r"|thanks?(?: you)?|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|beste|herzliche|freundliche) grüße|mfg"
    r"|cordialement|bien à vous|saludos(?: cordiales)?|un saludo|cordiali saluti|met vriendelijke groet(?:en)?)\W*",
    re.IGNORECASE,
)
"""A line with which a letter is closed."""
_MAX_BELOW: Final = 8
"""How many blocks of a letter may stand from its closing on."""


def tell_letter_end(blocks: Sequence[DraftBlock]) -> None:
    """Tell the closing of a letter, and the lines below it."""
    last = [each for each in blocks if each.is_open][-_MAX_BELOW:]
    place = next((place for place, each in enumerate(last) if CLOSING.fullmatch(each.text)), len(last))
    below = last[place + 1 :]
    if not below or any(each.is_prose for each in below):
        return
    for block in last[place:]:
        block.reason = "signature"
    if is_name(below[0].text.rstrip(",")):
        below[0].part, below[0].reason = BlockPart.BYLINE, ""
