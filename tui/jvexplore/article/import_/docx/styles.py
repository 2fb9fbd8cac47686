"""What the styles of a Word file say of its paragraphs: which are headings or captions, and how they look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.import_.docx.markup import find_word, is_word_on, word_name, word_value
from jvexplore.article.import_.file_contents import BlockHint

if TYPE_CHECKING:
    from collections.abc import Iterator

CENTRED: Final = "center"
_DEFAULT_SIZE: Final = 20
"""In half points, as all sizes here: what a file has that says nothing."""
_HINTS_BY_NAME: Final = {
    "title": BlockHint.HEADLINE,
    "headline": BlockHint.HEADLINE,
    "subtitle": BlockHint.STANDFIRST,
    "subheadline": BlockHint.STANDFIRST,
    "standfirst": BlockHint.STANDFIRST,
    "byline": BlockHint.BYLINE,
    "author": BlockHint.BYLINE,
    "date": BlockHint.SOURCE_LINE,
    "caption": BlockHint.CAPTION,
    "toc heading": BlockHint.MENU,
    "contents heading": BlockHint.MENU,
    "table of figures": BlockHint.MENU,
    "header": BlockHint.RUNNING,
    "footer": BlockHint.RUNNING,
    "footnote text": BlockHint.FOOTNOTE,
    "endnote text": BlockHint.FOOTNOTE,
}
"""Names that Word and LibreOffice give in every language, and common ones of newsrooms."""
_HINTS_BY_PATTERN: Final = (
    (re.compile(r"heading(?: \d)?"), BlockHint.HEADING),
    (re.compile(r"(?:toc|contents) \d"), BlockHint.MENU),
    (re.compile(r"list (?:bullet|number)(?: \d)?"), BlockHint.ITEM),
)
_BODY_LEVEL: Final = 9
_OUTLINE_LEVEL: Final = re.compile(rf"[0-{_BODY_LEVEL - 1}]")
_DIGITS: Final = re.compile(r"\d{1,4}")


class WordStyle(NamedTuple):
    """What a style says.

    Attributes:
        hint: what its paragraphs are.
        is_bold: whether their letters are bold.
        size: the size of their letters, in half points.
        is_centred: whether their lines are.
    """

    hint: BlockHint
    is_bold: bool
    size: int
    is_centred: bool


class StyleSheet:
    """The styles of a Word file, each with what it takes over from those that it is based on.

    Args:
        root: the tree of the part with the styles; `None` if the file has none.
    """

    def __init__(self, root: Any) -> None:
        styles = [each for each in (root if root is not None else ()) if word_name(each) == "style"]
        self._styles = {word_value(each, "styleId"): each for each in reversed(styles)}
        self._default = next(
            (word_value(each, "styleId") for each in styles if _is_default_paragraph(each)),
            "",
        )
        defaults = find_word(root, "docDefaults", "rPrDefault", "rPr") if root is not None else None
        self._size = (_read_size(defaults) if defaults is not None else 0) or _DEFAULT_SIZE
        self._found: dict[str, WordStyle] = {}

    def find_style(self, style: str | None) -> WordStyle:
        """Return what a style says; without one, that of ordinary paragraphs.

        Args:
            style: its id.
        """
        name = style or self._default
        if name not in self._found:
            self._found[name] = self._resolve_style(name)
        return self._found[name]

    def _resolve_style(self, name: str) -> WordStyle:
        chain = [*self._based_on(name)]
        formats = [properties for each in chain if (properties := find_word(each, "rPr")) is not None]
        bold = next((found for each in formats if (found := find_word(each, "b")) is not None), None)
        size = next((found for each in formats if (found := _read_size(each))), self._size)
        hint = next((found for each in chain if (found := _read_hint(each))), BlockHint.NONE)
        sides = next((found for each in chain if (found := word_value(find_word(each, "pPr", "jc")))), "")
        return WordStyle(hint, is_word_on(bold), size, sides == CENTRED)

    def _based_on(self, name: str) -> Iterator[Any]:
        """Yield a style, and those that it is based on, the nearest first."""
        seen = set[str]()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = word_value(find_word(self._styles[name], "basedOn"))


def _is_default_paragraph(style: Any) -> bool:
    return word_value(style, "type") == "paragraph" and word_value(style, "default") in {"1", "true", "on"}


def _read_size(formatting: Any) -> int:
    """Return the size of letters; 0 if it is not given."""
    written = word_value(find_word(formatting, "sz"))
    return int(written) if _DIGITS.fullmatch(written) else 0


def _read_hint(style: Any) -> BlockHint:
    name = word_value(find_word(style, "name")).casefold().strip()
    if hint := _HINTS_BY_NAME.get(name):
        return hint
    if hint := next((hint for pattern, hint in _HINTS_BY_PATTERN if pattern.fullmatch(name)), BlockHint.NONE):
        return hint
    level = word_value(find_word(style, "pPr", "outlineLvl"))
    return BlockHint.HEADING if _OUTLINE_LEVEL.fullmatch(level) else BlockHint.NONE
