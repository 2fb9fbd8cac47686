"""Which block is the headline, and which title that a file gives is one."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.parts.headline import find_headline, is_title_of
from tests.article.import_.parts.drafts import SENTENCE, drafts

TITLE = "Glassworks lights its kiln with hydrogen"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        *((each, True) for each in (TITLE, TITLE.upper(), f"{TITLE} | The Gazette", f"The Gazette: {TITLE}")),
        *((each, False) for each in ("", f"{TITLE} again", f"Why {TITLE}", "Glassworks", f"{TITLE} |")),
    ],
)
def test_titles(title: str, expected: bool) -> None:
    assert is_title_of(TITLE, title) is expected


@pytest.mark.parametrize(
    ("above", "title", "place"),
    [
        ((TITLE,), "", 0),
        (("Business", TITLE), "", 1),  # a single word is a section
        (("Business",), "", 0),
        ((f"{TITLE}.",), "", None),  # a sentence
        (("News > Business", TITLE), "", None),
        (("The Gazette of Bergen", TITLE), TITLE, 1),
        ((TITLE, "A" * 201), "", 0),
        ((), "", None),
    ],
)
def test_blocks_above_the_text(above: tuple[str, ...], title: str, place: int | None) -> None:
    blocks = drafts(*above, SENTENCE, SENTENCE)
    assert find_headline(blocks, range(len(above), len(blocks)), frozenset(), title) == place


@pytest.mark.parametrize(
    ("hinted", "title", "place"),
    [(TITLE, "", 1), (f"{TITLE}.", "", 0), (f"{TITLE}.", f"{TITLE}.", 1), (f"{TITLE}?", "", 1)],
)
def test_what_the_format_says(hinted: str, title: str, place: int) -> None:
    blocks = drafts("The Gazette of Bergen", hinted, SENTENCE)
    blocks[1].hint = BlockHint.HEADLINE
    assert find_headline(blocks, range(2, 3), frozenset(), title) == place


@pytest.mark.parametrize(
    ("near", "place"),
    [
        ((TITLE, "Ferries to Oslo sail by night"), 6),
        ((TITLE, "Hydrogen lights the kiln in Bergen"), 6),  # a standfirst shares words with the text too
        (("Ferries to Oslo now sail by night", "Sport"), 6),  # none is about it: the longest
    ],
)
def test_a_headline_among_menus(near: tuple[str, ...], place: int) -> None:
    blocks = drafts("Home", "News", "Sport", "Opinion", "Weather", "Sign up now", *near, SENTENCE, SENTENCE)
    assert find_headline(blocks, range(8, 10), frozenset(), "") == place
