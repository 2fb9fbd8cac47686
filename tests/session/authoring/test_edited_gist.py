"""The gist of a paragraph, edited in a form of its own: a part of its source in the file."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.errors import JvexploreError
from tests.session.dossier_window import open_file, with_value

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session

PARAGRAPH = address_of("paragraph/2")


def gist_in(path: Path) -> str:
    sources = tomllib.loads(path.read_text("utf-8"))["sources"]
    return next(str(each.get("gist", "")) for each in sources[0]["paragraphs"] if each["id"] == "2")


async def type_gist(session: Session, text: str) -> None:
    form = session.authoring.open_edit(PARAGRAPH)
    form.set_text("gist", text)
    saved = await session.authoring.save_form(form)
    assert saved.address == PARAGRAPH


async def test_a_gist_is_saved_undone_and_removed(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(PARAGRAPH)
    assert [each.key for each in form.fields] == ["gist"]
    first, before = form.text_of("gist"), lighthouse_copy.read_text("utf-8")
    assert first == gist_in(lighthouse_copy) == session.dossier.paragraphs["2"].gist
    await type_gist(session, "The light is sold, and who buys it.")
    assert gist_in(lighthouse_copy) == session.dossier.paragraphs["2"].gist == "The light is sold, and who buys it."
    changed = await session.fact_changes.undo()
    assert (changed.label, changed.subject) == ("edit", PARAGRAPH)
    assert lighthouse_copy.read_text("utf-8") == before
    await type_gist(session, "")
    assert gist_in(lighthouse_copy) == session.dossier.paragraphs["2"].gist == ""


async def test_what_others_did_to_the_source_stays(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(PARAGRAPH)
    form.set_text("gist", "Ours.")
    source = session.dossier.first_source.id
    await open_file(lighthouse_copy).fact_changes.make_step("edit", with_value(f"source/{source}", title="Theirs"))
    saved = await session.authoring.save_form(form)
    assert session.dossier.first_source.title == "Theirs"
    assert session.dossier.paragraphs["2"].gist == "Ours."
    assert not saved.elsewhere


async def test_of_two_gists_both_stay_for_a_person_to_decide(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(PARAGRAPH)
    form.set_text("gist", "Ours.")
    await type_gist(open_file(lighthouse_copy), "Theirs.")
    saved = await session.authoring.save_form(form)
    assert saved.elsewhere.is_in_conflict
    text = lighthouse_copy.read_text("utf-8")
    assert "Ours." in text
    assert "Theirs." in text


async def test_a_paragraph_that_is_gone_is_told(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(PARAGRAPH)
    form.set_text("gist", "Ours.")
    source = session.dossier.first_source
    left = [
        {"id": each.id, "digest": each.digest, "length": each.length} for each in source.paragraphs if each.id != "2"
    ]
    await open_file(lighthouse_copy).fact_changes.make_step("edit", with_value(f"source/{source.id}", paragraphs=left))
    with pytest.raises(JvexploreError, match="paragraph/2: no longer exists"):
        await session.authoring.save_form(form)
    with pytest.raises(JvexploreError, match="paragraph/99"):
        session.authoring.open_edit(address_of("paragraph/99"))
