"""The date grammar of German."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.date_grammar import DateLanguage, index_forms
from jvexplore.reading.german.date_context import BOUNDS, MONTH_CUES, SURNAMES, TENSE, is_year
from jvexplore.reading.german.day_forms import DAY_FORMS
from jvexplore.reading.german.period_forms import PERIOD_FORMS, is_part_of_year
from jvexplore.reading.german.year_forms import YEAR_FORMS
from jvexplore.reading.numeric_dates import numeric_forms

_PREFACE: Final = re.compile(
    r"(?<!\w)(?:(?:Anfang|Mitte|Ende|Beginn|Rest|Laufe)\s{1,3}(?:des\s{1,3}(?:Jahres\s)?|der\s|vom\s)?|Jahre?s?\s{1,3}|spät(?:er)?\s(?:im\s)?"
    r"|früh(?:er)?\s(?:im\s)?)\Z",
    re.IGNORECASE,
)

_INDEX: Final = index_forms(
    (*numeric_forms(is_year, is_part_of_year, short_years="/."), *YEAR_FORMS, *DAY_FORMS, *PERIOD_FORMS)
)

GERMAN: Final = DateLanguage(
    index=_INDEX,
    preface=_PREFACE,
    edges=re.compile(r"\b(?:Jahres)?(?:(?P<end>Ende|Schluss)|(?P<start>Anfang|Beginn))\b", re.IGNORECASE),
    surnames=SURNAMES,
    month_cues=MONTH_CUES,
    article="",
    bounds=BOUNDS,
    joins=re.compile(
        r"\s{0,3}[-–—]\s{0,3}|\s{1,3}bis(?:\s{1,3}(?:zum|zu|in den|in das|in die|ins))?\s{1,3}", re.IGNORECASE
    ),
    pair=("zwischen", "und"),
    year_links=frozenset(("", "des", ",")),
    after_weekday=re.compile(r",?\s{1,3}(?:de[nm]\s)?|\s\(", re.IGNORECASE),
    tense=TENSE,
)
