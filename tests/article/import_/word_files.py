"""Word files for tests: zip archives of as little XML as a program that writes them may write."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES: Final = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_CORE_NAMESPACES: Final = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
)
_STYLES: Final = {
    "Title": "Title",
    "Subtitle": "Subtitle",
    "berschrift1": "heading 1",
    "Heading2": "heading 2",
    "Caption": "caption",
    "TOC1": "toc 1",
    "Byline": "Byline",
}
"""The names of some styles by their ids, one of which Word writes in German."""


def run(text: str, formatting: str = "") -> str:
    """Return a run of letters, with the elements of its formatting."""
    return f'<w:r><w:rPr>{formatting}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*contents: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; contents that are no mark-up are runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(each if each.startswith("<") else run(each) for each in contents)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of rows of cells; cells that are no mark-up are paragraphs."""
    cells = [[each if each.startswith("<") else paragraph(each) for each in row] for row in rows]
    written = "".join(f"<w:tr>{''.join(f'<w:tc>{each}</w:tc>' for each in row)}</w:tr>" for row in cells)
    return f"<w:tbl>{written}</w:tbl>"


def word_file(
    *body: str, styles: str | None = None, parts: Mapping[str, str] | None = None, core: str = "", head: str = ""
) -> bytes:
    """Return a Word file.

    Args:
        body: the elements of its text.
        styles: the elements of its styles; those of `_STYLES` if left out.
        parts: the elements of further parts by their names: "footnotes".
        core: the elements of its properties.
        head: what stands in the text's part before its root element.
    """
    if styles is None:
        styles = "".join(
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
            for name, shown in _STYLES.items()
        )
    written = {"document": f"<w:body>{''.join(body)}</w:body>", "styles": styles, **(parts or {})}
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, elements in written.items():
            archive.writestr(f"word/{name}.xml", f"{head}<w:{name} {_NAMESPACES}>{elements}</w:{name}>")
        archive.writestr("docProps/core.xml", f"<cp:coreProperties {_CORE_NAMESPACES}>{core}</cp:coreProperties>")
    return file.getvalue()
