"""Copies of several sources in a session: attached one by one, and read again when the dossier has another version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.article.copy_locations import recall_copies
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.errors import JvexploreError
from jvexplore.notes.store import NotesStore
from jvexplore.session.attach_copies import read_named_copy, reattach_copies
from jvexplore.session.open_facts import OpenFacts
from jvexplore.session.own_work import count_work
from tests.lighthouse import LIGHTHOUSE, PAPER_COPY, WIRE_COPY
from tests.session.make_session import make_session

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


@pytest.fixture(scope="module")
def lighthouse() -> Dossier:
    return load_dossier(LIGHTHOUSE)


def copied(path: Path, folder: Path) -> Path:
    """Return another file with the same text."""
    other = folder / path.name
    other.write_bytes(path.read_bytes())
    return other


def test_a_copy_joins_those_of_other_sources_and_replaces_that_of_its_own(lighthouse: Dossier, tmp_path: Path) -> None:
    wire, source = read_named_copy(lighthouse, WIRE_COPY, None)
    assert (source, list(wire.copies)) == ("wire", ["wire"])
    both, source = read_named_copy(lighthouse, PAPER_COPY, wire)
    assert (source, list(both.copies)) == ("paper", ["paper", "wire"])
    other = copied(WIRE_COPY, tmp_path)
    again, source = read_named_copy(lighthouse, other, both)
    assert (source, dict(again.paths)) == ("wire", {"paper": PAPER_COPY, "wire": other})
    assert recall_copies("lighthouse") == {"paper": PAPER_COPY, "wire": other}


def test_a_copy_of_no_source_leaves_the_others(lighthouse: Dossier, bakery_article: Path) -> None:
    wire, _ = read_named_copy(lighthouse, WIRE_COPY, None)
    with pytest.raises(JvexploreError, match="none of the 2 sources of this dossier"):
        read_named_copy(lighthouse, bakery_article, wire)
    assert recall_copies("lighthouse") == {"wire": WIRE_COPY}


def test_a_dossier_of_one_source_is_remembered_as_before(bakery: Dossier, bakery_article: Path) -> None:
    read_named_copy(bakery, bakery_article, None)
    assert recall_copies("bakery") == {"": bakery_article}


def test_copies_are_matched_with_another_version_and_one_that_is_gone_is_told(
    lighthouse: Dossier, notes_path: Path, tmp_path: Path
) -> None:
    paper = copied(PAPER_COPY, tmp_path)
    wire, _ = read_named_copy(lighthouse, WIRE_COPY, None)
    both, _ = read_named_copy(lighthouse, paper, wire)
    facts = OpenFacts(lighthouse, ReferenceIndex(lighthouse))
    facts.attach_copies(both)
    assert facts.copy_texts
    assert set(facts.copy_texts) == set(lighthouse.paragraphs)
    paper.unlink()
    attached, problem = reattach_copies(lighthouse, facts.copy_paths)
    assert attached
    assert list(attached.copies) == ["wire"]
    assert str(paper) in problem
    facts.replace_dossier(lighthouse, ReferenceIndex(lighthouse), attached, problem)
    assert set(facts.copy_paths) == {paper, WIRE_COPY}, "it may be put back"


def test_the_work_counts_the_sources_without_a_copy(lighthouse: Dossier, notes_path: Path) -> None:
    wire, _ = read_named_copy(lighthouse, WIRE_COPY, None)
    session = make_session(
        OpenFacts(lighthouse, ReferenceIndex(lighthouse), wire), NotesStore(notes_path, "lighthouse"), {}
    )
    work = count_work(session)
    assert (work.has_copy, work.copy_fits, work.missing_copies) == (True, True, 1)
    assert (work.quotes, work.same_quotes) == (1, 1)
