"""Extract the text of a page saved as plain HTML: blocks separated by blank lines.

Not with Python's own parser of HTML, which takes quadratic time for some damaged pages; this takes linear time. It
needs only the text of paragraphs, to recognise them by their digests, and nothing that has to be loaded first; a page
that becomes a source is read by its importer.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_STARTS_HTML: Final = re.compile(
    r"<(?:!doctype|html|head|body|main|article|section|div|p|br|h[1-6]|ul|ol|li|blockquote|table|span)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_PROBED_CHARS: Final = 1 << 16
_TAG: Final = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,30}+)(?:[^<>\"']|\"[^<\"]{0,2000}+\"|'[^<']{0,2000}+')*+>|<[!?][^<>]*+>"
)
_FOOTNOTE: Final = re.compile(
    r"(?<!\b10)(?<!\bm)(?<!\b[kcdm]m)(?<!\b(?:ft|mi|yd))<sup\b[^<>]*+>(?:"
    r"(?:\s|<[^<>]*+>){0,8}+(?:[(\[](?:\d{1,3}|[a-z*\u2020\u2021])[)\]]|\d{1,3}|[*\u2020\u2021])"
    r"|(?:\s|<(?!a\b)[^<>]*+>){0,8}+<a\b[^<>]*+>(?:\s|<[^<>]*+>){0,8}+[a-z]"
    r")(?:\s|</[^<>]*+>){0,8}?</sup>",
    re.IGNORECASE,
)
"""The marks of footnotes, not powers, such as those of units, nor the ends of ordinal numbers."""
_BLOCK: Final = re.compile(
    r"(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot"
    r"|th|thead|title|tr|ul)"
)
"""The tags that begin or end a block: https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3."""
_DROPPED: Final = ("script", "style", "svg", "button", "title")
_SPACE: Final = re.compile(r"\s+")
_LOWER_ASCII: Final = str.maketrans({letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
"""Only ASCII letters: lower-casing others may change their number, and so shift offsets."""
_QUOTATION_MARKS: Final = {"": "“", "/": "”"}


def is_html(text: str) -> bool:
    """Return whether a text is HTML, by the tags at its start."""
    return _STARTS_HTML.search(text, 0, _PROBED_CHARS) is not None


def extract_text(page: str) -> str:
    """Return the text of a page: one block per line, blank lines between blocks, entities resolved."""
    for name in _DROPPED:
        page = _remove_between(page, f"<{name}", f"</{name}>", name=True)
    page = _FOOTNOTE.sub("", _remove_between(page, "<!--", "-->"))
    text = _TAG.sub(_replace_tag, _SPACE.sub(" ", page))
    blocks = (unescape(block).strip() for block in text.split("\n\n"))
    return "\n\n".join(block for block in blocks if block)


def _replace_tag(tag: re.Match[str]) -> str:
    name = (tag[2] or "").lower()
    if name == "q":
        return _QUOTATION_MARKS[tag[1]]
    if name == "br":
        return "\n"
    return "\n\n" if _BLOCK.fullmatch(name) else ""


def _remove_between(page: str, opening: str, closing: str, *, name: bool = False) -> str:
    """Return a page without the text between two marks; without a closing mark, up to the end, as in browsers."""
    lower = page.translate(_LOWER_ASCII)
    parts: list[str] = []
    last = 0
    while (start := lower.find(opening, last)) >= 0:
        opening_end = start + len(opening)
        if name and lower[opening_end : opening_end + 1].isalnum():  # <header> is not <head>
            parts.append(page[last:opening_end])
            last = opening_end
            continue
        parts.append(page[last:start])
        tag_end = lower.find(">", opening_end) if name else -1
        if tag_end >= 0 and lower[tag_end - 1] == "/":  # self-closing, as <svg/> may be
            last = tag_end + 1
            continue
        end = lower.find(closing, opening_end)
        last = len(page) if end < 0 else end + len(closing)
    return "".join((*parts, page[last:])) if parts else page
