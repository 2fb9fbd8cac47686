"""The English words around a date: cues that a number is a year, names that look like dates, bounds, and tenses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import cue_set, is_preceded, words_before

if TYPE_CHECKING:
    from jvexplore.reading.read_date import Bound

_COUNTED_NOUNS: Final = (
    "users|people|persons|employees|staff|customers|clients|consumers|shoppers|shares|subscribers|cases|jobs|workers"
    "|stores|shops|outlets|branches|companies|firms|members|votes|patients|units|vehicles|cars|homes|houses|flats"
    "|buildings|dollars|euros|pounds|rubles|roubles|yuan|rupees|yen|francs|cents|pence|km|kilometres|kilometers|metres"
    "|meters|miles|feet|inches|acres|hectares|tonnes|tons|kg|kilograms|litres|liters|barrels|mw|gw|kw|mwh|gwh|megawatts"
    "|gigawatts|watts|points|seats|beds|rooms|pages|words|copies|tickets|passengers|flights|aircraft|planes|ships|trucks"
    "|schools|students|teachers|pupils|children|women|men|voters|investors|shareholders|lawsuits|complaints|reports"
    "|items|parcels|packages|orders|devices|phones|machines|robots|deaths|days|weeks|months|years|hours|minutes|seconds"
    "|times|percent|million|billion|trillion|thousand|bn|per|degrees|calories|others"
)
_MEASURED: Final = re.compile(
    rf"\s?%|[\s-]{{1,3}}(?:(?:new|more|other|active|full-time|of the|square|metric|US) )?(?:{_COUNTED_NOUNS})\b"
    r"|\s{0,2}[€$£¥]"
)
_YEAR_CUES: Final = cue_set(
    "in by since until till during from after before early mid late through throughout between circa c. year years end "
    "calendar back pre post vintage founded established born launched opened completed incorporated est."
)
_DETERMINERS: Final = cue_set("the its their his her our a an")
"""Determiners before a year that modifies a noun: "its 2017 report"."""
_LOOSE_CUES: Final = cue_set("for than and or to around") | cue_set("since at least,until at least,by around,by about")
_COUNT_OF: Final = cue_set(
    "total number population group crowd sample maximum minimum average excess out one some record list set team fleet "
    "network staff workforce audience price rate level score"
)
_PERIOD_OF: Final = cue_set(
    "end start beginning middle close turn half quarter months weeks days rest remainder course part summer spring "
    "autumn fall winter crisis crash recession act law class events as"
)
_MODIFIED_NOUN: Final = re.compile(r"[\s-]{1,3}[A-Za-z]")
_YEAR_VERB: Final = re.compile(
    r"\s{1,3}(?:was|is|will|saw|has|had|brought|marked|could|would|may|began|started|ended)\b"
)
_YEARS_AFTER: Final = re.compile(r"(?:,|,? and| or)\s{1,3}(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d|\s[a-z]{3,15}s\b)")
_LISTED_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d[,/–—]?")
_LIST_CUES: Final = cue_set("and or to")


_RESULTS_AFTER: Final = re.compile(r"\s(?:revenues?|results|earnings|profits?|guidance|turnover)\b")


def is_year(match: re.Match[str]) -> bool:
    """Return whether four digits are a year: by a cue before them, unless a counted noun follows."""
    text, start, end = match.string, match.start(), match.end()
    words = words_before(text, start)
    last = words[-1] if words else ""
    if text.startswith(("'s ", "’s "), end):
        return True
    if last.isalpha() and _RESULTS_AFTER.match(text, end):
        return True
    if last not in _YEAR_CUES and not _is_loose_year(text, start, end, words):
        return False
    return not is_measured(match)


def _is_loose_year(text: str, start: int, end: int, words: list[str]) -> bool:
    """Return whether a number is a year although no cue such as "in" precedes it."""
    last = words[-1] if words else ""
    if _YEARS_AFTER.match(text, end):
        return True
    if last == "of":
        is_free = not is_preceded(words[:-1][-1:], _COUNT_OF)
        return is_free and (is_preceded(words[:-1][-1:], _PERIOD_OF) or not _MODIFIED_NOUN.match(text, end))
    if last in _DETERMINERS:
        return bool(_MODIFIED_NOUN.match(text, end))
    if _LISTED_YEAR.fullmatch(words[-2] if last in _LIST_CUES and words[1:] else last):
        return last in _LIST_CUES or not last.isdigit()
    if is_preceded(words, _LOOSE_CUES):
        return not _MODIFIED_NOUN.match(text, end)
    is_first = not words or last[-1] in ".!?:;" or text[start - 1] in "(\n"
    return is_first and (text[start - 1 : start] == "(" or bool(_YEAR_VERB.match(text, end)))


def is_measured(match: re.Match[str]) -> bool:
    """Return whether a number that ends a match counts or measures something: "2018 users", "30 per cent"."""
    return bool(_MEASURED.match(match.string, match.end()))


_BEFORE_NO_WEEKDAY: Final = cue_set(
    "black good easter super cyber ash sheffield bloody shrove palm whit man casual ruby freaky giving blue manic tgi "
    "t.g.i. mr mrs ms mr. mrs. ms. spy holy maundy every each any a most one some other per another"
) | cue_set("mail on,the mail on,week on,week from,weeks from,week last,week next,days from,months from")
_AFTER_NO_WEEKDAY: Final = re.compile(
    r"\s{1,3}(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|Sun|People|Business|Addams|Club|Group|[Nn]ight "
    r"[A-Z]|the 1[0-9]th|week\b|fortnight\b)|['’]s\s{1,3}(?:restaurant|menu|chain|diner)|s\b"
)


def is_weekday(match: re.Match[str]) -> bool:
    """Return whether a weekday is a particular day: not a newspaper, a surname, or every such day."""
    if is_preceded(words_before(match.string, match.start()), _BEFORE_NO_WEEKDAY):
        return False
    return not _AFTER_NO_WEEKDAY.match(match.string, match.end())


MONTH_CUES: Final = cue_set("in since until till early mid late during through throughout end")
_AMBIGUOUS_MONTH_CUES: Final = cue_set("of by from to for and or before after on between around")
"""Cues for a month that may precede the name of a person, too."""
_ALL_MONTHS: Final = cue_set("january february march april june july august september october november december")
_BEFORE_NO_MONTH: Final = cue_set("every each any black red mr mrs ms mr. mrs. ms. sir lord dr dr.")
_AMBIGUOUS_MONTHS: Final = cue_set("may march april june august jan mar apr jun aug dec")
"""Months that are also names, verbs or other abbreviations."""
_PERSON: Final = re.compile(r"\s{1,3}[A-Z][a-z]")
SURNAMES: Final = re.compile(
    r"\b(?:Theresa|Brian|Elaine|James|Fredric|Mrs|Mr|Ms|Dr|Sir|Lord|Lady|Minister|Secretary|President|Chancellor)\.?\s"
    r"(?P<name>May|March|April|June|August)\b"
)
"""People whose surname is also a month."""


def is_month(match: re.Match[str], month: str) -> bool:
    """Return whether the name of a month, without a day or a year, is that month: "in May", not Theresa May."""
    text, start, end = match.string, match.start(), match.end()
    words = words_before(text, start)
    if words and words[-1] in _BEFORE_NO_MONTH:
        return False
    name = month.lower()
    if name not in _AMBIGUOUS_MONTHS and len(name) > len("sept"):
        return True
    if words and (words[-1] in MONTH_CUES or words[-1].rstrip(",") in _ALL_MONTHS):
        return True
    if text.startswith(("'s", "’s"), end):
        return name in ("june", "august", "march")
    if not words or words[-1] not in _AMBIGUOUS_MONTH_CUES:
        return False
    return name not in _AMBIGUOUS_MONTHS or not _PERSON.match(text, end)


BOUNDS: Final[dict[str, Bound]] = {
    **dict.fromkeys(("by", "no later than", "not later than", "by the"), "by"),
    **dict.fromkeys(("from", "since", "starting", "starting in", "starting on", "beginning", "beginning in"), "from"),
    **dict.fromkeys(("beginning on", "effective", "since at least", "since the", "from the"), "from"),
    **dict.fromkeys(("until", "till", "through", "up to", "until the", "til", "’til", "'til", "up until"), "until"),
    **dict.fromkeys(("before", "prior to", "ahead of", "before the"), "before"),
    **dict.fromkeys(("after", "after the", "later than", "not before"), "after"),
}
"""The bounds by the words that express them before a date."""

_FUTURE_VERBS: Final = (
    "be|prepare|meet|close|vote|open|launch|start|begin|announce|publish|hold|decide|sign|complete|retire|leave|join|take|sell"
    "|buy|come|go|release|report|list|float|pay|end|expire|finish|resume|return|visit|talk|present|testify|appear|rule"
)
_PAST_VERBS: Final = (
    "said|says|told|was|were|had|has|have|did|been|rose|fell|grew|made|bought|sold|took|lost|won|began|came|went|met|saw"
    "|paid|led|left|gave|got|kept|spoke|wrote|drew|flew|rang|sank|sprang|stood|struck|threw|withdrew|according"
)
TENSE: Final = re.compile(
    r"(?P<stop>[.!?;:,](?=[\s\"”’')])|[—\n])"
    r"|(?<![^\W_])(?:(?P<future>[Ww]ill|[Ss]hall|would|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?"
    r"|scheduled|due|pencill?ed in|slated|going to"
    r"|about to|set to|intends?|aims?|hopes?|upcoming|starts?|begins?|takes? effect"
    r"|laps(?:es?|ing)|expir(?:es?|ing)|matures?"
    r"|runs? out|runs? (?:to|until)|falls? due|appl(?:y|ies)|comes? into force|effective"
    r"|starting|may|might|can|could|should|must"
    r"|is to|are to|wants?"
    rf"|(?:to )?be (?:[a-z]{{2,15}}ly )?(?:{_PAST_VERBS}|[a-z]{{2,15}}ed)|to (?:{_FUTURE_VERBS}))"
    rf"|(?P<past>{_PAST_VERBS}|[a-z]{{2,15}}ed))(?![^\W_])"
)

COMPARISON: Final = re.compile(
    r"\b(?:from|against|compared with|compared to|versus)\s(?:(?!to\s)(?:[^\s,;]{1,20}[^\s.,;]|[^\s.,;])\s){1,6}\Z"
)
"""The words before a date that a number is compared with: "up from 40% in"."""
WAS_SO: Final = re.compile(r"\s[^.;,]{0,30}?\b(?:had|was|were)\b")
PERIOD_BEFORE: Final = re.compile(
    r"(?:\b(?:the|its|their|his|her)\s(?:full\s|last\s)?)?\b(?:"
    r"(?P<m12>(?:(?<=the\s)|(?<=its\s)|(?<=full\s)|(?<=last\s)|(?<=their\s)|(?:fiscal|financial)\s)year|(?:twelve|12)[\s-]months?)"
    r"|(?P<m9>(?:nine|9)[\s-]months?)|(?P<m6>(?:six|6)[\s-]months?|half(?:[\s-]year)?)"
    r"|(?P<m3>(?:three|3)[\s-]months?|(?:fiscal\s)?quarter))"
    r"(?:\speriod)?\s(?:(?:that|which)\s)?(?:ended|ending|ends|to)\s(?:on\s|in\s|at\s)?(?:the\s)?(?:end\s(?:of\s)?)?\Z",
    re.IGNORECASE,
)
"""The words before a date that ends a period, in a group by its number of months."""
