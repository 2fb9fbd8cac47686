"""How the words of a verb are spelled: hyphens, names, initialisms, and the article of a noun."""

from __future__ import annotations

import pytest

from jvexplore.dossier.vocabulary.verbs import verb_phrases


@pytest.mark.parametrize(
    ("verb", "forward", "backward"),
    [
        ("co-owns", "co-owns", "is co-owned by"),
        ("may-co-own", "may co-own", "may be co-owned by"),
        ("ring-fences", "ring-fences", "is ring-fenced by"),
        ("part-owned-by", "is part-owned by", "part-owns"),
        ("took-over-control-of", "took over control of", "had control taken over by"),
        ("is-joint-venture-of", "is joint venture of", "has as joint venture"),
        ("buys-out-shareholders-of", "buys out shareholders of", "has shareholders bought out by"),
    ],
)
def test_only_a_hyphen_that_belongs_to_the_spelling_stays(verb: str, forward: str, backward: str) -> None:
    assert verb_phrases(verb) == (forward, backward)


@pytest.mark.parametrize(
    ("verb", "forward", "backward"),
    [
        ("is-ai-partner-of", "is AI partner of", "is AI partner of"),
        ("acts-as-ceo-of", "acts as CEO of", "has as CEO"),
        ("sells-ipos-to", "sells IPOs to", "is sold IPOs by"),
        ("is-pre-ipo-investor-in", "is pre-IPO investor in", "has as pre-IPO investor"),
        ("is-french-agent-of", "is French agent of", "has as French agent"),
        ("supplies-5g-masts-to", "supplies 5G masts to", "receives 5G masts supplied by"),
        ("is-coo-of", "is COO of", "has as COO"),
        ("vies-with", "vies with", "vies with"),
        ("vies-fiercely-for", "vies fiercely for", "is fiercely vied for by"),
        ("may-still-vie-with", "may still vie with", "may still vie with"),
        ("has-ai-besitzt", "has AI besitzt", "has the tie “has AI besitzt” from"),
    ],
)
def test_names_and_initialisms_are_spelled_as_in_headings(verb: str, forward: str, backward: str) -> None:
    assert verb_phrases(verb) == (forward, backward)


@pytest.mark.parametrize(
    ("noun", "forward"),
    [
        ("adviser", "is an adviser of"),
        ("heir", "is an heir of"),
        ("unit", "is a unit of"),
        ("uncle", "is an uncle of"),
        ("european-partner-of", "is a European partner of"),
        ("ai-partner-of", "is an AI partner of"),
        ("ngo-partner-of", "is an NGO partner of"),
        ("uk-agent-of", "is a UK agent of"),
        ("spac-sponsor-of", "is a SPAC sponsor of"),
    ],
)
def test_the_article_of_a_noun_follows_its_sound(noun: str, forward: str) -> None:
    assert verb_phrases(noun).forward == forward
