"""Read what a PDF file says of its article besides its text: its information, and what browsers print around it."""

from __future__ import annotations

import re
from contextlib import suppress
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.import_.file_contents import FileMetadata
from jvexplore.article.import_.pdf.running_lines import ADDRESS, PRINTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST: Final = 300
"""The most characters of a title: some programs write the whole abstract there."""
_LONGEST_NAME: Final = 100
_FEWEST_LETTERS: Final = 4
"""The letters of a title: fewer are an abbreviation or a number."""
_NO_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)|untitled|unbenannt|document ?\d*|dokument ?\d*|slide ?\d+|powerpoint pres"
    r"|layout ?\d|print(?:ing)?\b|title\Z|titel\Z|no title|pdf\Z|about:blank|new tab|bericht\Z|press release\Z)"
    r"|.*(?:\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|xlsx?|pptx?|tex|dvi|html?|php|aspx?|pages|txt|wpd|p65|pmd|ps|eps|fm|ai))\Z"
    r"|[\w.%+~/\\:-]*[_\\/\d][\w.%+~/\\:-]*\Z|.*[\\/][\w. -]+\Z|https?:",
    re.IGNORECASE,
)
"""What programs write where a title should be: a file name, their own name."""
_NO_AUTHOR: Final = re.compile(
    r"(?:admin|administrator|user|owner|author|autor|unknown|anonymous|root|guest|default|microsoft|windows|office|pc|hp"
    r"|dell|lenovo|acer|scan(?:ner)?|adobe|apple|pdf|word)\b|.*(?:[@\\/_\d]|\b(?:user|ltd|gmbh)\b)",
    re.IGNORECASE,
)
_BETWEEN_AUTHORS: Final = re.compile(r"\s*[;&]\s*|\s+(?:and|und|et)\s+|,\s+(?=\S+\s+\S)")
_XMP: Final = re.compile(rb"<x:xmpmeta.{0,200000}?</x:xmpmeta>", re.DOTALL)
_XMP_TITLE: Final = re.compile(r"<dc:title>.{0,300}?<rdf:li[^>]{0,100}>([^<]{1,400})</rdf:li>", re.DOTALL)
_XMP_CREATOR: Final = re.compile(r"<dc:creator>(.{0,2000}?)</dc:creator>", re.DOTALL)
_DOI: Final = re.compile(r"\bdoi(?:[:.]?\s?|>)(10\.\d{4,9}/[^\s;,<>\"]{1,200})", re.IGNORECASE)
"""The number under which a publisher of journals lists an article, in the subject of a file or its XMP."""
_XMP_ITEM: Final = re.compile(r"<rdf:li[^>]{0,100}>([^<]{1,200})</rdf:li>")


def read_metadata_of_pdf(document: Any, data: bytes, running: Sequence[Sequence[str]]) -> FileMetadata:
    """Return what a PDF file says of its article.

    The day on which the file was made is not the one of the publication, and is left out.

    Args:
        document: pypdfium2's.
        data: the file.
        running: the texts of its running headers and footers, those on one baseline together.
    """
    xmp = _XMP.search(data)
    described = xmp[0].decode("utf-8", "replace") if xmp else ""
    titles = (_info(document, "Title"), *_found(_XMP_TITLE, described), *_printed_titles(running))
    title = next(filter(_is_title, map(_clean, titles)), "")
    creators = [name for each in _found(_XMP_CREATOR, described) for name in _found(_XMP_ITEM, each)]
    authors = _authors(_info(document, "Author")) or tuple(name for each in creators for name in _authors(each))
    listed = _DOI.search(f"{_info(document, 'Subject')} {described}")
    addresses = (address[0] for row in running for text in row if (address := ADDRESS.match(text.strip())))
    url = next((each for each in addresses if "…" not in each and "..." not in each and each.startswith("http")), "")
    return FileMetadata(title=title, authors=authors, url=f"https://doi.org/{listed[1]}" if listed else url)


def _info(document: Any, key: str) -> str:
    with suppress(UnicodeDecodeError):
        value: str = document.get_metadata_value(key)
        return value
    return ""


def _found(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for found in pattern.finditer(text):
        yield unescape(found[1])


def _printed_titles(running: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the titles of pages that browsers printed: they stand beside the date."""
    for row in running:
        text = " ".join(row)
        if printed := PRINTED.match(text):
            yield text[printed.end() :]


def _clean(text: str) -> str:
    return " ".join("".join(each if each.isprintable() else " " for each in text[: _LONGEST * 2]).split())


def _is_title(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters >= _FEWEST_LETTERS and len(text) <= _LONGEST and " " in text and not _NO_TITLE.match(text)


def _authors(text: str) -> tuple[str, ...]:
    names = [_clean(each) for each in _BETWEEN_AUTHORS.split(text)]
    return tuple(each for each in names if " " in each and not _NO_AUTHOR.match(each) and len(each) < _LONGEST_NAME)
