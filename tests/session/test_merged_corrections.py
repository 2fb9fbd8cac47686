"""Two corrections of one source: what others saved meanwhile and the reader's own are brought together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import source_address
from jvexplore.article.import_.block import Block
from jvexplore.dossier.writing.paragraphs_changed import ParagraphsChangedError
from jvexplore.records.drafts import DraftRecord, new_draft_file
from jvexplore.session.merged_corrections import merge_corrections
from jvexplore.session.paragraph_drafts import _CODEC, LeftParagraphs, ParagraphDraft, open_paragraph_draft
from jvexplore.session.paragraph_editing import open_paragraphs, reopen_paragraphs
from tests.samples import NOON
from tests.session.osprey_window import open_window, save
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = tuple(Block(f"Line {number}.", paragraphs=(str(number),)) for number in range(4))


@pytest.fixture
def path(home: Path) -> Path:
    return make_osprey()


def with_text(number: int, *texts: str) -> tuple[Block, ...]:
    """Return the blocks with others in the place of one."""
    blocks = [replace(BEFORE[number], text=text) for text in texts]
    return (*BEFORE[:number], *blocks, *BEFORE[number + 1 :])


def texts_of(blocks: tuple[Block, ...]) -> list[str]:
    return [("-" if each.is_dropped else "") + each.text for each in blocks]


def test_corrections_of_different_blocks_are_all_made() -> None:
    merged = merge_corrections(BEFORE, with_text(1, "Line", "one."), with_text(2, "Line two."))
    assert merged.met_count == 0
    assert texts_of(merged.blocks) == ["Line 0.", "Line", "one.", "Line two.", "Line 3."]
    assert [each.paragraphs for each in merged.blocks[1:3]] == [("1",), ("1",)]


def test_of_two_corrections_of_one_block_the_readers_is_below_and_dropped() -> None:
    merged = merge_corrections(BEFORE, with_text(1, "Mine.", "Line 1."), with_text(1, "Theirs."))
    assert merged.met_count == 1
    assert texts_of(merged.blocks) == ["Line 0.", "Theirs.", "-Mine.", "Line 2.", "Line 3."]
    again = merge_corrections(BEFORE, merged.blocks, with_text(1, "Theirs."))
    assert texts_of(again.blocks) == texts_of(merged.blocks)


def test_what_both_did_is_done_once_and_nothing_is_nothing() -> None:
    same = with_text(3, "Last line.")
    assert merge_corrections(BEFORE, same, same) == (same, 0)
    assert merge_corrections(BEFORE, BEFORE, same) == (same, 0)
    assert merge_corrections(BEFORE, same, BEFORE) == (same, 0)
    assert merge_corrections((), (), BEFORE) == (BEFORE, 0)


async def test_a_refused_correction_is_opened_again_and_saved_with_that_of_the_others(path: Path) -> None:
    session, other = open_window(path), open_window(path)
    opened, theirs = open_paragraphs(session, "article"), open_paragraphs(other, "article")
    theirs.correct_words(5, "Gannet Ferries promises to keep all 310 workers until 2030.")
    await save(other, theirs)
    opened.split(3, 26)
    with pytest.raises(ParagraphsChangedError):
        await save(session, opened)
    again, met = await reopen_paragraphs(session, opened)
    assert (met, again.is_corrected) == (0, True)
    await save(session, again)
    assert session.facts.attached_copies
    found = session.facts.attached_copies.copy.recognised_sections
    assert [*found] == ["title", "1", "2", "5", "3", "4"]
    assert found["4"].normalised_text.startswith("Gannet Ferries promises")
    assert found["5"].normalised_text == "Its order book is empty, said its director."


async def test_a_correction_that_was_left_is_brought_together_with_what_others_saved_since(path: Path) -> None:
    session, other = open_window(path), open_window(path)
    opened, theirs = open_paragraphs(session, "article"), open_paragraphs(other, "article")
    before = ParagraphDraft("article", opened.blocks)
    opened.split(3, 26)
    draft = ParagraphDraft("article", opened.blocks)
    theirs.correct_words(5, "Gannet Ferries promises to keep all 310 workers until 2030.")
    await save(other, theirs)
    assert session.reload_dossier
    await session.reload_dossier()
    file = new_draft_file(path, _CODEC)
    left = LeftParagraphs(file, DraftRecord(source_address("article"), "article", before, draft, NOON))
    again = open_paragraphs(session, "article")
    autosaver = open_paragraph_draft(session, again, left)
    assert [each.text for each in again.blocks[3:]][:2] == [each.text for each in opened.blocks[3:5]]
    assert again.blocks[-1].text.startswith("Gannet Ferries promises")
    await autosaver.discard_draft()
