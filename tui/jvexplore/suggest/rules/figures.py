"""Suggest the figures of an article: amounts of money, percentages that are no stake, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.fact_reading import FactReading
from jvexplore.dossier.prefill.read_figures import are_equivalent, unit_words
from jvexplore.dossier.prefill.read_shares import is_range
from jvexplore.suggest.rules.figure_currency import currency_of
from jvexplore.suggest.rules.figure_units import CountedNoun, counted_noun, is_no_figure, is_part_of_share
from jvexplore.suggest.rules.home_currency import home_currency
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.quantities import Quantity
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

_RULE: Final = "figure"
_KIND: Final = "figure"
_PERCENT: Final = "percent"
_MAX_NUMBERS: Final = 100
"""A paragraph with more is a table; what its numbers mean stands in its head."""
_MAX_BARS: Final = 3
"""Between the cells of a table that was made a paragraph."""
_CONFIDENCE: Final = {"money": 0.95, "percentage": 0.9, "count": 0.9}


def suggest_figures(reading: RuleReading, stakes: set[tuple[str, int]]) -> Iterator[Suggestion]:
    """Yield the figures of an article.

    Args:
        reading: the article.
        stakes: where the percentages stand that are stakes: the paragraph, and the start of each.
    """
    home = home_currency(each for paragraph in reading.paragraphs for each in paragraph.quantities)
    for paragraph in reading.paragraphs:
        found: CountedNoun | None = None
        if len(paragraph.quantities) > _MAX_NUMBERS or paragraph.text.count("|") > _MAX_BARS:
            continue
        numbers = [each for each in paragraph.quantities if (paragraph.id, each.start) not in stakes]
        for first, last in _joined_ranges(paragraph.text, numbers):
            if is_part_of_share(paragraph.text, first):
                continue
            noun = _counted(first, last, paragraph, reading, found)
            found = noun or found
            if not (noun and is_no_figure(noun, first)):
                yield from _suggest(first, last, paragraph, reading, noun, home)


def _counted(
    first: Quantity, last: Quantity, paragraph: ParagraphReading, reading: RuleReading, before: CountedNoun | None
) -> CountedNoun | None:
    """Return what a number counts; in German as the form reads it."""
    if first.kind != "count":
        return None
    if not paragraph.language.startswith("de"):
        start, end = paragraph.sentence_at(first.start, last.end)
        return counted_noun(paragraph.text, last, before if before and before.start >= start else None, end)
    words = reading.words(paragraph, _KIND, first.start, last.end)
    told = unit_words(words, last)
    unit = _split_unit(told)[0]
    return CountedNoun(unit, first.start, _end_of_unit(words, last, told)) if unit else None


def _joined_ranges(text: str, numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the numbers, those of a range together."""
    index = 0
    while index < len(numbers):
        first = numbers[index]
        is_joined = index + 1 < len(numbers) and is_range(text, first, numbers[index + 1])
        yield first, numbers[index + 1] if is_joined else first
        index += 1 + is_joined


def _suggest(
    first: Quantity,
    last: Quantity,
    paragraph: ParagraphReading,
    reading: RuleReading,
    noun: CountedNoun | None,
    home: str,
) -> Iterator[Suggestion]:
    words = reading.words(paragraph, _KIND, first.start, last.end)
    told = unit_words(words, last)
    unit, per, base = _split_unit(told)
    if first.kind == "money":
        unit = currency_of(first, paragraph, home)
    elif first.kind == "percentage":
        unit = _PERCENT
    elif noun is None:
        return
    else:
        unit, base = noun.unit, noun.base
    fields: dict[str, Any] = {}
    if first is last:
        fields["value"] = number_of(first)
    else:
        fields |= {"minimum": number_of(first), "maximum": number_of(last)}
    fields["unit"] = unit
    fields |= {
        key: value
        for key, value in (("qualifier", first.qualifier or last.qualifier), ("per", per), ("base", base))
        if value
    }
    if category := FactReading(words).number_category:
        fields["category"] = category
    end = noun.end if noun else max(last.end, _end_of_unit(words, last, told))
    start = min(_start_of_qualifier(paragraph.text, first), noun.start if noun else first.start)
    other = next((each for each in paragraph.quantities if each.start >= last.end), None)
    if first is last and other and are_equivalent(paragraph.text, first, other):
        fields["equivalents"] = [{"value": number_of(other), "unit": other.currencies[0]}]
        end = other.end + paragraph.text.startswith(")", other.end)
    passage = passage_of(paragraph, start, end)
    yield Suggestion(_KIND, fields, (passage,), _CONFIDENCE[first.kind], _RULE, _why(first, fields))


def number_of(quantity: Quantity) -> Decimal | int:
    """Return the value of a number as TOML has it: whole if it is."""
    value = quantity.value
    if not quantity.digits:  # a recurring fraction: a third is 33.3 per cent
        return round(value, 1)
    return int(value) if value == value.to_integral_value() else value.normalize()


def _split_unit(told: str) -> tuple[str, str, str]:
    """Return what is counted, of what the number is one, and of what a percentage is one."""
    if told.startswith("of "):
        return "", "", told.removeprefix("of ")
    unit, _, per = told.rpartition("per ") if "per " in told else (told, "", "")
    return unit.strip(), per.strip(), ""


def _end_of_unit(words: WordsReading, number: Quantity, told: str) -> int:
    last = told.rsplit(maxsplit=1)[-1] if told else ""
    found = words.text.find(last, number.end, number.end + len(told) + 12) if last else -1
    return found + len(last) if found >= 0 else number.end


def _start_of_qualifier(text: str, number: Quantity) -> int:
    before = text[: number.start].lower().rstrip()
    return (
        len(before) - len(number.qualifier) if number.qualifier and before.endswith(number.qualifier) else number.start
    )


def _why(number: Quantity, fields: dict[str, Any]) -> str:
    what = {"money": "an amount of money", "percentage": "a percentage", "count": f"a number of {fields['unit']}"}
    return what[number.kind]
