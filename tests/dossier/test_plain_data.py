from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.dossier.conversion.former_mapping import convert_entry
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.plain_data import plain_dossier, plain_entry, to_plain_data

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


def test_a_dossier_has_the_values_of_its_file_under_the_keys_of_format_2(bakery: Dossier, bakery_path: Path) -> None:
    in_file = tomllib.loads(bakery_path.read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(plain_dossier(bakery)))
    assert plain["format"] == 2
    source = in_file["source"]
    paragraphs = [{"id": f"{number}", "part": "body", **each} for number, each in enumerate(source["paragraphs"], 1)]
    source |= {"id": "article", "normalised": 1, "published": "2020-03-03", "paragraphs": paragraphs}
    assert plain["sources"] == [source]
    for former, new in (("venture", "company"),):
        assert [each[new] for each in plain["stakes"]] == [each[former] for each in in_file["stakes"]]
    assert [each["speakers"] for each in plain["quotes"]] == [[each["speaker"]] for each in in_file["quotes"]]
    assert [each["office"] for each in plain["relations"]] == [each["title"] for each in in_file["relations"]]
    for key in ("figures", "events"):
        assert plain[key] == [convert_entry(key, each) for each in in_file[key]]


@pytest.mark.parametrize(
    ("old", "new", "address", "key", "value"),
    [
        ("percent = 37.5", 'percent = "many"', "stake/dough", "percent", None),
        ('holder = "dough"\n', "", "stake/dough", "holder", None),
        ('holder = "dough"', 'holder = "doug"', "stake/dough", "holder", None),
        ('holder = "dough"', 'holder = "dough"\nholdr = 1', "stake/dough", "holdr", None),
        ('tags = ["bread"]', 'tags = ["a", 1, "b", [], "c"]', "party/crumb", "tags", ["a", None, "b", None, "c"]),
        ('tags = ["bread"]', "tags = [1]", "party/crumb", "tags", [None]),
        ('tags = ["bread"]', "tags = 1", "party/crumb", "tags", None),
        ('parties = ["rising-sun"]', 'parties = ["sun", "crumb"]', "event/opening", "parties", [None, "crumb"]),
        ('of = "party/dough"', 'of = "party/doug"', "figure/loaves", "of", None),
        (
            'about = ["party/rising-sun"]',
            'about = ["party/x", "party/dough"]',
            "quote/ada-rise",
            "about",
            [None, "party/dough"],
        ),
    ],
)
def test_what_does_not_fit_its_key_is_null(
    old: str, new: str, address: str, key: str, value: object, bakery_copy: Path
) -> None:
    text = bakery_copy.read_text("utf-8")
    assert old in text
    bakery_copy.write_text(text.replace(old, new, 1), "utf-8")
    entry = plain_entry(load_dossier(bakery_copy), Address(address))
    assert entry[key] == value
    assert not {"unread", "stands_in"} & entry.keys()


def test_what_does_not_fit_within_a_list_of_tables_is_null_there(bakery_copy: Path) -> None:
    text = bakery_copy.read_text("utf-8")
    responses = 'responses = [5, { by = "nobody", text = "nobody", passages = [1, { paragraph = 1, start = "x" }] }]'
    start = text.index("responses = ")
    bakery_copy.write_text(text[:start] + responses + text[text.index("\n", start) :], "utf-8")
    entry: dict[str, Any] = plain_entry(load_dossier(bakery_copy), Address("challenge/power"))
    first, second = entry["responses"]
    assert first is None
    assert second["by"] is None
    assert second["text"] == "nobody"
    assert second["passages"][0] is None
    assert second["passages"][1]["start"] is None


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
        (Decimal("1E+5000"), "1E+5000"),
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00Z"),
        ({"a": (1, [True])}, {"a": [1, [True]]}),
    ],
)
def test_plain_values(value: object, expected: object) -> None:
    assert to_plain_data(value) == expected
