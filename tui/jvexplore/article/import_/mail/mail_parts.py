"""The parts of a mail: its text as HTML and as plain text, the mails in it, and the files that are attached.

The older parser of the standard library is used: it takes what the newer one raises exceptions for, as damaged mails
and those of odd programs show.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from email import message_from_bytes
from email.message import Message
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.declared_encodings import find_codec, find_declaration
from jvexplore.article.import_.format_signs import is_saved_by_browser
from jvexplore.article.import_.mail.headers import decode_words, read_header
from jvexplore.article.saved_page import is_html
from jvexplore.article.text_decoding import guess_encoding
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_MAX_PARTS: Final = 1000
_MBOX_LINE: Final = b"From "
_MBOX_BEGIN: Final = re.compile(rb"(?:\A|\n\r?\n)From \S[^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_APPLE_COUNT: Final = re.compile(rb"\s*(\d{1,9})[ \t]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
"""Before a mail of Apple Mail (.emlx): its length; its flags follow."""
_MBOX_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_UNSURE_CHARSETS: Final = frozenset(("", "us-ascii", "ascii", "iso-8859-1", "latin-1", "unknown-8bit", "unknown"))
"""Charsets that a mail is said to be in while nobody has looked."""
_PAGE_TYPES: Final = ("text/html", "application/xhtml+xml")
_LOCATION_HEADERS: Final = ("Snapshot-Content-Location", "Content-Location")
_PROBED: Final = 4096
_ENCRYPTED_TYPES: Final = ("application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_OUTLOOK_TYPES: Final = ("application/ms-tnef", "application/vnd.ms-tnef")
_UTF_16: Final = (BOM_UTF16_LE, BOM_UTF16_BE)
_PGP_MESSAGE: Final = re.compile(r"^\s*-----BEGIN PGP MESSAGE-----\s*$", re.MULTILINE)


class AttachedFile(NamedTuple):
    """A file that is attached to a mail.

    Attributes:
        name: its name; empty if it has none.
        data: its contents.
    """

    name: str
    data: bytes


class PlainText(NamedTuple):
    """A plain text of a mail.

    Attributes:
        text: its characters, lines as they were sent.
        is_flowed: whether a line that ends with a space goes on in the next (RFC 3676).
        deletes_spaces: whether such a space is no part of the text.
    """

    text: str
    is_flowed: bool = False
    deletes_spaces: bool = False


class MailParts(NamedTuple):
    """The parts of a mail.

    Attributes:
        message: the mail.
        pages: its texts as HTML.
        texts: its plain texts.
        mails: the mails in it, as those that are forwarded as attachments.
        files: the files that are attached.
    """

    message: Message
    pages: tuple[str, ...]
    texts: tuple[PlainText, ...]
    mails: tuple[Message, ...]
    files: tuple[AttachedFile, ...]


def take_first_mail(data: bytes) -> tuple[bytes, int]:
    """Return the first mail in a file, and how many there are: a mailbox has several."""
    begins = [*_MBOX_BEGIN.finditer(data)] if data.startswith(_MBOX_LINE) else []
    if not begins:
        counted = _APPLE_COUNT.match(data)
        return (data[counted.end() : counted.end() + int(counted[1])], 1) if counted else (data, 1)
    end = begins[1].start() if len(begins) > 1 else len(data)
    return _MBOX_QUOTED.sub(rb"\1", data[begins[0].end() : end]), len(begins)


def parse_mail(data: bytes) -> Message:
    """Return a mail.

    Raises:
        JvexploreError: when its parts are nested more deeply than any program nests them.
    """
    try:
        return message_from_bytes(_narrow_characters(data))
    except RecursionError:
        raise JvexploreError("is a damaged mail", "save its text as a text file") from None


def _narrow_characters(data: bytes) -> bytes:
    """Return a mail that was saved in UTF-16 in UTF-8, in which its headers are ASCII; others as they are."""
    if b"\0" in data[:4]:
        encoding = "utf-16-be" if data.startswith(b"\0") else "utf-16-le"
        data = data.decode("utf-16" if data.startswith(_UTF_16) else encoding, "replace").encode("utf-8", "replace")
    return data.removeprefix(BOM_UTF8)


def read_parts(message: Message) -> MailParts:
    """Return the parts of a mail.

    Raises:
        JvexploreError: when it is encrypted, or has its text in a form that only Outlook reads.
    """
    pages: list[str] = []
    texts: list[PlainText] = []
    mails: list[Message] = []
    files: list[AttachedFile] = []
    types = set[str]()
    for part in islice(_walk_parts(message), _MAX_PARTS):
        kind = part.get_content_type()
        types.add(kind)
        name = decode_words(part.get_filename() or "")
        is_attached = part is not message and (name or part.get_content_disposition() == "attachment")
        if kind == "message/rfc822":
            mails += _payload_parts(part)
        elif kind.startswith(("text/", "multipart/")) and not is_attached:
            _add_text(part, kind, pages, texts)
        else:
            files.append(AttachedFile(name, _payload_bytes(part)))
    _refuse_unreadable(types, texts, has_text=bool(pages or texts or mails))
    return MailParts(message, tuple(pages), tuple(texts), tuple(mails), tuple(files))


def is_saved_page(message: Message) -> bool:
    """Return whether a mail is a web page that a browser saved in that form: nobody sent it."""
    sender = read_header(message, "From")
    if sender and not is_saved_by_browser(sender):
        return False
    page = next((part for part in _walk_parts(message) if part.get_content_type() in _PAGE_TYPES), None)
    is_located = any(read_header(each, name) for each in (message, page) if each for name in _LOCATION_HEADERS)
    return page is not None and (bool(sender) or is_located)


def _read_part_text(part: Message) -> str:
    """Return the text of a part of a mail, with its line ends as line feeds."""
    data = _payload_bytes(part)
    charset = part.get_content_charset() or find_declaration(data)
    return decode_mail_text(data, charset).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _add_text(part: Message, kind: str, pages: list[str], texts: list[PlainText]) -> None:
    text = _read_part_text(part)
    if not text.strip():
        return
    if kind in _PAGE_TYPES or (is_html(text[:_PROBED]) and text.lstrip().startswith("<")):
        pages.append(text)
    elif kind == "text/plain" or kind.startswith("multipart/"):  # one without parts is taken for plain text
        texts.append(PlainText(text, _parameter(part, "format") == "flowed", _parameter(part, "delsp") == "yes"))


def decode_mail_text(data: bytes, charset: str) -> str:
    """Return the text of bytes; the charset that they are said to be in may be wrong.

    Args:
        data: the bytes.
        charset: the name of the charset; empty if none is given.
    """
    charset = charset.lower()
    tried = ["utf-8"] if charset in _UNSURE_CHARSETS else [find_codec(charset), "utf-8"]
    for each in filter(None, tried):
        with suppress(LookupError, ValueError):
            return data.decode(each)
    guess = guess_encoding(data) if charset not in {"iso-8859-1", "latin-1"} else None
    return guess.text if guess else data.decode("cp1252", "replace")


def _walk_parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a mail that have no parts themselves, and the mails in it, but not their parts."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = _payload_parts(part)
        if inner and part.get_content_maintype() != "message":
            waiting += reversed(inner)
        else:
            yield part


def _payload_parts(part: Message) -> list[Message]:
    payload = part.get_payload() if part.is_multipart() else ()
    return [each for each in payload if isinstance(each, Message)]


def _payload_bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _parameter(part: Message, name: str) -> str:
    value = part.get_param(name, "")
    return value.lower() if isinstance(value, str) else ""


def _refuse_unreadable(types: Collection[str], texts: Sequence[PlainText], *, has_text: bool) -> None:
    is_secret = any(_PGP_MESSAGE.search(each.text) for each in texts)
    if is_secret or (not has_text and any(each in types for each in _ENCRYPTED_TYPES)):
        remedy = "open it in your mail program, and save its text as a text file"
        raise JvexploreError("is an encrypted or sealed mail", remedy)
    if not has_text and any(each in types for each in _OUTLOOK_TYPES):
        raise JvexploreError("has its text in winmail.dat, which only Outlook reads", "save its text as a text file")
