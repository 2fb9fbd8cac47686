"""The lines of the article as they are shown, and which parts of them support a fact or are quoted by a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.article.attached_copy import AttachedCopy
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session
    from jvexplore.span import Span

_TABS_TO_SPACES: Final = str.maketrans("\t", " ")


class LinePart(NamedTuple):
    """A part of a line that supports a fact, or that a note quotes.

    Attributes:
        start: the index of its first character in the line.
        end: the index after its last character.
        address: of the fact, or of the note's subject.
        note: the note that quotes it, if any.
    """

    start: int
    end: int
    address: Address
    note: Note | None = None


class NoteTarget(NamedTuple):
    """The subject of a new note.

    Attributes:
        address: the paragraph; empty if the selection is outside the dossier's paragraphs.
        span: the selected part of the paragraph, if any.
        is_cut: whether the selection extends beyond the paragraph.
    """

    address: Address
    span: Span | None = None
    is_cut: bool = False


class ArticleText(NamedTuple):
    """The text of the article, with a blank line below each paragraph.

    Attributes:
        lines: one a paragraph, and the blank ones.
        parts: what supports a fact, by the row of its line.
        paragraph_numbers: the numbers of the paragraphs that the dossier has, by the rows of their lines.
        section_rows: of a copy, the rows of its sections.
    """

    lines: list[str]
    parts: dict[int, list[LinePart]]
    paragraph_numbers: dict[int, int]
    section_rows: list[int]


def copied_text(attached: AttachedCopy) -> ArticleText:
    """Return the text of the reader's copy."""
    shown = ArticleText([], {}, {}, [])
    for index, section in enumerate(attached.copy.sections):
        row = len(shown.lines)
        shown.section_rows.append(row)
        if section.number:
            shown.paragraph_numbers[row] = section.number
        anchors = attached.passage_anchors.in_section[index]
        shown.parts[row] = [
            LinePart(*section.displayed_span(anchor.start, anchor.end), address) for anchor, address in anchors
        ]
        shown.lines.extend((section.text.translate(_TABS_TO_SPACES), ""))
    return shown


def summarised_text(session: Session) -> ArticleText:
    """Return the dossier's summaries of the paragraphs: a fact is supported by a whole one."""
    shown = ArticleText([], {}, {}, [])
    for number, paragraph in enumerate(session.dossier.source.paragraphs, 1):
        row = len(shown.lines)
        shown.paragraph_numbers[row] = number
        # One line per paragraph, however its gist is wrapped in the file.
        gist = " ".join(paragraph.gist.split())
        addresses = session.facts.reference_index.facts_on_paragraph(number)
        shown.parts[row] = [LinePart(0, len(gist), address) for address in addresses]
        shown.lines.extend((gist, ""))
    return shown
