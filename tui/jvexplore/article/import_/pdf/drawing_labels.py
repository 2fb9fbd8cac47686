"""Put the labels of drawings together: there may be a hundred, and nobody wants to see each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint, FileBlock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST: Final = 40
"""The most characters of a label."""
_FEWEST: Final = 4
"""Fewer in a row are notes, which are read one by one."""
_MAX_CHARACTERS: Final = 300
"""How much of them is shown: no more is needed to see that it is a drawing."""


def join_drawing_labels(blocks: Iterable[FileBlock]) -> Iterator[FileBlock]:
    """Yield blocks, with many short ones in small type that follow one another as one."""
    for is_label, found in groupby(blocks, key=_is_label):
        run = [*found]
        if is_label and len(run) >= _FEWEST:
            text = " ".join(each.text for each in run)
            shown = text if len(text) <= _MAX_CHARACTERS else text[:_MAX_CHARACTERS].rpartition(" ")[0] + " …"
            yield FileBlock(shown, BlockHint.OUTSIDE)
        else:
            yield from run


def _is_label(block: FileBlock) -> bool:
    return block.hint in (BlockHint.FOOTNOTE, BlockHint.OUTSIDE) and len(block.text) <= _LONGEST
