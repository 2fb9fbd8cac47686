"""Read a mail (.eml), a mailbox (.mbox), or a web page that a browser saved in the form of a mail (.mhtml).

The article is what was forwarded, not what its sender says of it. A mail with little text of its own may have the
article in a mail or a file that is attached. Of a mailbox, the first mail is read.
"""

from __future__ import annotations

import importlib
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.formats import TEXT_FORMAT, recognise_format
from jvexplore.article.import_.html.read_html import read as read_page
from jvexplore.article.import_.mail.article import count_kept, outside_blocks, read_mail_article
from jvexplore.article.import_.mail.mail_parts import is_saved_page, parse_mail, read_parts, take_first_mail
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from jvexplore.article.import_.file_contents import FileContents
    from jvexplore.article.import_.file_format import FileFormat
    from jvexplore.article.import_.mail.mail_parts import AttachedFile, MailParts

_SHORT: Final = 600
"""The characters of a mail's own text below which what is attached to it may be the article."""
_MAX_DEPTH: Final = 5
"""How many mails may be forwarded within each other as attachments."""
_MAX_ATTACHED: Final = 5
_TEXT_SUFFIXES: Final = frozenset((".txt", ".text", ".md"))


def read(data: bytes) -> FileContents:
    """Return what a mail contains.

    Raises:
        JvexploreError: when it is encrypted, or has no text, not even in what is attached to it.
    """
    first, count = take_first_mail(data)
    message = parse_mail(first)
    if is_saved_page(message):
        return read_page(data)
    contents = _read_mail(message, _MAX_DEPTH)
    return replace(contents, unread=f"Only the first of {count:,} mails was read") if count > 1 else contents


def _read_mail(message: Message, depth: int) -> FileContents:
    """Return what a mail contains.

    Args:
        message: the mail.
        depth: how deep the mails may be that it contains.
    """
    parts = read_parts(message)
    contents = read_mail_article(parts)
    own = count_kept(contents.blocks)
    if own < _SHORT and depth:
        for attached in _read_attached(parts, depth - 1):
            if count_kept(attached.blocks) > own:
                around = outside_blocks(each.text for each in contents.blocks)
                return replace(attached, blocks=(*around, *attached.blocks))
    if not own:
        raise _empty_mail(parts)
    names = [each.name for each in parts.files if _find_format(each)]
    return replace(contents, unread=f"The attached file {names[0]} was not read") if names else contents


def _read_attached(parts: MailParts, depth: int) -> Iterator[FileContents]:
    """Yield the contents of the mails and the files that are attached to a mail, as far as they can be read."""
    for mail in parts.mails[:_MAX_ATTACHED]:
        with suppress(JvexploreError):
            yield _read_mail(mail, depth)
    formats = ((file, file_format) for file in parts.files if (file_format := _find_format(file)))
    for file, file_format in islice(formats, _MAX_ATTACHED):
        with suppress(JvexploreError):
            contents: FileContents = importlib.import_module(file_format.module).read(file.data)
            yield contents


def _find_format(file: AttachedFile) -> FileFormat | None:
    """Return the format of an attached file; `None` if it is not one of an article."""
    suffix = PurePath(file.name).suffix.lower()
    found = recognise_format(file.data, suffix)
    is_article = found is not TEXT_FORMAT or suffix in _TEXT_SUFFIXES
    return found if is_article and len(file.data) <= found.largest else None


def _empty_mail(parts: MailParts) -> JvexploreError:
    names = [each.name for each in parts.files if each.name]
    if not names:
        return JvexploreError("is a mail without text", "save the article as a text file")
    return JvexploreError(f"is a mail without text, with the file {names[0]}", "save that file, and name it")
