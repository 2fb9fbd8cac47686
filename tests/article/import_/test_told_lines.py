"""Lines around an article of forms that were met: each is told as what it is, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.import_article import import_article

if TYPE_CHECKING:
    from jvexplore.article.import_.imported_article import ArticleFields

BODY: Final = (
    "Finch plc said on Monday that it would buy the Wren mills for £40m, of which half is paid in shares of its own.",
    "Both boards signed the papers in Leeds, after talks that had lasted for a year and that twice came close to an end.",
    "The mills have nine hundred workers, none of whom is to lose a job before the end of next year, both firms said.",
)
HEADLINE: Final = "Finch to buy the Wren mills"


def told(above: str = "", below_headline: str = "", below: str = "") -> tuple[list[tuple[str, str]], ArticleFields]:
    """Return the part of each line around the text, "dropped" where it is left out, and the fields."""
    text = "\n\n".join(filter(None, (above, HEADLINE, below_headline, *BODY, below)))
    article = import_article(text.encode(), ".txt")
    parts = [("dropped" if each.is_dropped else str(each.part.value), each.text) for each in article.blocks]
    assert [text for part, text in parts if text in BODY and part == "body"] == [*BODY]
    return [pair for pair in parts if pair[1] not in (HEADLINE, *BODY)], article.fields


def test_lines_above_the_headline_say_who_published_it_and_when() -> None:
    lines, fields = told("The Ledger, 4 March 2027")
    assert lines == [("source line", "The Ledger, 4 March 2027")]
    assert (fields.title, fields.publisher, fields.published) == (HEADLINE, "The Ledger", "2027-03-04")
