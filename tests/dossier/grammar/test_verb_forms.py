from __future__ import annotations

import pytest

from jvexplore.dossier.grammar import present_forms, verb_forms
from jvexplore.dossier.grammar.irregular_verbs import IRREGULAR_PARTICIPLES
from jvexplore.reading.wordlists import word_set

BASES = sorted(
    word_set(
        """
    host acquire plan carry tie agree add call control pass purchase finance lease license advise focus value
    sue merge manage change belong challenge exchange share declare prepare compare enter offer cover deliver
    register monitor sponsor favour honour store explore ignore restore handle couple enable settle file compile
    schedule rule reveal stamp create operate promote execute invite unite cite quote note dilute contribute edit
    audit visit profit benefit exhibit prohibit inherit market target complete compete fund head guide decide
    trade include concede load combine define join examine determine mention commission auction question abandon
    postpone clone open weaken intervene sign design earn govern own return shape escape develop hope scope
    group type stake invoke book like name claim time welcome assume redeem confirm form describe subscribe
    absorb brief push launch tax weigh employ view veto echo vet swap ban drop equip submit transfer refer occur
    cancel label travel fulfil back lock ask snub net list float treat defeat avoid succeed process nationalise
    delist underpin undermine supervise judge persuade lobby envy study deny supply rely marry seize negotiate
    evaluate initiate appreciate mediate repeat squeeze free guarantee criticise lose praise reduce influence
    pursue argue remove solve improve arrive achieve drive train contain obtain grant await appoint count meet
    boost resist invest protest co-own co-invest out-bid backstop wiretap worship escape
    """
    )
)


@pytest.mark.parametrize("base", BASES)
def test_each_form_leads_back_to_its_base(base: str) -> None:
    assert present_forms.base_of_present(present_forms.present_of_base(base)) == base
    assert verb_forms.base_of_participle(verb_forms.participle_of_base(base)) == base
    assert verb_forms.base_of_gerund(verb_forms.gerund_of_base(base)) == base


@pytest.mark.parametrize(
    ("base", "present", "past", "participle", "gerund"),
    [
        ("take", "takes", "took", "taken", "taking"),
        ("plan", "plans", "planned", "planned", "planning"),
        ("carry", "carries", "carried", "carried", "carrying"),
        ("tie", "ties", "tied", "tied", "tying"),
        ("veto", "vetoes", "vetoed", "vetoed", "vetoing"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("merge", "merges", "merged", "merged", "merging"),
        ("transfer", "transfers", "transferred", "transferred", "transferring"),
        ("offer", "offers", "offered", "offered", "offering"),
        ("cancel", "cancels", "cancelled", "cancelled", "cancelling"),
        ("backstop", "backstops", "backstopped", "backstopped", "backstopping"),
        ("sidestep", "sidesteps", "sidestepped", "sidestepped", "sidestepping"),
        ("develop", "develops", "developed", "developed", "developing"),
        ("employ", "employs", "employed", "employed", "employing"),
        ("tax", "taxes", "taxed", "taxed", "taxing"),
        ("be", "is", "was", "been", "being"),
        ("have", "has", "had", "had", "having"),
        ("short-sell", "short-sells", "short-sold", "short-sold", "short-selling"),
    ],
)
def test_the_forms_of_a_verb(base: str, present: str, past: str, participle: str, gerund: str) -> None:
    assert present_forms.present_of_base(base) == present
    assert verb_forms.past_of_base(base) == past
    assert verb_forms.participle_of_base(base) == participle
    assert verb_forms.gerund_of_base(base) == gerund


@pytest.mark.parametrize("base", sorted(IRREGULAR_PARTICIPLES))
def test_irregular_verbs_are_found_by_their_past(base: str) -> None:
    assert verb_forms.past_of_base(verb_forms.base_of_past(verb_forms.past_of_base(base))) == verb_forms.past_of_base(
        base
    )
    assert verb_forms.is_known_base(base)


@pytest.mark.parametrize("word", ["need", "adviser", "red", "bed", "process", "is", "", "s", "ed", "ing", "bring", "x"])
def test_words_that_only_look_like_a_form_have_no_base(word: str) -> None:
    assert not verb_forms.base_of_past(word)
    assert word == "is" or not present_forms.base_of_present(word)
    assert not verb_forms.base_of_gerund(word) or word == "bring"
