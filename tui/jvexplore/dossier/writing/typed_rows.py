"""Read and write a list of small tables as one line, without TOML.

What the line looks like follows from the keys of the tables: those with a party and a text are speech ("Okoye: it will
not sell; Finch: no comment"), those with a number are amounts ("€1.7m; about $2m"), and a table whose keys anybody may
choose is pairs ("lei: 529900…; isin: FR0000…"). Other keys of a table, like the passages of a response, stay with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args, get_origin

from jvexplore.address import party_address
from jvexplore.constraints import NotBlank
from jvexplore.dossier.party_id import NamesParty
from jvexplore.dossier.vocabulary.qualifiers import follows_number
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.dossier.writing.typed_numbers import PERCENT, read_typed_number
from jvexplore.dossier.writing.typed_quantities import typed_languages
from jvexplore.dossier.writing.typed_references import is_party_name
from jvexplore.dossier.writing.typed_value import quoted, refusal, toml_number
from jvexplore.table_reader import file_keys, required_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.key_readers import KeyReader

_QUALIFIER: Final = "qualifier"
_UNIT: Final = "unit"
_SPEAKER: Final = re.compile(r"(?P<by>[^:;\n]{1,100}):\s*(?P<text>.+)", re.DOTALL)
_NEW_SPEAKER: Final = re.compile(r"(?:[^\W\d_a-z]\S*)(?: \S+){0,4}")
"""A name that is not yet known, after a semicolon; any other word before a colon belongs to the text."""
_PAIR: Final = re.compile(r"(?P<name>[^:=]+)[:=]\s*(?P<value>.+)")
_JOINT: Final = "; "
_PASSAGES: Final = "passages"
_NO_PASSAGES: Final[Mapping[int, Sequence[Any]]] = {}


class RowColumns(NamedTuple):
    """The keys of a list of tables that a line says.

    Attributes:
        party: the key of a party; empty if there is none.
        text: the key of what it says.
        number: the key of a number, beside which stand `unit` and `qualifier`; empty if there is none.
        is_pairs: whether it is one table of texts with keys of their own.
    """

    party: str = ""
    text: str = ""
    number: str = ""
    is_pairs: bool = False


class PresentRows(NamedTuple):
    """What the tables of a line get beside what it says.

    Attributes:
        value: the value of the key so far, whose tables keep their other keys.
        passages: the passages of a table that is new.
    """

    value: Any = None
    passages: Sequence[Any] = ()


def row_columns(reader: KeyReader) -> RowColumns | None:
    """Return the columns of a key whose values are small tables; `None` if it is none that can be written as a line."""
    if get_origin(reader.annotation) is Mapping:
        return RowColumns(is_pairs=True) if get_args(reader.annotation)[1] is str else None
    row = _row_type(reader)
    if row is None:
        return None
    keys = file_keys(row)
    party, text, number = (
        next((key for key in keys if has(keys[key])), "") for has in (_is_party, _is_text, _is_number)
    )
    if number and _UNIT in keys:
        return RowColumns(number=number)
    return RowColumns(party, text) if party and text else None


def _row_type(reader: KeyReader) -> type | None:
    row = get_args(reader.annotation)[0] if get_origin(reader.annotation) is tuple else None
    return row if is_dataclass(row) and isinstance(row, type) else None


def read_rows(
    key: str, text: str, reader: KeyReader, dossier: Dossier, find_party: Callable[[str, str, Dossier], str]
) -> Any:
    """Return the value that a line says; `None` if the key takes no such line.

    Args:
        key: the key, for messages.
        text: what was typed.
        reader: what the key takes.
        dossier: its parties may be named, and the languages of its sources decide how numbers are read.
        find_party: returns the id of a party, as `find_typed_party` does.

    Raises:
        JvexploreError: if a part of the line cannot be read.
    """
    columns = row_columns(reader)
    if columns is None:
        return None
    if columns.is_pairs:
        return dict(_read_pair(key, each) for each in _pieces(text))
    if columns.number:
        return [_read_amount(key, each, columns.number, dossier) for each in _pieces(text)]
    return [
        {columns.party: find_party(key, by, dossier), columns.text: said}
        for by, said in _read_speech(key, text, dossier)
    ]


def keep_other_keys(
    reader: KeyReader,
    rows: Any,
    present: Any,
    new_passages: Sequence[Any] = (),
    row_passages: Mapping[int, Sequence[Any]] = _NO_PASSAGES,
) -> Any:
    """Return the tables of a line with the other keys that the same tables had: those of the same text, or party.

    Args:
        reader: what the key takes.
        rows: what `read_rows` returned.
        present: the value of the key so far.
        new_passages: the passages of a table that is new and has none of its own, if its kind has passages.
        row_passages: those that were selected for a table, by its number; those of tables that are gone are the last's.
    """
    columns = row_columns(reader)
    if columns is None or columns.is_pairs:
        return rows
    left = [each for each in present if isinstance(each, Mapping)] if isinstance(present, list) else []
    same: dict[int, Mapping[str, Any]] = {}
    for key in filter(None, (columns.text, columns.number, columns.party)):
        for at, row in enumerate(rows):
            known = next((each for each in left if at not in same and row.get(key) == each.get(key)), None)
            if known is not None:
                same[at] = known
                left.remove(known)
    said = {*columns[:3], _UNIT, _QUALIFIER}
    new = {_PASSAGES: [*new_passages]} if new_passages and has_row_passages(reader) else {}
    own: dict[int, list[Any]] = {}
    for at, passages in row_passages.items():
        own.setdefault(min(at, len(rows) - 1), []).extend(passages)
    known_or_new = ({**same[at]} if at in same else {} if at in own else new for at in range(len(rows)))
    others = [{key: each for key, each in row.items() if key not in said} for row in known_or_new]
    for at, passages in own.items():
        held = others[at].get(_PASSAGES, [])
        others[at][_PASSAGES] = [*(held if isinstance(held, list) else [held]), *passages]
    return [{**row, **each} for row, each in zip(rows, others, strict=True)]


def has_row_passages(reader: KeyReader) -> bool:
    """Return whether each table of a key has passages of its own."""
    row = _row_type(reader)
    return row is not None and _PASSAGES in file_keys(row)


def lacks_passages(reader: KeyReader, rows: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether a table of a line that must have passages has none."""
    row = _row_type(reader)
    return row is not None and _PASSAGES in required_keys(row) and not all(each.get(_PASSAGES) for each in rows)


