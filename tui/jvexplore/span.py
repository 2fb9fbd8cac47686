"""The span of a paragraph that a note quotes: its position and its text.

Combines the TextPositionSelector (`start`, `end`) and the TextQuoteSelector (`exact`, `prefix`, `suffix`) of the W3C
Web Annotation Data Model: https://www.w3.org/TR/annotation-model/#selectors
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Any, Final, TypeAlias

from jvexplore.constraints import ExactType, Text, WithinLimits
from jvexplore.record import Record

CONTEXT_CHARS: Final = 32
"""How many characters of context to keep on each side of a span, to distinguish it from others of the same text."""

_Offset: TypeAlias = Annotated[int, WithinLimits(ge=0), ExactType(int)]


class Span(Record):
    """A span of a paragraph.

    Attributes:
        start: the offset in the normalised paragraph, in code points; `end` is exclusive.
        exact: the quoted text.
        prefix: the text right before it, and `suffix` right after it, up to `CONTEXT_CHARS`.
        extra: unknown keys, written by a newer version; preserved.
    """

    start: _Offset
    end: _Offset
    exact: Text
    prefix: str = ""
    suffix: str = ""
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)


SPAN_KEYS: Final = ("start", "end", "exact", "prefix", "suffix")
"""The keys of a span in a file, in order."""


def cut_span(text: str, start: int, end: int) -> Span | None:
    """Return a span of a normalised paragraph, trimmed of white space; `None` if only that is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    exact = words.strip()
    end = start + len(exact)
    if not exact:
        return None
    return Span(
        start=start, end=end, exact=exact, prefix=text[:start][-CONTEXT_CHARS:], suffix=text[end:][:CONTEXT_CHARS]
    )


def span_table(span: Span) -> dict[str, Any]:
    """Return a span as a TOML table, without empty values."""
    known = {key: value for key in SPAN_KEYS if (value := getattr(span, key)) != ""}
    return {**known, **span.extra}


def span_arguments(found: Any) -> Any:
    """Return the arguments of `Span` for a TOML table; any other value unchanged, for the type check to refuse."""
    if not isinstance(found, Mapping):
        return found
    known = {key: value for key, value in found.items() if key in SPAN_KEYS}
    extra = {key: value for key, value in found.items() if key not in SPAN_KEYS}
    return {**known, "extra": extra} if extra else known
