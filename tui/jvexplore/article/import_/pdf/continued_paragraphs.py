"""Join the parts of paragraphs that go on in the next column, or on the next page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.hyphen_breaks import LINE_END_HYPHENS
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.pdf.paragraphs import begins_item
from jvexplore.article.import_.pdf.type_size import same_size
from jvexplore.article.import_.sentence_edges import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.pdf.paragraphs import PdfParagraph

_FLUSH: Final = 0.3
"""How much room, as a share of the size of the type, a line may have that fills its column."""
_WORD_SPACE: Final = 0.6
"""How much room, as a share of the size, the space before the next word takes."""
_GAP: Final = 1.5
"""How many times its size below another a part is set off from it."""
_MAX_LOOKED_AT: Final = 40
"""How many paragraphs back one that breaks off is looked for."""
_INTERRUPTING: Final = (BlockHint.FOOTNOTE, BlockHint.CAPTION, BlockHint.TABLE, BlockHint.RUNNING, BlockHint.OUTSIDE)
"""What may stand between the parts of a paragraph without ending it."""


def join_continued(paragraphs: Sequence[PdfParagraph]) -> list[PdfParagraph]:
    """Return paragraphs in reading order, with the parts of each joined; footnotes and the like come after it."""
    are_indented = _are_indented(paragraphs)
    joined: list[PdfParagraph] = []
    texts: list[PdfParagraph] = []
    recent: list[PdfParagraph] = []
    is_interrupted = False
    for each in paragraphs:
        if each.hint is not BlockHint.NONE:
            is_interrupted |= each.hint not in _INTERRUPTING
            joined.append(each)
            if each.hint is BlockHint.CAPTION:
                recent.append(each)
            continue
        start = None
        if texts and _goes_on(texts[-1], each, are_indented=are_indented, is_interrupted=is_interrupted):
            start = texts[-1]
        elif each.lines[0].text[:1].islower():
            near = (text for text in reversed(recent[-_MAX_LOOKED_AT:]) if each.page - text.page <= 1)
            start = next((text for text in near if _is_unfinished(text, each)), None)
        if start is None:
            joined.append(each)
            texts.append(each)
            recent.append(each)
        else:
            start.lines += each.lines
            start.room, start.column, start.page = each.room, each.column, each.page
        is_interrupted = False
    return joined


def _are_indented(paragraphs: Sequence[PdfParagraph]) -> bool:
    """Return whether a document marks paragraphs by indenting them."""
    plain = [each for each in paragraphs if each.hint is BlockHint.NONE]
    inner = [each.is_indented for before, each in pairwise(plain) if before.column == each.column]
    return sum(inner) * 2 > len(inner)


def _goes_on(last: PdfParagraph, part: PdfParagraph, *, are_indented: bool, is_interrupted: bool) -> bool:
    """Return whether the last paragraph of a column, but for footnotes and the like, goes on in another."""
    if not _may_go_on(last, part) or last.column == part.column or _is_set_off(last, part):
        return False
    before = last.lines[-1].text
    is_ended = ends_sentence(before)
    if is_interrupted or not _is_full(last, part) or before.endswith(LINE_END_HYPHENS):
        return not is_ended and part.lines[0].text[:1].islower()
    if not is_ended:
        return not (are_indented and part.is_indented)
    if are_indented:
        return not part.is_indented
    return last.room < last.size * _FLUSH


def _is_unfinished(text: PdfParagraph, part: PdfParagraph) -> bool:
    """Return whether a paragraph breaks off, and may go on behind what stands between, such as a box."""
    return _may_go_on(text, part) and _is_full(text, part) and not ends_sentence(text.lines[-1].text)


def _may_go_on(text: PdfParagraph, part: PdfParagraph) -> bool:
    is_alike = same_size(text.size, part.size) and text.is_bold == part.is_bold
    return is_alike and not begins_item(part.lines[0].text)


def _is_set_off(text: PdfParagraph, part: PdfParagraph) -> bool:
    """Return whether a part stands below another with a gap between them, not at the top of a column."""
    is_below = text.page == part.page and min(text.right, part.right) > max(text.left, part.left)
    return is_below and part.top - text.lines[-1].bottom > text.size * _GAP


def _is_full(text: PdfParagraph, part: PdfParagraph) -> bool:
    """Return whether the first word of the one would not have fitted into the last line of the other."""
    first = part.lines[0].words[0]
    return text.room < first.right - first.left + text.size * _WORD_SPACE
