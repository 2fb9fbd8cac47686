"""What the elements of a web page are for its text: which begin a block, which nobody sees, which are data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.data_tables import LONGEST_CELL, holds_data

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCK_TAGS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "header", "hgroup"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "legend", "li", "main", "menu", "nav", "noframes"),
        *("noscript", "ol"),
        *("p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
"""The tags that begin or end a block: https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3."""
HEADING_TAGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
TEXT_TAGS: Final = frozenset(("p", "li", "dt", "dd", "figcaption", "caption", "summary", *HEADING_TAGS))
"""The tags of blocks that hold one text: what is within them and begins no block is part of it."""
_SKIPPED_TAGS: Final = frozenset(
    (
        *("applet", "area", "audio", "base", "canvas", "datalist", "embed", "frame", "head", "iframe", "img", "input"),
        *("link", "map", "meta", "meter", "object", "optgroup", "option", "param", "progress", "rp", "rt"),
        *("script", "select", "source", "style", "svg", "textarea", "title", "track", "video"),
    )
)
_HIDING_STYLE: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_READ_ALOUD: Final = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only|s)?|element-invisible|assistive-text"
    r"|hidden-visually|off-?screen)(?![\w-])",
    re.IGNORECASE,
)
"""The classes of texts that are read aloud, and not seen: "opens in a new window"."""
_PERMANENT_LINK: Final = re.compile(
    r"(?:^|\s)(?:mw-editsection|headerlink|permalink|anchor(?:-?link)?)(?!\S)", re.IGNORECASE
)
_LONGEST_PERMANENT_LINK: Final = 8
_POP_UP: Final = re.compile(r"(?:^|[\s_-])(?:tool-?tip|pop-?over|pop-?up|roll-?over|hover-?card)", re.IGNORECASE)
_FOOTNOTE_MARK: Final = re.compile(r"\s*(?:[(\[](?:\d{1,3}|[a-z*\u2020\u2021])[)\]]|\d{1,3}|[*\u2020\u2021])\s*")
_LINKED_MARK: Final = re.compile(r"\s*[a-z]\s*")
_POWER_BASE: Final = re.compile(r"(?<![^\W_])(?:10|[kcdm]?m|ft|mi|yd)\Z")
"""What numbers that stand higher are powers of: ten, and units of length."""
_FEWEST_WITHOUT_SCRIPT: Final = 300
"""The characters from which on a text for browsers without scripts is the article, not a remark about it."""
_SHADOW_TREE: Final = frozenset(("shadowrootmode", "shadowroot"))
"""The attributes of templates in which browsers save the visible text of elements of a site's own."""
_LONGEST_HEADED_CELL: Final = 1500
"""The most characters of a cell in a table that has headings, which no layout has."""


def is_block(element: HtmlElement, *, in_text: bool) -> bool:
    """Return whether an element begins a block of its own.

    Args:
        element: an element of the page.
        in_text: whether it stands in a block that holds one text, of which an element of a site's own is part.
    """
    tag = element.tag
    return tag in _BLOCK_TAGS or (not in_text and (tag == "button" or "-" in tag))


def is_left_out(element: HtmlElement) -> bool:
    """Return whether an element is no text that readers of the page see, or no part of the text it stands in."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED_TAGS:
        return True
    if tag == "template":
        return not _SHADOW_TREE & {*element.attrib}
    if tag == "noscript":
        return len("".join(element.itertext()).strip()) < _FEWEST_WITHOUT_SCRIPT
    if tag == "sup":
        return _is_footnote_mark(element)
    if _READ_ALOUD.search(element.get("class") or ""):
        return tag != "h1"
    return tag not in _BLOCK_TAGS and _is_no_text(element)


def _is_no_text(element: HtmlElement) -> bool:
    """Return whether an element within a line is no part of what the line says."""
    names = element.get("class") or ""
    if element.tag == "button":
        return next((each.tag for each in element.iterancestors() if each.tag in TEXT_TAGS), "") == "p"
    if _PERMANENT_LINK.search(names):
        return len("".join(element.itertext()).strip()) <= _LONGEST_PERMANENT_LINK
    return (element.tag != "a" and _POP_UP.search(names) is not None) or is_hidden(element)


def _is_footnote_mark(element: HtmlElement) -> bool:
    """Return whether a superscript is the mark of a footnote, not a power or the end of an ordinal number."""
    text = "".join(element.itertext())
    if _FOOTNOTE_MARK.fullmatch(text):
        previous = element.getprevious()
        before = (element.getparent().text if previous is None else previous.tail) or ""
        return not _POWER_BASE.search(before)
    return _LINKED_MARK.fullmatch(text) is not None and element.find(".//a") is not None


def is_hidden(element: HtmlElement) -> bool:
    """Return whether the page itself hides an element."""
    if "hidden" in element.attrib or (element.tag == "dialog" and "open" not in element.attrib):
        return True
    return _HIDING_STYLE.search(element.get("style") or "") is not None


def is_data_table(table: HtmlElement) -> bool:
    """Return whether a table holds data, of which a row is one text; in a layout, each cell has texts of its own."""
    if table.get("role") in {"presentation", "none"}:
        return False
    rows, lengths, has_heading = 0, list[int](), False
    for element in table.iterdescendants():
        tag = element.tag
        if tag in {"table", "ul", "ol", "form", "article", *HEADING_TAGS}:
            return False
        if tag == "tr":
            rows += 1
        elif tag in {"td", "th"}:
            lengths.append(len("".join(element.itertext()).strip()))
            has_heading = has_heading or tag == "th"
    return holds_data(rows, lengths, _LONGEST_HEADED_CELL if has_heading else LONGEST_CELL)
