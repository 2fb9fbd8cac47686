"""Remove the marks before the items of a list: only plain text has them among its words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.item_marks import BULLETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_BULLET: Final = re.compile(rf"\A[{BULLETS}]\s(?=.*\w)")
_DASH: Final = re.compile(r"\A[*-]\s(?=.*\w)")
"""Not a long dash: that begins what somebody says, in several paragraphs in a row."""


def strip_list_marks(blocks: Sequence[DraftBlock]) -> None:
    """Remove bullets, and dashes where several blocks in a row begin with one: one alone is a dash of the text.

    Args:
        blocks: those that are kept.
    """
    for is_dashed, run in groupby(blocks, lambda block: _DASH.match(block.text) is not None):
        items = [*run]
        mark = _DASH if is_dashed and len(items) > 1 else _BULLET
        for block in items:
            block.text = mark.sub("", block.text)
