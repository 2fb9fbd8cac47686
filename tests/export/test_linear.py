from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jvexplore.address import paragraph
from jvexplore.dossier import words
from jvexplore.dossier.bundled import bundled
from jvexplore.dossier.links import Links
from jvexplore.dossier.load import load
from jvexplore.export.linear import render
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

NOTES = [
    made(1, "stake/dough", "Who says so?", kind="question", tags=("to-check",), author="ana"),
    made(2, "stake/gone", "On nothing"),
    made(3, "paragraph/2", "Here\x1b[31m", conflict=({"text": "There"},)),
]


def read(dossier: Dossier) -> str:
    return "".join(render(dossier, Links(dossier), NOTES))


def test_it_carries_every_fact_gist_and_note(bakery: Dossier) -> None:
    text = read(bakery)
    for fact in bakery.facts.values():
        said = words.said(bakery, fact.address).split(":")[-1].strip(" “”.")
        if fact.kind in ("relation", "stake"):
            said = words.subject(bakery, fact.address)
        assert said.replace(" %", " per cent") in text
    for each in bakery.source.paragraphs:
        assert each.gist in text
    for note in NOTES:
        assert note.text.split("\x1b")[0] in text
    assert "which is gone" in text
    assert "It is in conflict" in text


def test_a_note_stands_with_its_fact_and_says_what_it_is(bakery: Dossier) -> None:
    text = read(bakery)
    assert "Your note, a question, open by ana, of 22 November 2026, tagged to-check.\n\nWho says so?" in text
    assert text.index("Dough Holding holds") < text.index("Who says so?") < text.index("QUOTES")


def test_there_are_no_boxes_no_controls_and_every_paragraph_ends(bakery: Dossier) -> None:
    for dossier in (bakery, load(bundled())):
        text = "".join(render(dossier, Links(dossier), []))
        assert not re.search("[\u2500-\u259f│→✎#|%\x1b]", text)
        assert paragraph(1) not in text
        for part in text.strip().split("\n\n"):
            assert part.isupper() or re.search(r"[.!?…:”]$", part), part


def test_shares_read_as_a_sentence(bakery: Dossier) -> None:
    assert re.search(r"has 60 per cent, .*37\.5 per cent", read(bakery))
