"""A table that is added to the keys of a file stands apart from the first record, as the keys did."""

from __future__ import annotations

import pytest

from jvexplore.records.toml_keys import FileKeys, verify_keys

_TARGET = {"name": "library", "colours": {"red": "Red"}}


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n"])
def test_the_white_space_before_the_first_record_stays(gap: str) -> None:
    keys = verify_keys(FileKeys(f'name = "library"{gap}'), _TARGET, ("shelves",), lambda: {"shelves"})
    assert keys == FileKeys(f'name = "library"\n\n[colours]\nred = "Red"{gap}')


def test_a_file_without_keys_gets_them() -> None:
    keys = verify_keys(FileKeys(""), _TARGET, ("shelves",), lambda: {"shelves"})
    assert keys == FileKeys('name = "library"\n\n[colours]\nred = "Red"\n')
