"""What type and place say of a paragraph: headline, heading, caption, note; and when they say nothing."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.pdf.hints import give_hints
from jvexplore.article.import_.pdf.page import Box, PdfPage
from jvexplore.article.import_.pdf.paragraphs import PdfParagraph
from jvexplore.article.import_.pdf.type_size import TypeMeasures
from tests.article.import_.pdf.typeset_lines import typeset

TEXT: Final = "The glassworks in Bergen lit a kiln that burns hydrogen in place of gas, the owner said on Monday."
HEIGHT: Final = 800


def hint(
    text: str, size: float = 10, place: int = 10, picture: Box | None = None, *, is_bold: bool = False
) -> BlockHint:
    """Return the hint of a paragraph of one line among twenty paragraphs of a page.

    Args:
        text: its text.
        size: that of its type; the others have 10 points.
        place: which of the paragraphs it is.
        picture: a picture on the page.
        is_bold: whether it is bold.
    """
    lines = [typeset(TEXT, 40, 60 + 24 * each) for each in range(20)]
    lines[place] = typeset(text, 40, 60 + 24 * place, size, is_bold=is_bold)
    paragraphs = [PdfParagraph([each], 0, 0, 0, is_indented=False) for each in lines]
    page = PdfPage(600, HEIGHT, [], "", [picture] if picture else [], is_blank=False)
    give_hints(paragraphs, [page], TypeMeasures([lines]))
    others = {each.hint for number, each in enumerate(paragraphs) if number != place}
    assert others == {BlockHint.NONE}
    return paragraphs[place].hint


@pytest.mark.parametrize(
    ("text", "size", "place", "is_bold", "expected"),
    [
        ("The kiln is lit", 20, 0, False, BlockHint.HEADLINE),
        ("The kiln is lit", 10, 0, True, BlockHint.HEADLINE),
        ("THE KILN IS LIT", 10, 0, False, BlockHint.HEADLINE),
        ("The kiln is lit", 10, 0, False, BlockHint.NONE),
        ("The kiln is lit", 10, 10, True, BlockHint.HEADING),
        ("THE KILN IS LIT", 10, 10, False, BlockHint.HEADING),
        ("AG", 10, 10, False, BlockHint.NONE),
        ("The kiln is lit.", 10, 10, True, BlockHint.NONE),
        ("The kiln is lit", 11.5, 10, False, BlockHint.HEADING),
        ("12.5", 10, 10, False, BlockHint.OUTSIDE),
        ("The price was paid in two parts", 8, 10, False, BlockHint.FOOTNOTE),
        ("The price was paid in two parts", 9, 10, False, BlockHint.NONE),  # small, but not tiny, nor at the foot
        ("The price was paid in two parts", 9, 19, False, BlockHint.FOOTNOTE),
        ("The price was paid in two parts", 8, 5, False, BlockHint.NONE),  # about the publication, at the beginning
        ("Figure 2: The kiln", 10, 10, False, BlockHint.CAPTION),
        ("Photo by Ana Okoye", 10, 10, False, BlockHint.CAPTION),
        ("Figure 2 shows the kiln", 10, 10, False, BlockHint.NONE),
    ],
)
def test_type_and_place(text: str, size: float, place: int, is_bold: bool, expected: BlockHint) -> None:
    assert hint(text, size, place, is_bold=is_bold) is expected


@pytest.mark.parametrize(
    ("left", "top", "size", "text", "expected"),
    [
        (40, 200, 9, "The kiln", BlockHint.CAPTION),
        (40, 200, 10, "The kiln", BlockHint.NONE),  # set like the text
        (40, 100, 9, "The kiln", BlockHint.NONE),  # far away
        (400, 200, 9, "The kiln", BlockHint.NONE),
        (40, 200, 9, TEXT * 8, BlockHint.NONE),  # too long
    ],
)
def test_captions_of_pictures(left: float, top: float, size: float, text: str, expected: BlockHint) -> None:
    assert hint(text, size, 10, Box(left, top, left + 100, top + 88)) is expected
