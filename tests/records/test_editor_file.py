"""The text file that an external editor is given."""

from __future__ import annotations

import pytest

from jvexplore.records.editor_file import restore_line_ends


@pytest.mark.parametrize("ending", ["\r", "\r\n", "\n"])
def test_whatever_ends_the_lines_of_an_editor_they_are_one_kind(ending: str) -> None:
    assert restore_line_ends(ending.join(["one", "two", ""]), "one") == "one\ntwo"
