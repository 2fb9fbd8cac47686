"""Verbs that are quoted on the object's side, because no converse would be right."""

from __future__ import annotations

import pytest

from jvexplore.dossier.vocabulary.verbs import verb_phrases


@pytest.mark.parametrize(
    "verb",
    [
        *("besitzt", "x", "123", "goes-to", "teaches-at", "hires-from", "arbitrates-between", "plans-to", "is", "will"),
        *("awaits-approval-from", "is-fond-of", "swears-by", "has-no-stake-in", "has-plans-to-buy", "plans-not-to-buy"),
        *("not", "is-the-of", "does-not-want-to-buy", "is-familiar-with", "to", "by", "acts-as"),
        *("is-ignorant-of", "is-free-of"),
    ],
)
def test_a_verb_that_no_rule_reads_is_quoted(verb: str) -> None:
    forward, backward = verb_phrases(verb)
    assert forward == verb.replace("-", " ")
    assert backward == f"has the tie “{forward}” from"


@pytest.mark.parametrize(
    "verb",
    [
        *("may-agree-to-buy", "did-not-refuse-to-pay", "hoped-to-buy", "wanted-to-buy", "considered-buying"),
        *("does-not-consider-buying", "threatened-to-sue", "may-need-to-repay", "would-plan-to-buy"),
        *("was-eager-to-buy", "is-unwilling-to-fund", "jointly-offers-to-buy", "planned-to-sell-to"),
        *("tried-to-sell-shares-to", "tried-to-merge-with", "seeks-control-of", "plans-a-takeover-of"),
        "proposed-to-sell-to",
    ],
)
def test_an_intention_is_quoted_where_every_converse_would_say_more(verb: str) -> None:
    assert not verb_phrases(verb).has_converse


@pytest.mark.parametrize(
    "verb",
    [
        *("hopes-to-be-bought-by", "wants-to-be-funded-by", "seeks-to-be-led-by", "would-like-to-be-backed-by"),
        *("is-eager-to-be-backed-by", "is-willing-to-be-taken-over-by", "is-hoping-to-be-bought-by"),
        *("plans-to-be-acquired-by", "intends-to-be-listed-by", "proposes-to-be-bought-by"),
        *("hopes-to-sell-to", "wants-to-work-for", "hopes-to-borrow-from", "considers-selling-to"),
    ],
)
def test_a_wish_is_quoted_where_the_other_side_would_act(verb: str) -> None:
    """That one party hopes to be bought does not mean that the other may buy."""
    assert not verb_phrases(verb).has_converse


@pytest.mark.parametrize(
    "verb",
    ["may-have-bought-from", "would-have-relied-on", "must-have-bid-for", "may-have-bought", "could-have-sold-to"],
)
def test_a_perfect_after_a_modal_is_quoted(verb: str) -> None:
    """Read as a noun, the participle would make "would be subject to the relied of"."""
    assert not verb_phrases(verb).has_converse


@pytest.mark.parametrize(
    "verb",
    [
        *("must-sell-to", "must-not-lend-to", "should-buy-from", "has-to-work-for", "needs-to-sell-to"),
        *("is-required-to-sell-to", "was-forced-to-sell-to", "will-have-to-sell-to"),
    ],
)
def test_an_obligation_is_not_passed_on(verb: str) -> None:
    """That one party must sell does not mean that the other must buy."""
    assert not verb_phrases(verb).has_converse


@pytest.mark.parametrize(
    "verb",
    [
        *("sold-its-stake-to", "merged-its-unit-with", "has-its-base-in", "raised-their-offer-for", "is-its-parent"),
        *("brokered-deal-for", "bought-stake-in", "lost-faith-in", "swapped-shares-for", "held-talks-at"),
        *("blocks-access-to", "refused-access-to", "cut-ties-to", "pledges-shares-to", "lost-customers-to"),
        *("protects-users-from", "protects-users-against", "hedges-bets-against", "spent-money-on", "placed-order-on"),
        *("made-an-offer-for", "withdrew-a-bid-for", "took-bribes-from", "accepted-bribes-from"),
        *("has-debts-to", "has-access-to", "has-warrants-in", "has-office-in", "has-appetite-for"),
    ],
)
def test_an_action_is_quoted_where_its_converse_would_say_something_else(verb: str) -> None:
    assert not verb_phrases(verb).has_converse
