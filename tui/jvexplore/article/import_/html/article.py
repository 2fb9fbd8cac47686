"""Which blocks of a web page are its article, and which part of it: by votes, structure, and the page's metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.credit_lines import names_reporters
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.block_text import LINKED_SHARE
from jvexplore.article.import_.html.elements import HEADING_TAGS
from jvexplore.article.import_.html.evidence import SURE_VOTES, ancestors
from jvexplore.article.import_.html.extracted_text import ExtractedText, fold_letters
from jvexplore.article.import_.html.head import ArticleHead
from jvexplore.article.import_.sentence_edges import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from jvexplore.article.import_.html.blocks import PageBlock
    from jvexplore.article.import_.html.evidence import BlockEvidence, PageEvidence
    from jvexplore.article.import_.html.metadata import PageMetadata

_LONGEST_LABEL: Final = 32
_LABEL: Final = re.compile(r"[^:?!|]{1,40}[:?!|]\s")
"""What may stand before the title of another article in a list."""
_FEWEST_TITLE_WORDS: Final = 4
"""The words of a title after a label at least; a name that follows one is shorter: "Chair: Ana Okoye"."""
_ITEM_TAGS: Final = frozenset(("li", "dt", "dd", "blockquote"))
_MAX_ABOVE_HEADLINE: Final = 0.2
"""The share of an article's text that may be a mistake, since it stands above the headline."""
_STATED_SHARE: Final = 0.8
_CONTACT_SHARE: Final = 0.25
_CONTACT: Final = re.compile(
    r"mailto:|//(?:www\.|m\.)?(?:twitter|x|facebook|instagram|youtube|linkedin|tiktok|t|threads)\.(?:com|me|net)/"
    r"|subscri|newsletter|sign-?up|podcast",
    re.IGNORECASE,
)
"""The addresses to which the last lines of an article invite."""


def hint_blocks(page: PageEvidence, metadata: PageMetadata) -> list[BlockHint]:
    """Return what each block of a page is; what is not part of the article has the hint of what surrounds it."""
    if not page.prose:
        return [each.surroundings or BlockHint.OUTSIDE for each in page.blocks]
    return _ArticleHints(page, metadata).find()


class _ListItems(NamedTuple):
    """The items of a list: how many, and how much of that of which least is in links."""

    number: int
    least_linked: float


class _ArticleHints:
    def __init__(self, page: PageEvidence, metadata: PageMetadata) -> None:
        self._blocks = page.blocks
        self._metadata = metadata
        self._lists = _find_lists(page.blocks)
        voted = [number for number, each in enumerate(page.blocks) if _is_voted_sibling(each)]
        first = page.prose[0]
        self._last = max(page.prose[-1], *voted[-1:], first)
        head = ArticleHead(page, metadata, min(first, *voted[:1], first), _find_head_end(page))
        first = next((number for number in page.prose if number > head.headline), first)
        self._head = head
        self._second = next((number for number in page.prose if number > first), first)
        self._has_headline = head.headline >= 0
        self._hints = [*head.hints(first)]
        self._hints += (each.surroundings or self._hint_of(number, each) for number, each in self._numbered(first))
        self._first = first

    def find(self) -> list[BlockHint]:
        """Return the hints."""
        self._keep_attached()
        self._drop_labels()
        self._mark_tail()
        self._drop_after_stated()
        self._mark_parts()
        return self._hints

    def _numbered(self, first: int) -> Iterator[tuple[int, BlockEvidence]]:
        return ((number, self._blocks[number]) for number in range(first, len(self._blocks)))

    def _hint_of(self, number: int, each: BlockEvidence) -> BlockHint:
        """Return what a block from the first long paragraph on is, about which its surroundings say nothing."""
        if not each.is_inside:
            return BlockHint.OUTSIDE
        if each.part == BlockHint.CAPTION:
            return each.part
        block = each.block
        is_voted = each.votes >= SURE_VOTES
        if each.part in (BlockHint.BYLINE, BlockHint.SOURCE_LINE) and not is_voted:
            # Where the first long paragraph is a standfirst, the head of the article goes on below it.
            line = self._head.line_of(each) if number < self._second else BlockHint.NONE
            return line or BlockHint.OUTSIDE
        if _linked_share(block) >= LINKED_SHARE and self._is_reference(each):
            return BlockHint.ADVERT if _invites_to_follow(block) else BlockHint.RELATED
        if number > self._last:
            is_part = is_voted and (each.is_sibling or block.is_row) and not block.is_link
        else:
            is_part = each.is_sibling or is_voted or block.is_row or _is_within(block.element, "blockquote")
        return BlockHint.NONE if is_part else BlockHint.OUTSIDE

    def _is_reference(self, each: BlockEvidence) -> bool:
        """Return whether a block that is a link leads to another article, and is no heading or item of this one."""
        element = each.block.element
        if element.tag in HEADING_TAGS:
            return _is_within(element, "li")
        if (items := self._lists.get(_list_around(element))) is None:
            return each.is_sibling and element.tag in {"p", "div"} and each.block.is_link
        return items.number > 1 and items.least_linked >= LINKED_SHARE

    def _keep_attached(self) -> None:
        """Keep what stands within one element behind a part of the article: who said a quotation that is set apart."""
        for number in range(self._first + 1, self._last):
            each = self._blocks[number]
            before = self._blocks[number - 1].block.element
            if self._hints[number] != BlockHint.OUTSIDE or self._hints[number - 1] or each.surroundings or each.part:
                continue
            if each.is_inside and each.block.element.getparent() is before.getparent():
                self._hints[number] = BlockHint.NONE

    def _drop_labels(self) -> None:
        """Drop the headings and labels of what is dropped, and headings after which there is nothing."""
        is_followed = False
        for number in reversed(range(len(self._hints))):
            if self._hints[number]:
                continue
            each = self._blocks[number]
            is_heading = each.block.element.tag in HEADING_TAGS
            if (is_heading or _is_label(each.block.text)) and self._precedes_references(number):
                self._hints[number] = BlockHint.RELATED
            elif is_heading and not is_followed:
                self._hints[number] = BlockHint.OUTSIDE
            else:
                is_followed = True

    def _precedes_references(self, number: int) -> bool:
        """Return whether the next block, captions aside, is a link to another article within the body."""
        numbers = range(number + 1, len(self._hints))
        place = next((each for each in numbers if self._hints[each] != BlockHint.CAPTION), None)
        if place is None or self._hints[place] not in (BlockHint.RELATED, BlockHint.ADVERT):
            return False
        following = self._blocks[place]
        return following.is_inside and not following.surroundings and following.block.is_link

    def _mark_tail(self) -> None:
        """Mark the last lines that name who reported, or whose links lead to where they can be followed."""
        kept = [number for number, hint in enumerate(self._hints) if not hint]
        for number in reversed(kept[1:]):
            block = self._blocks[number].block
            if names_reporters(" ".join(block.text.split())):
                self._hints[number] = BlockHint.BYLINE
                continue
            if not _invites_to_follow(block) or _is_within(block.element, "blockquote"):
                break
            self._hints[number] = BlockHint.ADVERT

    def _drop_after_stated(self) -> None:
        """Drop what follows the last block of the text that the page's metadata give, if they give nearly all."""
        stated = ExtractedText(self._metadata.body)
        kept = [number for number, hint in enumerate(self._hints) if not hint and self._blocks[number].is_prose]
        held = [each for each in kept if stated.holds(fold_letters(self._blocks[each].block.text))]
        lengths = [sum(len(self._blocks[each].block.text) for each in numbers) for numbers in (held, kept)]
        if not held or lengths[0] < lengths[1] * _STATED_SHARE:
            return
        for number in range(held[-1] + 1, len(self._hints)):
            letters = fold_letters(self._blocks[number].block.text)
            self._hints[number] = self._hints[number] or (
                BlockHint.NONE if stated.holds(letters) else BlockHint.OUTSIDE
            )

    def _mark_parts(self) -> None:
        """Say of what is left which part of the article it is.

        On a page that shows no headline as one, what is above the first sentence is left to be told by its words.
        """
        is_above = not self._has_headline
        for number, hint in enumerate(self._hints):
            if hint:
                continue
            is_above = is_above and not ends_sentence(self._blocks[number].block.text)
            if not is_above:
                self._hints[number] = _part_of(self._blocks[number].block)


