"""TOML is cut where its tables begin, whatever looks like a header: in a string, a comment, or an array."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore.records.toml_parts import cut_parts
from tests.growth import assert_linear, repeat

if TYPE_CHECKING:
    from collections.abc import Callable

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


def test_tables_below_a_table_are_a_part_of_it_and_those_that_stand_elsewhere_are_reported() -> None:
    text = "[[books]]\nid = 1\n[books.place]\nx = 1\n[[books.reviews]]\n[library]\n[books.more]\n[[books]]\n"
    assert [(part.name, part.is_entry, part.line) for part in cut_parts(text)] == [
        ("", False, 1),
        ("books", True, 1),
        ("library", False, 6),
        ("books", False, 7),
        ("books", True, 8),
    ]


def test_headers_with_quoted_keys_may_end_in_a_carriage_return() -> None:
    assert [part.name for part in cut_parts("[[\"books\"]]\r\n['a b']\r\nx = 1\r\n")] == ["", "books", "a b"]


LONG: dict[str, Callable[[int], str]] = {
    "capital letters": lambda size: f"# {'A' * size}",
    "a list in one line": lambda size: f"""x = [{'"a", ' * (size // 5)}]""",
    "lists in a list": lambda size: f"x = [{'[1], ' * (size // 5)}]",
    "an inline table": lambda size: f"x = {{{', '.join(f'a{number} = [1]' for number in range(size // 12))}}}",
    "quotation marks": lambda size: "x = '''" + '"' * size + "'''",
    "brackets in a string": lambda size: f'x = "{"[" * size}"',
    "comments": repeat("# x\n"),
    "comments after values": lambda size: "".join(f"a{number} = 1 # [x]\n" for number in range(size // 15)),
    "comments in a list": lambda size: "x = [\n" + "# [[books]]\n" * (size // 12) + "]",
    "headers": repeat("[[books]]\n"),
    "headers in quotation marks": repeat('[["books"]]\n'),
    "headers with comments": repeat("# x\n\n# y\n[[books]]\n"),
    "headers behind white space": repeat(f"{' ' * 1_000}[[books]]\n"),
    "white space": repeat(" "),
    "empty lines": repeat("\n"),
    "digits": lambda size: f"x = {'_'.join('1' * (size // 10))}",
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_anything_is_cut_in_a_time_that_grows_with_it(make: Callable[[int], str], harm: int) -> None:
    assert_linear(cut_parts, make, 1_000 * harm)
