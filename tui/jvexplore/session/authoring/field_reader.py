"""Read the text of a field: as `jvexplore fact add` reads it, but nothing is refused.

Beyond what the command reads, a part of a word or of a name is enough where only one thing is meant, and the name of
no party is that of a new one. What cannot be read becomes a value as it was typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import address_of
from jvexplore.dossier.fact_types import FORM_AMOUNT
from jvexplore.dossier.form_fields import field_reader, is_known_key
from jvexplore.dossier.name_index import fold_name
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.dossier.writing.amount_figure import FIGURE
from jvexplore.dossier.writing.key_readers import number_keys
from jvexplore.dossier.writing.typed_rows import keep_other_keys, lacks_passages, read_rows, row_columns
from jvexplore.dossier.writing.typed_values import check_toml_value, parse_typed_toml, read_typed_value
from jvexplore.errors import JvexploreError
from jvexplore.session.authoring.described_party import PartyDescription
from jvexplore.session.authoring.field_reading import FieldReading
from jvexplore.session.authoring.field_suggestions import complete_entry
from jvexplore.session.authoring.new_names import NewWord, new_name, with_placeholders
from jvexplore.session.authoring.party_reader import PartyReader, doubt_of_name, is_party_of_dossier
from jvexplore.session.authoring.refused_text import refused_reading

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.key_readers import KeyReader

SELECT_WORDS: Final = "select the words that say it"
"""The remedy where a fact, or a response, has no passages."""
_OPENINGS: Final = ("[", "{")
_NEW_WORD: Final = "choose a known word, or take it as a new one"


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
        as_new: the names and words that the person said are new ones, as `new_name` returns them.
        describe: returns what is said of a new party, by its name.
    """

    def __init__(
        self,
        kind: str,
        dossier: Dossier,
        as_new: Collection[str] = (),
        describe: Callable[[str], PartyDescription] = lambda _: PartyDescription(),
    ) -> None:
        self._kind = kind
        self._dossier = dossier
        self._as_new = as_new
        self._describe = describe

    def read_field(
        self,
        key: str,
        text: str,
        present: Any = None,
        new_passages: Sequence[Any] = (),
        row_passages: Mapping[int, Sequence[Any]] | None = None,
    ) -> ReadField:
        """Return what a text becomes.

        Args:
            key: the key of the field.
            text: what is typed; not blank.
            present: the value that the key had when the form was opened.
            new_passages: what a new row takes as its passages, where the rows of the key have some.
            row_passages: those that were selected for a row, by its number.
        """
        if not is_known_key(self._kind, key):
            return ReadField({key: _as_it_is(text, is_list=False)}, FieldReading())
        reader = field_reader(self._kind, key)
        is_toml = text.lstrip().startswith(_OPENINGS)
        if reader.shape == "number":
            return self._read_whole(key, text, reader)
        if reader.shape == "toml" and not is_toml and row_columns(reader):
            return self._read_rows(key, text, reader, present, new_passages, row_passages or {})
        if is_toml and (reader.is_list or reader.shape not in ("text", "country")):
            return self._read_whole(key, text, reader)
        return self._read_entries(key, text, reader, present)

    def _read_whole(self, key: str, text: str, reader: KeyReader) -> ReadField:
        """Read a number, or TOML."""
        is_amount = key == FORM_AMOUNT and reader.shape == "number"
        place = (FIGURE, number_keys(FIGURE).value) if is_amount else (self._kind, key)
        try:
            typed = read_typed_value(*place, text, self._dossier, key if is_amount else "")
        except JvexploreError as error:
            return ReadField({key: _as_it_is(text, is_list=reader.is_list)}, refused_reading(key, error))
        values = {each: value for each, value in typed.values.items() if value is not None}
        return ReadField({FORM_AMOUNT: values} if is_amount else values, FieldReading(_telling(typed.meaning, text)))

    def _read_entries(self, key: str, text: str, reader: KeyReader, present: Any) -> ReadField:
        """Read one value, or each of a list by itself, so that a wrong one does not spoil the others."""
        is_one = not reader.is_list or (reader.shape == "party" and is_party_of_dossier(text, self._dossier))
        entries = [text] if is_one else [each for each in map(str.strip, text.split(",")) if each]
        read = [self._read_entry(key, each, reader, present) for each in entries]
        values = [*dict.fromkeys(each.values[key] for each in read)]
        reading = _join_readings(entries, [each.reading for each in read])
        value: Any = values if reader.is_list else next(iter(values), text.strip())
        return ReadField({key: value}, reading, tuple(word for each in read for word in each.new_words))

    def _read_entry(self, key: str, text: str, reader: KeyReader, present: Any) -> ReadField:
        is_present = text in (present if isinstance(present, list) else [present])
        if reader.shape == "party":
            party, reading = self._parties(key).read_party(text, is_present=is_present)
            return ReadField({key: party}, reading)
        try:
            read = self._typed_entry(key, text, text, reader)
            doubt = doubt_of_name(self._kind, key, text, self._dossier) if present is None else ""
            return replace(read, reading=read.reading._replace(remedy=doubt)) if doubt else read
        except JvexploreError as error:
            word = as_word_id(text) if reader.open_list else ""
            if reader.open_list and word and new_name(text, reader.open_list) in self._as_new:
                told = FieldReading(f"new word {word}", new_names=(text.strip(),))
                return ReadField({key: word}, told, (NewWord(reader.open_list, word),))
            meant = "" if is_present else complete_entry(self._kind, key, text, self._dossier)
            with suppress(JvexploreError):
                if meant:
                    return self._typed_entry(key, meant, text, reader)
            refused = refused_reading(key, error)
            if reader.open_list:  # the command lists all words, and tells how it declares one
                remedy = f'did you mean "{refused.replacement}"?' if refused.replacement else _NEW_WORD
                refused = refused._replace(remedy=remedy)
            return ReadField({key: word or text.strip()}, refused)

    def _typed_entry(self, key: str, text: str, typed: str, reader: KeyReader) -> ReadField:
        """Return what a text becomes that says one value; `typed` is the part of it that somebody typed."""
        read = read_typed_value(self._kind, key, text, self._dossier)
        value = read.values[key]
        value = value[0] if reader.is_list else value
        named = (address_of(value),) if reader.shape == "address" else ()
        words = _telling(read.meaning or (str(value) if typed != text else ""), typed)
        return ReadField({key: value}, FieldReading(words, names=named))

    def _read_rows(
        self,
        key: str,
        text: str,
        reader: KeyReader,
        present: Any,
        passages: Sequence[Any],
        row_passages: Mapping[int, Sequence[Any]],
    ) -> ReadField:
        parties = self._parties(key)
        try:
            rows = read_rows(key, text, reader, self._dossier, parties.find_party)
        except JvexploreError as error:
            return ReadField({key: text.strip()}, refused_reading(key, error))
        rows = keep_other_keys(reader, rows, present, passages, row_passages)
        reading = _join_readings([], parties.readings)
        if lacks_passages(reader, rows):
            return ReadField({key: rows}, reading._replace(problem="words are missing", remedy=SELECT_WORDS))
        try:
            check_toml_value(self._kind, key, with_placeholders(rows))
        except JvexploreError as error:
            wrong = refused_reading(key, error)
            reading = reading._replace(problem=wrong.problem, remedy=wrong.remedy)
        return ReadField({key: rows}, reading)

    def _parties(self, key: str) -> PartyReader:
        return PartyReader(self._kind, key, self._dossier, self._as_new, self._describe)


