"""Keep the numbers that count something; drop those in dates, years, times, labels, ordinals and names."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from jvexplore.reading.exact import ONE, exact_product
from jvexplore.reading.number_words import NumberConnector
from jvexplore.reading.partitives import is_part_of_count
from jvexplore.reading.tokens import FIGURES, WORD
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.parsed_number import ParsedNumber
    from jvexplore.reading.tokens import TokenSequence

_MEASURES: Final = word_set(
    """
    km m cm mm mi kg g mg t lb lbs oz ft sq sqm sqft ha l ml w kw mw gw tw kwh mwh gwh twh v hz khz mhz ghz kb mb gb tb
    pb mph kph kmh bpd boe bbl bps bp x
    """
)
"""Units of measurement that may be written directly after figures: 5km, 300MW, 10x."""

_YEAR_DIGITS: Final = 4
_CERTAIN_YEARS: Final = range(1900, 2101)
_YEARS: Final = range(1000, 3000)
_LAST_DAY: Final = 31
_DAY_DIGITS: Final = 2
_CENTURY: Final = 100
"""Smaller numbers after a year and a hyphen are the end of a span of years: 2018-19."""
_ATTACHING_MARKS: Final = frozenset("_@#&=~^\\/|<>")
"""Marks that make a number part of a name, a path or an address."""
_NUMBER_SIGNS: Final = frozenset("#§№")
_MAX_NUMBERING_DIGITS: Final = 3
_SHORTEST_PLURAL: Final = 4
"""In letters."""
_SINGULAR_ENDINGS: Final = ("ss", "us", "is")
"""Endings in -s of nouns in the singular."""


class ExclusionReason(Enum):
    """Why a number is not a quantity."""

    DATE = "date"
    """A day of the month; other numbers in its list may be days, too."""
    LABEL = "label"
    """A page or an article number; later numbers in its list are labels, too."""
    YEAR = "year"
    """Four digits that look like a year; kept after all if they begin a range of other numbers: 2000 to 3000 shops."""
    OTHER = "other"


class CountFilter:
    """Distinguishes the numbers of a text that count something from those that do not, by their context.

    Args:
        tokens: the tokens of the text.
        words: the number words of its language.
    """

    def __init__(self, tokens: TokenSequence, words: NumberWords) -> None:
        self._tokens = tokens
        self._words = words
        self._context = words.context

    def keep_quantities(self, numbers: list[ParsedNumber]) -> list[ParsedNumber]:
        """Return the numbers that are quantities, in order."""
        reasons = [self._reason(number) for number in numbers]
        pairs = list(zip(range(len(numbers)), numbers, numbers[1:], strict=False))
        for index, number, following in pairs:
            if not (number.is_bare and following.is_bare):
                continue
            if (
                reasons[index] is ExclusionReason.YEAR
                and reasons[index + 1] is None
                and self._begins_range(number, following)
            ):
                reasons[index] = None
            elif self._exclude_each_other(number, following):
                reasons[index] = reasons[index] or ExclusionReason.OTHER
                reasons[index + 1] = reasons[index + 1] or ExclusionReason.OTHER
            elif number.connector and not reasons[index + 1]:
                is_listed = reasons[index] is ExclusionReason.LABEL or (
                    reasons[index] is ExclusionReason.DATE and _may_be_day(following)
                )
                reasons[index + 1] = reasons[index] if is_listed else None
        for index, number, _ in reversed(pairs):
            if (
                number.connector
                and number.is_bare
                and reasons[index + 1] is ExclusionReason.DATE
                and _may_be_day(number)
            ):
                reasons[index] = ExclusionReason.DATE
        return [number for number, reason in zip(numbers, reasons, strict=True) if reason is None]

    def is_plausible(self, number: ParsedNumber, following: ParsedNumber) -> bool:
        """Return whether a number may share the unit of the next: not a year, a date, a label or a part of a word."""
        if number.kind != "count" or not number.is_figures or number.scale != ONE:
            return True
        if self._is_attached(number) or self._is_labelled(number) or self._is_date(number):
            return False
        return not self._is_year(number) or self._begins_range(number, following)

    def _reason(self, number: ParsedNumber) -> ExclusionReason | None:
        """Return why a number, considered alone, is not a quantity; `None` if it is one."""
        if number.kind == "percentage":
            return None
        if number.is_figures and self._is_attached(number):
            return ExclusionReason.OTHER
        if number.kind == "money" or number.scale != ONE:
            return None
        if self._is_labelled(number):
            return ExclusionReason.LABEL
        if not number.is_figures:
            return ExclusionReason.OTHER if self._is_spelled_name(number) else None
        if self._is_date(number):
            return ExclusionReason.DATE
        if self._is_time(number) or self._is_in_name(number) or self._is_numbering(number):
            return ExclusionReason.OTHER
        return ExclusionReason.YEAR if self._is_year(number) else None

    def _is_attached(self, number: ParsedNumber) -> bool:
        """Return whether figures are part of a word, a name or a web address: G7, 5G, F-16, 21st, 7-Eleven."""
        tokens, lead, after = self._tokens, number.lead, number.tail
        start, end = number.start, tokens.ends[after - 1]
        before, following = tokens.lower[start - 1 : start] if start else "", tokens.lower[end : end + 1]
        if tokens.cased[start:end] in self._context.numeric_names:
            return True
        if before in _ATTACHING_MARKS and before and not number.has_prefix:
            return True
        if not number.has_prefix and lead and tokens.kinds[lead - 1] == WORD:
            if not before or tokens.ends[lead - 1] == start:
                return True
            if before == "-" and number.is_bare and tokens.ends[lead - 1] == start - 1:
                return tokens.words[lead - 1] not in self._words.connectors
        if tokens.kinds[after] != WORD:
            return following in _ATTACHING_MARKS and following != "" and following not in "/&|<>"
        if tokens.starts[after] == end:
            unit = tokens.as_written(after)
            return tokens.words[after] not in _MEASURES or (len(unit) == 1 and unit.isupper())
        is_hyphenated = following == "-" and tokens.starts[after] == end + 1
        return is_hyphenated and number.is_bare and self._context.capitals_mark_names and tokens.is_capitalised(after)

    def _is_labelled(self, number: ParsedNumber) -> bool:
        """Return whether the word or sign before a number makes it a label: page 5, Article 102, № 7."""
        tokens, lead = self._tokens, number.lead
        gap = tokens.gaps[lead]
        if gap.rstrip()[-1:] in _NUMBER_SIGNS and gap.rstrip():
            return True
        if not lead:
            return False
        word = tokens.words[lead - 1]
        if word in self._context.name_heads and tokens.as_written(lead - 1) != word:
            return gap in {" ", "-"}
        return word in self._context.label_nouns and gap in {" ", ". ", ".", "-"}

    def _is_year(self, number: ParsedNumber) -> bool:
        """Return whether a number is a year: four digits without a counted noun or a qualifier such as "more than"."""
        tokens, lead = self._tokens, number.lead
        text = tokens.words[number.first]
        if number.after - number.first > 1 or len(text) != _YEAR_DIGITS or not text.isdigit():
            return self._follows_year(number)
        before = tokens.words[lead - 1] if lead else ""
        if tokens.words[number.after] in self._context.counted_nouns or before in self._context.count_qualifiers:
            return False
        year = int(text)
        return year in _CERTAIN_YEARS or (year in _YEARS and before in self._context.words_before_year)

    def _follows_year(self, number: ParsedNumber) -> bool:
        """Return whether two digits are the end of a span such as 2018-19."""
        tokens, lead = self._tokens, number.lead
        if not lead or tokens.kinds[lead - 1] != FIGURES or tokens.gaps[lead] not in {"-", "/", "—"}:
            return False
        before = tokens.words[lead - 1]
        return len(before) == _YEAR_DIGITS and before.isdigit() and int(before) in _YEARS and number.value < _CENTURY

    def _begins_range(self, number: ParsedNumber, following: ParsedNumber) -> bool:
        """Return whether a number that looks like a year is the lower end of a range: 2000 to 3000 euros."""
        before = self._tokens.words[number.lead - 1] if number.lead else ""
        is_range = number.connector in {NumberConnector.RANGE, NumberConnector.ALTERNATIVE}
        if not is_range and not (number.connector is NumberConnector.ADDITION and before in self._words.range_openers):
            return False
        if following.scale != ONE or following.kind == "percentage":
            return False
        return following.value > exact_product(number.value, following.unit_factor)

    def _is_date(self, number: ParsedNumber) -> bool:
        tokens, lead, after = self._tokens, number.lead, number.after
        if not _may_be_day(number):
            return False
        if self._is_month(after) and (tokens.is_joined(after) or tokens.gaps[after] in {".", ". ", "/"}):
            return True
        if tokens.words[after] == self._words.of_word and self._is_month(after + 1):
            return True
        return lead > 0 and self._is_month(lead - 1) and tokens.gaps[lead] in {" ", "-", ". ", ".", "\n", "/"}

    def _is_month(self, index: int) -> bool:
        is_month = self._tokens.words[index] in self._context.months
        return is_month and (self._context.has_lower_case_months or self._tokens.is_capitalised(index))

    def _is_time(self, number: ParsedNumber) -> bool:
        """Return whether a number is a clock time or one side of a pair such as 10:30, 9/11 and 24/7."""
        tokens, lead, after = self._tokens, number.lead, number.tail
        if tokens.kinds[after] == FIGURES and tokens.gaps[after] in {":", "/"}:
            return True
        if lead and tokens.kinds[lead - 1] == FIGURES and tokens.gaps[lead] in {":", "/"}:
            return True
        word = tokens.words[after]
        if word in self._context.clock_after and tokens.is_joined(after):
            return True
        if (
            word in {"a", "p", "o"}
            and tokens.words[after + 1] in {"m", "clock"}
            and tokens.gaps[after + 1] in {".", "'"}
        ):
            return True
        text = tokens.words[number.first]
        return lead > 0 and tokens.words[lead - 1] in self._context.clock_before and text[-3:-2] in {".", ":"}

    def _is_in_name(self, number: ParsedNumber) -> bool:
        """Return whether a number belongs to a name (Falcon 9), or is an ordinal by its full stop (am 3. Tag)."""
        tokens, lead, after = self._tokens, number.lead, number.after
        if self._context.words_before_ordinal and tokens.gaps[after] in {".", ". "} and tokens.kinds[after] == WORD:
            return not tokens.is_capitalised(after) or (
                lead > 0 and tokens.words[lead - 1] in self._context.words_before_ordinal
            )
        if not self._context.capitals_mark_names or not lead or not tokens.is_capitalised(lead - 1):
            return False
        if tokens.gaps[lead] != " " or self._begins_sentence(lead - 1) or after - number.first > 1:
            return False
        return not self._is_plural(after)

    def _is_plural(self, index: int) -> bool:
        """Return whether a token is a countable noun in the plural."""
        tokens = self._tokens
        word = tokens.words[index]
        if word in self._context.counted_nouns:
            return True
        is_noun = tokens.is_joined(index) and not tokens.is_capitalised(index) and len(word) >= _SHORTEST_PLURAL
        return is_noun and word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS)

    def _is_spelled_name(self, number: ParsedNumber) -> bool:
        """Return whether a number in words is a pronoun, an ordinal or part of a name: one, the Big Four."""
        tokens, first = self._tokens, number.first
        if number.after - first == 1 and tokens.words[first] in self._words.ambiguous_cardinals:
            return not is_part_of_count(tokens, number.after, self._words)
        if tokens.words[number.after] in self._context.ordinals and tokens.is_joined(number.after):
            return True
        if tokens.kinds[number.after] == FIGURES and not tokens.gaps[number.after]:
            return True
        return self._context.capitals_mark_names and tokens.is_capitalised(first) and not self._begins_sentence(first)

    def _is_numbering(self, number: ParsedNumber) -> bool:
        """Return whether a number marks a list item or a footnote: "1. ", "2) ", [3]."""
        tokens = self._tokens
        gap, following = tokens.gaps[number.lead], tokens.gaps[number.after]
        if gap[-1:] in {"(", "["} and following[:1] in {")", "]"} and following:
            return True
        if number.lead and "\n" not in gap:
            return False
        is_short = tokens.ends[number.after - 1] - number.start <= _MAX_NUMBERING_DIGITS
        return (
            is_short
            and (following[:2] in {". ", ") ", ".\n", ")\n", ".\t", ")\t"})
            and tokens.kinds[number.after] == WORD
        )

    def _exclude_each_other(self, number: ParsedNumber, following: ParsedNumber) -> bool:
        """Return whether two numbers are a score such as 3-1, or a year in words such as twenty eighteen."""
        gap = self._tokens.gaps[following.lead]
        if number.tail != following.lead:
            return False
        if gap == "-":
            return number.value > following.value
        return gap == " " and not number.is_figures and not following.is_figures

    def _begins_sentence(self, index: int) -> bool:
        """Return whether a token begins a sentence or a quotation, where a capital does not mark a name."""
        gap = self._tokens.gaps[index].rstrip(" ")
        return index == 0 or gap.endswith(tuple(".!?…:;\n\"'“”„«»(—•*"))


def _may_be_day(number: ParsedNumber) -> bool:
    value = number.value
    return (
        number.is_figures
        and 0 < value <= _LAST_DAY
        and number.digits <= _DAY_DIGITS
        and value == value.to_integral_value()
    )
