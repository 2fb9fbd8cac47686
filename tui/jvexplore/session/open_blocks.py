"""The blocks of an article while a reader corrects them: each correction is a step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.session.block_corrections import change_part, drop_blocks, find_next, join_blocks, split_block
from jvexplore.session.correction_history import CorrectionHistory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.article.import_.block import Block, BlockPart
    from jvexplore.session.block_status import BlockStatus, BlockStatuses
    from jvexplore.session.correction_history import Corrections, UndoneStep
    from jvexplore.session.import_fields import ImportField


class OpenBlocks:
    """The blocks of an article. Each correction returns whether it changed anything.

    Args:
        first: the blocks as they were read.
        statuses: says what becomes of them.
    """

    def __init__(self, first: Corrections, statuses: BlockStatuses) -> None:
        self._history = CorrectionHistory(first)
        self._statuses = statuses

    @property
    def corrections(self) -> Corrections:
        """The article as it is now."""
        return self._history.now

    @property
    def first_corrections(self) -> Corrections:
        """The article as it was read."""
        return self._history.first

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks as they are now."""
        return self._history.now.blocks

    @property
    def is_corrected(self) -> bool:
        """Whether giving up would lose a correction."""
        return self._history.is_changed

    @property
    def statuses(self) -> Sequence[BlockStatus]:
        """What becomes of each block."""
        return self._statuses.statuses_of(self.blocks)

    @property
    def paragraph_count(self) -> int:
        """How many paragraphs the body has."""
        return max((each.number for each in self.statuses), default=0)

    @property
    def dropped_count(self) -> int:
        """How many blocks are dropped."""
        return sum(each.is_dropped for each in self.blocks)

    @property
    def has_paragraph(self) -> bool:
        """Whether anything that is kept is a paragraph."""
        return any(each.part for each in self.statuses)

    def drop_or_keep(self, run: range, *, is_dropped: bool) -> int:
        """Drop a run of blocks, or keep it; return how many of them were not yet."""
        count = sum(each.is_dropped != is_dropped for each in self.blocks[run.start : run.stop])
        blocks = drop_blocks(self.blocks, run, is_dropped=is_dropped)
        self._correct_blocks(f"{'drop' if is_dropped else 'keep'} {_count_blocks(count)}", blocks)
        return count

    def join_next(self, number: int) -> bool:
        """Join a block with the next."""
        other = find_next(self.blocks, number)
        return other is not None and self._correct_blocks("join", join_blocks(self.blocks, (number, other)))

    def join_run(self, run: range) -> bool:
        """Join the blocks of a run that are kept; all of them if none is."""
        joined = self._joined_of(run)
        return bool(joined) and self._correct_blocks("join", join_blocks(self.blocks, joined))

    def _joined_of(self, run: range) -> Sequence[int]:
        """Return the blocks of a run that are joined: those that are kept, all if none is; empty if it is only one."""
        kept = [each for each in run if not self.blocks[each].is_dropped] or [*run]
        return kept if len(kept) > 1 else []

    def split(self, number: int, offset: int) -> bool:
        """Split a block before a character; the blank space there is removed."""
        halves = split_block(self.blocks, number, offset)
        return halves is not None and self._correct_blocks("split", halves)

    def change_part(self, run: range, part: BlockPart) -> bool:
        """Keep a run of blocks as a part of the article."""
        return self._correct_blocks(part.value, change_part(self.blocks, run, part))

    def _correct_blocks(
        self, label: str, blocks: tuple[Block, ...], texts: Mapping[ImportField, str] | None = None
    ) -> bool:
        """Add a step on blocks.

        Args:
            label: its name.
            blocks: the blocks after it.
            texts: what stands in the fields after it, where a block fills one.
        """
        now = self._history.now
        return self._history.add_step(label, replace(now, blocks=blocks, texts=now.texts if texts is None else texts))

    def restore_corrections(self, corrections: Corrections) -> None:
        """Take corrections that were made earlier, as one step."""
        self._history.add_step("earlier corrections", corrections)

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a correction to redo."""
        return self._history.can_redo

    def undo(self) -> UndoneStep | None:
        """Undo the last correction; return it, or `None` if there is none."""
        return self._history.undo()

    def redo(self) -> UndoneStep | None:
        """Redo the correction that was undone last; return it, or `None` if there is none."""
        return self._history.redo()


def _count_blocks(count: int) -> str:
    return "1 block" if count == 1 else f"{count} blocks"
