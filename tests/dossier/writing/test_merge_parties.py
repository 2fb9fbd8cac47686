"""Two parties become one: every reference leads on, nothing is dropped unsaid, and no fact comes to mean nonsense."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.writing.dossier_records import encode_dossier_records, parse_dossier_records
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.merge_parties import merge_parties
from jvexplore.errors import JvexploreError
from jvexplore.records.document import merge_changes
from jvexplore.toml import parse_toml
from tests.dossier.writing.dossier_texts import FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = """\
format = 2
id = "deal"
title = "The bid"

[[sources]]
id = "wire"
title = "A bid"

[[sources.paragraphs]]
id = "1"

[[sources.paragraphs]]
id = "2"
"""
ANA = """
[[parties]]
id = "ana"
name = "Ana"
type = "person"
basis = "stated"
passages = [{ paragraph = "1" }]

[[parties]]
id = "wren"
name = "Wren"
type = "company"
basis = "stated"
part_of = ["party/plc"]
passages = [{ paragraph = "1" }]
"""
REFERRING = """
[[relations]]
id = "chairs"
subject = "ana"
verb = "chairs"
object = "plc" # the board
basis = "stated"
passages = [{ paragraph = "1" }]

[[stakes]]
id = "held"
holder = "plc"
company = "wren"
percent = 10
basis = "stated"
passages = [{ paragraph = "1" }]

[[stakes]]
id = "through"
holder = "ana"
company = "wren"
via = ["plc"]
percent = 5
basis = "stated"
passages = [{ paragraph = "1" }]

[[quotes]]
id = "said"
speakers = ["finch", "plc", "ana"]
mode = "indirect"
text = "plc"
basis = "attributed"
according_to = ["plc-old"]
passages = [{ paragraph = "1" }]

[[challenges]]
id = "plc"
title = "party/plc"
category = "competition"
raised_by = ["plc"]
about = ["party/plc", "challenge/plc-two"]
basis = "attributed"
according_to = ["plc"]
passages = [{ paragraph = "1" }]
responses = [{ by = "plc", text = "plc", passages = [{ paragraph = "1" }] }]

[[challenges]]
id = "plc-two"
title = "Another"
category = "competition"
raised_by = ["ana"]
basis = "stated"
passages = [{ paragraph = "1" }]
contradicts = ["party/plc"]

[[events]]
id = "bid"
title = "The bid"
parties = ["plc", "ana"]
basis = "stated"
passages = [{ paragraph = "1" }]

[[figures]]
id = "sales"
title = "Sales"
category = "revenue"
of = "party/plc"
value = 5
unit = "GBP"
basis = "derived"
derived_from = ["party/plc"]
passages = []

