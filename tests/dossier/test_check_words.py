from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.check import check_dossier
from jvexplore.dossier.check_words import WordCheck
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.plain_text import format_page
from jvexplore.dossier.page_blocks import page_blocks
from jvexplore.toml import parse_toml
from pathlib import Path

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

FACTS = """
[[parties]]
id = "trustees"
name = "The trustees"
type = "group"
role = "pension-trustee"
basis = "editorial"
comment = "Made up."

[[parties]]
id = "mill"
name = "The Mill"
type = "company"
role = "target"
basis = "editorial"
comment = "Made up."

[[relations]]
id = "hosting"
subject = "trustees"
verb = "hosts"
object = "mill"
basis = "editorial"
comment = "Made up."

[[events]]
id = "vote"
title = "The vote"
category = "golden-share"
basis = "editorial"
comment = "Made up."
"""
VOCABULARY = """
[vocabulary]
roles = { pension-trustee = "Pension trustees" }
categories = { golden-share = "Golden share vote" }
verbs = { hosts = ["plays host to", "is a guest of"] }
"""


def made(facts: str, head: str = "", form: int = 2) -> Dossier:
    """Return the dossier of a text; it has no source, whose problems are not of interest here."""
    return make_dossier(parse_toml(f"format = {form}\nid = \"mill\"\ntitle = \"The Mill\"\n{head}{facts}", Path("mill.toml"), {}))


def problems_of(dossier: Dossier) -> list[Problem]:
    return [each for each in check_dossier(dossier) if each.entry or each.key.startswith("vocabulary")]


def test_declared_words_are_known_and_worded_as_declared() -> None:
    dossier = made(FACTS, VOCABULARY)
    assert problems_of(dossier) == []
    index = ReferenceIndex(dossier)
    party, relation, event = (
        format_page(page_blocks(dossier, index, dossier.facts[address].address), 80)
        for address in ("party/trustees", "relation/hosting", "event/vote")
    )
    assert "Pension trustee" in party
    assert "The trustees play host to the Mill" in relation
    assert "Golden share vote" in event
    assert "is a guest of the trustees" in format_page(page_blocks(dossier, index, dossier.facts["party/mill"].address), 80)
    groups = [row.group for row in type(dossier.facts["party/mill"]).pane_rows(dossier)]
    assert groups == ["Target", "Pension trustees"]
