"""Load a dossier from its TOML file. Whatever fits its key is read; only what is not TOML is refused."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.conversion.file_format import is_former_format, read_format
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_keys import CHANGED_TWICE, CONFLICT, keep_one_remedy
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.head_versions import head_versions
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.other_versions import difference_words, other_versions
from jvexplore.dossier.source import Source
from jvexplore.dossier.substitute_ids import name_as_id, with_unique_ids
from jvexplore.errors import JvexploreError
from jvexplore.files import read_text
from jvexplore.records.keys_kept_twice import key_kept_twice
from jvexplore.table_reader import NOT_A_LIST, NOT_A_TABLE, file_keys, table_reader
from jvexplore.toml import TomlError, parse_toml
from jvexplore.unread_value import UnreadValue, typed_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from jvexplore.dossier.problem import Problem


_T = TypeVar("_T")


def load_dossier(path: Path, *, takes_pipes: bool = True) -> Dossier:
    """Load a dossier, and find its problems, so that `dossier_problems` has them at once.

    Args:
        path: the dossier file.
        takes_pipes: whether to read pipes, which may block.

    Raises:
        JvexploreError: when the file cannot be read or is not TOML.
    """
    text = _read_dossier_text(path, takes_pipes=takes_pipes)
    try:
        return read_dossier(text, path)
    except TomlError as error:
        from jvexplore.dossier.lost_dossier import mention_backups

        mention_backups(error, path)
        raise


def read_dossier(text: str, path: Path) -> Dossier:
    """Return the dossier of a text, and find its problems, so that `dossier_problems` has them at once.

    Args:
        text: the text.
        path: its file, named in errors; its name stands in for a missing id.

    Raises:
        TomlError: when it is not TOML.
    """
    is_former = is_former_format(read_format(text))
    converters = {
        collection: _fact_maker(collection, kind, is_former=is_former) for collection, kind in fact_types().items()
    }
    dossier = make_dossier(parse_toml(text, path, converters), path.stem)
    dossier_problems(dossier)
    return dossier


def _read_dossier_text(path: Path, *, takes_pipes: bool) -> str:
    try:
        return read_text(path, takes_pipes=takes_pipes)
    except JvexploreError:
        from jvexplore.dossier.lost_dossier import is_lost, lost_dossier_error

        if is_lost(path):
            raise lost_dossier_error(path) from None
        raise


def inspect_dossier(path: Path, *, takes_pipes: bool = True) -> tuple[Dossier, Sequence[Problem]]:
    """Load a dossier; return it with its problems. Parameters and exceptions as for `load_dossier`."""
    dossier = load_dossier(path, takes_pipes=takes_pipes)
    return dossier, dossier_problems(dossier)


def read_fact(collection: str, table: Mapping[str, Any]) -> Fact:
    """Return a fact from its table, whatever that holds.

    Args:
        collection: the key of its facts in a file: `stakes`.
        table: its keys and values, in the shape of format 2.
    """
    fact: Fact = _fact_maker(collection, fact_types()[collection], is_former=False)(table)
    return fact


def make_dossier(document: Mapping[str, Any], name: str = "dossier") -> Dossier:
    """Create a dossier from the tables of its file, whatever they hold.

    Args:
        document: the parsed file, in which facts may be instances already.
        name: stands in for a missing id.
    """
    types = fact_types()
    is_former = is_former_format(document.get("format"))
    table = {key: value for key, value in document.items() if key not in types}
    if is_former:
        from jvexplore.dossier.conversion.former_mapping import convert_head

        table = convert_head(table)
    as_typed = {**table}
    of_sources: list[UnreadValue] = []
    if "sources" in table:
        table["sources"], of_sources = _read_sources_in_conflict(table["sources"])
    head, unread = _read_table(DossierHead, table)
    unread += of_sources
    collections: dict[str, tuple[Fact, ...]] = {}
    for collection, kind in types.items():
        entries = document.get(collection, [])
        if not isinstance(entries, list):
            unread.append(UnreadValue(collection, typed_text(entries), *NOT_A_LIST))
            entries = []
        make = _fact_maker(collection, kind, is_former=is_former)
        facts = [make(entry) for entry in entries]
        unread += [
            UnreadValue(f"{collection}.{number}", typed_text(entry), *NOT_A_TABLE)
            for number, entry in enumerate(facts, 1)
            if not isinstance(entry, Fact)
        ]
        collections[collection] = with_unique_ids([each for each in facts if isinstance(each, Fact)])
    own = {each.name: getattr(head, each.name) for each in fields(DossierHead)}
    known = file_keys(DossierHead)
    versions = tuple(each for key, each in head_versions(table).items() if key_kept_twice(key) in known)
    own |= {"id": head.id or name_as_id(name), "unread": tuple(unread), "conflict": versions}
    own["as_typed"] = as_typed if unread else None
    return Dossier(**own, collections=collections)


def _read_table(kind: type[_T], table: Mapping[str, Any]) -> tuple[_T, list[UnreadValue]]:
    """Return an instance of a dataclass, and what does not fit its key."""
    try:
        return table_reader(kind)(table), []
    except JvexploreError:
        from jvexplore.tolerant_reader import read_tolerantly

        return read_tolerantly(kind, table)


def _fact_maker(collection: str, kind: type[Fact], *, is_former: bool) -> Callable[[Any], Any]:
    """Return a converter from entries to facts for the parser, which then need not keep all entries of a long file.

    It returns what is no table unchanged.

    Args:
        collection: the key of its facts in a file.
        kind: their class.
        is_former: whether the file is in format 1.
    """
    if is_former:
        from jvexplore.dossier.conversion.former_mapping import convert_entry

    def make_fact(entry: Any) -> Any:
        if not isinstance(entry, dict):
            return entry
        if is_former:
            entry = convert_entry(collection, entry)
        fact, unread = _read_entry(kind, entry, collection)
        return replace(fact, unread=tuple(unread), as_typed=entry) if unread else fact

    return make_fact


def _read_sources_in_conflict(entries: Any) -> tuple[Any, list[UnreadValue]]:
    """Return the sources of which there are other versions as instances, the others as they are, and what is unread."""
    if not isinstance(entries, list):
        return entries, []
    found, unread = [], []
    for number, entry in enumerate(entries, 1):
        if isinstance(entry, dict) and CONFLICT in entry:
            source, left = _read_entry(Source, entry, "sources")
            unread += [each._replace(key=f"sources.{number}.{each.key}") for each in left]
            found.append(source)
        else:
            found.append(entry)
    return found, unread


def _read_entry(kind: type[_T], entry: dict[str, Any], collection: str) -> tuple[_T, list[UnreadValue]]:
    """Return an instance with its other versions, and what does not fit its key; they are among that."""
    if CONFLICT not in entry:
        return _read_table(kind, entry)
    own = {key: value for key, value in entry.items() if key != CONFLICT}
    read, unread = _read_table(kind, own)
    versions = other_versions(own, entry[CONFLICT])
    if not versions:
        return read, unread
    what = f"{CHANGED_TWICE}: {'; '.join(map(difference_words, versions))}"
    remedy = f"choose with the key c in the program, or {keep_one_remedy(collection)}"
    known: Any = read
    return replace(known, conflict=versions), [*unread, UnreadValue(CONFLICT, "", what, remedy)]
