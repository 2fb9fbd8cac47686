"""Write the top-level keys of a file: unchanged keys keep their source text, changed keys are formatted again."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import tomli_w

from jvexplore.records.toml_comments import find_comments
from jvexplore.records.toml_entry_edits import change_keys
from jvexplore.records.toml_statements import keep_unchanged_keys
from jvexplore.records.toml_values import is_same_value, parse_values

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

_MAX_TRIED: Final = 20


class FileKeys(NamedTuple):
    """The TOML source of a file's top-level keys.

    Attributes:
        head: the text before the records.
        tables: the tables between the records, one text each.
    """

    head: str
    tables: tuple[str, ...] = ()


def verify_keys(
    keys: FileKeys,
    target: Mapping[str, object],
    record_tables: Sequence[str],
    find_used: Callable[[], Collection[str]],
) -> FileKeys | None:
    """Return the source of the top-level keys: unchanged if its values are up to date, formatted again otherwise.

    An empty array in place of records (`shelves = []`) is removed where entries follow, since no `[[shelves]]` header
    may follow it; that of a table without entries stays.

    Args:
        keys: the current source.
        target: the values that the keys must have.
        record_tables: the names of the record tables.
        find_used: returns those of which entries follow; called only if others cannot follow the source.

    Returns:
        The new source, with an empty text for each table that moved to the head; `None` if no attempt parses back to
        `target`.
    """
    if _has_values(keys, target, record_tables, record_tables):
        return keys
    used = [table for table in record_tables if table in find_used()]
    head = parse_values(keys.head) or {}
    empty: dict[str, object] = {table: [] for table in record_tables if table not in used and head.get(table) == []}
    text = keys.head.rstrip()
    gap = keys.head[len(text) :]  # what is added comes before it: it parts the head from the first entry
    for each in _possible_sources(keys._replace(head=f"{text}\n" if text else ""), {**target, **empty}, used):
        if _has_values(each, target, record_tables, used):
            return each._replace(head=f"{each.head.rstrip()}{gap}") if gap and each.head.strip() else each
    return None


def _has_values(
    keys: FileKeys, target: Mapping[str, object], record_tables: Sequence[str], used: Sequence[str]
) -> bool:
    """Return whether the keys have the values that they must have, with entries of some tables below them."""
    text = "\n".join((keys.head, *keys.tables, *(f"[[{table}]]" for table in used), ""))
    parsed = parse_values(text)
    if parsed is None:
        return False
    values = {key: value for key, value in parsed.items() if key not in record_tables or value != []}
    return is_same_value(values, {**target, **{table: [{}] for table in used}})


def _possible_sources(keys: FileKeys, target: Mapping[str, object], record_tables: Sequence[str]) -> Iterator[FileKeys]:
    yield keys
    for head in _without_empty_lists(keys.head, record_tables):
        yield keys._replace(head=head)
    if keys.head:
        yield _with_keys_in_place(keys, target)
        yield _with_changed_keys(keys, target)
    yield FileKeys(_dump(target), ("",) * len(keys.tables))


def _with_keys_in_place(keys: FileKeys, target: Mapping[str, object]) -> FileKeys:
    """Return the source in which only the text of what changed changes, in lists and tables too."""
    texts: list[str] = []
    names_in_tables: set[str] = set()
    for text in keys.tables:
        match [*(parse_values(text) or {})]:
            case [name] if name in target:
                names_in_tables.add(name)
                texts.append(change_keys(text, _dump({name: target[name]}), name) or text)
            case [_]:
                texts.append("")
            case _:  # comments alone
                texts.append(text)
    others = {name: value for name, value in target.items() if name not in names_in_tables}
    return FileKeys(change_keys(keys.head, _dump(others)) or keys.head, tuple(texts))


def _with_changed_keys(keys: FileKeys, target: Mapping[str, object]) -> FileKeys:
    """Return the source with changed keys formatted again, each in its place."""
    parsed = [parse_values(text) or {} for text in keys.tables]
    count = Counter(name for each in parsed for name in each)
    texts: list[str] = []
    names_in_tables: set[str] = set()
    for text, values in zip(keys.tables, parsed, strict=True):
        if any(count[name] > 1 for name in values):
            texts.append("")  # its parts are scattered: write the whole table to the head
            continue
        names_in_tables |= values.keys()
        now = {name: target[name] for name in values if name in target}
        texts.append(text if is_same_value(values, now) else _change_table(text, now))
    others = {name: value for name, value in target.items() if name not in names_in_tables}
    head = keep_unchanged_keys(keys.head, _dump(others), parse_values, has_header=False)
    return FileKeys(head, tuple(texts))


def _without_empty_lists(head: str, record_tables: Sequence[str]) -> Iterator[str]:
    """Yield the head with one empty list of records removed; a match may lie in a string. Comments are kept."""
    names = "|".join(map(re.escape, record_tables))
    # tomli-w and others write an empty list like this; no `[[table]]` header may follow it.
    empty = re.compile(
        rf"""^[ \t]*+ (?: {names} | "(?:{names})" | '(?:{names})' ) [ \t]*+ = [ \t]*+
             \[ (?: [ \t\n]++ | \#[^\n]*+ )*+ \] [ \t]*+ \n?""",
        re.MULTILINE | re.VERBOSE,
    )
    for _, match in zip(range(_MAX_TRIED), empty.finditer(head), strict=False):
        comments = "".join(f"{comment}\n" for comment in find_comments(match[0]))
        yield head[: match.start()] + comments + head[match.end() :]


def _change_table(text: str, values: Mapping[str, object]) -> str:
    """Return the source of a table with new values; empty if the table was deleted."""

    def read(each: str) -> Mapping[str, object] | None:
        match list((parse_values(each) or {}).values()):
            case [dict() as table]:
                return table
        return None

    return keep_unchanged_keys(text, _dump(values), read)


def _dump(values: Mapping[str, object]) -> str:
    return tomli_w.dumps(values)
