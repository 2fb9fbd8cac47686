"""The forms of years beside other years in German: "Geschäftsjahr 2026/27", "Vorjahr", "dieses und nächstes Jahr"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.reading.date_grammar import AbsoluteDate, AnchoredDate, DateForm, RelativeDate
from jvexplore.reading.numeric_dates import expand_year, read_span

if TYPE_CHECKING:
    from datetime import date

    from jvexplore.reading.date_grammar import DateValue

_MONTHS: Final = {
    "januar": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9,
    "oktober": 10, "november": 11,
}  # fmt: skip
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})"
_FISCAL: Final = re.compile(
    r"(?:Geschäftsjahr(?:es|s)?|Wirtschaftsjahr|GJ)\s{1,3}(?P<year>(?:1[5-9]|20)\d\d)"
    r"(?:(?P<mark>[-–/])(?P<until>\d{4}|\d\d))?(?![\w%]|[.,]\d)"
)
_FISCAL_END: Final = re.compile(
    rf"[^.\d]{{0,30}}?(?:(?:bis|zum|endete?(?:\s+am)?)\s+)?(?:im|Ende|(?:am\s+)?\d{{1,2}}\.)\s+{_MONTH}\b"
    r"(?P<behind>\s+(?:endete?|abgelaufen|zu\s+Ende))?",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"\b(?:bis|zum|endete?)\b", re.IGNORECASE)
_END_REACH: Final = 80
_YEAR_BEFORE: Final = re.compile(
    r"Vorjahr(?:e?s)?(?![\w-])|Vorjahres(?:quartal|zeitraum|periode)s?(?![\w-])", re.IGNORECASE
)
_THIS_AND_NEXT: Final = re.compile(
    r"diese[sm]\s{1,3}und\s{1,3}(?:das\s{1,3}|im\s{1,3}|dem\s{1,3})?(?:nächste"
    r"|kommende)[nsm]?\s{1,3}Jahre?(?!\w)",
    re.IGNORECASE,
)


def _read_fiscal(match: re.Match[str]) -> DateValue | None:
    if not match["until"]:
        return AbsoluteDate(match["year"])
    first, last = int(match["year"]), expand_year(match["until"])
    found = _FISCAL_END.match(match.string, match.end(), match.end() + _END_REACH)
    if found and last == first + 1 and (found["behind"] or _ENDS.search(found[0])):
        month = _MONTHS[found["month"].lower()]
        return AbsoluteDate(f"{first:04}-{month + 1:02}/{last:04}-{month:02}")
    return read_span(match)


def _read_year_before(_: re.Match[str]) -> DateValue:
    return AnchoredDate(-1)


def _read_both_years(_: re.Match[str]) -> DateValue:
    return RelativeDate(_this_and_next)


def _this_and_next(published: date) -> str:
    return f"{published.year:04}/{published.year + 1:04}"


YEAR_FORMS: Final = (
    DateForm("geschäftsjahr geschäftsjahres geschäftsjahrs wirtschaftsjahr gj", _FISCAL, _read_fiscal),
    DateForm("vorjahr vorjahres vorjahrs vorjahresquartal vorjahresquartals vorjahreszeitraum vorjahreszeitraums"
             " vorjahresperiode", _YEAR_BEFORE, _read_year_before),
    DateForm("dieses diesem", _THIS_AND_NEXT, _read_both_years),
)  # fmt: skip
