"""Read a saved web page: all its visible text in blocks, those of the article told from what surrounds them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.contents_json import MAX_BLOCKS, refuse_too_long
from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents
from jvexplore.article.import_.html.article import hint_blocks
from jvexplore.article.import_.html.blocks import read_page_blocks
from jvexplore.article.import_.html.evidence import weigh_blocks
from jvexplore.article.import_.html.extracted_text import ExtractedText, fold_letters
from jvexplore.article.import_.html.extractor_votes import count_votes
from jvexplore.article.import_.html.metadata import read_page_metadata
from jvexplore.article.import_.html.metadata_article import add_stated_article
from jvexplore.article.import_.html.no_article import refuse_no_article
from jvexplore.article.import_.html.saved_forms import open_saved_page
from jvexplore.article.import_.html.tree import parse_page
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.import_.file_contents import FileMetadata
    from jvexplore.article.import_.html.blocks import PageBlock
    from jvexplore.article.import_.html.metadata import PageMetadata

_FEWEST_CHARS: Final = 300
"""The characters besides links that a page shows at least if it does not hide its article until a script shows it."""
_MERGED_HINTS: Final = (BlockHint.MENU, BlockHint.RELATED, BlockHint.OUTSIDE)
_LONGEST_ITEM: Final = 40
_LONGEST_MENU: Final = 300
_MENU_SEPARATOR: Final = " · "
_UPDATED: Final = re.compile(r"\b(?:updat|modif|revis|aktualisiert|geändert|stand)", re.IGNORECASE)


def read(data: bytes) -> FileContents:
    """Return what a saved page contains.

    Raises:
        JvexploreError: when there is no text in it, or no article.
    """
    saved = open_saved_page(data)
    root = parse_page(saved.text)
    metadata = read_page_metadata(root, saved.address)
    found = [*islice(read_page_blocks(root), MAX_BLOCKS + 1)]
    refuse_too_long(FileContents(tuple(FileBlock(each.text) for each in found)))
    blocks = _visible_blocks(found, metadata.body)
    page = weigh_blocks(blocks, count_votes(root, blocks, metadata.body))
    guessed = guess_language("\n".join(blocks[number].text for number in page.prose))
    declared = metadata.fields.language if metadata.fields.language.startswith(guessed) else ""
    metadata = metadata._replace(fields=replace(metadata.fields, language=declared or guessed))
    hints = hint_blocks(page, metadata)
    fields = replace(
        metadata.fields,
        language=declared,
        title=_choose_title(blocks, hints, metadata),
        published=_choose_day(blocks, hints, metadata.fields),
    )
    hinted = [*_make_blocks(blocks, hints)]
    contents = FileContents(tuple(add_stated_article(hinted, metadata)), fields)
    if len(contents.blocks) == len(hinted):
        refuse_no_article(root, page, hints, is_article=metadata.is_article)
    return contents


def _visible_blocks(blocks: Sequence[PageBlock], stated: str) -> list[PageBlock]:
    """Return the blocks that a page does not hide; those of the article too if a script was to show them.

    Args:
        blocks: all of them.
        stated: what the page's own metadata give as the text of the article; mostly empty.
    """
    shown = [each for each in blocks if not each.is_hidden and not each.is_link]
    if sum(len(each.text) for each in shown) < _FEWEST_CHARS:
        return [*blocks]
    extracted = ExtractedText(stated)
    return [each for each in blocks if not each.is_hidden or extracted.holds(fold_letters(each.text))]


def _choose_title(blocks: Sequence[PageBlock], hints: Sequence[BlockHint], metadata: PageMetadata) -> str:
    """Return the headline as the page shows it, if it is that of its titles; else the title of its metadata."""
    headline = next((each.text for each, hint in zip(blocks, hints, strict=True) if hint == BlockHint.HEADLINE), "")
    letters = fold_letters(headline)
    is_titled = not metadata.titles or any(letters in fold_letters(each) for each in metadata.titles)
    return headline if headline and is_titled else metadata.fields.title


def _choose_day(blocks: Iterable[PageBlock], hints: Iterable[BlockHint], fields: FileMetadata) -> str:
    """Return the day of publication: that of the metadata, or one next to it that the page shows, by the local clock.

    Args:
        blocks: of the page.
        hints: what each is.
        fields: what the metadata say.
    """
    for block, hint in zip(blocks, hints, strict=True):
        if hint != BlockHint.SOURCE_LINE or _UPDATED.search(block.text):
            continue
        line = read_metadata(block.text, fields.language)
        if line and _is_next_day(line.published, fields.published):
            return line.published
    return fields.published


def _is_next_day(one: str, other: str) -> bool:
    """Return whether two dates are days of which one follows the other."""
    try:
        return abs(date.fromisoformat(one) - date.fromisoformat(other)).days == 1
    except ValueError:
        return False


def _make_blocks(blocks: Iterable[PageBlock], hints: Iterable[BlockHint]) -> Iterator[FileBlock]:
    """Yield the blocks of a page; the items of a menu, which are many and short, are put into one line."""
    menu: list[str] = []
    pairs = zip(blocks, hints, strict=True)
    for (hint, is_item), group in groupby(pairs, lambda pair: (pair[1], _is_menu_item(*pair))):
        texts = [block.text for block, _ in group]
        if not is_item:
            yield from (FileBlock(each, hint) for each in texts)
            continue
        for each in texts:
            if menu and len(_MENU_SEPARATOR.join((*menu, each))) > _LONGEST_MENU:
                yield FileBlock(_MENU_SEPARATOR.join(menu), hint)
                menu.clear()
            menu.append(each)
        yield FileBlock(_MENU_SEPARATOR.join(menu), hint)
        menu.clear()


def _is_menu_item(block: PageBlock, hint: BlockHint) -> bool:
    return hint in _MERGED_HINTS and len(block.text) <= _LONGEST_ITEM and block.is_link
