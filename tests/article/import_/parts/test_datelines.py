"""The first words of an article that say where and when it was written are told from its first sentence."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.parts.datelines import read_dateline
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.text.read_text import read

SENTENCE = "Finch Ferries agreed to buy Wren Lines for 4.70 pounds per share."


@pytest.mark.parametrize(
    ("start", "publisher", "published"),
    [
        ("SKERRY, March 4, 2027 (Tide News) - ", "Tide News", "2027-03-04"),
        ("SKERRY, March 4 (Tide News) - ", "Tide News", ""),
        ("SKERRY, March 4, 2027 -- (Tide News) -- ", "Tide News", "2027-03-04"),
        ("SKERRY (AP) — ", "AP", ""),
        ("Skerry, Orkney - March 4, 2027: ", "", "2027-03-04"),
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(start: str, publisher: str, published: str) -> None:
    dateline = read_dateline(start + SENTENCE, "en")
    assert dateline is not None
    assert (dateline.metadata.publisher, dateline.metadata.published) == (publisher, published)
    assert (start + SENTENCE)[dateline.end :] == SENTENCE


@pytest.mark.parametrize("text", [SENTENCE, "SKERRY - Finch buys.", "it was (once) - x"])
def test_other_beginnings_are_no_dateline(text: str) -> None:
    assert read_dateline(text, "en") is None


def test_a_title_that_is_made_of_the_text_begins_after_the_dateline() -> None:
    text = f"SKERRY, March 4 (Tide News) - {SENTENCE}\n\nThe offer ends in June, both companies said on Tuesday.\n"
    told = tell_parts(read(text.encode()))
    assert (told.fields.title, told.fields.publisher) == (SENTENCE, "Tide News")
    assert told.blocks[0].text.startswith("SKERRY, ")


@pytest.mark.parametrize(
    ("line", "doubts"),
    [
        ("Frankfurt, 7 October 2026", {"publisher": "or is it a place?"}),
        ("Handelsblatt, 7 October 2026", {}),
        ("Reuters, 7 October 2026", {}),
        ("The Skerry Lantern, 7 October 2026", {}),
    ],
)
def test_one_word_before_a_date_may_be_a_place(line: str, doubts: dict[str, str]) -> None:
    told = tell_parts(read(f"Finch buys Wren\n\n{line}\n\n{SENTENCE}\n\nThe offer ends in June, both said.\n".encode()))
    assert (told.fields.publisher, told.fields.doubts) == (line.partition(",")[0], doubts)
