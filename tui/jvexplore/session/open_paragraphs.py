"""The paragraphs of a source that exists while a reader corrects them: the blocks of its copy, each with its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.editing.edit_paragraphs import are_paragraphs, blocks_of_copy, correct_paragraphs
from jvexplore.article.editing.held_ids import held_ids
from jvexplore.article.import_.new_source import PARAGRAPH_PARTS_OF_BLOCKS
from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART
from jvexplore.session.block_corrections import correct_words
from jvexplore.session.block_status import BlockStatus
from jvexplore.session.correction_history import Corrections
from jvexplore.session.open_blocks import OpenBlocks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.editing.edit_paragraphs import CorrectedParagraphs
    from jvexplore.article.import_.block import Block
    from jvexplore.dossier.source import Source

_OTHER: Final = "other text"


class ParagraphLabel(NamedTuple):
    """What a paragraph is called in the list of blocks.

    Attributes:
        label: "para. 5", "caption".
        short_label: the same where there is little room: "5".
    """

    label: str
    short_label: str


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
        opened: the source.

    Attributes:
        opened: the source.
    """

    def __init__(self, opened: OpenedSource) -> None:
        self.opened = opened
        statuses = _ParagraphStatuses(opened.labels)
        super().__init__(Corrections(blocks_of_copy(opened.source, opened.copy), {}), statuses)

    @property
    def paragraph_count(self) -> int:
        """How many paragraphs the body has."""
        return sum(each.part == DEFAULT_PARAGRAPH_PART for each in self.statuses)

    def correct_words(self, number: int, text: str) -> bool:
        """Give a block other words, in one line."""
        blocks = correct_words(self.blocks, number, text)
        return blocks is not None and self._correct_blocks("correction", blocks)

    def corrected(self) -> CorrectedParagraphs:
        """Return what the source becomes; on a thread.

        Raises:
            JvexploreError: when no paragraph is left, or one could not be recognised again.
        """
        return correct_paragraphs(self.opened.source, self.opened.copy, self.blocks, self.opened.used_ids)


class _ParagraphStatuses:
    """Tells what becomes of the blocks of a source that exists.

    Args:
        labels: what its paragraphs are called, by their ids.
    """

    def __init__(self, labels: Mapping[str, ParagraphLabel]) -> None:
        self._labels = labels
        self._normalised: dict[str, str] = {}
        self._told: tuple[tuple[Block, ...], list[BlockStatus]] = (), []

    def tell(self, blocks: tuple[Block, ...]) -> list[BlockStatus]:
        """Return what becomes of each block; the same list for the very same blocks."""
        if self._told[0] is not blocks:
            self._told = blocks, [*self._tell(blocks)]
        return self._told[1]

    def _tell(self, blocks: tuple[Block, ...]) -> Sequence[BlockStatus]:
        texts = [*map(self._normalise, (each.text for each in blocks))]
        kept = are_paragraphs(blocks, texts)
        statuses = []
        for block, text, held, is_one in zip(blocks, texts, held_ids(blocks, kept), kept, strict=True):
            part = PARAGRAPH_PARTS_OF_BLOCKS.get(block.part)
            if is_one and part:
                statuses.append(BlockStatus(block, 0, part, "", *self._label_of(held.own, part)))
            elif block.is_dropped:
                statuses.append(BlockStatus(block))
            elif part:
                statuses.append(BlockStatus(block, remark="repeated" if any(map(str.isalnum, text)) else "no words"))
            else:
                statuses.append(BlockStatus(block, 0, "", "", _OTHER, _OTHER))
        return statuses

    def _label_of(self, name: str, part: str) -> ParagraphLabel:
        if part != DEFAULT_PARAGRAPH_PART:
            return ParagraphLabel("", "")
        return self._labels.get(name, ParagraphLabel("new para.", "new"))

    def _normalise(self, text: str) -> str:
        if text not in self._normalised:
            self._normalised[text] = normalise_text(text)
        return self._normalised[text]
