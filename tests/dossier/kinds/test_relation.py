from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.kinds.relation import Relation

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def test_a_relation_has_a_verb_phrase_in_each_direction(bakery: Dossier) -> None:
    relation = bakery.facts_of(Relation)[0]
    assert relation.verb_phrase(bakery) == "leads"
    assert relation.verb_phrase(bakery, backward=True) == "is led by"
    assert replace(relation, verb="bakes-for").verb_phrase(bakery) == "bakes for"


@pytest.mark.parametrize(
    ("verb", "forward", "backward"),
    [
        ("criticises", "criticise", "are criticised by"),
        ("presses", "put pressure on", "are under pressure from"),
        ("implicitly-backs", "tacitly back", "have the tacit backing of"),
        ("competes-with", "compete with", "compete with"),
        ("belongs-to", "belong to", "include"),
        ("founded", "founded", "were founded by"),
        ("is-branch-of", "are a branch of", "have the branch"),
        ("held-a-stake-in", "held a stake in", "were partly held by"),
        ("carries", "carry", "are carried by"),
        ("lends-to", "lend to", "borrow from"),
        ("bakes-for", "bake for", "are baked for by"),
    ],
)
def test_a_plural_subject_takes_a_plural_verb(verb: str, forward: str, backward: str, bakery: Dossier) -> None:
    relation = replace(bakery.facts_of(Relation)[0], verb=verb)
    assert relation.verb_phrase(bakery, plural=True) == forward
    assert relation.verb_phrase(bakery, plural=True, backward=True) == backward
