"""Which paragraphs of a Word file are its headline and its headings: by their styles, or by how their letters look."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.sentence_edges import ends_sentence
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.article.normalise import normalise_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.docx_text import WordParagraph

_LONGEST_HEADING: Final = 200
_LARGER: Final = 1.2
"""How much larger than those of the body the letters of a heading are, that no style says to be one."""
_FEWEST_WORDS: Final = 3
"""The words that a headline has at least; what has fewer stands above it: "PRESS RELEASE"."""
_ABOVE_HEADLINE: Final = re.compile(
    r"(?:for )?immediate (?:press |news |media )?release|(?:press|news|media) (?:release|statement)|pressemitteilung"
    r"|medienmitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|persbericht|embargo",
    re.IGNORECASE,
)


def find_headings(paragraphs: Sequence[WordParagraph], title: str) -> list[WordParagraph]:
    """Return the paragraphs, the hints of the headline and the headings among them.

    Args:
        paragraphs: those of the whole text, none empty.
        title: the title that the file's properties give; one that is not in the text is of no account.
    """
    unstyled = [each for each in paragraphs if not each.hint]
    chars = sum(len(each.text) for each in unstyled)
    is_bold_rare = sum(len(each.text) for each in unstyled if each.is_bold) * 2 < chars
    sizes = Counter[float]()
    for each in unstyled:
        sizes[each.size] += len(each.text)
    body_size = sizes.most_common(1)[0][0] if sizes else 0

    def is_heading(each: WordParagraph) -> bool:
        stands_out = (each.is_bold and is_bold_rare) or each.size >= body_size * _LARGER
        return stands_out and not each.hint and _may_be_heading(each.text)

    found = [each._replace(hint=BlockHint.HEADING) if is_heading(each) else each for each in paragraphs]
    if any(each.hint == BlockHint.HEADLINE for each in found):
        return found
    place = _find_headline(found, title)
    return [each._replace(hint=BlockHint.HEADLINE) if number == place else each for number, each in enumerate(found)]


def _may_be_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not ends_sentence(text) and read_metadata(text, "") is None


def _find_headline(paragraphs: Sequence[WordParagraph], title: str) -> int | None:
    """Return which paragraph is the headline: above the first sentence, the title, or the largest of the headings."""
    above = [*takewhile(lambda each: each.hint or not ends_sentence(each.text), paragraphs)]
    titled = [number for number, each in enumerate(above) if title and _fold(each.text) == _fold(title)]
    headings = [number for number, each in enumerate(above) if _may_be_headline(each)]
    return titled[0] if titled else max(headings, key=lambda number: above[number].size, default=None)


def _fold(text: str) -> str:
    return normalise_text(text).casefold()


def _may_be_headline(paragraph: WordParagraph) -> bool:
    text = paragraph.text
    is_heading = paragraph.hint == BlockHint.HEADING
    return is_heading and len(text.split()) >= _FEWEST_WORDS and not _ABOVE_HEADLINE.search(text)
