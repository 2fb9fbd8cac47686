"""What the structure of a web page tells of each of its blocks: whether it stands where the article does."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.elements import HEADING_TAGS, TEXT_TAGS
from jvexplore.article.import_.html.roles import article_role, surrounding_role

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from lxml.html import HtmlElement

    from jvexplore.article.import_.html.blocks import PageBlock

_MIN_PROSE: Final = 80
"""The characters from which on a block is not a label."""
_WIDE: Final = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
"""The characters of East Asia, of which few make a sentence."""
_MAX_LINKED: Final = 0.5
SURE_VOTES: Final = 2
"""The votes from which on a block is taken for a part of the article."""
_VOTE_WEIGHTS: Final = (0, 1, 6, 9)
"""The weight of each character of a block by the votes for it: a single one may be a mistake."""
_CONTAINER_SHARE: Final = 0.9
_DOMINANT_SHARE: Final = 0.4
"""The share of the article from which on the names of an element's classes say nothing against what is in it."""
_MAIN_HOME_SHARE: Final = 0.25
_HOME_SHARE: Final = 0.05
_LIST_TAGS: Final = frozenset(("ul", "ol", "dl", "blockquote", "center", "pre"))
_MAX_LEVELS: Final = 3
"""How far around a part of an article others of it are looked for."""
_PARTS_OF_A_HEAD: Final = frozenset((BlockHint.BYLINE, BlockHint.SOURCE_LINE))
_ROW_TAGS: Final = frozenset(("tr", "tbody", "thead", "tfoot", "table"))


class BlockEvidence(NamedTuple):
    """What is known of a block.

    Attributes:
        block: the block.
        votes: how often it is taken for a part of the article.
        surroundings: what its elements say that they are, if that is not part of an article.
        part: which part of an article they say that it is.
        is_prose: whether it is long, and not made of links.
        is_inside: whether it stands in the innermost element that holds nearly all of the article.
        is_sibling: whether it stands in an element such as those that paragraphs of the article stand in.
    """

    block: PageBlock
    votes: int
    surroundings: BlockHint
    part: BlockHint
    is_prose: bool
    is_inside: bool
    is_sibling: bool


class PageEvidence(NamedTuple):
    """What is known of the blocks of a page.

    Attributes:
        blocks: one for each.
        prose: the numbers of those that are surely paragraphs of the article; none if there is no article.
        is_in_paragraphs: whether its paragraphs are marked as such, not separated by line breaks alone.
    """

    blocks: Sequence[BlockEvidence]
    prose: Sequence[int]
    is_in_paragraphs: bool


def weigh_blocks(blocks: Sequence[PageBlock], votes: Sequence[int]) -> PageEvidence:
    """Return what the structure of a page tells of its blocks.

    Args:
        blocks: all of them.
        votes: for each, how often it is taken for a part of the article.
    """
    return _PageStructure(blocks, votes).weigh()


