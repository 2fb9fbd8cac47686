"""Tell what the type of a paragraph, and its place on the page, say that it is: headline, caption, footnote."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.pdf.paragraphs import HEAD_PARAGRAPHS
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
"""The smallest type of a headline that is told by its size alone."""
_HEADING: Final = 1.12
"""The smallest type of a heading, or of a headline at the top."""
_STANDFIRST: Final = 1.05
"""The smallest type of a standfirst that is neither bold nor in italics."""
_SMALL: Final = 0.95
"""The largest type of a caption that is not in italics."""
_LONGEST_HEADLINE: Final = 250
"""In characters: headlines of academic papers go over three lines."""
_LONGEST_HEADING: Final = 150
"""In characters: two lines of a column."""
_LONGEST_KICKER: Final = 120
"""In characters: what stands above a headline is longer only if it is text."""
_LONGEST_STANDFIRST: Final = 400
"""In characters: more is the first paragraph."""
_LONGEST_CAPTION: Final = 700
"""In characters, unless it says that it is one: more beside a picture is text."""
_FEWEST_WORDS: Final = 4
"""The words of a headline or a standfirst: fewer are a name or a section."""
_FEWEST_LETTERS: Final = 4
"""The letters of a headline or a heading: fewer are an abbreviation, or a number."""
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
    if paragraph.size >= body * _SMALL and not paragraph.is_italic:
        return False
    near = paragraph.size * _NEAR_PICTURE
    for box in page.pictures:
        across = min(paragraph.right, box.right) - max(paragraph.left, box.left)
        down = min(paragraph.bottom, box.bottom) - max(paragraph.top, box.top)
        is_above_or_below = across > (paragraph.right - paragraph.left) / 2 and -near < down
        is_beside = down > 0 and -near < across
        if is_above_or_below or is_beside:
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
    above = [*takewhile(lambda each: not _is_text(each, body), first[:at])]
    for each in above:
        if each.hint is BlockHint.NONE:
            is_line = len(above) <= HEAD_PARAGRAPHS or _is_metadata(each)
            each.hint = BlockHint.SOURCE_LINE if is_line else BlockHint.OUTSIDE  # a column of names, a contents list
    # A caption may stand between the two.
    below = next((each for each in first[at + 1 : at + 3] if each.hint is BlockHint.NONE), None)
    if below is not None and _may_be_standfirst(below, body):
        below.hint = BlockHint.STANDFIRST


def _may_be_standfirst(paragraph: PdfParagraph, body: float) -> bool:
    is_set_off = paragraph.size > body * _STANDFIRST or paragraph.is_bold or paragraph.is_italic
    has_length = _count_words(paragraph) >= _FEWEST_WORDS and paragraph.characters <= _LONGEST_STANDFIRST
    return is_set_off and has_length and not _is_metadata(paragraph)


def _find_headline(paragraphs: Sequence[PdfParagraph], body: float) -> PdfParagraph | None:
    """Return the paragraph of the first page in the largest type, or the bold or centred one at its top."""
    large = [each for each in paragraphs if each.size > body * _HEADLINE and _may_be_headline(each)]
    if large:
        largest = max(large, key=lambda each: each.size)
        below = takewhile(lambda each: not _is_text(each, body), paragraphs[paragraphs.index(largest) + 1 :])
        # The name of a newspaper is larger than its headlines.
        longer = (each for each in below if each in large and _count_words(each) >= _FEWEST_WORDS)
        return largest if _count_words(largest) >= _FEWEST_WORDS else next(longer, largest)
    for each in takewhile(lambda each: not _is_text(each, body), paragraphs[:HEAD_PARAGRAPHS]):
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
        if each.characters > _LONGEST_HEADING or (place < HEAD_PARAGRAPHS and _is_metadata(each)):
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
