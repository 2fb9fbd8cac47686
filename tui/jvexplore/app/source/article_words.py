"""The words of an article, line by line: the next one, the one before, and what a selection of them becomes by a key.

A selection goes from where it began to the caret, either way. It begins and ends with words, so that the next key can
go on from it, whether it was made by keys or by mouse. The word where it began stays in it whichever way it grows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.reading.word_spans import read_text_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.app.source.article_text import Location
    from jvexplore.reading.word_spans import TextWords


class SelectedPart(NamedTuple):
    """The selected words of a line.

    Attributes:
        row: the number of the line.
        start: where they begin in it.
        end: where they end.
    """

    row: int
    start: int
    end: int


class PlacedWord(NamedTuple):
    """Where a word begins and ends."""

    start: Location
    end: Location


class WordSelection(NamedTuple):
    """Selected words: where the selection began, and where the caret is."""

    start: Location
    caret: Location

    @property
    def is_forward(self) -> bool:
        """Whether the caret is after the words."""
        return self.start < self.caret


class ArticleWords:
    """Finds words in the lines of an article.

    Args:
        lines: the lines.
        languages: the language tags of lines, as far as they are known.
    """

    def __init__(self, lines: Sequence[str], languages: Mapping[int, str]) -> None:
        self._lines = lines
        self._languages = languages

    def line(self, row: int) -> TextWords:
        """Return the words of a line."""
        return read_text_words(self._lines[row], self._languages.get(row, ""))

    def parts_between(self, start: Location, end: Location) -> Iterator[SelectedPart]:
        """Yield the words between two places, by line, those at the ends in full."""
        (first, begin), (last, stop) = sorted((start, end))
        if start == end:
            return
        for row in range(first, last + 1):
            line = self.line(row)
            if span := line.snap(begin if row == first else 0, stop if row == last else len(line.text)):
                yield SelectedPart(row, *span)

    def snap(self, start: Location, caret: Location) -> WordSelection | None:
        """Return a selection that begins and ends with words; `None` if no word is in it."""
        parts = [*self.parts_between(start, caret)]
        if not parts:
            return None
        first, last = (parts[0].row, parts[0].start), (parts[-1].row, parts[-1].end)
        return WordSelection(first, last) if start < caret else WordSelection(last, first)

    def word_after(self, place: Location) -> PlacedWord | None:
        """Return the first word that ends after a place; `None` if there is none."""
        row, column = place
        for number in range(row, len(self._lines)):
            if word := self.line(number).word_after(column if number == row else -1):
                return PlacedWord((number, word[0]), (number, word[1]))
        return None

    def word_before(self, place: Location) -> PlacedWord | None:
        """Return the last word that begins before a place; `None` if there is none."""
        row, column = place
        for number in range(row, -1, -1):
            line = self.line(number)
            if word := line.word_before(column if number == row else len(line.text) + 1):
                return PlacedWord((number, word[0]), (number, word[1]))
        return None

    def sentence_start(self, place: Location, step: int) -> Location:
        """Return where the next sentence begins after a place, or the last one before it; the place if none does."""
        row, column = place
        for number in range(row, len(self._lines) if step > 0 else -1, step):
            starts = [start for start, _ in self.line(number).sentences]
            if step > 0:
                found = [start for start in starts if number > row or start > column][:1]
            else:
                found = [start for start in starts if number < row or start < column][-1:]
            if found:
                return number, found[0]
        return place

    def widen(self, selection: WordSelection, origin: Location) -> WordSelection | None:
        """Select the word at the caret; if words are selected, their sentences; then the paragraphs; then the word.

        Args:
            selection: what is selected; nothing if it begins at the caret.
            origin: where the caret was when the first word was selected.

        Returns:
            What is selected then; `None` if there is no word.
        """
        parts = [*self.parts_between(*selection)]
        if not parts:
            return self._select_word(selection.caret)
        first, last = parts[0], parts[-1]
        whole = len(self.line(last.row).text)
        sentence, end_sentence = (
            self.line(first.row).sentence_at(first.start),
            self.line(last.row).sentence_at(last.end - 1),
        )
        wider = [(sentence[0], end_sentence[1])] if sentence and end_sentence else []
        for begin, end in (*wider, (0, whole)):
            grown = self.snap((first.row, begin), (last.row, end))
            if grown and [*self.parts_between(*grown)] != parts:
                return grown
        is_inside = min(selection) <= origin <= max(selection)
        return self._select_word(origin if is_inside else min(selection))

    def _select_word(self, place: Location) -> WordSelection | None:
        word = self.word_after(place) or self.word_before(place)
        return word and WordSelection(*word)

    def extend_to(self, selection: WordSelection, place: Location) -> WordSelection | None:
        """Return a selection from where one began to a place; `None` if there is no word in it.

        If nothing was selected, it begins with the word that the caret is in.
        """
        anchor = self._anchor(selection)
        start, caret = selection
        if place >= anchor.start:
            return self.snap(start if selection.is_forward else anchor.start, max(place, anchor.end))
        return self.snap(start if caret < start else anchor.end, place)

    def _anchor(self, selection: WordSelection) -> PlacedWord:
        """Return the word where a selection began; the place of the caret if it is in none."""
        start, caret = selection
        word = self.word_before(start) if caret < start else self.word_after(start)
        if word and (start != caret or word.start <= caret):
            return word
        return PlacedWord(start, start)

    def extend_by_word(self, selection: WordSelection) -> WordSelection | None:
        """Return a selection with the next word, or without its first one if the caret is there; `None` if none."""
        start, caret = selection
        following = self.word_after(caret)
        if following is None:
            return None
        if start == caret:
            return WordSelection(*following)
        if not selection.is_forward:
            anchor, head = self._anchor(selection), following
            following = self.word_after(head.end)
            if following is None:
                return WordSelection(*anchor)
            if head.end < anchor.end:
                place = anchor.end if following.end >= anchor.end else following.start
                return self.extend_to(selection, place)
        return self.extend_to(selection, following.end)

    def shrink_by_word(self, selection: WordSelection) -> WordSelection | None:
        """Return a selection without its last word, or with the one before it if the caret is there; `None` if none."""
        start, caret = selection
        if start == caret:
            word = self.word_before(caret)
            return word and WordSelection(word.end, word.start)
        anchor = self._anchor(selection)
        if selection.is_forward and caret > anchor.end:
            head = self.word_before(caret)
            before = self.word_before(head.start) if head else None
            return self.extend_to(selection, max(before.end, anchor.end) if before else anchor.end)
        before = self.word_before(min(caret, anchor.start))
        return before and self.extend_to(selection, before.start)
