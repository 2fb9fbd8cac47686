"""Read the reader's own copy of a source from a file: text in UTF-8 or UTF-16, or a page saved as plain HTML."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.other_formats import find_other_format
from jvexplore.article.recognise import recognise_text
from jvexplore.bounded_reading import FileTooLarge, read_bounded
from jvexplore.dossier.source_text import source_title
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.dossier.source import Source

_LARGEST: Final = 1 << 20
"""The maximum size of a copy in bytes: more than a whole magazine."""
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_EIGHT_BIT: Final = {
    "cp1252": "windows-1252",
    "cp1251": "windows-1251",
    "cp1250": "windows-1250",
    "cp1253": "windows-1253",
    "cp1254": "windows-1254",
    "latin_1": "ISO-8859-1",
    "iso8859_2": "ISO-8859-2",
    "koi8_r": "KOI8-R",
    "cp866": "IBM866",
    "mac_roman": "Mac Roman",
    "shift_jis": "Shift JIS",
    "euc_kr": "EUC-KR",
    "gb18030": "GB 18030",
    "big5": "Big5",
}
"""Possible encodings of a copy other than Unicode, the likeliest first: Python's names and the usual names."""
_SAMPLE: Final = 1 << 15
_MAX_NAMED: Final = 3
_MESSINESS_TOLERANCE: Final = 0.02
"""How much messier the text in a common encoding may be than in a rare one and still be preferred."""
_TWO_SCRIPTS: Final = re.compile("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")
_NON_ASCII: Final = re.compile(rb"[\x80-\xff]")


class SourceCopy(NamedTuple):
    """The reader's copy of one source.

    Attributes:
        source: the id of the source.
        copy: its sections.
        path: its file, if it came from one.
        text: the whole text of the file, in which the source can be recognised again once its digests have changed.
    """

    source: str
    copy: ArticleCopy
    path: Path | None = None
    text: str = ""


def read_copy(path: Path, source: Source, *, takes_pipes: bool = True) -> ArticleCopy:
    """Read a copy, and recognise the article in it.

    Args:
        path: the file.
        source: the article.
        takes_pipes: whether it may be a pipe, which may block: only if the user has just named it.

    Raises:
        JvexploreError: if it cannot be read, is in another encoding or not text, is longer than any article, or is
            not the article whose digests are in the dossier.
    """
    return read_source_copy(path, [source], takes_pipes=takes_pipes).copy


def read_source_copy(
    path: Path, sources: Sequence[Source], without: Collection[str] = (), *, takes_pipes: bool = True
) -> SourceCopy:
    """Read a copy, and recognise of which source it is: the one of which most is in it.

    If nothing of any is in it, it is of the only source without digests that has as many paragraphs.

    Args:
        path: the file.
        sources: the sources of a dossier; with only one, any text is its copy unless the dossier knows better.
        without: the ids of the sources that have no copy yet, which are preferred if several fit equally.
        takes_pipes: as for `read_copy`.

    Raises:
        JvexploreError: as `read_copy`.
    """
    text = _read_text(path, takes_pipes=takes_pipes)
    remedy = f"choose a copy of {' or '.join(f'“{source_title(each)}”' for each in sources)}"
    if not text.strip():
        raise JvexploreError(f"{path}: is empty", remedy)
    copies = [SourceCopy(each.id, recognise_text(text, each), path, text) for each in sources]
    best = max(copies, key=lambda each: (len(each.copy.recognised_sections), each.source in without), default=None)
    if best and not best.copy.recognised_sections and len(fitting := [*filter(fits_undigested, copies)]) == 1:
        return fitting[0]
    has_digest = [bool(paragraph.digest) for source in sources for paragraph in source.paragraphs]
    if best is None or ((any(has_digest) or len(sources) > 1) and not best.copy.recognised_sections):
        if not all(has_digest):
            remedy += ", or add the digests of its paragraphs to the dossier"
        raise JvexploreError(f"{path}: {_mismatch(len(sources), sum(has_digest), len(has_digest))}", remedy)
    return best


def fits_undigested(attached: SourceCopy) -> bool:
    """Return whether a text may be a source of which no digest is known: it has as many paragraphs."""
    copy = attached.copy
    return len(copy.undigested_paragraphs) == len(copy.sources) == len(copy.sections) > 0


