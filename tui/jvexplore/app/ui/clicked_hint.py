"""Which key hint was clicked, in what is drawn of a message or a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.blocks import Prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.blocks import Block

_BINDING: Final = re.compile(r"\{(\w+)\}")


def page_hints(page: Iterable[Block]) -> Sequence[str]:
    """Return the key hints of a page."""
    return [block.key_hint for block in page if isinstance(block, Prose) and block.key_hint]


def clicked_hint(rows: Sequence[SafeContent], row: int, cell: int, hints: Iterable[str]) -> str:
    """Return the id of the binding whose hint was clicked; empty if none was.

    Args:
        rows: what is drawn; a hint may be broken across them, and blanks may stand before its rest.
        row: that was clicked.
        cell: of it.
        hints: with binding ids in braces: "{undo} to undo"; of several that say the same, the last that is drawn.
    """
    if not 0 <= row < len(rows) or cell < 0:
        return ""
    plain, clicked = [each.plain for each in rows], rows[row]
    within = next((end for end in range(len(clicked.plain)) if clicked[: end + 1].cell_length > cell), None)
    if within is None:
        return ""
    text, place = "\n".join(plain), sum(len(each) + 1 for each in plain[:row]) + within
    for hint in hints:
        names, found = _BINDING.findall(hint), [*re.finditer(_drawn_pattern(hint), text)]
        if names and found and found[-1].start() <= place < found[-1].end():
            return str(names[0])
    return ""


def _drawn_pattern(hint: str) -> str:
    """Return the pattern of a hint as it is drawn, with any key in the place of a binding id."""
    words = (_BINDING.split(word)[::2] for word in hint.split())
    return r"\s+".join(r"\S+".join(map(re.escape, parts)) for parts in words)
