"""Decode the bytes of a text: UTF-8, or UTF-16 or UTF-32 with a byte order mark; others are guessed."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import Final, NamedTuple

from jvexplore.article.other_formats import find_other_format
from jvexplore.errors import JvexploreError
from jvexplore.joined_words import join_words

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
"""How many bytes are looked at to guess the encoding."""
_ZEROS: Final = 0.8
"""The share of upper bytes that are zero in UTF-16 of a text in the Latin alphabet."""
_MAX_NAMED: Final = 3
"""How many encodings are named where several decode the bytes to the same text."""
_MESSINESS_TOLERANCE: Final = 0.02
"""How much messier the text in a common encoding may be than in a rare one and still be preferred."""
_TWO_SCRIPTS: Final = re.compile("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")
_NON_ASCII: Final = re.compile(rb"[\x80-\xff]")


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
    if half and sample[1::2].count(0) > half * _ZEROS > sample[::2].count(0):
        return "utf-16-le"
    if half and sample[::2].count(0) > half * _ZEROS > sample[1::2].count(0):
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
