from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore.dossier.vocabulary.verb_lexicon import (
    ADJECTIVES_BEFORE_OF,
    MUTUAL_NOUNS,
    NOT_NOUNS,
    NOUN_ENDINGS,
    ROLE_NOUNS,
)
from jvexplore.dossier.vocabulary.verb_plurals import plural_verb
from jvexplore.dossier.vocabulary.verbs import verb_phrases
from jvexplore.reading.wordlists import word_set
from tests.growth import assert_linear, repeat


@pytest.mark.parametrize(
    ("verb", "backward"),
    [
        ("hosts", "is hosted by"),
        ("pays", "is paid by"),
        ("buys", "is bought by"),
        ("carries", "is carried by"),
        ("vetoes", "is vetoed by"),
        ("plans", "is planned by"),
        ("acquires", "is acquired by"),
        ("underwrites", "is underwritten by"),
        ("outbids", "is outbid by"),
        ("spins-off", "is spun off by"),
        ("takes-over", "is taken over by"),
        ("depends-on", "is depended on by"),
        ("relies-heavily-on", "is heavily relied on by"),
        ("co-owns", "is co-owned by"),
        ("short-sells", "is short-sold by"),
        ("jointly-controls", "is jointly controlled by"),
        ("quits", "is left by"),
    ],
)
def test_the_converse_of_an_active_verb_is_its_passive(verb: str, backward: str) -> None:
    read = verb_phrases(verb)
    assert read.backward == backward
    assert read.forward.replace("-", " ") == verb.replace("-", " ")


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
    ("verb", "backward"),
    [
        ("acquired", "was acquired by"),
        ("ousted", "was ousted by"),
        ("bought", "was bought by"),
        ("took-over", "was taken over by"),
        ("controlled", "was controlled by"),
        ("invested-in", "had investment from"),
        ("no-longer-has-stake-in", "is no longer partly owned by"),
        ("sells-no-shares-to", "is sold no shares by"),
        ("never-paid", "was never paid by"),
        ("no-longer-owns", "is no longer owned by"),
        ("is-buying", "is being bought by"),
        ("has-acquired", "has been acquired by"),
        ("has-not-paid", "has not been paid by"),
        ("does-not-own", "is not owned by"),
        ("did-not-pay", "was not paid by"),
        ("ought-to-consult", "ought to be consulted by"),
        ("need-not-consult", "need not be consulted by"),
        ("may-acquire", "may be acquired by"),
        ("will-lead", "will be led by"),
        ("will-not-back", "will not be backed by"),
        ("will-invest-in", "will have investment from"),
        ("plans-to-buy", "is planned to be bought by"),
        ("agreed-to-buy", "is to be bought by"),
        ("tried-to-buy", "was intended to be bought by"),
        ("was-planning-to-fund", "was planned to be funded by"),
        ("intends-to-lead", "is intended to be led by"),
        ("pledges-to-fund", "is intended to be funded by"),
        ("plans-to-sell-to", "may buy from"),
        ("plans-to-merge-with", "may merge with"),
        ("offered-to-buy", "received an offer to be bought by"),
        ("has-offered-to-sell-to", "has an offer to buy from"),
        ("proposed-to-acquire", "was proposed to be acquired by"),
        ("hopes-to-buy", "may be bought by"),
        ("is-eager-to-buy", "may be bought by"),
        ("was-forced-to-sell", "had to be sold by"),
        ("must-not-buy", "must not be bought by"),
        ("should-merge-with", "should merge with"),
        ("must-cooperate-closely-with", "must cooperate closely with"),
        ("proposes-to-sell-to", "may buy from"),
        ("must-be-bought-by", "must buy"),
        ("was-able-to-block", "could be blocked by"),
        ("wants-to-acquire", "may be acquired by"),
        ("considers-buying", "may be bought by"),
        ("is-considering-buying", "may be bought by"),
        ("refuses-to-pay", "is not paid by"),
        ("is-expected-to-finance", "is expected to be financed by"),
        ("is-able-to-block", "can be blocked by"),
        ("continues-to-own", "continues to be owned by"),
        ("used-to-work-for", "used to employ"),
        ("helps-to-finance", "is financed with help from"),
    ],
)
def test_the_converse_keeps_tense_intention_and_negation(verb: str, backward: str) -> None:
    assert verb_phrases(verb) == (verb.replace("-", " "), backward)


