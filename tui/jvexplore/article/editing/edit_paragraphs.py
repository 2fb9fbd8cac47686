"""Make the corrected paragraphs of a source, and its new copy, from the blocks that a reader has corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.editing.followed_passages import PassageFollower
from jvexplore.article.editing.held_ids import NewIds, held_ids
from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.new_source import copy_text
from jvexplore.article.import_.paragraph_blocks import PARAGRAPH_PARTS_OF_BLOCKS, paragraph_flags
from jvexplore.article.normalise import apply_steps, source_rule, text_digest
from jvexplore.article.recognise import recognise_text
from jvexplore.dossier.source import Paragraph
from jvexplore.dossier.writing.edited_source import EditedParagraph, EditedSource
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.dossier.source import Source

_BLOCKS_OF_PARTS: Final = {part: block for block, part in PARAGRAPH_PARTS_OF_BLOCKS.items()}
_SHOWN_CHARS: Final = 40
OTHER_TEXT: Final = BlockPart.SOURCE_LINE
"""The part of what a copy has besides the paragraphs: the line with the publisher, the author."""


class CorrectedParagraphs(NamedTuple):
    """A source with its corrected paragraphs.

    Attributes:
        edited: what becomes of its paragraphs, and of the passages in them.
        copy: the text of its new copy; `None` if the copy stays as it is.
        texts: the normalised text of each paragraph, by its id.
    """

    edited: EditedSource
    copy: str | None
    texts: Mapping[str, str]


def blocks_of_copy(source: Source, copy: ArticleCopy) -> tuple[Block, ...]:
    """Return the copy of a source as blocks, each with the paragraph that it is."""
    parts = {each.id: _BLOCKS_OF_PARTS[each.part] for each in source.paragraphs}
    return tuple(
        Block(each.text, parts[each.paragraph], paragraphs=(each.paragraph,))
        if each.paragraph
        else Block(each.text, OTHER_TEXT)
        for each in copy.sections
    )


def correct_paragraphs(
    source: Source, copy: ArticleCopy, blocks: Sequence[Block], used: Iterable[str]
) -> CorrectedParagraphs:
    """Return the paragraphs that a source has after a correction, and its new copy.

    Args:
        source: the source.
        copy: its copy, as it was opened.
        blocks: the blocks of `blocks_of_copy`, corrected.
        used: the ids that paragraphs of the dossier have, or had.

    Raises:
        JvexploreError: when no paragraph is left, or one could not be recognised in the new copy.
    """
    before = copy.recognised_sections
    rule = tuple(source_rule(source))
    untouched = {each.text: each.normalised_text for each in before.values()}
    texts = [untouched.get(each.text) or apply_steps(rule, each.text) for each in blocks]
    kept = paragraph_flags(blocks, texts)
    if not any(kept):
        raise JvexploreError("no paragraph is kept", "keep one")
    new_ids = NewIds(source, used)
    paragraphs: dict[int, EditedParagraph] = {}
    for number, (block, held) in enumerate(zip(blocks, held_ids(blocks, kept), strict=True)):
        if kept[number]:
            part, text = PARAGRAPH_PARTS_OF_BLOCKS[block.part], texts[number]
            name = held.own or new_ids.take(part)
            paragraphs[number] = EditedParagraph(
                name, part, text_digest(text), len(text), held.joined, block.paragraphs
            )
    left = {name for each in paragraphs.values() for name in (each.id, *each.joined)}
    passages = PassageFollower(before, {each.id: (texts[number], each.origins) for number, each in paragraphs.items()})
    edited = EditedSource(
        source.id,
        {each.id: each.digest for each in source.paragraphs if each.id},
        [*paragraphs.values()],
        [name for name in before if name not in left],
        passages.follow,
    )
    texts_by_id = {each.id: texts[number] for number, each in paragraphs.items()}
    if [each.text for each in blocks if not each.is_dropped] == [each.text for each in copy.sections]:
        return CorrectedParagraphs(edited, None, texts_by_id)
    kept_texts = {number: texts[number] for number in paragraphs}
    return CorrectedParagraphs(edited, _new_copy(source, blocks, kept_texts, edited), texts_by_id)


def _new_copy(source: Source, blocks: Sequence[Block], texts: Mapping[int, str], edited: EditedSource) -> str:
    """Return the text of a copy in which all paragraphs are recognised.

    Args:
        source: the source as it was.
        blocks: the blocks.
        texts: the normalised text of each that is a paragraph, by its number.
        edited: the paragraphs as they are now.

    Raises:
        JvexploreError: when one is not.
    """
    new = replace(
        source,
        paragraphs=tuple(
            Paragraph(id=each.id, part=each.part, digest=each.digest, length=each.length) for each in edited.paragraphs
        ),
    )
    shown = {number: each.text for number, each in enumerate(blocks) if not each.is_dropped}
    for _ in range(2):
        copy = copy_text(shown.values())
        found = {each.normalised_text for each in recognise_text(copy, new).recognised_sections.values()}
        missing = {number: text for number, text in texts.items() if text not in found}
        if not missing:
            return copy
        shown |= missing  # its own characters are read in another way where they stand now
    (first, *_) = missing.values()
    raise JvexploreError(f"a paragraph could not be recognised again: {first[:_SHOWN_CHARS]}…", "correct it otherwise")
