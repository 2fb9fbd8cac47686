"""Find the quotation marks in a text, and whether each may open or close; apostrophes and primes are excluded.

The direction of a mark is its own (“ ” « » „ 「 」), or follows from its neighbours (" '). Some directed marks are used
in reverse: “ closes „ in German, » opens in Danish, ” opens in Swedish. Such a mark may do either, and `quotations.py`,
which tracks the open quotations, decides. The pairs are from
https://en.wikipedia.org/wiki/Quotation_mark#Summary_table and the Unicode standard, chapter 6.2.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

CLOSED_BY: Final = {
    "“": "”",
    "‟": "”",
    "„": "“”",
    "”": "”",
    "‘": "’",
    "‛": "’",
    "‚": "‘’",
    "«": "»",
    "»": "«»",
    "\u2039": "\u203a",
    "\u203a": "\u2039\u203a",
    '"': '"',
    "'": "'",
    "\uff02": "\uff02",
    "\uff07": "\uff07",
    "「": "」",
    "『": "』",
    "｢": "｣",
    "﹁": "﹂",
    "﹃": "﹄",
    "〝": "〞〟",
    "``": ("''",),
    "''": ("''",),
}
"""The closing marks of every opening mark."""
_SINGLE: Final = "'’‘‛‚\uff07"
"""Marks that may be apostrophes, or may be closed by one."""
_DIRECTED_OPENING: Final = frozenset("“‟„‘‛‚«\u2039「『｢﹁﹃〝") | {"``"}
_DIRECTED_CLOSING: Final = frozenset("”’»›」』｣﹂﹄〞〟")
_EITHER: Final = frozenset("“‘«\u2039”»\u203a")
"""Directed marks that some language uses in reverse."""
_CHARACTERS: Final = "".join(sorted(_DIRECTED_OPENING - {"``"} | _DIRECTED_CLOSING)) + "\"'`\uff02\uff07"
_MAX_IN_A_ROW: Final = 6
"""The most adjacent marks that may be nested quotations; more are a rule or a fence."""
_MARK: Final = re.compile(rf"[{_CHARACTERS}]{{{_MAX_IN_A_ROW + 1},}}|``|''|[{_CHARACTERS.replace('`', '')}]")
_MAX_SKIPPED: Final = 16
"""The most marks and invisible characters skipped to find a neighbour."""
_AROUND_ELISION: Final = re.compile(r"(?<!\w)['’‘](?:n['’](?!\w)|\d\ds\b)", re.IGNORECASE)
"""Elisions that are never quotations: ’n’, ’90s."""
_ELIDED: Final = re.compile(
    r"(?:tis|twas|twere|twill|em|til|till|cause|cos|bout|round|neath|gainst|tween|n|s|t|k)\b|\d\d(?![\d.,%])",
    re.IGNORECASE,
)
"""What may follow an apostrophe: ’tis, ’em, the year ’68, and the Dutch ’t and ’s."""


class QuotationMark(NamedTuple):
    """A mark, and its possible roles.

    Attributes:
        mark: its characters.
        start: its start, in code points.
        end: its end, exclusive.
        opens: whether it may open a quotation.
        closes: whether it may close an open one.
        is_doubtful: whether it may be an apostrophe or a prime (traders’ strike), and closes only short quotations.
    """

    mark: str
    start: int
    end: int
    opens: bool
    closes: bool
    is_doubtful: bool = False


def find_quotation_marks(text: str, most: int) -> list[QuotationMark]:
    """Return the quotation marks in a text, in order.

    Args:
        text: any text.
        most: the maximum number of possible marks examined.
    """
    found: list[QuotationMark] = []
    free = 0
    for match in islice(_MARK.finditer(text), most):
        start, end = match.span()
        if start < free or end - start > _MAX_IN_A_ROW:
            continue
        mark = match[0]
        if mark in _SINGLE and (around := _AROUND_ELISION.match(text, start)):
            free = around.end()
            continue
        before, after = _neighbours(text, start, end)
        opens, closes = _roles(mark, before, after)
        if opens or closes:
            found.append(QuotationMark(mark, start, end, opens, closes))
    return _without_apostrophes(text, found)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the characters on both sides of a mark, beyond adjacent marks; empty at an end of the text."""
    first, last = start - 1, end
    lowest, highest = first - _MAX_SKIPPED, last + _MAX_SKIPPED
    while lowest < first and first >= 0 and _is_skipped(text[first]):
        first -= 1
    while last < highest and last < len(text) and _is_skipped(text[last]):
        last += 1
    return text[first] if first >= 0 else "", text[last] if last < len(text) else ""


def _is_skipped(character: str) -> bool:
    return character in _CHARACTERS or (not character.isascii() and unicodedata.category(character) == "Cf")


@lru_cache(maxsize=4096)
def _roles(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Return whether a mark may open, and whether it may close, by its neighbours."""
    if mark in _SINGLE and _is_letter(before) and _is_letter(after):
        return False, False  # don’t, O’Brien, Shi‘a
    opens = _can_open(before, after)
    closes = _can_close(before)
    if mark in _DIRECTED_OPENING:
        return True, closes and mark in _EITHER
    if mark == "’":
        return False, closes or not _is_letter(after)
    if mark in _DIRECTED_CLOSING:
        return opens and mark in _EITHER, True
    return opens, closes


def _can_open(before: str, after: str) -> bool:
    if not after or after.isspace():
        return False
    if not before or before.isspace() or before in ":/=>*_|~" or _is_wide(before):
        return True
    return unicodedata.category(before) in ("Ps", "Pd")


def _can_close(before: str) -> bool:
    return bool(before) and not before.isspace() and unicodedata.category(before) != "Ps"


def _is_letter(character: str) -> bool:
    """Return whether a character is a letter or digit of a script that separates words by spaces."""
    return character.isalnum() and not _is_wide(character)


def _is_wide(character: str) -> bool:
    """Return whether a character is Chinese, Japanese or Korean: these need no space around a mark."""
    return not character.isascii() and unicodedata.east_asian_width(character) in ("W", "F")


def _without_apostrophes(text: str, found: list[QuotationMark]) -> list[QuotationMark]:
    """Return the marks that are not apostrophes or primes, judged by the marks after them.

    One that could only close (traders’ strike, 10" tall) is dropped if a more certain mark closes before another opens.
    One that may open before an elision (’tis) is dropped unless a mark closes before another opens.
    """
    kept: list[QuotationMark] = []
    is_closed_ahead = {True: False, False: False}  # by whether the mark is a single one
    for each in reversed(found):
        is_single = each.mark in _SINGLE
        if is_single or each.mark == '"':
            if is_single and each.opens and _ELIDED.match(text, each.end):
                if is_closed_ahead[True]:
                    kept.append(each)
                    is_closed_ahead[True] = False
                continue
            if each.closes and not each.opens and _is_doubtful(text, each, is_single=is_single):
                if not is_closed_ahead[is_single]:
                    kept.append(each._replace(is_doubtful=True))
                continue
            is_closed_ahead[is_single] = each.closes and not each.opens
        kept.append(each)
    kept.reverse()
    return kept


def _is_doubtful(text: str, mark: QuotationMark, *, is_single: bool) -> bool:
    """Return whether a mark may be an apostrophe or a prime with a word after it: traders’ strike, 10" tall."""
    follows = text[mark.end : mark.end + 1].isspace() and text[mark.end + 1 : mark.end + 2].isalnum()
    before = text[max(mark.start - 2, 0) : mark.start].lower()
    return follows and (before[-1:].isdigit() or (is_single and before.endswith(("s", "x", "z", "in"))))
