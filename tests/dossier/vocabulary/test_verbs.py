from __future__ import annotations

import pytest

from jvexplore.dossier.grammar.verb_plurals import plural_verb
from jvexplore.dossier.vocabulary.verbs import KNOWN_VERBS, VERB_GROUPS, canonical_verb, verb_ids, verb_phrases


@pytest.mark.parametrize(
    ("verb", "forward", "backward"),
    [
        ("leads", "leads", "is led by"),
        ("sits-on-board-of", "is on the board of", "has on its board"),
        ("is-subsidiary-of", "is a subsidiary of", "is the parent of"),
        ("competes-with", "competes with", "competes with"),
        ("presses", "puts pressure on", "is under pressure from"),
        ("held-a-stake-in", "held a stake in", "was partly held by"),
        ("seeks-to-draw-on", "aims to leverage", "is to be leveraged by"),
        ("is-friendly-with", "is close to", "is close to"),
    ],
)
def test_a_listed_verb_has_its_listed_phrases(verb: str, forward: str, backward: str) -> None:
    assert verb_phrases(verb) == (forward, backward)


def test_each_listed_verb_is_in_one_group_only() -> None:
    listed = [verb for group in VERB_GROUPS.values() for verb in group]
    assert len(listed) == len(set(listed)) == len(KNOWN_VERBS) - 1
    assert list(VERB_GROUPS) == [
        *("Leadership", "Structure", "Deal", "Money and services", "Market", "Stance", "Ties"),
    ]
    assert "held-a-stake-in" not in listed


def test_a_former_id_leads_to_the_present_one() -> None:
    assert canonical_verb("stays-away-from") == "stays-out-of"
    assert canonical_verb("hosts") == "hosts"
    assert verb_ids("implicitly-backs") == verb_ids("tacitly-backs") == ["tacitly-backs", "implicitly-backs"]


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("hosts", "host"),
        ("carries", "carry"),
        ("presses", "press"),
        ("vetoes", "veto"),
        ("vies with", "vie with"),
        ("co-owns", "co-own"),
        ("is hosted by", "are hosted by"),
        ("was acquired by", "were acquired by"),
        ("has as adviser", "have as adviser"),
        ("does not own", "do not own"),
        ("no longer owns", "no longer own"),
        ("tacitly backs", "tacitly back"),
        ("may be acquired by", "may be acquired by"),
        ("founded", "founded"),
        ("passes", "pass"),
        ("has the tie “besitzt” from", "have the tie “besitzt” from"),
        ("", ""),
    ],
)
def test_the_plural_of_a_verb(phrase: str, plural: str) -> None:
    assert plural_verb(phrase) == plural
