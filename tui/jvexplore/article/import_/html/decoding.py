"""Decode the bytes of a web page: what they are counts for more than what the page says that they are."""

from __future__ import annotations

from typing import Final

from jvexplore.article.import_.declared_encodings import find_codec, find_declaration
from jvexplore.article.text_decoding import decode_copy, guess_encoding
from jvexplore.errors import JvexploreError

_WESTERN: Final = "cp1252"
"""What servers declare for pages whose encoding nobody told them."""
_DAMAGED_SHARE: Final = 0.02
"""The share of characters beyond ASCII that may be damaged in a text whose encoding is known."""


def decode_page(data: bytes, declared: str = "") -> str:
    """Return the text of a page.

    Args:
        data: its bytes.
        declared: the encoding that is declared outside the page, as in the headers of a mail; mostly empty.
    """
    encoding = find_codec(declared or find_declaration(data))
    if encoding.startswith("iso2022") and (text := _decode_mostly(data, encoding)):
        return text
    try:
        return decode_copy(data)
    except JvexploreError:
        pass
    if text := _decode_mostly(data, "utf-8"):
        return text
    if encoding not in {"", _WESTERN} and (text := _decode_mostly(data, encoding)):
        return text
    guess = guess_encoding(data)
    text = guess.text if guess else data.decode(_WESTERN, "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode_mostly(data: bytes, encoding: str) -> str:
    """Return the text of bytes if hardly any is damaged; else an empty one."""
    text = data.decode(encoding, "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    is_known = text.count("\N{REPLACEMENT CHARACTER}") <= beyond_ascii * _DAMAGED_SHARE
    return text.replace("\r\n", "\n").replace("\r", "\n") if is_known else ""
