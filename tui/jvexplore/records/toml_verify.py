"""Parse what is about to be written: what could not be read again, or says something else, is never written.

Only what is new is parsed, record by record, and the keys of the file itself, which are short: records that
stand as they were read have been parsed with their file. Each of these parts is a whole, its header first,
so that they mean together what they mean each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore import toml
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNNAMED: Final = Path("records")
"""Stands for the file in errors that nobody sees."""
_MOST_TRIED: Final = 20
_COMMENT: Final = re.compile(r"\#[^\n]*+")


class FileKeys(NamedTuple):
    """How the keys of a file itself are written.

    Attributes:
        head: before its records.
        tables: those that stand between them.
    """

    head: str
    tables: tuple[str, ...] = ()


def parse_entry(text: str, table: str) -> Any:
    """Return the one entry of a table of records in a text, header and all; `None` where it holds anything else."""
    parsed = _parse(text)
    match parsed and parsed.pop(table, None):
        case [entry] if not parsed:
            return entry
    return None


def is_entry(text: str, table: str, entry: Mapping[str, Any]) -> bool:
    """Tell whether a text, header and all, is read as the entry of a table that TOML had so."""
    found = parse_entry(text, table)
    return found is not None and is_same_value(found, entry)


def verify_keys(keys: FileKeys, wanted: Mapping[str, Any], record_tables: Sequence[str]) -> FileKeys | None:
    """Return how the keys of a file are written: as they stand where that says what it should, else laid out anew.

    What stands in the way of records, an empty list of them, is taken out.

    Args:
        keys: as they stand in the file.
        wanted: what they are to say.
        record_tables: the tables of the records, which are to follow.

    Returns:
        Them, an empty text in place of each table that is laid out elsewhere; `None` where there is no way to
        write them such that they can be read again.
    """
    for each in _ways_to_write(keys, wanted, record_tables):
        text = "\n".join((each.head, *each.tables, *(f"[[{table}]]" for table in record_tables), ""))
        if is_same_value(_parse(text), {**wanted, **{table: [{}] for table in record_tables}}):
            return each
    return None


def is_same_value(one: Any, other: Any) -> bool:
    """Tell whether two values of TOML are the same: a list is its tuple, and `nan` is `nan`."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same_value(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(is_same_value, one, other))
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    return bool(one == other) or repr(one) == repr(other)


def _ways_to_write(keys: FileKeys, wanted: Mapping[str, Any], record_tables: Sequence[str]) -> Iterator[FileKeys]:
    yield keys
    for head in _without_empty_lists(keys.head, record_tables):
        yield keys._replace(head=head)
    if keys.head and keys.tables:
        yield _with_changed_tables(keys, wanted)
    yield FileKeys(_dump(wanted), ("",) * len(keys.tables))


def _with_changed_tables(keys: FileKeys, wanted: Mapping[str, Any]) -> FileKeys:
    """Return keys of which only the tables are laid out anew that say something else, each in its place."""
    parsed = [_parse(text) or {} for text in keys.tables]
    count = Counter(name for each in parsed for name in each)
    texts: list[str] = []
    held: set[str] = set()
    for text, values in zip(keys.tables, parsed, strict=True):
        if any(count[name] > 1 for name in values):
            texts.append("")  # it is scattered: all of it goes to the head
            continue
        held |= values.keys()
        now = {name: wanted[name] for name in values if name in wanted}
        texts.append(text if is_same_value(values, now) else _dump(now))
    left = {name: value for name, value in wanted.items() if name not in held}
    head = keys.head if is_same_value(_parse(keys.head), left) else _dump(left)
    return FileKeys(head, tuple(texts))


def _without_empty_lists(head: str, record_tables: Sequence[str]) -> Iterator[str]:
    """Yield the head without what looks like an empty list of records, which may be in a string; its comments stay."""
    names = "|".join(map(re.escape, record_tables))
    # As tomli-w and others write it where there are none: no header of the table may follow it.
    empty = re.compile(
        rf"""^[ \t]*+ (?: {names} | "(?:{names})" | '(?:{names})' ) [ \t]*+ = [ \t]*+
             \[ (?: [ \t\n]++ | \#[^\n]*+ )*+ \] [ \t]*+ \n?""",
        re.MULTILINE | re.VERBOSE,
    )
    for _, found in zip(range(_MOST_TRIED), empty.finditer(head), strict=False):
        comments = "".join(f"{comment}\n" for comment in _COMMENT.findall(found[0]))
        yield head[: found.start()] + comments + head[found.end() :]


def _dump(values: Mapping[str, Any]) -> str:
    import tomli_w  # noqa: PLC0415 - on use: most saves lay out no keys anew

    return tomli_w.dumps(values)


def _parse(text: str) -> dict[str, Any] | None:
    try:
        return toml.parse(text, _UNNAMED)
    except JvexploreError:
        return None
