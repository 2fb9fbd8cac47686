"""The corrections of an import as steps that can be undone and redone: blocks and fields in one history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jvexplore.article.import_.block import Block
from jvexplore.session.block_corrections import first_difference
from jvexplore.session.import_fields import ImportField


@dataclass(frozen=True)
class Corrections:
    """An article with its corrections.

    Attributes:
        blocks: its blocks.
        texts: what is typed in the fields; an empty id is the one that is proposed.
        typed: the fields that the reader changed.
    """

    blocks: tuple[Block, ...]
    texts: Mapping[ImportField, str]
    typed: frozenset[ImportField] = frozenset()


class UndoneStep(NamedTuple):
    """What was undone, or redone.

    Attributes:
        label: its name.
        field: the field that it changed; `None` if it changed blocks.
        current: the number of the first block that it changed.
    """

    label: str
    field: ImportField | None
    current: int


class _Step(NamedTuple):
    label: str
    before: Corrections
    after: Corrections
    field: ImportField | None = None


class CorrectionHistory:
    """The corrections as they are now, and all that were before.

    Args:
        first: the article as it was read.

    Attributes:
        now: the article as it is now; a thread may ask at any moment, also while a step is added or undone.
    """

    def __init__(self, first: Corrections) -> None:
        self.now = first
        self._first = first
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._is_typing = False

    @property
    def first(self) -> Corrections:
        """The article as it was read."""
        return self._first

    @property
    def is_changed(self) -> bool:
        """Whether it is not as it was read."""
        return self.now != self._first

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return bool(self._undone)

    def add_step(self, label: str, after: Corrections, field: ImportField | None = None) -> bool:
        """Add a step, unless it changes nothing; return whether it was added. What is typed on end is one step.

        Args:
            label: its name.
            after: the article after it.
            field: the field that was typed in; `None` if blocks were changed.
        """
        before = self.now
        if after == before:
            return False
        last = self._done[-1] if self._done else None
        if field and self._is_typing and last and last.field is field:
            before = self._done.pop().before
        self._is_typing = field is not None
        self._undone.clear()
        if after != before:
            self._done.append(_Step(label, before, after, field))
        self.now = after
        return True

    def end_typing(self) -> None:
        """End the step of typing: what is typed from now on is one of its own."""
        self._is_typing = False

    def undo(self) -> UndoneStep | None:
        """Undo the last step; return it, or `None` if there is none."""
        self._is_typing = False
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self.now = step.before
        return UndoneStep(step.label, step.field, first_difference(step.after.blocks, step.before.blocks))

    def redo(self) -> UndoneStep | None:
        """Redo the step that was undone last; return it, or `None` if there is none."""
        self._is_typing = False
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self.now = step.after
        return UndoneStep(step.label, step.field, first_difference(step.before.blocks, step.after.blocks))
