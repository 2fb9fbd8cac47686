"""Lines around an article that name who reported it, whose desk or agency helped, or only a place and a day."""

from __future__ import annotations

import re
from typing import Final

_REPORTING: Final = r"(?:reporting|written|writing|compiled|bericht|geschrieben|mitarbeit|protokoll)"
_EDITING: Final = r"(?:edited|editing|redigiert|redaktion)"
_REPORTED: Final = re.compile(
    rf"\(?(?:additional |further )?{_REPORTING}"
    r"(?: (?:and|und) \w+)?(?: by|\svon|:)\s(?P<names>[^;.()]{3,120})(?:[;.)].{0,200})?"
    rf"|\(?{_EDITING}(?: by|\svon|:)\s[^.]{{3,150}}\.?\)?"
    r"|(?:the )?(?:(?:associated press|ap|reuters|staff|news) (?:\w+ )?(?:writer|reporter)s? )?"
    r"(?P<contributors>[^;.()]{3,200}) (?:also )?contributed"
    r"(?: to this (?:report|story|article)| reporting(?: to this (?:report|story|article)| from [^.]{2,60})?)\.?",
    re.IGNORECASE,
)
"""A line below an article that names who reported it: "Reporting by Ana Okoye; editing by Ben Holm"."""
_REPORTED_FROM: Final = re.compile(
    r"(?-i:[A-Z])[^,.;]{3,40} reported from [^,.;]{2,40}(?:,? and [^,.;]{3,40} from [^,.;]{2,40})?\."
)
_INPUTS: Final = re.compile(
    r"[(\[—–*\s-]{0,3}(?:with (?:agency |additional )?(?:inputs?|files|material|reporting|assistance)"
    r"(?: (?:from|by) [^.;]{2,80})?|with (?:news )?(?:agencies|wires)|(?:agency|agencies|pti|ani|ians) inputs?"
    r"|mit (?:material|informationen|agenturmaterial)(?: (?:von|der|des) [^.;]{2,80})?|mit agenturen)[)\]\s.]{0,3}",
    re.IGNORECASE,
)
"""A line that says from which agencies some of an article is: "(With inputs from PTI)"."""
_DESK_WORD: Final = (
    r"(?:our|own|staff|special|senior|chief|city|national|state|news|web|digital|online|business|economics?|financial"
    r"|markets?|political|foreign|sports|science|medical|energy|industry|technology|associated press)"
)
_DESK_NOUN: Final = r"(?:bureau|correspondents?|reporters?|writers?|columnist|editor|desk|service)"
DESK: Final = re.compile(
    rf"(?:by )?(?:(?-i:[A-Z]{{2,3}})\s(?:{_DESK_WORD}\s){{0,2}}|(?:(?-i:[A-Z])\w+\s)?(?:{_DESK_WORD}\s){{1,3}})"
    rf"{_DESK_NOUN}(?:, (?-i:[A-Z])[\w .&]{{1,30}})?|(?:by )?(?:agencies|news agencies|agenturen)",
    re.IGNORECASE,
)
"""Whoever has no name: "Our Bureau", "Staff Reporter", "AP Business Writer"."""
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_PLACE_AND_DAY: Final = re.compile(
    rf"(?-i:[A-Z])[\w’'. -]{{1,30}}, (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})", re.IGNORECASE
)
"""A day without its year, which the article's reader knew."""
_CREDIT_WORDS: Final = re.compile(
    rf"\b(?:{_REPORTING}|{_EDITING}|{_DESK_NOUN}|{_MONTH}|contributed|reported|inputs?|files|wires|agencies|agenturen"
    r"|material|agenturmaterial|informationen|assistance)(?!\w)",
    re.IGNORECASE,
)


def may_be_credit(line: str) -> bool:
    """Return whether a line has one of the words without which it is no credit: quicker than reading it."""
    return _CREDIT_WORDS.search(line) is not None


def read_credit(line: str) -> str | None:
    """Return the persons that a line names as those who reported an article, empty if none; `None` for other lines.

    Args:
        line: a paragraph at the beginning or the end of a text.
    """
    if reported := _REPORTED.fullmatch(line):
        return reported["names"] or reported["contributors"] or ""
    if reported := _REPORTED_FROM.fullmatch(line):
        return ", ".join(re.split(r" (?:reported )?from [^,.]+(?:, )?(?:and )?", reported[0])[:-1])
    return "" if any(each.fullmatch(line) for each in (_INPUTS, DESK, _PLACE_AND_DAY)) else None


def names_reporters(line: str) -> bool:
    """Return whether a line names who reported an article, edited it, or which agency helped.

    Args:
        line: a paragraph at the end of a text.
    """
    reported = _REPORTED.fullmatch(line)
    if reported is None:
        return _INPUTS.fullmatch(line) is not None
    words: list[str] = (reported["names"] or reported["contributors"] or "").split()
    return not words or sum(word[0].isupper() for word in words) * 2 > len(words)
