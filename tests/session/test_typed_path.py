"""What is typed, pasted or dropped as the path of a file is understood; what no path is, is a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.session.typed_path import is_article_text, typed_path


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("{}/plain.txt", "plain.txt"),
        ("  {}/plain.txt \n", "plain.txt"),
        ("'{}/two words.txt'", "two words.txt"),
        ("'{}/two words.txt' ", "two words.txt"),
        ('"{}/two words.txt"', "two words.txt"),
        (r"{}/two\ words.txt", "two words.txt"),
        ("file://{}/two%20words.txt", "two words.txt"),
        ("file://localhost{}/two%20words.txt", "two words.txt"),
        ("FILE://{}/plain.txt", "plain.txt"),
        (r"'{}/it'\''s.txt'", "it's.txt"),
        (r"{}/it\'s.txt", "it's.txt"),
        ("{}/'quoted'", "'quoted'"),
        (r"{}/back\slash", r"back\slash"),
        ("{}/caf\u00e9%20.txt", "caf\u00e9%20.txt"),
    ],
)
def test_a_file_is_found_however_it_is_written(typed: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("", "utf-8")
    assert typed_path(typed.format(tmp_path)) == path


def test_what_names_no_file_is_read_as_it_most_likely_is_meant(home: Path) -> None:
    assert typed_path("'/none/two words.txt'") == Path("/none/two words.txt")
    assert typed_path("file:///none/a%20b") == Path("/none/a b")
    assert typed_path("file://[none") == Path("file:/[none")
    assert typed_path("~/none.txt") == home / "none.txt"
    assert typed_path("none") == Path("none")
    with pytest.raises(JvexploreError, match="no such home folder"):
        typed_path("~nobody-of-this-name/x")
    with pytest.raises(JvexploreError, match="not a valid file name"):
        typed_path("a\0b")


@pytest.mark.parametrize(
    ("pasted", "is_text"),
    [
        ("/a/b.txt", False),
        ("/a/b.txt\n", False),
        ("\n '/a/b c.txt' \r\n\r\n", False),
        ("A headline\n\nA paragraph.", True),
        ("A headline\r\nA paragraph.", True),
        ("A headline\rA paragraph.", True),
        ("One paragraph. " * 400, True),
        ("", False),
    ],
)
def test_several_lines_or_a_very_long_one_are_a_text(pasted: str, *, is_text: bool) -> None:
    assert is_article_text(pasted) is is_text
