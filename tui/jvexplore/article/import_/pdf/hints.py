"""Tell what the type of a paragraph, and its place on the page, say that it is: headline, caption, footnote."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.pdf.small_type import find_notes
from jvexplore.article.import_.pdf.type_size import same_size
from jvexplore.article.import_.sentence_edges import ends_sentence
from jvexplore.article.import_.source_metadata import read_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.pdf.page import PdfPage
    from jvexplore.article.import_.pdf.paragraphs import PdfParagraph
    from jvexplore.article.import_.pdf.type_size import TypeMeasures

# Sizes are shares of that of the body.
_HEADLINE: Final = 1.25
_HEADING: Final = 1.12
_STANDFIRST: Final = 1.05
_SMALL: Final = 0.95
_LONGEST_HEADLINE: Final = 250
_LONGEST_HEADING: Final = 150
_LONGEST_KICKER: Final = 120
_LONGEST_STANDFIRST: Final = 400
_LONGEST_CAPTION: Final = 700
_FEWEST_WORDS: Final = 4
_FEWEST_LETTERS: Final = 4
_HEAD: Final = 8
"""How many of the first paragraphs may stand in small type, and be about the publication."""
_NEAR_PICTURE: Final = 2.5
"""How many times its size a caption may be away from the picture."""
_CAPTION: Final = re.compile(
    r"(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|table|tabelle|tab\.|chart|grafik|map|exhibit)\s*\d+(?:[.-]\d+)*\s*"
    r"(?:[.:|–—](?!\d)|- |\n)"
    r"|(?:photo(?:graph)?|foto|image|bild|picture|illustration|graphic)s?(?:\s+(?:by|von)|\s*[:/©])\s",
    re.IGNORECASE,
)


def give_hints(paragraphs: Sequence[PdfParagraph], pages: Sequence[PdfPage], measures: TypeMeasures) -> None:
    """Set the hint of each paragraph of a document that is told by its type and its place.

    Args:
        paragraphs: in reading order; the hints of tables stand.
        pages: those of the document.
        measures: its type.
    """
    plain = [each for each in paragraphs if each.hint is BlockHint.NONE]
    if not plain:
        return
    for each in plain:
        if not any(character.isalpha() for line in each.lines for character in line.text):
            each.hint = BlockHint.OUTSIDE  # a number at a chart
        elif _is_caption(each, pages[each.page], measures.body_size):
            each.hint = BlockHint.CAPTION
    _hint_headline(plain, measures.body_size)
    plain = [each for each in plain if each.hint is BlockHint.NONE]
    for each in [*find_notes(plain, pages, measures.body_size)]:
        each.hint = BlockHint.FOOTNOTE
    plain = [each for each in plain if each.hint is BlockHint.NONE]
    for each in [*_find_headings(plain, measures.body_size)]:
        each.hint = BlockHint.HEADING


def _is_caption(paragraph: PdfParagraph, page: PdfPage, body: float) -> bool:
    if paragraph.size > body * _HEADING:
        return False
    if _CAPTION.match("\n".join(each.text for each in paragraph.lines)):
        return True
    if paragraph.characters > _LONGEST_CAPTION:
        return False
    is_set_off = paragraph.size < body * _SMALL or paragraph.is_italic
    near = paragraph.size * _NEAR_PICTURE
    for box in page.pictures:
        across = min(paragraph.right, box.right) - max(paragraph.left, box.left)
        down = min(paragraph.bottom, box.bottom) - max(paragraph.top, box.top)
        is_above_or_below = across > (paragraph.right - paragraph.left) / 2 and -near < down
        is_beside = down > 0 and -near < across
        if is_set_off and (is_above_or_below or is_beside):
            return True
    return False


def _hint_headline(paragraphs: Sequence[PdfParagraph], body: float) -> None:
    """Set the hints of the headline, of what is above it, and of the standfirst below."""
    first = [each for each in paragraphs if each.page == paragraphs[0].page]
    headline = _find_headline(first, body)
    if headline is None:
        return
    headline.hint = BlockHint.HEADLINE
    at = first.index(headline)
    for each in takewhile(lambda each: not _is_text(each, body), first[:at]):
        if each.hint is BlockHint.NONE:
            each.hint = BlockHint.SOURCE_LINE
    below = [each for each in first[at + 1 : at + 3] if each.hint is BlockHint.NONE]
    for each in below[:1]:
        is_set_off = each.size > body * _STANDFIRST or each.is_bold or each.is_italic
        if (
            is_set_off
            and _count_words(each) >= _FEWEST_WORDS
            and each.characters <= _LONGEST_STANDFIRST
            and not _is_metadata(each)
        ):
            each.hint = BlockHint.STANDFIRST


def _find_headline(paragraphs: Sequence[PdfParagraph], body: float) -> PdfParagraph | None:
    """Return the paragraph of the first page in the largest type, or the bold or centred one at its top."""
    large = [each for each in paragraphs if each.size > body * _HEADLINE and _may_be_headline(each)]
    if large:
        largest = max(large, key=lambda each: each.size)
        below = takewhile(lambda each: not _is_text(each, body), paragraphs[paragraphs.index(largest) + 1 :])
        # The name of a newspaper is larger than its headlines.
        longer = (each for each in below if each in large and _count_words(each) >= _FEWEST_WORDS)
        return largest if _count_words(largest) >= _FEWEST_WORDS else next(longer, largest)
    for each in takewhile(lambda each: not _is_text(each, body), paragraphs[:_HEAD]):
        if (each.is_bold or each.size > body * _HEADING or _is_upper(each)) and _may_be_headline(each):
            return each
    return None


def _is_text(paragraph: PdfParagraph, body: float) -> bool:
    """Return whether a paragraph is one of the text, not about it."""
    is_long = paragraph.characters > _LONGEST_KICKER or ends_sentence(paragraph.lines[-1].text)
    return is_long and paragraph.size < body * _HEADLINE


def _count_words(paragraph: PdfParagraph) -> int:
    return sum(len(line.words) for line in paragraph.lines)


def _may_be_headline(paragraph: PdfParagraph) -> bool:
    letters = sum(character.isalpha() for line in paragraph.lines for character in line.text)
    return letters >= _FEWEST_LETTERS and paragraph.characters <= _LONGEST_HEADLINE


def _find_headings(paragraphs: Sequence[PdfParagraph], body: float) -> Iterator[PdfParagraph]:
    """Yield what is set apart from the text before which it stands."""
    characters = sum(each.characters for each in paragraphs)
    is_bold = sum(each.characters for each in paragraphs if each.is_bold) * 2 > characters
    for place, each in enumerate(paragraphs):
        if each.characters > _LONGEST_HEADING or (place < _HEAD and _is_metadata(each)):
            continue
        after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        is_followed = after is not None and same_size(after.size, body) and after.characters > each.characters
        is_set_off = (each.is_bold and not is_bold) or _is_upper(each)
        is_heading = is_set_off and is_followed and not ends_sentence(each.lines[-1].text)
        if each.size > body * _HEADING or is_heading:
            yield each


def _is_metadata(paragraph: PdfParagraph) -> bool:
    """Return whether a paragraph is a byline, a date, or the like."""
    return read_metadata(" ".join(each.text for each in paragraph.lines), "") is not None


def _is_upper(paragraph: PdfParagraph) -> bool:
    text = "".join(each.text for each in paragraph.lines)
    return text.isupper() and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS
