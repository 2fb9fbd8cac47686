"""A stretch of a paragraph of the article, as a note quotes it: where it stands, and its words.

As in the W3C Web Annotation model, whose TextPositionSelector (`start`, `end`) and TextQuoteSelector
(`exact`, `prefix`, `suffix`) it is both of: https://www.w3.org/TR/annotation-model/#selectors
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, TypeAlias

from jvexplore.constraints import ExactType, Text, WithinLimits

CONTEXT_CHARS: Final = 32
"""How many characters before and after a stretch are kept, to tell it from others of the same words."""

_Offset: TypeAlias = Annotated[int, WithinLimits(ge=0), ExactType(int)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a paragraph.

    Attributes:
        start: where it begins in the normalised paragraph, in code points; `end` is behind it.
        exact: its words.
        prefix: what stands right before it; `suffix` what stands behind.
        extra: keys of a newer version, kept as they were found.
    """

    start: _Offset
    end: _Offset
    exact: Text
    prefix: str = ""
    suffix: str = ""
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)


SPAN_KEYS: Final = ("start", "end", "exact", "prefix", "suffix")
"""The keys of a span, in their order."""


def cut_span(text: str, start: int, end: int) -> Span | None:
    """Return a stretch of a normalised paragraph without spaces at its ends; `None` where nothing else is there."""
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
    """Return a span as the table that it is in a file, without what is empty."""
    known = {key: value for key in SPAN_KEYS if (value := getattr(span, key)) != ""}
    return {**known, **span.extra}


def span_arguments(found: Any) -> Any:
    """Return what `Span` is made from, given a table of a file; anything else as it is."""
    if not isinstance(found, Mapping):
        return found
    known = {key: value for key, value in found.items() if key in SPAN_KEYS}
    extra = {key: value for key, value in found.items() if key not in SPAN_KEYS}
    return {**known, "extra": extra} if extra else known