def row_text(reader: KeyReader, value: Any, dossier: Dossier) -> str:
    """Return the line for a value; empty if there is none."""
    columns = row_columns(reader)
    if columns is None or not value:
        return ""
    if columns.is_pairs:
        return _JOINT.join(f"{name}: {each}" for name, each in value.items()) if isinstance(value, Mapping) else ""
    if not isinstance(value, list | tuple) or not all(isinstance(each, Mapping) for each in value):
        return ""
    return _JOINT.join(_row_words(columns, each, dossier) for each in value)


def _row_words(columns: RowColumns, row: Mapping[str, Any], dossier: Dossier) -> str:
    if columns.number:
        unit, qualifier = row.get(_UNIT, ""), str(row.get(_QUALIFIER, ""))
        number = f"{row.get(columns.number, '')} {'%' if unit == PERCENT else unit}"
        return (f"{number} {qualifier}" if follows_number(qualifier) else f"{qualifier} {number}").strip()
    by = row.get(columns.party, "")
    party = dossier.fact_at(party_address(by)) if isinstance(by, str) else None
    return f"{next(iter(party.own_names()), by) if party else by}: {row.get(columns.text, '')}"


def _pieces(text: str) -> list[str]:
    return [each for each in map(str.strip, re.split(r"[;\n]", text)) if each]


def _read_pair(key: str, piece: str) -> tuple[str, str]:
    match = _PAIR.fullmatch(piece)
    name = as_word_id(match["name"]) if match else ""
    if not match or not name:
        raise refusal(key, f"{quoted(piece)} has no name before a colon", 'write it like "lei: 529900ABC"')
    return name, match["value"].strip()


def _read_amount(key: str, piece: str, number: str, dossier: Dossier) -> dict[str, Any]:
    read = read_typed_number(key, piece, typed_languages(dossier))
    if read.value is None or read.per or read.base:
        raise refusal(key, f"{quoted(piece)} is not one amount", 'write it like "€1.7m" or "about $2m"')
    row = {number: toml_number(read.value), _UNIT: read.unit, _QUALIFIER: read.qualifier}
    return {each: said for each, said in row.items() if said not in ("", None)}


def _read_speech(key: str, text: str, dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield who says what."""
    rows: list[str] = []
    for line in text.split("\n"):
        for number, piece in enumerate(line.split(";")):
            if rows and not _begins_row(piece, dossier, is_after_semicolon=number > 0):
                rows[-1] += (";" if number else "\n") + piece
            else:
                rows.append(piece)
    for row in filter(str.strip, rows):
        match = _SPEAKER.fullmatch(row.strip())
        if not match:
            raise refusal(key, f"{quoted(row)} has no name before a colon", 'write it like "Okoye: it will not sell"')
        yield match["by"].strip(), match["text"].strip()


def _begins_row(piece: str, dossier: Dossier, *, is_after_semicolon: bool) -> bool:
    match = _SPEAKER.fullmatch(piece.strip())
    if not match:
        return False
    by = match["by"].strip()
    return not is_after_semicolon or is_party_name(by, dossier) or bool(_NEW_SPEAKER.fullmatch(by))


def _metadata(annotation: Any) -> Sequence[Any]:
    """Return the constraints of an annotation, those of what it is made of included."""
    parts = get_args(annotation)
    own = tuple(getattr(annotation, "__metadata__", ()))
    return (*own, *(each for part in parts for each in _metadata(part)))


def _is_party(annotation: Any) -> bool:
    return any(isinstance(each, NamesParty) for each in _metadata(annotation))


def _is_text(annotation: Any) -> bool:
    return any(isinstance(each, NotBlank) for each in _metadata(annotation))


def _is_number(annotation: Any) -> bool:
    return annotation is Decimal or any(map(_is_number, get_args(annotation)))
