"""Tell what the blocks of a file are, which of them are the article, and what is known of its publication."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.imported_article import ImportedArticle
from jvexplore.article.import_.new_source import has_words
from jvexplore.article.import_.parts.article_extent import find_extent, is_text_marked
from jvexplore.article.import_.parts.article_fields import tell_fields
from jvexplore.article.import_.parts.author_notes import drop_author_notes
from jvexplore.article.import_.parts.draft_block import DraftBlock
from jvexplore.article.import_.parts.drop_caps import join_drop_caps
from jvexplore.article.import_.parts.footnotes import drop_footnotes
from jvexplore.article.import_.parts.furniture import find_furniture
from jvexplore.article.import_.parts.head_parts import find_lines, tell_above, tell_head, tell_tail
from jvexplore.article.import_.parts.headline import find_headline
from jvexplore.article.import_.parts.letter_ends import tell_letter_end
from jvexplore.article.import_.parts.list_marks import strip_list_marks
from jvexplore.article.import_.parts.press_sections import drop_contacts_above, drop_press_sections
from jvexplore.article.import_.parts.references import drop_references
from jvexplore.article.import_.parts.related_lists import drop_related_lists
from jvexplore.article.import_.parts.repeated_blocks import drop_repeated
from jvexplore.article.import_.parts.subheadings import drop_subheadings
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.article.normalise import INVISIBLE
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.file_contents import FileBlock, FileContents

_HINTED_PARTS: Final = {
    BlockHint.STANDFIRST: BlockPart.STANDFIRST,
    BlockHint.BYLINE: BlockPart.BYLINE,
    BlockHint.SOURCE_LINE: BlockPart.SOURCE_LINE,
    BlockHint.CAPTION: BlockPart.CAPTION,
    BlockHint.TABLE: BlockPart.TABLE,
}
_UNCERTAIN_HINTS: Final = (BlockHint.NONE, BlockHint.HEADING, BlockHint.OUTSIDE)
_HINTED_REASONS: Final = {
    BlockHint.CAPTION: "caption",
    BlockHint.FOOTNOTE: "footnote",
    BlockHint.MENU: "menu",
    BlockHint.ADVERT: "advert",
    BlockHint.RELATED: "related",
    BlockHint.RUNNING: "page",
    BlockHint.OUTSIDE: "outside",
}
_LINE_PARTS: Final = (BlockPart.SOURCE_LINE, BlockPart.BYLINE)
_HEADLINE_LABEL: Final = re.compile(r"\A(?:title|headline|titel|überschrift)\s?:(?:\s(?=.*\w)|\Z)", re.IGNORECASE)
"""What some write before a headline, or in a line above it."""
_AGENCY_LABEL: Final = re.compile(r"\A(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|BRIEF)(?:\s\d{1,2})?-(?=\w)")
"""What agencies write before the headline of a report that they have sent before."""
_OF_PAGES: Final = ("menu", "share", "related", "other news", "comments", "newsletter", "cookies", "outside", "advert")
_FEWEST_FURNITURE: Final = 2
"""The pieces of furniture from which on there is a page around an article."""
_FEWEST_AROUND: Final = 6
_MANY_AROUND: Final = 12
"""The short blocks around an article from which on they are those of a page: menus, lists of other articles.

