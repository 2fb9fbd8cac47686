"""Explain why a date is rejected, and what to write instead: unsupported forms of EDTF, and common mistakes.

Imported only once a date has been rejected. The forms are those of https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.refusal_table import explain_by_table

if TYPE_CHECKING:
    from jvexplore.reading.refusal_table import RefusalTable

_REFUSALS: Final[RefusalTable] = (
    (r"[^/]*(?:/[^/]*){2,}", "has more than one slash", 'write an interval of two dates, like "2018/2019"'),
    (r"(?:\.\.)?/(?:\.\.)?", "has no date on either side", 'write at least one, like "2018/.."'),
    (r"\s.*|.*\s", "has a space at its start or end", "remove it"),
    (r"[\[{].*", "is a set of dates, which is not read", 'write an interval, like "2018/2019"'),
    (r"Y.*", "has a year of more than four digits, which is not read", "write a year from 0001 to 9999"),
    (r"-\d.*|0000\b.*|000X.*|00XX.*", "has a year before 0001, which is not read", "write a year from 0001 to 9999"),
    (r"\d{4}-?\d\d-?\d\d[T ]\d.*", "has a time of day, which is not read", 'write the day alone, like "2018-09-11"'),
    (r"\d{4}-00-\d\d[?~%]?", "has the month 00", 'leave month and day out, or write "XX" for each that is unknown'),
    (r"\d{4}-00[?~%]?", "has the month 00", 'write the year alone, or "XX" for an unknown month'),
    (r"\d{4}-\d\d-00[?~%]?", "has the day 00", 'leave the day out, or write "XX" for an unknown day'),
    (
        r"\d{4}-(?:2[5-9]|3[0-27-9])[?~%]?",
        "has a part of the year that is not read",
        "write a month (01 to 12), a season (21 to 24), a quarter (33 to 36) or a half (40 or 41)",
    ),
    (
        r"\d{4}-(?:2[1-4]|3[3-6]|4[01])-(?:\d\d|XX)[?~%]?",
        "has a day in a season, quarter or half",
        'leave it out, or write the month, like "2019-01-31"',
    ),
    (r"[\dXx?~%-]*[?~%]{2,}", "has two marks at its end", 'write "%" for what is uncertain and approximate'),
    (
        r"[\dXx-]*[?~%][\dXx?~%-]*[\dXx-][?~%]?",
        "has a mark before its end, which is not read",
        'write it after the whole date, like "2018-09?"',
    ),
    (r"[\dx-]*x[\dx-]*[?~%]?", "has a small x", 'write open digits as capitals, like "199X"'),
    (r"[\du-]*u[\du-]*[?~%]?", "has digits left open by u", 'write a capital X instead, like "199X"'),
    (
        r"[\dX-]*X[\dX-]*[?~%]?",
        "leaves digits open that are not the last ones, or too many, which is not read",
        'write "199X", "20XX", "2018-XX", "2018-09-XX" or "2018-XX-XX"',
    ),
    (r"\d{4}(?:-|–|\.\.)\d{4}", "is not an interval in EDTF", 'write it with a slash, like "2018/2019"'),
    (r"\d{8}|\d{6}", "has no hyphens", 'write them, like "2018-09-11"'),
    (r"\d{1,4}[./]\d{1,2}[./]\d{1,4}", "is not a date in EDTF", 'write year, month and day, like "2018-09-11"'),
    (r"\d{4}-Q[1-4]", "is not a quarter in EDTF", 'write "2019-33" to "2019-36" for the four quarters'),
    (r"\d{4}-H[12]", "is not a half in EDTF", 'write "2019-40" or "2019-41" for the two halves'),
    (r"\d{5,}", "has a year of more than four digits, which is not read", "write a year from 0001 to 9999"),
    (r"\d{4}-\d\d(?:-\d\d)?[?~%]?", "is not a calendar date", "correct it"),
)


def explain_refusal(text: str) -> tuple[str, str]:
    """Return the error in a date that `parse_edtf` rejects, and the remedy; "" if no specific one is known."""
    return explain_by_table(text, _REFUSALS, "is not a date in EDTF", "")