def ancestors(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield an element and all around it, the innermost first."""
    while element is not None:
        yield element
        element = element.getparent()


class _PageStructure:
    """The elements of a page around its blocks, with how much of the article each holds."""

    def __init__(self, blocks: Sequence[PageBlock], votes: Sequence[int]) -> None:
        self._blocks = blocks
        self._votes = votes
        self._paths = {each.element: tuple(ancestors(each.element)) for each in blocks}
        self._texts_of = Counter(each.element for each in blocks)
        self._chars = [*map(_count_plain_chars, blocks)]
        self._weights = self._weigh_characters()
        self._total = sum(self._weights)
        self._held: Counter[HtmlElement] = Counter()
        for block, weight in zip(blocks, self._weights, strict=True):
            for element in self._paths[block.element] if weight else ():
                self._held[element] += weight
        self._container = self._find_container()
        self._inside = [self._container in self._paths[each.element] for each in blocks]
        self._main_homes: frozenset[Hashable] = frozenset()
        self._surrounding_roles: dict[HtmlElement, BlockHint] = {}

    def weigh(self) -> PageEvidence:
        """Return what is known of each block."""
        weighed = [each for each, weight in enumerate(self._weights) if weight and self._inside[each]]
        prose = [each for each in weighed if self._chars[each] >= _MIN_PROSE] or weighed
        voted = [each for each in prose if self._votes[each] >= SURE_VOTES]
        self._main_homes = self._find_homes(voted, _MAIN_HOME_SHARE)
        prose += self._take_in_parts(prose[-1]) if prose else []
        surroundings = [*map(self._find_surroundings, range(len(self._blocks)))]
        prose = [each for each in prose if not surroundings[each]] or prose
        homes = self._find_homes(prose, _HOME_SHARE)
        found = [
            BlockEvidence(
                block,
                self._votes[number],
                surroundings[number],
                self._find_part(block),
                self._chars[number] >= _MIN_PROSE,
                self._inside[number],
                self._inside[number] and self._home_of(block) in homes,
            )
            for number, block in enumerate(self._blocks)
        ]
        marked = sum(self._weights[each] for each in prose if self._blocks[each].element.tag in TEXT_TAGS)
        return PageEvidence(found, prose, marked > _CONTAINER_SHARE * self._total)

    def _take_in_parts(self, last: int) -> list[int]:
        """Widen the container where an article goes on in elements of the same kind, none of which was voted for.

        Args:
            last: the number of the last block that was.

        Returns:
            The numbers of the paragraphs in these elements.
        """
        around = self._container
        for _ in range(_MAX_LEVELS):
            around = None if around is None else around.getparent()
            if around is None or around.tag == "body" or len(around.xpath(".//h1")) > 1:
                break
            within = takewhile(self._is_of_no_other, self._after(last, around))
            plain = [number for number in within if not self._find_surroundings(number)]
            if parts := [*filter(self._is_part, plain)]:
                self._container = around
                for number in plain:
                    self._inside[number] = number <= parts[-1]
                return parts
        return []

    def _after(self, last: int, around: HtmlElement) -> Iterator[int]:
        """Yield the numbers of the blocks of an element that stand after a block, and not in the container."""
        later = (number for number in range(last + 1, len(self._blocks)) if not self._inside[number])
        return (number for number in later if around in self._paths[self._blocks[number].element])

    def _is_of_no_other(self, number: int) -> bool:
        """Return whether a block is no part of an article other than the one in the container."""
        block = self._blocks[number]
        path = takewhile(lambda element: not self._held[element], self._paths[block.element])
        return self._find_part(block) not in _PARTS_OF_A_HEAD and all(each.tag != "article" for each in path)

    def _is_part(self, number: int) -> bool:
        """Return whether a block is a paragraph in an element of the kind that most of the article is in."""
        is_prose = self._chars[number] >= _MIN_PROSE and self._blocks[number].link_density < _MAX_LINKED / 2
        return is_prose and self._home_of(self._blocks[number]) in self._main_homes

    def _weigh_characters(self) -> list[int]:
        """Return how much each block counts: by the votes for it; if there are none, by its length."""
        found = [
            chars * _VOTE_WEIGHTS[votes] * (2 if chars >= _MIN_PROSE else 1)
            for chars, votes in zip(self._chars, self._votes, strict=True)
        ]
        return found if any(found) else [chars if chars >= _MIN_PROSE else 0 for chars in self._chars]

    def _find_container(self) -> HtmlElement | None:
        """Return the innermost element that holds nearly all of the article; `None` if there is none."""
        around = [each for each, weight in self._held.items() if weight >= _CONTAINER_SHARE * self._total]
        found = max(around, key=lambda each: sum(1 for _ in ancestors(each)), default=None)
        while found is not None and found.tag in _LIST_TAGS | TEXT_TAGS and found.getparent() is not None:
            found = found.getparent()
        return found

    def _find_homes(self, numbers: Sequence[int], share: float) -> frozenset[Hashable]:
        """Return the homes that hold a share of the article at least.

        Args:
            numbers: those of blocks of the article.
            share: the share.
        """
        weights: Counter[Hashable] = Counter()
        for number in numbers:
            weights[self._home_of(self._blocks[number])] += self._weights[number]
        return frozenset(home for home, weight in weights.items() if weight >= share * self._total)

    def _home_of(self, block: PageBlock) -> Hashable:
        """Return the kind of the element in which a block stands beside others: lists, rows and the like are passed."""
        element = block.element
        if block.is_row:
            while element.tag in _ROW_TAGS and element.getparent() is not None:
                element = element.getparent()
        elif element is self._container or (element.tag not in TEXT_TAGS and self._is_home(element)):
            return _kind_of(element)
        elif element.tag not in TEXT_TAGS | _LIST_TAGS:
            element = element.getparent()
        while element is not self._container and element.tag in TEXT_TAGS | _LIST_TAGS:
            if element.getparent() is None:
                break
            element = element.getparent()
        return _kind_of(element)

    def _is_home(self, element: HtmlElement) -> bool:
        """Return whether texts stand in an element itself, not in paragraphs of it."""
        return element.tag in {"td", "body"} or self._texts_of[element] > 1

    def _find_surroundings(self, number: int) -> BlockHint:
        """Return what the innermost element around a block says to be that does not hold much of the article."""
        for element in self._paths[self._blocks[number].element]:
            if self._is_dominant(element) or (self._inside[number] and _kind_of(element) in self._main_homes):
                break
            if element not in self._surrounding_roles:
                self._surrounding_roles[element] = surrounding_role(element)
            if role := self._surrounding_roles[element]:
                return role
        return BlockHint.NONE

    def _find_part(self, block: PageBlock) -> BlockHint:
        """Return which part of the article a block is by the innermost element around it that says so."""
        for element in self._paths[block.element]:
            if self._is_dominant(element) or element is self._container:
                break
            if role := article_role(element):
                return role
        return BlockHint.NONE

    def _is_dominant(self, element: HtmlElement) -> bool:
        return self._held[element] > _DOMINANT_SHARE * self._total


def _count_plain_chars(block: PageBlock) -> int:
    """Return how long a block is, those in two columns counted twice; 0 for a heading, or what is made of links."""
    if block.link_density >= _MAX_LINKED or block.element.tag in HEADING_TAGS:
        return 0
    return len(block.text) + (0 if block.text.isascii() else len(_WIDE.findall(block.text)))


def _kind_of(element: HtmlElement) -> Hashable:
    """Return what elements of the same kind have in common; one without a class is the only one of its kind."""
    names = element.get("class")
    return (element.tag, names) if names else element
