from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.vocabulary.categories import CATEGORIES_BY_KIND
from jvexplore.dossier.vocabulary.term_readings import TERM_READINGS, TermParties, term_sentence

_NOBODY = TermParties()
_FINCH = TermParties(["Finch"])
_WREN = TermParties(["Wren"])
_KREMLIN = TermParties(["the Kremlin"])
_LENDERS = TermParties(["the lenders"], is_plural=True)
_THREE = TermParties(["Wren", "the Kremlin", "easyJet"])


@pytest.mark.parametrize(
    ("category", "by", "to", "sentence"),
    [
        ("break-fee", _FINCH, _WREN, "Finch pays Wren a break fee"),
        ("break-fee", _FINCH, _NOBODY, "Finch pays a break fee"),
        ("break-fee", _NOBODY, _WREN, "Wren receives a break fee"),
        ("break-fee", _NOBODY, _NOBODY, "Category"),
        ("put-option", _KREMLIN, _THREE, "The Kremlin grants Wren, the Kremlin and easyJet a put option"),
        ("put-option", _THREE, _KREMLIN, "Wren, the Kremlin and easyJet grant the Kremlin a put option"),
        ("put-option", _NOBODY, _LENDERS, "The lenders hold a put option"),
        ("veto", _NOBODY, _THREE, "Wren, the Kremlin and easyJet have a veto"),
        ("approval", _FINCH, _WREN, "Wren needs approval from Finch"),
        ("approval", _FINCH, _THREE, "Wren, the Kremlin and easyJet need approval from Finch"),
        ("approval", _THREE, _NOBODY, "Needs approval from Wren, the Kremlin and easyJet"),
        ("irrevocable", _LENDERS, _FINCH, "The lenders give Finch an irrevocable undertaking"),
        ("lock-up", _THREE, _NOBODY, "Wren, the Kremlin and easyJet are bound by a lock-up"),
        ("lock-up", _NOBODY, _FINCH, "Lock-up in favour of Finch"),
        ("condition", _THREE, _FINCH, "Wren, the Kremlin and easyJet must satisfy a condition in favour of Finch"),
        ("collateral", _FINCH, _WREN, "Finch provides Wren with collateral"),
        ("supply", _FINCH, _NOBODY, "Supply by Finch"),
        ("write-down", _NOBODY, _LENDERS, "Write-down of debt owed by the lenders"),
        ("golden-share", _FINCH, _WREN, "Category, by Finch to Wren"),
        ("golden-share", _FINCH, _NOBODY, "Category, by Finch"),
        ("golden-share", _NOBODY, _THREE, "Category, to Wren, the Kremlin and easyJet"),
        ("golden-share", _NOBODY, _NOBODY, "Category"),
        ("loan", TermParties(["easyJet"]), _NOBODY, "easyJet makes a loan"),
        ("loan", TermParties(["{to} {0}"]), TermParties(["{by}"]), "{to} {0} makes {by} a loan"),
    ],
)
def test_a_term_reads_as_a_sentence(category: str, by: TermParties, to: TermParties, sentence: str) -> None:
    assert term_sentence(category, "Category", by, to) == sentence


@pytest.mark.parametrize(
    ("category", "status", "by", "to", "sentence"),
    [
        ("approval", "agreed", _FINCH, _WREN, "Wren needs approval from Finch"),
        ("approval", "met", _FINCH, _WREN, "Wren has approval from Finch"),
        ("approval", "met", _FINCH, _NOBODY, "Approved by Finch"),
        ("approval", "failed", _FINCH, _NOBODY, "Not approved by Finch"),
        ("approval", "failed", _FINCH, _THREE, "Wren, the Kremlin and easyJet have no approval from Finch"),
        ("approval", "waived", _FINCH, _NOBODY, "Approval by Finch is waived"),
        ("condition", "met", _LENDERS, _NOBODY, "The lenders have satisfied a condition"),
        ("condition", "waived", _FINCH, _NOBODY, "Finch need not satisfy a condition"),
        ("purchase", "proposed", _LENDERS, _WREN, "The lenders would make a purchase from Wren"),
        ("purchase", "agreed", _LENDERS, _WREN, "The lenders agree to make a purchase from Wren"),
        ("purchase", "met", _LENDERS, _WREN, "The lenders make a purchase from Wren"),
        ("break-fee", "agreed", _NOBODY, _WREN, "Wren receives a break fee"),
        ("undertaking", "proposed", _FINCH, _WREN, "Finch would give Wren an undertaking"),
        ("undertaking", "agreed", _FINCH, _WREN, "Finch gives Wren an undertaking"),
        ("lock-up", "proposed", _FINCH, _NOBODY, "Finch would be bound by a lock-up"),
        ("offer", "proposed", _FINCH, _WREN, "Offer by Finch to Wren"),
        ("offer", "failed", _THREE, _NOBODY, "Offer by Wren, the Kremlin and easyJet"),
        ("offer", "agreed", _FINCH, _WREN, "Finch makes Wren an offer"),
        ("lock-up", "proposed", _NOBODY, _FINCH, "Lock-up in favour of Finch"),
    ],
)
def test_a_sentence_claims_no_more_than_the_status(
    category: str, status: str, by: TermParties, to: TermParties, sentence: str
) -> None:
    assert term_sentence(category, "Category", by, to, status) == sentence


def test_every_category_of_terms_has_a_sentence() -> None:
    assert set(TERM_READINGS) == CATEGORIES_BY_KIND["term"]


@pytest.mark.parametrize("category", TERM_READINGS)
def test_a_sentence_names_whom_it_has(category: str) -> None:
    assert all(
        ("{by}" in each, "{to}" in each) == parts
        for each, parts in zip(TERM_READINGS[category], ((True, True), (True, False), (False, True)), strict=True)
    )


@given(
    st.sampled_from([*TERM_READINGS, "golden-share", ""]),
    st.builds(TermParties, st.lists(st.text(), max_size=4), st.booleans()),
    st.builds(TermParties, st.lists(st.text(), max_size=4), st.booleans()),
)
def test_any_names_are_in_the_sentence(category: str, by: TermParties, to: TermParties) -> None:
    sentence = term_sentence(category, "Category", by, to).casefold()
    assert all(name.casefold() in sentence for name in (*by.names, *to.names))
