"""The paragraphs of a source that exists while a reader corrects them: the blocks of its copy, each with its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.editing.edit_paragraphs import blocks_of_copy, correct_paragraphs
from jvexplore.article.editing.held_ids import held_ids
from jvexplore.session.block_corrections import correct_words
from jvexplore.session.block_status import BlockStatus, BlockStatuses
from jvexplore.session.correction_history import Corrections
from jvexplore.session.open_blocks import OpenBlocks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.editing.edit_paragraphs import CorrectedParagraphs
    from jvexplore.article.import_.block import Block
    from jvexplore.dossier.source import Source


class ParagraphLabel(NamedTuple):
    """What a paragraph is called in the list of blocks.

    Attributes:
        label: "para. 5".
        short_label: the same where there is little room: "5".
    """

    label: str
    short_label: str


_NEW: Final = ParagraphLabel("new para.", "new")
_OTHER: Final = ParagraphLabel("other text", "other text")


class OpenedSource(NamedTuple):
    """A source whose paragraphs are to be corrected.

    Attributes:
        source: the source.
        copy: the reader's copy of it.
        path: the file of that.
        data: what is in the file.
        labels: what its paragraphs are called, by their ids.
        used_ids: the ids that paragraphs of the dossier have, or had.
    """

    source: Source
    copy: ArticleCopy
    path: Path
    data: bytes
    labels: Mapping[str, ParagraphLabel]
    used_ids: frozenset[str]


class OpenParagraphs(OpenBlocks):
    """The paragraphs of a source. Each correction returns whether it changed anything.

    Args:
        opened_source: the source.

    Attributes:
        opened_source: the source as it was opened.
    """

    def __init__(self, opened_source: OpenedSource) -> None:
        self.opened_source = opened_source
        statuses = _ParagraphStatuses(opened_source.labels)
        super().__init__(Corrections(blocks_of_copy(opened_source.source, opened_source.copy), {}), statuses)

    def correct_words(self, number: int, text: str) -> bool:
        """Give a block other words, in one line."""
        blocks = correct_words(self.blocks, number, text)
        return blocks is not None and self._correct_blocks("correction", blocks)

    def corrected_paragraphs(self) -> CorrectedParagraphs:
        """Return what the source becomes; on a thread.

        Raises:
            JvexploreError: when no paragraph is left, or one could not be recognised again.
        """
        source = self.opened_source
        return correct_paragraphs(source.source, source.copy, self.blocks, source.used_ids)


class _ParagraphStatuses(BlockStatuses):
    """What becomes of the blocks of a source that exists.

    Args:
        labels: what its paragraphs are called, by their ids.
    """

    def __init__(self, labels: Mapping[str, ParagraphLabel]) -> None:
        super().__init__()
        self._labels = labels

    def _find_statuses(self, blocks: tuple[Block, ...]) -> list[BlockStatus]:
        found = super()._find_statuses(blocks)
        ids = held_ids(blocks, [bool(each.part) for each in found])
        return [self._labelled(status, each.own) for status, each in zip(found, ids, strict=True)]

    def _labelled(self, status: BlockStatus, paragraph: str) -> BlockStatus:
        """Return a status with the label of its paragraph, or of text that is none."""
        if status.number:
            label = self._labels.get(paragraph, _NEW)
        elif status.part or status.remark or status.block.is_dropped:
            return status
        else:
            label = _OTHER
        return status._replace(label=label.label, short_label=label.short_label)
