"""The paragraphs of a Word file's text as mammoth reads them, each with what its style and its letters say of it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from mammoth import documents

from jvexplore.article.import_.data_tables import holds_data
from jvexplore.article.import_.docx.styles import CENTRED
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.normalise import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.docx.styles import StyleSheet, WordStyle

_CELL_END: Final = "\t"
_BREAKS: Final = {"line": "\n", "page": "\n\n", "column": "\n\n"}


class WordParagraph(NamedTuple):
    """A paragraph as it is written.

    Attributes:
        text: its characters, but for invisible ones; line breaks stand.
        hint: what its style says that it is, or its number in a list.
        is_bold: whether all its letters are bold.
        size: that of its smallest letters, in half points.
        is_centred: whether its lines are.
    """

    text: str
    hint: BlockHint = BlockHint.NONE
    is_bold: bool = False
    size: float = 0
    is_centred: bool = False


class _Letters(NamedTuple):
    """Some letters that look the same."""

    text: str
    is_bold: bool
    size: float


class WordTextReader:
    """Reads the elements of a document as mammoth returns them.

    Args:
        document: the document.
        styles: the styles of the file.
    """

    def __init__(self, document: Any, styles: StyleSheet) -> None:
        self._document = document
        self._styles = styles
        self._references: dict[tuple[str, str], Any] = {}
        """The references to notes, in the order in which they stand in the text."""

    def read_body(self) -> Iterator[WordParagraph]:
        """Yield the paragraphs of the text, the rows of tables among them: their cells are separated by tabs."""
        yield from self._read_elements(self._document.children)

    def read_notes(self) -> Iterator[WordParagraph]:
        """Yield the notes that the body, read before, refers to."""
        for reference in [*self._references.values()]:
            with suppress(KeyError):  # a note that is not there
                note = self._document.notes.resolve(reference)
                yield WordParagraph(_join_texts([*self._read_elements(note.body)]), BlockHint.FOOTNOTE)

    def _read_elements(self, elements: Sequence[Any]) -> Iterator[WordParagraph]:
        for each in elements:
            if isinstance(each, documents.Paragraph):
                yield self._read_paragraph(each)
            elif isinstance(each, documents.Table):
                yield from self._read_table(each)
            else:
                yield from self._read_elements(getattr(each, "children", ()))

    def _read_paragraph(self, paragraph: Any) -> WordParagraph:
        style = self._styles.find_style(paragraph.style_id)
        letters = [*self._read_letters(paragraph.children, style, style)]
        seen = [each for each in letters if each.text.strip()]
        return WordParagraph(
            INVISIBLE.apply_to("".join(each.text for each in letters)),
            style.hint or (BlockHint.ITEM if paragraph.numbering else BlockHint.NONE),
            is_bold=bool(seen) and all(each.is_bold for each in seen),
            size=min((each.size for each in seen), default=0),
            is_centred=paragraph.alignment == CENTRED or (not paragraph.alignment and style.is_centred),
        )

    def _read_letters(self, elements: Sequence[Any], look: WordStyle, paragraph: WordStyle) -> Iterator[_Letters]:
        """Yield the text of elements within a paragraph, which by its style looks as given."""
        for each in elements:
            if isinstance(each, documents.Text):
                yield _Letters(each.value, look.is_bold, look.size)
            elif isinstance(each, documents.Tab):
                yield _Letters("\t", look.is_bold, look.size)
            elif isinstance(each, documents.Break):
                yield _Letters(_BREAKS.get(each.break_type, "\n"), look.is_bold, look.size)
            elif isinstance(each, documents.NoteReference):
                self._references.setdefault((each.note_type, each.note_id), each)
            elif isinstance(each, documents.Run):
                yield from self._read_letters(each.children, self._look_of_run(each, paragraph), paragraph)
            else:
                yield from self._read_letters(getattr(each, "children", ()), look, paragraph)

    def _look_of_run(self, run: Any, paragraph: WordStyle) -> WordStyle:
        style = self._styles.find_style(run.style_id) if run.style_id else paragraph
        is_bold = run.is_bold or style.is_bold or paragraph.is_bold
        return paragraph._replace(is_bold=is_bold, size=2 * (run.font_size or 0) or style.size or paragraph.size)

    def _read_table(self, table: Any) -> Iterator[WordParagraph]:
        """Yield the rows of a table of data; of one that lays out a page, the paragraphs in its cells."""
        rows = [
            [[*self._read_elements(cell.children)] for cell in row.children if hasattr(cell, "colspan")]
            for row in table.children
            if isinstance(row, documents.HasChildren)
        ]
        texts = [[_join_texts(cell) for cell in row] for row in rows]
        lengths = [len(cell) for row in texts for cell in row]
        if holds_data(len(texts), lengths) and not any(each.hint for row in rows for cell in row for each in cell):
            yield from (WordParagraph(_CELL_END.join(row).strip(), BlockHint.TABLE) for row in texts)
        else:
            yield from (each for row in rows for cell in row for each in cell)


def _join_texts(paragraphs: Sequence[WordParagraph]) -> str:
    return " ".join(" ".join(each.text for each in paragraphs).split())
