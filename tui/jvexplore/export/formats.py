"""The formats that notes can be exported in. A new one is a module with a `render` and a line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, cast

from jvexplore.export import csv, json, markdown, toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import EscapedText, SafeText


class RenderNotes(Protocol):
    """Turns notes, oldest first, and their dossier into the text of a file.

    `attached` is the reader's copy of the article; `None` if there is none.
    """

    def __call__(
        self,
        dossier: Dossier,
        reference_index: ReferenceIndex,
        notes: Sequence[Note],
        attached: AttachedCopies | None = None,
        /,
    ) -> SafeText | EscapedText:
        """Return the text, with unsafe characters escaped as the format does."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format for exporting notes.

    Attributes:
        name: the name in commands.
        title: the name for people.
        suffix: the file-name extension, with its dot.
        render: returns the text.
        file_mark: a prefix for files, left out in pipes, such as a byte-order mark.
    """

    name: str
    title: str
    suffix: str
    render: RenderNotes
    file_mark: str = ""

    def file_text(self, text: EscapedText | SafeText) -> EscapedText | SafeText:
        """Return the contents of a file for a rendered text."""
        return cast("EscapedText", self.file_mark + text) if self.file_mark else text


_BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it, Excel does not read a CSV file as UTF-8."""


EXPORT_FORMATS: Final = {
    each.name: each
    for each in (
        ExportFormat("markdown", "Markdown", ".md", markdown.render),
        ExportFormat("csv", "CSV (spreadsheets)", ".csv", csv.render, file_mark=_BYTE_ORDER_MARK),
        ExportFormat("json", "JSON (programs)", ".json", json.render),
        ExportFormat("toml", "TOML (notes file)", ".toml", toml.render),
    )
}
"""The formats by name, the default one first."""
