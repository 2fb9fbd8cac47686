"""Decode the bytes of a plain text, whatever its encoding."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from contextlib import suppress
from typing import Final

from jvexplore.article.other_formats import refuse_other_format
from jvexplore.article.text_decoding import decode_copy, guess_encoding
from jvexplore.dossier.conversion.file_format import read_format
from jvexplore.errors import JvexploreError

_SAMPLE: Final = 1 << 14
"""How many bytes are looked at to guess the encoding."""
_FEWEST: Final = 16
"""The fewest bytes that show how wide the units are."""
_HIGH_BYTE: Final = 0x10
"""Above the upper bytes of the alphabets in UTF-16, Latin to Indian ones: beyond are rare scripts, and Chinese."""
_ZEROS: Final = 0.9
"""The share of bytes in a place that are zero from which on the units are as wide as the places are apart."""
_UTF_32: Final = (("utf-32-le", (2, 3)), ("utf-32-be", (0, 1)))
_UTF_16: Final = (("utf-16-le", 1), ("utf-16-be", 0))
_ONE_BLOCK: Final = 0.5
"""The share that the commonest upper byte must have, as in a text that is in one alphabet."""
_READABLE: Final = 0.8
"""The share of letters, digits and spaces in what is a text."""
_UTF_8: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SOUND_SHARE: Final = 0.8
"""The share of characters beyond ASCII that must be UTF-8 for the others to be damage, or pieces of another text."""


def decode_article(data: bytes) -> str:
    """Decode the contents of a file with an article.

    Raises:
        JvexploreError: when it is empty, not text, or of a kind that is not an article's plain text.
    """
    refuse_other_format(data)
    text = _decode_wide(data) or _decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise JvexploreError("is not text", "save the article as a text file")
    if not any(map(str.isalnum, text)):
        raise JvexploreError("is empty", "name a file with the text of an article")
    if type(read_format(text)) is int:
        raise JvexploreError("is a dossier or a notes file, not an article", "open a dossier with --dossier FILE")
    return text


def _decode(data: bytes) -> str:
    try:
        return decode_copy(data)
    except JvexploreError:
        if text := _decode_patched(data):
            return text
        guess = guess_encoding(data)
        if guess is None:
            raise JvexploreError("is not text", "save the article as a text file") from None
        return guess.text


def _decode_wide(data: bytes) -> str:
    """Return the text of bytes in UTF-32, or in UTF-16, without a byte order mark; empty if they are not."""
    sample = data[:_SAMPLE]
    if len(sample) < _FEWEST or len(data) % 2 or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ""
    for encoding, places in _UTF_32:
        if all(sample[place::4].count(0) >= len(sample) // 4 * _ZEROS for place in places):
            with suppress(UnicodeDecodeError):
                return data.decode(encoding)
    for encoding, place in _UTF_16:
        upper, lower = Counter(sample[place::2]).most_common(1)[0], Counter(sample[1 - place :: 2]).most_common(1)[0]
        if upper[0] < _HIGH_BYTE and upper[1] > len(sample) // 2 * _ONE_BLOCK > lower[1]:
            with suppress(UnicodeDecodeError):
                text = data.decode(encoding)
                if sum(each.isalnum() or each.isspace() for each in text) >= len(text) * _READABLE:
                    return text
    return ""


def _decode_patched(data: bytes) -> str:
    """Return the text of UTF-8 in which a few bytes are none, read as Windows writes them; empty if it is not that."""
    sound = len(_UTF_8.findall(data))
    try:
        text = data.decode("utf-8", "surrogateescape")
    except UnicodeDecodeError:
        return ""
    wrong = [each for each in text if "\udc80" <= each <= "\udcff"]
    if sound < _SOUND_SHARE * (sound + len(wrong)):
        return ""
    return "".join(_read_byte(ord(each) - 0xDC00) if "\udc80" <= each <= "\udcff" else each for each in text)


def _read_byte(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", "replace")
