"""An export of notes has what each fact hangs on: who says so, what it relates to, its amounts."""

from __future__ import annotations

import csv
import io

import pytest

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import csv as csv_export
from jvexplore.export import markdown
from tests.deals.made_up_deals import FOLDER
from tests.samples import made

_DEALS = ("tarnholm", "penhallow", "mezara", "skerrow")


@pytest.mark.parametrize(
    ("deal", "address", "lines"),
    [
        (
            "tarnholm",
            "figure/advisers-value",
            ["Status: Expected", "Relates to: Tarnholm Port Company", "According to: Bredal Munch"],
        ),
        (
            "tarnholm",
            "term/floor",
            [
                "Status: Proposed",
                "According to: A ministry official; A second ministry official",
                "Figures: Floor according to one official, DKK 14bn; Floor according to another official, DKK 12.5bn",
            ],
        ),
        (
            "tarnholm",
            "event/strike",
            ["When: after “The sale is first proposed”", "Involved: Dockers' Federation"],
        ),
        ("penhallow", "challenge/jobs", ["Raised by: Engineers' Alliance", "Affects: Porthenys plant"]),
        ("mezara", "stake/quintavale-completion", ["Held through: Quintavale Iberia B.V.", "Status: Agreed"]),
    ],
)
def test_a_note_is_exported_with_what_its_fact_hangs_on(deal: str, address: str, lines: list[str]) -> None:
    dossier = load_dossier(FOLDER / deal / "dossier.toml")
    references, notes = ReferenceIndex(dossier), [made(1, address, "Is it so?")]
    [record] = csv.DictReader(io.StringIO(csv_export.render(dossier, references, notes), newline=""))
    assert {*lines} <= {*record["details"].split("\n")}
    shown = markdown.render(dossier, references, notes).replace("\\", "")
    for line in lines:
        label, _, values = line.partition(": ")
        for value in values.split("; "):
            assert f"- {label}: {value}\n" in shown


@pytest.mark.parametrize("deal", _DEALS)
def test_what_only_refers_to_a_fact_is_not_exported_with_it(deal: str) -> None:
    dossier = load_dossier(FOLDER / deal / "dossier.toml")
    references = ReferenceIndex(dossier)
    notes = [made(number, address, "Seen") for number, address in enumerate(dossier.facts)]
    shown = markdown.render(dossier, references, notes)
    for incoming in ("Mentioned in", "Says", "Used in", "Terms given", "Stakes held"):
        assert f"\n- {incoming}: " not in shown
