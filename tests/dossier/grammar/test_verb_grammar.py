from __future__ import annotations

import pytest

from jvexplore.dossier.grammar.verb_lexicon import (
    ADJECTIVES_BEFORE_OF,
    MUTUAL_NOUNS,
    NOT_NOUNS,
    NOUN_ENDINGS,
    ROLE_NOUNS,
)
from jvexplore.dossier.vocabulary.verbs import verb_phrases


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


def test_the_lexicon_has_no_word_whose_class_its_ending_gives() -> None:
    assert not [noun for noun in ROLE_NOUNS - MUTUAL_NOUNS if noun.endswith(NOUN_ENDINGS)]
    assert all(adjective.endswith(NOUN_ENDINGS) for adjective in NOT_NOUNS)
    assert not [adjective for adjective in ADJECTIVES_BEFORE_OF if adjective.endswith(NOUN_ENDINGS)]
