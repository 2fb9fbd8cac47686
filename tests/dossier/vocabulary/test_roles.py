from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.grammar.noun_plurals import plural_phrase, singular_phrase
from jvexplore.dossier.vocabulary.roles import ROLE_GROUPS, ROLE_WORDINGS, role_heading, role_name, role_sort_key


@pytest.mark.parametrize(
    ("role", "name", "heading"),
    [
        ("venture", "Joint venture", "Joint venture"),
        ("shareholder", "Shareholder", "Shareholders"),
        ("executive", "Executive", "Executives"),
        ("owner", "Ultimate owner", "Ultimate owners"),
        ("asset", "Asset", "Assets"),
        ("rival", "Competitor", "Competitors"),
        ("state", "Government", "Governments"),
        ("government", "Government", "Governments"),
        ("critic", "Critic", "Critics"),
        ("mentioned", "Also mentioned", "Also mentioned"),
        ("director", "Board member", "Board members"),
        ("manager", "Fund manager", "Fund managers"),
        ("source", "Unnamed source", "Unnamed sources"),
        ("workforce", "Workforce", "Workforce"),
        ("target", "Target", "Target"),
        # Roles of a dossier's own
        ("pension-trustee", "Pension trustee", "Pension trustees"),
        ("head-of-state", "Head of state", "Heads of state"),
        ("sister-company", "Sister company", "Sister companies"),
        ("spokesperson", "Spokesperson", "Spokespeople"),
        ("chairwoman", "Chairwoman", "Chairwomen"),
        ("law-firm", "Law firm", "Law firms"),
        ("press", "Press", "Press"),
        ("staff", "Staff", "Staff"),
        ("bank", "Bank", "Banks"),
        ("witness", "Witness", "Witnesses"),
        ("ngo", "NGO", "NGOs"),
        ("ipo-manager", "IPO manager", "IPO managers"),
        ("employees", "Employees", "Employees"),
        ("chief", "Chief", "Chiefs"),
        ("man", "Man", "Men"),
        ("person", "Person", "People"),
        ("child", "Child", "Children"),
        ("woman", "Woman", "Women"),
        ("crisis-manager", "Crisis manager", "Crisis managers"),
        ("crisis", "Crisis", "Crises"),
        ("chef", "Chef", "Chefs"),
        ("headquarters", "Headquarters", "Headquarters"),
        ("adviser-to-target", "Adviser to target", "Advisers to target"),
    ],
)
def test_a_role_has_a_name_and_a_heading(role: str, name: str, heading: str) -> None:
    assert role_name(role) == name
    assert role_heading(role) == heading


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("Pension trustees", "Pension trustee"),
        ("Heads of state", "Head of state"),
        ("Trustees of the fund", "Trustee of the fund"),
        ("Companies", "Company"),
        ("Witnesses", "Witness"),
        ("Houses", "House"),
        ("Franchises", "Franchise"),
        ("Analyses", "Analysis"),
        ("Crises", "Crisis"),
        ("Boxes", "Box"),
        ("Nurses", "Nurse"),
        ("Spokespeople", "Spokesperson"),
        ("People", "Person"),
        ("Chairwomen", "Chairwoman"),
        ("Wives", "Wife"),
        ("NGOs", "NGO"),
        ("Press", "Press"),
        ("Staff", "Staff"),
        ("Aufsichtsrat", "Aufsichtsrat"),
        ("Persons with significant control", "Persons with significant control"),
        ("", ""),
    ],
)
def test_a_heading_in_the_singular(several: str, one: str) -> None:
    assert singular_phrase(several) == one


@given(st.text(max_size=30) | st.from_regex(r"[A-Za-z]{1,8}(s|es|ies)?( of [a-z]+)?", fullmatch=True))
def test_a_singular_has_the_plural_that_it_was_read_from(phrase: str) -> None:
    assert singular_phrase(phrase) == phrase or plural_phrase(singular_phrase(phrase)) == phrase


def test_the_pane_keeps_the_order_of_format_1() -> None:
    roles = ["venture", "shareholder", "executive", "owner", "asset", "rival", "state", "critic", "mentioned"]
    assert sorted(roles, key=role_sort_key) == roles


def test_unknown_roles_come_before_mentioned() -> None:
    roles = ["mentioned", "zoo", "critic", "abbot", "venture", "government"]
    assert sorted(roles, key=role_sort_key) == ["venture", "government", "critic", "abbot", "zoo", "mentioned"]


def test_each_known_role_is_in_one_group_and_has_a_rank_of_its_own() -> None:
    assert sum(map(len, ROLE_GROUPS.values())) == len(ROLE_WORDINGS)
    assert len({role_sort_key(role)[0] for role in ROLE_WORDINGS}) == len(ROLE_WORDINGS)
