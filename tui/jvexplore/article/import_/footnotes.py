"""Leave out footnotes, with the marks that refer to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.draft_block import DraftBlock

_NOTE: Final = re.compile(r"(\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|[*†‡]{1,3})\s*(?=\S)")
_MARK: Final = re.compile(r"(?<=[\w.,;:!?\"'”’»)])(\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|[*†‡]{1,3})(?=[\s.,;:!?)]|\Z)")
"""A mark of a footnote after a word. That of a plain number cannot be told from the number."""


def drop_footnotes(blocks: Sequence[DraftBlock]) -> None:
    """Leave out blocks that begin with a mark to which an earlier block refers; the marks in the text are removed."""
    referred = set[str]()
    notes = set[str]()
    for block in blocks:
        if block.reason or block.hint == BlockHint.TABLE:
            continue
        note = _NOTE.match(block.text)
        if note and note[1] in referred:
            notes.add(note[1])
            block.reason = "footnote"
        else:
            referred.update(_MARK.findall(block.text))
    if notes:
        for block in blocks:
            if not block.reason:
                block.text = _MARK.sub(lambda mark: "" if mark[1] in notes else mark[0], block.text)
