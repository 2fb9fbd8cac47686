"""Rewrite what mammoth leaves out of a Word file's text into mark-up that it reads.

These are: fields in short form, text with a direction, the base text of ruby, equations, and text boxes without a
fallback for old programs. A drop cap becomes part of its paragraph. Hidden text is removed, so are pictures and the
addresses of links, of which an article needs neither, and most formatting, which mammoth would read slowly.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

from lxml import etree

from jvexplore.article.import_.docx.package import too_long_docx

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD_NAMESPACES: Final = (_WORD, "{http://purl.oclc.org/ooxml/wordprocessingml/main}")
_MATHS_NAMESPACES: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
_COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT_BOX: Final = "{urn:schemas-microsoft-com:vml}textbox"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_XML_SPACES: Final = " \t\r\n"
"""What a program leaves out at the edges of a text that is not marked to be preserved; a no-break space stands."""
_TRANSPARENT: Final = "smartTag"
"""An element of which mammoth reads the contents only."""
_RENAMED: Final = {
    **dict.fromkeys(("fldSimple", "bdo", "dir", "hyperlink", "ruby", "rubyBase"), _TRANSPARENT),
    "cr": "br",
    "ptab": "tab",
}
_REMOVED: Final = {
    *("rt", "rubyPr", "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak"),
    *("sectPr", "tblPr", "tblPrEx", "tblGrid", "object", "fldChar", "instrText"),
}
_FORMATTING: Final = {
    "pPr": {"pStyle", "jc", "numPr", "rPr"},
    "rPr": {"rStyle", "b", "sz", "del"},
    "tcPr": {"gridSpan", "vMerge"},
    "trPr": {"del"},
}
"""What is kept of the formatting of paragraphs, runs of letters, cells and rows."""
_MAX_ELEMENTS: Final = 100_000
"""What a text of 200 pages has, once it is rewritten."""
_MAX_ATTRIBUTES: Final = 50
_NO_LIST: Final = "0"
_LIST_LEVELS: Final = 9
_FALSE: Final = {"0", "false", "off"}


def prepare_markup(parts: Mapping[str, Any]) -> BytesIO:
    """Return a Word file of which mammoth reads all text that a reader sees.

    Args:
        parts: the trees of its parts by their names: document, footnotes, endnotes. They are changed.

    Raises:
        JvexploreError: when there is more of it than mammoth reads within a few seconds.
    """
    count = 0
    lists = set[str]()
    for root in parts.values():
        for each in [*root.iter(etree.Element)]:
            _rewrite_element(each)
        count += sum(1 for _ in root.iter())
        lists.update(word_value(each) for each in root.iter(*_qualified("numId")))
    if count > _MAX_ELEMENTS:
        raise too_long_docx()
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, root in parts.items():
            archive.writestr(f"word/{name}.xml", etree.tostring(root, encoding="UTF-8", xml_declaration=True))
        archive.writestr("word/numbering.xml", etree.tostring(_make_numbering(lists - {_NO_LIST})))
    file.seek(0)
    return file


def _make_numbering(lists: Iterable[str]) -> Any:
    """Return the part that says how lists are numbered: all alike, for it makes no difference to the text."""
    root = etree.Element(f"{_WORD}numbering")
    levels = etree.SubElement(root, f"{_WORD}abstractNum", {f"{_WORD}abstractNumId": "0"})
    for level in range(_LIST_LEVELS):
        etree.SubElement(levels, f"{_WORD}lvl", {f"{_WORD}ilvl": str(level)})
    for each in lists:
        number = etree.SubElement(root, f"{_WORD}num", {f"{_WORD}numId": each})
        etree.SubElement(number, f"{_WORD}abstractNumId", {f"{_WORD}val": "0"})
    return root


def _qualified(name: str) -> tuple[str, ...]:
    return tuple(f"{namespace}{name}" for namespace in _WORD_NAMESPACES)


def word_name(element: Any) -> str:
    """Return the name of an element of WordprocessingML; empty if it is of another kind."""
    namespace, name = _split_name(element.tag)
    return name if namespace in _WORD_NAMESPACES else ""


def find_word(element: Any, *names: str) -> Any:
    """Return the first element down a path of names; `None` if there is none."""
    for name in names:
        element = next((each for each in element if word_name(each) == name), None)
        if element is None:
            return None
    return element


def word_value(element: Any, name: str = "val", default: str = "") -> str:
    """Return an attribute of an element of WordprocessingML.

    Args:
        element: the element; `None` has no attributes.
        name: the name of the attribute.
        default: what to return without it.
    """
    values = (element.get(f"{each}{name}") for each in _WORD_NAMESPACES) if element is not None else ()
    return next((value for value in values if value is not None), default)


def is_word_on(element: Any) -> bool:
    """Return whether an element such as that for bold is there, and switched on."""
    return element is not None and word_value(element, default="1") not in _FALSE


def _split_name(tag: str) -> tuple[str, str]:
    namespace, closing, name = tag.rpartition("}")
    return namespace + closing, name


def _rewrite_element(element: Any) -> None:
    name = word_name(element)
    if len(element.attrib) > _MAX_ATTRIBUTES:  # no program gives so many
        element.attrib.clear()
    if name in {"drawing", "pict"} or element.tag == f"{_COMPATIBILITY}AlternateContent":
        _rewrite_drawing(element)
    elif name in _RENAMED:
        element.tag = _WORD + _RENAMED[name]
    elif name in _REMOVED or (name == "r" and is_word_on(find_word(element, "rPr", "vanish"))):
        _remove_element(element)
    elif name in _FORMATTING:
        _reduce_formatting(element, _FORMATTING[name])
    elif name == "p" and word_value(find_word(element, "pPr", "framePr"), "dropCap", "none") != "none":
        _join_with_next(element)
    elif name == "t" and element.get(_SPACE) != "preserve":
        element.text = (element.text or "").strip(_XML_SPACES)
    elif _split_name(element.tag)[0] in _MATHS_NAMESPACES:
        _rewrite_maths(element)


def _reduce_formatting(element: Any, kept: Collection[str]) -> None:
    for each in [*element]:
        if word_name(each) not in kept:
            element.remove(each)
    if not len(element):
        _remove_element(element)


def _remove_element(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _rewrite_drawing(element: Any) -> None:
    """Replace a drawing by the text boxes in it, or remove it; of alternatives, the first with text boxes counts."""
    is_choice = not word_name(element)
    boxes = next((found for each in (element if is_choice else [element]) if (found := [*_text_boxes(each)])), [])
    if not boxes and is_choice:
        fallback = f"{_COMPATIBILITY}Fallback"
        if element.find(fallback) is None and len(element):
            element[0].tag = fallback
        return
    for each in [*element]:
        element.remove(each)
    element.tag = f"{_WORD}pict"
    for box in boxes:
        etree.SubElement(element, _TEXT_BOX).append(box)


def _text_boxes(element: Any) -> Iterator[Any]:
    """Yield the contents of the text boxes in a drawing, but for those in another."""
    for each in element:
        if word_name(each) == "txbxContent":
            yield each
        elif isinstance(each.tag, str):
            yield from _text_boxes(each)


def _join_with_next(paragraph: Any) -> None:
    """Mark the end of a paragraph as deleted, so that its text becomes the beginning of the next one."""
    properties = paragraph[0]
    formatting = find_word(properties, "rPr")
    if formatting is None:
        formatting = etree.SubElement(properties, f"{_WORD}rPr")
    etree.SubElement(formatting, f"{_WORD}del")


def _rewrite_maths(element: Any) -> None:
    """Replace an equation by a run with its characters."""
    name = _split_name(element.tag)[1]
    if name == "oMathPara":
        element.tag = f"{_WORD}{_TRANSPARENT}"
    elif name == "oMath":
        text = "".join(each.text or "" for each in element.iter() if _split_name(each.tag)[1] == "t")
        for each in [*element]:
            element.remove(each)
        element.tag = f"{_WORD}r"
        written = etree.SubElement(element, f"{_WORD}t")
        written.text = text
