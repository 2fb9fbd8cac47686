"""Decode the bytes of a web page: what they are counts for more than what the page says that they are."""

from __future__ import annotations

import codecs
import re
from typing import Final

from jvexplore.article.text_decoding import decode_copy, guess_encoding
from jvexplore.errors import JvexploreError

_PROBED: Final = 1 << 16
_DECLARATION: Final = re.compile(
    rb"<meta\b[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})|<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{1,40})",
    re.IGNORECASE,
)
_BROWSER_NAMES: Final = {
    **dict.fromkeys(("iso8859-1", "ascii", "windows-1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("shift_jis", "x-sjis", "shift-jis", "sjis"), "cp932"),
    **dict.fromkeys(("euc_kr", "ks_c_5601-1987", "ksc5601"), "cp949"),
    **dict.fromkeys(("iso8859-9", "latin5"), "cp1254"),
    "big5": "big5hkscs",
    "tis-620": "cp874",
}
"""By Python's names and others: the encodings that browsers take for those that pages declare.

https://encoding.spec.whatwg.org/#names-and-labels
"""
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
    declaration = _DECLARATION.search(data[:_PROBED])
    named = declared or (declaration[1] or declaration[2] or b"").decode() if declaration else declared
    encoding = _find_codec(named)
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


def _find_codec(name: str) -> str:
    """Return Python's name of a declared encoding; empty if it has none, or it is none of a text."""
    try:
        found = codecs.lookup(name.strip().lower())
    except LookupError:
        return _BROWSER_NAMES.get(name.strip().lower(), "")
    codec = _BROWSER_NAMES.get(found.name, found.name)
    return codec if getattr(found, "_is_text_encoding", True) else ""


def _decode_mostly(data: bytes, encoding: str) -> str:
    """Return the text of bytes if hardly any is damaged; else an empty one."""
    text = data.decode(encoding, "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    is_known = text.count("\N{REPLACEMENT CHARACTER}") <= beyond_ascii * _DAMAGED_SHARE
    return text.replace("\r\n", "\n").replace("\r", "\n") if is_known else ""
