"""The texts of a form for the values that an entry has: as a person would type them, and reading back to the values.

The number of a fact is one text, with all that belongs to it: "about 24 to 26 %", "21m GBP per year". Each text is
read as it would be if somebody had typed it; what does not read back to the same is written in another way, and what
fits in none stands as it was typed in the file.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.address import DOSSIER, address_of, party_address
from jvexplore.dossier.vocabulary.qualifiers import UNDISCLOSED, follows_number
from jvexplore.dossier.writing.key_readers import UNIT, has_number, key_reader, number_keys, takes_unit
from jvexplore.dossier.writing.typed_numbers import PERCENT
from jvexplore.dossier.writing.typed_references import find_typed_party
from jvexplore.dossier.writing.typed_rows import keep_other_keys, read_rows, row_columns, row_text
from jvexplore.dossier.writing.typed_values import read_typed_value
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_inline import inline_text
from jvexplore.records.toml_values import is_same_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.key_readers import KeyReader

_OPENINGS: Final = ("[", "{")
_LARGE: Final = (("bn", 10**9), ("m", 10**6))
_TOO_LARGE: Final = 10**15


class ValueTexts(NamedTuple):
    """The texts for the values of an entry.

    Attributes:
        texts: the text of each key; none for a key that the text of the number says.
        keys: the keys whose values each text says, by its own key.
    """

    texts: Mapping[str, str]
    keys: Mapping[str, tuple[str, ...]]


def value_texts(kind: str, table: Mapping[str, Any], keys: Iterable[str], dossier: Dossier) -> ValueTexts:
    """Return the texts for the values of an entry.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        table: its keys and values, as the file has them.
        keys: the keys that have a text; also those that its kind does not know.
        dossier: its dossier.
    """
    texts, said = {}, {}
    for key, values, text in _number_texts(kind, table, dossier):
        texts[key], said[key] = text, tuple(values)
    told = {each for values in said.values() for each in values}
    for key in keys:
        if key in table and key not in told:
            texts[key], said[key] = _value_text(kind, key, table[key], dossier), (key,)
    return ValueTexts(texts, said)


def _value_text(kind: str, key: str, value: Any, dossier: Dossier) -> str:
    """Return the text of one value."""
    try:
        reader = key_reader(kind, key)
    except JvexploreError:  # an unknown key
        return as_typed(value)
    candidates = _list_candidates(reader, value, dossier) if reader.is_list else _candidates(reader, value, dossier)
    found = (text for text in candidates if _says(kind, key, text, {key: value}, dossier))
    return next(found, "") or (_joined_entries(kind, key, value, dossier) if reader.is_list else "") or as_typed(value)


def _joined_entries(kind: str, key: str, value: Any, dossier: Dossier) -> str:
    """Return a list of which some entries cannot be read, each as it is typed; empty if it needs brackets."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return ""
    texts = [_value_text(kind, key, [each], dossier) if len(value) > 1 else each for each in value]
    is_plain = all(each.strip() == each != "" and not set(each) & set(",[]{}") for each in texts)
    return ", ".join(texts) if is_plain else ""


def as_typed(value: Any) -> str:
    """Return a value as it was typed in the file: a text without quotes, anything else as TOML in one line."""
    if isinstance(value, str):
        return value
    return value.isoformat() if isinstance(value, date) else inline_text(value)


def _list_candidates(reader: KeyReader, value: Any, dossier: Dossier) -> Iterator[str]:
    entries = value if isinstance(value, list | tuple) else [value]
    texts = [[*_candidates(reader, each, dossier)] for each in entries]
    if not texts or not all(texts):
        return
    yield ", ".join(each[0] for each in texts)
    yield ", ".join(each[-1] for each in texts)
    yield inline_text([each[-1] for each in texts])


def _candidates(reader: KeyReader, value: Any, dossier: Dossier) -> Iterator[str]:
    """Yield ways to type one value, the most readable one first."""
    if reader.shape == "party" and isinstance(value, str) and (party := dossier.fact_at(party_address(value))):
        yield from party.own_names()
    if reader.shape == "address" and isinstance(value, str) and (fact := dossier.fact_at(address_of(value))):
        yield from fact.own_names()
    if reader.shape == "flag" and isinstance(value, bool):
        yield "yes" if value else "no"
    if reader.shape == "toml" and (text := row_text(reader, value, dossier)):
        yield text
    yield as_typed(value)


def _says(kind: str, key: str, text: str, values: Mapping[str, Any], dossier: Dossier) -> bool:
    """Return whether a text is read as just these values; keys of small tables that a line does not say stay."""
    try:
        reader = key_reader(kind, key)
        if reader.shape == "toml" and row_columns(reader) and not text.startswith(_OPENINGS):
            rows = read_rows(key, text, reader, dossier, find_typed_party)
            return is_same_value(keep_other_keys(reader, rows, values[key]), values[key])
        read = read_typed_value(kind, key, text, dossier).values
    except JvexploreError:
        return False
    return is_same_value({each: value for each, value in read.items() if value is not None}, values)


def _number_texts(
    kind: str, table: Mapping[str, Any], dossier: Dossier
) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Yield the text of the number of an entry, with its key and the values that it says; nothing if it has none."""
    if kind == DOSSIER or not has_number(kind):
        return
    names = number_keys(kind)
    own = {key: table[key] for key in names.of_numbers if key in table}
    beside = [key for key in (names.qualifier, *((UNIT, "per") if takes_unit(kind) else ()), "base") if key in table]
    for count in range(len(beside), -1, -1):
        for said in combinations(beside, count):
            values = own | {key: table[key] for key in said}
            for text in _number_candidates(kind, values):
                if _says(kind, names.value, text, values, dossier):
                    yield names.value, values, text
                    return


def _number_candidates(kind: str, values: Mapping[str, Any]) -> Iterator[str]:
    names = number_keys(kind)
    if not values or not all(isinstance(each, int | str | Decimal) for each in values.values()):
        return
    qualifier = values.get(names.qualifier, "")
    if qualifier == UNDISCLOSED and len(values) == 1:
        yield qualifier
        return
    ends = [values[key] for key in names.of_numbers if key in values]
    if not ends:
        return
    unit = values.get(UNIT, "" if takes_unit(kind) else PERCENT)
    sign = "%" if unit == PERCENT else unit
    for write in (_short_number, str):
        number = " to ".join(map(write, ends))
        words = f"{number} {qualifier}" if follows_number(str(qualifier)) else f"{qualifier} {number}"
        yield _joined(words, str(sign), values)
        yield _joined(number, f"{sign} {qualifier}", values)


def _joined(number: str, unit: str, values: Mapping[str, Any]) -> str:
    base, per = values.get("base", ""), values.get("per", "")
    link = "of " if values.get(UNIT, PERCENT) == PERCENT else ""
    return " ".join(f"{number} {unit} {link if base else ''}{base} {'per ' if per else ''}{per}".split())


def _short_number(value: Any) -> str:
    """Return a large number in millions or billions, if it has no more than two decimals then."""
    if isinstance(value, int) and abs(value) < _TOO_LARGE:
        for name, size in _LARGE:
            if abs(value) >= size and value * 100 % size == 0:
                return f"{(Decimal(value) / size).normalize():f}{name}"
    return str(value)
