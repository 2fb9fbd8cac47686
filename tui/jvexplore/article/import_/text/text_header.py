"""Read the labelled lines at the top of a text: those of a mail that was pasted, or of a library: "Author: …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileMetadata
from jvexplore.article.import_.mail_subject import clean_subject
from jvexplore.article.import_.source_metadata import is_name, read_byline_names
from jvexplore.article.import_.stated_dates import read_date_field

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from jvexplore.article.import_.text.text_lines import TextLine

_MAX_LINES: Final = 20
"""The most lines of a header: those of a library have some fifteen."""
_FEWEST: Final = 2
"""The labelled lines from which on they are a header: one may be a sentence."""
_LABELLED: Final = re.compile(r"\*{0,2}([A-Za-zÄÖÜäöü][\w -]{0,25}?)\*{0,2}\s?:\*{0,2}(?:\s+(.*))?")
_HEADLINES: Final = ("title", "headline", "titel", "überschrift", "hd")
_TITLES: Final = (*_HEADLINES, "subject", "betreff")
_AUTHORS: Final = ("author", "authors", "byline", "by", "from", "autor", "autorin", "von")
_DAYS: Final = ("date", "published", "publication date", "sent", "datum", "gesendet", "release date", "pd")
_PUBLISHERS: Final = ("publisher", "publication", "source", "newspaper", "quelle", "zeitung", "sn")
_URLS: Final = ("url", "link", "address")
_OTHERS: Final = frozenset(
    (
        *("to", "cc", "bcc", "an", "kopie", "reply-to", "message-id", "mime-version", "content-type", "received"),
        *("section", "length", "dateline", "copyright", "language", "sprache", "edition", "page", "word count", "wc"),
        *(
            "posting date",
            "last updated",
            "character set encoding",
            "translator",
            "editor",
            "importance",
            "attachments",
        ),
    )
)
_KNOWN: Final = _OTHERS.union(_TITLES, _AUTHORS, _DAYS, _PUBLISHERS, _URLS)
_ADDRESS: Final = re.compile(r"\s*[<\[(][^<>\])]*[>\])]\s*|\"")


class TextHeader(NamedTuple):
    """The labelled lines at the top of a text.

    Attributes:
        metadata: what they say.
        lines: they.
        blocks: they as blocks, of which one may be the headline.
    """

    metadata: FileMetadata = FileMetadata()
    lines: Sequence[TextLine] = ()
    blocks: Sequence[FileBlock] = ()


def read_header(lines: Sequence[TextLine]) -> TextHeader:
    """Return the labelled lines at the top of a text; none unless several of them are.

    Args:
        lines: the lines of the text that are not blank.
    """
    fields: dict[str, str] = {}
    end = 0
    for number, line in enumerate(lines[:_MAX_LINES], 1):
        label = _LABELLED.fullmatch(line.text)
        if label and (name := label[1].lower()) in _KNOWN:
            fields.setdefault(name, (label[2] or "").strip())
            end = number
        elif not (fields and line.indent and not line.gap):  # what is indented goes on
            break
    if len(fields) < _FEWEST:
        return TextHeader()
    metadata = FileMetadata(
        title=clean_subject(_first(fields, _TITLES)).text,
        publisher=name if is_name(name := _first(fields, _PUBLISHERS)) else "",
        authors=read_byline_names(_ADDRESS.sub("", _first(fields, _AUTHORS))),
        published=read_date_field(_first(fields, _DAYS)),
        url=_first(fields, _URLS),
    )
    texts = {line.text for line in lines[end:]}
    return TextHeader(metadata, lines[:end], [_read_block(line.text, texts) for line in lines[:end]])


def _read_block(line: str, texts: Collection[str]) -> FileBlock:
    """Return a labelled line as a block: the headline without its label, unless it stands in the text too."""
    label = _LABELLED.fullmatch(line)
    if label and label[2] and label[1].lower() in _HEADLINES and label[2] not in texts:
        return FileBlock(label[2], BlockHint.HEADLINE)
    return FileBlock(line, BlockHint.OUTSIDE)


def _first(fields: Mapping[str, str], names: Sequence[str]) -> str:
    return next((fields[name] for name in names if fields.get(name)), "")