[[terms]]
id = "fee"
title = "The fee"
category = "break-fee"
by = ["plc"]
to = ["ana"]
basis = "stated"
passages = [{ paragraph = "1" }]
"""


def party(party_id: str, **values: str) -> str:
    """Return a party with values as TOML."""
    keys = {"name": f'"{party_id.title()}"', "type": '"company"', "basis": '"stated"'} | values
    passages = 'passages = [{ paragraph = "1" }]'
    lines = (f"{key} = {value}" for key, value in keys.items())
    return "\n".join(("", "[[parties]]", f'id = "{party_id}"', *lines, passages, ""))


def merged(*texts: str) -> tuple[dict[str, Any], Mapping[str, Any], str]:
    """Return the party finch after plc became it, what was left, and the text of the dossier."""
    document = parse_dossier_records("".join((HEAD, ANA, *texts)), FILE)
    result = merge_parties(document.records, "party/plc", "party/finch")
    saved = encode_dossier_records(merge_changes(document, result.records, document, FACT_MERGE_POLICY)).decode()
    dossier = make_dossier(parse_toml(saved))
    assert [str(each) for each in dossier_problems(dossier)] == []
    assert dossier.present_address(address_of(next(iter(result.addresses)))) == "party/finch"
    return {**result.records["party/finch"].table}, result.left, saved


def test_every_reference_leads_on_and_no_text_is_touched() -> None:
    former = party("plc", formerly='["plc-old"]')
    _, _, text = merged(party("finch"), former, REFERRING)
    wanted = ANA + REFERRING
    for old, new in (
        ('object = "plc"', 'object = "finch"'),
        ('holder = "plc"', 'holder = "finch"'),
        ('via = ["plc"]', 'via = ["finch"]'),
        ('["finch", "plc", "ana"]', '["finch", "ana"]'),
        ('["plc-old"]', '["finch"]'),
        ('raised_by = ["plc"]', 'raised_by = ["finch"]'),
        ('"party/plc", ', '"party/finch", '),
        ('["party/plc"]', '["party/finch"]'),
        ('according_to = ["plc"]', 'according_to = ["finch"]'),
        ('by = "plc"', 'by = "finch"'),
        ('parties = ["plc", "ana"]', 'parties = ["finch", "ana"]'),
        ('of = "party/plc"', 'of = "party/finch"'),
        ('by = ["plc"]', 'by = ["finch"]'),
    ):
        assert old in wanted
        wanted = wanted.replace(old, new)
    for part in wanted.strip().split("\n\n"):
        assert part in text


def test_names_lists_and_missing_values_are_taken_over() -> None:
    one = party("finch", tags='["a"]', aliases='["Fi"]', identifiers='{ lei = "A" }')
    other = party(
        "plc",
        tags='["b", "a"]',
        aliases='["Finch", "P"]',
        identifiers='{ isin = "B" }',
        country='"GB"',
        formerly='["old"]',
    )
    table, left, _ = merged(one, other.replace('"1" }]', '"2" }]'))
    assert left == {}
    assert table == {
        "id": "finch", "name": "Finch", "type": "company", "basis": "stated", "country": "GB", "tags": ["a", "b"],
        "aliases": ["Fi", "Plc", "P"], "formerly": ["plc", "old"], "identifiers": {"lei": "A", "isin": "B"},
        "passages": [{"paragraph": "1"}, {"paragraph": "2"}],
    }  # fmt: skip


def test_what_both_have_in_different_ways_is_told() -> None:
    one = party("finch", country='"IE"', description='"Seeds."', identifiers='{ lei = "A" }', role='"target"')
    other = party(
        "plc", country='"GB"', description='"Oats."', identifiers='{ lei = "B", isin = "C" }', role='"target"'
    )
    table, left, _ = merged(one, other)
    assert (table["country"], table["description"]) == ("IE", "Seeds.")
    assert table["identifiers"] == {"lei": "A", "isin": "C"}
    assert left == {"country": "GB", "description": "Oats.", "identifiers": {"lei": "B"}}


def test_what_belongs_to_another_basis_is_not_taken_over() -> None:
    other = party("plc", basis='"attributed"', according_to='["ana"]')
    assert merged(party("finch"), other)[1] == {"basis": "attributed", "according_to": ["ana"]}
    table, left, _ = merged(party("finch", basis='"attributed"'), other)
    assert (table["according_to"], left) == (["ana"], {})


def test_a_party_with_a_name_does_not_become_unnamed_nor_gets_a_strange_origin() -> None:
    other = party("plc", unnamed="true", origin='{ by = "ana" }')
    table, left, _ = merged(party("finch"), other)
    assert (table.keys() & {"unnamed", "origin"}, left) == (set(), {"unnamed": True, "origin": {"by": "ana"}})


def test_names_that_are_no_list_are_kept() -> None:
    one, other = party("finch", aliases='"Fi"'), party("plc", aliases='"P"')
    assert merged(one, other)[0]["aliases"] == ["Fi", "Plc", "P"]


AS_TWO: Final = "stake/one: would name party/finch as holder and"
REMEDY: Final = "; delete it first, or change it, if they are the same"
STAY: Final = "; remove that first, if they are the same"


def stake(**values: str) -> str:
    keys = {"holder": "finch", "company": "wren", **values}
    lines = "\n".join(f'{key} = ["{value}"]' if key == "via" else f'{key} = "{value}"' for key, value in keys.items())
    return f'\n[[stakes]]\nid = "one"\n{lines}\npercent = 5\nbasis = "stated"\npassages = [{{ paragraph = "1" }}]\n'


@pytest.mark.parametrize(
    ("texts", "error"),
    [
        ((party("finch"), party("plc"), stake(company="plc")), f"{AS_TWO} company{REMEDY}"),
        ((party("finch"), party("plc"), stake(via="plc")), f"{AS_TWO} via{REMEDY}"),
        ((party("finch"), party("plc", formerly='["old"]'), stake(company="old")), f"{AS_TWO} company{REMEDY}"),
        ((party("finch", about='["party/plc"]'), party("plc")), "party/finch: refers to party/plc (about)" + STAY),
        ((party("finch"), party("plc", about='["party/finch"]')), f"party/plc: refers to party/finch (about){STAY}"),
    ],
)  # fmt: skip
def test_parties_between_which_a_fact_stands_stay_two(texts: tuple[str, ...], error: str) -> None:
    with pytest.raises(JvexploreError) as raised:
        merged(*texts)
    assert str(raised.value) == error
