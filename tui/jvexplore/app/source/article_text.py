"""The sources as lines of text: which parts of them support facts, and which notes quote."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import NO_ADDRESS, paragraph_address, source_address
from jvexplore.app.source.article_gaps import ArticleGaps
from jvexplore.dossier.paragraph_labels import gutter_label
from jvexplore.dossier.source_text import source_line, source_name, source_title
from jvexplore.span import cut_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    from jvexplore.address import Address
    from jvexplore.app.source.article_gaps import LineSpan
    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.source import Source
    from jvexplore.notes.model import Note
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.session import Session
    from jvexplore.span import Span

    Location: TypeAlias = tuple[int, int]
    """The number of a line, and the index of a character in it."""

    PartsByLine: TypeAlias = Mapping[int, Sequence["LinePart"]]

_NO_GIST: Final = "No summary."
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
        address: the paragraph, or the source; empty if the selection is outside the dossier's paragraphs.
        span: the selected part of the paragraph, if any.
        is_cut: whether the selection extends beyond the paragraph.
    """

    address: Address
    span: Span | None = None
    is_cut: bool = False


class ArticleText:
    """The reader's copies of the sources, or the dossier's summaries of their paragraphs; at first neither.

    Args:
        attached: the copies; `None` if there are only summaries.

    Attributes:
        attached: the copies.
        lines: a line for each paragraph, and an empty one after it; if there are several sources, one above each.
        paragraphs: the ids of the paragraphs, by line.
        labels: what stands beside them, by line.
        headings: the ids of the sources whose names stand above them, by line.
        languages: the language tags of the sources, by line.
        fact_parts: the parts that support facts, by line.
        gaps: the sentences that carry no fact.
        fact_begins: where the parts that support a fact begin, by its address: each move in a list asks for them.
    """

    def __init__(self, attached: AttachedCopies | None = None) -> None:
        self.attached = attached
        self.lines: list[str] = []
        self.paragraphs: dict[int, str] = {}
        self.labels: dict[int, str] = {}
        self.headings: dict[int, str] = {}
        self.languages: dict[int, str] = {}
        self._source_names: dict[int, str] = {}
        self.fact_parts: dict[int, Sequence[LinePart]] = {}
        self.fact_begins: dict[Address, list[Location]] = {}
        self.gaps = ArticleGaps({}, {})
        self._line_of_section: dict[int, int] = {}
        self._section_of_line: dict[int, int] = {}

    @classmethod
    def of_session(cls, session: Session) -> ArticleText:
        """Return the lines of all sources of a session: of its copy, or else of its summaries."""
        text = cls(session.facts.attached_copies)
        attached, dossier = text.attached, session.dossier
        for source in dossier.sources:
            has_copy = attached is not None and source.id in attached.copies
            if len(dossier.sources) > 1:
                text._source_names[len(text.lines)] = source_name(dossier, source)
                text._add_heading(source, is_summary=not has_copy and attached is not None)
            first = len(text.lines)
            if attached and has_copy:
                text._add_copy(session, attached, source)
            else:
                text._add_summaries(session, source)
            text.languages |= dict.fromkeys(range(first, len(text.lines)), source.language)
        if attached:
            text.gaps = text._find_gaps(attached)
        return text

    def _find_gaps(self, attached: AttachedCopies) -> ArticleGaps:
        """Return the sentences of the copies by line."""
        covered: dict[int, Sequence[LineSpan]] = {}
        gaps: dict[int, Sequence[LineSpan]] = {}
        for line, index in self._section_of_line.items():
            if found := attached.coverage.sections.get(index):
                displayed_span = attached.copy.sections[index].displayed_span
                covered[line] = [displayed_span(*span) for span in found.covered]
                gaps[line] = [displayed_span(*span) for span in found.gaps]
        return ArticleGaps(covered, gaps, attached.coverage.sentence_count)

    def is_copy(self, line: int) -> bool:
        """Return whether a line is of a copy of the reader's."""
        return line in self._section_of_line

    def _add_heading(self, source: Source, *, is_summary: bool) -> None:
        self.headings[len(self.lines)] = source.id
        title, line = source_title(source), source_line(source)
        parts = [title, line if line != title else "", "summary" if is_summary else ""]
        self.lines += [" · ".join(" ".join(part.split()) for part in parts if part), ""]

    def _add_copy(self, session: Session, attached: AttachedCopies, source: Source) -> None:
        """Add the lines of the copy of a source."""
        for index, section in enumerate(attached.copy.sections):
            if section.source != source.id:
                continue
            anchors = attached.passage_anchors.in_section[index]
            parts = [
                LinePart(*section.displayed_span(anchor.start, anchor.end), address) for anchor, address in anchors
            ]
            self._line_of_section[index] = len(self.lines)
            self._section_of_line[len(self.lines)] = index
            self._add(session, section.text.translate(_TABS_TO_SPACES), section.paragraph, parts)

    def _add_summaries(self, session: Session, source: Source) -> None:
        """Add the lines of the summaries of a source; one line each, however they are wrapped in the file."""
        for paragraph in source.paragraphs:
            own = source.title if paragraph.part == "title" else ""
            gist = " ".join((paragraph.gist or own).split()) or _NO_GIST
            addresses = session.facts.reference_index.facts_on_paragraph(paragraph.id)
            self._add(session, gist, paragraph.id, [LinePart(0, len(gist), address) for address in addresses])

    def _add(self, session: Session, line: str, paragraph: str, parts: Sequence[LinePart]) -> None:
        row = len(self.lines)
        if paragraph:
            self.paragraphs[row] = paragraph
            self.labels[row] = gutter_label(session.dossier, paragraph)
        self.fact_parts[row] = parts
        for part in parts:
            self.fact_begins.setdefault(part.address, []).append((row, part.start))
        self.lines += [line, ""]

    def with_passages(self, address: Address, passages: Iterable[FormPassage]) -> ArticleText:
        """Return the same text, in which a fact has other passages than those in the dossier: those of its form."""
        other = copy(self)
        other.fact_parts, other.fact_begins = {**self.fact_parts}, {**self.fact_begins, address: []}
        for line, _ in self.fact_begins.get(address, ()):
            other.fact_parts[line] = [part for part in other.fact_parts[line] if part.address != address]
        rows = {paragraph: row for row, paragraph in reversed(self.paragraphs.items())}
        for passage in passages:
            if (row := rows.get(passage.paragraph)) is not None:
                start, end = self._displayed_span(row, passage)
                other.fact_parts[row] = [*other.fact_parts[row], LinePart(start, end, address)]
                other.fact_begins[address].append((row, start))
        return other

    def end_of(self, passage: FormPassage) -> Location | None:
        """Return where a passage ends; `None` if its paragraph is not there."""
        row = next((row for row, paragraph in self.paragraphs.items() if paragraph == passage.paragraph), None)
        return None if row is None else (row, self._displayed_span(row, passage)[1])

    def _displayed_span(self, row: int, passage: FormPassage) -> tuple[int, int]:
        """Return where a passage stands in its line: all of it, where there is no copy."""
        line = self.lines[row]
        index = self._section_of_line.get(row)
        if self.attached is None or index is None or passage.start is None or passage.end is None:
            return 0, len(line)
        return self.attached.copy.sections[index].displayed_span(passage.start, passage.end)

    def describe_texts(self, how_to_attach: str) -> str:
        """Return whether these are the reader's copies or summaries; of the latter, how to attach a copy."""
        if self.attached is None:
            return f"summary · {how_to_attach}"
        return f"partly your copy · {how_to_attach}" if self.attached.sources_without_copy else "your copy"

    def source_name_at(self, line: int) -> str:
        """Return the name of the source in which a line is; empty if there is only one."""
        first = max((each for each in self._source_names if each <= line), default=None)
        return "" if first is None else self._source_names[first]

    def address_at(self, line: int) -> Address:
        """Return the address of the paragraph in a line, or of the source whose name it is; empty for other lines."""
        if paragraph := self.paragraphs.get(line):
            return paragraph_address(paragraph)
        source = self.headings.get(line)
        return source_address(source) if source else NO_ADDRESS

    def source_at(self, line: int) -> Address:
        """Return the address of the source in whose part a line is; empty if there is only one."""
        above = [row for row in self.headings if row <= line]
        return source_address(self.headings[max(above)]) if above else NO_ADDRESS

    def quoted_parts(self, session: Session) -> PartsByLine:
        """Return the parts that notes quote, by line."""
        found: dict[int, list[LinePart]] = {}
        if self.attached:
            for passage, note in session.quoted_passages():
                section = self.attached.copy.sections[passage.section]
                part = LinePart(*section.displayed_span(passage.start, passage.end), note.on, note)
                found.setdefault(self._line_of_section[passage.section], []).append(part)
        return found

    def first_location(self, address: Address) -> Location | None:
        """Return where the figure or the words of a fact first occur; `None` if they do not occur."""
        anchor = self.attached.first_anchor(address) if self.attached else None
        if self.attached is None or anchor is None:
            return None
        start, _ = self.attached.copy.sections[anchor.section].displayed_span(anchor.start, anchor.end)
        return self._line_of_section[anchor.section], start

    def normalised_span(self, line: int, start: int, end: int) -> Span | None:
        """Return a part of a line as a normalised span, as notes store it; `None` without a copy of its source."""
        if self.attached is None or line not in self._section_of_line:
            return None
        section = self.attached.copy.sections[self._section_of_line[line]]
        return cut_span(section.normalised_text, *section.normalised_span(start, end))


class MadeText(NamedTuple):
    """The lines of an article, and the dossier that they were made of.

    Attributes:
        dossier: the dossier.
        text: the lines.
    """

    dossier: Dossier
    text: ArticleText
