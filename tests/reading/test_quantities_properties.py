from __future__ import annotations

import string
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jvexplore.dossier.number_text import format_amount, number_variants
from jvexplore.reading.english.numbers import ENGLISH
from jvexplore.reading.folding import fold_text
from jvexplore.reading.german.numbers import GERMAN
from jvexplore.reading.quantities import Quantity, fits_quantity, read_quantities
from tests.growth import assert_linear, repeat

_FACTORS = {"": 1, "k": 10**3, "m": 10**6, " million": 10**6, "bn": 10**9, " billion": 10**9, " trillion": 10**12}
_SPACES = [" ", "\xa0", "\u2009", "\u202f"]
_WORDS = [
    "a", "an", "and", "half", "third", "quarters", "one", "two", "twenty", "hundred", "million", "of", "in",
    "out", "the", "per", "cent", "percentage", "points", "dollars", "$", "€", "US", "R", "%", "‰", "½", "1",
    "10", "2018", "1,234", "1.5", "bn", "m", "-", "–", "/", ":", ",", ".", "(", ")", "'", "\n", "\t", "\u00ad",
    "&nbsp;", "to", "between", "September", "page", "more", "than", "0", "007", "ﬁve", "e\u0301", "Mrd",
    "zwei", "einhundert", "Drittel", "jeder",
]  # fmt: skip
_TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(_WORDS)).map("".join),
    st.lists(st.sampled_from(_WORDS)).map(" ".join),
    st.text(string.digits + " .,%$-/:m"),
)
_LANGUAGES = st.sampled_from(["en", "de"])
_NUMBERS = st.decimals(0, 10**15, allow_nan=False, allow_infinity=False, places=4)


def only(text: str, language: str = "en") -> Quantity:
    (quantity,) = read_quantities(text, language)
    return quantity


@settings(max_examples=200)
@given(_TEXTS, _LANGUAGES)
@example("½", "en")
@example("a", "en")
@example("İ 5%", "en")
@example("&#1; 5% &#0;", "en")
@example("5 - 5 -", "en")
def test_any_text_gives_quantities_in_order_that_do_not_overlap(text: str, language: str) -> None:
    end = 0
    for quantity in read_quantities(text, language):
        assert end <= quantity.start < quantity.end <= len(text)
        end = quantity.end
        assert quantity.value.is_finite()
        assert bool(quantity.currencies) == (quantity.kind == "money")
        assert quantity.digits >= 0
        assert quantity.digits == 0 or fits_quantity(quantity.value, quantity)
        words = text[quantity.start : quantity.end]
        assert words == words.strip()


@given(_TEXTS)
def test_folding_keeps_the_offset_of_every_character(text: str) -> None:
    folded = fold_text(text)
    assert len(folded.cased) == len(folded.lower)
    for index in range(len(folded.lower)):
        start, end = folded.original_span(index, index + 1)
        assert 0 <= start < end <= len(text)


@given(st.characters())
def test_lower_case_is_as_long_as_the_original(character: str) -> None:
    assert len(fold_text(character).lower) == len(fold_text(character).cased)


@given(_NUMBERS, st.sampled_from(["percent", "USD", "EUR", "GBP", "CNY", "JPY", "CHF", "users", "loaves"]))
@example(Decimal(-3000000), "GBP")
@example(Decimal("-0.0"), "USD")
@example(Decimal(97000000), "users")
def test_what_the_program_writes_is_read_back(value: Decimal, unit: str) -> None:
    for written in (format_amount(value, unit), *number_variants(value, unit)[1:]):
        label = "" if unit == "percent" or written.endswith(unit) or not written[-1].isdigit() else " loaves"
        # Four digits alone may be a year.
        quantity = only(f"more than {written}{label}")
        assert fits_quantity(value, quantity), written
    kind = {"percent": "percentage", "users": "count", "loaves": "count"}.get(unit, "money")
    quantity = only(f"more than {format_amount(value, unit)}")
    assert quantity.kind == kind
    assert not quantity.currencies or unit in quantity.currencies


@given(st.integers(0, 10**18), st.sampled_from([",", "'", "’", "."]) | st.sampled_from(_SPACES))
def test_groups_of_three_are_read_back(value: int, mark: str) -> None:
    written = f"{value:,}".replace(",", mark)
    # One point alone begins decimals.
    if mark != "." or written.count(".") != 1:
        assert only(f"more than {written} loaves").value == value


