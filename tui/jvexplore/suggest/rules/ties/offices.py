"""The offices that people hold, by the verb that each says, in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEADS: Final[Mapping[str, str]] = {
    "founded": "co-founder|cofounder|founder",
    "chairs": "chairman|chairwoman|chairperson|chair",
    "leads": (
        "managing partner|chief executive officer|chief executive|ceo|president|managing director"
        "|general secretary|national secretary|general manager"
        "|director general|director-general|secretary general|boss|leader|chief"
    ),
    "owns": "owner|proprietor",
    "sits-on-board-of": "board member|board director|independent director|non-executive director|whole-time director",
    "manages": "trustee",
    "represents": "shop steward|union representative|convener|works council head",
    "works-for": (
        "vice-president|vice president|chief financial officer|chief operating officer|chief technology officer"
        "|chief investment officer|chief economist|chief strategist"
        "|chief commercial officer|cfo|coo|cto"
        "|finance director|finance chief|operations director|operations chief"
        "|partner|analyst|economist|strategist"
        "|fund manager|portfolio manager|investment manager|manager|treasurer|company secretary|general counsel|counsel"
        "|lawyer|solicitor|attorney|spokesman|spokeswoman|spokesperson|director|principal|consultant|broker|adviser"
        "|advisor|executive|engineer|professor|fellow|researcher|banker|head|secretary|officer|official|controller|accountant"
    ),
}
_VERBS: Final = {head: verb for verb, listed in _HEADS.items() for head in listed.split("|")}
_MODIFIER: Final = (
    r"(?:chief|group|deputy|interim|acting|former|then|new|joint|senior|junior|global|regional|outgoing|incoming|vice|executive"
    r"|non-executive|longtime|long-serving|founding|lead|portfolio|equity|credit|investment|independent|retired|current"
    r"|research|industry|market|markets|commodities|oil|energy|utilities|mining|retail|banking|technology|media"
    r"|telecoms|property|pensions|insurance|chemicals|healthcare|consumer|transport|defence|aerospace|food|sector"
    r"|competition|antitrust|employment|mergers|tax|corporate|regulatory|labou?r|global|national|regional|sales"
    r"|marketing|technical|commercial|legal|creative|artistic|editorial|policy|private|wealth|asset|finance|financial"
    r"|operating|strategy|development|one-time|late|ex|co|honorary|supervisory board|board|advisory board|practice)"
)
_HEAD: Final = "|".join(sorted(_VERBS, key=len, reverse=True))
_TOPIC: Final = (
    r"(?: of (?!the\b|its\b|their\b)(?:[a-z-]+ )?(?:and )?[a-z-]+(?: [a-z-]+)?(?: and [a-z-]+)?"
    r"(?=,| at\b| for\b| of\b| in\b| with\b| <| \(|\Z))?"
)
OFFICE: Final = rf"(?:{_MODIFIER}[\s-]+){{0,4}}(?:{_HEAD})(?: emeritus|-elect|-designate)?{_TOPIC}"
"""The pattern of one office, in lower or upper case: "head of research"."""
OFFICES: Final = rf"(?P<offices>\b{OFFICE}(?:(?: and|,| &) (?:the |its )?{OFFICE}){{0,2}})\b"
"""The pattern of one office or several: "founder and chief executive"."""
_ONE: Final = re.compile(OFFICE, re.IGNORECASE)
ANY_OFFICE: Final = re.compile(rf"\b(?:{_HEAD})", re.IGNORECASE)
"""Whether there is an office at all: what all patterns of offices need."""
_FORMER: Final = re.compile(r"\b(?:former|then|ex|retired|one-time|late)\b|\bex-", re.IGNORECASE)
_COMING: Final = re.compile(r"\bincoming\b|-elect\b|-designate\b", re.IGNORECASE)
_VICE: Final = re.compile(r"\bvice[\s-]+(?:president|chair)", re.IGNORECASE)
_HEAD_WORD: Final = re.compile(rf"\b(?P<head>{_HEAD})(?: emeritus|-elect|-designate)?(?= of |\Z)", re.IGNORECASE)
_STATUS_WORD: Final = re.compile(
    r"\A(?:former|then|ex|retired|one-time|late|incoming|new|current)[\s-]+", re.IGNORECASE
)


def read_offices(words: str) -> Iterator[tuple[str, str, str]]:
    """Yield each verb that the words of one or several offices say, the office, and a status if that is not "actual".

    Offices of the same verb are one: "president and chief executive".
    """
    found = [match[0] for match in _ONE.finditer(words)]
    by_verb: dict[str, list[str]] = {}
    for each in found:
        by_verb.setdefault(_office_verb(each), []).append(each)
    status = "former" if _FORMER.search(words) else "expected" if _COMING.search(words) else ""
    for verb, offices in by_verb.items():
        text = words if len(by_verb) == 1 else " and ".join(offices)
        yield verb, _STATUS_WORD.sub("", text.strip()), status


def _office_verb(office: str) -> str:
    if vice := _VICE.search(office):
        return "sits-on-board-of" if "chair" in vice[0].lower() else "works-for"
    match = _HEAD_WORD.search(office)
    if match is None:
        return "works-for"
    head = match["head"].lower()
    if head == "chief":  # of a nation or tribe; "antitrust chief" is an office among others
        return "leads" if office.lower().endswith("grand chief") or " " not in office else "works-for"
    if head == "head":
        return "works-for" if " of " in office.lower() else "leads"
    return _VERBS[head]
