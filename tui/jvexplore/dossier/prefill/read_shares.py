"""Read who holds how much of what from the selected words, and the sentence that they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.party_names import parties_with_role, party_text
from jvexplore.dossier.prefill.typed_number_text import number_text
from jvexplore.dossier.vocabulary.qualifiers import qualifier_class
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName
    from jvexplore.reading.quantities import Quantity

_PARTS: Final = (
    r"(?:stakes?|shares?|holdings?|shareholdings?|interest|Anteile?|Anteilen|Beteiligung|der\s+(?:Anteile|Aktien|Stimm\w+)"
    r"|of\s+(?:the\s+|its\s+|all\s+)?(?:shares?|share\s+capital|capital|votes?|voting\s+\w+|stock|equity|class\s+\w+\s+shares)"
    r"|beteiligt)"
)
_OF_COMPANY: Final = re.compile(
    rf"\s*(?:{_PARTS}\b\s*)*(?:at\s+general\s+meetings\s+)?(?:in|of|an|am|von)\s+(?:der\s+|dem\s+|den\s+|the\s+)?",
    re.IGNORECASE,
)
_IN_COMPANY: Final = re.compile(rf"{_PARTS}\s+(?:in|of|an|am|von)\s+(?:der\s+|dem\s+|den\s+|the\s+)?", re.IGNORECASE)
_OWN_PART: Final = re.compile(rf"(?:'s|')?\s+(?:\w+\s+){{0,2}}?{_PARTS}\b", re.IGNORECASE)
_HELD_BY: Final = re.compile(
    r"[^.;:]{0,60}?\b(?:(?:held|owned|controlled)\s+by|hält|halten|besitzt|besitzen|(?:liegen|liegt)\s+bei)\s+",
    re.IGNORECASE,
)
_FEW_WORDS: Final = re.compile(r"\s*(?:[a-zäöü]+\s+){0,4}")
_EACH: Final = re.compile(r"\s+(?:each|apiece|jeweils)\b")
_GOES_ON: Final = re.compile(
    r"\b(?:and|und)\s+(?:it\s+)?(?:wants|plans|will|would|may|could|aims|hopes|seeks|intends|can|must|will|möchte|plant)\b"
)
"""Where more is said of the subject: "Finch holds 30 per cent and wants to raise that to 50"."""
_VOTES: Final = re.compile(
    r"\s*(?:of\s+(?:[\w'-]+\s+){0,3}?(?:votes?|voting\s+(?:rights|shares|power))|der\s+Stimm\w+)\b", re.IGNORECASE
)
_CAST: Final = re.compile(r"\bcast\b[^.;]*\Z", re.IGNORECASE)
_CLASS: Final = re.compile(r"\s*of\s+(?:the\s+|its\s+)?(?P<base>class\s+\w+\s+shares)", re.IGNORECASE)
_WITHIN: Final = re.compile(r"\bin which\b|\bworan\b|\ban de[rm]\b[^.;]*\bhielt\b", re.IGNORECASE)
_OWN_COMPANY: Final = re.compile(
    r"\b(?:of|in)\s+(?:its|their)\s+(?:\w+\s+){0,2}?(?:stock|shares|share\s+capital|capital|equity|votes)\b"
    r"|\b(?:[Ii]ts|[Tt]heir|[Ii]hr\w*|'s?)\s+(?:\w+\s+){0,2}?(?:shareholders?|owners?|investors?|[Aa]ktionär\w*|promoters?)\b"
    r"|\b(?:shareholders?|investors?|owners?|Aktionäre?|Aktionärin|Gesellschafter)\s+(?:of|in|von|der|des|bei)\b"
)
"""What shows that the words speak of the owners of something else that was named: "its largest shareholder"."""
_SHAREHOLDER_OF: Final = re.compile(
    r"\b(?:shareholders?|investors?|owners?|Aktionäre?|Aktionärin|Gesellschafter)\s+(?:of|in|von|der|bei)\s+(?:the\s+)?"
)
_FROM: Final = re.compile(
    r"(?<!ranging )(?<!ranges )(?<!ranged )(?<!range )(?<!anywhere )(?<!varying )(?<!vary )(?<!prices )"
    r"\bfrom (?:\w+ ){0,2}\Z",
    re.IGNORECASE,
)
"""What shows that a number was one value, and becomes another: "raised its stake from 22 to 49 per cent"."""
_FROM_REACH: Final = 30
_NO_COMPANIES: Final = ("person", "group", "state", "agency")
_COMPANY_ROLES: Final = ("venture", "target")
_NOT: Final = re.compile(r"\b(?:not|nothing|never|no|nicht|kein\w*|nichts)\b")
_PERCENTAGE: Final = "percentage"


def find_share(reading: WordsReading) -> Quantity | None:
    """Return the percentage in the words: of a range the first; in a row of a table the last.

    Of several, it is the first whose holder is named and that no stake has yet.
    """
    found = [each for each in reading.untold_quantities if each.kind == _PERCENTAGE]
    if len(found) > 1 and "|" in reading.text:
        return found[-1]
    if is_one_number(reading.text, found):
        return found[0]
    return next((each for each in found if _holder_of(reading, each)), None)


def share_text(reading: WordsReading) -> str:
    """Return the percentage, or the range of percentages: "nearly 24 %"."""
    first = find_share(reading)
    if first is None:
        return ""
    last = next((each for each in reading.quantities if is_range(reading.text, first, each)), first)
    if is_negated(reading, first):
        return ""
    return number_text(reading.text, first, last, reading.dossier)


def is_one_number(text: str, found: Sequence[Quantity]) -> bool:
    """Return whether what was found is one number, or one range."""
    match found:
        case [_]:
            return True
        case [first, last]:
            return is_range(text, first, last)
    return False


def is_range(text: str, first: Quantity, last: Quantity) -> bool:
    """Return whether two numbers are the ends of a range: "24 to 26 per cent"."""
    joint = text[first.end : last.start].strip().lower()
    if first.kind != last.kind or first.currencies != last.currencies or first.value >= last.value:
        return False
    if "point" in text[first.start : first.end] and "point" not in text[last.start : last.end]:
        return False  # "up 2 percentage points to 12 per cent"
    is_close = text[first.end : last.start] in ("-", "–")  # "from DKK 90–110 million"
    if not is_close and _FROM.search(text, max(0, first.start - _FROM_REACH), first.start):
        return False
    if is_limited(first, last):
        return joint in ("and up to", "and", "and at most", "und höchstens", "und bis zu")
    return joint in ("to", "-", "–", "bis") or (joint == "and" and "between" in text[: first.start][-12:].lower())


def is_limited(first: Quantity, last: Quantity) -> bool:
    """Return whether words say which of two numbers is the lower limit, and which the upper one."""
    limits = (QualifierClass.AT_LEAST, QualifierClass.AT_MOST)
    return (qualifier_class(first.qualifier), qualifier_class(last.qualifier)) == limits


def is_negated(reading: WordsReading, number: Quantity) -> bool:
    """Return whether a limit is denied, so that it is another: "will not hold more than 49.9 per cent"."""
    before = reading.text[reading.clause_start(number.start) : number.start].rstrip()
    return bool(number.qualifier and _NOT.search(before.removesuffix(number.qualifier)))  # "no more than" is a limit


def holder_text(reading: WordsReading) -> str:
    """Return who holds the share; empty if that is not clear."""
    name = _find_holder(reading)
    return reading.typed_name(name) if name else ""


def _find_holder(reading: WordsReading) -> ReadName | None:
    share = find_share(reading)
    if share:
        return _holder_of(reading, share)
    if any(each.kind == _PERCENTAGE for each in reading.quantities):
        return None
    return next((each for each in reading.selected_names if reading.is_subject(each)), None)


def _holder_of(reading: WordsReading, share: Quantity) -> ReadName | None:
    start, end = reading.sentence_at(share.start)
    if held := _HELD_BY.match(reading.text, share.end, end):
        name = reading.name_after(held.end(), end)
        return name if name and _FEW_WORDS.fullmatch(reading.text, held.end(), name.start) else None
    found = [
        each
        for each in reading.names_between(start, share.start)
        if reading.is_subject(each) or reading.is_followed_by_relative(each) or _OWN_PART.match(reading.text, each.end)
    ]
    name = found[-1] if found else None
    if name is None or _is_other_share_between(reading, name, share):
        return None
    if _EACH.match(reading.text, share.end):
        return _next_holder(reading, found)
    is_theirs = name.is_possessive and not _OWN_PART.match(reading.text, name.end)
    return None if is_theirs else name


def _next_holder(reading: WordsReading, names: Sequence[ReadName]) -> ReadName | None:
    """Return the first of several holders of as much each who has no stake yet."""
    holders = {str(getattr(each, "holder", "")) for each in reading.dossier.collections.get("stakes", ())}
    return next((each for each in names if each.key not in holders), None)


def _is_other_share_between(reading: WordsReading, name: ReadName, share: Quantity) -> bool:
    """Return whether another share stands between a name and one, and what follows says nothing new of the name."""
    if _GOES_ON.search(reading.text[reading.clause_start(share.start) - len(" and ") : share.start]):
        return False
    return any(each.kind == _PERCENTAGE and name.end <= each.start < share.start for each in reading.all_quantities)


def company_text(reading: WordsReading) -> str:
    """Return what the share is one of: as the sentence says, else the one company of which the dossier has stakes."""
    share, holder = find_share(reading), holder_text(reading)
    named = _named_company(reading, share)
    if named:
        return named if named != holder else ""
    start, end = reading.sentence
    if _WITHIN.search(reading.text, start, end):
        return ""
    found = reading.company_by_noun(start, end, _COMPANY_ROLES)
    if not found and not (_OWN_COMPANY.search(reading.text, start, end)):
        found = _only_company(reading)
    return found if found != holder else ""


def _named_company(reading: WordsReading, share: Quantity | None) -> str:
    end = reading.sentence[1]
    if share and (match := _OF_COMPANY.match(reading.text, share.end, end)):
        name = reading.name_at(match.end())
        if name and name.kind not in _NO_COMPANIES:
            return reading.typed_name(name)
    position = share.start if share else reading.end
    first = reading.clause_start(position)
    for match in (*_IN_COMPANY.finditer(reading.text, first, end), *_SHAREHOLDER_OF.finditer(reading.text, first, end)):
        name = reading.name_at(match.end())
        if name and name.kind not in _NO_COMPANIES:
            return reading.typed_name(name)
    return ""


def _only_company(reading: WordsReading) -> str:
    dossier = reading.dossier
    companies = [*{str(getattr(each, "company", "")) for each in dossier.collections.get("stakes", ())} - {""}]
    if len(companies) == 1:
        return party_text(companies[0], dossier)
    if companies:
        return ""
    found = [each for role in _COMPANY_ROLES for each in parties_with_role(role, dossier)]
    return party_text(found[0], dossier) if len(found) == 1 else ""


def base_text(reading: WordsReading) -> str:
    """Return of what the share is one, if that is not the capital: "votes", "class B shares"."""
    share = find_share(reading)
    if share is None:
        return ""
    if match := _CLASS.match(reading.text, share.end):
        return match["base"]
    before = reading.text[reading.clause_start(share.start) : share.start]
    return "votes" if _VOTES.match(reading.text, share.end) or _CAST.search(before) else ""
