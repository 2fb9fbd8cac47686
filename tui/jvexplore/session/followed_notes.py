"""Notes follow the words that they quote when the paragraphs of a source are corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.address import paragraph_address, paragraph_id
from jvexplore.span import cut_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.article.editing.edit_paragraphs import CorrectedParagraphs
    from jvexplore.notes.model import Note


def follow_quoted_words(notes: Mapping[str, Note], corrected: CorrectedParagraphs) -> Mapping[str, Note]:
    """Return notes in the paragraphs where the words that they quote stand now.

    A note that quotes nothing stays: of a paragraph that is split, with the first part. So does one whose words are
    gone, and one whose words are in its paragraph still.

    Args:
        notes: the notes by their ids.
        corrected: the paragraphs.
    """
    return {key: _followed(note, corrected) for key, note in notes.items()}


def _followed(note: Note, corrected: CorrectedParagraphs) -> Note:
    paragraph = paragraph_id(note.on)
    if not paragraph or note.span is None or note.span.exact in corrected.texts.get(paragraph, ""):
        return note
    found = corrected.edited.follow({"paragraph": paragraph, "words": note.span.exact})
    if found is None:  # the words stand there more than once: the position tells which are meant
        found = corrected.edited.follow({"paragraph": paragraph, "start": note.span.start, "end": note.span.end})
    places = [each for each in found.tables if "start" in each] if found and found.outcome != "gone" else []
    if not places:
        return note
    place = max(places, key=lambda each: each["end"] - each["start"])
    span = cut_span(corrected.texts[place["paragraph"]], place["start"], place["end"])
    return replace(note, on=paragraph_address(place["paragraph"]), span=span) if span else note


def notes_on_split(notes: Iterable[Note], corrected: CorrectedParagraphs) -> int:
    """Return how many notes are on a whole paragraph that is split, and stay with its first part.

    Args:
        notes: the notes.
        corrected: the paragraphs.
    """
    split = {
        origin
        for each in corrected.edited.paragraphs
        for origin in each.origins
        if origin != each.id and origin not in each.joined
    }
    return sum(note.span is None and paragraph_id(note.on) in split for note in notes)
