"""File formats that are recognised only to be refused, by name, with what to do instead."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jvexplore.article.saved_page import is_html
from jvexplore.errors import JvexploreError


class OtherFormat(NamedTuple):
    """A format of files that are not read.

    Attributes:
        name: how it is called: "a picture".
        remedy: how to come by something that is read.
    """

    name: str
    remedy: str


_AS_TEXT: Final = "save the article as a text file"
_AS_WORD: Final = "open it and save it as .docx, or as text"
_PICTURE: Final = OtherFormat("a picture", "save the page that it shows, or type its text into a text file")
_RECORDING: Final = OtherFormat("an audio or video file", "save a transcript as a text file")
_UNPACK: Final = "unpack it, and name the file of the article in it"
_OPEN_DOCUMENT: Final = OtherFormat("an OpenDocument file", _AS_WORD)
_PAGES: Final = OtherFormat("a Pages, Numbers or Keynote file", "export it as a Word or PDF file")
_E_BOOK: Final = OtherFormat("an e-book", _AS_TEXT)
_ZIP_FILE: Final = OtherFormat("a zip file", _UNPACK)
WORD_FILE: Final = OtherFormat("a Word file", _AS_TEXT)
_LINK: Final = OtherFormat("a link to a page", "open the page in a browser, and save it with ctrl+s as HTML")
_XML: Final = OtherFormat("an XML file", _AS_TEXT)
_OLD_WORD: Final = OtherFormat("an old Word file", _AS_WORD)
_SIGNS: Final = (
    (rb"%PDF-", OtherFormat("a PDF file", _AS_TEXT)),
    (rb"\{\\rtf", OtherFormat("an RTF file", _AS_WORD)),
    (rb"%!PS", OtherFormat("a PostScript file", "save it as a PDF file, or as text")),
    (rb"AT&TFORM", OtherFormat("a DjVu file", _AS_TEXT)),
    (rb"bplist0", OtherFormat("a web archive of Safari", "save the page as HTML, or its text")),
    (rb"\x78\x9f\x3e\x22", OtherFormat("winmail.dat, which only Outlook reads", _AS_TEXT)),
    (rb"ITSF\x03\0|!BDN", OtherFormat("a help file or a mailbox of Outlook", _AS_TEXT)),
    (rb"SQLite format 3\0", OtherFormat("a database", _AS_TEXT)),
    (rb"\[InternetShortcut\]|\[Desktop Entry\]", _LINK),
    (rb"\s*\{\s*\"[^\"]{1,100}\"\s*:", OtherFormat("a JSON file", _AS_TEXT)),
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|8BPS\0|\0\0\x01\0|BM....\0{4}|RIFF....WEBP", _PICTURE),
    (rb"\0...ftyp(?:hei|mif|msf|avi)", _PICTURE),
    (rb"\0...ftyp|RIFF....(?:WAVE|AVI )|ID3[\x02-\x04]|OggS\0|fLaC\0|\xff[\xf2\xf3\xfa\xfb]", _RECORDING),
    (rb"\x1aE\xdf\xa3|FLV\x01|\0\0\x01[\xb3\xba]", _RECORDING),
    (
        rb"\x1f\x8b|BZh\d1AY&SY|\xfd7zXZ\0|7z\xbc\xaf|Rar!\x1a|\x28\xb5\x2f\xfd",
        OtherFormat("a compressed file", _UNPACK),
    ),
)
"""What files in a format begin with."""
_ZIP: Final = b"PK\x03\x04"
_EMPTY_ZIP: Final = b"PK\x05\x06"
_IN_ZIP: Final = {
    b"word/": WORD_FILE,
    b"xl/": OtherFormat("a spreadsheet", _AS_TEXT),
    b"ppt/": OtherFormat("a presentation", "save it as a PDF file, or as text"),
    b"mimetypeapplication/vnd.oasis.opendocument": _OPEN_DOCUMENT,
    b"mimetypeapplication/vnd.sun.xml": _OPEN_DOCUMENT,
    b"Index/Document.iwa": _PAGES,
    b"QuickLook/": _PAGES,
    b"buildVersionHistory.plist": _PAGES,
    b"mimetypeapplication/epub": _E_BOOK,
    b"META-INF/container.xml": _E_BOOK,
    b"FixedDoc": OtherFormat("an XPS file", "print it to a PDF file"),
}
"""What the names of files in a zip file begin with in a format, the likeliest first.

Behind the name `mimetype` stands what that file contains, which the formats that have it do not compress.
"""
_ZIP_NAME: Final = re.compile(rb"PK\x03\x04(?=.{26}/?(" + b"|".join(map(re.escape, _IN_ZIP)) + rb"))", re.DOTALL)
"""One of these where a name stands, behind the header of its file: the bytes of a picture hold any three letters."""
_XML_START: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b")
_PROBED: Final = 1 << 16
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_IN_COMPOUND: Final = (
    ("EncryptedPackage", OtherFormat("an encrypted Office file", "open it with its password, and save it without one")),
    ("__substg1.0_", OtherFormat("an Outlook message", "save it as .eml, or as text")),
    ("Workbook", OtherFormat("an old spreadsheet", _AS_TEXT)),
    ("PowerPoint Document", OtherFormat("an old presentation", "save it as a PDF file, or as text")),
)
"""What the names of streams in a compound file, in UTF-16, say of its format."""


def refuse_other_format(data: bytes) -> None:
    """Raise an error if a file is in one of these formats.

    Raises:
        JvexploreError: saying which, and what to do instead.
    """
    if other := find_other_format(data):
        raise JvexploreError(f"is {other.name}, not an article", other.remedy)


def find_other_format(data: bytes) -> OtherFormat | None:
    """Return which of these formats a file is in, by its contents; `None` if it may be text."""
    if data.startswith(_ZIP):
        names = {found[1] for found in _ZIP_NAME.finditer(data)}
        return next((found for name, found in _IN_ZIP.items() if name in names), _ZIP_FILE)
    if data.startswith(_EMPTY_ZIP):
        return _ZIP_FILE
    if data.startswith(_COMPOUND):
        return next((found for name, found in _IN_COMPOUND if name.encode("utf-16-le") in data), _OLD_WORD)
    if _XML_START.match(data):
        probe = data[:_PROBED]
        return None if is_html(probe.decode("latin-1")) else _LINK if b"<key>URL</key>" in probe else _XML
    return next((found for sign, found in _SIGNS if re.match(sign, data, re.DOTALL)), None)
