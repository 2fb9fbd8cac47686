"""Parse a web page, however it is broken, into a tree that is not nested too deeply to be walked."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from jvexplore.errors import JvexploreError

_MAX_DEPTH: Final = 500
_DEEPEST: Final = "/" + "/".join("*" * _MAX_DEPTH)
_FORMATTING: Final = re.compile(
    r"</?(?:font|b|i|u|em|strong|span|small|big|tt|s|strike|center)\b[^<>]{0,2000}>", re.IGNORECASE
)
"""What old pages open again and again without closing it, so that each stands in the one before."""


def parse_page(text: str) -> HtmlElement:
    """Return the tree of a page: no document type is resolved, and nothing is loaded.

    Raises:
        JvexploreError: when there is no element in it, or it is nested as no page is that a person can read.
    """
    root = _parse(text)
    if _is_too_deep(root):
        root = _parse(_FORMATTING.sub("", text))
        if _is_too_deep(root):
            raise JvexploreError("is nested too deeply for an article", "save the article as a text file")
    return root


def _parse(text: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:
        raise JvexploreError("is a page without text", "save the page again, once it is shown in full") from None


def _is_too_deep(root: HtmlElement) -> bool:
    return bool(root.xpath(_DEEPEST))
