"""The words that are marked in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.app.conftest import article_of

if TYPE_CHECKING:
    from textual.pilot import Pilot


def highlighted_words(pilot: Pilot[Any]) -> str:
    """Return the words on the colours of passages in the article."""
    view = article_of(pilot)
    papers = {view.get_component_rich_style(f"source-view--{each}").bgcolor for each in ("passage", "passages")}
    parts = []
    for row in range(view.document.line_count):
        line = view.get_line(row)
        parts += [
            line.plain[span.start : span.end] for span in line.spans if getattr(span.style, "bgcolor", None) in papers
        ]
    return " | ".join(dict.fromkeys(parts))
