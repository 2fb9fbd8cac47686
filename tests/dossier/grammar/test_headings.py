from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.grammar.headings import id_heading, id_words
from tests.growth import assert_linear, repeat


@pytest.mark.parametrize(
    ("category", "heading"),
    [
        ("data-localisation", "Data localisation"),
        ("put-option", "Put option"),
        ("social-commerce", "Social commerce"),
        ("conflict-of-interest", "Conflict of interest"),
        ("earn-out", "Earn-out"),
        ("pre-emption", "Pre-emption"),
        ("tag-along", "Tag-along"),
        ("lock-up", "Lock-up"),
        ("write-down", "Write-down"),
        ("non-compete", "Non-compete"),
        ("anti-dilution", "Anti-dilution"),
        ("lock-up-period", "Lock-up period"),
        ("cross-border-tax", "Cross-border tax"),
        ("long-term-supply", "Long-term supply"),
        ("m-and-a", "M&A"),
        ("cross-border-m-and-a", "Cross-border M&A"),
        ("r-and-d-cost", "R&D cost"),
        ("ipo", "IPO"),
        ("pre-ipo-placing", "Pre-IPO placing"),
        ("ipos", "IPOs"),
        ("ai", "AI"),
        ("ai-regulation", "AI regulation"),
        ("mous", "MoUs"),
        ("opec-quota", "OPEC quota"),
        ("eu-merger-control", "EU merger control"),
        ("5g-licence", "5G licence"),
        ("esg", "ESG"),
        ("saas-revenue", "SaaS revenue"),
        ("capex", "Capex"),
        ("chinese-approval", "Chinese approval"),
        ("change-of-control", "Change of control"),
        ("golden-share", "Golden share"),
        ("down-payment", "Down payment"),
        ("other", "Other"),
        ("", ""),
        ("-", ""),
    ],
)
def test_a_category_as_a_heading(category: str, heading: str) -> None:
    assert id_heading(category) == heading


def test_within_a_sentence_only_names_have_capitals() -> None:
    assert id_words("put-option") == "put option"
    assert id_words("russian-ipo") == "Russian IPO"


@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,7}", fullmatch=True))
def test_no_word_is_lost(word_id: str) -> None:
    letters = id_words(word_id).casefold().replace("&", "and").replace("'", "")
    assert letters.replace(" ", "").replace("-", "") == word_id.replace("-", "")


@pytest.mark.parametrize("part", ["a", "a-", "-", "co-", "m-and-a-"])
def test_the_time_grows_with_the_id_and_no_faster(part: str, harm: int) -> None:
    assert_linear(id_heading, repeat(part), 1_000 * harm)
