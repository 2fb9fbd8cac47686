"""The words that a person selected for a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from jvexplore.dossier.model import Fact


class SelectedWords(NamedTuple):
    """Words of a paragraph.

    Attributes:
        paragraph: the id of the paragraph.
        text: the whole paragraph, normalised.
        start: where the words begin in it, in code points.
        end: where they end.
        published: the day of the article, by which "on Tuesday" is a date; `None` if it is not known.
        language: the language of the article; English if it is empty.
        as_written: returns a part of the paragraph with the copy's own characters; `None` where there is no copy.
    """

    paragraph: str
    text: str
    start: int
    end: int
    published: date | None = None
    language: str = ""
    as_written: Callable[[int, int], str] | None = None

    def written(self, start: int, end: int) -> str:
        """Return a part of the paragraph as the copy has it."""
        return self.as_written(start, end) if self.as_written else self.text[start:end]


def is_said_in(fact: Fact, selected: SelectedWords) -> bool:
    """Return whether a fact rests on some of the words."""
    return any(
        passage.paragraph == selected.paragraph
        and passage.start is not None
        and passage.end is not None
        and passage.start < selected.end
        and selected.start < passage.end
        for _, passage in fact.all_passages()
    )