Fewer are, if other blocks are found to be furniture of pages, or the format says what is text.
"""


def tell_parts(contents: FileContents) -> ImportedArticle:
    """Return an article: what each block is, which are left out and why, and what is known of its publication.

    What the format says of a block is evidence; where it says nothing, its words and its place tell.
    """
    blocks = [_draft_block(each) for each in join_drop_caps([*_written_blocks(contents.blocks)])]
    drop_footnotes(blocks)
    drop_references(blocks)
    if not any(each.is_open and each.is_prose for each in blocks):  # what the format took for the article is none
        for each in blocks:
            each.reason = "" if each.reason == "outside" else each.reason
    for each in blocks:
        if each.is_open and (each.is_affirmed or each.hint in _UNCERTAIN_HINTS):
            each.reason = find_furniture(each.text)
    _pass_on_headline(blocks)
    language = guess_language("\n".join(each.text for each in blocks if each.is_open and each.is_prose))
    lines = find_lines(blocks, language or contents.metadata.language)
    extent = find_extent(blocks, frozenset(lines))
    drop_press_sections(blocks[extent.start :], {place - extent.start for place in lines})
    if sum(each.is_open for each in blocks) > 1:
        is_page = _is_page(blocks, extent, lines)
        headline = find_headline(blocks, extent, frozenset(lines), contents.metadata.title)
        drop_contacts_above(blocks[: headline or 0])
        tell_above(blocks, headline or 0, lines, is_page=is_page)
        _tell_around(blocks, headline, extent, is_page=is_page)
        tell_head(blocks, headline, lines, is_page=is_page)
        tell_tail(blocks, extent.stop if extent else len(blocks), lines, is_page=is_page)
    tell_letter_end(blocks)
    drop_author_notes(blocks, {*contents.metadata.authors, *_read_authors(blocks, language)})
    drop_related_lists(blocks, extent)
    drop_subheadings(blocks, extent)
    drop_repeated(blocks)
    _tell_sole_paragraph(blocks)
    strip_list_marks([each for each in blocks if not each.reason])
    finished = tuple(_finish_block(each) for each in blocks)
    return ImportedArticle(finished, tell_fields(finished, contents.metadata, language), contents.unread)


def _written_blocks(blocks: Sequence[FileBlock]) -> Iterator[FileBlock]:
    """Yield the blocks without invisible characters and repeated spaces, except those that are empty then."""
    for each in blocks:
        if text := " ".join(INVISIBLE.apply_to(each.text).split()):
            yield type(each)(text, each.hint)


def _draft_block(block: FileBlock) -> DraftBlock:
    """Return a block with what its format says that it is."""
    reason = _HINTED_REASONS.get(block.hint, "") if has_words(block.text) else "no words"
    return DraftBlock(block.text, block.hint, _HINTED_PARTS.get(block.hint), reason)


def _pass_on_headline(blocks: Sequence[DraftBlock]) -> None:
    """Leave out what only says what it stands above: "Press release" as a headline, "Headline:" in a line of its own.

    The headline is below it. By its size the former looks like one, as the headline then looks like a standfirst.
    """
    for block, after in pairwise(blocks):
        if block.is_open and block.hint == BlockHint.HEADLINE and find_furniture(block.text) == "release":
            block.reason = "release"
            if after.hint == BlockHint.STANDFIRST:
                after.hint, after.part = BlockHint.HEADLINE, None
        elif block.is_open and _HEADLINE_LABEL.fullmatch(block.text) and after.is_open:
            block.reason = "release"
            after.hint = BlockHint.HEADLINE


def _is_page(blocks: Sequence[DraftBlock], extent: range, lines: dict[int, BlockPart]) -> bool:
    """Return whether there is more around an article than lines about it, as on a page of the web."""
    around = [place for place, each in enumerate(blocks) if place not in extent and place not in lines and each.is_open]
    furniture = sum(each.reason in _OF_PAGES for each in blocks)
    short = sum(not blocks[place].is_prose for place in around)
    is_told = furniture >= _FEWEST_FURNITURE or is_text_marked(blocks) or short >= _MANY_AROUND
    return bool(extent) and short >= _FEWEST_AROUND and is_told


def _tell_around(blocks: Sequence[DraftBlock], headline: int | None, extent: range, *, is_page: bool) -> None:
    """Tell the headline; leave out what is above it, or without one above the text of a page."""
    if headline is not None:
        blocks[headline].part = BlockPart.HEADLINE
    end = extent.start if headline is None else min(headline, extent.start) if extent else headline
    for block in blocks[: end if headline is not None or is_page else 0]:
        if block.is_open or (block.part == BlockPart.TABLE and not block.reason):  # of a letterhead in two columns
            block.reason = "outside" if block.is_prose else "menu"


def _tell_sole_paragraph(blocks: Sequence[DraftBlock]) -> None:
    """Tell that a headline is body if it is the only paragraph, and so are lines about it if there is none."""
    kept = [each for each in blocks if not each.reason]
    paragraphs = [each for each in kept if each.part not in _LINE_PARTS]
    for each in paragraphs or kept:
        if not paragraphs or (len(paragraphs) == 1 and each.part == BlockPart.HEADLINE):
            each.part = BlockPart.BODY


def _read_authors(blocks: Sequence[DraftBlock], language: str) -> Iterator[str]:
    """Yield the names of the authors in the lines about an article."""
    for each in blocks:
        if each.part in _LINE_PARTS and (metadata := read_metadata(each.text, language)):
            yield from metadata.authors


def _finish_block(block: DraftBlock) -> Block:
    text = block.text
    if block.part == BlockPart.HEADLINE:
        text = _AGENCY_LABEL.sub("", _HEADLINE_LABEL.sub("", text))
    return Block(text, block.part or BlockPart.BODY, bool(block.reason), block.reason)
