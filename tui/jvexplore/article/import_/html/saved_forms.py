"""The forms in which web pages are saved: as they are, as mails with their pictures (MHTML), as views of sources."""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesParser
from html import unescape
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.html.decoding import decode_page
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from email.message import EmailMessage

_PROBED: Final = 1 << 12
_MAIL_HEADER: Final = re.compile(rb"\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_INLINED_DATA: Final = re.compile(
    r"data:[\w/+.-]{0,80}(?:;[\w=.-]{0,40}){0,4};base64,[A-Za-z0-9+/=%\s]*+", re.IGNORECASE
)
_SOURCE_LINE: Final = re.compile(r"<td class=[\"']?line-content[\"']?[^>]{0,200}>(.*?)</td>", re.DOTALL)
_SOURCE_VIEW: Final = re.compile(r"<pre\b[^>]{0,200}\bid=[\"']?viewsource[\"']?[^>]{0,200}>(.*)</pre>", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]{0,4000}>")
_DOCUMENT_TYPE: Final = re.compile(r"<!DOCTYPE[^>\[]{0,500}\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)


class SavedPage(NamedTuple):
    """A web page as it was saved.

    Attributes:
        text: its HTML, without the data of pictures.
        address: where it was saved from, if the file says so outside the page.
    """

    text: str
    address: str = ""


def open_saved_page(data: bytes) -> SavedPage:
    """Return the page in a file.

    Raises:
        JvexploreError: when the file is a saved page without one.
    """
    page = _open_mail(data) if _MAIL_HEADER.match(data[:_PROBED]) else SavedPage(decode_page(data))
    text = _INLINED_DATA.sub("", page.text)
    if lines := _SOURCE_LINE.findall(text):
        text = "\n".join(map(_written_source, lines))
    elif view := _SOURCE_VIEW.search(text):
        text = _written_source(view[1])
    return SavedPage(_DOCUMENT_TYPE.sub("", text, count=1), page.address)


def _written_source(marked: str) -> str:
    """Return the source of a page from what a browser shows of it."""
    return unescape(_TAG.sub("", marked))


def _open_mail(data: bytes) -> SavedPage:
    """Return the page in a mail: the part that it begins with, or its first one of HTML."""
    try:
        message: EmailMessage = BytesParser(policy=policy.default).parsebytes(data.lstrip())
        pages = [each for each in message.walk() if each.get_content_type() in {"text/html", "application/xhtml+xml"}]
    except RecursionError:
        pages = []
    if not pages:
        raise JvexploreError("is a saved page without its text", "save the page again, as HTML")
    start = (message.get_param("start") or "") if message.is_multipart() else ""
    page = next((each for each in pages if each["Content-ID"] == start), pages[0])
    payload = page.get_payload(decode=True)
    text = decode_page(payload if isinstance(payload, bytes) else b"", page.get_content_charset("") or "")
    return SavedPage(text, str(message["Snapshot-Content-Location"] or page["Content-Location"] or "").strip())
