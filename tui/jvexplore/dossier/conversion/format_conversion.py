"""Rewrite the text of a dossier of format 1 as format 2: comments, order and layout stay, keys are changed in place.

What each key and value becomes is decided by `former_mapping.py` and `former_stakes.py`, which convert documents in
memory; the text is returned only if it parses to exactly what they make of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.conversion.file_format import PRESENT_FORMAT, is_former_format
from jvexplore.dossier.conversion.former_document import convert_document
from jvexplore.dossier.conversion.former_mapping import (
    PRESENT_ROLE,
    RENAMED_KEYS,
    has_former_source,
    is_former_role,
    is_one_speaker,
    present_key,
    present_paragraph,
)
from jvexplore.dossier.conversion.former_source_text import convert_source_text
from jvexplore.dossier.conversion.former_stake_text import convert_stake_texts, replace_references
from jvexplore.dossier.conversion.former_stakes import new_addresses, new_stake_ids
from jvexplore.dossier.conversion.former_words import undeclared_words
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_inline import inline_text
from jvexplore.records.toml_key_edits import KeyEdits
from jvexplore.records.toml_source import (
    SourceList,
    SourceNode,
    SourceScalar,
    SourceTable,
    locate_values,
    start_of_line,
)
from jvexplore.records.toml_values import first_difference
from jvexplore.toml import UNNAMED, TomlError, parse_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePath

FORMAT_COMMENT: Final = (
    "# This dossier is in format 2. An older jvexplore cannot read it, and says that the format",
    "# cannot be 2: update jvexplore, and leave the number as it is.",
)
"""Stands above the key `format`, for readers whom an older version sends there."""


def convert_format(text: str, path: PurePath = UNNAMED) -> str:
    """Return the text of a dossier of format 1 in format 2; one that is in format 2 already is returned unchanged.

    Args:
        text: the whole file.
        path: the file, for error messages.

    Raises:
        TomlError: when `text` is not valid TOML.
        JvexploreError: when it is of a later format, or written in a way that cannot be converted in place.
    """
    document = parse_toml(text, path)
    if not is_former_format(document.get("format")):
        if document["format"] == PRESENT_FORMAT:
            return text
        raise JvexploreError(f"{path}: format: cannot convert {document['format']}", "update jvexplore")
    try:
        converted = _convert_text(text, document)
        problem = _find_problem(converted, {**convert_document(document), "format": PRESENT_FORMAT})
    except RecursionError:
        problem = "nested too deeply"
    except JvexploreError as error:
        raise JvexploreError(f"{path}: cannot be converted to format 2: {error.what}", error.remedy) from None
    if problem:
        remedy = "write it plainly, like [[stakes]], with one key on each line"
        raise JvexploreError(f"{path}: cannot be converted to format 2: {problem}", remedy)
    return converted


def _find_problem(converted: str, expected: Mapping[str, Any]) -> str:
    """Return where a converted text does not say what it should; empty if it does."""
    try:
        different = first_difference(parse_toml(converted), expected)
    except TomlError:
        return "its structure is not supported"
    return f"{'.'.join(different)} is written in a way that is not supported" if different else ""


def _convert_text(text: str, document: Mapping[str, Any]) -> str:
    root = locate_values(text)
    edits = KeyEdits(text)
    new_ids = new_stake_ids(document)
    addresses = new_addresses(new_ids)
    _convert_format_key(text, root, edits)
    if has_former_source(document):
        convert_source_text(text, document["source"], root, edits)
    for collection in RENAMED_KEYS:
        for entry, table in _entries(document, root, collection):
            for version, source in ((entry, table), *_versions(entry, table)):
                _convert_entry(collection, version, source, edits)
                replace_references(collection, version, source, addresses, edits)
    if new_ids:
        convert_stake_texts(text, root, new_ids, _entries(document, root, "relations"), edits)
    if words := undeclared_words(document):
        rows = (f"{key} = {inline_text(wordings)}" for key, wordings in words.items())
        edits.put_last(edits.gap_text(len(text)) + edits.rows_text(0, "[vocabulary]", *rows))
    return edits.edited_text()


def _entries(
    document: Mapping[str, Any], root: SourceTable, collection: str
) -> Iterator[tuple[Mapping[str, Any], SourceTable]]:
    """Yield the entries of a collection that are tables, with their source."""
    entries = document.get(collection)
    if isinstance(entries, list):
        yield from _tables(entries, root.keys[collection].value)


def _tables(values: Any, node: SourceNode) -> Iterator[tuple[Mapping[str, Any], SourceTable]]:
    """Yield the tables of a list, with their source."""
    if isinstance(values, list) and isinstance(node, SourceList):
        for value, item in zip(values, node.items, strict=True):
            if isinstance(value, dict) and isinstance(item, SourceTable):
                yield value, item


def _versions(entry: Mapping[str, Any], table: SourceTable) -> Iterator[tuple[Mapping[str, Any], SourceTable]]:
    """Yield the other versions of an entry in conflict that are tables, with their source."""
    if CONFLICT in entry:
        versions, node = entry[CONFLICT], table.keys[CONFLICT].value
        if isinstance(versions, dict) and isinstance(node, SourceTable):
            yield versions, node
        yield from _tables(versions, node)


def _convert_format_key(text: str, root: SourceTable, edits: KeyEdits) -> None:
    key = root.keys.get("format")
    if not key:
        rows = (*FORMAT_COMMENT, f"format = {PRESENT_FORMAT}", *([""] if text else []))
        edits.put_first(edits.rows_text(0, *rows))
        return
    edits.insert_rows(start_of_line(text, key.mentions[0].start), *FORMAT_COMMENT)
    if isinstance(key.value, SourceScalar):
        edits.replace_span(key.value.span, f"{PRESENT_FORMAT}")


def _convert_entry(collection: str, entry: Mapping[str, Any], table: SourceTable, edits: KeyEdits) -> None:
    for name, value in entry.items():
        key = table.keys[name]
        if (present := present_key(collection, name, entry)) != name:
            edits.rename_key(key, present)
        if name == "passages":
            _convert_passages(value, key.value, edits)
        elif name == "responses" and collection == "challenges":
            for response, source in _tables(value, key.value):
                if "passages" in response:
                    _convert_passages(response["passages"], source.keys["passages"].value, edits)
        elif isinstance(key.value, SourceScalar):
            if is_one_speaker(collection, name, value):
                edits.surround(key.value.span, "[", "]")
            elif is_former_role(collection, name, value):
                edits.replace_string(key.value.span, PRESENT_ROLE)


def _convert_passages(passages: Any, node: SourceNode, edits: KeyEdits) -> None:
    for passage, table in _tables(passages, node):
        number = passage.get("paragraph")
        key = table.keys.get("paragraph")
        if key and isinstance(key.value, SourceScalar) and (present := present_paragraph(number)) is not number:
            edits.replace_span(key.value.span, f'"{present}"')
