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
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.docx.word_text import WordParagraph

_LONGEST_HEADING: Final = 200
_LARGER: Final = 1.2
"""How much larger than those of the body the letters of a heading are, that no style says to be one."""
_SHORTEST_STANDFIRST: Final = 40
_FEWEST_WORDS: Final = 3
"""The words that a headline has at least; what has fewer stands above it: "PRESS RELEASE"."""
_ABOVE_HEADLINE: Final = re.compile(
    r"(?:for )?immediate (?:press |news |media )?release|(?:press|news|media) (?:release|statement)\b|pressemitteilung"
    r"|medienmitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|persbericht"
    r"|embargo(?:ed)? (?:until|till)|sperrfrist|\Atable of contents\Z",
    re.IGNORECASE,
)


def find_headings(paragraphs: Sequence[WordParagraph], title: str) -> list[WordParagraph]:
    """Return the paragraphs, the hints of the headline and the headings among them.

    Args:
        paragraphs: those of the whole text, none empty.
        title: the title that the file's properties give; one that is not in the text is of no account.
    """
    looks = _BodyLook(paragraphs)
    found = [
        each._replace(hint=BlockHint.HEADING) if looks.is_heading(each) and _may_be_heading(each.text) else each
        for each in paragraphs
    ]
    headline = next((place for place, each in enumerate(found) if each.hint == BlockHint.HEADLINE), None)
    if headline is None:
        headline = _find_headline(found, title)
    return found if headline is None else [*_hint_head(found, headline)]


class _BodyLook:
    """How the letters of most of a text look that no style says anything of.

    Args:
        paragraphs: those of the whole text.
    """

    def __init__(self, paragraphs: Sequence[WordParagraph]) -> None:
        unstyled = [each for each in paragraphs if not each.hint]
        chars = sum(len(each.text) for each in unstyled)
        self._is_bold = sum(len(each.text) for each in unstyled if each.is_bold) * 2 >= chars
        self._is_centred = sum(len(each.text) for each in unstyled if each.is_centred) * 2 >= chars
        sizes = Counter[float]()
        for each in unstyled:
            sizes[each.size] += len(each.text)
        self._size = sizes.most_common(1)[0][0] if sizes else 0

    def is_heading(self, paragraph: WordParagraph) -> bool:
        """Return whether a paragraph looks like a heading, of which no style says what it is."""
        is_bold = paragraph.is_bold and not self._is_bold
        is_centred = paragraph.is_centred and not self._is_centred
        return not paragraph.hint and (is_bold or is_centred or paragraph.size >= self._size * _LARGER)


def _hint_head(paragraphs: Sequence[WordParagraph], headline: int) -> Iterator[WordParagraph]:
    """Yield the paragraphs, with hints for the headline, the standfirst below it, and what stands above it."""
    for place, each in enumerate(paragraphs):
        hint = each.hint
        if place == headline:
            hint = BlockHint.HEADLINE
        elif place == headline + 1 and hint == BlockHint.HEADING and len(each.text) >= _SHORTEST_STANDFIRST:
            hint = BlockHint.STANDFIRST
        elif place < headline and not hint and _may_be_heading(each.text):
            hint = BlockHint.OUTSIDE
        yield each._replace(hint=hint)


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
