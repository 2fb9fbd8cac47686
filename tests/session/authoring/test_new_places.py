"""A passage whose words are in another paragraph of the copy gets its new place, as one step."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import address_of
from jvexplore.errors import JvexploreError
from jvexplore.session.attach_copies import read_named_copy
from tests.lighthouse import PAPER_COPY
from tests.session.dossier_window import open_file, with_value

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session

STAKE = address_of("stake/gull")
MOVED = '{ paragraph = "3", start = 5, end = 16, digest = "sha256:453533e49d23b6cc" }'
PLACE = '{ paragraph = "2", start = 47, end = 58, digest = "sha256:453533e49d23b6cc" }'


def move_passage(path: Path) -> None:
    """Let the dossier say that words of paragraph 2 are in paragraph 3, which the copy has no more."""
    text = path.read_text("utf-8")
    assert PLACE in text
    path.write_text(text.replace(PLACE, MOVED).replace("sha256:fd1bbda5da66ca14", "sha256:" + "0" * 16), "utf-8")


def window(path: Path) -> Session:
    session = open_file(path)
    session.facts.attach_copies(read_named_copy(session.dossier, PAPER_COPY, None)[0])
    return session


def passages(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["stakes"][0]["passages"]
    return found


async def test_it_is_taken_and_can_be_undone(lighthouse_copy: Path) -> None:
    move_passage(lighthouse_copy)
    before = lighthouse_copy.read_bytes()
    session = window(lighthouse_copy)
    assert "Passage moved" in str(session.page_blocks(STAKE))
    changed = await session.authoring.take_new_place(STAKE)
    assert (changed.label, changed.subject) == ("new place", STAKE)
    assert passages(lighthouse_copy)[0] == tomllib.loads(f"passage = {PLACE}")["passage"]
    assert len(passages(lighthouse_copy)) == 2
    assert "Passage moved" not in str(session.page_blocks(STAKE))
    await session.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == before


async def test_passages_of_responses_have_theirs_too(lighthouse_copy: Path) -> None:
    move_passage(lighthouse_copy)
    with lighthouse_copy.open("a", encoding="utf-8") as file:
        file.write('\n[[challenges]]\nid = "dark"\ntitle = "The lamp is dark"\nbasis = "stated"\n')
        file.write(f'responses = [{{ by = ["gull"], text = "Soon", passages = [{MOVED}] }}]\n')
    await window(lighthouse_copy).authoring.take_new_place(address_of("challenge/dark"))
    (challenge,) = tomllib.loads(lighthouse_copy.read_text("utf-8"))["challenges"]
    assert challenge["responses"][0]["passages"][0]["paragraph"] == "2"


async def test_another_window_may_have_changed_the_fact(lighthouse_copy: Path) -> None:
    move_passage(lighthouse_copy)
    ours, theirs = window(lighthouse_copy), window(lighthouse_copy)
    await theirs.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    await theirs.authoring.rename_fact(STAKE, "gull-75")
    await ours.authoring.take_new_place(STAKE)
    (stake,) = tomllib.loads(lighthouse_copy.read_text("utf-8"))["stakes"]
    assert (stake["id"], stake["percent"], stake["passages"][0]["paragraph"]) == ("gull-75", 70, "2")
    with pytest.raises(JvexploreError, match="no passage of it has moved"):
        await theirs.authoring.take_new_place(address_of("stake/gull-75"))


async def test_where_none_has_moved_nothing_is_changed(lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_bytes()
    session = window(lighthouse_copy)
    for address, why in (
        (STAKE, "no passage of it has moved"),
        (address_of("stake/none"), "no such fact"),
        (address_of("paragraph/2"), "no such fact"),
    ):
        with pytest.raises(JvexploreError, match=why):
            await session.authoring.take_new_place(address)
    without_copy = open_file(lighthouse_copy)
    with pytest.raises(JvexploreError, match="no copy of the article is attached"):
        await without_copy.authoring.take_new_place(STAKE)
    assert lighthouse_copy.read_bytes() == before
