"""Write the keys of a file itself as they stand, and only those anew that have changed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import tomli_w

from jvexplore.records.toml_statements import keep_unchanged_keys
from jvexplore.records.toml_values import is_same_value, parse_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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


def verify_keys(keys: FileKeys, wanted: Mapping[str, object], record_tables: Sequence[str]) -> FileKeys | None:
    """Return how the keys of a file are written: as they stand where that says what it should, else laid out anew.

    An empty array in place of records (`shelves = []`) is removed, since no `[[shelves]]` header may follow it.

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
        if is_same_value(parse_values(text), {**wanted, **{table: [{}] for table in record_tables}}):
            return each
    return None


def _ways_to_write(keys: FileKeys, wanted: Mapping[str, object], record_tables: Sequence[str]) -> Iterator[FileKeys]:
    yield keys
    for head in _without_empty_lists(keys.head, record_tables):
        yield keys._replace(head=head)
    if keys.head:
        yield _with_changed_keys(keys, wanted)
    yield FileKeys(_dump(wanted), ("",) * len(keys.tables))


def _with_changed_keys(keys: FileKeys, wanted: Mapping[str, object]) -> FileKeys:
    """Return keys of which only those are laid out anew that say something else, each in its place."""
    parsed = [parse_values(text) or {} for text in keys.tables]
    count = Counter(name for each in parsed for name in each)
    texts: list[str] = []
    held: set[str] = set()
    for text, values in zip(keys.tables, parsed, strict=True):
        if any(count[name] > 1 for name in values):
            texts.append("")  # it is scattered: all of it goes to the head
            continue
        held |= values.keys()
        now = {name: wanted[name] for name in values if name in wanted}
        texts.append(text if is_same_value(values, now) else _change_table(text, now))
    left = {name: value for name, value in wanted.items() if name not in held}
    head = keep_unchanged_keys(keys.head, _dump(left), parse_values, has_header=False)
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


def _change_table(text: str, values: Mapping[str, object]) -> str:
    """Return the text of a table that is to say something else; empty where it is gone."""

    def read(each: str) -> Mapping[str, object] | None:
        match list((parse_values(each) or {}).values()):
            case [dict() as table]:
                return table
        return None

    return keep_unchanged_keys(text, _dump(values), read)


def _dump(values: Mapping[str, object]) -> str:
    return tomli_w.dumps(values)
