"""Open a Word file safely: its parts as XML trees, without decompressing more than an article can need.

A Word file is a zip archive of XML. Both can be made to fill any memory, by size or by entities, and XML can ask for
other files. So each size is checked before and while a part is read, and a part that declares entities is refused: the
standard forbids it to have any.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from lxml import etree

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Mapping

_LARGEST_PARTS: Final = 16 << 20
"""The most bytes of all parts that are read, decompressed: a book of 500 pages has a third of that."""
_MAX_TAGS: Final = 1_000_000
"""The most tags of all parts: trees take far more memory than the bytes that they are made of."""
_LARGEST_DIRECTORY: Final = 1 << 20
"""The most bytes of the archive's table of contents: some 10,000 parts."""
_DIRECTORY_END: Final = b"PK\x05\x06"
_DIRECTORY_END_64: Final = b"PK\x06\x07"
_DIRECTORY_END_LENGTH: Final = 22
_DIRECTORY_END_64_LENGTH: Final = 20
_LONGEST_COMMENT: Final = (1 << 16) - 1
_ENCRYPTED: Final = 1
"""The flag of a part that only a password opens, by whatever method."""
_SAVE_AGAIN: Final = "open it in Word or LibreOffice, and save it again as .docx"
_MAIN_PART: Final = "word/document.xml"
_CORE_PART: Final = "docProps/core.xml"


class DocxParts(NamedTuple):
    """The parts of a Word file that an article needs, as trees of lxml; `None` for one that is not there.

    Attributes:
        document: the text.
        styles: the styles.
        footnotes: the footnotes.
        endnotes: the endnotes.
        core: the properties: title, author and language.
    """

    document: Any
    styles: Any
    footnotes: Any
    endnotes: Any
    core: Any


def read_docx_parts(data: bytes) -> DocxParts:
    """Return the parts of a Word file.

    Raises:
        JvexploreError: when it is damaged, encrypted, too large once decompressed, or no Word file.
    """
    _check_directory(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _PartReader(archive).read_parts()
    except (BadZipFile, NotImplementedError, zlib.error, EOFError, OSError, ValueError):
        raise damaged_docx() from None


def damaged_docx() -> JvexploreError:
    """Return the error that says that a Word file is damaged."""
    return JvexploreError("is a damaged Word file", _SAVE_AGAIN)


def too_long_docx() -> JvexploreError:
    """Return the error that says that a Word file is too long to read."""
    return JvexploreError("is too long for an article", "save only the article, as a Word file or as text")


def _check_directory(data: bytes) -> None:
    """Refuse an archive whose table of contents would take long to read, as `zipfile` reads all of it on opening."""
    end = len(data) - _DIRECTORY_END_LENGTH
    if end < 0 or not (data.startswith(_DIRECTORY_END, end) and data.endswith(b"\0\0")):
        end = data.rfind(_DIRECTORY_END, max(0, end - _LONGEST_COMMENT))
    if not 0 <= end <= len(data) - _DIRECTORY_END_LENGTH:
        raise damaged_docx()
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if size > _LARGEST_DIRECTORY or data.startswith(_DIRECTORY_END_64, max(0, end - _DIRECTORY_END_64_LENGTH)):
        raise JvexploreError("has more parts than a Word file of an article can have", _SAVE_AGAIN)


class _PartReader:
    """Reads parts of an archive, no more than so many bytes of all.

    Args:
        archive: the archive.
    """

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._parts = {name.lstrip("/").lower(): name for name in archive.namelist()}
        self._bytes_left = _LARGEST_PARTS
        self._tags_left = _MAX_TAGS

    def read_parts(self) -> DocxParts:
        """Return the parts that an article needs."""
        root = self._find_related("")
        main = root.get("officeDocument", _MAIN_PART)
        document = self._read_part(main)
        if document is None:
            what = "is a zip file without a Word document in it"
            raise JvexploreError(what, "unpack it, and name the file of the article in it")
        related = self._find_related(main)
        folder = dirname(main)
        styles, footnotes, endnotes = (
            self._read_part(related.get(name, f"{folder}/{name}.xml")) for name in ("styles", "footnotes", "endnotes")
        )
        return DocxParts(
            document, styles, footnotes, endnotes, self._read_part(root.get("core-properties", _CORE_PART))
        )

    def _find_related(self, part: str) -> Mapping[str, str]:
        """Return the names of the parts that a part refers to, by the last word of their kinds."""
        tree = self._read_part(join(dirname(part), "_rels", f"{basename(part)}.rels"))
        found: dict[str, str] = {}
        for each in tree if tree is not None else ():
            target = each.get("Target", "")
            if target and each.get("TargetMode") != "External":
                path = normpath(join("/", dirname(part), target)).lstrip("/")
                found.setdefault(each.get("Type", "").rpartition("/")[2], path)
        return found

    def _read_part(self, name: str) -> Any:
        """Return a part as a tree; `None` if it is not there, or empty."""
        stored = self._parts.get(name.lower())
        if stored is None:
            return None
        declared = self._archive.getinfo(stored)
        if declared.flag_bits & _ENCRYPTED:
            raise JvexploreError("is encrypted", "unpack it with its password, and save it without one")
        if declared.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:  # others expand further than they say
            raise damaged_docx()
        data = b""
        if declared.file_size <= self._bytes_left:
            with self._archive.open(declared) as file:
                data = file.read(self._bytes_left + 1)
        tags = data.count(b"<")
        if declared.file_size > self._bytes_left or len(data) > self._bytes_left or tags > self._tags_left:
            raise too_long_docx()
        self._bytes_left -= len(data)
        self._tags_left -= tags
        return _parse_xml(data) if data else None


def _parse_xml(data: bytes) -> Any:
    """Return XML as a tree of elements alone, without reading anything else, and with no entities expanded.

    Raises:
        JvexploreError: when it is damaged, or declares a document type, as only an attack does.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise damaged_docx() from None
    if root.getroottree().docinfo.doctype:
        raise JvexploreError("declares XML entities, which no Word file has", _SAVE_AGAIN)
    return root
