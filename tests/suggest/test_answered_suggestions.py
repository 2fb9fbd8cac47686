"""Which suggestions the facts of a dossier answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.dossier.load import make_dossier
from jvexplore.suggest import SuggestedPassage, Suggestion
from jvexplore.suggest.answered_suggestions import AnsweredSuggestions
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

_DOSSIER: Final = """
format = 2
id = "deal"

[[sources]]
id = "article"
title = "Deal"
paragraphs = [{ id = "1" }, { id = "2" }]

[[parties]]
id = "finch"
name = "Finch plc"
aliases = ["Finch"]
basis = "stated"
passages = [{ paragraph = "1" }]

[[parties]]
id = "bankers"
name = "two bankers"
unnamed = true
basis = "stated"
passages = [{ paragraph = "1" }]

[[stakes]]
id = "finch"
holder = "finch"
percent = 24
basis = "stated"
passages = [{ paragraph = "1" }]

[[figures]]
id = "price"
value = 21000000
unit = "GBP"
basis = "stated"
passages = [{ paragraph = "1" }]
"""


@pytest.mark.parametrize(
    ("kind", "fields", "paragraph", "is_answered"),
    [
        ("party", {"name": "Finch"}, "2", True),
        ("party", {"name": "two bankers", "unnamed": True}, "2", True),
        ("party", {"name": "Rye"}, "1", False),
        ("stake", {"holder": "Finch plc", "percent": 24}, "2", True),
        ("stake", {"holder": "Finch plc", "company": "Ona", "percent": 24}, "2", True),
        ("stake", {"holder": "Finch plc", "percent": 25}, "1", False),
        ("stake", {"holder": "Rye", "percent": 24}, "1", False),
        ("figure", {"value": 21_000_000, "unit": "GBP"}, "1", True),
        ("figure", {"value": 21_000_000, "unit": "GBP"}, "2", False),
        ("figure", {"value": 22_000_000, "unit": "GBP"}, "1", False),
        ("quote", {"speakers": ["Finch"], "text": "Yes"}, "1", False),
    ],
)
def test_is_answered(kind: str, fields: Mapping[str, Any], paragraph: str, is_answered: bool) -> None:
    answered = AnsweredSuggestions(make_dossier(parse_toml(_DOSSIER)))
    suggestion = Suggestion(kind, fields, (SuggestedPassage(paragraph, 0, 1, "x"),))
    assert answered.is_answered(suggestion) is is_answered
