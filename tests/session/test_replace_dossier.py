"""Another version of the dossier takes the place of the one that is open; what was worked out from it goes too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.read_copy import read_source_copy
from jvexplore.dossier.blocks import Prose
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.notes.drafts import Draft
from jvexplore.session.attach_copies import reattach_copies
from jvexplore.session.change_feed import DossierReplaced
from jvexplore.session.fact_checks import NOT_CHECKED
from tests.changed_dossiers import with_facts
from tests.samples import made
from tests.session.conftest import ON, keep, open_bakery

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier
    from jvexplore.session.session import Session


@pytest.fixture
def edited(bakery_copy: Path) -> Dossier:
    """The bakery with another percentage and another name."""
    text = bakery_copy.read_text("utf-8")
    assert "percent = 37.5" in text
    assert "Dough Holding" in text
    text = text.replace("percent = 37.5", "percent = 36.5").replace("Dough Holding", "Leaven Holding")
    bakery_copy.write_text(text, "utf-8")
    return load_dossier(bakery_copy)


async def test_everything_derived_is_computed_again(notes_path: Path, edited: Dossier) -> None:
    keep(notes_path, made(1, ON, "", kind="check", status="confirmed", fact=""), made(2, "stake/gone"))
    session = open_bakery(notes_path)
    (check, orphan) = session.notebook
    assert session.is_orphan(orphan)
    heard: list[DossierReplaced] = []
    session.feed.dossiers.subscribe(heard.append)
    before = session.dossier
    old = session.checks.verdict_on(Address(ON))
    assert "party/dough" not in [each.address for each in await session.search.matching_addresses("leaven", 5)]
    assert "party/dough" not in [each.document.key for each in (await session.search.run_query("leaven")).found]
    assert session.search.is_indexed
    reference_index = ReferenceIndex(edited)
    session.replace_dossier(edited, reference_index)
    assert heard == [DossierReplaced(before, edited)]
    assert (session.dossier, session.facts.reference_index) == (edited, reference_index)
    assert not session.search.is_indexed
    assert session.checks.verdict_on(Address(ON)) is not old
    assert "Leaven" in session.breadcrumb_parts(Address("party/dough"))[0]
    assert "party/dough" in [each.address for each in await session.search.matching_addresses("leaven", 5)]
    assert "party/dough" in [each.document.key for each in (await session.search.run_query("leaven")).found]
    assert [*session.notebook] == [check, orphan], "the notes stay"


def test_what_the_reader_writes_stays_and_can_be_undone_after_it(notes_path: Path, edited: Dossier) -> None:
    keep(notes_path, made(1, ON, "mine"))
    session = open_bakery(notes_path)
    session.saving.run_tasks_with(lambda _: None)
    (note,) = session.notebook
    session.note_changes.revise_note(note, text="changed")
    autosaver = session.note_drafts.open_draft(Address(ON), "", Draft())
    session.replace_dossier(edited, ReferenceIndex(edited))
    assert session.note_changes.undo() == "edit"
    assert [each.text for each in session.notebook] == ["mine"]
    assert [*session.drafts] == [autosaver]
    added = session.note_changes.add_note(Address(ON), "on what it says now", "comment", ())
    assert "36.5" in added.fact


def test_a_fact_that_is_gone_leaves_its_notes_as_orphans(notes_path: Path, bakery: Dossier) -> None:
    keep(notes_path, made(1, ON, "mine"))
    session = open_bakery(notes_path)
    (note,) = session.notebook
    assert not session.is_orphan(note)
    without = with_facts(bakery, stakes=tuple(stake for stake in bakery.facts_of(Stake) if stake.address != ON))
    session.replace_dossier(without, ReferenceIndex(without))
    assert session.is_orphan(note)
    assert session.breadcrumb_parts(Address(ON))[0] == ""


def test_the_copy_is_recognised_again_or_it_is_said_why_not(
    notes_path: Path, bakery: Dossier, edited: Dossier, bakery_article: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(bakery_article.read_bytes())
    session = open_bakery(notes_path)
    session.facts.attach_copies(AttachedCopies(bakery, [read_source_copy(copy, bakery.sources)]))
    attached, problem = reattach_copies(edited, session.facts.copy_paths)
    assert attached
    assert attached.dossier is edited
    session.replace_dossier(edited, ReferenceIndex(edited), attached, problem)
    assert session.facts.attached_copies is attached
    assert session.facts.attached_copies.copy.paragraph_texts
    copy.unlink()
    session.replace_dossier(bakery, ReferenceIndex(bakery), *reattach_copies(bakery, session.facts.copy_paths))
    assert session.facts.attached_copies is None
    assert str(copy) in session.facts.copy_problem
    copy.write_bytes(bakery_article.read_bytes())  # it is put back
    session.replace_dossier(edited, ReferenceIndex(edited), *reattach_copies(edited, session.facts.copy_paths))
    assert session.facts.copy_problem == ""
    assert session.facts.attached_copies


def test_a_fact_whose_basis_is_missing_has_its_verdict_below_its_heading(session: Session, bakery: Dossier) -> None:
    dossier = with_facts(bakery, stakes=[replace(stake, basis=None) for stake in bakery.facts_of(Stake)])
    session.replace_dossier(dossier, ReferenceIndex(dossier))
    heading, verdict, *_ = session.page_blocks(Address(ON))
    assert heading == dossier.facts[Address(ON)].heading_block(dossier)
    assert isinstance(verdict, Prose)
    assert verdict.text == NOT_CHECKED