def _mismatch(sources: int, expected: int, paragraphs: int) -> str:
    """Return why a text is a copy of none of the sources, of whose paragraphs some may have no digest."""
    if not sources:
        return "the dossier has no source yet that it could be a copy of"
    if not expected:
        return "cannot be recognised: the dossier has no digests of paragraphs"
    if expected < paragraphs:
        digests = f"the dossier has digests of {expected:,} of {paragraphs:,} paragraphs"
        return f"is not recognised: {digests}, so the copy cannot be recognised by the others"
    if sources == 1:
        what = f"none of its {expected} paragraphs is" if expected > 1 else "its paragraph is not"
        return f"not the article of this dossier: {what} in it"
    return f"none of the {sources} sources of this dossier: none of their {expected:,} paragraphs is in it"


def _read_text(path: Path, *, takes_pipes: bool) -> str:
    try:
        data = read_bounded(path, _LARGEST, takes_pipes=takes_pipes)
    except FileTooLarge:
        raise JvexploreError(f"{path}: is too long for an article", "save only the article, as a text file") from None
    except OSError as error:
        raise file_error(path, error, "read") from None
    try:
        return decode_copy(data)
    except JvexploreError as error:
        raise JvexploreError(f"{path}: {error.what}", error.remedy) from None


def decode_copy(data: bytes) -> str:
    """Decode bytes: UTF-8, or UTF-16 or UTF-32 with a byte order mark.

    Raises:
        JvexploreError: if they are in another encoding, which is named if it can be guessed, or not text.
    """
    if other := find_other_format(data):
        raise JvexploreError(f"is {other.name}, not text", "save the article as a text file")
    mark, encoding = next(((mark, name) for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), (b"", ""))
    encoding = encoding or _guess_utf_16(data) or "utf-8"
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise JvexploreError(f"is damaged {encoding[:6].upper()} text", "save it again, as UTF-8") from None
        line = data.count(b"\n", 0, error.start) + 1
        named = _name_encoding(data)
        what = f"is {named} text, not UTF-8" if named else f"line {line}: not UTF-8 text (byte {error.start + 1})"
        raise JvexploreError(what, "save it as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess_utf_16(data: bytes) -> str:
    """Return the UTF-16 variant of bytes without a byte order mark, by the positions of zeros; empty if neither."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half * 0.8 > sample[::2].count(0):
        return "utf-16-le"
    if half and sample[::2].count(0) > half * 0.8 > sample[1::2].count(0):
        return "utf-16-be"
    return ""


class EncodingGuess(NamedTuple):
    """The likeliest 8-bit encoding of some bytes.

    Attributes:
        name: its usual name; several, if they decode these bytes to the same text.
        text: the text.
    """

    name: str
    text: str


def guess_encoding(data: bytes) -> EncodingGuess | None:
    """Return the likeliest text of bytes that are not UTF-8; `None` if no usual encoding can decode all of them.

    Few bytes give little evidence: an encoding that mixes letters of two scripts in one word is rejected.
    """
    likeliest = _likeliest_encoding(_sample_around_non_ascii(data)) if b"\0" not in data else ""
    for codec in (likeliest, *_EIGHT_BIT) if likeliest else ():
        with suppress(UnicodeDecodeError):
            text = data.decode(codec)
            if not _TWO_SCRIPTS.search(text):
                return EncodingGuess(_name_alike(_sample_around_non_ascii(data), codec), text)
    return None


def _sample_around_non_ascii(data: bytes) -> bytes:
    """Return a sample that suffices to guess the encoding, starting before the first byte that is not ASCII."""
    first = _NON_ASCII.search(data)
    start = max(0, (first.start() if first else 0) - _SAMPLE // 2)
    return data[start : start + _SAMPLE]


def _likeliest_encoding(sample: bytes) -> str:
    """Return Python's name of the likeliest 8-bit encoding of bytes; empty if none fits."""
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=list(_EIGHT_BIT))
    messiness = {match.encoding: match.chaos for match in found}
    if not messiness:
        return ""
    clean = min(messiness.values()) + _MESSINESS_TOLERANCE
    return next(codec for codec in _EIGHT_BIT if messiness.get(codec, 1) <= clean)


def _name_encoding(data: bytes) -> str:
    """Return the name of the 8-bit encoding, or of several that decode these bytes equally; empty if none fits."""
    sample = _sample_around_non_ascii(data)
    likeliest = _likeliest_encoding(sample)
    return _name_alike(sample, likeliest) if likeliest else ""


def _name_alike(sample: bytes, codec: str) -> str:
    """Return the usual names of the encodings that decode bytes as a given one does, the commonest first."""
    text = sample.decode(codec, "replace")
    alike = [name for codec, name in _EIGHT_BIT.items() if sample.decode(codec, "replace") == text]
    return join_words(alike[:_MAX_NAMED], "or")
