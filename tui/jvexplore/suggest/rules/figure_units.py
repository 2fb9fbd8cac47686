"""Read what a number counts: the noun behind it, or before it, or that of the number of which it is a part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.quantities import Quantity

_STOPS: Final = word_set(
    """
    who that which at in on for from to by with and or but as are is was were will would has have had a an the of
    worth under over per after before until since than into across used uses use made held later each about if when
    while more whom them those these this whose our his her can may could should not it its they their between among
    amongst through throughout during within without against towards around along near past via because although
    whereas where so too only alone altogether last next now today yesterday ago less said says told also have we
    you he she i do does did be been being
    """
)
_PLURALS: Final = word_set(
    "people staff population men women children police cattle sheep feet personnel percent bpd mw gw mwh gwh kwh km"
    " kg teu"
)
"""Nouns that count without an s."""
_NO_KINDS: Final = word_set(
    """
    earlier new newly existing further other additional more extra very large small big different separate
    individual such own fully former previous total remaining unlisted similar many
    """
)
"""What does not belong to what is counted, as "monthly active" does in "monthly active users"."""
_IS_ADVERB: Final = re.compile(r"(?<!month)(?<!week)(?<!dai)(?<!year)ly\Z")
_MAX_KINDS: Final = 2
_IS_SYMBOL: Final = re.compile(r"[a-z0-9][A-Z]|[A-Z]{2}")
_SINGULAR: Final = ("ss", "us", "is", "'s", "ous")
_DURATIONS: Final = word_set(
    """
    year years month months day days week weeks hour hours minute minutes second seconds decade decades quarter
    quarters night nights century centuries generation generations weekend weekends o'clock
    """
)
_ACTORS: Final = word_set(
    """
    people companies advisers advisors bankers analysts executives investors shareholders sources officials sides
    groups firms parties men women brothers sisters sons daughters children ministers lawyers partners families
    banks bidders owners makers funds governments regulators unions rivals buyers sellers persons insiders lenders
    founders siblings cousins countries fathers mothers trustees retailers carriers airlines lawmakers mps suitors
    bondholders newspapers competitors steps stages managers approaches colleagues friends things ways reasons
    points occasions
    """
)
"""Those who act in a story: a few of them are no figure."""
_FEW: Final = 4
_WORD: Final = re.compile(r"(?P<gap>[\s-]|\s?['\"])(?P<word>[^\W\d_][\w'&.-]*)")
_MEASURE: Final = re.compile(
    r"-(?P<kind>square|cubic)-(?P<one>foot|metre|meter|mile|yard)\b|-(?P<unit>acre|hectare|tonne|barrel|mile|seat"
    r"|room|bed|berth|megawatt|kilometre|kilometer)\b"
)
_MEASURES: Final = {"foot": "feet"}
_OF_THEM: Final = re.compile(r"\s+of\s+(?:them|whom|which)\b")
_OF_WHOM: Final = re.compile(r"\b(?:of\s+(?:whom|which)|including|of\s+them)(?:\s+(?!of\b)\w+)?\s+\Z")
_OF_ALL: Final = re.compile(
    r"\s+of\s+(?:those|these|the|its|their|our|all|some|about|an?\s+(?:planned|total|possible|estimated|expected))(?:\s+(?:the|its|their|those))?(?:\s+[\w-]+'s?)?(?:\s+(?:\d[\d,.]*|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?(?=\s)"
)
_OF_ONE: Final = re.compile(r"\s+of\s+an?\s+(?:[A-Z][\w&'-]*\s+){0,3}(?P<one>share|unit|ADS)\b")
_NOUN_BEFORE: Final = re.compile(
    r"\b(?P<noun>staff|workforce|headcount|payroll|fleet|employees|jobs|workers|branches|stores|shops|subscribers"
    r"|customers|users"
    r"|outlets|membership|number\s+of\s+(?P<of>\w+))\s+(?:(?:is|was|has|had|been|will|be|would|grew|rose|fell|cut"
    r"|down|up)\s+){0,3}"
    r"(?:from|of|to|by|at|from\s+[\w,.]+\s+to)\s+\Z",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    r"\s*times\b(?:\s+(?:[\w'.-]+\s+){0,4}?(?P<base>(?:(?:core|operating|net|adjusted|annual|gross|book)\s+)?"
    r"(?:earnings|profits?|sales|revenues?|[Ee][Bb][Ii][Tt][Dd]?[Aa]?|value|income|cash\s+flow|turnover))\b)?"
)
_TO_NEXT: Final = re.compile(
    r"\s+to\s+(?:(?:more|less|fewer) than |about |over |nearly |almost |at least |up to )?\d[\d,.]*(?=\s)"
)
_COMPARED: Final = re.compile(
    r"\b(?:(?:up|down|compared|rising|falling)\s+(?:from|to|with)|against|from)\s+(?:about\s+|some\s+|just\s+)?\Z"
)
_OF_SHARE: Final = re.compile(r"\s+of\s+(?:its|their|the|his|her|that|this)\s+\d")
_OF_IT: Final = re.compile(r"\s+of\s+(?:it|what)\b")
_IS_SHARE: Final = re.compile(r"\s+(?:stake|shareholding|holding|shareholder|owner)\b")
_OF_STAKE: Final = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|'s)\s+(?:stake|shareholding|holding)(?:\s+in\s[^.;%]{1,80})?\s+(?:from|to|of|at)\s+"
    r"(?:\d[\d.]*\s?(?:%|per\s?cent)\s+to\s+)?\Z"
)
"""A share that somebody has; if it is not clear who, it still is no figure."""
_EVEN: Final = re.compile(r"(?:50|fifty)\s?[-:/]\s?(?:50|fifty)\b", re.IGNORECASE)
_IN_FIGURES: Final = re.compile(r"\d|cent")
_WHOLE: Final = 100
_MAX_WORDS: Final = 5
_REACH: Final = 60


class CountedNoun(NamedTuple):
    """What a number counts.

    Attributes:
        unit: the noun, in lower case.
        start: where the words begin that say it, with the number.
        end: where they end.
        base: of what the number is a multiple.
    """

    unit: str
    start: int
    end: int
    base: str = ""


def counted_noun(text: str, number: Quantity, before: CountedNoun | None, stop: int) -> CountedNoun | None:
    """Return what a number counts; `None` if that is not clear.

    Args:
        text: the paragraph.
        number: the number.
        before: what the number before it in the sentence counts, if there is one.
        stop: where the sentence ends.
    """
    start, end = number.start, number.end
    if times := _TIMES.match(text, end, stop):
        base = times["base"] or ""
        word_end = times.end() if base else text.index("times", end) + len("times")
        return CountedNoun("times", start, word_end, base)
    if measure := _MEASURE.match(text, end, stop):
        one = measure["one"] or measure["unit"]
        plural = _MEASURES.get(one, f"{one}s")
        return CountedNoun(f"{measure['kind']} {plural}" if measure["kind"] else plural, start, measure.end())
    if one := _OF_ONE.match(text, end, stop):
        return CountedNoun(one["one"].lower(), start, one.end())
    if _OF_THEM.match(text, end, stop) or _OF_WHOM.search(text, max(0, start - _REACH), start):
        of_them = _OF_THEM.match(text, end, stop)
        return CountedNoun(before.unit, before.start, of_them.end() if of_them else end) if before else None
    if of_all := _OF_ALL.match(text, end, stop):
        end = of_all.end()
    if to_next := _TO_NEXT.match(text, end, stop):
        end = to_next.end()
    if found := _noun_behind(text, end, stop):
        return CountedNoun(found[0], start, found[1])
    if match := _NOUN_BEFORE.search(text, max(0, start - _REACH), start):
        return CountedNoun((match["of"] or match["noun"]).lower(), match.start(), number.end)
    if before and number.value > _FEW and _COMPARED.search(text, max(0, start - _REACH), start):
        return CountedNoun(before.unit, before.start, end)
    return None


def is_no_figure(noun: CountedNoun, number: Quantity) -> bool:
    """Return whether a number is a duration, or that of a few who act in a story."""
    last = noun.unit.rsplit(maxsplit=1)[-1]
    if noun.unit.endswith("watt hours"):
        return False
    if last == "times":  # "three times last year" is no multiple
        is_whole = number.value == number.value.to_integral_value() and number.digits == 1
        return is_whole and number.value <= _FEW and not noun.base and not number.qualifier
    return last in _DURATIONS or (number.value <= _FEW and last in _ACTORS)


def is_part_of_share(text: str, number: Quantity) -> bool:
    """Return whether a fraction is one of a percentage, or of what a pronoun means: "half of its 8 per cent"."""
    if number.kind != "percentage":
        return False
    if _IS_SHARE.match(text, number.end) or _OF_STAKE.search(text, max(0, number.start - 2 * _REACH), number.start):
        return True
    if _EVEN.match(text, number.start):
        return True
    is_fraction = _IN_FIGURES.search(text, number.start, number.end) is None
    if is_fraction and (number.value > _WHOLE or (not number.qualifier and _OF_IT.match(text, number.end))):
        return True
    return _OF_SHARE.match(text, number.end) is not None


def _noun_behind(text: str, position: int, stop: int) -> tuple[str, int] | None:
    """Return the first noun in the plural behind a number, and where it ends."""
    before: list[str] = []
    first = position
    for _ in range(_MAX_WORDS):
        match = _WORD.match(text, position, stop)
        if match is None or (match["gap"] == "-" and position == first):
            return None
        word = match["word"].rstrip(".'")
        lower = word.lower()
        if lower in _STOPS:
            return None
        end = match.start("word") + len(word)
        if _is_plural(lower):
            unit = " ".join((*before[-_MAX_KINDS:], word if _IS_SYMBOL.search(word) else lower))
            return unit, end
        is_kind = lower == word and "-" not in word and lower not in _NO_KINDS and not _IS_ADVERB.search(lower)
        before = [*before, lower] if is_kind else []
        position = end
    return None


def _is_plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return len(word) > len("ads") and word.endswith("s") and not word.endswith(_SINGULAR)