def _part_of(block: PageBlock) -> BlockHint:
    if block.is_row:
        return BlockHint.TABLE
    element = block.element
    if element.tag in HEADING_TAGS:
        return BlockHint.HEADING
    around = element.getparent()
    is_item = element.tag in _ITEM_TAGS or (around is not None and around.tag in _ITEM_TAGS)
    return BlockHint.ITEM if is_item else BlockHint.BODY


def _invites_to_follow(block: PageBlock) -> bool:
    """Return whether all links of a block lead to where an author or a newspaper is written to, or followed."""
    links = [each.get("href") or "" for each in block.element.iter("a")]
    return bool(links) and all(map(_CONTACT.search, links)) and block.link_density >= _CONTACT_SHARE


def _find_head_end(page: PageEvidence) -> int:
    """Return the number of the first block before which there is so much text that it is not the headline."""
    lengths = {number: len(page.blocks[number].block.text) for number in page.prose}
    total, before = sum(lengths.values()), 0
    for number, length in lengths.items():
        before += length
        if before > total * _MAX_ABOVE_HEADLINE:
            return number
    return len(page.blocks)


def _find_lists(blocks: Sequence[BlockEvidence]) -> dict[HtmlElement | None, _ListItems]:
    """Return what is known of the items of each list on a page."""
    found: dict[HtmlElement | None, _ListItems] = {}
    for each in blocks:
        if (around := _list_around(each.block.element)) is not None:
            known = found.get(around, _ListItems(0, 1.0))
            found[around] = _ListItems(known.number + 1, min(known.least_linked, _linked_share(each.block)))
    return found


def _linked_share(block: PageBlock) -> float:
    """Return the share of a block that is in links, but for a label before a title: "Energy: Ten furnaces are lit"."""
    label = _LABEL.match(block.text)
    title = block.text[label.end() :] if label else ""
    if len(title.split()) < _FEWEST_TITLE_WORDS or block.link_chars > len(title):
        return block.link_density
    return block.link_chars / len(title)


def _is_voted_sibling(each: BlockEvidence) -> bool:
    is_voted = each.votes >= SURE_VOTES
    return each.is_sibling and is_voted and not each.surroundings and not each.block.is_link


def _list_around(element: HtmlElement) -> HtmlElement | None:
    return next((each for each in ancestors(element) if each.tag in {"ul", "ol", "dl"}), None)


def _is_within(element: HtmlElement, tag: str) -> bool:
    return any(each.tag == tag for each in ancestors(element))


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and (text.endswith((":", "…", "...")) or text.isupper())
