"""Leave out footnotes, with the marks that refer to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_RAISED: Final = "[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|[*†‡]{1,3}"
_NOTE: Final = re.compile(rf"(\[\d{{1,3}}\]|{_RAISED})\s*(?=\S)")
_MARK: Final = re.compile(
    rf"(?<=[\w.,;:!?\"'”’»)])(?: ?(?P<bracket>\[\d{{1,3}}(?:[,–-] ?\d{{1,3}}){{0,9}}\])|(?P<raised>{_RAISED}))"
    r"(?=[\s.,;:!?)]|\Z)"
)
"""A mark of one footnote after a word, or of several: [3], [3,4]. A plain number cannot be told from the number."""
_DIGITS: Final = re.compile(r"\d+")
NOTES_TITLE: Final = re.compile(
    r"(?:foot|end)?notes|references|bibliography|works cited|literature(?: cited)?|fußnoten|endnoten|anmerkungen"
    r"|einzelnachweise|quellen|quellenangaben|literatur(?:verzeichnis|angaben)?",
    re.IGNORECASE,
)
"""What stands above footnotes at the end."""


def drop_footnotes(blocks: Sequence[DraftBlock]) -> None:
    """Leave out blocks that begin with a mark to which an earlier block refers; the marks in the text are removed."""
    referred = set[str]()
    notes = set[str]()
    for place, block in enumerate(blocks):
        if block.reason or block.hint == BlockHint.TABLE:
            continue
        note = _NOTE.match(block.text)
        if note and note[1] in referred:
            notes.add(note[1])
            block.reason = "footnote"
            before = blocks[place - 1]
            if not before.reason and NOTES_TITLE.fullmatch(before.text.strip(" :")):
                before.reason = "footnote"
        else:
            referred.update(each for mark in _MARK.finditer(block.text) for each in _read_marks(mark))
    if notes:
        for block in blocks:
            if not block.reason:
                block.text = _MARK.sub(lambda mark: "" if notes.issuperset(_read_marks(mark)) else mark[0], block.text)


def _read_marks(mark: re.Match[str]) -> list[str]:
    """Return the mark of each footnote, as it stands before it."""
    return [f"[{each}]" for each in _DIGITS.findall(mark["bracket"])] if mark["bracket"] else [mark["raised"]]