@given(
    # Beyond these babel groups Swiss numbers wrongly.
    st.decimals(0, 10**6 - 1, allow_nan=False, allow_infinity=False, places=2),
    st.sampled_from([("en", "en"), ("de", "de"), ("en_IN", "en"), ("de_CH", "de-CH"), ("de_AT", "de-AT")]),
)
def test_what_a_locale_writes_is_read_back(value: Decimal, locale: tuple[str, str]) -> None:
    written = format_decimal(value, locale=locale[0])
    word = "more than" if locale[1] == "en" else "mehr als"
    assert only(f"{word} {written} %", locale[1]).value == value


@given(
    st.decimals("0.01", 999, allow_nan=False, allow_infinity=False, places=2),
    st.sampled_from([*_FACTORS]),
    st.sampled_from(["$", "€", "£", "US$", "USD ", "Rs ", "A$", "¥"]),
)
def test_signs_and_magnitudes_are_read_back(value: Decimal, magnitude: str, sign: str) -> None:
    quantity = only(f"{sign}{value}{magnitude}")
    assert quantity.value == value * _FACTORS[magnitude]
    assert quantity.kind == "money"


@given(st.integers(2, 999), st.sampled_from(["%", " %", "\u202f%", " per cent", " percent", "pc", " pct", "-per-cent"]))
def test_percentages_are_read_back(value: int, unit: str) -> None:
    quantity = only(f"{value}{unit}")
    assert quantity.kind == "percentage"
    assert quantity.value == value
    assert quantity.end == len(f"{value}{unit}")


def spelled(number: int) -> str:
    """Return a number below a million in English words, as British newspapers write it."""
    if number >= 1000:
        rest = number % 1000
        return f"{spelled(number // 1000)} thousand" + (
            f" {'and ' if rest < 100 else ''}{spelled(rest)}" if rest else ""
        )
    if number >= 100:
        return f"{spelled(number // 100)} hundred" + (f" and {spelled(number % 100)}" if number % 100 else "")
    words = {value: word for word, value in ENGLISH.cardinals.items() if word != "fourty"}
    if number in words:
        return words[number]
    return f"{words[number - number % 10]}-{words[number % 10]}"


@given(st.integers(1, 999_999), st.sampled_from(["", " million", " billion"]))
def test_english_words_are_read_back(number: int, magnitude: str) -> None:
    scale = {"": 1, " million": 10**6, " billion": 10**9}[magnitude]
    text = f"{spelled(number % 1000 or 1)}{magnitude} dollars" if magnitude else f"{spelled(number)} dollars"
    assert only(text).value == ((number % 1000 or 1) * scale if magnitude else number)


def spelled_in_german(number: int) -> str:
    """Return a number below a million as the one word that German has for it."""
    if number >= 1000:
        return f"{spelled_in_german(number // 1000)}tausend{spelled_in_german(number % 1000) if number % 1000 else ''}"
    if number >= 100:
        return f"{spelled_in_german(number // 100)}hundert{spelled_in_german(number % 100) if number % 100 else ''}"
    return next(word for word, value in GERMAN.cardinals.items() if value == number)


@given(st.integers(2, 999_999))
def test_german_words_are_read_back(number: int) -> None:
    assert only(f"{spelled_in_german(number)} Euro", "de").value == number


@pytest.mark.parametrize(
    "part",
    [
        "7", "1,", "1 ", "111 ", "a third of ", "one and a half ", "$", "10-", "word ", "a", " ", "5 a ",
        "5% ", "$5 ", "5, ", "one ", "one million ", "twenty-", "1 and ", "half ", "1/2 ", "1\u00ad", "&amp;",
        "hundert", "5 September ", '"', "A", "1.", "1'", "and ", "5 and Crumb ", "half of the ", "the ", "0",
        "\n", "Crumb 5, ", "½", "½a", "€½", "ﬁ", "more than ", "of a ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_time_grows_with_the_text_and_no_faster(part: str, language: str, harm: int) -> None:
    assert_linear(lambda text: read_quantities(text, language), repeat(part), 200 * harm)


@given(st.integers(1, 1_000), st.integers(1, 1_000), st.sampled_from(["to", "or", "and"]))
def test_numbers_that_share_a_subunit_are_each_worth_as_much_as_alone(low: int, high: int, connector: str) -> None:
    values = [quantity.value for quantity in read_quantities(f"between {low} {connector} {high} pence")]
    assert values == [only(f"{low} pence").value, only(f"{high} pence").value]
