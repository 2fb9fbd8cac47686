"""The date grammar of English: in `AMERICAN_ENGLISH` the month comes first, in `INDIAN_ENGLISH` years end in March."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.date_grammar import DateForm, DateLanguage, index_forms
from jvexplore.reading.english.date_context import (
    BOUNDS,
    COMPARISON,
    MONTH_CUES,
    PERIOD_BEFORE,
    SURNAMES,
    TENSE,
    WAS_SO,
    is_year,
)
from jvexplore.reading.english.day_forms import DAY_FORMS
from jvexplore.reading.english.fiscal_forms import INDIAN_FORMS
from jvexplore.reading.english.holiday_forms import HOLIDAY_FORMS
from jvexplore.reading.english.period_forms import PERIOD_FORMS, is_part_of_year
from jvexplore.reading.english.relative_forms import RELATIVE_FORMS
from jvexplore.reading.numeric_dates import numeric_forms

_PREFACE: Final = re.compile(
    r"(?<!\w)(?:the\s{1,3})?(?:(?:very )?(?:end|start|beginning|middle|close|turn|rest|remainder)\s{1,3}of\s{1,3}"
    r"(?:the )?(?:year )?"
    r"|(?:very )?(?:early|mid|late|later|earlier)(?:[\s-]{1,3}|\s{1,3}in\s{1,3}|\s{1,3}on\s{1,3})(?:the )?"
    r"|end[\s-]{1,3}|year(?:[\s-]{1,3}end)?\s{1,3}|the\s{1,3})\Z",
    re.IGNORECASE,
)
_EDGES: Final = re.compile(r"\b(?:(?P<end>end|close)|(?P<start>start|beginning))\b", re.IGNORECASE)
_JOINS: Final = re.compile(r"\s{0,3}[-–—]\s{0,3}|\s{1,3}(?:to|until|till|through)\s{1,3}", re.IGNORECASE)
_AFTER_WEEKDAY: Final = re.compile(r"[,.]{0,2}\s{1,3}(?:the )?|\s\(", re.IGNORECASE)


def _language(*, month_first: bool, forms: tuple[DateForm, ...] = ()) -> DateLanguage:
    numbers = numeric_forms(is_year, is_part_of_year, month_first=month_first)
    index = index_forms((*forms, *numbers, *DAY_FORMS, *PERIOD_FORMS, *RELATIVE_FORMS, *HOLIDAY_FORMS))
    return DateLanguage(
        index=index,
        preface=_PREFACE,
        edges=_EDGES,
        surnames=SURNAMES,
        month_cues=MONTH_CUES,
        article="the",
        bounds=BOUNDS,
        joins=_JOINS,
        pair=("between", "and"),
        year_links=frozenset(("", "of", ",")),
        after_weekday=_AFTER_WEEKDAY,
        tense=TENSE,
        comparison=COMPARISON,
        was_so=WAS_SO,
        period_before=PERIOD_BEFORE,
    )


ENGLISH: Final = _language(month_first=False)
AMERICAN_ENGLISH: Final = _language(month_first=True)
INDIAN_ENGLISH: Final = _language(month_first=False, forms=INDIAN_FORMS)
