"""A fact of every kind by mouse alone: made, edited, given further words, renamed, deleted, undone and redone."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.kind_table import KIND_TABLE
from tests.app.conftest import app_of, at_home, open_bakery, session_of, write
from tests.app.mouse_hand import MouseHand
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path

_SIZES = ((120, 36), (80, 24), (40, 20))
_EVERY_DAY = ("figure", (120, 36))
_WORDS = "Gannet Ferries offers"
_MORE_WORDS = "Its order"


class _Making(NamedTuple):
    """What is entered for a fact.

    Attributes:
        typed: what is typed in fields, by their labels.
        chosen: the word that is chosen for a field that it offers words for, by its label.
        edited: what is typed once the fact is there, by the label of the field.
        replaced: what stood in that field; empty if nothing did.
        says: what its dataclass has then.
    """

    typed: tuple[tuple[str, str], ...]
    chosen: tuple[str, str]
    edited: tuple[str, str]
    replaced: str
    says: str


_MAKINGS = {
    "party": _Making((), ("Type", "company"), ("Role", "target"), "▌ bidder", "role='target'"),
    "relation": _Making(
        (("Verb", "partners with"), ("Object", "Osp")), ("Object", "■ Osprey"), ("Office", "chair"), "", "chair"
    ),
    "stake": _Making((("Share", "20"),), ("Status", "agreed"), ("Share", "30"), "▌ 20 ", "30"),
    "quote": _Making((("Speaker", "The st"),), ("Speaker", "■ The state"), ("Text", "All stay."), "", "All stay"),
    "challenge": _Making((), ("Category", "antitrust"), ("Title", "The jobs"), "workers", "The jobs"),
    "event": _Making((), ("Status", "expected"), ("Title", "The promise"), "workers", "The promise"),
    "figure": _Making((), ("Category", "employees"), ("Value", "311"), "▌ 310", "311"),
    "term": _Making((("To", "Osp"),), ("To", "■ Osprey"), ("Title", "No dismissals"), "", "No dismissals"),
}


def test_every_kind_is_made() -> None:
    assert _MAKINGS.keys() == {entry.name for entry in KIND_TABLE}


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        pytest.param(*each, id=f"{each[0]} {each[1][0]}", marks=[pytest.mark.harm] * (each != _EVERY_DAY))
        for each in product(_MAKINGS, _SIZES)
    ],
)
async def test_a_fact_is_made_and_changed_by_mouse(
    home: Path, notes_path: Path, kind: str, size: tuple[int, int]
) -> None:
    making = _MAKINGS[kind]
    async with open_bakery(make_osprey(), notes_path, size=size) as pilot:
        session, hand = session_of(pilot), MouseHand(pilot)
        before = {*session.dossier.facts}

        async def enter(label: str, text: str) -> None:
            await hand.click_field(label, f" {kind} ─")
            await write(pilot, text)

        await hand.run("Show or hide")
        await hand.click(_WORDS, times=3, over="¶ Source")
        await hand.click("New fact")
        await hand.click(kind.capitalize())
        for label, text in making.typed:
            await enter(label, text)
        label, word = making.chosen
        if label not in dict(making.typed):
            await enter(label, "")
        await hand.click(word, over=label)
        await hand.click("ctrl+s")
        assert at_home(pilot)
        address = app_of(pilot).explorer.address
        (made,) = {each for each in session.dossier.facts if each.startswith(f"{kind}/")} - before
        assert address == made

        await hand.run("Edit the fact")
        label, text = making.edited
        await hand.click_field(label, f" {kind} ─")
        if making.replaced:
            await hand.click(making.replaced, times=3)
        await write(pilot, text)
        await hand.click("ctrl+s")
        assert making.says in str(session.dossier.facts[address])

        await hand.click(_MORE_WORDS, times=3, over="¶ Source")
        await hand.click("+ Add")
        assert len(session.dossier.facts[address].passages) == 2

        await hand.run("Give the fact")
        await write(pilot, "other")
        await hand.click("enter OK")
        renamed = address_of(f"{kind}/other")
        assert (address in session.dossier.facts, renamed in session.dossier.facts) == (False, True)

        await hand.run("Delete the fact")
        assert renamed not in session.dossier.facts
        await hand.click("undo")
        assert renamed in session.dossier.facts
        await hand.click("redo")
        assert renamed not in session.dossier.facts
        await hand.click("undo")
        await hand.run("Undo the last")
        assert address in session.dossier.facts
