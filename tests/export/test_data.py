"""JSON and TOML, which programs read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import json as json_format
from jvexplore.export import toml as toml_format
from jvexplore.notes.codec import parse_notes
from tests.conftest import BAKERY
from tests.samples import made, notebooks

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


def test_json_holds_facts_as_in_the_file_and_notes(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    notes = [
        made(1, "figure/loaves", "Кто считал?", extra={"stars": 5}),
        made(2, "stake/dough"),
        made(3, "paragraph/2"),
        made(4, "dossier"),
        made(5, "stake/gone"),
    ]
    text = json_format.render(bakery, bakery_references, notes)
    assert "Кто считал?" in text
    assert text.endswith("\n}\n")
    told = json.loads(text)
    assert told["dossier"]["id"] == "bakery"
    assert told["dossier"]["sources"][0]["published"] == "2020-03-03"
    assert told["dossier"]["citation"] == "The Morning Loaf, 3 March 2020"
    assert "stakes" not in told["dossier"]
    assert [fact["address"] for fact in told["facts"]] == ["stake/dough", "figure/loaves", "paragraph/2"]
    assert told["facts"][0]["fact"]["percent"] == 37.5
    assert told["facts"][1]["fact"]["value"] == 12500
    assert told["facts"][1]["citation"].endswith("paragraph 4")
    assert [note["on"] for note in told["notes"]][-2:] == ["dossier", "stake/gone"]
    assert told["notes"][1]["stars"] == 5
    assert told["notes"][1]["created"] == "2026-11-22T12:01:00Z"


@settings(max_examples=20)
@given(notebooks())
def test_json_holds_every_text_as_typed(notes: dict[str, Note]) -> None:
    dossier = load_dossier(BAKERY)
    told = json.loads(json_format.render(dossier, ReferenceIndex(dossier), list(notes.values())))
    assert {note["id"]: note["text"] for note in told["notes"]} == {note.id: note.text for note in notes.values()}


@settings(max_examples=20)
@given(notebooks())
def test_toml_is_a_notes_file_again(notes: dict[str, Note]) -> None:
    dossier = load_dossier(BAKERY)
    text = toml_format.render(dossier, ReferenceIndex(dossier), list(notes.values()))
    assert parse_notes(text, Path("exported.toml"), dossier.id).records == notes
