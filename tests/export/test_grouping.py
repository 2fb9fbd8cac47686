from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.formats import EXPORT_FORMATS
from jvexplore.export.grouping import group_notes
from tests.conftest import BAKERY
from tests.samples import made, notebooks

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


def test_groups_follow_the_screen_whatever_order_the_notes_have(bakery: Dossier) -> None:
    ons = [
        "stake/gone",
        "dossier",
        "paragraph/5",
        "paragraph/2",
        "relation/ada-leads-crumb",
        "figure/loaves",
        "event/opening",
        "event/announcement",
        "challenge/power",
        "quote/ada-rise",
        "stake/dough",
        "stake/crumb",
        "party/dough",
        "party/crumb",
    ]
    groups = group_notes(bakery, [made(number, on) for number, on in enumerate(ons)])
    assert [(group.title, [noted.address for noted in group.noted]) for group in groups] == [
        ("Parties", ["party/crumb", "party/dough"]),
        ("Stakes", ["stake/crumb", "stake/dough"]),
        ("Quotes", ["quote/ada-rise"]),
        ("Challenges", ["challenge/power"]),
        ("Timeline", ["event/announcement", "event/opening"]),
        ("Figures", ["figure/loaves"]),
        ("Relations", ["relation/ada-leads-crumb"]),
        ("Paragraphs", ["paragraph/2", "paragraph/5"]),
        ("Dossier", ["dossier"]),
        ("Orphaned notes", ["stake/gone"]),
    ]


def test_notes_on_one_thing_stand_together_oldest_first(bakery: Dossier) -> None:
    notes = [made(3, "dossier"), made(1, "dossier"), made(2, "dossier")]
    (group,) = group_notes(bakery, notes)
    assert [note.id for note in group.noted[0].notes] == sorted(note.id for note in notes)


@settings(max_examples=20)
@given(notebooks())
def test_no_note_is_left_out_and_every_format_takes_it(notes: dict[str, Note]) -> None:
    dossier = load_dossier(BAKERY)
    found = [
        note for group in group_notes(dossier, list(notes.values())) for each in group.noted for note in each.notes
    ]
    assert sorted(note.id for note in found) == sorted(notes)
    for each in EXPORT_FORMATS.values():
        text = each.render(dossier, ReferenceIndex(dossier), list(notes.values()))
        assert text.endswith("\n")
        assert all(note_id in text for note_id in notes) or each.name == "markdown"
