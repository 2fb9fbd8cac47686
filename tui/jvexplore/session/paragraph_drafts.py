"""Drafts of corrected paragraphs, kept on the disk until they are saved or discarded.

They are where the drafts of forms are: in the sidecar of the dossier's file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.address import NO_ADDRESS, source_address
from jvexplore.article.import_.block import Block
from jvexplore.records import drafts
from jvexplore.records.abandoned_drafts import abandoned_drafts
from jvexplore.session.block_drafts import BlocksDraft, block_values, read_blocks
from jvexplore.session.correction_history import Corrections
from jvexplore.session.dossier_drafts_path import dossier_drafts_path
from jvexplore.session.draft_slot import DraftSlot, LeftDraft
from jvexplore.session.merged_corrections import merge_corrections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_paragraphs import OpenParagraphs
    from jvexplore.session.session import Session


@dataclass(frozen=True)
class ParagraphDraft(BlocksDraft):
    """The paragraphs of a source as they are corrected.

    Attributes:
        source: the id of the source.
        blocks: its blocks.
    """

    source: str = ""
    blocks: tuple[Block, ...] = ()


class _ParagraphDraftCodec:
    """Converts drafts of corrected paragraphs to TOML values and back."""

    record_word = "corrected"
    fallback_address = NO_ADDRESS
    companion_suffix = ""

    def new_draft(self) -> ParagraphDraft:
        """Return a draft without a source."""
        return ParagraphDraft()

    def to_values(self, draft: ParagraphDraft) -> Mapping[str, object]:
        """Convert a draft to TOML values."""
        return {"source": draft.source, "blocks": block_values(draft.blocks)}

    def from_values(self, values: Mapping[str, object]) -> ParagraphDraft:
        """Convert TOML values to a draft.

        Raises:
            KeyError, TypeError, ValueError: if they are not a valid draft.
        """
        return ParagraphDraft(str(values["source"]), read_blocks(values["blocks"]))


_CODEC: Final = _ParagraphDraftCodec()
ParagraphDraftFile: TypeAlias = drafts.DraftFile[ParagraphDraft]
ParagraphDraftRecord: TypeAlias = drafts.DraftRecord[ParagraphDraft]


class LeftParagraphs(NamedTuple):
    """A correction that an earlier program left.

    Attributes:
        file: the file of its draft, locked.
        record: the content of the file.
    """

    file: ParagraphDraftFile
    record: ParagraphDraftRecord

    @property
    def source(self) -> str:
        """The id of the source."""
        return self.record.draft.source


def open_paragraph_draft(
    session: Session, opened: OpenParagraphs, left: LeftParagraphs | None = None
) -> DraftAutosaver[ParagraphDraft]:
    """Start saving the draft of a correction; if an earlier program left one, go on with what is in it.

    Args:
        session: the open dossier.
        opened: the correction.
        left: the draft that an earlier program left, if the correction goes on with it.

    What others have corrected since stays, as `merge_corrections` says.

    Raises:
        NoHomeFolder: if the dossier is the bundled one, and there is no folder for its copy.
    """
    source = opened.opened_source.source.id
    before = ParagraphDraft(source, opened.blocks)
    path = dossier_drafts_path(session.facts)
    going_on = LeftDraft(left.file) if left else None
    slot = DraftSlot(path, _CODEC, source_address(source), source, before, session.now, going_on)
    if left:
        merged = merge_corrections(left.record.before.blocks, left.record.draft.blocks, opened.blocks)
        opened.restore_corrections(Corrections(merged.blocks, {}))
    return session.drafts.open_draft(slot)


def abandoned_paragraph_drafts(facts: OpenFacts) -> Iterator[LeftParagraphs]:
    """Lock and yield the corrections of a dossier's paragraphs that no process holds, oldest first.

    Raises:
        NoHomeFolder: if the dossier is the bundled one, and there is no folder for its copy.
    """
    for file, record in abandoned_drafts(dossier_drafts_path(facts), _CODEC):
        yield LeftParagraphs(file, record)
