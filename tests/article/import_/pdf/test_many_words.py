"""Pages with more single letters, or more words in a line, than anybody sets: their time grows with their number."""

from __future__ import annotations

from typing import Final

from jvexplore.article.import_.pdf.drop_caps import join_drop_caps
from jvexplore.article.import_.pdf.lines import PdfLine
from jvexplore.article.import_.pdf.page import PdfWord
from jvexplore.article.import_.pdf.scanned_words import level_scanned_words
from jvexplore.article.import_.pdf.words import TypeStyle
from tests.growth import assert_linear

LARGE: Final = TypeStyle(20, is_bold=False, is_italic=False, angle=0, is_invisible=False)
SCANNED: Final = TypeStyle(10, is_bold=False, is_italic=False, angle=0, is_invisible=True)


def large_letters(count: int) -> list[PdfLine]:
    return [PdfLine([PdfWord("A", 40, 54, 30 * number, LARGE, "\n")], number) for number in range(count)]


def scanned_line(count: int) -> list[PdfWord]:
    return [PdfWord("word", 6 * number, 6 * number + 5, 100 + number % 3, SCANNED, " ") for number in range(count)]


def test_the_time_for_single_letters_grows_with_their_number() -> None:
    assert_linear(lambda lines: join_drop_caps(lines, ()), large_letters, 400)


def test_the_time_for_a_scanned_line_grows_with_its_length() -> None:
    assert_linear(lambda words: [*level_scanned_words(words)], scanned_line, 200)


def test_words_of_a_scanned_line_are_level() -> None:
    assert {each.baseline for each in level_scanned_words(scanned_line(9))} == {101}
