"""Tell what the blocks of a file are, which of them are the article, and what is known of its publication."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.imported_article import ArticleFields, FieldOrigin, ImportedArticle
from jvexplore.article.import_.new_source import cut_title, has_words
from jvexplore.article.import_.sentence_edges import ends_sentence
from jvexplore.article.import_.source_metadata import SourceMetadata, read_metadata
from jvexplore.article.normalise import normalise_text
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.file_contents import FileContents, FileMetadata

_LONGEST_TITLE: Final = 200
_LONGEST_STANDFIRST: Final = 400
_MAX_HEAD: Final = 6
"""How many blocks before the body may be metadata."""
_HINTED_PARTS: Final = {
    BlockHint.HEADLINE: BlockPart.HEADLINE,
    BlockHint.STANDFIRST: BlockPart.STANDFIRST,
    BlockHint.BYLINE: BlockPart.BYLINE,
    BlockHint.SOURCE_LINE: BlockPart.SOURCE_LINE,
    BlockHint.CAPTION: BlockPart.CAPTION,
    BlockHint.TABLE: BlockPart.TABLE,
}
_DROPPED_HINTS: Final = {
    BlockHint.HEADING: "subheading",
    BlockHint.CAPTION: "caption",
    BlockHint.FOOTNOTE: "footnote",
    BlockHint.MENU: "menu",
    BlockHint.ADVERT: "advert",
    BlockHint.RELATED: "related",
    BlockHint.RUNNING: "page",
    BlockHint.OUTSIDE: "outside",
}
_METADATA_PARTS: Final = (BlockPart.SOURCE_LINE, BlockPart.BYLINE)


def tell_parts(contents: FileContents) -> ImportedArticle:
    """Return an article with its blocks told: what each is, what is left out and why, and what is known of it."""
    blocks = [_hinted_block(each.text, each.hint) for each in contents.blocks if each.text.strip()]
    places = [place for place, each in enumerate(blocks) if not each.is_dropped]
    language = contents.metadata.language or guess_language("\n".join(blocks[place].text for place in places))
    for place, part in zip(places, _told_parts([blocks[place] for place in places], language), strict=True):
        blocks[place] = replace(blocks[place], part=part)
    blocks = _without_repetitions(blocks)
    return ImportedArticle(tuple(blocks), _article_fields(blocks, contents.metadata, language), contents.unread)


def _hinted_block(text: str, hint: BlockHint) -> Block:
    """Return a block as the format says that it is; one that it says nothing of is body."""
    reason = _DROPPED_HINTS.get(hint, "") if has_words(text) else "no words"
    return Block(text, _HINTED_PARTS.get(hint, BlockPart.BODY), bool(reason), reason)


def _told_parts(blocks: Sequence[Block], language: str) -> list[BlockPart]:
    """Return what the blocks that are kept are; what the format said of them stands."""
    parts = [each.part for each in blocks]
    texts = [each.text for each in blocks]
    start = 0
    if BlockPart.HEADLINE in parts:
        start = parts.index(BlockPart.HEADLINE) + 1
    elif len(blocks) > 1 and parts[0] == BlockPart.BODY and len(texts[0]) <= _LONGEST_TITLE:
        parts[0] = BlockPart.HEADLINE
        start = 1
    most = min(start + _MAX_HEAD, len(blocks) - 1)
    lines = [_metadata_part(each, language) for each in texts]
    place = start
    may_be_standfirst = start and place < most and not lines[place] and len(texts[place]) <= _LONGEST_STANDFIRST
    if may_be_standfirst and (lines[place + 1] or not ends_sentence(texts[place])):
        parts[place] = BlockPart.STANDFIRST
        place += 1
    while place < most and (line := lines[place]):
        parts[place] = line
        place += 1
    end = len(blocks) - 1
    while end > place and (line := lines[end]):
        parts[end] = line
        end -= 1
    return parts


def _metadata_part(text: str, language: str) -> BlockPart | None:
    """Return which line of metadata a text is; `None` if it is, or may be, a line of the article itself."""
    metadata = read_metadata(text, language)
    if metadata is None:
        return None
    return BlockPart.BYLINE if metadata.authors and not metadata.published else BlockPart.SOURCE_LINE


def _without_repetitions(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those dropped whose words are those of an earlier one: they could not be told apart."""
    seen = set[str]()
    kept: list[Block] = []
    for each in blocks:
        normalised = normalise_text(each.text)
        if each.is_dropped or normalised not in seen:
            kept.append(each)
        else:
            kept.append(replace(each, is_dropped=True, reason="repeated"))
        if not each.is_dropped:
            seen.add(normalised)
    return kept


def _article_fields(blocks: Sequence[Block], metadata: FileMetadata, language: str) -> ArticleFields:
    kept = [each for each in blocks if not each.is_dropped]
    lines = SourceMetadata()
    for each in kept:
        if each.part in _METADATA_PARTS:
            lines = lines.filled_from(read_metadata(each.text, language) or SourceMetadata())
    headline = next((each.text for each in kept if each.part == BlockPart.HEADLINE), "")
    first = next((each.text for each in kept if each.part not in _METADATA_PARTS), "")
    title = metadata.title or headline
    authors = metadata.authors or lines.authors
    fields = ArticleFields(
        title=cut_title(title or first),
        publisher=metadata.publisher or lines.publisher,
        authors=authors,
        published=metadata.published or lines.published,
        url=metadata.url or lines.url,
        language=language,
    )
    in_file = {name for name in vars(metadata) if getattr(metadata, name)}
    guessed = {"language"} if title else {"language", "title"}
    origins = {
        name: FieldOrigin.FILE if name in in_file else FieldOrigin.GUESSED if name in guessed else FieldOrigin.TEXT
        for name, value in vars(fields).items()
        if value and name not in {"origins", "doubts"}
    }
    return replace(fields, origins=origins)
