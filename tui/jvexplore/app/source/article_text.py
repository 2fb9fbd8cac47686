"""The article as lines of text: which parts of them support facts, and which notes quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.span import cut_span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from jvexplore.address import Address
    from jvexplore.article.attached_copy import AttachedCopy
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session
    from jvexplore.span import Span

    Location: TypeAlias = tuple[int, int]
    """The number of a line, and the index of a character in it."""

    PartsByLine: TypeAlias = Mapping[int, Sequence["LinePart"]]

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


class ArticleText:
    """The reader's copy of the article, or the dossier's summaries of its paragraphs; at first neither.

    Args:
        attached: the copy; `None` if these are the summaries.

    Attributes:
        attached: the copy.
        lines: a line for each paragraph, and an empty one after it.
        numbers: the numbers of the paragraphs, by line.
        fact_parts: the parts that support facts, by line.
        fact_begins: where the parts that support a fact begin, by its address: each move in a list asks for them.
    """

    def __init__(self, attached: AttachedCopy | None = None) -> None:
        self.attached = attached
        self.lines: list[str] = []
        self.numbers: dict[int, int] = {}
        self.fact_parts: dict[int, Sequence[LinePart]] = {}
        self.fact_begins: dict[Address, list[Location]] = {}
        self._section_lines: list[int] = []

    @classmethod
    def of_copy(cls, attached: AttachedCopy) -> ArticleText:
        """Return the lines of an attached copy."""
        text = cls(attached)
        for index, section in enumerate(attached.copy.sections):
            anchors = attached.passage_anchors.in_section[index]
            parts = [
                LinePart(*section.displayed_span(anchor.start, anchor.end), address) for anchor, address in anchors
            ]
            text._section_lines.append(len(text.lines))
            text._add(section.text.translate(_TABS_TO_SPACES), section.number, parts)
        return text

    @classmethod
    def of_summaries(cls, session: Session) -> ArticleText:
        """Return the lines of a dossier's summaries; one line each, however they are wrapped in the file."""
        text = cls()
        for number, paragraph in enumerate(session.dossier.source.paragraphs, 1):
            gist = " ".join(paragraph.gist.split())
            addresses = session.facts.reference_index.facts_on_paragraph(number)
            text._add(gist, number, [LinePart(0, len(gist), address) for address in addresses])
        return text

    def _add(self, line: str, number: int | None, parts: Sequence[LinePart]) -> None:
        row = len(self.lines)
        if number:
            self.numbers[row] = number
        self.fact_parts[row] = parts
        for part in parts:
            self.fact_begins.setdefault(part.address, []).append((row, part.start))
        self.lines += [line, ""]

    def quoted_parts(self, session: Session) -> PartsByLine:
        """Return the parts that notes quote, by line."""
        found: dict[int, list[LinePart]] = {}
        if self.attached:
            for passage, note in session.quoted_passages():
                section = self.attached.copy.sections[passage.section]
                part = LinePart(*section.displayed_span(passage.start, passage.end), note.on, note)
                found.setdefault(self._section_lines[passage.section], []).append(part)
        return found

    def first_location(self, address: Address) -> Location | None:
        """Return where the figure or the words of a fact first occur; `None` if they do not occur."""
        anchor = self.attached.first_anchor(address) if self.attached else None
        if self.attached is None or anchor is None:
            return None
        start, _ = self.attached.copy.sections[anchor.section].displayed_span(anchor.start, anchor.end)
        return self._section_lines[anchor.section], start

    def normalised_span(self, line: int, start: int, end: int) -> Span | None:
        """Return a part of a line as a normalised span, as notes store it; `None` without a copy."""
        if self.attached is None:
            return None
        section = self.attached.copy.sections[self._section_lines.index(line)]
        return cut_span(section.normalised_text, *section.normalised_span(start, end))


def article_text(session: Session) -> ArticleText:
    """Return the copy that is attached to a session, or the summaries of its dossier."""
    attached = session.facts.attached_copy
    return ArticleText.of_copy(attached) if attached else ArticleText.of_summaries(session)
