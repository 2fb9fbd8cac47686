"""The source and the paragraph numbers of format 1 in the shape of format 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMER_SOURCE_ID = "article"
_MAX_PARAGRAPH = 1_000_000_000
"""Python refuses to write very large numbers in digits."""


def convert_source(head: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the head of a document with a list of sources, whose paragraphs have ids, in place of its only one."""
    source = head.get("source")
    if not isinstance(source, dict) or "sources" in head:
        return head
    paragraphs = source.get("paragraphs")
    if isinstance(paragraphs, list):
        numbered = enumerate(paragraphs, 1)
        paragraphs = [{"id": f"{number}", **each} if isinstance(each, dict) else each for number, each in numbered]
        source = {**source, "paragraphs": paragraphs}
    converted = {"id": FORMER_SOURCE_ID, "normalised": 1, **source}
    return {**{key: value for key, value in head.items() if key != "source"}, "sources": [converted]}


def convert_passages(entry: dict[str, Any]) -> None:
    """Replace the paragraph numbers in the passages of a fact, and of the tables within it, by ids, in place."""
    for key, value in entry.items():
        for table in value if isinstance(value, list) else ():
            if not isinstance(table, dict):
                continue
            if key != "passages":
                convert_passages(table)
            elif type(number := table.get("paragraph")) is int and abs(number) < _MAX_PARAGRAPH:
                table["paragraph"] = str(number)
