"""A Markdown text is told by its marks, which are resolved; the fields at its top are those of its file."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.file_contents import FileMetadata
from jvexplore.article.import_.text.read_text import read_text

BODY: Final = "Finch plc said on Thursday that it would buy Wren Bakeries for £21m in cash."
HEADLINE: Final = "headline: Finch"


def hinted(text: str) -> list[str]:
    """Return the blocks of a text, each behind what the format says of it."""
    return [f"{each.hint}: {each.text}".removeprefix(": ") for each in read_text(text).blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (f"# Finch #\n\n{BODY}\n", [HEADLINE, BODY]),
        (f"Finch\n===\n{BODY} [1](http://a.b)", [HEADLINE, f"{BODY} 1"]),
        (f"# Finch\n**A chain is sold**\n{BODY}", [HEADLINE, "standfirst: A chain is sold", BODY]),
        (f"# Finch\n\n## Price\n{BODY}", [HEADLINE, "heading: Price", BODY]),
        (
            "# Finch\n- one thing\n  more of it\n- two\n* three\n1. four\n2. five",
            [HEADLINE, "one thing more of it", "two", "three", "1. four", "2. five"],
        ),
        ("# Finch\n| a | b |\n|---|:-:|\n| c | d |", [HEADLINE, "table: a\tb", "table: c\td"]),
        ("# Finch\n> said\n> Lark\n\n* * *\n\n[1]: https://a.b\nend", [HEADLINE, "said Lark", "end"]),
        ("# Finch\n\nIt buys[^1] Wren.\n\n[^1]: For £21m.", [HEADLINE, "It buys Wren.", "footnote: For £21m."]),
        ("# Finch\n![Mary Lark](a.png)\n![](b.png)\n[](c)x", [HEADLINE, "caption: Mary Lark", "x"]),
        (
            '# Finch\n\nA &amp; B *very* _good_ **deal** [here](https://a.b "c") <!-- no -->now<br>\\*',
            [HEADLINE, "A & B very good deal here now *"],
        ),
        ("### Price\n\n# Finch", ["heading: Price", "heading: Finch"]),
        ("# Finch\n\nOne is here.\nTwo is.\nThree is.\n\nFour.", [HEADLINE, "One is here. Two is. Three is.", "Four."]),
        (f"# Finch\n{BODY * 2}\n{BODY * 3}", [HEADLINE, BODY * 2, BODY * 3]),
        (f"# Finch\n\nAbout Finch\n{BODY * 2}", [HEADLINE, "About Finch", BODY * 2]),
    ],
)
def test_marks(text: str, blocks: list[str]) -> None:
    assert hinted(text) == blocks


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_fields_at_the_top(fence: str) -> None:
    between = " = " if fence == "+++" else ": "
    fields = {
        "Title": '"Finch to buy Wren"',
        "author": "[Ana Okoye, 'Ben Holm']",
        "date": "2027-03-04T10:15:00Z",
        "source": "https://a.example/b",
        "site": "The Gazette",
        "lang": "en-GB",
        "tags": "[a]",
    }
    top = "\n".join(f"{name}{between}{value}" for name, value in fields.items())
    contents = read_text(f"{fence}\n{top}\n{fence}\n\n{BODY}\n")
    assert [each.text for each in contents.blocks] == [BODY]
    assert contents.metadata == FileMetadata(
        "Finch to buy Wren", "The Gazette", ("Ana Okoye", "Ben Holm"), "2027-03-04", "https://a.example/b", "en-GB"
    )


def test_fields_with_a_value_a_line_and_a_day_in_words() -> None:
    contents = read_text(f"---\nauthors:\n  - Ana Okoye\n  - Ben Holm\ndate: March 4, 2027\n...\n{BODY}")
    assert (contents.metadata.authors, contents.metadata.published) == (("Ana Okoye", "Ben Holm"), "2027-03-04")


@pytest.mark.parametrize("text", [f"---\n{BODY}\n---\n", f"---\n\n{BODY}", f"a: b\n{BODY}", f"---\na: b\n{BODY}"])
def test_what_looks_like_fields_is_text(text: str) -> None:
    contents = read_text(text)
    assert contents.metadata == FileMetadata()
    assert BODY in "\n".join(each.text for each in contents.blocks)
