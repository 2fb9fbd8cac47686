"""TOML is cut where its tables begin, whatever looks like a header: in a string, a comment, or an array."""

from __future__ import annotations

import time
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore.records.toml_parts import cut_parts

if TYPE_CHECKING:
    from jvexplore.records.toml_parts import TomlPart

LINES = st.sampled_from(
    [
        "a = 1",
        "b.c = [[1], [2]]",
        "[a]",
        "[b.c]",
        "[books.place]",
        "[[books]]",
        "[[books]] # one",
        "  [[ books ]]",
        '[["books"]]',
        "[['books']]",
        '["a b"]',
        '[["a]b".c]]',
        "[[books.reviews]]",
        "[[shelves]]",
        "x = [",
        "[[1]],",
        "[2],",
        "]",
        '["""',
        's = """',
        '"""',
        "t = '''",
        "# x'''",
        "'''",
        's = "[[books]] # no"',
        "i = { x = [1], y = {} }",
        "# [[books]]",
        "   # [books]",
        "",
        " ",
        "y = 2026-11-23",
    ]
)
TEXTS = st.lists(LINES, max_size=14).map("\n".join)


def parse(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def cut(text: str) -> list[tuple[TomlPart, str]]:
    return [(part, text[part.start : part.end]) for part in cut_parts(text)]


@given(TEXTS)
@example("x = [\n[[1]],\n[2],\n]\n[[books]]")
@example("t = '''\n# x'''\n[[books]]")
@example('[["a]b".c]]\n[[books]]\n# one\n\n# two\n\n# three\n[[books]]')
def test_parts_are_the_whole_and_each_is_a_table(text: str) -> None:
    meant = parse(text)
    if meant is None:
        return
    parts = cut(text)
    assert "".join(each for _, each in parts) == text
    assert all(part.start <= part.body_end <= part.end for part, _ in parts)
    assert parts[0][0].name == ""
    entries: dict[str, list[object]] = {}
    for part, each in parts:
        said = parse(each)
        assert said is not None
        if part.name:
            assert list(said) == [part.name]
            assert text.split("\n")[part.line - 1].lstrip().startswith("[")
        if part.is_entry:
            (entry,) = said[part.name]
            entries.setdefault(part.name, []).append(entry)
    scattered = {part.name for part, _ in parts if part.name and not part.is_entry}
    for name, found in entries.items():
        if name not in scattered:
            assert meant[name] == found
    # Comments that stand apart are comments.
    for part, _ in parts:
        apart = text[part.body_end : part.end].split("\n")
        assert not [line for line in apart if line.strip() and not line.strip().startswith("#")]


def test_comments_belong_to_the_header_below_them_or_the_table_above_them_or_stand_apart() -> None:
    text = """\
# the library

# what it has
a = 1
# of a

# --- Books ---

# the first
# of all
[[books]]
id = "dune" # by the window
# torn

# --- End ---
"""
    head, books = cut_parts(text)
    assert text[: head.body_end].endswith("# of a\n\n")
    assert text[head.body_end : head.end].strip() == "# --- Books ---"
    assert text[books.start :].startswith("# the first\n# of all\n[[books]]")
    assert text[books.start : books.body_end].endswith("# torn\n\n")
    assert text[books.body_end : books.end] == "# --- End ---\n"


def test_comments_right_below_the_last_line_of_a_table_belong_to_it_however_short_that_is() -> None:
    text = "[[books]]\ntags = [\n1\n]\n# torn\n\n[[books]]\n"
    _, books, _ = cut_parts(text)
    assert text[books.start : books.body_end] == "[[books]]\ntags = [\n1\n]\n# torn\n\n"


def test_tables_below_a_table_are_a_part_of_it_and_those_that_stand_elsewhere_are_told() -> None:
    text = "[[books]]\nid = 1\n[books.place]\nx = 1\n[[books.reviews]]\n[library]\n[books.more]\n[[books]]\n"
    assert [(part.name, part.is_entry, part.line) for part in cut_parts(text)] == [
        ("", False, 1),
        ("books", True, 1),
        ("library", False, 6),
        ("books", False, 7),
        ("books", True, 8),
    ]


LONG = {
    "capital letters": "# " + "A" * 10**6,
    "a list in one line": "x = [" + '"a", ' * 200_000 + "]",
    "lists in a list": "x = [" + "[1], " * 200_000 + "]",
    "an inline table": "x = {" + ", ".join(f"a{number} = [1]" for number in range(80_000)) + "}",
    "quotation marks": "x = '''" + '"' * 10**6 + "'''",
    "brackets in a string": 'x = "' + "[" * 10**6 + '"',
    "comments": "# x\n" * 250_000,
    "comments after values": "".join(f"a{number} = 1 # [x]\n" for number in range(50_000)),
    "comments in a list": "x = [\n" + "# [[books]]\n" * 90_000 + "]",
    "headers": "[[books]]\n" * 100_000,
    "headers in quotation marks": '[["books"]]\n' * 90_000,
    "headers with comments": "# x\n\n# y\n[[books]]\n" * 50_000,
    "headers behind white space": (" " * 1_000 + "[[books]]\n") * 1_000,
    "white space": " " * 10**6,
    "empty lines": "\n" * 10**6,
    "digits": "x = " + "_".join(["1"] * 2_000),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_megabyte_of_anything_is_cut_in_no_time(text: str) -> None:
    begun = time.process_time()
    cut_parts(text)
    assert time.process_time() - begun < 1.5  # of the processor: others may be at work on it
