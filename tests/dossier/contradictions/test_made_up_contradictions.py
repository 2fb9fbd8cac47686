"""Of the made-up deals, exactly the contradictions are found that a person found in their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.contradictions.find_contradictions import find_contradictions
from jvexplore.dossier.load import load_dossier
from tests.conftest import BAKERY
from tests.deals.made_up_deals import DEALS, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any

Pairs = set[frozenset[str]]


def pairs(entries: Iterable[Iterable[str]]) -> Pairs:
    return {frozenset(each) for each in entries}


def expected(folder: Path, table: str, key: str) -> Pairs:
    entries: list[dict[str, Any]] = read_toml(folder / "expected.toml").get(table, [])
    return pairs(each[key] for each in entries if key in each)


@pytest.mark.parametrize("folder", DEALS, ids=lambda each: each.name)
def test_what_a_person_found_is_found_and_nothing_else(folder: Path) -> None:
    found = find_contradictions(load_dossier(folder / "dossier.toml"))
    assert pairs(each[:2] for each in found if each.is_change) == expected(folder, "changed", "found")
    assert pairs(each[:2] for each in found if each.is_written) == expected(folder, "contradictions", "written")
    assert pairs(each[:2] for each in found if not each.is_change and not each.is_written) == expected(
        folder, "contradictions", "found"
    )


def test_the_bundled_dossier_has_no_contradiction() -> None:
    assert not find_contradictions(load_dossier(bundled_dossier_path()))


def test_the_bakery_has_no_contradiction() -> None:
    assert not find_contradictions(load_dossier(BAKERY))
