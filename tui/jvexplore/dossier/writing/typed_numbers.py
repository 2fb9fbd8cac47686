"""Read a typed number with all that belongs to it: "about 24 to 26 %", "£4.70 per share", "7.5 times EBITDA".

The numbers themselves are read as in articles (`typed_quantities.py`). Unlike there, nothing may be left over: what is
not understood is refused, never dropped.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.number_text import MULTIPLES
from jvexplore.dossier.vocabulary.qualifiers import UNDISCLOSED, qualifier_class
from jvexplore.dossier.writing.typed_quantities import read_typed_quantities
from jvexplore.dossier.writing.typed_value import one_line, quoted, refusal
from jvexplore.reading.exact import round_to
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.reading.quantities import Quantity

PERCENT: Final = "percent"
_PLAIN: Final = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_MAJORITY: Final = re.compile(r"(?:a |the )?majority(?: of (?:the )?(?P<base>.+))?", re.IGNORECASE)
_PER: Final = re.compile(
    r"(?:(?P<unit>.*?) ?)(?:\b(?:per|an?|(?:for )?(?:each|every)|pro|je) |/ ?)(?P<per>[^\d/]+)", re.IGNORECASE
)
_BASE: Final = re.compile(r"(?:of (?:the |its |their )?|der |des |am |vom )(?P<base>.+)", re.IGNORECASE)
_MAIN_CURRENCIES: Final = frozenset(("USD", "GBP", "EUR", "JPY"))
"""Those that a word or a sign means unless it says another country: dollars, £."""
_CURRENCY_WORD: Final = re.compile(
    r"\b[^\W\d_]*(?:crown|kron|kroner|krona|franc|peso|rupee|dinar)[^\W\d_]*", re.IGNORECASE
)
"""Currencies of several countries, none of which is meant more often than the others."""
_DASHES: Final = frozenset(("-", "–", "—", "−"))
_FRACTION_DECIMALS: Final = 2
_JOINTS: Final = frozenset(("to", "bis"))
_JOINTS_BETWEEN: Final = {"between": "and", "zwischen": "und"}
_OPENINGS: Final = (*_JOINTS_BETWEEN, "from", "von")
_RANGE: Final = 2
"""The ends of a range."""
_EXAMPLES: Final = 'write it like 48, "48 per cent", "€21m" or "about 24 to 26 %"'


class TypedNumber(NamedTuple):
    """A number as it was typed; what it does not say is `None` or empty.

    Attributes:
        value: the number, in single units.
        minimum: the lower end of a range.
        maximum: its upper end.
        qualifier: "about", "at least", "undisclosed".
        unit: "percent", an ISO 4217 code, or what is counted.
        per: of what it is one: "share".
        base: of what a percentage or a multiple is one.
    """

    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    qualifier: str = ""
    unit: str = ""
    per: str = ""
    base: str = ""


def read_typed_number(key: str, text: str, languages: Sequence[str] = ("en",)) -> TypedNumber:
    """Return the number that somebody typed for a key.

    Args:
        key: the key.
        text: what was typed.
        languages: those that it may be in, the likeliest first.

    Raises:
        JvexploreError: if it is none, or there is more than a number with its unit.
    """
    typed = one_line(key, text)
    if _PLAIN.fullmatch(typed):
        return TypedNumber(Decimal(typed))
    if qualifier_class(typed) is QualifierClass.UNDISCLOSED:
        return TypedNumber(qualifier=UNDISCLOSED)
    if majority := _MAJORITY.fullmatch(typed):
        return TypedNumber(Decimal(50), qualifier="more than", unit=PERCENT, base=majority["base"] or "")
    read = read_typed_quantities(key, typed, languages)
    if not 0 < len(read) <= _RANGE:
        what = "has more than two numbers" if read else "is not a number"
        raise refusal(key, f"{quoted(text)} {what}", _EXAMPLES)
    first, last = read[0], read[-1]
    before = _words(typed[: first.start])
    if len(read) == _RANGE:
        before = _check_range(key, text, typed[first.end : last.start], before, read)
    qualifier = first.qualifier or last.qualifier
    after = " ".join(typed[last.end :].split()).lstrip(". ")  # a full stop ends an abbreviation: "1,5 Mio."
    if before not in ("", qualifier):
        raise _leftover(key, text, typed[: first.start])
    if qualifier and not before:
        after = " ".join(after.split()[len(qualifier.split()) :])
    lower, upper = _written_value(first), _written_value(last)
    number = TypedNumber(lower) if first is last else TypedNumber(minimum=lower, maximum=upper)
    unit, per, base = _read_unit_words(key, text, last, after)
    return number._replace(qualifier=qualifier, unit=unit, per=per, base=base)


def read_typed_unit(key: str, text: str, languages: Sequence[str] = ("en",)) -> str:
    """Return a unit that somebody typed: "percent" for "%", "EUR" for "euros"; any other text as it is.

    Arguments are those of `read_typed_number`.

    Raises:
        JvexploreError: if it has a magnitude, which belongs to the number.
    """
    unit = one_line(key, text)
    read = read_typed_quantities(key, f"5 {unit}", languages)
    if len(read) != 1 or read[0].end < len(unit) + 2:
        return unit
    if read[0].value != 5:  # noqa: PLR2004 - the number before the unit
        raise refusal(key, f"{quoted(text)} has a magnitude", 'write it with the number, like value="21m EUR"')
    return PERCENT if read[0].kind == "percentage" else _currency(read[0], unit) or unit


def _check_range(key: str, text: str, between: str, before: str, read: list[Quantity]) -> str:
    """Return the words before a range, without "between"; refuse two numbers that are none."""
    first, last = read
    joint = _words(between)
    if last.qualifier and joint.endswith(last.qualifier) and last.qualifier == first.qualifier:
        joint = joint.removesuffix(last.qualifier).strip()
    opening, _, rest = before.rpartition(" ")
    is_opened = rest in _OPENINGS
    if joint not in {*_JOINTS, *_DASHES, _JOINTS_BETWEEN.get(rest, "to")} or (first.kind, first.currencies) != (
        last.kind,
        last.currencies,
    ):
        raise refusal(key, f"{quoted(text)} has two numbers that are no range", 'write it like "24 to 26 %"')
    if first.value > last.value:
        raise refusal(key, f"{quoted(text)} ends below its start", "write the smaller number first")
    return opening if is_opened else before


def _read_unit_words(key: str, text: str, read: Quantity, after: str) -> tuple[str, str, str]:
    """Return unit, `per` and base from the words after a number."""
    unit = PERCENT if read.kind == "percentage" else _currency(read, text)
    per, base = "", ""
    if found := _PER.fullmatch(after):
        after, per = found["unit"], found["per"].strip()
    if unit == PERCENT and (found := _BASE.fullmatch(after)):
        after, base = "", found["base"]
    elif not unit and after and not re.search(r"\d", after):
        after, unit = "", after
        multiple, _, rest = unit.partition(" ")
        if multiple in MULTIPLES:
            unit, base = multiple, rest
    if after:
        raise _leftover(key, text, after)
    return unit, per, base


def _currency(read: Quantity, typed: str) -> str:
    """Return the code of an amount's currency; the word that was typed if several countries have such a currency."""
    code = next(iter(read.currencies), "")
    if len(read.currencies) > 1 and code not in _MAIN_CURRENCIES and (word := _CURRENCY_WORD.search(typed)):
        return word[0].lower()
    return code


def _leftover(key: str, text: str, rest: str) -> Exception:
    return refusal(key, f"{quoted(rest)} beside the number in {quoted(text)} is not understood", _EXAMPLES)


def _written_value(read: Quantity) -> Decimal:
    """Return a number with the digits that it is written with: 48.0 is more precise than 48."""
    if not read.digits:
        return round_to(read.value, _FRACTION_DECIMALS)
    decimals = read.digits - (read.value.adjusted() + 1 if read.value else 1)
    has_more = decimals > 0 and read.value == read.value.to_integral_value()
    return round_to(read.value, decimals) if has_more else read.value


def _words(text: str) -> str:
    """Return words in lower case, without a full stop at the end of an abbreviation."""
    return " ".join(word.rstrip(".") for word in text.lower().split())
