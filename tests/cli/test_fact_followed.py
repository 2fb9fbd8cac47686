"""A fact that is renamed, or a party that becomes one with another, is followed by what refers to it, also by notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.named_dossier import find_dossier
from tests.cli.conftest import Program
from tests.cli.fact_calls import COPIES, fact_table, run_fact
from tests.lighthouse import LIGHTHOUSE

if TYPE_CHECKING:
    from pathlib import Path


def test_a_renamed_fact_is_followed(harbour: Program) -> None:
    harbour.told("note", "party/gull", "See [[party/gull]] and [[party/beacon]]", "--author", "ana")
    assert run_fact(harbour, "rename", "party/gull", "gull-trust") == ("party/gull-trust\n", [])
    assert fact_table(harbour, "stakes", "gull")["holder"] == "gull-trust"
    assert fact_table(harbour, "parties", "gull-trust")["formerly"] == ["gull"]
    (note,) = harbour.written
    assert (note["on"], note["text"]) == ("party/gull-trust", "See [[party/gull-trust]] and [[party/beacon]]")
    assert run_fact(harbour, "edit", "party/gull", "tags=trust")[0] == "party/gull-trust\n"


def test_two_parties_become_one(harbour: Program) -> None:
    run_fact(
        harbour,
        *("add", "party", "name=The Gull Trust Ltd", "id=gull-two", "type=company", "country=GB", "tags=lamp"),
        *("--words", "the board keeps the rest", *COPIES),
    )
    run_fact(harbour, "edit", "event/bids", "parties=gull, gull-two, beacon")
    run_fact(harbour, "rename", "party/gull-two", "gull-ltd")
    run_fact(harbour, "rename", "party/gull-ltd", "gull-two")
    harbour.told("note", "party/gull-two", "Who? [[party/gull-two]], [[party/gull-ltd]]", "--author", "ana")
    told, (left, notice) = run_fact(harbour, "merge", "party/gull-two", "party/gull")
    assert left == 'Not taken over from party/gull-two: type = "company"'
    assert told == "party/gull\n"
    assert notice.startswith('To undo it, run "jvexplore fact restore dossier --from ')
    table = fact_table(harbour, "parties", "gull")
    assert (table["name"], table["type"], table["country"]) == ("Gull Trust", "organisation", "GB")
    assert (table["aliases"], table["formerly"], table["tags"]) == (
        ["The Gull Trust Ltd"],
        ["gull-two", "gull-ltd"],
        ["lamp"],
    )
    assert [each["paragraph"] for each in table["passages"]] == ["1", "wire-2", "2"]
    assert fact_table(harbour, "events", "bids")["parties"] == ["gull", "beacon"]
    (note,) = harbour.written
    assert (note["on"], note["text"]) == ("party/gull", "Who? [[party/gull]], [[party/gull]]")
    assert load_dossier(harbour.dossier).facts.keys() == load_dossier(LIGHTHOUSE).facts.keys()


def test_parties_of_the_bundled_dossier_are_merged_in_its_copy(tmp_path: Path) -> None:
    program = Program(bundled_dossier_path(), tmp_path / "notes.toml")
    told, _ = run_fact(program, "merge", "party/facebook", "party/yandex")
    assert told == "party/yandex\n"
    dossier = load_dossier(find_dossier("aliexpress-russia"))
    assert "party/facebook" not in dossier.facts
    assert dossier.present_address(address_of("party/facebook")) == "party/yandex"