@pytest.mark.parametrize(
    ("verb", "backward"),
    [
        ("had-invested-in", "had investment from"),
        ("had-not-invested-in", "did not have investment from"),
        ("had-been-investing-in", "had investment from"),
        ("had-bid-for", "had a bid from"),
        ("had-taken-control-of", "had control taken by"),
        ("had-never-sat-on-board-of", "never had on its board"),
        ("had-been-adviser-to", "had as adviser"),
        ("has-invested-in", "has had investment from"),
        ("had-worked-for", "had employed"),
    ],
)
def test_the_past_perfect_of_have_is_its_past(verb: str, backward: str) -> None:
    assert verb_phrases(verb) == (verb.replace("-", " "), backward)


@pytest.mark.parametrize(
    ("verb", "backward"),
    [
        ("is-owned-by", "owns"),
        ("is-advised-by", "advises"),
        ("is-hosted-by", "hosts"),
        ("was-acquired-by", "acquired"),
        ("is-not-owned-by", "does not own"),
        ("was-not-paid-by", "did not pay"),
        ("is-taken-over-by", "takes over"),
        ("is-being-sued-by", "is suing"),
        ("has-been-blocked-by", "has blocked"),
        ("might-be-nationalised-by", "might nationalise"),
        ("is-wholly-owned-by", "wholly owns"),
        ("is-50-percent-owned-by", "owns 50 percent of"),
    ],
)
def test_the_converse_of_a_passive_is_active(verb: str, backward: str) -> None:
    assert verb_phrases(verb) == (verb.replace("-", " "), backward)


@pytest.mark.parametrize(
    ("verb", "backward"),
    [
        ("employs", "works for"),
        ("includes", "belongs to"),
        ("is-the-parent-of", "is a subsidiary of"),
        ("is-used-by", "uses"),
        ("sells-to", "buys from"),
        ("sold-to", "bought from"),
        ("buys-from", "sells to"),
        ("would-not-sell-to", "would not buy from"),
        ("poaches-from", "loses staff to"),
        ("grew-out-of", "gave rise to"),
        ("sells-shares-to", "is sold shares by"),
        ("owes-money-to", "is owed money by"),
        ("seeks-approval-from", "is asked for approval by"),
        ("raised-money-from", "gave money to"),
        ("sublets-to", "is sublet to by"),
        ("provides-services-for", "has services provided by"),
        ("brokered-a-deal-for", "had a deal brokered by"),
        ("took-control-of", "had control taken by"),
        ("bought-shares-from", "sold shares to"),
        ("poached-executives-from", "had executives poached by"),
        ("contributes-assets-to", "receives assets contributed by"),
        ("holds-veto-over", "is subject to veto held by"),
        ("takes-over-assets-of", "has assets taken over by"),
        ("files-suit-against", "faces suit filed by"),
        ("imposes-sanctions-on", "is subject to sanctions imposed by"),
        ("acts-as-adviser-to", "has as adviser"),
        ("sits-on-advisory-board-of", "has on its advisory board"),
        ("is-not-building-plants-for", "does not have plants built by"),
        ("is-adviser-to", "has as adviser"),
        ("is-the-landlord-of", "has as the landlord"),
        ("may-be-chair-of", "may have as chair"),
        ("is-larger-than", "is smaller than"),
        ("is-located-in", "is the location of"),
        ("is-subject-to", "applies to"),
        ("has-a-seat-on-the-board-of", "has on its board"),
        ("has-stake-in", "is partly owned by"),
        ("has-veto-over", "is subject to the veto of"),
        ("has-backing-of", "gives backing to"),
        ("has-subsidiary", "is subsidiary of"),
    ],
)
def test_other_verbs_have_a_converse_too(verb: str, backward: str) -> None:
    assert verb_phrases(verb) == (verb.replace("-", " "), backward)


@pytest.mark.parametrize(
    "verb",
    [
        *("co-invests-with", "vies-with", "fell-out-with", "works-alongside", "talks-to", "met", "differs-from"),
        *("teamed-up-with", "parts-ways-with", "does-business-with"),
        *("is-in-talks-with", "is-married-to", "is-not-related-to", "is-ally-of", "is-rival-to", "has-contract-with"),
        *("has-ties-to", "swaps-assets-with", "cooperates-closely-with", "is-negotiating-with"),
    ],
)
def test_a_mutual_verb_reads_the_same_from_both_sides(verb: str) -> None:
    forward, backward = verb_phrases(verb)
    assert forward == backward
    assert forward.replace("-", " ") == verb.replace("-", " ")


