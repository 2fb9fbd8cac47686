"""Read `KEY=VALUE` as a person types it for a fact, a source or the dossier: "48 per cent", "Q1 2019", "Finch plc".

What the text is read as follows from the annotation of the key (`key_readers.py`). How it was understood is said in
words, so that a misreading is seen at once. A value that begins with a bracket or a brace is TOML, except for a key
that takes one text: "[Finch] will pay" is a text. `KEY=` removes the key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.number_text import MULTIPLES
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.writing.key_readers import UNIT, key_reader, number_keys, record_type, takes_unit
from jvexplore.dossier.writing.typed_entries import EntryReader
from jvexplore.dossier.writing.typed_numbers import PERCENT, TypedNumber, read_typed_number
from jvexplore.dossier.writing.typed_quantities import typed_languages
from jvexplore.dossier.writing.typed_references import find_typed_party, is_party_name
from jvexplore.dossier.writing.typed_rows import PresentRows, keep_other_keys, lacks_passages, read_rows, row_columns
from jvexplore.dossier.writing.typed_value import MISSING_PASSAGES, TomlValue, TypedValue, quoted, refusal, toml_number
from jvexplore.errors import JvexploreError
from jvexplore.tolerant_reader import read_tolerantly
from jvexplore.toml import parse_toml
from jvexplore.unread_value import typed_text

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.numbers.number_problems import NumberKeys
    from jvexplore.dossier.writing.key_readers import KeyReader

_TOML_REMEDIES: Final = {
    "[": 'write a list like ["a", "b"], in quotes',
    "{": 'write a table like {a = "b"}, its texts in quotes',
}
_TOML_SIGNS: Final = (*_TOML_REMEDIES,)


def read_typed_value(
    kind: str, key: str, text: str, dossier: Dossier, called: str = "", rows: PresentRows | None = None
) -> TypedValue:
    """Return what somebody typed for a key.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        key: the key.
        text: what was typed; empty, or white space, removes the key.
        dossier: its parties, facts and words may be named.
        called: what a message calls the key, if that is not its name.
        rows: what the small tables of a line get beside what it says.

    Raises:
        JvexploreError: if there is no such key, or the text cannot be read for it; in one line, with a remedy.
    """
    reader = key_reader(kind, key)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise refusal(key, "is not text in UTF-8", "type it again, or convert it") from None
    if not text.strip():
        return TypedValue({key: None}, f"removed ({key})")
    if text.lstrip().startswith(_TOML_SIGNS) and (reader.is_list or reader.shape not in ("text", "country")):
        typed = _ToRead(kind, key, reader, dossier, called or key).read_toml(text)
    else:
        typed = _ToRead(kind, key, reader, dossier, called or key).read_text(text, rows or PresentRows())
    for each, value in typed.values.items():
        if value is not None:
            check_toml_value(kind, each, value)
    return typed


def parse_typed_toml(key: str, text: str) -> TomlValue:
    """Return the value of a text that begins as TOML; `None` for any other text.

    Raises:
        JvexploreError: if it is not valid.
    """
    if not text.lstrip().startswith(_TOML_SIGNS):
        return None
    try:
        document = parse_toml(f"value = {text.strip()}\n")
    except JvexploreError:
        document = {}
    if [*document] != ["value"]:
        raise refusal(key, f"{quoted(text)} is not valid TOML", _TOML_REMEDIES[text.lstrip()[0]])
    return document["value"]


def check_toml_value(kind: str, key: str, value: TomlValue) -> None:
    """Check that a value fits its key, and what is within it fits too.

    Raises:
        JvexploreError: if it does not.
    """
    _, unread = read_tolerantly(record_type(kind), {key: value})
    for each in unread:
        path = each.key.rstrip("0123456789.")  # of a list of plain values, the reader did not write the numbers
        if path.partition(".")[0] == key:
            raise refusal(path, each.what, each.remedy or "remove it")


class _ToRead:
    """A key, whose value is read."""

    def __init__(self, kind: str, key: str, reader: KeyReader, dossier: Dossier, called: str) -> None:
        self._kind = kind
        self._key = key
        self._called = called
        self._reader = reader
        self._dossier = dossier
        self._entry = EntryReader(kind, key, reader, dossier)

    def read_text(self, text: str, present: PresentRows) -> TypedValue:
        """Return the value of a text that is no TOML."""
        if self._reader.shape == "number":
            return self._read_number(text)
        if self._reader.is_list:
            return self._read_entries(self._split(text))
        if row_columns(self._reader):
            rows = read_rows(self._called, text, self._reader, self._dossier, find_typed_party)
            whole = keep_other_keys(self._reader, rows, *present)
            if lacks_passages(self._reader, whole):
                raise refusal(f"{self._called}.passages", *MISSING_PASSAGES)
            return TypedValue({self._key: whole}, f"{self._key} = {typed_text(rows)}")
        value, words = self._entry.read(text)
        told = f"{self._key} = {typed_text(value)}"
        return TypedValue({self._key: value}, f"{words} ({told})" if words else told, words)

    def read_toml(self, text: str) -> TypedValue:
        """Return the value of a text in TOML; the texts of a list are read as if each had been typed."""
        value = parse_typed_toml(self._called, text)
        if self._reader.is_list and isinstance(value, list) and all(isinstance(each, str) for each in value):
            return self._read_entries(value)
        check_toml_value(self._kind, self._key, value)
        return TypedValue({self._key: value}, f"{self._key} = {typed_text(value)}")

    def _split(self, text: str) -> list[str]:
        """Return the entries of a list; a party's name may have a comma."""
        if self._reader.shape == "party" and is_party_name(text, self._dossier):
            return [text]
        entries = [each for each in map(str.strip, text.split(",")) if each]
        if not entries:
            raise refusal(self._key, f"{quoted(text)} has no entry", "separate several by commas")
        return entries

    def _read_entries(self, entries: list[str]) -> TypedValue:
        read = dict(map(self._entry.read, entries))  # what is named twice counts once
        values = [*read]
        told = f"{self._key} = {', '.join(values) or 'none'}"
        names = ", ".join(filter(None, read.values()))
        return TypedValue({self._key: values}, f"{names} ({told})" if names else told, names)

    def _read_number(self, text: str) -> TypedValue:
        """Return the values of a number; that of a share is a percentage."""
        keys = number_keys(self._kind)
        number = read_typed_number(self._called, text, typed_languages(self._dossier))
        has_unit = takes_unit(self._kind)
        if not has_unit:
            self._check_share(text, number)
        values = self._number_values(text, number, keys)
        if has_unit:
            values |= {key: each for key, each in ((UNIT, number.unit), ("per", number.per)) if each}
        if number.base:
            values["base"] = number.base
        stated = StatedNumber(number.value, number.minimum, number.maximum, number.qualifier)
        unit = number.unit if has_unit else PERCENT
        words = number_words(stated, unit) or number.qualifier
        link = "" if number.unit in MULTIPLES else "of "
        words += f" {link}{number.base}" * bool(number.base) + f" per {number.per}" * bool(number.per)
        told = ", ".join(f"{key} = {typed_text(value)}" for key, value in values.items() if value is not None)
        return TypedValue(values, f"{words} ({told})", words)

    def _number_values(self, text: str, number: TypedNumber, keys: NumberKeys) -> dict[str, TomlValue]:
        if self._key != keys.value:
            if number.value is None or number.qualifier:
                remedy = f'write one number, or {keys.value}="about 24 to 26"'
                raise refusal(self._key, f"{quoted(text)} is more than one number", remedy)
            return {self._key: toml_number(number.value)}
        ends = (number.value, number.minimum, number.maximum)
        values = {key: None if end is None else toml_number(end) for key, end in zip(keys, ends, strict=False)}
        return values | ({keys.qualifier: number.qualifier} if number.qualifier else {})

    def _check_share(self, text: str, number: TypedNumber) -> None:
        if number.unit not in ("", PERCENT) or number.per:
            raise refusal(self._key, f"{quoted(text)} is not a percentage", 'write it like 48 or "48 per cent"')
        if number.base and is_party_name(number.base, self._dossier):
            remedy = "name the company by its own key, like company=finch"
            raise refusal(self._key, f"{quoted(text)} names a party", remedy)
