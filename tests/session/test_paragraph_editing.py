"""Corrected paragraphs on the disk: dossier and copy change together, in one step, whatever stops it in between."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.address import address_of
from jvexplore.article.copy_locations import remember_copy
from jvexplore.cli import main
from jvexplore.dossier_folder import pending_copy_path
from jvexplore.errors import JvexploreError
from jvexplore.records.changes import Change
from jvexplore.session.paragraph_editing import open_paragraphs, plan_correction, save_correction
from jvexplore.span import cut_span
from tests.samples import made
from tests.session.dossier_window import with_value
from tests.session.osprey_window import contents, copy_of, open_window, save, split_and_join
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session


@pytest.fixture
def path(home: Path) -> Path:
    return make_osprey()


def covered(session: Session, address: str) -> list[str]:
    """Return the words of the passages of a fact in the attached copy."""
    attached = session.facts.attached_copies
    assert attached
    anchors = attached.passage_anchors.by_address[address_of(address)]
    sections = attached.copy.sections
    assert {each.state for each in anchors} == {"here"}
    return [sections[each.section].normalised_text[each.start : each.end] for each in anchors]


async def test_dossier_and_copy_change_in_one_step_that_can_be_undone(path: Path) -> None:
    session = open_window(path)
    before = contents(path)
    opened = open_paragraphs(session, "article")
    split_and_join(opened)
    changed = await save(session, opened)
    assert changed.label == "correct paragraphs"
    assert [each.id for each in session.dossier.first_source.paragraphs] == ["title", "1", "2", "5", "3"]
    assert covered(session, "party/osprey") == [
        "the Osprey yard",
        "The yard has 310 workers.",
        "Its order book is empty, said its director.",
    ]
    assert covered(session, "stake/state") == ["24 per cent of the yard"]
    assert copy_of(path).read_text("utf-8").count("27m crowns") == 1
    assert copy_of(path).stat().st_mode & 0o077 == 0
    text = path.read_text("utf-8")
    assert "# What the paper says." in text
    assert "percent = 24  # of the yard" in text
    assert CliRunner().invoke(main, ["check", str(path)]).exit_code == 0
    after = contents(path)
    await session.fact_changes.undo()
    assert contents(path) == before
    assert covered(session, "party/osprey") == [
        "the Osprey yard",
        "The yard has 310 workers. Its order book is empty, said its director.",
    ]
    await session.fact_changes.redo()
    assert contents(path) == after
    assert not pending_copy_path(copy_of(path)).exists()


async def test_a_correction_of_marks_alone_changes_the_copy_alone(path: Path) -> None:
    session = open_window(path)
    before = path.read_bytes(), copy_of(path).read_bytes()
    opened = open_paragraphs(session, "article")
    opened.correct_words(4, opened.blocks[4].text.replace("“We", '"We'))
    await save(session, opened)
    assert path.read_bytes() == before[0]
    assert '"We have' in copy_of(path).read_text("utf-8")
    attached = session.facts.attached_copies
    assert attached
    assert attached.copy.paragraph_texts["3"].startswith('"We have')
    await session.fact_changes.undo()
    assert copy_of(path).read_bytes() == before[1]


def texts(session: Session) -> dict[str, str]:
    """Return the normalised paragraphs of the attached copy."""
    assert session.facts.attached_copies
    sections = session.facts.attached_copies.copy.recognised_sections
    return {key: each.normalised_text for key, each in sections.items()}


QUOTED = {"1": "a third of it", "2": "said its director", "4": "all 310 workers"}


async def test_notes_that_quote_words_still_find_them(path: Path) -> None:
    session = open_window(path)
    for number, (paragraph, words) in enumerate(QUOTED.items(), 1):
        text = texts(session)[paragraph]
        start = text.index(words)
        span = cut_span(text, start, start + len(words))
        note = made(number, f"paragraph/{paragraph}", words, span=span)
        session.notebook.apply_step((Change(None, note),))
    opened = open_paragraphs(session, "article")
    split_and_join(opened)
    await save(session, opened)
    notes = {each.text: each for each in session.notebook.snapshot().values()}
    assert {each.on for each in notes.values()} == {"paragraph/1", "paragraph/5", "paragraph/3"}
    assert not any(map(session.is_orphan, notes.values()))
    found = {}
    for words, note in notes.items():
        anchor = session.quoted_passage(note)
        assert anchor
        assert session.facts.attached_copies
        section = session.facts.attached_copies.copy.sections[anchor.section]
        assert section.normalised_text[anchor.start : anchor.end] == words
        found[words] = section.paragraph, anchor.state
    assert found == {
        "a third of it": ("1", "here"),
        "said its director": ("5", "here"),
        "all 310 workers": ("3", "here"),
    }


async def test_a_note_follows_its_words_into_the_second_half_and_comes_back_with_them(path: Path) -> None:
    session = open_window(path)
    text = texts(session)["2"]
    span = cut_span(text, text.index("order book"), text.index("order book") + len("order book"))
    notes = (made(1, "paragraph/2", "quotes", span=span), made(2, "paragraph/2", "whole"))
    for each in notes:
        session.notebook.apply_step((Change(None, each),))

    def places() -> dict[str, tuple[str, int]]:
        found = session.notebook.snapshot().values()
        return {each.text: (each.on, each.span.start if each.span else -1) for each in found}

    opened = open_paragraphs(session, "article")
    split_and_join(opened)
    planned = plan_correction(session, opened)
    assert planned.staying_notes == 1
    changed = await save_correction(session, opened, planned)
    assert changed.note_count == 1
    followed = {"quotes": ("paragraph/5", 4), "whole": ("paragraph/2", -1)}
    assert places() == followed
    await session.fact_changes.undo()
    assert places() == {"quotes": ("paragraph/2", text.index("order book")), "whole": ("paragraph/2", -1)}
    await session.fact_changes.redo()
    assert places() == followed


async def test_what_others_do_meanwhile_stays(path: Path) -> None:
    session, other = open_window(path), open_window(path)
    opened, theirs = open_paragraphs(session, "article"), open_paragraphs(other, "article")
    theirs.join_next(2)
    await save(other, theirs)
    between = path.read_bytes(), copy_of(path).read_bytes()
    assert session.reload_dossier
    await session.reload_dossier()
    assert covered(session, "party/osprey")[0] == "the Osprey yard", "the text is read again with the dossier"
    split_and_join(opened)
    with pytest.raises(JvexploreError, match="were changed by another program meanwhile"):
        await save(session, opened)
    assert (path.read_bytes(), copy_of(path).read_bytes()) == between
    copy_of(path).write_text(copy_of(path).read_text("utf-8").replace("Courier", "Gazette"), "utf-8")
    with pytest.raises(JvexploreError, match=r"article\.txt: was changed by another program meanwhile"):
        await other.fact_changes.undo()
    assert path.read_bytes() == between[0]


async def test_a_paragraph_in_which_others_have_a_passage_by_now_is_not_taken_away(path: Path) -> None:
    session = open_window(path)
    opened = open_paragraphs(session, "article")
    split_and_join(opened)
    await save(session, opened)
    saved = contents(path)
    added = [{"paragraph": "5", "words": "order book"}]
    await open_window(path).fact_changes.make_step("edit", with_value("stake/state", passages=added))
    with pytest.raises(JvexploreError, match="stake/state has a passage in paragraph 5 by now"):
        await session.fact_changes.undo()
    assert contents(path)[1] == saved[1]
    await open_window(path).fact_changes.make_step("edit", with_value("stake/state", passages=None))
    await session.fact_changes.undo()
    assert [each.id for each in session.dossier.first_source.paragraphs] == ["title", "1", "2", "3", "4"]


async def test_a_dropped_paragraph_that_passages_still_name_is_dropped_again(path: Path) -> None:
    session = open_window(path)
    opened = open_paragraphs(session, "article")
    opened.drop_or_keep(range(4, 5), is_dropped=True)
    await save(session, opened)
    dropped = contents(path)
    await session.fact_changes.undo()
    assert "3" in session.dossier.paragraphs
    await session.fact_changes.redo()
    assert contents(path) == dropped


@pytest.mark.parametrize("limit", [100, 600], ids=["copy", "dossier"])
async def test_on_a_full_disk_nothing_is_changed(path: Path, limit: int) -> None:
    session = open_window(path)
    before = path.read_bytes(), copy_of(path).read_bytes()
    assert len(before[1]) < 600 < len(before[0])
    opened = open_paragraphs(session, "article")
    split_and_join(opened)
    planned = plan_correction(session, opened)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limits[1]))  # files cannot grow beyond, as on a full disk
    try:
        with pytest.raises(JvexploreError, match="cannot be written"):
            await save_correction(session, opened, planned)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (path.read_bytes(), copy_of(path).read_bytes()) == before
    assert not pending_copy_path(copy_of(path)).exists()
    await save_correction(session, opened, planned)
    assert session.undo_order.next_undo == "facts"


def test_without_a_text_in_the_own_folder_it_is_said_where_to_put_it(path: Path) -> None:
    session = open_window(path)
    copy_of(path).rename(path.with_name("elsewhere.txt"))
    with pytest.raises(JvexploreError) as raised:
        open_paragraphs(session, "article")
    assert str(raised.value) == (
        f"the text of “Osprey” is not in the dossier's own folder; put your copy there, as {copy_of(path)}"
    )


@pytest.mark.parametrize("further", ["", '\n[[sources]]\nid = "wire"\ntitle = "The Wire"\n'], ids=["one", "two"])
async def test_a_corrected_text_is_attached_from_then_on_in_place_of_another_file(path: Path, further: str) -> None:
    other = path.with_name("other.txt")
    other.write_bytes(copy_of(path).read_bytes())
    remember_copy("osprey", other)  # when the dossier had one source
    path.write_text(path.read_text("utf-8") + further, "utf-8")
    session = open_window(path)
    opened = open_paragraphs(session, "article")
    split_and_join(opened)
    await save(session, opened)
    attached = open_window(path).facts.attached_copies
    assert attached
    assert attached.paths["article"] == copy_of(path)
