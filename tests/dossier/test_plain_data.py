from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.plain_data import plain_dossier, plain_entry, to_plain_data

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


def test_a_dossier_has_the_keys_and_values_of_its_file(bakery: Dossier, bakery_path: Path) -> None:
    in_file = tomllib.loads(bakery_path.read_text(encoding="utf-8"))
    in_file["source"]["published"] = "2020-03-03"
    assert json.loads(json.dumps(plain_dossier(bakery))) == in_file


def test_every_list_of_facts_is_there(bakery: Dossier) -> None:
    assert set(fact_types()) < plain_dossier(bakery).keys()


def test_entries_by_address(bakery: Dossier) -> None:
    assert plain_entry(bakery, Address("figure/loaves"))["value"] == 12500
    assert plain_entry(bakery, Address("paragraph/4"))["length"] == 108
    assert plain_entry(bakery, Address("dossier")) == plain_dossier(bakery)
    with pytest.raises(KeyError):
        plain_entry(bakery, Address("figure/gone"))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal(48), 48),
        (Decimal("1E+2"), 100),
        (Decimal("37.50"), 37.5),
        (Decimal("0.1"), 0.1),
        (Decimal("0.1234567890123456789"), "0.1234567890123456789"),
        (Decimal("NaN"), "NaN"),
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00Z"),
        ({"a": (1, [True])}, {"a": [1, [True]]}),
    ],
)
def test_plain_values(value: object, expected: object) -> None:
    assert to_plain_data(value) == expected
