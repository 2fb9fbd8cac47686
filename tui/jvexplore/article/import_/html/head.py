"""The head of the article on a web page: its headline, and what stands between that and the first long paragraph."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.elements import HEADING_TAGS, TEXT_TAGS
from jvexplore.article.import_.html.evidence import SURE_VOTES
from jvexplore.article.import_.html.extracted_text import fold_letters
from jvexplore.article.import_.html.key_points import find_key_points
from jvexplore.article.import_.parts.furniture_phrases import KEY_POINTS
from jvexplore.article.import_.sentence_edges import ends_sentence
from jvexplore.article.import_.source_metadata import read_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.html.evidence import BlockEvidence, PageEvidence
    from jvexplore.article.import_.html.metadata import PageMetadata

_FEWEST_LETTERS: Final = 8
"""The letters from which on a block that stands in a title of the page is the headline."""
_LATER_SHARE: Final = 0.4
"""The share of a title that a part of it has at least if it does not begin it: the name of a section has less."""
_SHORTEST_STANDFIRST: Final = 40
_HEAD_LEVELS: Final = 3
"""How far around a headline the standfirst below it is looked for."""
_LONGEST_LINE: Final = 150
_LONGEST_HEAD: Final = 6
"""How many blocks before the first long paragraph are looked at if there is no headline."""
_MAX_BESIDE_NAMES: Final = 40
"""How many letters there may be in a byline besides the names."""
_ABOUT_AUTHOR: Final = re.compile(r"@|(?:about|follow|more|see|read|über|mehr|folge)\b|.*[’']s\b", re.IGNORECASE)
_DATED: Final = re.compile(r".{0,60}\b(?:19|20)\d\d\b.{0,20}")
"""A date in whatever language, with the time of day or not."""
_LINES: Final = (BlockHint.BYLINE, BlockHint.SOURCE_LINE)


class ArticleHead:
    """The blocks before the first long paragraph of an article.

    Args:
        page: the blocks of the page.
        metadata: what the page says of itself.
        start: the number of the first block that may be of the body.
        limit: that of the first block before which there is too much text for it to be above the headline.

    Attributes:
        headline: the number of its block, -1 if there is none.
    """

    def __init__(self, page: PageEvidence, metadata: PageMetadata, start: int, limit: int) -> None:
        self._page = page
        self._language = metadata.fields.language
        self._authors = [fold_letters(each) for each in metadata.fields.authors]
        self._description = fold_letters(metadata.description)
        self._titles = [fold_letters(each) for each in metadata.titles]
        self._publisher = fold_letters(metadata.fields.publisher)
        self.headline = self._find_headline(range(start + 1))
        if self.headline < 0 or not self._is_title(self.headline):
            self.headline = next(filter(self._is_title, range(start + 1, limit)), self.headline)
        if self.headline < 0:
            self.headline = next(filter(self._is_first_rank, range(start + 1, limit)), -1)

    def _find_headline(self, numbers: Sequence[int]) -> int:
        """Return the number of the headline, -1 if there is none.

        It is a heading of which a title of the page is made, else another such block, else a heading of the first rank.
        """
        blocks = self._page.blocks
        letters = {number: fold_letters(blocks[number].block.text) for number in numbers}
        titled = [number for number in numbers if self._is_titled(blocks[number], letters[number])]
        headings = [each for each in titled if blocks[each].block.element.tag in HEADING_TAGS]
        others = [each for each in titled if not blocks[each].block.is_link]
        if found := headings or others:
            return max(found, key=lambda each: (letters[each] in self._titles, each))
        return max(filter(self._is_first_rank, numbers), default=-1)

    def _is_first_rank(self, number: int) -> bool:
        """Return whether a block is a heading of the first rank, and not the name of the site."""
        block = self._page.blocks[number].block
        return block.element.tag == "h1" and fold_letters(block.text) != self._publisher

    def _is_title(self, number: int) -> bool:
        """Return whether a block is a heading that is all of a title of the page."""
        each = self._page.blocks[number]
        letters = fold_letters(each.block.text)
        is_heading = each.block.element.tag in HEADING_TAGS and not each.block.is_link
        return is_heading and letters in self._titles and self._is_titled(each, letters)

    def _is_titled(self, each: BlockEvidence, letters: str) -> bool:
        """Return whether a title of the page is made of a block."""
        is_apart = each.surroundings and each.block.element.tag != "h1"
        is_other = is_apart or each.part == BlockHint.CAPTION or letters == self._publisher
        return (
            len(letters) >= _FEWEST_LETTERS
            and not is_other
            and any(_is_much_of(letters, each) for each in self._titles)
        )

    def hints(self, first: int) -> Iterator[BlockHint]:
        """Yield what each block of the page is before a paragraph that surely belongs to the article.

        Args:
            first: the number of the paragraph.
        """
        start = self.headline if self.headline >= 0 else max(0, first - _LONGEST_HEAD)
        points = find_key_points(self._page.blocks, range(start, first)) if self.headline >= 0 else frozenset[int]()
        for number, each in enumerate(self._page.blocks[:first]):
            if number == self.headline:
                yield BlockHint.HEADLINE
            elif number < start or KEY_POINTS.fullmatch(each.block.text):
                yield each.surroundings or BlockHint.OUTSIDE
            else:
                hint = self._hint_of(each, is_below=number == self.headline + 1 > 0)
                yield BlockHint.STANDFIRST if hint and number in points else hint

    def _hint_of(self, each: BlockEvidence, *, is_below: bool) -> BlockHint:
        """Return what a block is.

        Args:
            each: the block.
            is_below: whether the headline stands right above it.
        """
        if each.surroundings != BlockHint.RELATED and (line := self.line_of(each)):
            return line
        if each.surroundings or each.part == BlockHint.CAPTION:
            return each.surroundings or each.part
        text = each.block.text
        if each.block.is_link:
            return BlockHint.RELATED if each.is_sibling else BlockHint.OUTSIDE
        if each.part == BlockHint.STANDFIRST or self._is_description(text, each):
            return BlockHint.STANDFIRST
        if each.part in _LINES and not ends_sentence(text):
            return BlockHint.OUTSIDE
        is_voted = each.votes >= SURE_VOTES
        if each.is_sibling and (ends_sentence(text) or (is_voted and self._is_marked(each))):
            return BlockHint.NONE
        if _DATED.fullmatch(text) and not ends_sentence(text):
            return BlockHint.OUTSIDE
        is_apart = self.headline >= 0 and is_voted and not each.is_sibling
        is_next = is_below and (each.is_sibling or (ends_sentence(text) and self._is_near_headline(each)))
        is_standfirst = len(text) >= _SHORTEST_STANDFIRST and (is_apart or is_next)
        return BlockHint.STANDFIRST if is_standfirst else BlockHint.OUTSIDE

    def _is_near_headline(self, each: BlockEvidence) -> bool:
        """Return whether the innermost elements around the headline hold a block, but not the body of the article."""
        element = self._page.blocks[self.headline].block.element
        body = self._page.blocks[self._page.prose[0]].block.element if self._page.prose else None
        around = [*islice(element.iterancestors(), _HEAD_LEVELS)]
        head = [*takewhile(lambda one: body is None or one not in body.iterancestors(), around)]
        return any(one in head for one in each.block.element.iterancestors())

    def _is_marked(self, each: BlockEvidence) -> bool:
        """Return whether a block is marked as a text, on a page that marks its paragraphs."""
        return each.block.element.tag in TEXT_TAGS or not self._page.is_in_paragraphs

    def _is_description(self, text: str, each: BlockEvidence) -> bool:
        """Return whether a text apart from the body is what the page says to be its description."""
        letters = fold_letters(text)
        return not each.is_sibling and len(text) >= _SHORTEST_STANDFIRST and letters == self._description

    def line_of(self, each: BlockEvidence) -> BlockHint:
        """Return which line of metadata a block is; `BlockHint.NONE` if it is none."""
        text = each.block.text
        if len(text) > _LONGEST_LINE:
            return BlockHint.NONE
        if line := read_metadata(text, self._language):
            return BlockHint.SOURCE_LINE if line.published or not line.authors else BlockHint.BYLINE
        letters = fold_letters(text)
        named = [author for author in self._authors if author in letters]
        is_byline = each.part == BlockHint.BYLINE and named and not _ABOUT_AUTHOR.match(text)
        is_short = len(letters) - sum(map(len, named)) <= _MAX_BESIDE_NAMES
        return BlockHint.BYLINE if is_byline and is_short else BlockHint.NONE


def _is_much_of(letters: str, title: str) -> bool:
    """Return whether a text begins a title, or is a large part of it."""
    return title.startswith(letters) or (letters in title and len(letters) >= len(title) * _LATER_SHARE)
