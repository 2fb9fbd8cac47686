"""Lists of other articles, and subheadings, within the text of an article."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.parts.related_lists import drop_related_lists
from jvexplore.article.import_.parts.subheadings import drop_subheadings
from tests.article.import_.parts.drafts import SENTENCE, drafts, reasons


@pytest.mark.parametrize(
    ("marker", "titles", "left_out"),
    [
        ("Related", ("Ferries sail by night", "Mills are sold"), 2),
        ("Related", ("Ferries sail by night", SENTENCE, "Mills are sold"), 1),
        ("Related", ("He is sure.", "Mills are sold"), 0),  # a sentence of the article
        ("Related", tuple(f"Ferry {n} sails" for n in range(10)), 8),
        ("Read more: ferries to Oslo sail by night", ("Mills are sold",), 0),  # it is the title itself
        ("Related", ("words of a title " * 7,), 0),
    ],
)
def test_titles_of_other_articles(marker: str, titles: tuple[str, ...], left_out: int) -> None:
    blocks = drafts(SENTENCE, marker, *titles, SENTENCE)
    blocks[1].reason = "related"
    drop_related_lists(blocks, range(len(blocks)))
    assert reasons(blocks).count("related") == 1 + left_out


@pytest.mark.parametrize(
    ("between", "left_out"),
    [
        (("The price",), True),
        (("The price", "And the debt"), True),
        (("The price", "The debt", "The kiln"), False),  # a list
        (("The price of it all rose to £12m",), False),
        (("— Ana Okoye",), False),  # who is quoted
        (("the price",), False),
        (("The price of the kiln " * 4,), False),
        (("• The price", "• The debt"), False),
        (("1. The price",), True),
        (("a) The price",), False),
        (("1. The price,",), False),
        (("1. The price", "2. " + "the debt and all that is owed for it " * 2), False),  # items, long and short
    ],
)
def test_subheadings(between: tuple[str, ...], left_out: bool) -> None:
    blocks = drafts(SENTENCE, *between, SENTENCE)
    drop_subheadings(blocks, range(len(blocks)))
    assert reasons(blocks) == ["", *["subheading" if left_out else ""] * len(between), ""]


def test_what_a_colon_announces_is_no_subheading() -> None:
    blocks = drafts("They sold this:", "The kiln", SENTENCE)
    drop_subheadings(blocks, range(3))
    assert not any(reasons(blocks))


@pytest.mark.parametrize(("text", "reason"), [("The price", "subheading"), ("Why now?", "subheading"), (SENTENCE, "")])
def test_headings_by_their_hint(text: str, reason: str) -> None:
    blocks = drafts(SENTENCE, text)
    blocks[1].hint = BlockHint.HEADING
    drop_subheadings(blocks, range(2))
    assert reasons(blocks) == ["", reason]