@pytest.mark.parametrize(
    "verb",
    [
        *("deals-with", "complies-with", "sides-with", "is-familiar-with", "parts-with", "keeps-up-with"),
        *("does-away-with", "files-complaint-with", "finds-fault-with"),
    ],
)
def test_not_every_verb_with_with_is_mutual(verb: str) -> None:
    forward, backward = verb_phrases(verb)
    assert forward != backward


@pytest.mark.parametrize(
    ("verb", "forward", "backward"),
    [
        ("adviser-to", "is an adviser to", "has as an adviser"),
        ("customer", "is a customer of", "has as a customer"),
        ("owned-by", "is owned by", "owns"),
        ("in-talks-with", "is in talks with", "is in talks with"),
        ("close-to", "is close to", "is close to"),
        ("based-in", "is based in", "is the base of"),
        ("own", "owns", "is owned by"),
        ("sell-to", "sells to", "buys from"),
    ],
)
def test_an_abbreviated_id_becomes_a_finite_verb(verb: str, forward: str, backward: str) -> None:
    assert verb_phrases(verb) == (forward, backward)


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
    ("verb", "backward"),
    [
        ("hopes-to-merge-with", "may merge with"),
        ("hopes-to-continue-to-own", "may continue to be owned by"),
        ("wants-to-have-stake-in", "may be partly owned by"),
        ("is-keen-to-invest-in", "may have investment from"),
        ("hopes-to-be-larger-than", "may be smaller than"),
        ("agrees-to-be-bought-by", "is to buy"),
        ("expects-to-be-bought-by", "is expected to buy"),
        ("is-allowed-to-be-bought-by", "may buy"),
    ],
)
def test_a_wish_has_a_converse_where_the_other_side_does_not_act_or_has_agreed(verb: str, backward: str) -> None:
    assert verb_phrases(verb).backward == backward


@pytest.mark.parametrize(
    "verb",
    ["may-have-bought-from", "would-have-relied-on", "must-have-bid-for", "may-have-bought", "could-have-sold-to"],
)
def test_a_perfect_after_a_modal_is_quoted(verb: str) -> None:
    """It was read as a thing that one has: "would be subject to the relied of"."""
    assert not verb_phrases(verb).has_converse


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


def test_the_lexicon_has_no_word_whose_class_its_ending_gives() -> None:
    assert not [noun for noun in ROLE_NOUNS - MUTUAL_NOUNS if noun.endswith(NOUN_ENDINGS)]
    assert all(adjective.endswith(NOUN_ENDINGS) for adjective in NOT_NOUNS)
    assert not [adjective for adjective in ADJECTIVES_BEFORE_OF if adjective.endswith(NOUN_ENDINGS)]


WORDS = st.sampled_from(
    sorted(
        word_set(
            """
    is was are has had have may will not to be been being by with of in to for a the jointly no longer never
    owned sold buys took plans planned wants acquire own shares stake adviser larger than co over out besitzt
    123 does did
    """
        )
    )
)


@given(st.lists(WORDS, min_size=1, max_size=14).map("-".join))
@example("soon-been-by")
def test_any_words_give_two_phrases_in_one_line(verb: str) -> None:
    for phrase in verb_phrases(verb):
        assert phrase
        assert phrase == " ".join(phrase.split())
        assert "←" not in phrase
        assert plural_verb(phrase)


@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,5}", fullmatch=True))
def test_any_id_can_be_read(verb: str) -> None:
    forward, backward = verb_phrases(verb)
    assert forward
    assert backward
    assert len(backward) < 2 * len(verb) + 60


@given(st.lists(WORDS, min_size=1, max_size=8).map("-".join))
def test_a_negation_is_never_lost_nor_made(verb: str) -> None:
    negations = {"not", "no", "never", "cannot"}
    forward, backward = verb_phrases(verb)
    told = backward.replace("“", " ").replace("”", " ")
    assert bool(negations & set(forward.split())) == bool(negations & set(told.split()))


@pytest.mark.parametrize("part", ["a", "a-", "-", "is-", "co-", "aeiou", "s", "jointly-", "to-be-", "with-", "ee"])
def test_the_time_grows_with_the_verb_and_no_faster(part: str, harm: int) -> None:
    assert_linear(lambda verb: plural_verb(verb_phrases(verb).forward), repeat(part), 1_000 * harm)
