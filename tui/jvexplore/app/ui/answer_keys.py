"""The keys that answer a question, in the question's own words: "enter Discard", "esc Keep editing"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import content
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import ActiveBinding

_LONGEST: Final = 36
"""An answer with more cells, such as the title of a fact, is not repeated in the key bar."""
_AROUND: Final = 27
"""The cells of the key bar around the words of both keys, help included: no answer takes its place."""
_CHOOSE, _CLOSE = len("Choose"), len("Close")
"""The cells of the words in place of an answer."""
_CLAUSE_END: Final = re.compile(r"[;:,] ")


def say_answers(active: Mapping[str, ActiveBinding], chosen: str, escape: str, width: int) -> dict[str, ActiveBinding]:
    """Return bindings in which the keys that answer say what they do.

    What esc does is said first: the answer that enter gives has the cursor.

    Args:
        active: the active bindings.
        chosen: the answer that enter gives; empty if none has the focus.
        escape: the answer that esc gives.
        width: of the key bar, in cells.
    """
    chosen, escape = _short(chosen), _short(escape)
    room = width - _AROUND
    if not escape or _cells(escape) + _CHOOSE > room:
        escape = ""
    if (_cells(escape) or _CLOSE) + _cells(chosen) > room:
        chosen = ""
    words = {"answer": chosen, "close": escape}
    return {key: _reword(each, words.get(str(each.binding.id), "")) for key, each in active.items()}


def _short(answer: str) -> str:
    """Return the first clause of an answer; empty if that is long."""
    first = _CLAUSE_END.split(answer, maxsplit=1)[0]
    return first if _cells(first) <= _LONGEST else ""


def _cells(words: str) -> int:
    return content(sanitize_line(words)).cell_length


def _reword(active: ActiveBinding, words: str) -> ActiveBinding:
    if not words:
        return active
    return active._replace(binding=replace(active.binding, description=words, tooltip=words), tooltip=words)
