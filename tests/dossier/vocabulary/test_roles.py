from __future__ import annotations

import pytest

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


def test_the_pane_keeps_the_order_of_format_1() -> None:
    roles = ["venture", "shareholder", "executive", "owner", "asset", "rival", "state", "critic", "mentioned"]
    assert sorted(roles, key=role_sort_key) == roles


def test_unknown_roles_come_before_mentioned() -> None:
    roles = ["mentioned", "zoo", "critic", "abbot", "venture", "government"]
    assert sorted(roles, key=role_sort_key) == ["venture", "government", "critic", "abbot", "zoo", "mentioned"]


def test_each_known_role_is_in_one_group_and_has_a_rank_of_its_own() -> None:
    assert sum(map(len, ROLE_GROUPS.values())) == len(ROLE_WORDINGS)
    assert len({role_sort_key(role)[0] for role in ROLE_WORDINGS}) == len(ROLE_WORDINGS)