def _telling(words: str, text: str) -> str:
    """Return how a text was understood; empty if that is just what it says."""
    return "" if fold_name(words) == fold_name(text).replace("-", " ") else words


def _join_readings(entries: Sequence[str], readings: Sequence[FieldReading]) -> FieldReading:
    """Return the reading of a list from those of its entries; of several that are wrong, the first one is told."""
    told = next((each for each in readings if each.problem), None)
    told = told or next((each for each in readings if each.remedy), FieldReading())
    words = ""
    if any(each.words for each in readings):
        shown = entries or [""] * len(readings)
        words = ", ".join(filter(None, (each.words or entry for entry, each in zip(shown, readings, strict=True))))
    replacement = ""
    if told.replacement:
        pairs = zip(entries, readings, strict=True) if entries else ()
        replacement = ", ".join((each.replacement if each is told else entry) for entry, each in pairs)
    return FieldReading(
        words,
        told.problem,
        told.remedy,
        replacement,
        tuple(address for each in readings for address in each.names),
        tuple(name for each in readings for name in each.new_names),
    )


def _as_it_is(text: str, *, is_list: bool) -> Any:
    """Return a text that cannot be read as the file will have it: as TOML if it is that, else as it was typed."""
    if text.lstrip().startswith(_OPENINGS):
        try:
            return parse_typed_toml("", text)
        except JvexploreError:
            return text.strip()
    return [each for each in map(str.strip, text.split(",")) if each] if is_list else text.strip()
