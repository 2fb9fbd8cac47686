"""The passages of the shown fact in the article: which of them is the current one, and which comes next."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from jvexplore.address import NO_ADDRESS, paragraph_id, source_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.app.source.article_text import ArticleText, LinePart, Location, PartsByLine


class MarkedPassages:
    """The passages of a fact, and those that the current note quotes.

    Attributes:
        address: of the fact, or of a paragraph or a source.
    """

    def __init__(self) -> None:
        self.address: Address = NO_ADDRESS
        self.note_id = ""
        self._locations: Sequence[Location] = ()
        self._current = 0
        """The index of the passage that the caret came to last."""

    def mark(self, article: ArticleText, quoted: PartsByLine, address: Address, note_id: str) -> Location | None:
        """Mark the passages of a fact, else what a note quotes, else a paragraph or source; return where to begin."""
        self.address, self.note_id = address, note_id
        passages = set(article.fact_begins.get(address, ())) or set(self._begins_of_note(quoted))
        paragraph, source = paragraph_id(address), source_id(address)
        begins = [line for line, other in article.paragraphs.items() if other == paragraph]
        begins += [line for line, other in article.headings.items() if other == source]
        self._locations = sorted(passages or {(line, 0) for line in begins})
        if not self._locations:
            return None
        location = article.first_location(address) or self._locations[0]
        self._current = max(bisect_right(self._locations, location) - 1, 0)
        return location

    def _begins_of_note(self, quoted: PartsByLine) -> Iterator[Location]:
        for line, parts in quoted.items():
            yield from ((line, part.start) for part in parts if self.has_part(part))

    def has_part(self, part: LinePart) -> bool:
        """Return whether a part of a line is marked."""
        return part.note.id == self.note_id if part.note else part.address == self.address

    def is_current(self, line: int, parts: Iterable[LinePart]) -> bool:
        """Return whether one of some marked parts is the passage that the caret came to last."""
        return not self._locations or any((line, part.start) == self._locations[self._current] for part in parts)

    @property
    def has_more(self) -> bool:
        """Whether there is more than one passage."""
        return len(self._locations) > 1

    def go_to_next(self, caret: Location) -> Location:
        """Make the passage after the caret the current one, or the first if there is none, and return it."""
        self._current = next((number for number, each in enumerate(self._locations) if each > caret), 0)
        return self._locations[self._current]

    def position(self, caret: Location) -> str:
        """Return at which passage the caret is: "passage 1 of 2"; empty if at none, or at the only one."""
        if not self.has_more or caret not in self._locations:
            return ""
        return f"passage {self._locations.index(caret) + 1} of {len(self._locations)}"
