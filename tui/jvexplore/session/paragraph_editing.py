"""Correct the paragraphs of a source whose text lies in the dossier's own folder: open them, tell, save."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import paragraph_id, source_address
from jvexplore.article.copy_locations import copies_beside, recall_copies
from jvexplore.article.pending_copies import settle_pending_copy
from jvexplore.article.read_copy import read_source_copy
from jvexplore.dossier.paragraph_labels import own_label
from jvexplore.dossier.source_text import source_title
from jvexplore.dossier.writing.copy_change import CopyChange
from jvexplore.dossier.writing.edited_source import edit_source, passage_outcomes
from jvexplore.dossier.writing.entry_table import entry_table
from jvexplore.dossier_folder import COPY_SUFFIX, sources_folder
from jvexplore.errors import JvexploreError
from jvexplore.files import read_bytes
from jvexplore.session.attach_copies import remember_source_copy
from jvexplore.session.correction_history import Corrections
from jvexplore.session.followed_notes import follow_quoted_words, notes_on_split
from jvexplore.session.merged_corrections import merge_corrections
from jvexplore.session.open_paragraphs import OpenedSource, OpenParagraphs, ParagraphLabel

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.article.editing.edit_paragraphs import CorrectedParagraphs
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.source import Source
    from jvexplore.dossier.writing.edited_source import PassageOutcome
    from jvexplore.session.fact_changes import ChangedFacts
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.session import Session

_STEP: Final = "correct paragraphs"
"""The name of such a step in messages."""


class PlannedCorrection(NamedTuple):
    """What saving a correction will do.

    Attributes:
        corrected: the paragraphs and the copy.
        outcomes: what becomes of the passages in paragraphs that change, by the addresses of their facts.
        staying_notes: how many notes are on a whole paragraph that is split, and stay with its first part.
    """

    corrected: CorrectedParagraphs
    outcomes: Mapping[Address, Counter[PassageOutcome]]
    staying_notes: int = 0

    def passage_count(self, outcome: PassageOutcome) -> int:
        """Return how many passages have an outcome."""
        return sum(each[outcome] for each in self.outcomes.values())

    def facts_with(self, *outcomes: PassageOutcome) -> list[Address]:
        """Return the facts that have a passage with one of some outcomes."""
        return [address for address, found in self.outcomes.items() if any(found[each] for each in outcomes)]


def open_paragraphs(session: Session, source: str) -> OpenParagraphs:
    """Return the paragraphs of a source to be corrected; on a thread.

    Args:
        session: the open dossier.
        source: the id of the source.

    Raises:
        JvexploreError: when its text is not in the dossier's own folder, or cannot be read.
    """
    facts = session.facts
    found = facts.dossier.sources_by_id.get(source)
    if found is None:
        raise JvexploreError(f"source/{source}: no such source", "it may have been deleted")
    path = _own_copy(facts, found)
    settle_pending_copy(path, found)
    data = read_bytes(path, takes_pipes=False)
    copy = read_source_copy(path, [found], takes_pipes=False)
    labels = {each.id: _label(facts.dossier, each.id) for each in found.paragraphs if each.id}
    noted = (paragraph_id(note.on) for note in session.notebook.snapshot().values())
    used = frozenset((*facts.dossier.used_paragraph_ids, *_named(facts.dossier), *filter(None, noted)))
    return OpenParagraphs(OpenedSource(found, copy.copy, path, data, labels, used))


def _own_copy(facts: OpenFacts, source: Source) -> Path:
    """Return the file with the text of a source in the dossier's own folder.

    Raises:
        JvexploreError: when there is none.
    """
    own = sources_folder(facts.dossier.id) / f"{source.id}{COPY_SUFFIX}"
    beside = copies_beside(facts.dossier_path, [source.id]) if facts.dossier_path else ()
    for path in (own, *(each.path for each in beside)):
        if path.is_file():
            return path
    what = f"the text of “{source_title(source)}” is not in the dossier's own folder"
    raise JvexploreError(what, f"put your copy there, as {own}")


def _label(dossier: Dossier, paragraph: str) -> ParagraphLabel:
    short = own_label(dossier, paragraph)
    return ParagraphLabel(f"para. {short}", short)


def _named(dossier: Dossier) -> Iterator[str]:
    """Yield the ids of the paragraphs that facts name, whether there are such or not."""
    return (passage.paragraph for fact in dossier.facts.values() for _, passage in fact.all_passages())


def plan_correction(session: Session, opened: OpenParagraphs) -> PlannedCorrection:
    """Return what saving will do; on a thread.

    Raises:
        JvexploreError: when no paragraph is left, or one could not be recognised again.
    """
    corrected = opened.corrected_paragraphs()
    dossier = session.dossier
    tables = ((address, entry_table(dossier, address)) for address in dossier.facts)
    outcomes = {address: passage_outcomes(table, corrected.edited) for address, table in tables if table}
    changed = {address: found for address, found in outcomes.items() if found}
    return PlannedCorrection(corrected, changed, notes_on_split(session.notebook.snapshot().values(), corrected))


async def reopen_paragraphs(session: Session, opened: OpenParagraphs) -> tuple[OpenParagraphs, int]:
    """Open paragraphs again that others have corrected meanwhile, with the reader's own corrections in them.

    Returns:
        The paragraphs, and how many corrections of the reader met others, as `merge_corrections` says.

    Raises:
        JvexploreError: as `open_paragraphs` does.
    """
    if session.reload_dossier:
        await session.reload_dossier()
    again = await asyncio.to_thread(open_paragraphs, session, opened.opened_source.source.id)
    merged = merge_corrections(opened.first_corrections.blocks, opened.blocks, again.blocks)
    again.restore_corrections(Corrections(merged.blocks, {}))
    return again, merged.met_count


async def save_correction(session: Session, opened: OpenParagraphs, planned: PlannedCorrection) -> ChangedFacts:
    """Save a correction as one undo step: the dossier, and the text of the source with it.

    Raises:
        ParagraphsChangedError: when others have changed the paragraphs or the text since.
        JvexploreError: when it cannot be saved.
    """
    source, corrected = opened.opened_source, planned.corrected
    change = None
    if corrected.copy is not None and corrected.copy.encode() != source.data:
        change = CopyChange(source.source.id, source.path, source.data, corrected.copy.encode())
        await asyncio.to_thread(_remember_own_copy, session.dossier, source)
    return await session.fact_changes.make_step(
        _STEP,
        lambda records: edit_source(records, corrected.edited),
        copy=change,
        subject=lambda: source_address(source.source.id),
        follow_words=lambda notes: follow_quoted_words(notes, corrected),
    )


def _remember_own_copy(dossier: Dossier, source: OpenedSource) -> None:
    """Attach the corrected text from now on, where another file was attached, which does not fit any more.

    What was attached when the dossier had one source is remembered without its id.
    """
    recalled, name = recall_copies(dossier.id), source.source.id
    attached = recalled.get(name) or recalled.get("")
    if attached and attached != source.path:
        remember_source_copy(dossier, name, source.path)
