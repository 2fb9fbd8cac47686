"""The words that a person types are found in a section of a copy by the spelling that it was recognised in."""

from __future__ import annotations

import pytest

from jvexplore.article.article_copy import CopySection
from jvexplore.article.normalise import FORMAT_1_RULE, RULE
from jvexplore.article.spelling_variants import SpellingSteps, SwapQuotationMarks

_BRITISH: SpellingSteps = (*RULE, SwapQuotationMarks())


@pytest.mark.parametrize(
    ("text", "spelling", "words", "found"),
    [
        ("Kits: it sits.", RULE, "it", ["it"]),
        ("Kits sit.", RULE, "it", ["it", "it"]),
        ("Kits sit.", RULE, " ", []),
        ("An oﬀer of R&amp;D", FORMAT_1_RULE, "oﬀer  of", ["oﬀer of"]),
        ("An oﬀer of R&amp;D", FORMAT_1_RULE, "R&amp;D", ["R&amp;D"]),
        ("An oﬀer of R&amp;D", RULE, "offer of R&D", ["offer of R&D"]),
        ("They ‘light it’ first", _BRITISH, "‘light it’", ['"light it"']),
        ("They ‘light it’ first", _BRITISH, "“light it”", ['"light it"']),
    ],
)
def test_typed_words(text: str, spelling: SpellingSteps, words: str, found: list[str]) -> None:
    section = CopySection(text, "1", spelling)
    assert [section.normalised_text[start:end] for start, end in section.find_words(words)] == found
