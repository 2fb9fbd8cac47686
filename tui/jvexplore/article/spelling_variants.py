"""The possible spellings of a text when its digest was computed.

A copy from elsewhere may have other quotation marks, or footnote marks; the digest shows which spelling was meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import (
    FORMAT_1_RULE,
    RULE,
    NormalisationStep,
    ReplaceCharacters,
    ReplaceMatches,
    apply_steps,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.article.tracked_text import TrackedText

SpellingSteps = tuple[NormalisationStep, ...]
"""The steps from a displayed text to the form in which the dossier counts."""


class SwapQuotationMarks:
    """Swaps double and single quotation marks, for British style."""

    _SINGLE: Final = re.compile(r"(?<![\w'])'(?=\S)|(?<=[^\s'])'(?![\w'])|\"")

    def apply_to(self, text: str) -> str:
        """Return the text with its marks swapped."""
        return self._SINGLE.sub(self._swap, text)

    def apply_tracked(self, tracked: TrackedText) -> TrackedText:
        """Return the same with its origins."""
        return tracked.replace_matches(self._SINGLE, self._swap)

    @staticmethod
    def _swap(mark: re.Match[str]) -> str:
        return '"' if mark[0] == "'" else "'"


FOOTNOTES: Final[tuple[NormalisationStep, ...]] = (
    ReplaceMatches(r"\s?\[(?:\d{1,3}|[a-z]|note \d{1,3})\](?!\()", signs="["),
    ReplaceMatches("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"),
    ReplaceMatches(r"(?<=[\w.,;:!?\"')])[*\u2020\u2021\u00a7]+(?!\w)", signs="*\u2020\u2021\u00a7"),
)
_QUOTE_SPACES: Final = ReplaceMatches(
    "(?<=[\u00ab\u2039\u201e])\\s+|\\s+(?=[\u00bb\u203a])", signs="\u00ab\u00bb\u2039\u203a\u201e"
)
_LONG_DASH: Final = r"\s*(?:[\u2013-\u2015]|--+|(?<=\s)-(?=\s))\s*"
_DASHES: Final = (ReplaceMatches(_LONG_DASH, "\u2014"), ReplaceMatches(_LONG_DASH, " \u2014 "))
_TYPED: Final = (ReplaceMatches("''", '"', "'"), ReplaceMatches("-{2,3}", "-", "-"))
_DOTS_TO_ELLIPSIS: Final = ReplaceMatches(r"\.{3}|\. \. \.", "…", ".")
_SWAPPED: Final = SwapQuotationMarks()
_MARKS: Final[tuple[SpellingSteps, ...]] = (
    (),
    (ReplaceMatches(r"(?<![\w'])'(?=\S)|(?<=[^\s'])'(?![\w'])", '"', "'"),),
    (ReplaceCharacters({'"': "'"}),),
    (*_TYPED, _DOTS_TO_ELLIPSIS),
    (*_TYPED, ReplaceMatches("…", "...", "…")),
    (_DOTS_TO_ELLIPSIS,),
    (ReplaceMatches("…", "...", "…"),),
    (ReplaceMatches(r"\. \. \.", "...", "."),),
    (_SWAPPED,),
)
PLAIN_SPELLING: Final[SpellingSteps] = RULE
"""The steps for a text of which nothing else is known."""


def spelling_variants(text: str) -> Iterator[tuple[str, SpellingSteps]]:
    """Yield the spellings of a text, the likeliest first, each once, with its steps."""
    plain = apply_steps(FORMAT_1_RULE, text)
    seen = {plain}
    yield plain, FORMAT_1_RULE
    yield from _mark_variants(text, (), seen)
    bare = apply_steps(FOOTNOTES, text)
    if bare != text:
        yield from _mark_variants(bare, FOOTNOTES, seen)
    for step in (_QUOTE_SPACES, *_DASHES):
        for base, before in ((text, ()), (bare, FOOTNOTES)):
            if (spaced := step.apply_to(base)) != base:
                yield from _mark_variants(spaced, (*before, step), seen)


def _mark_variants(text: str, before: SpellingSteps, seen: set[str]) -> Iterator[tuple[str, SpellingSteps]]:
    """Yield the spellings of a text with other marks; `before` are the steps already applied."""
    normal = apply_steps(RULE, text)
    for marks in _MARKS:
        variant = apply_steps(marks, normal)
        if variant not in seen:
            seen.add(variant)
            yield variant, (*before, *RULE, *marks)
