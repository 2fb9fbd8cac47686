from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.dossier.checks.check_dossier import dossier_problems
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
        ("percent = 37.5", "percent = 210", "stake/dough", "percent", None),
        ("percent = 37.5", "percent = -0.5", "stake/dough", "percent", None),
        ("percent = 37.5", "minimum = 30\nmaximum = 20", "stake/dough", "minimum", None),
        ("percent = 37.5", 'percent = 37.5\nqualifier = "undisclosed"', "stake/dough", "qualifier", None),
        ("value = 12500", f"value = 1{'0' * 40}", "figure/loaves", "value", None),
        ('country = "PT"', 'country = "USA"', "party/crumb", "country", None),
        ('role = "venture"', 'role = "baker"', "party/rising-sun", "role", None),
        ('when = "2021-34"', 'since = "2022"\nuntil = "2021"', "event/opening", "until", None),
        ('basis = "stated"', 'basis = "derived"', "party/rising-sun", "derived_from", None),
        ('basis = "attributed"', 'basis = "stated"\nderived_from = ["stake/dough"]', "quote/ada-rise", "basis", None),
        (
            'about = ["party/rising-sun"]',
            'about = ["quote/ada-rise", "party/dough"]',
            "quote/ada-rise",
            "about",
            [None, "party/dough"],
        ),
        ('tags = ["bread"]', 'formerly = ["crumb", "crust"]', "party/crumb", "formerly", [None, "crust"]),
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


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("published = 2020-03-03", 'published = "soon"', "published"),
        ("published = 2020-03-03", 'published = 2020-03-03\nretrieved = "2020-13"', "retrieved"),
        ("published = 2020-03-03", "published = 2020-03-03\nretrieved = 2020-03-02", "retrieved"),
        ('language = "en"', 'language = "English"', "language"),
        ("published = 2020-03-03", 'published = 2020-03-03\nurl = "rye.example"', "url"),
        ("published = 2020-03-03", 'published = 2020-03-03\nbased_on = ["wire"]', "based_on"),
    ],
)
def test_what_is_wrong_in_a_source_is_null(old: str, new: str, key: str, bakery_copy: Path) -> None:
    text = bakery_copy.read_text("utf-8")
    assert old in text
    bakery_copy.write_text(text.replace(old, new, 1), "utf-8")
    dossier = load_dossier(bakery_copy)
    expected = [None] if key == "based_on" else None
    whole: dict[str, Any] = plain_dossier(dossier)
    for source in (whole["sources"][0], plain_entry(dossier, Address("source/article"))):
        assert source[key] == expected
        assert source["title"]


def test_a_near_miss_of_an_open_word_stays(bakery_copy: Path) -> None:
    text = bakery_copy.read_text("utf-8").replace("format = 1", "format = 2")
    text = text.replace("percent = 37.5", 'percent = 37.5\nbase = "vote"').replace(
        'role = "shareholder"', 'role = "shareholders"', 1
    )
    bakery_copy.write_text(text, "utf-8")
    dossier = load_dossier(bakery_copy)
    assert {"base", "role"} <= {each.key for each in dossier_problems(dossier)}
    assert plain_entry(dossier, Address("stake/dough"))["base"] == "vote"
    assert plain_entry(dossier, Address("party/crumb"))["role"] == "shareholders"


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
