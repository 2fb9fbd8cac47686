"""The signs by which the format of a file is recognised: its contents; the suffix of its name where they cannot tell.

What is looked at is bounded, or found by a plain search for bytes: the contents are not parsed here.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.other_formats import WORD_FILE, find_other_format
from jvexplore.article.saved_page import is_html

if TYPE_CHECKING:
    from collections.abc import Collection

_PROBED: Final = 1 << 16
_MAX_NULS: Final = 0.01
"""The share of NULs in a text at most, that are what is left of damaged characters."""
_LATE_START: Final = 1024
"""Within how many bytes a PDF file begins: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/."""
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARKUP: Final = re.compile(r"\s*<(?:[!?]|[a-zA-Z][\w-]*[\s/>])")
_TEXT_SUFFIXES: Final = frozenset((".txt", ".text", ".md", ".markdown", ".rst", ".adoc"))
_MAIL_SUFFIXES: Final = frozenset((".eml", ".emlx", ".mbox"))
_FIRST_LINE: Final = re.compile(r"(?:From \S+[^\n]*|\d{1,9}[ \t]*)\n")
"""What mailboxes, and Apple Mail, put before the headers."""
_HEADER: Final = re.compile(r"([A-Za-z][A-Za-z0-9-]*)[ \t]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*")
_PAGE_SUFFIXES: Final = frozenset((".mht", ".mhtml"))
_PAGE_HEADER: Final = "snapshot-content-location"
_SAVED_BY: Final = re.compile(r"\W*saved by\b", re.IGNORECASE)
"""How browsers begin the name of a sender that is none."""
_TECHNICAL_HEADERS: Final = frozenset(
    ("mime-version", "message-id", "received", "return-path", "content-transfer-encoding", "dkim-signature")
)
"""Headers that programs write, and nobody puts at the head of an article."""


def is_pdf(data: bytes, _suffix: str) -> bool:
    """Return whether a file is PDF; it may begin with something else."""
    return b"%PDF-" in data[:_LATE_START]


def is_word(data: bytes, _suffix: str) -> bool:
    """Return whether a file is one of Word's: a zip file with a folder of that name in it."""
    return find_other_format(data) is WORD_FILE


def is_mail(data: bytes, suffix: str) -> bool:
    """Return whether a file is a mail: it begins with headers, which are not those of a page in that form."""
    headers = _read_headers(_probe(data))
    if not headers or _is_page_header(headers, suffix):
        return False
    names = headers.keys()
    return bool(names & _TECHNICAL_HEADERS) or _names_mail(names) or suffix in _MAIL_SUFFIXES


def _names_mail(names: Collection[str]) -> bool:
    """Return whether headers are those that a mail has at least; old news services wrote "Subj"."""
    return "from" in names and "date" in names and ("subject" in names or "subj" in names)


def is_page(data: bytes, suffix: str) -> bool:
    """Return whether a file is a web page.

    It begins with markup, or has some and no name of a text, or it was saved in the form of a mail (MHTML). What is no
    text has what looks like markup somewhere.
    """
    probe = _probe(data)
    if (headers := _read_headers(probe)) and _is_page_header(headers, suffix):
        return True
    if find_other_format(data) or probe.count("\0") > len(probe) * _MAX_NULS:
        return False
    return is_html(probe) and (suffix not in _TEXT_SUFFIXES or _MARKUP.match(probe) is not None)


def is_saved_by_browser(sender: str) -> bool:
    """Return whether the sender of a mail is a browser, which saved a page in the form of one."""
    return _SAVED_BY.match(sender) is not None


def is_any(_data: bytes, _suffix: str) -> bool:
    """Return whether a file may be text, which is to be seen when it is decoded."""
    return True


def _read_headers(probe: str) -> dict[str, str]:
    """Return the headers that a text begins with as a mail does, by their names in small letters."""
    start = first.end() if (first := _FIRST_LINE.match(probe)) else 0
    headers: dict[str, str] = {}
    while header := _HEADER.match(probe, start):
        name, _, value = header[0].partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
        start = header.end()
    return headers


def _is_page_header(headers: dict[str, str], suffix: str) -> bool:
    """Return whether headers are those of a page that a browser saved in the form of a mail."""
    if _PAGE_HEADER in headers or is_saved_by_browser(headers.get("from", "")):
        return True
    return suffix in _PAGE_SUFFIXES and "content-type" in headers and "message-id" not in headers


def _probe(data: bytes) -> str:
    """Return the beginning of a file as text in which ASCII is right."""
    probe = data[:_PROBED]
    if probe.startswith(_UTF_16):
        text = probe.decode("utf-16", "replace")
    elif b"\0" in probe[:2]:
        text = probe.decode("utf-16-be" if probe.startswith(b"\0") else "utf-16-le", "replace")
    else:
        text = probe.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    return text.lstrip().replace("\r\n", "\n").replace("\r", "\n")
