"""Where the stretches that notes quote stand in a copy of the article; nothing is guessed silently."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.article.normalise import normalise_format_1
from jvexplore.article.passages import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.article.copy import Copy
    from jvexplore.span import Span


class Anchors:
    """The stretches that notes quote, in a copy; what was looked for once is kept.

    Args:
        copy: the reader's own.
    """

    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self._sections = {section.number: place for place, section in enumerate(copy.sections) if section.number}
        self._found: dict[tuple[int | None, Span], Place] = {}

    def place(self, number: int | None, span: Span) -> Place:
        """Return where a stretch stands.

        Args:
            number: the paragraph that the note is on; `None` where it is on something else, and the
                stretch may stand anywhere.
            span: the stretch.
        """
        place = self._found.get((number, span))
        if place is None:
            place = self._found[number, span] = self._search(number, span)
        return place

    def _search(self, number: int | None, span: Span) -> Place:
        section = self._sections.get(number or 0)
        if section is not None and self._copy.sections[section].normal[span.start : span.end] == span.exact:
            return Place("here", section, span.start, span.end)
        places = list(self._everywhere(normalise_format_1(span.exact)))
        if len(places) > 1:
            # Those with the words around them as they were; else those with some of them.
            fits = [self._fits(place, span) for place in places]
            best = max(fits)
            places = [place for place, fit in zip(places, fits, strict=True) if fit == best]
        if len(places) != 1:
            return Place("ambiguous" if places else "gone")
        return replace(places[0], state="here") if number is None else places[0]

    def _everywhere(self, words: str) -> Iterator[Place]:
        """Yield every place in the copy where words stand."""
        for number, section in enumerate(self._copy.sections):
            start = section.normal.find(words)
            while start >= 0:
                yield Place("moved", number, start, start + len(words))
                start = section.normal.find(words, start + 1)

    def _fits(self, place: Place, span: Span) -> int:
        """Return how many of the words before and behind a place are those of a stretch: none, one or both."""
        text = self._copy.sections[place.section].normal
        before = text[: place.start].endswith(span.prefix)
        return before + text[place.end :].startswith(span.suffix)
