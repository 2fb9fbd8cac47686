"""Find where the words begin that a verb reports: behind whom it was told, when, where, and "that"."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.wordlists import word_set

TELLING: Final = word_set("told tells tell assured informed reminded")
_TIME: Final = (
    r"(?:(?:on|late|early|earlier|last|this|in|at|by|since)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday"
    r"|today|tonight|week|month|year|night|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?:\s+(?:morning|afternoon|evening|night|\d{1,2}))?"
)
_WHERE: Final = (
    r"(?:in|at|on|to|during|after|through|via|by|from)\s+(?:(?:a|an|the|its|his|her|their|this|another)\s+)?"
    r"(?:(?!that\b|it\b|he\b|she\b|they\b)[\w'&-]+\s+){0,4}?(?:statement|interview|filings?|letter|note|email|e-mail"
    r"|report|call|release|announcement|briefing|memo|document|disclosure|conference|meeting|clients|investors|analysts"
    r"|reporters|parliament|court|post|blog|prospectus|hearing|newspaper|television|radio|exchanges?|bourse|interpreter"
    r"|lawyer|shareholders|staff|employees|telephone|phone)"
)
_ADJUNCT: Final = re.compile(rf",?\s+(?:{_TIME}|{_WHERE}|only|also|again|then)(?=[\s,.]|\Z)", re.IGNORECASE)
_ANY_ADJUNCT: Final = re.compile(
    r",?\s+(?:in|at|on|during|after|through|via)\s+(?:(?!that\b)[\w'&-]+\s+){0,5}?[\w'&-]+(?=,?\s+that\b)"
)
_MAX_ADJUNCTS: Final = 5
_HEARER: Final = re.compile(
    r"\s+(?:(?!that\b)[^\s,.;:\"]+\s+){0,7}?(?:[^\s,.;:\"]+)"
    r"(?=\s+(?:that|it|he|she|they|there|its|the|his|her|their|a|an)\b|\s+(?:in|on|at|this|last|yesterday)\s)"
)
THAT: Final = re.compile(r",?\s+that,?\s+")


def report_begin(text: str, verb: re.Match[str], end: int) -> tuple[int, bool]:
    """Return where the words begin that a verb reports, and whether "that" stands before them.

    Args:
        text: the paragraph.
        verb: the verb.
        end: where its sentence ends.
    """
    begin = verb.end()
    if verb[0] in TELLING:
        told = _HEARER.match(text, begin, end)
        if told is None:
            return end, False
        begin = told.end()
    for _ in range(_MAX_ADJUNCTS):
        adjunct = _ADJUNCT.match(text, begin, end) or _ANY_ADJUNCT.match(text, begin, end)
        if adjunct is None:
            break
        begin = adjunct.end()
    that = THAT.match(text, begin, end)
    return (that.end(), True) if that else (begin, False)
