"""The encodings that web pages and mails declare, as browsers understand the names."""

from __future__ import annotations

import codecs
import re
from typing import Final

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


def find_declaration(data: bytes) -> str:
    """Return the name of the encoding that HTML or XML declares at its beginning; empty if it declares none."""
    declaration = _DECLARATION.search(data[:_PROBED])
    return (declaration[1] or declaration[2]).decode() if declaration else ""


def find_codec(name: str) -> str:
    """Return Python's name of a declared encoding; empty if it has none, or if it does not encode text."""
    name = name.strip().lower()
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):  # a name may hold anything, also what no text may
        return _BROWSER_NAMES.get(name, "")
    codec = _BROWSER_NAMES.get(found.name, found.name)
    return codec if getattr(found, "_is_text_encoding", True) else ""
