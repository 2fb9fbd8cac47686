"""Keys of the dossier itself, changed in a file by hand: every comment stays, also within lists and tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from jvexplore.dossier.writing.dossier_records import encode_dossier_records, parse_dossier_records

_FILE: Final = Path("finch.toml")
_TEXT: Final = """\
# The deal.
format = 2   # of the file
id = "finch"
title = "Finch # bids"   # for now
tags = [   # short ones
  "bid",   # hostile?
  # one to come
  "plc",
]
# below

[vocabulary]   # ours
# of people
roles = { pension-trustee = "Pension trustees" }   # two of them

# Who.
[[parties]]
id = "finch"
name = "Finch"
"""
_COMMENTS: Final = [f"#{line.rpartition('#')[2]}" for line in _TEXT.splitlines() if "#" in line]


def _written(**extra: Any) -> str:
    document = parse_dossier_records(_TEXT, _FILE)
    return encode_dossier_records(replace(document, extra={**document.extra, **extra})).decode()


def test_a_list_is_longer() -> None:
    assert _written(tags=["bid", "plc", "ag"]) == _TEXT.replace('  "plc",\n', '  "plc",\n  "ag",\n')


def test_the_comment_of_an_entry_goes_with_it() -> None:
    assert _written(tags=["plc"]) == _TEXT.replace('  "bid",   # hostile?\n', "")


def test_a_value_and_a_new_key() -> None:
    changed = _written(title="Finch bids", summary="One bid.")
    assert changed == _TEXT.replace("Finch # bids", "Finch bids").replace(
        "]\n# below", ']\nsummary = "One bid."\n# below'
    )


def test_a_word_more_in_a_table() -> None:
    roles = {"pension-trustee": "Pension trustees", "zoo-keeper": "Zoo keepers"}
    changed = _written(vocabulary={"roles": roles})
    assert changed == _TEXT.replace('trustees" }', 'trustees", zoo-keeper = "Zoo keepers" }')
    more = _written(vocabulary={"roles": {"pension-trustee": "Pension trustees"}, "categories": {"sites": "Sites"}})
    assert more == _TEXT.replace("two of them\n", 'two of them\n\n[vocabulary.categories]\nsites = "Sites"\n')


@pytest.mark.parametrize(
    "extra",
    [
        {"tags": ["x"]},
        {"tags": ["plc", "bid"]},
        {"tags": "none"},
        {"vocabulary": {"roles": {"zoo-keeper": "Zoo keepers"}}},
        {"title": "A", "summary": "B", "category": "merger"},
    ],
)
def test_whatever_is_written_anew_keeps_the_comments(extra: dict[str, Any]) -> None:
    changed = _written(**extra)
    assert [each for each in _COMMENTS if each not in changed] == []
    assert parse_dossier_records(changed, _FILE).extra == {**parse_dossier_records(_TEXT, _FILE).extra, **extra}
