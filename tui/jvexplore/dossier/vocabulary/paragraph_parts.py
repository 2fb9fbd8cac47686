"""The parts of a source that its paragraphs belong to. Closed: other programs rely on these values."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

ParagraphPart: TypeAlias = Literal["title", "standfirst", "body", "caption", "table"]

DEFAULT_PARAGRAPH_PART: Final = "body"
PARAGRAPH_PARTS: Final[dict[ParagraphPart, str]] = {
    "title": "Title",
    "standfirst": "Standfirst",
    "body": "Body",
    "caption": "Caption",
    "table": "Table",
}
"""The name of each part, by its id, in the order in which they usually stand."""
