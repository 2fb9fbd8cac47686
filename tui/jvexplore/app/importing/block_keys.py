"""The corrections of blocks by keys and by mouse, and what is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from jvexplore.app.importing.part_dialog import PartDialog
from jvexplore.app.keys.key_group_host import KeyGroupHost
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.article.import_.block import BlockPart
from jvexplore.safe_text import safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.session.import_fields import ImportField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.importing.block_list import BlockList
    from jvexplore.session.open_blocks import OpenBlocks
    from jvexplore.session.open_import import OpenImport

_UNDO: Final = "{undo} to undo"


class BlocksHost(KeyGroupHost, Protocol):
    """What the corrections need of the screen."""

    @property
    def opened(self) -> OpenBlocks | None:
        """The blocks; `None` while the article is being read."""

    @property
    def block_list(self) -> BlockList:
        """The list of its blocks."""

    def show_corrections(self, current: int) -> None:
        """Show the article as it is now, with the cursor on a block."""

    def focus_field(self, field: ImportField) -> None:
        """Put the focus into a field."""

    def focus_blocks(self) -> None:
        """Put the focus on the blocks."""


class ImportHost(BlocksHost, Protocol):
    """What the keys of an import need of its screen."""

    @property
    def opened(self) -> OpenImport | None:
        """The import; `None` while the article is being read."""


class BlockKeys(KeyGroup):
    """Corrects the blocks that are selected.

    Args:
        host: the screen.
    """

    def __init__(self, host: BlocksHost) -> None:
        self._host = host

    @property
    def labels(self) -> Mapping[str | None, str]:
        """The labels of keys: what is kept is dropped, and what is dropped is kept."""
        opened = self._host.opened
        if opened is None or not opened.blocks:
            return {}
        is_dropped = opened.blocks[self._list.cursor].is_dropped
        return {"drop": "Keep" if is_dropped else "Drop", "drop_below": "Keep below" if is_dropped else "Drop below"}

    @property
    def _list(self) -> BlockList:
        return self._host.block_list

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer to undo what there is to undo; the other keys while the focus is on the blocks."""
        opened = self._host.opened
        if opened is None or not opened.blocks:
            return False
        if action == "undo":
            return opened.can_undo
        return opened.can_redo if action == "redo" else self._list.has_focus

    def action_drop(self) -> None:
        """Drop or keep the selected blocks."""
        self._drop(self._list.run)

    def action_drop_below(self) -> None:
        """Drop or keep the block under the cursor, and all below it."""
        if opened := self._host.opened:
            self._drop(range(self._list.cursor, len(opened.blocks)))

    def _drop(self, run: range) -> None:
        opened, current = self._host.opened, self._list.cursor
        if opened is None:
            return
        is_dropped = not opened.blocks[current].is_dropped
        if count := opened.drop_or_keep(run, is_dropped=is_dropped):
            done = "dropped" if is_dropped else "kept"
            self._show_done(run.start if len(run) == 1 else current, f"{count} blocks {done}." if count > 1 else "")

    def action_join_next(self) -> None:
        """Join the selected blocks, or the block with the next."""
        opened, run = self._host.opened, self._list.run
        if opened is None:
            return
        if opened.join_run(run) if len(run) > 1 else opened.join_next(run.start):
            self._show_done(min(run.start, len(opened.blocks) - 1), "Joined.")
        else:
            self._host.show_message("There is no further block to join it with.")

    def action_split(self) -> None:
        """Split the block at the caret."""
        opened, current = self._host.opened, self._list.cursor
        if opened is None:
            return
        if opened.split(current, self._list.caret):
            self._show_done(current + 1, "Split.")
        else:
            self._host.show_message("Move the caret to where the block is to be split.", "information", _TO_CARET)

    def action_to_fields(self) -> None:
        """Put the focus into the first field."""
        self._host.focus_field(ImportField.TITLE)

    def action_headline(self) -> None:
        """Make the selected blocks the headline."""
        self._change_part(BlockPart.HEADLINE)

    def action_part(self) -> None:
        """Ask what the selected blocks are."""
        self._host.run_dialog(WorkerGroup.CHOOSE, self._ask_part)

    async def _ask_part(self) -> None:
        opened, run = self._host.opened, self._list.run
        if opened is None:
            return
        first = sanitize_line(opened.blocks[run.start].text)
        answer = await self._host.show_dialog(PartDialog(safe_format("{} blocks", len(run)) if len(run) > 1 else first))
        if answer is not None:
            self._change_part(answer)

    def _change_part(self, part: BlockPart) -> None:
        opened, run = self._host.opened, self._list.run
        if opened and opened.change_part(run, part):
            self._show_done(self._list.cursor if part is not BlockPart.HEADLINE else run.start, "")

    def _show_done(self, current: int, message: str) -> None:
        """Show the article after a correction."""
        self._host.withdraw_hints()
        self._host.show_corrections(current)
        if message:
            self._host.show_message(message, "information", _UNDO)

    def action_undo(self) -> None:
        """Undo the last correction."""
        self._step_back(is_undo=True)

    def action_redo(self) -> None:
        """Redo the correction that was undone last."""
        self._step_back(is_undo=False)

    def _step_back(self, *, is_undo: bool) -> None:
        opened = self._host.opened
        if opened is None:
            return
        self._host.withdraw_hints()
        step = opened.undo() if is_undo else opened.redo()
        if step is None:
            return
        self._host.show_corrections(self._list.cursor if step.field else step.current)
        if step.field:
            self._host.focus_field(step.field)
        else:
            self._host.focus_blocks()
        done, hint = ("Undid", "{redo} to redo") if is_undo else ("Redid", _UNDO)
        self._host.show_message(f'{done} "{step.label}".', "information", hint)


_TO_CARET: Final = "{caret_right} and {caret_left} move it by word, {caret_sentence} by sentence"
