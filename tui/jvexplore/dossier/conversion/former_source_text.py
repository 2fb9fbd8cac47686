"""Rewrite the table `[source]` of a dossier of format 1 as the only entry of `[[sources]]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.conversion.former_mapping import ADDED_SOURCE_KEYS
from jvexplore.records.toml_inline import inline_text
from jvexplore.records.toml_parts import cut_parts
from jvexplore.records.toml_source import SourceList, SourceTable, start_of_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.records.toml_key_edits import KeyEdits
    from jvexplore.records.toml_source import KeyStatement

_FORMER: Final = "source"
_PRESENT: Final = "sources"


def convert_source_text(text: str, source: Mapping[str, Any], root: SourceTable, edits: KeyEdits) -> None:
    """Rewrite the source: a table with a header, an inline table, or dotted keys."""
    key = root.keys[_FORMER]
    table = key.value
    if not isinstance(table, SourceTable):
        return
    added = {name: inline_text(value) for name, value in ADDED_SOURCE_KEYS.items() if name not in source}
    if table.span:
        edits.rename_key(key, _PRESENT)
        edits.surround(table.span, "[", "]")
        edits.add_keys(table, **added)
    elif table.header:
        edits.rename_key(key, _PRESENT)
        edits.surround(table.header, "[", "]")
        edits.add_keys(table, **added)
        _move_above_its_tables(text, table.header.start, edits)
    else:
        dotted = [each for each in root.statements if each.path[0].name == _FORMER]
        header = [f"[[{_PRESENT}]]", *(f"{name} = {value}" for name, value in added.items())]
        if dotted:
            _gather_dotted_keys(text, root, dotted, header, edits)
        else:
            edits.insert_rows(_first_part_start(text), *header)
        in_statements = {each.path[0].span for each in dotted}
        for span in key.mentions:
            if span not in in_statements:
                edits.rename_mention(span, _PRESENT)
    _number_paragraphs(source, table, edits)


def _number_paragraphs(source: Mapping[str, Any], table: SourceTable, edits: KeyEdits) -> None:
    paragraphs = table.keys.get("paragraphs")
    if paragraphs and isinstance(paragraphs.value, SourceList):
        for number, item in enumerate(paragraphs.value.items, 1):
            if isinstance(item, SourceTable) and "id" not in source["paragraphs"][number - 1]:
                edits.add_keys(item, id=f'"{number}"')


def _move_above_its_tables(text: str, header: int, edits: KeyEdits) -> None:
    """Move `[source]` above `[[source.paragraphs]]` if that stands first: an entry must begin before its tables."""
    parts = [part for part in cut_parts(text) if part.name == _FORMER]
    own = next(part for part in parts if part.start <= header < part.end)
    if own is not parts[0]:
        edits.move(own.start, own.body_end, parts[0].start, after=edits.end_text(own.body_end))


def _first_part_start(text: str) -> int:
    return next(part.start for part in cut_parts(text) if part.name == _FORMER)


def _gather_dotted_keys(
    text: str, root: SourceTable, dotted: Sequence[KeyStatement], header: Sequence[str], edits: KeyEdits
) -> None:
    """Write `source.title = …` as `title = …` below a header, which must follow all other keys of the file."""
    rows = [
        _row_bounds(text, statement, before.end if before else 0)
        for before, statement in zip([None, *root.statements], root.statements, strict=False)
        if statement.path[0].name == _FORMER
    ]
    if list(dotted) == root.statements[-len(dotted) :]:
        edits.insert_rows(rows[0][0], *header)
    else:
        target = cut_parts(text)[0].body_end
        before = edits.gap_text(target) or edits.rows_text(target)
        befores = [before + edits.rows_text(0, *header), *[""] * len(rows)]
        afters = [""] * (len(rows) - 1) + [edits.rows_text(0, "") if target < len(text) else ""]
        for (start, end), before, after in zip(rows, befores, afters, strict=False):
            edits.move(start, end, target, before, after)
    for statement in dotted:
        edits.replace(statement.path[0].span.start, statement.path[1].span.start, "")


def _row_bounds(text: str, statement: KeyStatement, end_before: int) -> tuple[int, int]:
    """Return the start of a statement's row, or of the comments directly above it, and the end of its last row.

    Args:
        text: the whole file.
        statement: the statement.
        end_before: the end of the statement before it, whose last line may look like a comment.
    """
    start = start_of_line(text, statement.path[0].span.start)
    while (above := start_of_line(text, max(start - 1, 0))) >= end_before and above < start:
        if not text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start, text.find("\n", statement.end) + 1 or len(text)
