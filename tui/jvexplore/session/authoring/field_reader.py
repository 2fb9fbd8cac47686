"""Read the text of a field: as `jvexplore fact add` reads it, but nothing is refused.

Beyond what the command reads, a part of a word or of a name is enough where only one thing is meant, and the name of
no party is that of a new one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import Address, address_of, party_address
from jvexplore.dossier.form_fields import field_reader
from jvexplore.dossier.name_index import fold_name, party_index
from jvexplore.dossier.titles import address_name
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.dossier.writing.key_readers import number_keys
from jvexplore.dossier.writing.typed_facts import AMOUNT, FIGURE
from jvexplore.dossier.writing.typed_references import find_typed_party, is_party_name
from jvexplore.dossier.writing.typed_rows import keep_other_keys, read_rows, row_columns
from jvexplore.dossier.writing.typed_values import check_toml_value, parse_typed_toml, read_typed_value
from jvexplore.errors import JvexploreError
from jvexplore.session.authoring.field_reading import FieldReading
from jvexplore.session.authoring.field_suggestions import complete_word
from jvexplore.session.authoring.new_names import NewPartyName, NewWord

if TYPE_CHECKING:
    from collections.abc import Collection

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.key_readers import KeyReader

_MEANT: Final = re.compile(r'did you mean "([^"]+)"(?: \([^()]*\))?\?')
_OPENINGS: Final = ("[", "{")


@dataclass(frozen=True)
class ReadField:
    """What a text becomes.

    Attributes:
        values: the values of the keys that it decides; of a key that takes parties, names of new ones may be in it.
        reading: how it was understood.
        new_words: words that the dossier is to declare.
    """

    values: Mapping[str, Any]
    reading: FieldReading
    new_words: tuple[NewWord, ...] = ()


class FieldReader:
    """Reads the fields of a form.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        dossier: its parties, facts and words may be named.
        as_new: the names and words that the person said are new ones, as they are compared.
    """

    def __init__(self, kind: str, dossier: Dossier, as_new: Collection[str] = ()) -> None:
        self._kind = kind
        self._dossier = dossier
        self._as_new = as_new

    def read(self, key: str, text: str, present: Any = None, new_passages: Collection[Any] = ()) -> ReadField:
        """Return what a text becomes.

        Args:
            key: the key of the field, which its kind knows.
            text: what is typed; not blank.
            present: the value that the key had when the form was opened.
            new_passages: what a new row takes as its passages, where the rows of the key have some.
        """
        reader = field_reader(self._kind, key)
        is_toml = text.lstrip().startswith(_OPENINGS)
        if reader.shape == "party" and not is_toml:
            return self._read_parties(key, text, reader)
        if reader.shape == "toml" and not is_toml and row_columns(reader):
            return self._read_rows(key, text, reader, present, new_passages)
        try:
            return self._read_whole(key, text)
        except JvexploreError as error:
            if reader.shape == "open" and (word := as_word_id(text)) and fold_name(text) in self._as_new:
                return _declared(key, word, text, reader)
            if meant := complete_word(self._kind, key, text, self._dossier):
                return self._read_whole(key, meant)
            return ReadField({key: _as_it_is(text, reader)}, _refused(key, error))

    def _read_whole(self, key: str, text: str) -> ReadField:
        if key == AMOUNT and field_reader(self._kind, key).shape == "number":
            typed = read_typed_value(FIGURE, number_keys(FIGURE).value, text, self._dossier, AMOUNT)
            values: Mapping[str, Any] = {AMOUNT: {k: value for k, value in typed.values.items() if value is not None}}
        else:
            typed = read_typed_value(self._kind, key, text, self._dossier)
            values = {each: value for each, value in typed.values.items() if value is not None}
        words = "" if fold_name(typed.meaning) == fold_name(text) else typed.meaning
        return ReadField(values, FieldReading(words, names=self._names(key, values)))

    def _names(self, key: str, values: Mapping[str, Any]) -> tuple[Address, ...]:
        if field_reader(self._kind, key).shape != "address":
            return ()
        value = values.get(key, ())
        return tuple(map(address_of, [value] if isinstance(value, str) else value))

    def _read_parties(self, key: str, text: str, reader: KeyReader) -> ReadField:
        is_one = not reader.is_list or is_party_name(text, self._dossier)
        entries = [text] if is_one else [each for each in map(str.strip, text.split(",")) if each]
        found = [self._read_party(key, each) for each in entries]
        values = [*dict.fromkeys(value for value, _ in found)]
        readings = [reading for _, reading in found]
        told = next((each for each in readings if each.problem or each.remedy), FieldReading())
        names = tuple(each for reading in readings for each in reading.names)
        new = tuple(each for reading in readings for each in reading.new_names)
        shown = [reading.words or entry for entry, reading in zip(entries, readings, strict=True)]
        words = ", ".join(shown) if any(reading.words for reading in readings) else ""
        replacement = told.replacement and ", ".join(
            reading.replacement or entry for entry, reading in zip(entries, readings, strict=True)
        )
        value: Any = values if reader.is_list else next(iter(values), "")
        return ReadField({key: value}, FieldReading(words, told.problem, told.remedy, replacement, names, new))

    def _read_party(self, key: str, text: str) -> tuple[str, FieldReading]:
        """Return the id of a party, or the name of a new one, and how it was understood."""
        name = " ".join(text.split())
        if fold_name(name) in self._as_new:
            return NewPartyName(name), FieldReading(f"new party {name}", new_names=(name,))
        try:
            return self._known_party(find_typed_party(key, name, self._dossier), name)
        except JvexploreError as error:
            parts = party_index(self._dossier).with_part(name)
            if len(parts) == 1:
                return self._known_party(parts[0].id, name)
            refused = _refused(key, error)
            if is_party_name(name, self._dossier) or parts:
                remedy = refused.remedy if not parts else f"it may be {_or_names(parts)}"
                first = next((each for part in parts for each in part.own_names()), "")
                return name, FieldReading("", "names several parties", remedy, first)
            remedy = refused.remedy if refused.replacement else ""
            return NewPartyName(name), FieldReading(
                f"new party {name}", "", remedy, refused.replacement, new_names=(name,)
            )

    def _known_party(self, party_id: str, name: str) -> tuple[str, FieldReading]:
        address = party_address(party_id)
        words = address_name(self._dossier, address, "")
        return party_id, FieldReading("" if fold_name(words) == fold_name(name) else words, names=(address,))

    def _read_rows(
        self, key: str, text: str, reader: KeyReader, present: Any, new_passages: Collection[Any]
    ) -> ReadField:
        new: list[str] = []

        def find_party(_key: str, name: str, _dossier: Dossier) -> str:
            value, reading = self._read_party(key, name)
            new.extend(reading.new_names)
            return value

        try:
            rows = read_rows(key, text, reader, self._dossier, find_party)
        except JvexploreError as error:
            return ReadField({key: text.strip()}, _refused(key, error))
        rows = keep_other_keys(reader, rows, present, [*new_passages])
        reading = FieldReading(new_names=tuple(new), words=f"new party {', '.join(new)}" if new else "")
        try:
            check_toml_value(self._kind, key, _as_ids(rows))
        except JvexploreError as error:
            reading = reading._replace(problem=_without_key(key, error.what), remedy=error.remedy)
        return ReadField({key: rows}, reading)


def _as_ids(value: Any) -> Any:
    """Return rows with an id in the place of each new party, so that they can be checked."""
    if isinstance(value, NewPartyName):
        return "new"
    if isinstance(value, dict):
        return {key: _as_ids(each) for key, each in value.items()}
    return [*map(_as_ids, value)] if isinstance(value, list) else value


def _declared(key: str, word: str, text: str, reader: KeyReader) -> ReadField:
    new = (NewWord(reader.open_list, word),) if reader.open_list else ()
    return ReadField({key: word}, FieldReading(f"new word {word}", new_names=(text.strip(),)), new)


def _refused(key: str, error: JvexploreError) -> FieldReading:
    meant = _MEANT.search(error.remedy)
    return FieldReading("", _without_key(key, error.what), error.remedy, meant[1] if meant else "")


def _without_key(key: str, what: str) -> str:
    return re.sub(rf"^{re.escape(key)}(?:[.\w]*): ", "", what)


def _or_names(parts: Collection[Any]) -> str:
    names = [name for part in parts for name in [*part.own_names()][:1]][:4]
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _as_it_is(text: str, reader: KeyReader) -> Any:
    """Return a text that cannot be read as the file will have it: as TOML if it is that, else as it was typed."""
    if text.lstrip().startswith(_OPENINGS):
        try:
            return parse_typed_toml("", text)
        except JvexploreError:
            return text.strip()
    if reader.is_list:
        return [each for each in map(str.strip, text.split(",")) if each]
    return text.strip()
