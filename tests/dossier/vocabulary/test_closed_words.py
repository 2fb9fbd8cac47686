from __future__ import annotations

from typing import Any, get_args

import pytest

from jvexplore.dossier.vocabulary.bases import BASES, Basis
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART, PARAGRAPH_PARTS, ParagraphPart
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES, PartyType
from jvexplore.dossier.vocabulary.quote_modes import DEFAULT_QUOTE_MODE, QUOTE_MODES, QuoteMode
from jvexplore.dossier.vocabulary.source_types import source_type_name
from jvexplore.dossier.vocabulary.statuses import (
    CHALLENGE_STATUSES,
    DEFAULT_CHALLENGE_STATUS,
    DEFAULT_FACT_STATUS,
    DEFAULT_TERM_STATUS,
    FACT_STATUSES,
    TERM_STATUSES,
    ChallengeStatus,
    FactStatus,
    TermStatus,
)


@pytest.mark.parametrize(
    ("literal", "words"),
    [
        (PartyType, PARTY_TYPES),
        (Basis, BASES),
        (QuoteMode, QUOTE_MODES),
        (ParagraphPart, PARAGRAPH_PARTS),
        (FactStatus, FACT_STATUSES),
        (TermStatus, TERM_STATUSES),
        (ChallengeStatus, CHALLENGE_STATUSES),
    ],
)
def test_each_word_of_a_closed_list_has_its_wording(literal: Any, words: dict[str, Any]) -> None:
    assert list(get_args(literal)) == list(words)
    assert all(words.values())


def test_the_defaults_are_words_of_their_lists() -> None:
    assert FACT_STATUSES[DEFAULT_FACT_STATUS].name == "Actual"
    assert TERM_STATUSES[DEFAULT_TERM_STATUS].name == "Agreed"
    assert CHALLENGE_STATUSES[DEFAULT_CHALLENGE_STATUS].name == "Open"
    assert QUOTE_MODES[DEFAULT_QUOTE_MODE] == "Verbatim"
    assert PARAGRAPH_PARTS[DEFAULT_PARAGRAPH_PART] == "Body"


def test_the_type_of_a_source_may_be_any_word() -> None:
    assert source_type_name("press-release") == "Press release"
    assert source_type_name("sec-filing") == "SEC filing"
